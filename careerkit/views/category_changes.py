"""Judge how far each category moved from the first year to the last."""

import pandas as pd

from careerkit.catalog.categories import categories_of, with_categories
from careerkit.views.chance import reach
from careerkit.views.noise import LITERATURE, Noise, noise_of
from careerkit.views.this_year import FEWEST_RATED
from careerkit.views.years import all_goals, known_categories, ratings, years


def category_changes(table: pd.DataFrame, noise: Noise | None = None) -> pd.DataFrame:
    """Judge each category's change from the first year to the last.

    Columns: ``category`` (those with 3 goals or more rated in both years under one detail),
    ``goals`` (their number), ``change`` (the average of their changes), ``reach`` (how far their
    ups and downs could move that average, in nine journals of ten) and ``way``: ``rose`` or
    ``fell`` if it moved further than that, else nothing. Where all goals moved together, a
    category must have moved as much further than the middle one of the categories, too.
    """
    noise = noise or noise_of(table)
    return judged_changes(paired_changes(table), noise)


def judged_changes(pairs: pd.DataFrame, noise: Noise) -> pd.DataFrame:
    """Return the columns of ``category_changes`` for changes such as ``paired_changes`` returns."""
    judged, spread = _by_category(pairs), _spread(pairs, noise)
    whole = _shift(pairs, judged, spread)
    limit = [reach(spread, goals, len(judged)) for goals in judged["goals"]]
    further = judged["change"] - (judged["change"].median() if whole else 0.0)
    way = [
        way_of(change) if abs(change) > most and abs(more) > most and change * more > 0 else ""
        for change, more, most in zip(judged["change"], further, limit, strict=True)
    ]
    return judged.assign(reach=pd.Series(limit, dtype="float64"), way=pd.Series(way, dtype="str"))


def paired_changes(table: pd.DataFrame) -> pd.DataFrame:
    """Return the change of each goal rated in the first year as in the last, under one detail.

    Columns: ``category``, ``change``. It knows the categories, as a catalog does.
    """
    known, rated = years(table), ratings(table)
    ends = [rated[rated["year"].eq(year)] for year in known[:1] + known[-1:]] or [rated, rated]
    both = ends[0].merge(ends[1], on=["id", "detail"], suffixes=("", "_last"))
    change = (both["importance_last"] - both["importance"]).astype("float64")
    pairs = all_goals(table)[["id", "category"]].merge(both[["id"]].assign(change=change), on="id")
    return with_categories(pairs[["category", "change"]], known_categories(table))


def _by_category(pairs: pd.DataFrame) -> pd.DataFrame:
    judged = pairs.groupby("category")["change"].agg(goals="count", change="mean")
    judged = judged.reindex(categories_of(pairs)).dropna().astype({"goals": "int64"}).reset_index()
    return judged[judged["goals"] >= FEWEST_RATED].reset_index(drop=True)


def _spread(pairs: pd.DataFrame, noise: Noise) -> float:
    """Return the standard deviation of one goal's ups and downs.

    It is the noise's; while that is other people's, the goals' own if larger: that within the
    categories, pooled as in an analysis of variance. So a person who wavers more than others do is
    not told that a category moved.
    """
    if noise != LITERATURE:
        return noise.of_change
    within = pairs["change"] - pairs.groupby("category")["change"].transform("mean")
    freedom = len(pairs) - pairs["category"].nunique()
    own = ((within**2).sum() / freedom) ** 0.5 if freedom > 0 else 0.0
    return max(noise.of_change, float(own))


def shift_of_all(pairs: pd.DataFrame, noise: Noise) -> float:
    """Return by how much all goals moved together, on average, or 0.

    They did if their average moved further than their ups and downs explain, and no more than one
    category moved the other way.
    """
    return _shift(pairs, _by_category(pairs), _spread(pairs, noise))


def _shift(pairs: pd.DataFrame, judged: pd.DataFrame, spread: float) -> float:
    if len(judged) < FEWEST_RATED:
        return 0.0
    mean = float(pairs["change"].mean())
    against = (judged["change"] * mean <= 0).sum()
    beyond = abs(mean) > reach(spread, len(pairs), len(judged))
    return mean if beyond and against <= 1 else 0.0


def way_of(change: float) -> str:
    """Return the verb for a change."""
    return "rose" if change > 0 else "fell"
