"""Notice when nearly every goal has the same rating, for then no picture can tell them apart."""

import pandas as pd

FEWEST = 20
NEARLY_ALL = 0.8


def shared_answer(ratings: pd.Series) -> int | None:
    """Return the rating that over 80 % of at least 20 rated goals share, or nothing.

    >>> shared_answer(pd.Series([8] * 20)), shared_answer(pd.Series([8] * 16 + [3] * 4))
    (8, None)
    """
    rated = ratings.dropna()
    if len(rated) < FEWEST:
        return None
    counts = rated.value_counts()
    return int(counts.index[0]) if counts.iloc[0] > NEARLY_ALL * len(rated) else None


def how_many_share(ratings: pd.Series, answer: int) -> str:
    """Say how many of the rated goals share an answer.

    >>> how_many_share(pd.Series([8, 8, 3]), 8)
    '2 of 3'
    """
    return f"{ratings.eq(answer).sum()} of {ratings.count()}"
