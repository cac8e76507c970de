"""People who rate every goal with noise, and their tables."""

import numpy as np
import pandas as pd

from careerkit.catalog.goals import load_catalog
from careerkit.table import COLUMNS
from careerkit.views.noise import LITERATURE

GOALS = load_catalog()
CATEGORY = GOALS["category"].to_numpy()
PEOPLE = 200
SAME = 0.1
"""How many of the people may be told of a category by chance alone."""


def ratings(random, people=PEOPLE, years=2, sd=LITERATURE.sd, mood=0.0):
    """Return people x years x goals: true values that differ by person and goal, with noise.

    ``mood`` lifts all goals of each year after the first.
    """
    person = random.normal(5.5, 1.2, (people, 1, 1))
    true = person + random.normal(0, 2.0, (people, 1, len(GOALS)))
    lifted = mood * (np.arange(years) > 0)[:, None]
    return stops(true + lifted + random.normal(0, sd, (people, years, len(GOALS))))


def stops(heard):
    """Return the stops of the scale nearest to what somebody means."""
    return np.clip(np.rint(heard), 1, 10)


def table_of(importances, priorities=None, years=(2025, 2026)):
    """Return a person's table of these years, a row of importances each."""
    frames = [
        GOALS[["id", "category", "goal"]].assign(
            year=year,
            importance=said,
            priority=False if priorities is None else priorities,
            lived=False,
        )
        for year, said in zip(years, importances, strict=True)
    ]
    return pd.concat(frames).reindex(columns=list(COLUMNS)).astype(COLUMNS)
