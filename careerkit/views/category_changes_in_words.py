"""Say which categories moved."""

from collections.abc import Sequence

import pandas as pd

from careerkit.catalog.direction import isolated
from careerkit.views.category_changes import judged_changes, shift_of_all, way_of
from careerkit.views.grammar import listed, number
from careerkit.views.noise import Noise


def changes_in_words(pairs: pd.DataFrame, noise: Noise) -> str:
    """Name the categories that stand out, for changes such as ``paired_changes`` returns."""
    changes = judged_changes(pairs, noise)
    together = _together(pairs, noise)
    ways = [
        f"{isolated(each.category)} {each.way} by {abs(each.change):.1f} on average "
        f"({number(each.goals, 'goal')})"
        for each in changes[changes["way"] != ""].itertuples()
    ]
    if ways:
        return f"{together}{listed(ways)}, more than the ups and downs of single goals explain"
    outside = [] if together else changes.loc[changes["outside"], "category"].tolist()
    return f"{together}{_none_stands_out(outside)}"


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
        f"all your goals together {way_of(shift)} by {abs(shift):.1f} on average, which a mood can "
        "cause; beyond that, "
    )
