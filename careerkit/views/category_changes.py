"""Judge how far each category moved from the first year to the last."""

import numpy as np
import pandas as pd

from careerkit.catalog.categories import categories_of, with_categories
from careerkit.views.chance import reach
from careerkit.views.noise import Noise, noise_of
from careerkit.views.this_year import FEWEST_RATED
from careerkit.views.years import all_goals, known_categories, ratings, years


def category_changes(table: pd.DataFrame, noise: Noise | None = None) -> pd.DataFrame:
    """Judge each category's change from the first year to the last.

    Columns: ``category`` (those with 3 goals or more rated in both years under one detail),
    ``goals`` (their number), ``change`` (the average of their changes), ``reach`` (how far their
    ups and downs could move that average, in nine journals of ten), ``outside`` (whether it moved
    further) and ``way``: ``rose`` or ``fell`` if it moved further than the other goals did, too,
    else nothing.
    """
    noise = noise or noise_of(table)
    return judged_changes(paired_changes(table), noise)


def judged_changes(pairs: pd.DataFrame, noise: Noise) -> pd.DataFrame:
    """Return the columns of ``category_changes`` for changes such as ``paired_changes`` returns."""
    category, goals, change = _by_category(pairs)
    spread, freedom = ups_and_downs(pairs, noise)
    limit = np.array([reach(spread, each, len(goals), freedom) for each in goals])
    outside = np.abs(change) > limit
    stands_out = outside & _moved_further_than_others(pairs, spread, freedom)
    way = [way_of(each) if stands else "" for each, stands in zip(change, stands_out, strict=True)]
    columns = {"category": category, "goals": goals, "change": change}
    return pd.DataFrame({**columns, "reach": limit, "outside": outside, "way": way})


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


def ups_and_downs(pairs: pd.DataFrame, noise: Noise) -> tuple[float, float]:
    """Return the standard deviation of one goal's ups and downs, and its degrees of freedom.

    Its variance is pooled from that within the categories, as in an analysis of variance, and from
    the noise's, which counts as much as the answers it comes from: a posterior of the kind that
    ``careerkit.retest.wavering`` explains. So a person whose goals go up and down more than other
    people's is not told that a category moved, and one whose goals hardly do is.
    """
    category, change = pd.factorize(pairs["category"])[0], pairs["change"].to_numpy()
    goals = np.bincount(category)
    average = np.bincount(category, weights=change) / goals
    within = float(((change - average[category]) ** 2).sum())
    freedom = noise.freedom + len(pairs) - len(goals)
    return ((noise.freedom * noise.of_change**2 + within) / freedom) ** 0.5, freedom


def shift_of_all(pairs: pd.DataFrame, noise: Noise) -> float:
    """Return by how much all goals moved together, on average, or 0.

    They did if their average moved further than their ups and downs explain, and no more than one
    category moved the other way.
    """
    _, goals, change = _by_category(pairs)
    if len(goals) < FEWEST_RATED:
        return 0.0
    spread, freedom = ups_and_downs(pairs, noise)
    mean = float(pairs["change"].mean())
    beyond = abs(mean) > reach(spread, len(pairs), len(goals), freedom)
    return mean if beyond and (change * mean <= 0).sum() <= 1 else 0.0


def way_of(change: float) -> str:
    """Return the verb for a change."""
    return "rose" if change > 0 else "fell"


def _by_category(pairs: pd.DataFrame) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Return the categories that can be judged, the number of their goals, its average change."""
    names = categories_of(pairs)
    place = pd.Categorical(pairs["category"], categories=names).codes
    goals = np.bincount(place, minlength=len(names))
    total = np.bincount(place, weights=pairs["change"], minlength=len(names))
    enough = goals >= FEWEST_RATED
    judged = [name for name, can_be in zip(names, enough, strict=True) if can_be]
    return judged, goals[enough], total[enough] / goals[enough]


def _moved_further_than_others(pairs: pd.DataFrame, spread: float, freedom: float) -> np.ndarray:
    """Tell which categories moved further than the goals of all others, the same way.

    A mood moves all goals together, and need not be large enough to be noticed as such. Only
    moving further counts here, one of chance's two sides, so each category has twice the odds.
    """
    _, goals, change = _by_category(pairs)
    others = len(pairs) - goals
    if not others.all():
        return others == 0
    further = change - (pairs["change"].sum() - goals * change) / others
    limit = [
        reach(spread, 1 / (1 / own + 1 / rest), len(goals) / 2, freedom)
        for own, rest in zip(goals, others, strict=True)
    ]
    return further * np.sign(change) > np.array(limit)
