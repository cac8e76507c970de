"""Decide when to show the letter that a person wrote to themselves."""

from collections.abc import Iterable

import pandas as pd

from careerkit.reflection import Reflection

RATED_SHARE = 0.5
"""The share of the catalog's goals that need an importance before a year counts as rated."""


def letter_to_show(
    reflections: Iterable[Reflection], year: int, catalog: pd.DataFrame
) -> tuple[int, str] | None:
    """Return the last letter from an earlier year, with that year, once ``year`` is rated.

    Rated means: half of the catalog's goals have an importance, or as many goals as in the year
    of the letter, whichever is fewer. So a person who always rates a dozen sees theirs too.
    Returns ``None`` while it is not to be shown, or if there is no letter.
    """
    by_year = {reflection.year: reflection for reflection in reflections}
    with_letter = [
        earlier
        for earlier, reflection in by_year.items()
        if earlier < year and reflection.letter.strip()
    ]
    if year not in by_year or not with_letter:
        return None
    last = by_year[max(with_letter)]
    needed = min(RATED_SHARE * len(catalog), _count_rated(last) or 1)
    return (last.year, last.letter) if _count_rated(by_year[year]) >= needed else None


def _count_rated(reflection: Reflection) -> int:
    return sum(rating.importance is not None for rating in reflection.goals.values())
