"""The strips of dots that are drawn again at each key, beside those that Vega draws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hostile_words import HOSTILE

import careerkit as ck
from careerkit.catalog.categories import categories_of
from careerkit.catalog.goals import load_catalog
from careerkit.reflection import Rating, Reflection
from careerkit.table import complete, tidy
from careerkit.views.answers import answers, answers_in, counted, goals_asked
from careerkit.views.priority_clusters import picture
from careerkit.views.svg import to_svg
from careerkit.views.this_year import category_counts

CATALOG = load_catalog()
NAMES = categories_of(CATALOG)
IDS = [*CATALOG["id"], "own-1", "own-2", "left & gone", 'a "quoted" id']
CATEGORIES = [*CATALOG["category"].unique(), "", "<of my own>"]

stops = st.none() | st.integers(1, 10)
ratings = st.builds(
    Rating,
    goal=st.sampled_from(["", "Give a talk", *HOSTILE]),
    category=st.sampled_from(CATEGORIES),
    detail=st.sampled_from(["", " ", "a field", "<i> & 'so'"]),
    importance=stops,
    priority=st.booleans(),
)
reflections = st.dictionaries(st.sampled_from(IDS), ratings, max_size=60).map(
    lambda goals: Reflection(year=2026, goals=goals)
)


def table_of(reflection):
    return complete(tidy([reflection]), CATALOG)


def alike(stop, count=19):
    said = {each: Rating(importance=stop, priority=True, category="job") for each in IDS[:count]}
    return Reflection(year=2026, goals=said)


@given(reflections)
def test_the_picture_is_letter_for_letter_what_vega_draws(reflection):
    table = table_of(reflection)
    assert ck.priority_clusters.svg(table) == to_svg(ck.priority_clusters(table))


@pytest.mark.parametrize("reflection", [Reflection(year=2026), alike(8), alike(1, 76)])
def test_without_answers_or_with_many_alike_the_picture_is_the_same_too(reflection):
    table = table_of(reflection)
    assert ck.priority_clusters.svg(table) == to_svg(ck.priority_clusters(table))


@given(reflections)
def test_a_year_has_the_same_answers_with_and_without_a_table(reflection):
    said = answers(reflection, goals_asked(CATALOG))
    assert said == answers_in(table_of(reflection))
    assert picture(said, NAMES).svg == ck.priority_clusters.svg(table_of(reflection))


@given(reflections)
def test_answers_are_counted_as_the_tables_of_all_other_charts(reflection):
    table = table_of(reflection)
    counts = category_counts(table)
    told = [
        (each.category, each.size, each.rated, each.priorities)
        for each in counted(answers_in(table), NAMES)
    ]
    assert told == list(
        zip(*(counts[name] for name in ("category", "size", "rated", "priorities")), strict=True)
    )
    medians = [each.median for each in counted(answers_in(table), NAMES)]
    assert medians == counts["median"].astype(object).where(counts["median"].notna(), None).tolist()


def test_a_goal_that_left_the_catalog_stands_after_the_others():
    said = answers(Reflection(year=2026).rate("gone", importance=3), goals_asked(CATALOG))
    assert [each.id for each in said] == [*CATALOG["id"], "gone"]
    assert said[-1].words == "gone"
