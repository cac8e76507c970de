"""Judge how far each category moved from the first year to the last."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import pandas as pd

from careerkit.catalog.categories import categories_of, with_categories
from careerkit.table import once_per_table
from careerkit.views.chance import reach
from careerkit.views.noise import LITERATURE, Noise
from careerkit.views.this_year import FEWEST_RATED
from careerkit.views.years import all_goals, known_categories, ratings, years


@once_per_table
def category_changes(table: pd.DataFrame, noise: Noise = LITERATURE) -> pd.DataFrame:
    """Judge each category's change from the first year to the last.

    Columns: ``category`` (those with 3 goals or more rated in both years under one detail),
    ``goals`` (their number), ``change`` (the average of their changes), ``reach`` (how far their
    ups and downs could move that average, in nine journals of ten), ``outside`` (whether it moved
    further) and ``way``: ``rose`` or ``fell`` if it moved further than the other goals did, too,
    else nothing.
    """
    return judged_changes(paired_changes(table), noise)


def judged_changes(pairs: pd.DataFrame, noise: Noise) -> pd.DataFrame:
    """Return the columns of ``category_changes`` for changes such as ``paired_changes`` returns."""
    names, place = _places(pairs)
    judged = judged_arrays(place, pairs["change"].to_numpy(), noise)
    ways = zip(judged.change, judged.stands_out, strict=True)
    columns = {
        "category": [names[each] for each in judged.places],
        "goals": judged.goals,
        "change": judged.change,
        "reach": judged.reach,
        "outside": judged.outside,
        "way": [way_of(change) if stands_out else "" for change, stands_out in ways],
    }
    return pd.DataFrame(columns)


class Judged(NamedTuple):
    """What ``category_changes`` says, in arrays: the categories run along the last axis."""

    places: np.ndarray
    goals: np.ndarray
    change: np.ndarray
    reach: np.ndarray
    outside: np.ndarray
    stands_out: np.ndarray


def judged_arrays(place: np.ndarray, change: np.ndarray, noise: Noise) -> Judged:
    """Judge goals' changes, or those of many people at once, a row each.

    ``place`` numbers the category of each goal, which the last axis of ``change`` runs along.
    """
    spread, freedom = ups_and_downs(place, change, noise)
    places, goals, average = _by_category(place, change)
    limit = _reaches(spread, goals, len(goals), freedom)
    outside = np.abs(average) > limit
    stands_out = outside & _moved_further_than_others(place, change, spread, freedom)
    return Judged(places, goals, average, limit, outside, stands_out)


@once_per_table
def paired_changes(table: pd.DataFrame) -> pd.DataFrame:
    """Return the change of each goal rated in the first year as in the last, under one detail.

    Columns: ``category``, ``change``.
    """
    known, rated = years(table), ratings(table)
    ends = [rated[rated["year"].eq(year)] for year in known[:1] + known[-1:]] or [rated, rated]
    both = ends[0].merge(ends[1], on=["id", "detail"], suffixes=("", "_last"))
    change = (both["importance_last"] - both["importance"]).astype("float64")
    pairs = all_goals(table)[["id", "category"]].merge(both[["id"]].assign(change=change), on="id")
    return with_categories(pairs[["category", "change"]], known_categories(table))


def ups_and_downs(place: np.ndarray, change: np.ndarray, noise: Noise) -> tuple[np.ndarray, float]:
    """Return the standard deviation of one goal's ups and downs, and its degrees of freedom.

    Its variance is pooled from that within the categories, as in an analysis of variance, and from
    the noise's, which counts as much as ``noise.freedom`` goals: the posterior of a normal variance
    with a scaled inverse chi-square prior (Gelman et al., Bayesian Data Analysis, 3rd ed., section
    2.6). So a person whose goals go up and down more than other
    people's is not told that a category moved, and one whose goals hardly do is.
    """
    _, own, goals = np.unique(place, return_inverse=True, return_counts=True)
    average = _totals(own, change, len(goals)) / goals
    within = ((change - average[..., own]) ** 2).sum(axis=-1)
    freedom = noise.freedom + len(place) - len(goals)
    return ((noise.freedom * noise.of_change**2 + within) / freedom) ** 0.5, freedom


def shift_of_all(pairs: pd.DataFrame, noise: Noise) -> float:
    """Return by how much all goals moved together, on average, or 0.

    They did if their average moved further than their ups and downs explain, and no more than one
    category moved the other way.
    """
    place, changes = _places(pairs)[1], pairs["change"].to_numpy()
    _, goals, average = _by_category(place, changes)
    if len(goals) < FEWEST_RATED:
        return 0.0
    spread, freedom = ups_and_downs(place, changes, noise)
    mean = float(changes.mean())
    beyond = abs(mean) > reach(spread, len(pairs), len(goals), freedom)
    return mean if beyond and (average * mean <= 0).sum() <= 1 else 0.0


def way_of(change: float) -> str:
    """Return the verb for a change."""
    return "rose" if change > 0 else "fell"


def _places(pairs: pd.DataFrame) -> tuple[list[str], np.ndarray]:
    """Return the names of the categories, and the place of each goal's among them."""
    names = categories_of(pairs)
    return names, pd.Categorical(pairs["category"], categories=names).codes


def _by_category(
    place: np.ndarray, change: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the categories that can be judged, the number of their goals, its average change."""
    goals = np.bincount(place)
    places = np.flatnonzero(goals >= FEWEST_RATED)
    total = _totals(place, change, len(goals))
    return places, goals[places], total[..., places] / goals[places]


def _totals(place: np.ndarray, change: np.ndarray, categories: int) -> np.ndarray:
    """Return the sum of the changes at each place."""
    return change @ (place[:, None] == np.arange(categories))


def _reaches(
    spread: np.ndarray, goals: Iterable[float], among: float, freedom: float
) -> np.ndarray:
    """Return, in the last axis, how far the average of each number of goals may come by chance."""
    limits = [reach(spread, each, among, freedom) for each in goals]
    return np.stack(limits, axis=-1) if limits else np.empty((*np.shape(spread), 0))


def _moved_further_than_others(
    place: np.ndarray, change: np.ndarray, spread: np.ndarray, freedom: float
) -> np.ndarray:
    """Tell which categories moved further than the goals of all others, the same way.

    A mood moves all goals together, and need not be large enough to be noticed as such. Only
    moving further counts here, one of chance's two sides, so each category has twice the odds.
    """
    _, goals, average = _by_category(place, change)
    others = len(place) - goals
    if not others.all():
        return others == 0
    all_changes = change.sum(axis=-1, keepdims=True)
    further = average - (all_changes - goals * average) / others
    limit = _reaches(spread, 1 / (1 / goals + 1 / others), len(goals) / 2, freedom)
    return further * np.sign(average) > limit
