"""Facts about words that a page would run: they stay words, on every surface."""

import csv
from contextlib import contextmanager
from datetime import date

import pytest
from support.hostile_words import hostile
from support.saying import FIELDS, PLANNED, THIS, say_everything

import careerkit as ck
from careerkit.reflection import NotThisYear, Rating, Reflection
from careerkit.report.write import write_report


@pytest.fixture
def home(tmp_path):
    """Return a home with a year before this one, as hostile as this one will be."""
    home = tmp_path / "answers"
    rating = Rating(
        goal=hostile("earlier"),
        category="technical",
        importance=2,
        expectation=3,
        priority=True,
        step=hostile("earlier step"),
    )
    before = Reflection(
        year=THIS - 1,
        goals={"land-anywhere": rating},
        answers={"what-is-missing": hostile("earlier answer")},
        letter=hostile("earlier letter"),
        not_this_year=NotThisYear(
            date=date(THIS - 1, 12, 14), sentence=hostile("earlier sentence")
        ),
    )
    ck.Journal(home).save(before)
    return home


@pytest.fixture
def report_page(browser):
    page = browser.new_page()
    yield page
    page.close()


@contextmanager
def listening(page):
    """Note what a page complains of, or asks in a window of its own."""
    heard = []

    def note(dialog):
        heard.append(dialog.message)
        dialog.dismiss()

    listeners = {
        "dialog": note,
        "console": lambda said: said.type == "error" and heard.append(said.text),
        "pageerror": lambda error: heard.append(str(error)),
    }
    for event, listener in listeners.items():
        page.on(event, listener)
    try:
        yield heard
    finally:
        # A later test may reload the page, of which Chromium asks, too.
        for event, listener in listeners.items():
            page.remove_listener(event, listener)


def reword(screen, goal_id, words):
    screen.page.locator(".ck-change-list:visible").click()
    field = screen.page.locator(f".ck-line-{goal_id} .ck-reword input")
    field.fill(words)
    field.press("Enter")
    row = screen.goal(goal_id).locator(".ck-words")
    screen.wait(lambda: row.inner_text() == words, "the goal kept its words")


def open_every_surface(screen):
    page = screen.page
    page.locator(".ck-compare").click()
    page.locator(".ck-comparison .ck-picture svg").nth(3).wait_for(timeout=60_000)
    page.locator(".ck-pick-others").click()
    screen.open_long_view()
    for fold in page.get_by_text("The numbers", exact=True).all():
        # Charts that have nothing to say wait out of sight.
        if fold.is_visible():
            fold.click()


SHOWN = {
    ".ck-words": ("detail", "goal", "reworded"),
    ".ck-question": ("detail", "goal", "earlier answer"),
    ".ck-letters": ("earlier letter",),
    ".ck-goals-to-share": ("goal", "reworded"),
    ".ck-numbers": ("detail", "goal", "reworded"),
    ".ck-check-in .ck-words": ("detail", "goal", *PLANNED),
    ".ck-comparison .ck-numbers": ("earlier step",),
    ".ck-year-said": ("sentence",),
    ".ck-earlier-sentences": ("earlier sentence",),
}
"""Which fields' words stand on the page, by the part of it that shows them."""


def test_words_that_look_like_code_stay_words_on_every_surface(workbook, report_page, home):
    screen = workbook(home)
    page, words = screen.page, {name: hostile(name) for name in FIELDS}
    with listening(page) as heard:
        reword(screen, "land-anywhere", hostile("reworded"))
        say_everything(screen, words)
        open_every_surface(screen)

        for place, name in [(place, name) for place, names in SHOWN.items() for name in names]:
            found = page.locator(place, has_text=hostile(name)).first
            screen.wait(found.is_visible, f"{place} does not show the words of: {name}")
        for name in ("detail", "goal", "reworded"):
            assert page.locator(".ck-picture title", has_text=hostile(name)).count() > 0, name
        assert_nothing_ran(page, ".ck-form, .ck-box, .ck-chart", heard)
    assert page.foreign == []

    with (home / "goals.csv").open(newline="", encoding="utf-8") as own:
        assert [cell for line in csv.reader(own) for cell in line if cell.startswith("=")] == []

    with listening(report_page) as heard:
        report_page.goto(write_report(screen.journal, THIS).as_uri())
        for name in (*words, "reworded", "earlier answer", "earlier sentence"):
            assert report_page.get_by_text(hostile(name)).count() > 0, name
        assert_nothing_ran(report_page, "body", heard)


def assert_nothing_ran(page, part, heard):
    assert page.evaluate("window.canary") is None
    assert heard == []
    assert page.locator(part).count() > 0
    assert page.locator(part).locator("img, script, mjx-container, [onerror]").count() == 0
