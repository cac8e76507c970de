"""Word what the sentences of several views share."""

from collections import Counter
from collections.abc import Iterable, Sequence

import pandas as pd

from careerkit.views.years_table import YearsTable

FEWEST = 20
NEARLY_ALL = 0.8


def number(count: int, noun: str) -> str:
    """Return a count with its noun: ``1 goal``, ``2 priorities``."""
    if count == 1:
        return f"1 {noun}"
    return f"{count} {noun[:-1]}ies" if noun.endswith("y") else f"{count} {noun}s"


def verb(count: int, many: str, one: str = "") -> str:
    """Return a verb that agrees with a count: ``1 matters``, ``2 matter``."""
    return (one or f"{many}s") if count == 1 else many


def listed(parts: Sequence[str]) -> str:
    """Return parts as one reads them aloud: ``a, b and c``."""
    return " and ".join(part for part in [", ".join(parts[:-1]), *parts[-1:]] if part)


def first_year(years: Sequence[int]) -> str:
    """Return the first of the years, as a word within a sentence."""
    return str(years[0]) if years else "your first year"


def not_rated(years: Sequence[int]) -> str:
    """Say that years were not rated.

    >>> not_rated([2024]), not_rated([2024, 2025])
    ('2024 was not rated', '2024 and 2025 were not rated')
    """
    return f"{listed([str(year) for year in years])} {verb(len(years), 'were', 'was')} not rated"


def other_details(count: int) -> str:
    """Say how many goals are another goal by now, for their detail changed."""
    if not count:
        return ""
    return f" ({count} with another detail {verb(count, 'are', 'is')} not counted)"


def shared_rating(ratings: Iterable[int | None]) -> int | None:
    """Return the rating that over 80 % of at least 20 rated goals share, or nothing.

    No picture can tell such goals apart. A goal that is not rated has a missing value, or is left
    out.

    >>> shared_rating([8] * 20), shared_rating([8] * 16 + [3] * 4)
    (8, None)
    """
    rated = [rating for rating in ratings if not pd.isna(rating)]
    if len(rated) < FEWEST:
        return None
    [(rating, count)] = Counter(rated).most_common(1)
    return int(rating) if count > NEARLY_ALL * len(rated) else None


def how_many_share(ratings: "pd.Series[int]", rating: int) -> str:
    """Say how many of the rated goals share a rating.

    >>> how_many_share(pd.Series([8, 8, 3]), 8)
    '2 of 3'
    """
    return f"{ratings.eq(rating).sum()} of {ratings.count()}"


def one_rating_in(table: YearsTable, years: Iterable[int]) -> str:
    """Say in which of the years nearly every goal has the same rating, if in any."""
    for year in years:
        ratings = table.ratings.loc[table.ratings["year"].eq(year), "importance"]
        rating = shared_rating(ratings)
        if rating:
            return (
                f"In {year}, {how_many_share(ratings, rating)} rated goals have the same "
                f"importance, {rating}. That is an answer, too,"
            )
    return ""
