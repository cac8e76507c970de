"""The tidy table: a row per goal and year it was looked at."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit.catalog.goals import load_catalog
from careerkit.reflection import SCALE, Rating, Reflection
from careerkit.table import COLUMNS, complete, once_per_table, tidy

STOPS = st.none() | st.sampled_from(SCALE)
RATINGS = st.builds(
    Rating,
    goal=st.sampled_from(["", "Give a talk", "NA"]),
    category=st.sampled_from(["", "job"]),
    detail=st.sampled_from(["", "1k", "1M"]),
    importance=STOPS,
    priority=st.booleans(),
    lived=st.just(True),
    satisfaction=STOPS,
    expectation=STOPS,
)
JOURNALS = st.dictionaries(
    st.integers(2000, 2030),
    st.dictionaries(st.sampled_from(["give-a-talk", "get-a-raise", "gone", "NA"]), RATINGS),
    max_size=4,
).map(lambda years: [Reflection(year=year, goals=goals) for year, goals in years.items()])


def cells(table):
    """Return the table as tuples in which whatever is missing is ``None``."""
    return [
        tuple(None if pd.isna(cell) else cell for cell in row)
        for row in table.itertuples(index=False, name=None)
    ]


def test_a_table_holds_every_rating():
    table = tidy(
        [
            Reflection(year=2026).rate("go", importance=3, goal="Go", category="job"),
            Reflection(year=2025).rate("go", lived=True, satisfaction=9, detail="far"),
        ]
    )
    assert cells(table) == [
        (2025, "go", "", "", "far", None, False, True, 9, None),
        (2026, "go", "job", "Go", "", 3, False, False, None, None),
    ]


@pytest.mark.parametrize("reflections", [[], [Reflection(year=2026)]])
def test_an_empty_table_has_all_columns(reflections):
    table = tidy(reflections)
    assert len(table) == 0
    assert {name: str(kind) for name, kind in table.dtypes.items()} == COLUMNS
    assert len(complete(table)) == 76


@given(JOURNALS, st.randoms())
def test_there_is_a_row_for_each_goal_and_year_with_its_rating(journal, chance):
    table = tidy(journal)
    said = {
        (each.year, goal_id): tuple(getattr(rating, name) for name in list(COLUMNS)[2:])
        for each in journal
        for goal_id, rating in each.goals.items()
    }
    assert {row[:2]: row[2:] for row in cells(table)} == said
    assert len(table) == len(said)
    assert {name: str(kind) for name, kind in table.dtypes.items()} == COLUMNS
    shuffled = list(journal)
    chance.shuffle(shuffled)
    pd.testing.assert_frame_equal(tidy(shuffled), table)


@given(JOURNALS)
def test_completing_adds_empty_rows_to_the_newest_year_only(journal):
    table = tidy(journal)
    full = complete(table)
    added = full.merge(table[["year", "id"]], how="left", indicator=True)["_merge"].eq("left_only")
    assert sorted(cells(full[~added]), key=str) == sorted(cells(table), key=str)
    assert full.loc[added, list(COLUMNS)[5:]].isna().all(axis=None)
    assert set(full["id"]) == set(load_catalog()["id"]) | set(table["id"])
    assert full.loc[added, "year"].dropna().isin([table["year"].max()]).all()


def test_completing_does_not_change_the_table_itself():
    table = tidy([Reflection(year=2026).rate("give-a-talk", importance=3)])
    before = table.copy(deep=True)
    complete(table)
    pd.testing.assert_frame_equal(table, before)


def test_the_newest_year_is_in_the_catalogs_order_with_removed_goals_last():
    ids = load_catalog()["id"].tolist()
    said = Reflection(year=2026).rate("gone").rate(ids[5]).rate(ids[2])
    assert complete(tidy([said]))["id"].tolist() == [*ids, "gone"]


def test_a_summary_is_kept_for_the_complete_table_alone_and_nobody_can_change_it():
    said = Reflection(year=2026).rate("get-a-raise", importance=3).rate("give-a-talk", importance=8)
    table = complete(tidy([said]))
    rated = once_per_table(lambda table: table[table["importance"].notna()])
    assert rated(table)["importance"].tolist() == [3, 8]
    assert len(rated(table[table["id"].eq("give-a-talk")])) == 1
    changed = rated(table)
    changed["importance"] = 5
    assert rated(table)["importance"].tolist() == [3, 8]
