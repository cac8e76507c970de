"""Facts about asking a picture that only a browser can show."""

import re

import pytest
from support.hostile_words import hostile
from support.thorough import thorough

GOAL = "chosen-field"


@pytest.fixture
def screen(answered_screen):
    return answered_screen


def dot(page, goal_id, chart=".ck-map"):
    return page.locator(f'{chart} .ck-picture [data-goal="{goal_id}"]')


def test_a_dot_shows_its_goals_words_at_once_and_lights_its_other_dots(screen):
    page = screen.page
    page.locator(".ck-chart-what_matters").scroll_into_view_if_needed()
    dot(page, GOAL, ".ck-chart-what_matters").wait_for(timeout=60_000)
    dot(page, GOAL, ".ck-chart-what_matters").hover()

    card = page.locator(".ck-card")
    assert "close to my heart" in card.inner_text(timeout=200)
    assert "importance 9, priority" in card.inner_text()
    assert dot(page, GOAL).get_attribute("class") == "ck-lit"
    page.mouse.move(5, 5)
    screen.wait(lambda: card.count() == 0, "the card stays")
    assert "ck-lit" not in (dot(page, GOAL).get_attribute("class") or "")
    assert dot(page, GOAL).locator("title").count() == 1


@pytest.mark.parametrize("chart", [".ck-map", *thorough(".ck-chart-what_matters")])
def test_a_click_on_a_dot_opens_its_goals_row(screen, chart):
    page = screen.page
    page.locator(f"{chart} .ck-picture").scroll_into_view_if_needed()
    dot(page, GOAL, chart).first.wait_for(timeout=60_000)
    assert not screen.goal(GOAL).is_visible()
    dot(page, GOAL, chart).first.click()

    screen.wait(lambda: has_focus(page, GOAL), "the row has no focus")
    assert "Job" in page.locator(".ck-category button.mod-active").inner_text()


def has_focus(page, goal_id):
    return page.evaluate(f"document.activeElement.closest('.ck-goal-{goal_id}') !== null")


def test_by_keyboard_the_arrows_go_through_the_dots_and_enter_opens_the_row(screen):
    page = screen.page
    page.locator(".ck-map .ck-picture svg").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    goal_id = page.evaluate("document.activeElement.dataset.goal")
    assert "importance" in page.locator(".ck-card").inner_text()
    assert "importance" in page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("Enter")
    screen.wait(lambda: has_focus(page, goal_id), "the row has no focus")


def test_the_dot_of_the_row_in_hand_is_marked_even_after_it_moved(screen):
    page = screen.page
    screen.handle("land-anywhere", "importance").focus()
    marked = re.compile("ck-in-hand")
    screen.wait(
        lambda: marked.search(dot(page, "land-anywhere").get_attribute("class") or ""), "unmarked"
    )
    before = page.locator(".ck-map .ck-picture").inner_html()
    page.keyboard.press("2")
    screen.wait(lambda: page.locator(".ck-map .ck-picture").inner_html() != before, "no change")
    screen.wait(
        lambda: marked.search(dot(page, "land-anywhere").get_attribute("class") or ""), "unmarked"
    )


def test_words_that_look_like_code_stand_on_the_card_as_text(screen):
    dot(screen.page, "own-goal").hover()
    assert hostile("own") in screen.page.locator(".ck-card").inner_text()
    assert screen.page.locator(".ck-card img").count() == 0
    assert screen.page.complaints == []


@pytest.mark.thorough
def test_a_chart_is_drawn_when_it_comes_into_view(shared_answered, answered):
    page = shared_answered.show(answered).page
    picture = page.locator(".ck-chart-lived_goals .ck-picture svg")
    page.locator(".ck-chart-lived_goals").scroll_into_view_if_needed()
    picture.wait_for(timeout=60_000)
    assert page.locator(".ck-chart-lived_goals [data-goal]").count() == 10
