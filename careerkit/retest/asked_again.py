"""Keep what a person answered when they were asked again in their reflection."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from careerkit.reflection import SCALE, Plain, Reflection

ASKED_AGAIN = "asked_again"
"""The key of a year's file for the repeated answers, by goal id and by the time of their round.

The goal's own importance stays as it is. Each answer has a key of its own, so that two workbooks
open at once lose none.
"""

BY_HAND = "by hand"
"""The key for a value found where a mapping belongs, so that it is not lost."""


@dataclass(frozen=True, kw_only=True)
class Repeat:
    """One goal's importance as it was asked again: the ``first`` answer and the one ``again``.

    ``day`` is the day on which its round began.
    """

    goal: str
    first: int
    again: int
    day: date


def repeats(reflection: Reflection) -> tuple[Repeat, ...]:
    """Return all repeated answers of a year.

    What somebody wrote there that is no repeated answer is left out here, but kept in the file.
    """
    return tuple(
        repeat
        for goal_id, rounds in _entries(reflection.extra.get(ASKED_AGAIN)).items()
        for begun, kept in _entries(rounds).items()
        if (repeat := _repeat(goal_id, begun, kept))
    )


def with_answer(
    reflection: Reflection, goal_id: str, begun: datetime, first: int, again: int | None
) -> Reflection:
    """Return the reflection with a goal's answer in the round that was ``begun`` at that time.

    ``first`` is its importance as the round began. ``None`` takes the answer back.

    >>> begun = datetime(2026, 11, 23, 18, 30)
    >>> with_answer(Reflection(year=2026), "get-a-raise", begun, 3, 5).extra["asked_again"]
    {'get-a-raise': {'2026-11-23 18:30:00.000': {'first': 3, 'again': 5}}}
    """
    stamp = begun.isoformat(" ", "milliseconds")
    goals = _entries(reflection.extra.get(ASKED_AGAIN))
    rounds = {name: each for name, each in _entries(goals.get(goal_id)).items() if name != stamp}
    if again is not None:
        rounds[stamp] = {"first": first, "again": again}
    others = {name: each for name, each in goals.items() if name != goal_id}
    return _with(reflection, {**others, goal_id: rounds} if rounds else others)


def renamed(reflection: Reflection, renames: Mapping[str, str]) -> Reflection:
    """Return the reflection with the repeated answers under the goals' new ids."""
    goals = reflection.extra.get(ASKED_AGAIN)
    if not isinstance(goals, dict) or not renames.keys() & goals.keys():
        return reflection
    now: dict[str, Plain] = {}
    for goal_id, rounds in goals.items():
        new = renames.get(goal_id, goal_id)
        now[new] = {**_entries(now[new]), **_entries(rounds)} if new in now else rounds
    return _with(reflection, now)


def _entries(kept: Plain) -> dict[str, Plain]:
    if kept is None or isinstance(kept, dict):
        return dict(kept or {})
    # Written by hand: it says nothing here, but the next answer must not overwrite it.
    return {BY_HAND: kept}


def _with(reflection: Reflection, goals: dict[str, Plain]) -> Reflection:
    others = {name: value for name, value in reflection.extra.items() if name != ASKED_AGAIN}
    return replace(reflection, extra={**others, ASKED_AGAIN: goals} if goals else others)


def _repeat(goal_id: str, begun: str, kept: Plain) -> Repeat | None:
    """Return what was kept as a repeated answer, or nothing if it can't be one."""
    first, again = (_entries(kept).get(name) for name in ("first", "again"))
    try:
        day = datetime.fromisoformat(begun).date()
    except ValueError:
        return None
    if not all(type(each) is int and each in SCALE for each in (first, again)):
        return None
    return Repeat(goal=goal_id, first=first, again=again, day=day)
