"""Judge how far each category moved from the first year to the last, beside the other goals."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from careerkit.views.chance import FOR_CATEGORIES, student_tails
from careerkit.views.noise import LITERATURE, Noise, stretch
from careerkit.views.years_table import FEWEST_RATED, YearsTable

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.integer]
Flags = npt.NDArray[np.bool_]

FEWEST_CATEGORIES = 3
"""Of fewer categories nobody can tell which one moved, and which stayed."""

SHARED = np.array([0, 0.01, 0.02, 0.04, 0.07, 0.1, 0.15, 0.2, 0.3, 0.45, 0.6])
"""What part of the variance of one goal's change its whole category may share, a mood about it."""

BELIEVED = np.exp(-SHARED / 0.12) + 4 * (SHARED == 0)
"""How likely each share is before a person's own goals are seen: often none, seldom much.

Chosen by simulation (``tests/support/told.py``): a prior nearer to nothing tells too many people
with moods, one further from it too few with a real change.
"""

NOTHING, HALVINGS = 1e-9, 30


class Pairs(NamedTuple):
    """The ratings of goals in two years: ... x goal.

    ``place`` numbers the category of each goal among so many ``categories``.
    """

    place: Places
    first: Floats
    last: Floats
    categories: int


class Judged(NamedTuple):
    """What ``category_changes`` says, in arrays: the categories run along the last axis.

    Each lies off from how the others moved with the ``spread`` of Student's t, with so many degrees
    of ``freedom``, that each share of ``SHARED`` gives it, which are so ``likely``.
    """

    goals: Places
    change: Floats
    as_others: Floats
    shift: Floats
    likely: Floats
    spread: Floats
    freedom: int

    @property
    def stands_out(self) -> Flags:
        """Which categories lie further off than chance seldom makes any; none of fewer than 3."""
        enough = (self.goals > 0).sum() >= FEWEST_CATEGORIES
        seldom = self._beyond(np.abs(self.change - self.as_others)) <= FOR_CATEGORIES
        return np.asarray(seldom & enough & (self.goals >= FEWEST_RATED))

    @property
    def limit(self) -> Floats:
        """How far each may lie off, so that chance passes it as seldom as is allowed."""
        low = np.zeros(self.spread.shape[:-1])
        high = np.full_like(low, 100.0)
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            too_near = self._beyond(middle) > FOR_CATEGORIES
            low, high = np.where(too_near, middle, low), np.where(too_near, high, middle)
        return high

    def _beyond(self, off: Floats) -> Floats:
        """Return how often chance makes any category lie so far off (Bonferroni)."""
        tails = student_tails(off[..., None] / self.spread, self.freedom)
        return np.asarray((self.likely * tails).sum(axis=-1) * _statements(self.goals))


def category_changes(table: YearsTable, noise: Noise = LITERATURE) -> pd.DataFrame:
    """Judge each category's change from the first year to the last.

    Columns: ``category`` (those with 3 goals or more rated in both years under one detail),
    ``goals`` (their number), ``change`` (the average of their changes), ``as_others`` (the change
    that it would have if it had moved as the other goals did), ``chance_limit`` (how far from there
    ups and downs and moods could move it) and ``way``: ``rose`` or ``fell``, beside the other
    goals, if it lies further off, else nothing. With fewer than three categories none stands out,
    and ``as_others`` and ``chance_limit`` are missing.
    """
    categories, judged = _judged(table, noise)
    kept, enough = judged.goals >= FEWEST_RATED, (judged.goals > 0).sum() >= FEWEST_CATEGORIES
    further = judged.change - judged.as_others
    way = np.where(judged.stands_out, np.where(further > 0, "rose", "fell"), "")
    columns = {
        "category": categories,
        "goals": judged.goals,
        "change": judged.change,
        "as_others": np.where(enough, judged.as_others, np.nan),
        "chance_limit": np.where(enough, judged.limit, np.nan),
        "way": way,
    }
    return pd.DataFrame(columns)[kept].reset_index(drop=True)


def shift_of_all(table: YearsTable, noise: Noise = LITERATURE) -> float:
    """Return by how much all goals moved together, on average, or 0.

    They did if they moved further than ups and downs and moods explain, and all categories but one
    at most moved the same way.
    """
    return float(_judged(table, noise)[1].shift)


def judged_arrays(
    pairs: Pairs, noise: Noise = LITERATURE, earlier: Sequence[Floats] = ()
) -> Judged:
    """Judge goals' changes, or those of many people at once; ``earlier`` are ``log_likelihoods``.

    Those of the years between make it better known how much categories move by moods.
    """
    return _judge(_compared(pairs, noise), earlier)


def log_likelihoods(pairs: Pairs, noise: Noise = LITERATURE) -> Floats:
    """Return how well each of ``SHARED`` explains two years: ... x left-out category x share."""
    return _left_out(_compared(pairs, noise)).log_likelihood


class _Compared(NamedTuple):
    """Two years of a person: the categories run along the last axis.

    ``average`` is a category's change without what a stretched scale makes of it, ``within`` the
    variance of one goal's change in its category, with so many degrees of ``freedom``.
    """

    goals: Places
    change: Floats
    average: Floats
    within: Floats
    freedom: int


class _LeftOut(NamedTuple):
    """What all other categories say of one: ... x category x share."""

    log_likelihood: Floats
    mean: Floats
    variance: Floats


