"""List the numbers of this year's charts."""

import pandas as pd

from careerkit.summaries import (
    category_counts,
    lived_and_rated,
    most_important,
    rated_goals,
)


def priority_clusters(table: pd.DataFrame) -> pd.DataFrame:
    """List each category's ratings, highest first, with their count, median."""
    counts, rated = category_counts(table), rated_goals(table)
    rated = rated.sort_values("importance", ascending=False, kind="stable")
    stops = rated["importance"].astype(str) + rated["priority"].map({True: "*", False: ""})
    each = stops.groupby(rated["category"]).agg(" ".join).reindex(counts["category"])
    return pd.DataFrame(
        {
            "Category": counts["category"].str.capitalize(),
            "Goals": counts["size"],
            "Rated": counts["rated"],
            "Median": counts["median"]
            .astype(object)
            .map("{:g}".format, na_action="ignore")
            .fillna("–"),
            "Importance of each (* priority)": each.fillna("–").to_numpy(),
            "Priorities not rated": counts["unrated"],
        }
    )


def priorities_by_size(table: pd.DataFrame) -> pd.DataFrame:
    """List each category's priorities beside the number its size alone would give."""
    counts = category_counts(table)
    return pd.DataFrame(
        {
            "Category": counts["category"].str.capitalize(),
            "Goals": counts["size"],
            "Priorities": counts["priorities"],
            "By size alone": counts["by_size"].map("{:.1f}".format),
        }
    )


def lived_goals(table: pd.DataFrame) -> pd.DataFrame:
    """List the lived goals under their numbers in the chart, the best felt first."""
    return lived_and_rated(table)[
        ["number", "words", "category", "importance", "satisfaction"]
    ].set_axis(["No.", "Goal", "Category", "Importance now", "It felt"], axis=1)


def what_matters(table: pd.DataFrame) -> pd.DataFrame:
    """List the goals rated highest, highest first."""
    top = most_important(table)
    return pd.DataFrame(
        {
            "Goal": top["words"],
            "Category": top["category"],
            "Importance": top["importance"],
            "Priority": top["priority"].map({True: "yes", False: "–"}),
        }
    )
