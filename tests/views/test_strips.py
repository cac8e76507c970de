"""The strips of dots that are drawn by hand at each key, beside those that Vega draws."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hostile_words import HOSTILE
from support.pictures import show, words_on_words, words_outside
from support.years import EMPTY, FULL

import careerkit as ck
from careerkit.catalog.categories import categories_of
from careerkit.catalog.goals import load_catalog
from careerkit.reflection import Rating, Reflection
from careerkit.table import tidy
from careerkit.views.goal_ratings import goal_ratings, ratings_in, unrated
from careerkit.views.strips import strips_of
from careerkit.views.svg import SVG, to_svg
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


def lines_in(picture):
    """Return each line of words with its place, size and colour."""
    lines = []
    for text, left, top in placed(picture):
        if text.tag == f"{{{SVG}}}text":
            look = text.get("font-size"), text.get("fill"), text.get("text-anchor", "start")
            for number, part in enumerate(text.findall(f"{{{SVG}}}tspan") or [text]):
                # Vega sets the further lines of one text below each other, 17 pixels apart.
                lines.append((part.text or "", look, (left, top + 17 * number)))
    return sorted(lines)


def medians_in(picture):
    """Return what each median's tick says, with its left edge and its top."""
    found = []
    for mark, left, top in placed(picture):
        words = mark.findtext(f"{{{SVG}}}title") or ""
        if words.startswith("median"):
            x, y = re.match(r"M([^,]+),([^hv]+)[hv]", mark.get("d")).groups()
            found.append((words, (left + float(x), top + float(y))))
    return found


def assert_near(one, other):
    assert one == pytest.approx(other, abs=1)


def assert_same_picture(table):
    by_hand = ElementTree.fromstring(ck.priority_clusters.svg(table))
    vegas = ElementTree.fromstring(to_svg(ck.priority_clusters(table)))
    for name in ("class", "role", "aria-label"):
        assert by_hand.get(name) == vegas.get(name)
    for name in ("width", "height"):
        assert_near(float(by_hand.get(name)), float(vegas.get(name)))
    mine, theirs = goals_in(by_hand), goals_in(vegas)
    assert list(mine) == list(theirs)
    for goal_id, (place, look, words) in mine.items():
        assert_near(place, theirs[goal_id][0])
        assert (look, words) == theirs[goal_id][1:]
    for read in (lines_in, medians_in):
        for (*words, place), (*others, there) in zip(read(by_hand), read(vegas), strict=True):
            assert words == others
            assert_near(place, there)


@pytest.mark.slow
@given(reflections)
def test_the_picture_drawn_by_hand_shows_what_the_chart_shows(reflection):
    assert_same_picture(table_of(reflection))


@pytest.mark.parametrize(
    "reflection",
    [Reflection(year=2026), alike(8), alike(1, 76), alike(10, 40)],
    ids=["nothing said", "at one stop", "at the first", "at the last"],
)
def test_it_does_without_ratings_and_with_many_alike(reflection):
    assert_same_picture(table_of(reflection))


@pytest.mark.parametrize("table", [EMPTY, FULL], ids=["empty", "full"])
def test_its_words_keep_to_their_room(table, sheet):
    show(sheet, ck.priority_clusters.svg(table))
    assert words_outside(sheet) == []
    assert words_on_words(sheet) == []


def test_a_dot_is_a_path_among_the_symbols_of_a_mark():
    picture = ElementTree.fromstring(ck.priority_clusters.svg(table_of(alike(8, 3))))
    (dots,) = picture.iterfind(f".//{{{SVG}}}g[@class='mark-symbol role-mark']")
    assert [dot.tag for dot in dots] == [f"{{{SVG}}}path"] * 3
    assert [dot.get("data-goal") for dot in dots] == IDS[:3]


@given(reflections)
def test_a_year_has_the_same_ratings_with_and_without_a_table(reflection):
    goals, table = goal_ratings(reflection, unrated(CATALOG)), table_of(reflection)
    assert goals == ratings_in(table)
    assert ck.priority_clusters.picture(goals, CATEGORIES) == ck.priority_clusters.svg(table)


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
