"""Facts about saying what one has now that only a browser can show."""

from datetime import date

import pytest

import careerkit as ck
from careerkit.catalog.own_goals import add
from careerkit.reflection import Reflection

REMOTE, OFFICE, HOURS = "remote-work", "private-office", "flexible-hours"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A year in which the goals of a job that one can lose are rated, and one of one's own."""
    journal = ck.Journal(tmp_path_factory.mktemp("having") / "answers")
    journal.change_own_goals(lambda own: add(own, "work environment", "Have a garden at work"))
    (own,) = journal.own_goals()
    mine = Reflection(year=date.today().year)
    for goal_id in (REMOTE, OFFICE, HOURS, own):
        mine = mine.rate(goal_id, importance=8)
    journal.save(mine)
    return journal.folder


@pytest.fixture
def screen(spare_screen, home):
    """The workbook of that year; each test says something of a goal of its own."""
    screen = spare_screen.take() if spare_screen.home == home else spare_screen.show(home)
    screen.category("Work environment")
    screen.goal(REMOTE).wait_for()
    return screen


def answers(screen, goal_id, name="ck-now"):
    return screen.goal(goal_id).locator(f".{name} button")


def place_of(part):
    box = part.bounding_box()
    return box["width"], box["height"]


def test_h_says_of_a_lived_state_that_it_is_there_then_not_any_more_then_neither(screen):
    page = screen.page
    screen.handle(REMOTE, "importance").focus()
    page.keyboard.press("h")
    page.keyboard.press("l")
    screen.asks(REMOTE, "It felt")
    for now in (True, False, None):
        page.keyboard.press("h")
        screen.wait(lambda now=now: screen.said(REMOTE).now is now, lambda: screen.said(REMOTE))
    assert screen.said(REMOTE).lived
    assert page.complaints == []


@pytest.mark.parametrize("width", [1400, 390])
def test_the_answers_take_room_that_the_row_has_and_are_large_enough_for_a_finger(screen, width):
    page, goal_id = screen.page, OFFICE
    page.set_viewport_size({"width": width, "height": 900})
    row = screen.take_in_hand(goal_id)
    before = place_of(row)
    row.locator(".ck-lived input").check()
    answers(screen, goal_id).last.wait_for()
    assert place_of(row) == before
    assert all(place_of(each)[1] >= 24 for each in answers(screen, goal_id).all())
    inside = row.bounding_box()
    for each in answers(screen, goal_id).all():
        box = each.bounding_box()
        assert inside["x"] <= box["x"]
        assert box["x"] + box["width"] <= inside["x"] + inside["width"]
        assert box["y"] + box["height"] <= inside["y"] + inside["height"]
    row.locator(".ck-lived input").uncheck()
    screen.wait(lambda: not answers(screen, goal_id).last.is_visible(), "the answers stay")
    assert place_of(row) == before


def test_each_answer_says_to_the_ear_what_it_answers_and_whether_it_is_pressed(screen):
    row = screen.take_in_hand(HOURS)
    row.locator(".ck-lived input").check()
    group = screen.page.get_by_role("group", name="Do you have it now? Have flexible hours")
    gone = group.get_by_role("button", name="not any more")
    gone.wait_for()
    assert gone.get_attribute("aria-pressed") == "false"
    gone.focus()
    screen.page.keyboard.press("Enter")
    screen.wait(lambda: gone.get_attribute("aria-pressed") == "true", "it is not pressed")
    screen.wait(lambda: screen.said(HOURS).now is False, lambda: screen.said(HOURS))
    screen.take_in_hand(REMOTE)
    said = screen.goal(HOURS).locator(".ck-said")
    assert "not any more" in said.inner_text()


def test_the_kind_of_ones_own_goal_is_said_in_its_row_which_stays_open(screen):
    (own,) = screen.journal.own_goals()
    row = screen.take_in_hand(own)
    row.locator(".ck-lived input").check()
    before = place_of(row)
    state = answers(screen, own, "ck-kinds").last
    state.click()
    screen.wait(lambda: screen.journal.own_goals()[own].kind == "state", "no kind was kept")
    answers(screen, own).last.wait_for()
    assert place_of(row) == before
    answers(screen, own).first.click()
    screen.wait(lambda: screen.said(own).now is True, lambda: screen.said(own))
