"""Notice when nearly every goal has the same rating, for then no picture can tell them apart."""

from collections import Counter
from collections.abc import Iterable

import pandas as pd

FEWEST = 20
NEARLY_ALL = 0.8


def shared_answer(ratings: Iterable[int]) -> int | None:
    """Return the rating that over 80 % of at least 20 rated goals share, or nothing.

    A goal that is not rated has a missing value, or is left out.

    >>> shared_answer([8] * 20), shared_answer([8] * 16 + [3] * 4)
    (8, None)
    """
    rated = [each for each in ratings if not pd.isna(each)]
    if len(rated) < FEWEST:
        return None
    [(answer, count)] = Counter(rated).most_common(1)
    return int(answer) if count > NEARLY_ALL * len(rated) else None


def how_many_share(ratings: pd.Series, answer: int) -> str:
    """Say how many of the rated goals share an answer.

    >>> how_many_share(pd.Series([8, 8, 3]), 8)
    '2 of 3'
    """
    return f"{ratings.eq(answer).sum()} of {ratings.count()}"
