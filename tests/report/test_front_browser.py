"""The first two sheets of a report, and how the rest is folded."""

import re

import pytest
from support.reports import CATALOG, EXAMPLE, example_report
from support.thorough import thorough

from careerkit.catalog.goals import load_catalog
from careerkit.reflection import Rating, Reflection
from careerkit.report.page import report_html

# Together in one process, as they share a report.
pytestmark = pytest.mark.xdist_group("report")
EVERYTHING = ".everything input"


def full_year(year, step, word):
    goals = {
        goal.id: Rating(
            goal=f"{goal.goal} {word}",
            category=goal.category,
            detail=word * 20,
            importance=1 + (year * place) % 10,
            priority=True,
            note="n" * 500,
            **({"step": word * 100, "when": word * 100, "obstacle": word * 100} if step else {}),
        )
        for place, goal in enumerate(load_catalog().itertuples())
    }
    asked = {f"would-it-feel-good/{goal_id}": word * 300 for goal_id in list(goals)[:9]}
    return Reflection(year=year, goals=goals, answers=asked, letter=word * 2000)


JOURNALS = {
    "ten years": lambda: [full_year(year, False, "long") for year in range(2017, 2027)],
    "thirty years": lambda: [full_year(year, True, "word ") for year in range(1997, 2027)],
    "wide letters": lambda: [full_year(2026, True, "\u6f22W")],
    "nothing said": lambda: [Reflection(year=2026)],
}


@pytest.fixture
def opened(browser, tmp_path):
    def open_page(html, **options):
        path = tmp_path / "report.html"
        path.write_text(html, encoding="utf-8")
        page = browser.new_page(**options)
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in browser.contexts:
        for page in context.pages:
            if page.url.startswith(tmp_path.as_uri()):
                page.close()


def sheets(page, paper):
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper)))


@pytest.mark.parametrize(
    "journal",
    ["example", *thorough("ten years", "thirty years", "wide letters", "nothing said")],
)
def test_folded_it_is_at_most_two_sheets(opened, journal):
    is_example = journal == "example"
    page = opened(example_report() if is_example else report_html(JOURNALS[journal](), 2026))
    assert [paper for paper in ("A4", "Letter") if sheets(page, paper) > 2] == []


@pytest.mark.thorough
def test_a_short_letter_is_printed_on_the_second_sheet(opened):
    page = opened(report_html(EXAMPLE.reflections(), 2025, CATALOG, letter=True))
    assert page.locator("#whole-letter").is_visible()
    assert [sheets(page, paper) for paper in ("A4", "Letter")] == [2, 2]


@pytest.mark.thorough
def test_a_choice_prints_all_that_is_folded(opened):
    page = opened(example_report())
    page.locator(EVERYTHING).check()
    everything = sheets(page, "A4")
    assert everything > 12
    unfolded = opened(example_report(unfolded=True))
    assert sheets(unfolded, "A4") == everything


def test_one_click_unfolds_a_part_without_scripts(opened, browser):
    page = opened(example_report(), java_script_enabled=False)
    letter = page.locator("#whole-letter")
    assert not letter.is_visible()
    page.locator("summary", has_text="A letter to myself next year").click()
    assert letter.is_visible()


def test_a_link_to_what_is_folded_unfolds_it(opened):
    page = opened(example_report())
    table = page.locator("#priority_clusters-numbers")
    assert not table.is_visible()
    page.locator("#priority_clusters figcaption a").click()
    assert table.is_visible()
