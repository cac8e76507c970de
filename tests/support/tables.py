"""Make a tidy table from the few rows that a test is about."""

import pandas as pd

from careerkit.catalog.goals import load_catalog
from careerkit.table import COLUMNS

_CATALOG = load_catalog().set_index("id")[["category", "goal"]].to_dict("index")


def row(year, goal_id, **said):
    """Return what is said about a goal in a year; one that no catalog lists is in "other"."""
    words = _CATALOG.get(goal_id, {"category": "other", "goal": f"The words of {goal_id}"})
    blank = {"year": year, "id": goal_id, "detail": "", "priority": False, "lived": False}
    return blank | words | said


def table_of(*rows):
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def shuffled(table, random):
    """Return a table with its rows in another order."""
    order = list(range(len(table)))
    random.shuffle(order)
    return table.iloc[order].reset_index(drop=True)
