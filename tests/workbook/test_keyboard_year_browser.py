"""A whole year done by keyboard alone, up to the written report."""

import re
from datetime import date

import pytest

import careerkit as ck

THIS = date.today().year
CATALOG = ck.load_catalog()
# The last goal of a category, and the first of the next.
FIRST, SECOND = "prototype-quickly", "first-job"
HANDLE = ".ck-goal-{} .ck-importance .noUi-handle"


def is_in_hand(page, part):
    return page.evaluate("(part) => document.activeElement.matches(part)", part)


def tab_to(page, part, key="Tab", most=200):
    """Press Tab until the focus is on such a part of the page."""
    for _ in range(most):
        if is_in_hand(page, part):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{most} times {key} never reached {part}")


def comes_to_hand(screen, part):
    screen.wait(lambda: is_in_hand(screen.page, part), f"the focus never came to {part}")


def go_on_to(screen, goal_id):
    """Press Enter until the slider of a goal has the focus, and wait for each row on the way."""
    page = screen.page
    for _ in range(len(CATALOG)):
        if is_in_hand(page, HANDLE.format(goal_id)):
            return
        before = page.evaluate("document.activeElement.ariaLabel")
        page.keyboard.press("Enter")
        screen.wait(
            lambda before=before: (
                is_in_hand(page, ".ck-goal .noUi-handle")
                and page.evaluate("document.activeElement.ariaLabel") != before
            ),
            f"Enter never left {before}",
        )
    raise AssertionError(f"Enter never came to {goal_id}")


def rate_two_goals(screen):
    """Rate a category's last goal with a first step, and the next one's first with a note."""
    page, keyboard = screen.page, screen.page.keyboard
    tab_to(page, ".ck-goal .ck-importance .noUi-handle")
    go_on_to(screen, FIRST)
    for key in ("7", "p", "s"):
        keyboard.press(key)
    comes_to_hand(screen, f".ck-goal-{FIRST} .ck-step textarea")
    keyboard.type("Ask a colleague")
    tab_to(page, HANDLE.format(FIRST), key="Shift+Tab")
    go_on_to(screen, SECOND)
    for key in ("0", "n"):
        keyboard.press(key)
    comes_to_hand(screen, f".ck-goal-{SECOND} .ck-note textarea")
    keyboard.type("Only a small one")


def answer_one_question(screen):
    page = screen.page
    tab_to(page, ".ck-ask-me")
    page.keyboard.press("Enter")
    page.locator(".ck-question textarea").first.wait_for()
    tab_to(page, ".ck-question:first-child textarea", key="Shift+Tab")
    page.keyboard.type("Time to think")


def write_the_letter(screen):
    tab_to(screen.page, ".ck-letter textarea")
    screen.page.keyboard.type("Be patient")


def write_the_report(screen):
    page = screen.page
    tab_to(page, ".ck-report-write")
    page.keyboard.press("Enter")
    page.locator(".ck-wrote", has_text=re.compile(r"Written \d\d:\d\d")).wait_for(timeout=30_000)


@pytest.mark.thorough
def test_a_year_is_rated_answered_and_reported_without_a_mouse(workbook, tmp_path):
    screen = workbook(tmp_path / "answers")
    page = screen.page

    rate_two_goals(screen)
    answer_one_question(screen)
    write_the_letter(screen)
    screen.wait(
        lambda: screen.journal.load(THIS).letter == "Be patient",
        lambda: screen.journal.load(THIS).letter,
    )
    write_the_report(screen)

    said = screen.journal.load(THIS)
    assert set(said.goals) == {FIRST, SECOND}
    first, second = said.goals[FIRST], said.goals[SECOND]
    assert (first.importance, first.priority, first.step) == (7, True, "Ask a colleague")
    assert (second.importance, second.priority, second.note) == (10, False, "Only a small one")
    assert list(said.answers.values()) == ["Time to think"]
    report = (screen.journal.folder / "reports" / f"{THIS}.html").read_text(encoding="utf-8")
    for words in ("Ask a colleague", "Only a small one", "Time to think"):
        assert words in report
    assert page.foreign == []
    assert page.complaints == []
