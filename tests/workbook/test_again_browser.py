"""Facts about being asked again that only a browser can show."""

from datetime import date, datetime, timedelta

import pytest
from support.looks import faults

import careerkit as ck
from careerkit.reflection import Reflection
from careerkit.retest.asked_again import repeats

THIS = date.today().year
BOX, START, DONE = ".ck-again", ".ck-again-start", ".ck-again-done"
HANDLE = ".ck-again-goal .noUi-handle"


@pytest.fixture
def screen(workbook, tmp_path):
    """A workbook in which everything was rated an hour ago."""
    home = tmp_path / "answers"
    saved = datetime.now().astimezone() - timedelta(hours=1)
    mine = Reflection(year=THIS, begun=saved, saved=saved)
    for number, each in enumerate(ck.load_catalog().itertuples()):
        words = {"goal": each.goal, "category": each.category}
        mine = mine.rate(each.id, importance=number * 7 % 10 + 1, **words)
    ck.Journal(home).save(mine)
    screen = workbook(home)
    screen.page.locator(START).wait_for(timeout=90_000)
    return screen


def answers(screen):
    return [each.again for each in repeats(screen.journal.load(THIS))]


def ask(screen):
    """Press the button, and wait until the first goal is in hand."""
    page = screen.page
    page.locator(START).click()
    page.locator(HANDLE).nth(7).wait_for()
    screen.wait(lambda: in_hand(page) == 0, "the first goal is not in hand")


def in_hand(page):
    """Return the place of the goal that has the focus."""
    return page.evaluate(
        "[...document.querySelectorAll('.ck-again-goal')].indexOf("
        "document.activeElement.closest('.ck-again-goal'))"
    )


def test_eight_goals_are_answered_again_by_keys_and_the_sentence_outlives_a_reload(screen):
    page, cells = screen.page, screen.page.locator(".jp-Cell").count()
    before = screen.journal.load(THIS)
    ask(screen)
    for key in "70123456":
        page.keyboard.press(key)
        page.keyboard.press("Enter")

    screen.wait(lambda: len(answers(screen)) == 8, lambda: f"{answers(screen)}")
    assert answers(screen) == [7, 10, 1, 2, 3, 4, 5, 6]
    assert screen.journal.load(THIS).goals == before.goals
    assert page.evaluate("document.activeElement.matches('.ck-again-done')")
    page.keyboard.press("Enter")
    said = page.locator(".ck-again-said")
    screen.wait(lambda: "Asked again, " in said.inner_text(), said.inner_text)
    screen.wait(lambda: page.locator(HANDLE).count() == 0, "the sliders stay")
    screen.reload()
    said.wait_for(timeout=90_000)
    screen.wait(lambda: "is drawn grey" in said.inner_text(), said.inner_text)
    assert "On another day" in said.inner_text()
    assert page.locator(".jp-Cell").count() == cells
    assert page.foreign == []
    assert page.complaints == []


def test_keys_take_back_and_go_back_and_none_reaches_jupyterlab(screen):
    page, cells = screen.page, screen.page.locator(".jp-Cell").count()
    ask(screen)
    for key in ("7", "Enter", "5", "Delete", "x", "a", "d", "d", "Shift+Enter", "ArrowRight"):
        page.keyboard.press(key)
    screen.wait(lambda: answers(screen) == [8], lambda: f"{answers(screen)}")
    assert in_hand(page) == 0
    assert page.locator(".jp-Cell").count() == cells


def test_no_slider_shows_what_was_said_before_each_is_named_by_its_goal_and_axe_finds_nothing(
    screen,
):
    page = screen.page
    assert faults(page, BOX) == []
    ask(screen)
    handles = page.locator(HANDLE)
    words = page.locator(".ck-again-goal .ck-goal-words").all_inner_texts()
    screen.wait(
        lambda: all(
            handles.nth(place).get_attribute("aria-label") == f"Importance: {each}"
            for place, each in enumerate(words)
        ),
        "a slider has no name",
    )
    assert {each.get_attribute("aria-valuetext") for each in handles.all()} == {"not rated"}
    page.keyboard.press("7")
    screen.wait(lambda: answers(screen) == [7], "nothing was saved")
    assert faults(page, BOX) == []
    page.locator(DONE).click()
    page.locator(START).wait_for()
    assert faults(page, BOX) == []
