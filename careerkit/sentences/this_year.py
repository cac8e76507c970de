"""Say in one sentence what each of this year's charts shows."""

import pandas as pd

from careerkit.reflection import SCALE
from careerkit.sentences.grammar import listed, number, verb
from careerkit.summaries import (
    MOST_NAMED,
    category_counts,
    lived_and_rated,
    most_important,
    rated_goals,
)

MIDDLE = (SCALE[0] + SCALE[-1]) / 2


def priority_clusters(table: pd.DataFrame) -> str:
    """Say how many goals are rated, which categories hold the priorities."""
    counts = category_counts(table)
    rated, size = counts["rated"].sum(), counts["size"].sum()
    if not rated:
        return "Each goal you rate becomes a dot here; your priorities are filled."
    start = f"{rated} of {number(size, 'goal')} rated"
    held = counts[counts["priorities"] > 0]
    if held.empty:
        return f"{start}, no priority ticked yet."
    start = f"{start}, {number(held['priorities'].sum(), 'priority')}"
    most = held.loc[held["priorities"].eq(held["priorities"].max()), "category"].tolist()
    if len(most) > 2:
        return f"{start}, spread over {number(len(held), 'category')}."
    return f"{start}; most in {listed(most)}."


def priorities_by_size(table: pd.DataFrame) -> str:
    """Name the categories furthest above, below what their size would give."""
    counts = category_counts(table)
    if not counts["priorities"].sum():
        return (
            "Once you tick priorities, each category's count stands here beside the count "
            "its size alone would give."
        )
    above = (counts["priorities"] - counts["by_size"]).sort_values(kind="stable").index
    most, least = counts.loc[above[-1]], counts.loc[above[0]]
    return (
        f"{number(counts['priorities'].sum(), 'priority')} in all: {most['category']} holds "
        f"{most['priorities']} where its size alone would give {most['by_size']:.1f}, "
        f"{least['category']} {least['priorities']} where it would give {least['by_size']:.1f}."
    )


def lived_goals(table: pd.DataFrame) -> str:
    """Count the lived goals that felt better than the middle of the scale."""
    lived = lived_and_rated(table)
    if lived.empty:
        return (
            "Each goal you have lived appears here, once you have rated how it felt "
            "as well as how much it matters now."
        )
    good = lived["satisfaction"] > MIDDLE
    start = f"{good.sum()} of {number(len(lived), 'lived goal')} felt better than the middle"
    if good.all():
        return f"{start} of the scale."
    matter = (lived["importance"] > MIDDLE)[~good].sum()
    return (
        f"{start} of the scale; {matter} of the others {verb(matter, 'matter')} more than that now."
    )


def what_matters(table: pd.DataFrame) -> str:
    """Count the goals that share the highest importance."""
    top, rated = most_important(table), rated_goals(table)
    if top.empty:
        return "The goals you rate highest appear here by name, at most 15."
    highest = top["importance"].max()
    tied = rated["importance"].eq(highest).sum()
    all_rated = number(len(rated), "rated goal")
    if tied > MOST_NAMED:
        return (
            f"{tied} of {all_rated} share the highest importance, {highest}; "
            f"the first {MOST_NAMED} of them stand here, in the catalog's order."
        )
    if tied > 1:
        return f"{tied} of {all_rated} share the highest importance, {highest}."
    return f"One of {all_rated} stands highest, at {highest}."
