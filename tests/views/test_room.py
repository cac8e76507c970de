"""Facts about charts in narrow and in wide room."""

import re
from functools import cache
from xml.etree import ElementTree

import pytest
from support.pictures import TABLES

from careerkit.views import VIEWS
from careerkit.views.charts import keys_in_lines
from careerkit.views.room import BESIDE_CHART, BROAD, LEAST, NARROW, WIDE, Room
from careerkit.views.svg import SVG

ROOMS = {"narrow": NARROW, "between": Room(520), "broad": BROAD}


@cache
def drawn(name, size, room):
    return ElementTree.fromstring(VIEWS[name].svg(TABLES[size], room))


def lines_of(picture):
    return ["".join(text.itertext()) for text in picture.iter(f"{{{SVG}}}text")]


def height(picture):
    return float(picture.get("height"))


@pytest.mark.parametrize("room", ROOMS.values(), ids=ROOMS)
@pytest.mark.parametrize("size", TABLES)
@pytest.mark.parametrize("name", VIEWS)
def test_a_chart_keeps_to_its_room_and_its_letters_stay_large(name, size, room):
    picture = drawn(name, size, room)
    assert float(picture.get("width")) <= room.width + BESIDE_CHART
    sizes = [text.get("font-size") for text in picture.iter(f"{{{SVG}}}text")]
    assert min(float(each.removesuffix("px")) for each in sizes) >= 12


@pytest.mark.parametrize("name", sorted(VIEWS.keys() - {"priority_clusters", "foresight"}))
def test_what_does_not_fit_beside_its_words_stands_below_them(name):
    assert height(drawn(name, "full", NARROW)) > height(drawn(name, "full", BROAD))


def test_a_title_and_its_keys_wrap_where_a_line_has_no_room():
    narrow, broad = (drawn("priorities_by_size", "full", room) for room in (NARROW, BROAD))
    assert "Which categories get more than" in narrow.get("aria-label")
    [title] = [words for words in lines_of(broad) if words.startswith("Which")]
    assert title.endswith("my priorities?")
    assert title not in lines_of(narrow)


def test_keys_to_marks_end_a_line_between_two_of_them():
    keys = "● priority\u2003○ other goal\u2003ties shown whole"
    assert keys_in_lines(keys, 90) == [keys]
    assert keys_in_lines(keys, 26) == ["● priority\u2003○ other goal", "ties shown whole"]
    assert keys_in_lines(keys, 10) == ["● priority", "○ other", "goal", "ties shown", "whole"]


def test_a_column_a_few_pixels_wider_gives_the_same_room():
    assert Room.within(333) == Room.within(324) == Room(310)
    assert Room.within(654) == WIDE
    assert Room.within(40) == Room(LEAST)


def test_too_little_room_is_refused():
    with pytest.raises(ValueError, match=f"needs {LEAST} pixels across, not 20"):
        Room(20)


@pytest.mark.parametrize(("width", "columns"), [(310, 1), (1160, 1), (1170, 2), (1810, 3)])
def test_the_long_view_stands_in_as_many_columns_as_there_is_room_for(width, columns):
    picture = VIEWS["long_view"].picture(TABLES["few"], Room(width))
    assert f'style="columns: {columns}"' in picture
    _, *parts = [float(each) for each in re.findall(r'<svg[^>]* width="([\d.]+)"', picture)]
    assert max(parts) <= (width + BESIDE_CHART) / columns


def test_a_picture_on_the_page_is_no_broader_than_one_can_read():
    assert VIEWS["what_matters"].picture(TABLES["few"], Room(1800)) == VIEWS["what_matters"].svg(
        TABLES["few"], BROAD
    )
