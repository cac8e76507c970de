"""Set out a year's check-ins day by day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from careerkit.reflection import CheckIn, Rating, Reflection
from careerkit.steps.check_ins import check_ins


@dataclass(frozen=True, kw_only=True)
class Day:
    """The check-ins of one day, each with the rating of its goal, in the order of their times.

    ``name`` is the date as it is read; it tells the year only where that is not the reflection's.
    """

    on: date
    name: str
    check_ins: Sequence[tuple[Rating, CheckIn]]


def days_of(reflection: Reflection) -> list[Day]:
    """Return the days of a year's check-ins, the first one first.

    A check-in about a goal that is not in the reflection, as one that was set aside, is left out.

    >>> from datetime import datetime
    >>> from careerkit.steps.check_ins import with_check_in
    >>> mine = Reflection(year=2026).rate("give-a-talk", goal="Give a talk", priority=True)
    >>> mine = with_check_in(mine, "give-a-talk", datetime(2026, 6, 12), happened="Ada said yes")
    >>> mine = with_check_in(mine, "give-a-talk", datetime(2027, 1, 3), stage="done")
    >>> for day in days_of(mine):
    ...     print(day.name, [(rating.goal, entry.stage) for rating, entry in day.check_ins])
    12 June [('Give a talk', '')]
    3 January 2027 [('Give a talk', 'done')]
    """
    known = [check_in for check_in in check_ins(reflection) if check_in.goal in reflection.goals]
    # Times of different zones can bring the days out of turn.
    known.sort(key=lambda check_in: check_in.on)
    return [
        Day(
            on=on,
            name=f"{on.day} {on:%B}" + (f" {on.year}" if on.year != reflection.year else ""),
            check_ins=[(reflection.goals[check_in.goal], check_in) for check_in in of_that_day],
        )
        for on, of_that_day in groupby(known, key=lambda check_in: check_in.on)
    ]
