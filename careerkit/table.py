"""Reshape reflections into one tidy table."""

from collections.abc import Iterable

import pandas as pd

from careerkit.catalog.goals import load_catalog
from careerkit.reflection import Reflection

COLUMNS = {
    "year": "Int64",
    "id": "string",
    "category": "string",
    "goal": "string",
    "detail": "string",
    "importance": "Int64",
    "priority": "boolean",
    "lived": "boolean",
    "satisfaction": "Int64",
    "expectation": "Int64",
}
"""The columns of every table, with dtypes in which a missing value stays a missing value."""


def tidy(reflections: Iterable[Reflection]) -> pd.DataFrame:
    """Return one row per goal and year said anything about, years rising, with ``COLUMNS``.

    Ratings (``importance``, ``satisfaction``, ``expectation``) are 1-10 or missing.

    >>> tidy([Reflection(year=2026).rate("get-a-raise", importance=3)])["importance"].tolist()
    [3]
    """
    rows = [
        {"year": each.year, "id": goal_id} | {name: getattr(rating, name) for name in _ASKED}
        for each in sorted(reflections, key=lambda each: each.year)
        for goal_id, rating in each.goals.items()
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def complete(table: pd.DataFrame, catalog: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the table with a row for each goal of the catalog not looked at in its newest year.

    Such a row holds the goal's id, category and words; ``priority``, ``lived`` and the ratings
    are missing in it. The newest year's rows stand in the catalog's order, with goals that have
    left the catalog behind them. Without a ``catalog``, a table completed once stays as it is, and
    any other is completed from the catalog that comes with careerkit.
    """
    if catalog is None and table.attrs.get(_COMPLETE):
        return table
    catalog = load_catalog() if catalog is None else catalog
    newest = table["year"].max()
    of_newest = table["year"].eq(newest).fillna(False)
    looked_at = table[of_newest]
    unseen = catalog.loc[~catalog["id"].isin(looked_at["id"]), ["id", "category", "goal"]]
    rows = pd.concat([looked_at, unseen.assign(year=newest).reindex(columns=list(COLUMNS))])
    order = {goal_id: place for place, goal_id in enumerate(catalog["id"])}
    rows = rows.sort_values("id", key=lambda ids: ids.map(order).fillna(len(order)), kind="stable")
    whole = pd.concat([table[~of_newest], rows], ignore_index=True).astype(COLUMNS)
    whole.attrs[_COMPLETE] = True
    return whole


_COMPLETE = "complete"
_ASKED = [name for name in COLUMNS if name not in ("year", "id")]
