"""Tell when a letter to next year's self is to be read."""

from collections.abc import Iterable

import pandas as pd

from careerkit.reflection import Reflection

RATED_SHARE = 0.5
"""A year has been rated once this share of the goals on the list carries an importance."""


def letter_to_show(
    reflections: Iterable[Reflection], year: int, catalog: pd.DataFrame
) -> tuple[int, str] | None:
    """Return the last letter written before this year with its year, once this one is rated.

    Rated means: half of the catalog's goals carry an importance, or as many goals as in the year
    of the letter, whichever is fewer. So a person who always rates a dozen reads theirs too.
    """
    years = {each.year: each for each in reflections if each.year <= year}
    this = years.pop(year, None)
    written = [each for each in years.values() if each.letter.strip()]
    if this is None or not written:
        return None
    last = max(written, key=lambda each: each.year)
    enough = min(RATED_SHARE * len(catalog), _rated(last) or 1)
    return (last.year, last.letter) if _rated(this) >= enough else None


def _rated(reflection: Reflection) -> int:
    return sum(each.importance is not None for each in reflection.goals.values())
