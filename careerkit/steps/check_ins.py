"""Say and read during the year how its priorities are going."""

from dataclasses import replace
from datetime import date, datetime

from careerkit.reflection import (
    BY_HAND,
    SAID,
    CheckIn,
    Entry,
    Plain,
    Reflection,
    at_free_place,
    stamp,
)

MOST_CHECK_INS = 1000
"""Of a file with more than anybody makes in a year, the last ones count: no page waits for it."""


def check_ins(reflection: Reflection) -> tuple[CheckIn, ...]:
    """Return a year's check-ins in the order of their times, of too many the last ones."""
    return reflection.check_ins[-MOST_CHECK_INS:]


def with_check_in(
    reflection: Reflection,
    goal_id: str,
    begun: datetime,
    *,
    happened: str = "",
    stage: str = "",
    step: str = "",
) -> Reflection:
    """Return the reflection with one more check-in, whatever stands there already.

    Raises ``InvalidValueError`` as ``CheckIn`` does.

    >>> june = datetime(2026, 6, 12, 18, 30)
    >>> mine = with_check_in(Reflection(year=2026), "give-a-talk", june, happened="They said yes")
    >>> mine = with_check_in(mine, "give-a-talk", june, stage="begun")
    >>> [(check_in.on.month, check_in.happened, check_in.stage) for check_in in check_ins(mine)]
    [(6, 'They said yes', ''), (6, '', 'begun')]
    """
    entries = reflection.entries("check_ins")
    check_in = CheckIn(begun=begun, goal=goal_id, happened=happened, stage=stage, step=step)
    check_in = at_free_place(check_in, entries)
    return reflection.with_entries("check_ins", {**entries, check_in.place: check_in})


def with_check_in_at(
    reflection: Reflection,
    goal_id: str,
    begun: datetime,
    *,
    happened: str = "",
    stage: str = "",
    step: str = "",
) -> Reflection:
    """Return the reflection with this as the goal's check-in that was begun at that time.

    It takes the place of what was said there before, so that a page can save while somebody types.
    Where nothing is said any more, the check-in is taken away; only keys that careerkit does not
    know stay.

    Raises ``InvalidValueError`` as ``CheckIn`` does, but not if nothing is said.
    """
    entries = reflection.entries("check_ins")
    place = stamp(begun), goal_id
    extra = _unknown_in(entries.pop(place)) if place in entries else {}
    if happened.strip() or stage or step.strip():
        entries[place] = CheckIn(
            begun=begun,
            goal=goal_id,
            happened=happened if happened.strip() else "",
            stage=stage,
            step=step if step.strip() else "",
            extra=extra,
        )
    elif extra:
        entries[place] = extra
    return reflection.with_entries("check_ins", entries)


def check_in_at(reflection: Reflection, begun: datetime, goal_id: str) -> CheckIn | None:
    """Return what was said about a goal in the check-in that was begun at that time."""
    entry = reflection.entries("check_ins").get((stamp(begun), goal_id))
    return entry if isinstance(entry, CheckIn) else None


def last_begun(reflection: Reflection, day: date) -> datetime | None:
    """Return when the last check-in of a day was begun, if there is one.

    >>> june = datetime(2026, 6, 12, 18, 30)
    >>> mine = with_check_in(Reflection(year=2026), "give-a-talk", june, stage="begun")
    >>> last_begun(mine, june.date()), last_begun(mine, date(2026, 6, 13))
    (datetime.datetime(2026, 6, 12, 18, 30), None)
    """
    begun = [check_in.begun for check_in in reflection.check_ins if check_in.on == day]
    return begun[-1] if begun else None


def before(reflection: Reflection, begun: datetime) -> Reflection:
    """Return the reflection without the check-in that was begun at that time."""
    others = tuple(
        check_in for check_in in reflection.check_ins if stamp(check_in.begun) != stamp(begun)
    )
    return replace(reflection, check_ins=others)


def _unknown_in(entry: Entry | Plain) -> dict[str, Plain]:
    """Return what must not be lost when other words take the place of these."""
    if isinstance(entry, Entry):
        return dict(entry.extra)
    if isinstance(entry, dict) and not entry.keys() & {*SAID}:
        return entry
    # Written by hand: it says nothing here, and could not be told from the new words.
    return {BY_HAND: entry}
