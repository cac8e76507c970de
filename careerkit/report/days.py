"""Set out what was said in a year's check-ins, day by day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from careerkit.reflection import CheckIn, Rating, Reflection
from careerkit.steps.check_ins import check_ins


@dataclass(frozen=True, kw_only=True)
class Day:
    """Hold what was said on one day, each about a goal, in the order of its time.

    ``name`` is the date as it is read; it tells the year only where that is not the reflection's.
    """

    on: date
    name: str
    said: Sequence[tuple[Rating, CheckIn]]


def days_of(this: Reflection) -> list[Day]:
    """Return the days of a year's check-ins, the first one first.

    What was said about a goal that is not in the reflection, as one that was set aside, is left
    out.

    >>> from datetime import datetime
    >>> from careerkit.steps.check_ins import with_check_in
    >>> mine = Reflection(year=2026).rate("give-a-talk", goal="Give a talk", priority=True)
    >>> mine = with_check_in(mine, "give-a-talk", datetime(2026, 6, 12), happened="Ada said yes")
    >>> mine = with_check_in(mine, "give-a-talk", datetime(2027, 1, 3), stage="done")
    >>> [(day.name, [(goal.goal, each.stage) for goal, each in day.said]) for day in days_of(mine)]
    [('12 June', [('Give a talk', '')]), ('3 January 2027', [('Give a talk', 'done')])]
    """
    known = [each for each in check_ins(this) if each.goal in this.goals]
    # Times of different zones can bring the days out of turn.
    known.sort(key=lambda each: each.on)
    return [
        Day(
            on=on,
            name=f"{on.day} {on:%B}" + (f" {on.year}" if on.year != this.year else ""),
            said=[(this.goals[each.goal], each) for each in said],
        )
        for on, said in groupby(known, key=lambda each: each.on)
    ]