def _compared(pairs: Pairs, noise: Noise) -> _Compared:
    """Pool the variance of goals' changes within categories, and take off a stretch of the scale.

    The variance is that of an analysis of variance with the noise's, which counts as much as
    ``noise.freedom`` goals: the posterior of a normal variance with a scaled inverse chi-square
    prior. A stretch is estimated within categories, so that none of their changes looks like one.
    """
    place, first, last, categories = pairs
    goals = np.bincount(place, minlength=categories)
    change, middle = last - first, (last + first) / 2
    own_change, own_middle = (_off(place, goals, values) for values in (change, middle))
    center = middle.sum(axis=-1, keepdims=True) / max(len(place), 1)
    moved = change - stretch(own_change, own_middle) * (middle - center)
    within = (_off(place, goals, moved) ** 2).sum(axis=-1)
    freedom = noise.freedom + max(0, len(place) - int((goals > 0).sum()) - 1)
    return _Compared(
        goals,
        _averages(place, goals, change),
        _averages(place, goals, moved),
        (noise.freedom * noise.of_change**2 + within) / freedom,
        freedom,
    )


def _judge(compared: _Compared, earlier: Sequence[Floats]) -> Judged:
    others = _left_out(compared)
    likely = _weights(sum(earlier, others.log_likelihood))
    expected = (likely * others.mean).sum(axis=-1)
    return Judged(
        compared.goals,
        compared.change,
        compared.change - (compared.average - expected),
        _shift(compared, likely),
        likely,
        np.sqrt(_variance(compared) + others.variance),
        compared.freedom,
    )


def _variance(compared: _Compared) -> Floats:
    """Return the variance of each category's change for each share; without goals, without end."""
    shared = SHARED / (1 - SHARED) * compared.within[..., None, None]
    with np.errstate(divide="ignore"):
        own = compared.within[..., None] / compared.goals
    return np.asarray(shared + own[..., None])


def _left_out(compared: _Compared) -> _LeftOut:
    """Explain the other categories' changes by random effects (DerSimonian and Laird 1986).

    Each is a shift that all share, a mood of its own and its goals' ups and downs. The shift is
    integrated out.
    """
    variance, change = _variance(compared), compared.average[..., None]
    weight = 1 / variance
    weights, moved, squared = (
        _all_but_one(weight * power) for power in (np.ones_like(change), change, change**2)
    )
    seen = np.where(compared.goals[:, None] > 0, variance, 1)
    known = np.maximum(weights, NOTHING)
    off = squared - moved**2 / known
    log_likelihood = -0.5 * (_all_but_one(np.log(seen)) + np.log(known) + off)
    return _LeftOut(log_likelihood, moved / known, 1 / known)


def _shift(compared: _Compared, likely: Floats) -> Floats:
    """Return the average change of all goals if it is no chance, else 0."""
    weight = 1 / _variance(compared)
    total = np.maximum(weight.sum(axis=-2), NOTHING)
    mean = (weight * compared.average[..., None]).sum(axis=-2) / total
    tails = student_tails(mean * np.sqrt(total), compared.freedom)
    by_chance = (likely.mean(axis=-2) * tails).sum(axis=-1) * _statements(compared.goals)
    average = (compared.goals * compared.change).sum(axis=-1)
    average = average / max(compared.goals.sum(), 1)
    other_way = (compared.goals > 0) & (compared.change * average[..., None] <= 0)
    together = other_way.sum(axis=-1) <= ((compared.goals > 0).sum() >= FEWEST_CATEGORIES)
    return np.where((by_chance <= FOR_CATEGORIES) & together, average, 0.0)


def _statements(goals: Places) -> int:
    """Return how many statements could be made: one of each category, and one of all goals."""
    return int((goals >= FEWEST_RATED).sum()) + 1


def _weights(log_likelihood: Floats) -> Floats:
    """Return how likely each share is, seen the data."""
    weight = BELIEVED * np.exp(log_likelihood - log_likelihood.max(axis=-1, keepdims=True))
    return np.asarray(weight / weight.sum(axis=-1, keepdims=True))


def _all_but_one(values: Floats) -> Floats:
    return np.asarray(values.sum(axis=-2, keepdims=True) - values)


def _averages(place: Places, goals: Places, values: Floats) -> Floats:
    """Return the average of each category, along the last axis."""
    return np.asarray(values @ np.eye(len(goals))[place] / np.maximum(goals, 1))


def _off(place: Places, goals: Places, values: Floats) -> Floats:
    return np.asarray(values - _averages(place, goals, values)[..., place])


@lru_cache(1)
def _judged(table: YearsTable, noise: Noise) -> tuple[list[str], Judged]:
    """Return the categories, and what is judged of each from the first year to the last."""
    years = table.years
    earlier = [log_likelihoods(_pairs(table, *two), noise) for two in pairwise(years[:-1])]
    first, last = (years[0], years[-1]) if years else (0, 0)
    return table.all_categories, judged_arrays(_pairs(table, first, last), noise, earlier)


def _pairs(table: YearsTable, first: int, last: int) -> Pairs:
    """Return the importances of the goals rated in two years under one detail."""
    then, now = (table.ratings[table.ratings["year"].eq(year)] for year in (first, last))
    both = then.merge(now, on=["id", "detail"], suffixes=("", "_last")).merge(table.goals, on="id")
    categories = table.all_categories
    place = np.asarray(pd.Categorical(both["category"], categories=categories).codes)
    then_rated, now_rated = (
        both[name].to_numpy(np.float64) for name in ("importance", "importance_last")
    )
    return Pairs(place, then_rated, now_rated, len(categories))
