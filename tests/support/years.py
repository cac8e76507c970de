"""The table of a year of which nothing, a little or everything is said."""

import pandas as pd

from careerkit.catalog.goals import load_catalog
from careerkit.table import COLUMNS, with_levels

_GOALS = load_catalog()
_NOW = (True, False, True, None, True)
"""Whether goals are there, from year to year: lost, won, no longer said, said again, kept."""


def _rated(count, year=2026, turn=7):
    """A year in which so many goals are rated, two of three lived, each fifth a priority."""
    said = _GOALS.head(count)
    number = pd.Series(range(count))
    lived = number % 3 > 0
    frame = pd.DataFrame(
        {
            "year": year,
            "id": said["id"],
            "category": said["category"],
            "goal": said["goal"],
            "detail": "",
            "importance": number * turn % 10 + 1,
            "priority": number % 5 == 0,
            "lived": lived,
            "satisfaction": (number * 3 % 10 + 1).where(lived),
            "expectation": number * 9 % 10 + 1,
            "now": [_NOW[(place // 3 + year) % 5] for place in range(count)],
        },
        columns=list(COLUMNS),
    )
    frame = frame.astype(COLUMNS)
    return frame.assign(now=frame["now"].where(frame["lived"]))


_CHOSEN = {goal_id: place // 2 + 1 for place, goal_id in enumerate(_GOALS["id"][:18])}

EMPTY = _rated(0)
FEW = _rated(4)
FULL = with_levels(
    pd.concat([_rated(70, year=2025, turn=4), _rated(76)], ignore_index=True),
    {2025: _CHOSEN, 2026: _CHOSEN},
)
"""Two years, with the choices among the goals at their top."""
