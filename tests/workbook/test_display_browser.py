"""Facts about small pages, large words, forced colours and a keyboard without a mouse."""

import pytest
from support.cut_off import cut_off
from support.long_words import LONG_WORD, OUTSIDE, say_at_length
from support.thorough import thorough

SECONDS = 90_000

SIDEWAYS = """() => [...document.querySelectorAll(".jp-Notebook, .jp-WindowedPanel-outer")].filter(
    (each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.className)"""
# Chips that go on beyond the edge of a narrow page scroll by themselves.
WORDS = ":is(.ck-form, .ck-box) *:not(.ck-chart, .ck-chart *, .ck-category, .ck-category *)"
BEYOND = """(chart) => [...chart.querySelectorAll(".ck-picture svg")].map(
    (svg) => svg.getBoundingClientRect().right - chart.getBoundingClientRect().right).filter(
    (beyond) => beyond > 0.5)"""
MEASURES = """(chart) => [chart.className, chart.getBoundingClientRect().width, ...[
    ...chart.querySelectorAll(".ck-picture, .ck-picture svg")].map(
    (part) => part.getBoundingClientRect().width)].join(" ")"""
SMALLEST = """(chart) => Math.min(...[...chart.querySelectorAll(".ck-picture text")].map(
    (text) => parseFloat(getComputedStyle(text).fontSize) * text.getCTM().a))"""
DRAWN = """(part) => getComputedStyle(document.querySelector(part[0]), part[1]).backgroundImage"""


@pytest.fixture
def screen(answered_screen):
    return answered_screen


def open_comparison(screen):
    """Open the earlier years, if they are closed, down to the last chart."""
    page = screen.page
    page.locator(".ck-comparison").wait_for(timeout=SECONDS)
    asked = page.locator(".ck-comparison button", has_text="Open")
    if asked.count():
        asked.click()
    screen.open_long_view()
    page.locator(".ck-chart-long_view").scroll_into_view_if_needed(timeout=SECONDS)
    page.locator(".ck-chart-long_view svg").last.wait_for(timeout=SECONDS)


@pytest.mark.parametrize("size", [(320, 640), *thorough((700, 500))])
def test_no_page_scrolls_sideways_and_no_words_are_cut_off(screen, size):
    page = screen.page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_comparison(screen)
    assert page.evaluate(SIDEWAYS) == []
    assert cut_off(page, WORDS) == []


@pytest.mark.parametrize("width", [360, *thorough(700, 1400)])
def test_each_chart_fits_its_column_and_its_letters_stay_large(screen, width):
    page = screen.page
    page.set_viewport_size({"width": width, "height": 900})
    open_comparison(screen)
    for chart in page.locator(".ck-chart:has(.ck-picture svg text):visible").all():
        chart.scroll_into_view_if_needed()
        screen.wait(
            lambda chart=chart: chart.evaluate(BEYOND) == [],
            lambda chart=chart: f"{chart.evaluate(MEASURES)} {page.complaints}",
            seconds=SECONDS / 1000,
        )
        assert chart.evaluate(SMALLEST) >= 12


@pytest.mark.parametrize("width", [320, *thorough(700, 1400)])
def test_words_of_150_letters_keep_to_their_room(workbook, tmp_path, width):
    say_at_length(tmp_path)
    screen = workbook(tmp_path)
    page = screen.page
    page.set_viewport_size({"width": width, "height": 900})
    open_comparison(screen)
    page.locator(".ck-check-in-start").click()
    page.locator(".ck-goal .ck-words", has_text=LONG_WORD).last.click()
    assert page.evaluate(SIDEWAYS) == []
    assert cut_off(page, WORDS) == []
    # Charts are drawn anew for the room they have.
    screen.wait(
        lambda: page.evaluate(OUTSIDE) == [],
        lambda: str(page.evaluate(OUTSIDE)),
        seconds=SECONDS / 1000,
    )


@pytest.mark.parametrize("scheme", ["dark", *thorough("light")])
def test_sliders_and_marks_show_where_the_system_forces_its_colours(screen, scheme):
    page = screen.page
    page.emulate_media(color_scheme=scheme, forced_colors="active")
    assert "gradient" in page.evaluate(DRAWN, [".ck-importance .noUi-base", "::before"])
    ink = page.evaluate(
        """() => {
            const probe = document.body.appendChild(document.createElement("i"));
            probe.style.color = "CanvasText";
            const found = getComputedStyle(probe).color;
            probe.remove();
            return found;
        }"""
    )
    dots = page.locator(".ck-map [data-goal]").evaluate_all(
        "all => [...new Set(all.map((each) => getComputedStyle(each).stroke))]"
    )
    page.locator(".ck-chart-what_matters").scroll_into_view_if_needed()
    page.locator(".ck-chart-what_matters svg text").first.wait_for(timeout=SECONDS)
    words = page.locator(".ck-chart-what_matters svg text").evaluate_all(
        "all => [...new Set(all.map((each) => getComputedStyle(each).fill))]"
    )
    assert dots == [ink]
    assert words == [ink]


@pytest.mark.thorough
def test_tab_and_enter_alone_reach_every_part_of_the_page(screen):
    page = screen.page
    wanted = {
        *("ck-category", "ck-importance", "ck-priority", "ck-lived", "ck-note", "ck-answer"),
        *("ck-folded", "ck-picture", "ck-letter", "ck-choices", "ck-exports"),
    }
    seen = set()
    page.locator(".ck-category button").first.focus()
    for _ in range(260):
        seen.update(page.evaluate(PARTS, sorted(wanted)))
        if seen == wanted:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"never reached: {sorted(wanted - seen)}")


PARTS = """(wanted) => wanted.filter((each) => document.activeElement.closest(`.${each}`))"""
