"""Select and count the newest year's goals, for the views that draw them."""

import pandas as pd

from careerkit.catalog.categories import OTHER, categories_of
from careerkit.table import complete, once_per_table

FEWEST_RATED = 3
"""Under so many rated goals a median or an average would say more than is known."""


@once_per_table
def this_year(table: pd.DataFrame) -> pd.DataFrame:
    """Return the newest year's rows, one for each goal looked at or in the catalog, in its order.

    The table's columns, with ``words`` (the goal and its detail) beside them.
    """
    if table.attrs.get(_THIS_YEAR):
        return table
    whole = complete(table)
    newest = whole["year"].max()
    rows = whole if pd.isna(newest) else whole[whole["year"].eq(newest)]
    rows = with_words(rows).reset_index(drop=True)
    rows.attrs[_THIS_YEAR] = True
    return rows


def with_words(rows: pd.DataFrame) -> pd.DataFrame:
    """Add ``words``, what each goal is called, and fill in a missing category."""
    # A goal that left the catalog can come from a file without a category, or without words.
    texts = (rows[name].fillna("") for name in ("id", "category", "goal", "detail"))
    named = [
        (category or OTHER, _words(goal or goal_id, detail.strip()))
        for goal_id, category, goal, detail in zip(*texts, strict=True)
    ]
    shown = pd.DataFrame(named, rows.index, ["category", "words"], "string")
    return rows.assign(category=shown["category"], words=shown["words"])


def categories(table: pd.DataFrame) -> list[str]:
    """Return the categories in the catalog's order, unknown ones at the end.

    Those of the catalog come with a table that is complete.
    """
    return categories_of(table)


def rated_goals(table: pd.DataFrame) -> pd.DataFrame:
    """Return this year's rated goals in the catalog's order.

    Columns: ``id``, ``category``, ``words``, ``importance``, ``priority`` (never missing here).
    """
    year = this_year(table)
    columns = ["id", "category", "words", "importance", "priority"]
    rated = year.loc[year["importance"].notna(), columns]
    return rated.assign(priority=rated["priority"].fillna(False).astype(bool)).reset_index(
        drop=True
    )


@once_per_table
def category_counts(table: pd.DataFrame) -> pd.DataFrame:
    """Count this year's goals by category, in the catalog's order.

    Columns: ``category``, ``size`` (goals in it), ``looked_at``, ``rated``, ``priorities``,
    ``unrated`` (priorities without an importance), ``median`` (of the importances; missing under
    3 of them) and ``by_size``: the priorities it would hold if they were spread evenly over the
    goals looked at, which is the mean of the hypergeometric distribution. A goal not looked at
    could not be ticked, so it counts for no category.
    """
    year = this_year(table)
    priority = year["priority"].fillna(False)
    groups = year.assign(ticked=priority, open=priority & year["importance"].isna())
    counts = groups.groupby("category").agg(
        size=("id", "nunique"),
        looked_at=("priority", "count"),
        rated=("importance", "count"),
        priorities=("ticked", "sum"),
        unrated=("open", "sum"),
        median=("importance", "median"),
    )
    counts = counts.reindex(categories(year)).rename_axis("category").reset_index()
    whole = ["size", "looked_at", "rated", "priorities", "unrated"]
    counts[whole] = counts[whole].fillna(0).astype("int64")
    counts["median"] = counts["median"].where(counts["rated"] >= FEWEST_RATED)
    goals = counts["looked_at"].sum()
    return counts.assign(by_size=counts["priorities"].sum() * counts["looked_at"] / max(goals, 1))


_THIS_YEAR = "this year"


def _words(goal: str, detail: str) -> str:
    """Return what a goal is called: its words, with the detail after a colon."""
    return f"{goal}: {detail}" if detail else goal
