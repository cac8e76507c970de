"""The table that views ask: a row for each goal of its list, and what is worked out once."""

import pandas as pd
import pytest
from hypothesis import given
from support.tables import JOURNALS, cells
from support.years import FULL

import careerkit as ck
from careerkit.catalog.goals import frame, load_catalog
from careerkit.reflection import Reflection
from careerkit.table import COLUMNS, facts_of, stacked, tidy, with_list
from careerkit.views import VIEWS
from careerkit.views.goal_ratings import goal_ratings, unrated
from careerkit.views.years_table import years_table


@given(JOURNALS)
def test_completing_adds_empty_rows_to_the_newest_year_only(journal):
    table = tidy(journal)
    full = years_table(table).rows
    added = full.merge(table[["year", "id"]], how="left", indicator=True)["_merge"].eq("left_only")
    assert sorted(cells(full[~added]), key=str) == sorted(cells(table), key=str)
    assert full.loc[added, list(COLUMNS)[5:]].isna().all(axis=None)
    assert set(full["id"]) == set(load_catalog()["id"]) | set(table["id"])
    assert full.loc[added, "year"].dropna().isin([table["year"].max()]).all()


def test_completing_does_not_change_the_table_itself():
    table = tidy([Reflection(year=2026).rate("give-a-talk", importance=3)])
    before = table.copy(deep=True)
    years_table(table)
    pd.testing.assert_frame_equal(table, before)


def test_the_newest_year_is_in_the_catalogs_order_with_removed_goals_last():
    ids = load_catalog()["id"].tolist()
    reflection = Reflection(year=2026).rate("gone").rate(ids[5]).rate(ids[2])
    assert years_table(tidy([reflection])).rows["id"].tolist() == [*ids, "gone"]


def test_a_table_without_rows_gets_all_goals():
    assert len(years_table(tidy([])).rows) == 77
    assert years_table(tidy([])).years == []


def test_a_complete_table_stays_as_it_is_and_so_does_what_is_selected_from_it():
    mine = frame(load_catalog().head(3).to_dict("records"))
    whole = years_table(tidy([Reflection(year=2026)]), mine)
    assert years_table(whole) is whole
    assert len(years_table(whole.frame).rows) == 3
    assert len(years_table(whole.frame.head(2)).rows) == 2
    assert ck.priority_clusters.numbers(whole.frame)["Goals"].tolist() == [3]


def test_a_table_gets_the_goals_of_its_journals_list(tmp_path):
    (tmp_path / "mine.csv").write_text(
        "id,category,goal,detail,examples,bullet\nsing,voice,Sing,,,\n", "utf-8"
    )
    table = with_list(tidy([Reflection(year=2026)]), tmp_path / "mine.csv")
    assert years_table(table).categories == ["voice"]


def test_categories_are_those_of_the_list_then_others_of_this_year_then_of_earlier_ones():
    table = years_table(
        tidy(
            [
                Reflection(year=2025).rate("old", category="gone"),
                Reflection(year=2026).rate("own-1", category="of my own"),
            ]
        ),
        frame(load_catalog().head(1).to_dict("records")),
    )
    assert table.categories == ["technical", "of my own"]
    assert table.all_categories == ["technical", "of my own", "gone"]


def test_a_category_longer_than_any_list_may_name_is_cut_in_its_middle():
    address = f"https://example.org/{'a' * 130}/teaching"
    year = Reflection(year=2026).rate("own-1", goal="Teach", category=address, importance=8)
    listed = frame([{"id": "own-1", "category": address, "goal": "Teach"}])
    short = "https://example.org/aaaaaa…aaaa/teaching"
    full = years_table(tidy([year]), listed)
    assert full.categories == full.all_categories == [short]
    assert full.rows["category"].tolist() == [short]
    # As a picture that follows each key has it.
    (rating,) = goal_ratings(year, unrated(listed))
    assert rating.category == short


def test_columns_of_a_persons_own_stay_out_of_the_charts():
    assert list(years_table(FULL.assign(secret="canary")).rows.columns) == list(COLUMNS)


def test_a_table_from_before_one_could_say_what_one_has_still_draws():
    old = FULL.drop(columns="now")
    table = years_table(old)
    assert list(table.rows.columns) == list(COLUMNS)
    assert table.rows["now"].isna().all()
    for view in VIEWS.values():
        assert view.sentence(table)
        assert view.svg(table)
    assert "now" not in old
    assert "now" in stacked(old[old["year"] < 2026], old[old["year"] == 2026])


def test_the_frame_of_a_complete_table_knows_what_the_table_does():
    assert facts_of(years_table(FULL).frame).levels == facts_of(FULL).levels


@pytest.mark.parametrize("name", VIEWS)
def test_who_changes_a_views_numbers_changes_no_others(name):
    table = years_table(FULL)
    numbers = VIEWS[name].numbers(table)
    before = numbers.copy(deep=True)
    for column in numbers.columns:
        numbers[column] = "changed"
    pd.testing.assert_frame_equal(VIEWS[name].numbers(table), before)
