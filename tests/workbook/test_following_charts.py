"""Facts about the charts of an open year: what makes them follow, and how often."""

import re

import pytest
from support.parts import part, rate
from support.turned import TurnedLoop

import careerkit as ck
from careerkit.form.chart_box import LATER, SOON, ChartBox
from careerkit.session.session import Session
from careerkit.workbook.workbook import Workbook


def test_a_chart_follows_the_form(book):
    box = book.chart(ck.what_matters)
    box.children[1].selected_index = 0
    before = box.children[0].html
    rate(book, "get-a-raise", 3)

    assert "<svg" in before
    assert "Be paid more" not in before
    assert "Be paid more" in box.children[0].html
    assert "Be paid more" in box.children[1].children[0].html


def test_any_chart_can_stand_beside_the_form(book):
    beside = part(book.form_beside(ck.what_matters), "ck-chart-what_matters")
    rate(book, "get-a-raise", 3)

    assert "Be paid more" in part(beside, "ck-picture").html


def width_of(box):
    return float(re.search(r'<svg[^>]* width="([\d.]+)"', part(box, "ck-picture").html)[1])


def test_a_chart_is_drawn_for_the_room_that_the_page_tells(book):
    page = part(book.form, "ck-form").children[0]
    box, other = book.chart(ck.what_matters), book.chart(ck.lived_goals)
    assert width_of(box) > 640
    page.in_view = [box.name, other.name]
    page.widths = {box.name: 332}
    assert 310 < width_of(box) < 332
    assert width_of(other) > 640
    part(box, "ck-picture").show("left alone")
    page.widths = {box.name: 331, other.name: 363}
    assert part(box, "ck-picture").html == "left alone"
    assert width_of(other) < 363


def test_a_chart_out_of_view_takes_its_new_room_once_it_comes_into_view(book):
    page, box = part(book.form, "ck-form").children[0], book.chart(ck.what_matters)
    page.widths = {box.name: 332}
    assert width_of(box) > 640
    page.in_view = [box.name]
    assert width_of(box) < 332


def test_a_chart_beside_the_form_is_drawn_for_its_room_too(book):
    beside = part(book.form_beside(ck.what_matters), "ck-chart-what_matters")
    part(book.form, "ck-form").children[0].widths = {beside.name: 332}
    assert width_of(beside) < 332


def test_how_sure_a_chart_is_stands_folded_beside_its_numbers(book):
    folds = book.chart(ck.priorities_by_size).children[1]
    assert folds.titles == ("The numbers", "How sure is this?")
    assert "tick at random" in folds.children[1].html
    assert folds.selected_index is None


def test_a_chart_with_a_list_of_its_numbers_folds_only_how_sure_it_is(book):
    _, numbers, folds = book.chart(ck.foresight).children
    assert folds.titles == ("How sure is this?",)
    assert "promises much" in folds.children[0].html
    assert "ck-numbers" in numbers._dom_classes


def test_a_chart_that_only_counts_has_nothing_to_be_sure_of(book):
    assert book.chart(ck.long_view).children[1].titles == ("The numbers",)
    assert len(book.chart(ck.lived_goals).children) == 2


def test_a_note_draws_no_chart_anew(book):
    rate(book, "get-a-raise", 3)
    box = book.chart(ck.what_matters)
    box.children[0].show("left alone")
    row = book.form.row("get-a-raise")
    part(row, "ck-note").value = "canary"

    assert box.children[0].html == "left alone"


def test_in_a_notebook_a_chart_is_drawn_once_for_keys_that_come_fast(folder):
    loop, drawn = TurnedLoop(), []
    session = Session(ck.Journal(folder), 2026, clock=loop, loop=loop)

    def draw(importance):
        drawn.append(importance)
        return str(importance)

    box = ChartBox(session, "test", draw, draw)
    box.show_in_view(True)
    for stop in range(1, 11):
        box.draw_soon(lambda stop=stop: stop)
        loop.turn(SOON / 2)
    assert drawn == []

    loop.turn(SOON)
    loop.finish()
    assert drawn == [10]
    assert box.children[0].html == "10"


