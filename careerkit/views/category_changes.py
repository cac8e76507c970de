"""Judge how far each category moved from the first year to the last."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from careerkit.catalog.categories import categories_of, with_categories
from careerkit.catalog.direction import isolated
from careerkit.views.chance import chance_limit
from careerkit.views.noise import LITERATURE, Noise
from careerkit.views.sentences import listed, number
from careerkit.views.years_table import FEWEST_RATED, YearsTable

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.integer]
Flags = npt.NDArray[np.bool_]


def category_changes(table: YearsTable, noise: Noise = LITERATURE) -> pd.DataFrame:
    """Judge each category's change from the first year to the last.

    Columns: ``category`` (those with 3 goals or more rated in both years under one detail),
    ``goals`` (their number), ``change`` (the average of their changes), ``chance_limit`` (how far
    their ups and downs could move that average, in nine journals of ten), ``outside`` (whether it
    moved further) and ``way``: ``rose`` or ``fell`` if it moved further than the other goals did,
    too, else nothing.
    """
    return judged_changes(paired_changes(table), noise)


def changes_in_words(pairs: pd.DataFrame, noise: Noise) -> str:
    """Name the categories that stand out, for changes such as ``paired_changes`` returns."""
    changes = judged_changes(pairs, noise)
    together = _together(pairs, noise)
    ways = [
        f"{isolated(category)} {way} by {abs(change):.1f} on average ({number(goals, 'goal')})"
        for category, goals, change, way in changes.loc[
            changes["way"] != "", ["category", "goals", "change", "way"]
        ].itertuples(index=False)
    ]
    if ways:
        return f"{together}{listed(ways)}, more than the ups and downs of single goals explain"
    outside = [] if together else changes.loc[changes["outside"], "category"].tolist()
    return f"{together}{_none_stands_out(outside)}"


def judged_changes(pairs: pd.DataFrame, noise: Noise) -> pd.DataFrame:
    """Return the columns of ``category_changes`` for changes such as ``paired_changes`` returns."""
    categories, place = _places(pairs)
    judged = judged_arrays(place, pairs["change"].to_numpy(), noise)
    ways = zip(judged.change, judged.stands_out, strict=True)
    columns = {
        "category": [categories[at] for at in judged.places],
        "goals": judged.goals,
        "change": judged.change,
        "chance_limit": judged.limit,
        "outside": judged.outside,
        "way": [_way_of(change) if stands_out else "" for change, stands_out in ways],
    }
    return pd.DataFrame(columns)


class Judged(NamedTuple):
    """What ``category_changes`` says, in arrays: the categories run along the last axis."""

    places: Places
    goals: Places
    change: Floats
    limit: Floats
    outside: Flags
    stands_out: Flags


def judged_arrays(place: Places, change: Floats, noise: Noise) -> Judged:
    """Judge goals' changes, or those of many people at once, a row each.

    ``place`` numbers the category of each goal, which the last axis of ``change`` runs along.
    """
    spread, freedom = ups_and_downs(place, change, noise)
    places, goals, average = _by_category(place, change)
    limit = _limits(spread, goals.tolist(), len(goals), freedom)
    outside = np.abs(average) > limit
    stands_out = outside & _moved_further_than_others(place, change, spread, freedom)
    return Judged(places, goals, average, limit, outside, stands_out)


@lru_cache(1)
def paired_changes(table: YearsTable) -> pd.DataFrame:
    """Return the change of each goal rated in the first year as in the last, under one detail.

    Columns: ``category``, ``change``.
    """
    ends = table.years[:1] + table.years[-1:]
    first, last = [table.ratings[table.ratings["year"].eq(year)] for year in ends] or [
        table.ratings,
        table.ratings,
    ]
    both = first.merge(last, on=["id", "detail"], suffixes=("", "_last"))
    change = (both["importance_last"] - both["importance"]).astype("float64")
    pairs = table.goals[["id", "category"]].merge(both[["id"]].assign(change=change), on="id")
    return with_categories(pairs[["category", "change"]], table.all_categories)


def ups_and_downs(place: Places, change: Floats, noise: Noise) -> tuple[Floats, int]:
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
    return np.sqrt((noise.freedom * noise.of_change**2 + within) / freedom), freedom


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
    beyond = abs(mean) > chance_limit(float(spread), len(pairs), len(goals), freedom)
    return mean if beyond and (average * mean <= 0).sum() <= 1 else 0.0


def _none_stands_out(outside: Sequence[str]) -> str:
    """Say that no category moved; if the picture shows some outside the grey, why not."""
    if not outside:
        return "no category moved more than the ups and downs of single goals explain"
    return (
        f"no category stands out: {listed([*map(isolated, outside)])} moved outside the grey, but "
        "not clearly further than the other goals"
    )


def _together(pairs: pd.DataFrame, noise: Noise) -> str:
    """Say that all goals moved together, which can't be told from another use of the scale."""
    shift = shift_of_all(pairs, noise)
    if not shift:
        return ""
    return (
        f"all your goals together {_way_of(shift)} by {abs(shift):.1f} on average, which a mood "
        "can cause; beyond that, "
    )


def _way_of(change: float) -> str:
    """Return the verb for a change."""
    return "rose" if change > 0 else "fell"


def _places(pairs: pd.DataFrame) -> tuple[list[str], Places]:
    """Return the names of the categories, and the place of each goal's among them."""
    categories = categories_of(pairs)
    return categories, np.asarray(pd.Categorical(pairs["category"], categories=categories).codes)


def _by_category(place: Places, change: Floats) -> tuple[Places, Places, Floats]:
    """Return the categories that can be judged, the number of their goals, its average change."""
    goals = np.bincount(place)
    places = np.flatnonzero(goals >= FEWEST_RATED)
    total = _totals(place, change, len(goals))
    return places, goals[places], total[..., places] / goals[places]


def _totals(place: Places, change: Floats, categories: int) -> Floats:
    """Return the sum of the changes at each place."""
    totals: Floats = change @ (place[:, None] == np.arange(categories)).astype(float)
    return totals


def _limits(spread: Floats, goals: Iterable[float], among: float, freedom: float) -> Floats:
    """Return, in the last axis, how far the average of each number of goals may come by chance."""
    # The limit is proportional to the spread.
    limits = [chance_limit(1, count, among, freedom) for count in goals]
    return np.asarray(np.multiply.outer(spread, np.array(limits)))


def _moved_further_than_others(
    place: Places, change: Floats, spread: Floats, freedom: float
) -> Flags:
    """Tell which categories moved further than the goals of all others, the same way.

    A mood moves all goals together, and need not be large enough to be noticed as such. Only
    moving further counts here, one of chance's two sides, so each category has twice the odds.
    """
    _, goals, average = _by_category(place, change)
    others = len(place) - goals
    if not others.all():
        return np.equal(others, 0)
    all_changes = change.sum(axis=-1, keepdims=True)
    further = average - (all_changes - goals * average) / others
    counts = 1 / (1 / goals + 1 / others)
    limit = _limits(spread, counts.tolist(), len(goals) / 2, freedom)
    moved: Flags = further * np.sign(average) > limit
    return moved
