"""Judge which goals moved for good: two years stand against the two before them.

A single rating far from the others may be a slip of the finger, and nobody can tell it from a
change. Two ratings in a row, each far from each of the two before, are none.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from careerkit.views.chance import FOR_MOVES, student_tails
from careerkit.views.noise import LITERATURE, Noise, stretch
from careerkit.views.years_table import YearsTable

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

YEARS = 4
"""So many ratings it takes: two before, and two after."""


def lasting_moves(table: YearsTable, noise: Noise = LITERATURE) -> pd.DataFrame:
    """Return the goals whose importance moved the year before the last, and stayed there.

    Columns: ``id``, ``words``, ``since`` (the last year before it moved), ``before`` (the
    importance then), ``now``. A goal's last four ratings under one detail count, if the newest year
    is one of them.
    """
    four = _last_four(table)
    if four.empty:
        return four.drop(columns="ratings")
    ratings = np.array(four["ratings"].tolist(), dtype=np.float64)
    return four[lasting(ratings, noise)].drop(columns="ratings").reset_index(drop=True)


def lasting(ratings: Floats, noise: Noise = LITERATURE) -> Flags:
    """Tell which goals moved for good: ... x goal x four ratings, the earliest first.

    The least of the four differences between a rating before and one after counts, which no single
    slip can make. It is held against how far such averages of two years differ in the other goals,
    by Student's t, among as many goals (Bonferroni). Where more goals moved as far and came back
    than stayed, such moves are this person's way to rate, and none counts.
    """
    then, now = ratings[..., :2], ratings[..., 2:]
    off = _residual(then.mean(axis=-1), now.mean(axis=-1))
    least = np.abs(off) - np.ptp(then, axis=-1) / 2 - np.ptp(now, axis=-1) / 2
    goals = off.shape[-1]
    freedom = noise.freedom + max(goals - 2, 0)
    tails = student_tails(np.maximum(least, 0) / _spread(off, noise, freedom), freedom)
    far = tails * goals <= FOR_MOVES
    nearest = np.where(far, least, np.inf).min(axis=-1, keepdims=True)
    came_back = ~far & (np.ptp(ratings, axis=-1) >= nearest)
    return np.asarray(far & (came_back.sum(axis=-1) <= far.sum(axis=-1))[..., None])


def _spread(off: Floats, noise: Noise, freedom: int) -> Floats:
    """Return the standard deviation of each goal's change, pooled over the others and the noise.

    Averages of two ratings differ with the variance of one rating.
    """
    goals = off.shape[-1]
    free = max(goals - 1, 1) / goals
    others = (off**2).sum(axis=-1, keepdims=True) - off**2 / free
    pooled = (noise.freedom * noise.sd**2 + np.maximum(others, 0)) / freedom
    return np.asarray(np.sqrt(pooled * free))


def _residual(then: Floats, now: Floats) -> Floats:
    """Return goals' changes less what all share, and less what a stretch of the scale makes."""
    change, middle = now - then, (now + then) / 2
    change, middle = (values - values.mean(axis=-1, keepdims=True) for values in (change, middle))
    return np.asarray(change - stretch(change, middle) * middle)


@lru_cache(1)
def _last_four(table: YearsTable) -> pd.DataFrame:
    """Return each goal with four ratings: ``id``, ``words``, ``since``, ``before``, ``now``.

    ``ratings`` are its last four under this year's detail, the earliest first.
    """
    rated, newest = table.ratings, max(table.years, default=0)
    this_year = rated.loc[rated["year"].eq(newest), ["id", "detail"]]
    last = rated.merge(this_year, on=["id", "detail"]).groupby("id").tail(YEARS)
    last = last[last.groupby("id")["id"].transform("size").eq(YEARS)]
    four = last.groupby("id", sort=False).agg(
        since=("year", lambda years: years.iloc[1]),
        before=("importance", lambda ratings: ratings.iloc[1]),
        now=("importance", "last"),
        ratings=("importance", list),
    )
    return table.goals[["id", "words"]].merge(four.reset_index(), on="id")
