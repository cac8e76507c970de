"""Every chart of a list with one category, and with the most that a list can have."""

from functools import cache
from xml.etree import ElementTree

import pytest
from support import tables
from support.thorough import thorough

from careerkit.catalog.categories import COLOURS, MOST
from careerkit.catalog.goals import frame
from careerkit.table import with_levels
from careerkit.views import VIEWS
from careerkit.views.room import WIDE
from careerkit.views.xml import SVG
from careerkit.views.years_table import years_table

COUNTS = pytest.mark.parametrize("count", [MOST, *thorough(1)])
EACH_CATEGORY = ("priority_clusters", "priorities_by_size", "category_years")


@cache
def answered(count, start="Group"):
    """Two years in which four goals of each category are rated; their middles lie far apart."""
    names = [f"{start} {number:02}" for number in range(count)]
    rows = [
        tables.row(
            year,
            f"goal-{at}-{goal}",
            category=name,
            goal=f"Goal {goal} of {name}",
            importance=(at * 3 + goal * (4 if year == 2025 else 7)) % 10 + 1,
            priority=goal == 0,
            lived=goal < 2,
            satisfaction=goal + 3 if goal < 2 else None,
            expectation=9 if goal > 1 or year == 2025 else None,
        )
        for year in (2025, 2026)
        for at, name in enumerate(names)
        for goal in range(4)
    ]
    levels = {f"goal-0-{goal}": goal + 1 for goal in range(4)}
    table = with_levels(tables.table_of(*rows), {2025: levels, 2026: levels})
    goals = table.loc[table["year"].eq(2026), ["id", "category", "goal", "detail"]]
    catalog = frame(goals.assign(examples="", bullet="").to_dict("records"))
    return years_table(table, catalog)


@cache
def drawn(name, count):
    return ElementTree.fromstring(VIEWS[name].svg(answered(count)))


def texts(picture):
    return ["".join(each.itertext()) for each in picture.iter(f"{{{SVG}}}text")]


@COUNTS
@pytest.mark.parametrize("name", VIEWS)
def test_a_chart_is_drawn_with_its_sentence_whether_categories_are_few_or_many(name, count):
    picture = drawn(name, count)
    assert VIEWS[name].sentence(answered(count)) in picture.get("aria-label")
    assert float(picture.get("width")) <= WIDE.width + 16
    sizes = [each.get("font-size") for each in picture.iter(f"{{{SVG}}}text")]
    assert min(float(each.removesuffix("px")) for each in sizes) >= 12


@COUNTS
@pytest.mark.parametrize("name", EACH_CATEGORY)
def test_a_chart_of_categories_names_each_in_the_lists_order(name, count):
    picture = drawn(name, count)
    said = [each[:8] for each in texts(picture) if each.startswith("Group ")]
    assert said == [f"Group {number:02}" for number in range(count)]
    used = {each.get(way) for each in picture.iter() for way in ("fill", "stroke")}
    assert used >= set(COLOURS[:count])


def test_a_category_from_right_to_left_stands_apart_in_a_sentence():
    sentence = VIEWS["priority_clusters"].sentence(answered(1, "נשא"))
    assert sentence == "4 of 4 goals rated, 1 priority, in \u2068נשא 00\u2069."
