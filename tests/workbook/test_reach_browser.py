"""Facts about charts, answers and progress without eyes and without a mouse."""

import pytest
from support.looks import faults
from support.thorough import thorough

SECONDS = 90_000
FIRST = "Know one subject so well that I am an expert in it"
OTHERS = ["priorities_by_size", "came_first", "category_years", "long_view"]
"""Those of charts whose marks are no dots, beside what_moved, that are seen in the thorough set."""


@pytest.fixture
def screen(answered_screen):
    return answered_screen


def chart(screen, name):
    """Bring a chart into view, opening the comparison if it is not open yet."""
    page = screen.page
    page.locator(".ck-comparison").wait_for(timeout=SECONDS)
    asked = page.locator(".ck-comparison button", has_text="Open")
    if asked.count():
        asked.click()
    found = page.locator(f".ck-chart-{name}")
    if name == "long_view":
        screen.open_long_view()
    found.wait_for(timeout=SECONDS)
    found.scroll_into_view_if_needed()
    found.locator(".ck-picture svg[tabindex]").first.wait_for(timeout=SECONDS)
    return found


def focused(page, attribute):
    return page.evaluate(f"document.activeElement.getAttribute('{attribute}')")


def test_a_dot_says_its_goal_rating_and_category(screen):
    page = screen.page
    chart(screen, "priority_clusters").locator("svg").focus()
    page.keyboard.press("ArrowRight")
    spoken = f"{FIRST}: PostgreSQL: importance 8, priority, technical"
    assert focused(page, "aria-label") == spoken
    page.get_by_role("button", name=spoken).first.wait_for()


@pytest.mark.parametrize("name", ["what_moved", *thorough(*OTHERS)])
def test_the_arrows_go_through_a_chart_of_other_marks(screen, name):
    page = screen.page
    picture = chart(screen, name).locator(".ck-picture svg").last
    picture.focus()
    assert "the arrow keys go through" in focused(page, "aria-roledescription")
    said = []
    for _ in range(3):
        page.keyboard.press("ArrowRight")
        said.append(focused(page, "aria-label"))
    assert len(set(said)) == 3
    assert page.locator(".ck-card").inner_text().replace("\n", ": ") in said[2]


@pytest.mark.parametrize("name", ["priority_clusters", *thorough("what_moved", *OTHERS)])
def test_one_tab_leads_from_a_chart_to_its_numbers_and_enter_opens_them(screen, name):
    page, cells = screen.page, screen.page.locator(".jp-Cell").count()
    found = chart(screen, name)
    picture = found.locator(".ck-picture svg").last
    picture.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    assert focused(page, "aria-label").startswith("The numbers: ")
    assert focused(page, "id") == picture.get_attribute("aria-details")
    assert focused(page, "aria-expanded") == "false"
    page.keyboard.press("Enter")
    found.locator("table").wait_for()
    assert focused(page, "aria-expanded") == "true"
    page.keyboard.press("Space")
    screen.wait(lambda: focused(page, "aria-expanded") == "false", "the numbers stay")
    assert page.locator(".jp-Cell").count() == cells


def test_saving_and_progress_are_told_after_a_pause_not_at_each_key(screen):
    page = screen.page
    screen.category("Technical")
    spoken = page.locator(".ck-form > .ck-spoken[role=status]")
    page.evaluate(
        """() => {
            window.said = [];
            const line = document.querySelector(".ck-form > .ck-spoken");
            const note = () => said.push(line.textContent);
            new MutationObserver(note).observe(line, {childList: true});
        }"""
    )
    screen.handle("become-an-expert", "importance").focus()
    for key in ("p", "3", "p", "4", "p"):
        page.keyboard.press(key)
        page.wait_for_timeout(300)
    assert page.evaluate("said") == []
    screen.wait(lambda: spoken.text_content().endswith("10 priorities"), spoken.text_content)
    page.keyboard.press("p")
    page.keyboard.press("8")
    screen.wait(lambda: spoken.text_content().endswith("11 priorities"), spoken.text_content)
    assert len(page.evaluate("said")) == 2
    assert page.locator(".ck-saved [role=status]").count() == 0


@pytest.mark.every_look
def test_axe_finds_nothing_in_the_form_the_charts_and_the_comparison(screen):
    for name in ("what_matters", "lived_goals", "what_i_dont_have", "foresight", "what_moved"):
        chart(screen, name)
    for name in ("won_and_lost", *OTHERS):
        chart(screen, name)
    screen.category("Work environment")
    screen.take_in_hand("remote-work").locator(".ck-now button").first.wait_for()
    parts = (".ck-form", ".ck-chart", ".ck-comparison", ".ck-box")
    assert faults(screen.page, *parts, least=1400) == []
