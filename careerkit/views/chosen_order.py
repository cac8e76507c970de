"""Read from a table the order that a person's choices gave."""

import pandas as pd

from careerkit.table import chosen_levels

PLACES = ["level", "from_place", "to_place"]
"""The columns that say where a goal stands: its level, and the places that its level takes."""


def chosen_goals(table: pd.DataFrame, goals: pd.DataFrame) -> pd.DataFrame:
    """Return those of one year's ``goals`` among which the person chose, in that order.

    ``goals`` has the columns ``year``, ``id``, ``words`` and ``importance``. Columns added:
    ``level`` (1 came first), and ``from_place`` and ``to_place``, the places that the goals of one
    level share. Goals of one level are sorted by rating, then by their words.
    """
    year = goals["year"].max()
    levels = {} if pd.isna(year) else chosen_levels(table).get(int(year), {})
    chosen = goals[goals["id"].isin(levels)]
    return with_places(
        chosen.assign(level=chosen["id"].map(levels).astype("Int64"))
        .sort_values("words", key=lambda words: words.str.casefold())
        .sort_values("importance", ascending=False, kind="stable")
        .sort_values("level", kind="stable", ignore_index=True)
    )


def with_places(chosen: pd.DataFrame) -> pd.DataFrame:
    """Return the goals with their levels counted from 1 on, and the places these share."""
    rank = chosen["level"].rank(method="dense").astype("Int64")
    return chosen.assign(
        level=rank,
        from_place=chosen["level"].rank(method="min").astype("Int64"),
        to_place=chosen["level"].rank(method="max").astype("Int64"),
    )


def place(first: int, last: int) -> str:
    """Return places in words.

    >>> place(1, 3), place(4, 4)
    ('1 to 3', '4')
    """
    return str(first) if first == last else f"{first} to {last}"
