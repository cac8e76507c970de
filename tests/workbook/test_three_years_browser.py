"""Three years on a real page: what was won and lost, what was written down, and a year left out."""

from datetime import date

import pytest

THIS = date.today().year
FIRST, SKIPPED = THIS - 2, THIS - 1
LOST, WON = "remote-work", "flexible-hours"
SENTENCE = "A year to get through."
NOTES = f"""\
# {FIRST}
## 1 January
- Moved my desk to the window at home
# {THIS}
## 1 January
- Chose my own hours for the first time
"""


def have(screen, goal_id, now):
    """Say that a state was lived, and whether it is there now."""
    screen.tick(goal_id, "lived")
    screen.take_in_hand(goal_id)
    screen.goal(goal_id).locator(".ck-now button", has_text=now).click()
    expected = now == "now"
    screen.wait(
        lambda: screen.said(goal_id) is not None and screen.said(goal_id).now is expected,
        lambda: str(screen.said(goal_id)),
    )


def put(screen, goal_id, words):
    """Put the one entry that the list shows to a goal; return all that the list shows."""
    screen.take_in_hand(goal_id)
    notes = screen.page.locator(".ck-form .ck-notes")
    if not notes.locator(".ck-notes-entry").count():
        notes.locator("summary").click()
    notes.locator(".ck-notes-text", has_text=words).wait_for()
    listed = notes.locator(".ck-notes-text").all_inner_texts()
    notes.locator(".ck-put:visible").first.click()
    screen.goal(goal_id).locator(".ck-entry", has_text=words).wait_for()
    screen.wait(lambda: screen.said(goal_id).entries, "the entry was not saved")
    return listed


def rate(screen, goal_id, stop):
    screen.press(goal_id, "importance", str(stop), 1, category="Work environment")
    screen.wait(lambda: screen.said(goal_id) is not None, "not rated")


@pytest.mark.thorough
def test_three_years_are_lived_one_of_them_in_one_sentence(workbook, tmp_path):
    home, notes = tmp_path / "answers", tmp_path / "log.md"
    notes.write_text(NOTES, encoding="utf-8")
    settings = {"CAREERKIT_NOTES": str(notes)}

    screen = workbook(home, CAREERKIT_YEAR=str(FIRST), **settings)
    rate(screen, LOST, 9)
    have(screen, LOST, "now")
    rate(screen, WON, 8)
    assert put(screen, LOST, "window") == ["Moved my desk to the window at home"]

    screen = workbook(home, CAREERKIT_YEAR=str(SKIPPED), **settings)
    page = screen.page
    page.locator(".ck-skip-year").click()
    page.locator(".ck-sentence textarea").fill(SENTENCE)
    page.locator(".ck-sentence-done").click()
    screen.wait(lambda: page.locator(".ck-goal:visible").count() == 0, "the page is not at rest")
    screen.wait(lambda: SKIPPED in screen.journal.years(), "the sentence was not saved")
    assert screen.journal.load(SKIPPED).goals == {}

    screen = workbook(home, **settings)
    page = screen.page
    assert SENTENCE not in page.content()
    assert "Moved my desk" not in page.content()
    # What was lived is carried over from the last year that was rated; having it is asked anew.
    screen.category("Work environment")
    assert screen.goal(LOST).locator(".ck-lived input").is_checked()
    assert screen.goal(LOST).locator(".ck-now [aria-pressed='true']").count() == 0
    rate(screen, LOST, 4)
    screen.take_in_hand(LOST)
    screen.goal(LOST).locator(".ck-now button", has_text="not any more").click()
    screen.wait(lambda: screen.said(LOST).now is False, "the loss was not saved")
    rate(screen, WON, 8)
    have(screen, WON, "now")
    assert put(screen, WON, "hours") == ["Chose my own hours for the first time"]

    page.locator(".ck-compare").click()
    chart = page.locator(".ck-chart-won_and_lost")
    chart.locator("svg").wait_for(timeout=60_000)
    marks = chart.locator("title").all_text_contents()
    assert [mark for mark in marks if "Work remotely" in mark]
    words = chart.locator("svg").text_content()
    assert "lost" in words
    assert "won" in words
    assert SENTENCE in page.locator(".ck-earlier-sentences").inner_text()
    assert "Moved my desk" in page.locator(".ck-then").inner_text()
    page.locator(".ck-chart-what_i_dont_have").locator("svg").wait_for(timeout=60_000)

    page.locator(".ck-ask-me").click()
    question = page.locator(".ck-question", has_text="when you had it")
    question.wait_for(timeout=30_000)
    assert "mattered 9 out of 10" in question.inner_text()
    assert notes.read_text("utf-8") == NOTES
    assert page.foreign == []
    assert page.complaints == []
