"""Facts about a second year that only a browser can show."""

import re
from datetime import date

import pytest

import careerkit as ck
from careerkit.reflection import Reflection

THIS = date.today().year
LAST = THIS - 1


@pytest.fixture
def home(tmp_path):
    return tmp_path / "answers"


def test_two_years_are_rated_and_compared(workbook, home):
    # The first year: a priority with an expectation, a letter, an answer.
    screen = workbook(home, CAREERKIT_YEAR=str(LAST))
    page = screen.page
    screen.press("give-a-talk", "importance", "ArrowRight", 9, category="Communication")
    screen.tick("give-a-talk", "priority")
    screen.asks("give-a-talk", "I expect it to feel")
    screen.press("give-a-talk", "second", "ArrowRight", 8)
    screen.press("write-a-book", "importance", "ArrowRight", 2)
    screen.wait(lambda: screen.said("write-a-book"), "the first year was not saved")
    page.locator(".ck-ask-me").click()
    asked = page.locator(".ck-question", has_text="missing")
    asked.locator("textarea").fill("canary answer")
    page.locator(".ck-question", has_text="give a talk").locator("textarea").fill("It would.")
    page.locator(".ck-letter textarea").fill("canary letter")
    screen.wait(lambda: screen.journal.load(LAST).letter == "canary letter", "no letter saved")
    assert "first year in your journal" in page.locator(".ck-comparison").inner_text()

    # The second year is rated blind.
    workbook(home)
    screen.category("Communication")
    assert f"{LAST} stays hidden" in page.locator(".ck-header").inner_text()
    assert screen.stop_of("give-a-talk", "importance") == 0
    assert screen.stop_of("give-a-talk", "second") == 0
    assert not screen.goal("give-a-talk").locator(".ck-priority input").is_checked()
    assert "canary" not in page.content()
    assert screen.journal.years() == [LAST]

    screen.press("give-a-talk", "importance", "ArrowRight", 4)
    screen.tick("give-a-talk", "lived")
    screen.asks("give-a-talk", "It felt")
    screen.press("give-a-talk", "second", "ArrowRight", 3)
    screen.press("write-a-book", "importance", "ArrowRight", 7)
    screen.wait(
        lambda: screen.said("write-a-book") and screen.said("give-a-talk").satisfaction == 3,
        "the second year was not saved",
    )

    # As many goals are rated as last year, so the letter opens; the answer waits for this year's.
    screen.wait(lambda: "canary letter" in page.content(), "the letter never came")
    assert "canary answer" not in page.content()
    page.locator(".ck-ask-me").click()
    asked.locator("textarea").fill("another answer")
    screen.wait(lambda: "canary answer" in asked.inner_text(), "the earlier answer never came")

    # The comparison opens on purpose alone.
    page.locator(".ck-compare").click()
    foresight = page.locator(".ck-comparison .ck-chart", has_text="How well did I know")
    foresight.locator("svg").wait_for(timeout=60_000)
    titles = foresight.locator("title").all_text_contents()
    assert [each for each in titles if "give a talk" in each and "8" in each and "3" in each]
    row = foresight.locator("tr", has_text="give a talk").inner_text()
    assert re.findall(r"\b[38]\b", row)
    moved = page.locator(".ck-comparison .ck-chart", has_text="What moved since")
    moved.locator("svg").wait_for(timeout=60_000)

    # What is changed from now on keeps what was said first.
    screen.press("write-a-book", "importance", "ArrowRight", 1)
    screen.wait(lambda: screen.said("write-a-book").importance == 8, "the change was not saved")
    assert screen.said("write-a-book").extra["before_comparing"] == {"importance": 7}
    assert screen.journal.load(LAST).goals["give-a-talk"].expectation == 8
    assert page.foreign == []
    assert page.complaints == []


def test_an_earlier_year_is_marked_and_written_alone(workbook, home):
    ck.Journal(home).save(Reflection(year=2019).rate("get-a-raise", importance=4))
    screen = workbook(home, CAREERKIT_YEAR="2019")

    assert "what you change here changes 2019" in screen.page.locator(".ck-header").inner_text()
    screen.press("get-a-raise", "importance", "ArrowRight", 1, category="Job")
    screen.wait(lambda: screen.journal.load(2019).goals["get-a-raise"].importance == 5, "not saved")
    assert screen.journal.years() == [2019]
