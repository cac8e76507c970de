"""Say in one sentence what a chart shows.

Each function has the name and the arguments of the chart it belongs to. Where there is nothing
to show yet, it says what will appear there. A sentence counts; it holds none of a person's words,
so that it can stand in any copy of a picture.
"""

import pandas as pd

from careerkit.reflection import SCALE
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


def number(count: int, noun: str) -> str:
    """Return a count with its noun: ``1 goal``, ``2 priorities``."""
    if count == 1:
        return f"1 {noun}"
    return f"{count} {noun[:-1]}ies" if noun.endswith("y") else f"{count} {noun}s"


def verb(count: int, many: str) -> str:
    """Return a verb that agrees with a count: ``1 matters``, ``2 matter``."""
    return f"{many}s" if count == 1 else many


def listed(parts: list[str]) -> str:
    """Return parts as one reads them aloud: ``a, b and c``."""
    return " and ".join(part for part in [", ".join(parts[:-1]), parts[-1]] if part)
