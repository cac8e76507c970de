"""Read from a table the order that a person's choices gave."""

import pandas as pd

from careerkit.views.years_table import YearsTable

PLACES = ["level", "from_place", "to_place"]
"""The columns that say where a goal stands: its level, and the places that its level takes."""


def chosen_goals(table: YearsTable) -> pd.DataFrame:
    """Return the newest year's goals among which the person chose, in that order.

    Columns: those of ``YearsTable.this_year`` (``priority`` never missing), ``level`` (1 came
    first), and ``from_place`` and ``to_place``, the places that the goals of one level share. Goals
    of one level are sorted by rating, then by their words.
    """
    year = table.this_year["year"].max()
    levels = {} if pd.isna(year) else table.facts.levels.get(int(year), {})
    chosen = table.this_year[table.this_year["id"].isin(levels)]
    return with_places(
        chosen.assign(
            priority=chosen["priority"].fillna(False).astype(bool),
            level=chosen["id"].map(levels).astype("Int64"),
        )
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
