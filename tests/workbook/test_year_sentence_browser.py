"""A year in one sentence on a real page: said, at rest, and rated after all, by keyboard alone."""

from datetime import date

THIS = date.today().year
WORDS = "A year to get through."
BELOW = ".ck-goal, .ck-map, .ck-see, .ck-progress, .ck-comparison, .ck-exports, .ck-questions"


def focused(screen):
    return screen.page.evaluate("document.activeElement.className")


def shown(page):
    """Return how much of what a page at rest folds away is on the screen."""
    return page.locator(f":is({BELOW}):visible").count()


def header_of(page):
    return page.locator(".ck-header").bounding_box()["height"]


def test_a_year_is_said_in_one_sentence_and_rated_after_all_by_keyboard(workbook, tmp_path):
    screen = workbook(tmp_path / "answers")
    page, journal = screen.page, screen.journal
    offer = page.locator(".ck-skip-year")

    high = header_of(page)
    offer.evaluate("button => button.style.display = 'none'")
    assert header_of(page) == high
    offer.evaluate("button => button.style.display = ''")

    offer.press("Enter")
    field = page.locator(".ck-sentence textarea")
    screen.wait(lambda: field.evaluate("each => each === document.activeElement"), "no focus")
    page.keyboard.type(WORDS)
    screen.wait(
        lambda: THIS in journal.years() and journal.load(THIS).not_this_year.sentence == WORDS,
        "the sentence was not saved as it was typed",
    )
    assert shown(page) > 0
    page.keyboard.press("Enter")
    screen.wait(lambda: shown(page) == 0, "the page did not come to rest")
    screen.wait(lambda: "ck-change-sentence" in focused(screen), "the focus is lost")
    assert WORDS in page.locator(".ck-year-said").inner_text()

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    screen.wait(lambda: "noUi-handle" in focused(screen), "no goal is in hand")
    assert shown(page) > 0
    page.keyboard.press("7")
    screen.wait(lambda: journal.load(THIS).goals, "the goal was not rated")
    assert [rating.importance for rating in journal.load(THIS).goals.values()] == [7]
    assert journal.load(THIS).not_this_year.sentence == WORDS
    page.locator(".ck-exports").wait_for(timeout=30_000)
