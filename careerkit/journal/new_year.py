"""Start a new year with the facts of earlier years but without their ratings."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta

from careerkit.reflection import Rating, Reflection

GRACE_PERIOD = timedelta(days=14)
"""How long after it was last rated last year's reflection is still the one to open in January."""


def carry_over(earlier: Iterable[Reflection]) -> dict[str, Rating]:
    """Return the facts that a new year starts with, by goal id: ``lived`` and ``detail``.

    They come from the newest year that has the goal. Judgements (importance, priority,
    satisfaction, expectation) and notes are not carried over, so that a year is rated without
    seeing the last one; nor is ``now``, which told of a day that is over.

    >>> was = Reflection(year=2025).rate("get-a-raise", lived=True, satisfaction=2, importance=9)
    >>> carry_over([was])["get-a-raise"] == Rating(lived=True)
    True
    """
    facts: dict[str, Rating] = {}
    for reflection in sorted(earlier, key=lambda reflection: reflection.year):
        for goal_id, rating in reflection.goals.items():
            facts[goal_id] = Rating(detail=rating.detail, lived=rating.lived)
    return facts


def year_to_open(today: date, newest: Reflection | None) -> int:
    """Return the year to open: this one, or in January last year if it was rated lately.

    Someone who starts on 30 December and continues in January continues the old year; check-ins,
    and a sentence about a year that was not rated, continue nothing.

    >>> from datetime import datetime
    >>> begun = Reflection(year=2025, saved=datetime(2025, 12, 30, 22, 0))
    >>> year_to_open(date(2026, 1, 1), begun), year_to_open(date(2026, 3, 1), begun)
    (2025, 2026)
    """
    if today.month != 1 or newest is None or newest.year != today.year - 1 or newest.is_skipped:
        return today.year
    rated = _last_rated(newest)
    return newest.year if rated and today - rated <= GRACE_PERIOD else today.year


def _last_rated(reflection: Reflection) -> date | None:
    """Return the last day on which something was surely rated, if there is one.

    A file tells when it was last saved, not why: on a day of a check-in, or of a sentence about the
    year, that may be all there was. Other times in it still count.
    """
    others = {check_in.on for check_in in reflection.check_ins}
    others |= {reflection.not_this_year.date} if reflection.not_this_year else set()
    saved = reflection.saved and reflection.saved.date()
    if saved and saved not in others:
        return saved
    times = [reflection.begun, reflection.compared, *(made.begun for made in reflection.choices)]
    return max((time.date() for time in times if time), default=None)


def greeting(
    reflection: Reflection, years: Sequence[int], today: date, skipped: Collection[int] = ()
) -> str:
    """Return the line that says which year is open, and which one stays hidden.

    ``years`` are those that have a file, earliest first, and ``skipped`` those of them that hold
    one sentence in the place of ratings.

    >>> greeting(Reflection(year=2026), [2023, 2024, 2025], date(2026, 11, 23))
    'Your 4th reflection. 2025 stays hidden while you rate.'
    """
    year = reflection.year
    earlier = [begun for begun in years if begun < year]
    rated = [begun for begun in earlier if begun not in skipped]
    just_over = today.month == 1 and today.year == year + 1 and today.year not in years
    if just_over and year in years and not reflection.is_skipped:
        return f"{year} is still open; “careerkit --year {today.year}” starts the new year."
    if year < today.year:
        begin = f" “careerkit” opens {today.year}." if year == max(years, default=year) else ""
        return f"An earlier year: what you change here changes {year}.{begin}"
    if year > today.year:
        return f"A future year: it is still {today.year}."
    if reflection.is_skipped:
        return ""
    count = f"Your {_ordinal(len(rated) + 1)} reflection." if rated else "Your first reflection."
    if reflection.compared is not None or not earlier:
        return count
    return f"{count} {_hidden(rated, earlier)} hidden while you rate."


def _hidden(rated: Sequence[int], earlier: Sequence[int]) -> str:
    """Name the last year that was rated, and what was written of those since."""
    since = earlier[len(earlier) - earlier[::-1].index(rated[-1]) :] if rated else earlier
    if not since:
        return f"{rated[-1]} stays"
    written = f"what you wrote of {' and '.join(map(str, since))}"
    return f"{rated[-1]}, and {written}, stay" if rated else f"{written.capitalize()} stays"


def _ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th ... 11th ... 21st."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"
