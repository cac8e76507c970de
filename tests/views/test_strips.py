"""The strips of dots that are drawn by hand at each key, beside those that Vega draws."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hostile_words import HOSTILE

import careerkit as ck
from careerkit.catalog.categories import categories_of
from careerkit.catalog.goals import load_catalog
from careerkit.reflection import Rating, Reflection
from careerkit.table import tidy
from careerkit.views.goal_ratings import goal_ratings, ratings_in, unrated
from careerkit.views.strips import DOT, MAP, MAP_EDGE, STEP, across, strips_of
from careerkit.views.svg import to_svg
from careerkit.views.xml import SVG
from careerkit.views.years_table import years_table

CATALOG = load_catalog()
CATEGORIES = categories_of(CATALOG)
IDS = [*CATALOG["id"], "own-1", "own-2", "left & gone", 'a "quoted" id']

stops = st.none() | st.integers(1, 10)
ratings = st.builds(
    Rating,
    goal=st.sampled_from(["", "Give a talk", *HOSTILE]),
    category=st.sampled_from([*CATEGORIES, "", "<of my own>"]),
    detail=st.sampled_from(["", " ", "a field", "<i> & 'so'"]),
    importance=stops,
    priority=st.booleans(),
)
reflections = st.dictionaries(st.sampled_from(IDS), ratings, max_size=60).map(
    lambda goals: Reflection(year=2026, goals=goals)
)


def table_of(reflection):
    return years_table(tidy([reflection]), CATALOG)


def alike(stop, count=19):
    rating = Rating(importance=stop, priority=True, category="job")
    return Reflection(year=2026, goals=dict.fromkeys(IDS[:count], rating))


def placed(element, left=0.0, top=0.0):
    """Yield each part of a picture with the place that its transforms give it."""
    moved = re.match(r"translate\(([^,]+),([^)]+)\)", element.get("transform", ""))
    if moved:
        left, top = left + float(moved[1]), top + float(moved[2])
    yield element, left, top
    for part in element:
        yield from placed(part, left, top)


def goals_in(picture):
    """Return each goal's dot: where it is, what it looks like, and what it says."""
    return {
        mark.get("data-goal"): (
            (left, top),
            (mark.get("fill"), mark.get("stroke"), mark.get("d")),
            mark.findtext(f"{{{SVG}}}title"),
        )
        for mark, left, top in placed(picture)
        if "data-goal" in mark.attrib
    }


def medians_in(picture):
    """Return what the ticks of the medians say, from the top."""
    ticks = [
        (top + float(re.match(r"M[^,]+,([^hv]+)[hv]", mark.get("d"))[1]), words)
        for mark, _, top in placed(picture)
        if (words := mark.findtext(f"{{{SVG}}}title") or "").startswith("median")
    ]
    return [words for _, words in sorted(ticks)]


def map_of(table):
    """Return the map beside the form, as elements."""
    drawn = ck.priority_clusters.map(ratings_in(table), table.categories)
    return ElementTree.fromstring(f"<div>{drawn}</div>")


def assert_shows_the_same(table):
    """Hold the map against the chart: the same dots, each in its strip and at its stop."""
    by_hand = map_of(table)
    vegas = ElementTree.fromstring(to_svg(ck.priority_clusters(table)))
    mine, theirs = goals_in(by_hand), goals_in(vegas)
    assert [(goal, dot[1:]) for goal, dot in mine.items()] == [
        (goal, dot[1:]) for goal, dot in theirs.items()
    ]
    strips = strips_of(ratings_in(table), table.categories)
    places = {strip.category: number for number, strip in enumerate(strips)}
    for goal in ratings_in(table):
        if goal.importance is not None:
            left, top = mine[goal.id][0]
            assert top // STEP == places[goal.category]
            assert abs(left - across(goal.importance)) < MAP_EDGE
    assert medians_in(by_hand) == medians_in(vegas)
    assert by_hand.find(f".//{{{SVG}}}svg").get("aria-label") == vegas.get("aria-label")


@pytest.mark.slow
@given(reflections)
def test_the_map_shows_what_the_chart_shows(reflection):
    assert_shows_the_same(table_of(reflection))


@pytest.mark.parametrize(
    "reflection",
    [Reflection(year=2026), alike(8), alike(1, 76), alike(10, 40)],
    ids=["nothing said", "at one stop", "at the first", "at the last"],
)
def test_it_does_without_ratings_and_with_many_alike(reflection):
    assert_shows_the_same(table_of(reflection))


def test_a_dot_is_a_path_among_the_symbols_of_a_mark():
    (dots,) = map_of(table_of(alike(8, 3))).iterfind(
        f".//{{{SVG}}}g[@class='mark-symbol role-mark']"
    )
    assert [dot.tag for dot in dots] == [f"{{{SVG}}}path"] * 3
    assert [dot.get("data-goal") for dot in dots] == IDS[:3]


@pytest.mark.parametrize("table", [table_of(alike(8)), table_of(alike(10, 19))])
def test_no_dot_of_the_shipped_list_covers_another_or_leaves_the_map(table):
    places = [place for place, *_ in goals_in(map_of(table)).values()]
    for number, (left, top) in enumerate(places):
        assert DOT / 2 < left < MAP - DOT / 2
        assert all(abs(left - x) > 7 or abs(top - y) > 7 for x, y in places[:number])


@given(reflections)
def test_a_year_has_the_same_ratings_with_and_without_a_table(reflection):
    goals, table = goal_ratings(reflection, unrated(CATALOG)), table_of(reflection)
    assert goals == ratings_in(table)


@given(reflections)
def test_ratings_are_counted_as_the_tables_of_all_other_charts(reflection):
    table = table_of(reflection)
    counts = table.category_counts
    strips = strips_of(ratings_in(table), CATEGORIES)
    for name in ("category", "size", "rated", "priorities"):
        assert [getattr(strip, name) for strip in strips] == counts[name].tolist()
    medians = counts["median"].astype(object).where(counts["median"].notna(), None)
    assert [strip.median for strip in strips] == medians.tolist()


def test_a_goal_that_left_the_catalog_stands_after_the_others():
    goals = goal_ratings(Reflection(year=2026).rate("gone", importance=3), unrated(CATALOG))
    assert [goal.id for goal in goals] == [*CATALOG["id"], "gone"]
    assert goals[-1].words == "gone"
