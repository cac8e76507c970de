"""Make a tidy table from the few rows that a test is about."""

import pandas as pd
from hypothesis import strategies as st

from careerkit.catalog.goals import load_catalog
from careerkit.reflection import SCALE, NotThisYear, Rating, Reflection
from careerkit.table import COLUMNS

_CATALOG = load_catalog().set_index("id")[["category", "goal"]].to_dict("index")

STOPS = st.none() | st.sampled_from(SCALE)
RATINGS = st.builds(
    Rating,
    goal=st.sampled_from(["", "Give a talk", "NA"]),
    category=st.sampled_from(["", "job"]),
    detail=st.sampled_from(["", "1k", "1M"]),
    importance=STOPS,
    priority=st.booleans(),
    lived=st.just(True),
    now=st.none() | st.booleans(),
    satisfaction=STOPS,
    expectation=STOPS,
)
SENTENCES = st.none() | st.builds(NotThisYear, date=st.dates(), sentence=st.just("So it was."))
JOURNALS = st.dictionaries(
    st.integers(2000, 2030),
    st.tuples(
        st.dictionaries(st.sampled_from(["give-a-talk", "get-a-raise", "gone", "NA"]), RATINGS),
        SENTENCES,
    ),
    max_size=4,
).map(
    lambda years: [
        Reflection(year=year, goals=goals, not_this_year=said)
        for year, (goals, said) in years.items()
    ]
)


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


def cells(table):
    """Return the table as tuples in which whatever is missing is ``None``."""
    return [
        tuple(None if pd.isna(cell) else cell for cell in row)
        for row in table.itertuples(index=False, name=None)
    ]