def test_a_chart_out_of_view_waits_longer_and_is_drawn_at_once_when_it_comes_into_view(folder):
    loop, drawn = TurnedLoop(), []
    session = Session(ck.Journal(folder), 2026, clock=loop, loop=loop)
    box = ChartBox(session, "test", lambda year: drawn.append(year) or "drawn", str)
    box.draw_soon(lambda: "year")
    loop.turn(LATER / 2)
    loop.finish()
    assert drawn == []

    box.show_in_view(True)
    loop.turn(0)
    loop.finish()
    loop.turn(LATER)
    loop.finish()
    assert drawn == ["year"]


def test_room_that_changes_while_the_second_of_two_drawings_is_made_is_drawn_in_view(folder):
    loop, room, drawn = TurnedLoop(), ["wide"], []
    session = Session(ck.Journal(folder), 2026, clock=loop, loop=loop)

    def draw(_year):
        drawn.append(room[0])
        if len(drawn) == 2:
            room[0] = "narrow"
            box.draw_again()
        return drawn[-1]

    box = ChartBox(session, "test", draw, str)
    box.show_in_view(True)
    for _ in range(2):
        box.draw_soon(lambda: "year")
        loop.turn(SOON)
    box.show_in_view(False)
    loop.finish()
    assert drawn == ["wide", "wide"]

    box.show_in_view(True)
    loop.turn(0)
    loop.finish()
    assert drawn[2:] == ["narrow"]


@pytest.fixture
def waiting(folder):
    """A workbook on a page that turns by hand, with a form and two charts below it."""
    loop = TurnedLoop()
    book = Workbook(ck.Journal(folder), 2026, clock=loop, loop=loop)
    book.form_beside(ck.priority_clusters)
    boxes = {view: book.chart(view) for view in (ck.what_matters, ck.lived_goals)}

    def pictures(*in_view):
        if in_view:
            book.form.children[0].in_view = [f"ck-chart-{view.name}" for view in in_view]
        for _ in range(2):
            loop.turn(LATER)
            loop.finish()
        return ["svg" in box.children[0].html for box in boxes.values()]

    return book, pictures


def test_below_a_form_no_chart_is_drawn_before_one_is_in_view(waiting):
    book, pictures = waiting
    assert pictures(ck.priority_clusters) == [False, False]
    rate(book, "get-a-raise", 3)
    assert pictures() == [False, False]


def test_once_one_is_in_view_the_others_are_drawn_ahead(waiting):
    book, pictures = waiting
    assert pictures(ck.what_matters) == [True, True]
    rate(book, "get-a-raise", 3)
    assert pictures() == [True, True]


def test_what_is_not_there_is_shown_once_a_rated_goal_is_said_to_be_there_or_not(folder):
    book = ck.open_workbook(ck.Journal(folder), year=2026)
    box = book.chart(ck.what_i_dont_have)
    waited = ["ck-waits" in box._dom_classes]
    for parts in ({"importance": 8}, {"lived": True}, {"now": False}, {"importance": None}):
        book.session.rate("remote-work", **parts)
        waited.append("ck-waits" in box._dom_classes)
    assert waited == [True, True, True, False, True]


def test_numbers_are_drawn_once_they_are_unfolded(folder):
    loop = TurnedLoop()
    session = Session(ck.Journal(folder), 2026, clock=loop, loop=loop)
    box = ChartBox(session, "test", str, lambda year: f"numbers of {year}")
    box.draw_soon(lambda: "year")
    loop.turn(LATER)
    loop.finish()
    assert box._numbers.html == ""

    box.children[1].selected_index = 0
    loop.turn(0)
    loop.finish()
    assert box._numbers.html == "numbers of year"
