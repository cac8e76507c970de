"""Charts, sentences and tables live with a year that holds one sentence in the place of ratings."""

import pandas as pd
import pytest
from support.skipped import WORDS, skipped

import careerkit as ck
from careerkit.reflection import Reflection
from careerkit.table import facts_of, stacked, tidy
from careerkit.views import VIEWS
from careerkit.views.category_years import category_lines, category_means
from careerkit.views.long_view import goal_years
from careerkit.views.what_moved import moves
from careerkit.views.years_table import years_table

IDS = ["become-an-expert", "land-anywhere", "do-research", "great-scale", "get-a-raise"]


def rated(year):
    """A year in which five goals are rated, each a priority, two of them lived."""
    reflection = Reflection(year=year)
    for place, goal_id in enumerate(IDS):
        reflection = reflection.rate(
            goal_id,
            category="technical" if place < 4 else "job",
            importance=(place * year) % 10 + 1,
            priority=True,
            lived=place < 2,
            satisfaction=7 if place < 2 else None,
            expectation=5,
        )
    return reflection


RATED = [rated(year) for year in (2023, 2024, 2026)]
WITH_A_GAP = tidy([*RATED, skipped(2025)])
WITHOUT = tidy(RATED)
PLACES = {"before all": 2022, "between": 2025, "after all": 2027}
OF_THE_SPAN = ["category_years", "long_view"]
"""The views that have a place for each year."""


def test_a_skipped_year_has_no_rows_and_the_table_knows_of_it():
    pd.testing.assert_frame_equal(WITH_A_GAP, WITHOUT)
    assert facts_of(WITH_A_GAP).skipped == (2025,)
    assert facts_of(stacked(tidy([rated(2024), skipped(2025)]), tidy([rated(2026)]))).skipped == (
        2025,
    )


@pytest.mark.parametrize("year", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("name", VIEWS)
def test_a_view_says_the_same_with_a_skipped_year_as_without_it(name, year):
    table = tidy([*RATED, skipped(year)])
    view = VIEWS[name]
    if not (year == 2025 and name in OF_THE_SPAN):
        assert view.sentence(table) == view.sentence(WITHOUT)
        pd.testing.assert_frame_equal(view.numbers(table), view.numbers(WITHOUT))


@pytest.mark.slow
@pytest.mark.parametrize("name", VIEWS)
def test_every_chart_can_be_drawn_with_a_skipped_year_and_holds_none_of_its_words(name):
    drawn = VIEWS[name](WITH_A_GAP).to_dict()
    assert drawn["description"]
    assert WORDS not in str(drawn)


@pytest.mark.parametrize("name", VIEWS)
def test_a_journal_of_nothing_but_a_skipped_year_is_as_good_as_empty(name):
    alone, empty = tidy([skipped(2026)]), tidy([])
    assert VIEWS[name].sentence(alone) == VIEWS[name].sentence(empty)
    assert VIEWS[name].numbers(alone).empty == VIEWS[name].numbers(empty).empty


def test_nothing_is_compared_with_a_skipped_year_and_the_sentence_says_so():
    assert ck.what_moved.sentence(WITH_A_GAP, since=2025) == (
        "2025 was not rated, so nothing can be compared with it; name another year."
    )
    assert ck.what_moved.numbers(WITH_A_GAP, since=2025).empty
    assert ck.what_moved(WITH_A_GAP, since=2025).title.text == "What moved since 2025?"


def test_the_year_before_is_the_last_one_that_was_rated():
    table = years_table(WITH_A_GAP)
    pd.testing.assert_frame_equal(moves(table), moves(table, since=2024))
    assert ck.what_moved.sentence(WITH_A_GAP).startswith("Since 2024, ")
    assert ck.what_became.sentence(WITH_A_GAP).startswith("Of 5 priorities in 2024: ")


def test_lines_end_at_a_skipped_year():
    lines = category_lines(years_table(WITH_A_GAP))
    expert = lines[lines["words"].eq(IDS[0])]
    assert expert.groupby("line")["year"].agg(list).tolist() == [[2023, 2024], [2026]]
    means = category_means(years_table(WITH_A_GAP))
    gap = means[means["year"].eq(2025)]
    assert gap["rated"].sum() == 0
    assert gap["mean"].isna().all()


def test_a_gap_says_that_its_year_was_not_rated():
    drawn = ck.category_years(WITH_A_GAP).to_dict()
    words = [layer for layer in drawn["spec"]["layer"] if layer["mark"].get("text") == "not rated"]
    assert len(words) == 1
    assert "not rated" not in str(ck.category_years(WITHOUT).to_dict())
    assert ck.category_years.numbers(WITH_A_GAP)["2025"].unique().tolist() == ["not rated"]


def test_where_years_are_crowded_a_gap_has_no_words():
    years = [rated(year) for year in range(1990, 2027) if year != 2025]
    drawn = ck.category_years(tidy([*years, skipped(2025)])).to_dict()
    assert "not rated" not in str(drawn["spec"])


def test_a_panel_counts_no_goal_of_a_skipped_year():
    panels = ck.category_years(WITH_A_GAP).to_dict()["facet"]["sort"]
    assert panels[0] == "Technical, n = 4"


def test_the_long_view_has_a_column_for_a_skipped_year():
    cells = goal_years(years_table(WITH_A_GAP))
    assert cells.loc[cells["year"].eq(2025), "state"].unique().tolist() == ["year not rated"]
    numbers = ck.long_view.numbers(WITH_A_GAP)
    assert list(numbers)[2:] == ["2023", "2024", "2025 (not rated)", "2026"]
    assert numbers["2025 (not rated)"].eq("").all()
    assert ck.long_view.sentence(WITH_A_GAP).endswith(" 2025 was not rated.")


def test_the_long_views_key_names_a_skipped_year_only_where_there_is_one():
    kind = "the year was not rated"
    assert kind in str(ck.long_view(WITH_A_GAP).to_dict())
    assert kind not in str(ck.long_view(WITHOUT).to_dict())


def test_of_selected_years_only_those_between_them_are_skipped():
    later = WITH_A_GAP[WITH_A_GAP["year"] > 2025]
    assert years_table(later).span == [2026]
    assert years_table(WITH_A_GAP[WITH_A_GAP["year"] < 2025]).span == [2023, 2024]


def test_a_year_that_was_rated_after_all_is_not_skipped():
    both = skipped(2025).rate(IDS[0], importance=5)
    assert facts_of(tidy([*RATED, both])).skipped == ()
    assert years_table(tidy([*RATED, both])).span == [2023, 2024, 2025, 2026]
