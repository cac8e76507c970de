"""Keep the choices a person made in their reflection."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from careerkit.reflection import Plain, Reflection

CHOICES = "choices"
"""The key of a year's file that holds the choices, each under the time it was begun.

Under its time each choice has a key of its own, so that two workbooks open at once lose none:
even the same set, chosen from in both, is two choices.
"""

BY_HAND = "by hand"
"""The key for a value of ``CHOICES`` that is not a mapping, so that it is not lost."""

LARGEST_SET, MOST_CHOICES, MOST_GOALS = 10, 100, 60
"""More goals in a set, more choices or more goals in all were never shown to anybody in one year.

Of a file that holds more, the last ones count, so that no file keeps the page waiting.
"""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One small set of goals, by id, with the one that matters most and the one that does least.

    ``least`` is empty while only the first of the two was picked.

    >>> Choice(of=("give-a-talk", "get-a-raise", "go-freelance"), most="give-a-talk").left
    ('get-a-raise', 'go-freelance')
    """

    of: tuple[str, ...]
    most: str
    least: str = ""

    @property
    def left(self) -> tuple[str, ...]:
        """The goals that were not picked, in the order in which they were shown."""
        return tuple(each for each in self.of if each not in (self.most, self.least))


def choices_made(reflection: Reflection) -> tuple[Choice, ...]:
    """Return the choices in the order in which they were made.

    What somebody wrote there that is no choice is left out here, but kept in the file.
    """
    found = [choice for each in _kept(reflection).values() if (choice := _choice(each))]
    goals: set[str] = set()
    counted: list[Choice] = []
    for choice in reversed(found[-MOST_CHOICES:]):
        goals |= {*choice.of}
        if len(goals) > MOST_GOALS:
            break
        counted.insert(0, choice)
    return tuple(counted)


def with_pick(
    reflection: Reflection, of: tuple[str, ...], goal_id: str, now: datetime
) -> Reflection:
    """Return the reflection with one goal picked from a set: first the most, then the least.

    >>> shown = ("give-a-talk", "get-a-raise", "go-freelance")
    >>> picked = with_pick(Reflection(year=2026), shown, "get-a-raise", datetime(2026, 11, 23))
    >>> picked = with_pick(picked, shown, "go-freelance", datetime(2026, 11, 23))
    >>> [(choice.most, choice.least) for choice in choices_made(picked)]
    [('get-a-raise', 'go-freelance')]
    """
    kept = _kept(reflection)
    last = _last(kept)
    begun = _choice(kept[last]) if last else None
    if begun and not begun.least and begun.of == of:
        return _with(reflection, {**kept, last: {**kept[last], "least": goal_id}})
    return _with(reflection, {**kept, _stamp(now, kept): {"of": list(of), "most": goal_id}})


def without_last_pick(reflection: Reflection) -> Reflection:
    """Return the reflection with its last pick taken back, if there is one."""
    kept = _kept(reflection)
    last = _last(kept)
    if last is None:
        return reflection
    others = {name: each for name, each in kept.items() if name != last}
    choice = _choice(kept[last])
    if choice and choice.least:
        begun = {name: value for name, value in kept[last].items() if name != "least"}
        return _with(reflection, {**others, last: begun})
    return _with(reflection, others)


def renamed(reflection: Reflection, renames: Mapping[str, str]) -> Reflection:
    """Return the reflection with the goals of its choices under their new ids."""
    kept = _kept(reflection)
    now = {
        name: _under_new_ids(each, renames) if _choice(each) else each
        for name, each in kept.items()
    }
    return reflection if now == kept else _with(reflection, now)


def _kept(reflection: Reflection) -> dict[str, Plain]:
    kept = reflection.extra.get(CHOICES)
    if kept is None or isinstance(kept, dict):
        return dict(kept or {})
    # Not written by careerkit: it says nothing here, but the next pick must not overwrite it.
    return {BY_HAND: kept}


def _with(reflection: Reflection, kept: dict[str, Plain]) -> Reflection:
    others = {name: value for name, value in reflection.extra.items() if name != CHOICES}
    return replace(reflection, extra={**others, CHOICES: kept} if kept else others)


def _choice(kept: Plain) -> Choice | None:
    """Return what was kept as a choice, or nothing if it can't be one."""
    if not isinstance(kept, dict) or not isinstance(kept.get("of"), list):
        return None
    of, most, least = kept["of"], kept.get("most"), kept.get("least", "")
    words = all(isinstance(each, str) for each in (*of, most, least))
    if not words or len(set(of)) != len(of) or not 2 <= len(of) <= LARGEST_SET:
        return None
    if most not in of or least == most or (least and least not in of):
        return None
    return Choice(of=tuple(of), most=most, least=least)


def _last(kept: Mapping[str, Plain]) -> str | None:
    return next((name for name in reversed(kept) if _choice(kept[name])), None)


def _stamp(now: datetime, kept: Mapping[str, Plain]) -> str:
    while (stamp := now.isoformat(" ", "milliseconds")) in kept:
        now += timedelta(milliseconds=1)
    return stamp


def _under_new_ids(kept: dict[str, Plain], renames: Mapping[str, str]) -> dict[str, Plain]:
    new = {name: renames.get(kept[name], kept[name]) for name in ("most", "least") if name in kept}
    return {**kept, "of": [renames.get(each, each) for each in kept["of"]], **new}
