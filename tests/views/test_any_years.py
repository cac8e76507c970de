"""What holds for the years' charts and tables whatever was said."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.tables import row, shuffled, table_of
from support.thorough import thorough

from careerkit.catalog.goals import load_catalog
from careerkit.views import VIEWS
from careerkit.views.category_years import category_lines, category_means
from careerkit.views.foresight import forecasts
from careerkit.views.long_view import goal_years
from careerkit.views.what_moved import moves
from careerkit.views.years_table import years_table

GOALS = load_catalog()

ids = st.sampled_from(GOALS["id"].tolist())
importances = st.integers(1, 10)


def ratings_with(importances):
    """Draw what is said about a goal, with an importance of these."""
    expectations, details = st.none() | st.integers(1, 10), st.sampled_from(["", "a", "b"])
    return st.fixed_dictionaries(
        {"importance": importances, "expectation": expectations, "detail": details}
    )


reflections = st.dictionaries(ids, ratings_with(st.none() | importances), max_size=12)
rated_twice = st.dictionaries(
    ids, st.tuples(*[ratings_with(importances)] * 2), min_size=1, max_size=8
)
journals = st.dictionaries(st.integers(2020, 2026), reflections, min_size=1, max_size=3)


def rows_of(journal):
    rows = [row(year, goal, **rating) for year in journal for goal, rating in journal[year].items()]
    return table_of(*rows)


def spoken(journal):
    return years_table(rows_of(journal))


def changes(moves, sign):
    # The words hold this year's detail: goals are told apart by what stands before it.
    goals = [words.partition(":")[0] for words in moves["words"]]
    return sorted(zip(goals, sign * moves["change"], moves["detail"], strict=True))


@given(rated_twice, reflections, reflections)
def test_comparing_is_antisymmetric(twice, once, other):
    once |= {goal: ratings[0] for goal, ratings in twice.items()}
    other |= {goal: ratings[1] for goal, ratings in twice.items()}
    there = moves(spoken({2025: once, 2026: other}), since=2025)
    back = moves(spoken({2025: other, 2026: once}), since=2025)
    assert changes(there, 1) == changes(back, -1)
    assert len(there) >= len(twice)


@given(reflections)
def test_a_year_in_which_nothing_was_said_is_compared_with_none(reflection):
    for journal in ({2025: reflection, 2026: {}}, {2025: {}, 2026: reflection}):
        assert moves(spoken(journal), since=2025).empty


@given(journals)
def test_missing_ratings_are_never_filled_in(journal):
    table = spoken(journal)
    rated = table.rows[table.rows["importance"].notna()]
    cells = goal_years(table)
    assert (cells["state"] == "rated").sum() == len(rated) == len(category_lines(table))
    assert cells["importance"].notna().sum() == len(rated)
    assert category_means(table)["rated"].sum() == len(rated)
    assert forecasts(table).empty


@given(journals, st.randoms())
def test_the_order_of_the_files_does_not_matter(journal, random):
    rows = rows_of(journal)
    table, mixed = years_table(rows), years_table(shuffled(rows, random))
    for summary in (moves, category_lines, category_means, goal_years, forecasts):
        pd.testing.assert_frame_equal(summary(mixed), summary(table))


@pytest.mark.parametrize("count", [30, *thorough(2, 4)])
@pytest.mark.parametrize("name", ["what_moved", "category_years", "long_view", "foresight"])
def test_every_chart_can_be_drawn_for_any_number_of_years(name, count):
    years = range(2027 - count, 2027)
    table = table_of(
        *[
            row(year, goal, importance=(place * year) % 10 + 1, expectation=place % 10 + 1)
            for year in years
            for place, goal in enumerate(GOALS["id"])
        ],
        row(2026, "own-sail", lived=True, expectation=3, satisfaction=9),
    )
    drawn = VIEWS[name](table).to_dict()
    assert drawn["description"]
    assert max(len(rows) for rows in drawn["datasets"].values()) <= 77 * count + 8 * count
