"""Keep what a person said during the year about how their priorities are going."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from careerkit.reflection import Plain, Reflection, check_stage, check_text
from careerkit.steps.plan import plan_of
from careerkit.steps.sittings import (
    CHECK_INS,
    entries,
    free_time,
    sittings,
    stamp,
    time_of,
    with_entry,
    with_sittings,
)

MOST_CHECK_INS = 1000
"""Of a file with more than anybody makes in a year, the last ones count: no page waits for it."""

SAID = ("happened", "stage", "step")
"""What can be said in a check-in."""


@dataclass(frozen=True, kw_only=True)
class CheckIn:
    """What a person said about one goal on one day; empty text where they said nothing.

    ``happened`` is what happened since the last time and ``step`` what they want to do next, in
    their own words. ``stage`` is one of ``careerkit.reflection.STAGES``.

    Raises ``ValueError`` for another stage, for what is not text, and if nothing is said.
    """

    on: date
    goal: str
    happened: str = ""
    stage: str = ""
    step: str = ""

    def __post_init__(self) -> None:
        for name in ("goal", "happened", "step"):
            check_text(name, getattr(self, name))
        check_stage(self.stage)
        if not any(getattr(self, name).strip() for name in SAID):
            raise ValueError(f"nothing is said; give it one of {', '.join(SAID)}")


def check_ins(reflection: Reflection) -> tuple[CheckIn, ...]:
    """Return a year's check-ins in the order of their times.

    What somebody wrote there that is no check-in is left out here, but kept in the file.
    """
    found = [each for each in _read(reflection) if isinstance(each, tuple)]
    found.sort(key=lambda each: each[0])
    return tuple(check_in for _, check_in in found[-MOST_CHECK_INS:])


def with_check_in(reflection: Reflection, goal_id: str, now: datetime, **said: str) -> Reflection:
    """Return the reflection with one more check-in, whatever stands there already.

    ``said`` gives ``happened``, ``stage`` and ``step``, or some of them.

    Raises ``ValueError`` as ``CheckIn`` does.

    >>> june = datetime(2026, 6, 12, 18, 30)
    >>> mine = with_check_in(Reflection(year=2026), "give-a-talk", june, happened="They said yes")
    >>> mine = with_check_in(mine, "give-a-talk", june, stage="begun")
    >>> [(each.on.month, each.happened, each.stage) for each in check_ins(mine)]
    [(6, 'They said yes', ''), (6, '', 'begun')]
    """
    CheckIn(on=now.date(), goal=goal_id, **said)
    free = free_time(goal_id, now, sittings(reflection))
    return with_check_in_at(reflection, goal_id, free, **said)


def with_check_in_at(
    reflection: Reflection, goal_id: str, begun: datetime, **said: str
) -> Reflection:
    """Return the reflection with this as the goal's check-in that was begun at that time.

    It takes the place of what was said there before, so that a page can save while somebody types.
    Where nothing is said any more, the check-in is taken away.

    Raises ``ValueError`` as ``CheckIn`` does, but not if nothing is said.
    """
    given = {name: said[name] for name in SAID if said.get(name, "").strip()}
    if given:
        CheckIn(on=begun.date(), goal=goal_id, **said)
    kept = sittings(reflection)
    before = kept.get(stamp(begun), {}).get(goal_id)
    unknown = (
        {n: each for n, each in before.items() if n not in SAID} if isinstance(before, dict) else {}
    )
    return with_sittings(reflection, with_entry(kept, stamp(begun), goal_id, given | unknown))


def stage_of(reflection: Reflection, goal_id: str) -> str:
    """Return how far along a goal is: the newest stage said, or empty text.

    >>> mine = Reflection(year=2026).rate("give-a-talk", stage="not begun")
    >>> mine = with_check_in(mine, "give-a-talk", datetime(2026, 6, 12), stage="begun")
    >>> stage_of(mine, "give-a-talk")
    'begun'
    """
    return _newest(reflection, goal_id, "stage")


def step_of(reflection: Reflection, goal_id: str) -> str:
    """Return the newest step that was said for a goal, or empty text."""
    return _newest(reflection, goal_id, "step")


def problems(reflection: Reflection) -> list[str]:
    """Return a sentence for each thing under ``CHECK_INS`` that is no check-in.

    >>> by_hand = {"2026-06-12": {"give-a-talk": {"happened": "They said yes", "step": 3}}}
    >>> problems(Reflection(year=2026, extra={"check_ins": by_hand}))
    ['check_ins, 2026-06-12, give-a-talk: step is 3; it must be text']
    """
    return [each for each in _read(reflection) if isinstance(each, str)]


def _newest(reflection: Reflection, goal_id: str, name: str) -> str:
    later = [getattr(each, name) for each in check_ins(reflection) if each.goal == goal_id]
    said = [getattr(plan_of(reflection, goal_id), name), *later]
    return next((words for words in reversed(said) if words.strip()), "")


def _read(reflection: Reflection) -> Iterator[tuple[datetime, CheckIn] | str]:
    """Return each check-in with its time, or the sentence that says why it is none."""
    for (begun, goal_id), said in entries(reflection).items():
        try:
            yield _check_in(begun, goal_id, said)
        except ValueError as error:
            yield f"{CHECK_INS}, {begun[:40]}, {goal_id[:40]}: {error}"


def _check_in(begun: str, goal_id: str, said: Plain) -> tuple[datetime, CheckIn]:
    time = time_of(begun)
    if time is None:
        raise ValueError('not under a time; write one like "2026-06-12 18:30" in its place')
    if not isinstance(said, dict):
        raise ValueError("not a list of names and values, as in “happened: words”")
    given = {name: said[name] for name in SAID if said.get(name) is not None}
    # A time without an offset was written by hand.
    return time.replace(tzinfo=time.tzinfo or UTC), CheckIn(on=time.date(), goal=goal_id, **given)
