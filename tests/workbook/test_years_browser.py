"""Two years: the first is rated and lived, the second rated blind, and then they are compared."""

import re
from dataclasses import replace
from datetime import date, datetime

import pytest
from support.entries import content_of
from support.screen import Screen

import careerkit as ck
from careerkit.reflection import Reflection
from careerkit.steps.check_ins import before, check_in_at, check_ins, last_begun

THIS = date.today().year
LAST = THIS - 1
IN_JUNE = datetime(LAST, 6, 12, 18, 30).astimezone()
TALK, BOOK = "give-a-talk", "write-a-book"


@pytest.fixture
def home(tmp_path):
    return tmp_path / "answers"


def rate_and_write(screen):
    """Rate two priorities of the first year, answer two questions, and write a letter."""
    page = screen.page
    screen.press(TALK, "importance", "ArrowRight", 9, category="Communication")
    screen.tick(TALK, "priority")
    screen.asks(TALK, "I expect it to feel")
    screen.press(TALK, "second", "ArrowRight", 8)
    screen.press(BOOK, "importance", "ArrowRight", 2)
    screen.tick(BOOK, "priority")
    screen.wait(lambda: screen.said(BOOK) and screen.said(BOOK).priority, "it was not saved")
    page.locator(".ck-ask-me").click()
    page.locator(".ck-question", has_text="missing").locator("textarea").fill("canary answer")
    page.locator(".ck-question", has_text="give a talk").locator("textarea").fill("It would.")
    page.locator(".ck-letter textarea").fill("canary letter")
    screen.wait(lambda: screen.journal.load(LAST).letter == "canary letter", "no letter saved")
    assert "This is your first year" in page.locator(".ck-comparison").inner_text()


def choose_step(screen, goal_id, stage="–", **lines):
    """Open the step's lines by its key, fill them, and wait until the file holds them."""
    screen.handle(goal_id, "importance").focus()
    screen.page.keyboard.press("s")
    for name, words in lines.items():
        screen.goal(goal_id).locator(f".ck-{name} textarea").fill(words)
    screen.goal(goal_id).locator(".ck-stage select").select_option(stage)
    screen.wait(
        lambda: all(getattr(screen.said(goal_id), name) == said for name, said in lines.items()),
        lambda: str(screen.said(goal_id)),
    )


def row(screen, goal_id):
    return screen.page.locator(f".ck-check-in-goal-{goal_id}")


def open_check_in(screen):
    """Open the check-in in place by its button, which goes, and type into the field in hand."""
    start = screen.page.locator(".ck-check-in-start")
    start.click()
    first = screen.page.locator(".ck-happened textarea").first
    screen.wait(lambda: first.evaluate("each => each === document.activeElement"), "no focus")
    screen.page.keyboard.type("They said yes")
    screen.wait(
        lambda: (
            [each.happened for each in check_ins(screen.journal.load(LAST))] == ["They said yes"]
        ),
        "not saved",
    )
    assert start.count() == 0


def check_in(screen, goal_id, happened, stage, step=""):
    """Say this about a goal in the check-in, and wait until the file holds it."""
    row(screen, goal_id).wait_for(timeout=90_000)
    row(screen, goal_id).locator(".ck-happened textarea").fill(happened)
    row(screen, goal_id).locator(".ck-new-step textarea").fill(step)
    stages = row(screen, goal_id).locator(".ck-check-in-stage label")
    if stage == "given up":
        row(screen, goal_id).locator(".ck-rest").click()
    else:
        stages.get_by_text(stage, exact=True).click()
    expected = (date.today(), goal_id, happened, stage, step)
    screen.wait(
        lambda: expected in map(content_of, check_ins(screen.journal.load(LAST))),
        lambda: str(check_ins(screen.journal.load(LAST))),
    )


def move_to_june(journal):
    """Give today's check-in the day on which it is told to have been."""
    said = journal.load(LAST)
    today = last_begun(said, date.today())
    moved = before(said, today)
    for goal_id in (TALK, BOOK):
        check_in = replace(check_in_at(said, today, goal_id), begun=IN_JUNE)
        moved = replace(moved, check_ins=(*moved.check_ins, check_in))
    journal.save(moved)


def assert_rated_blind(screen):
    """See nothing of the year before on the page of a new one."""
    page = screen.page
    screen.category("Communication")
    assert f"{LAST} stays hidden" in page.locator(".ck-header").inner_text()
    for name in ("importance", "second"):
        assert screen.stop_of(TALK, name) == 0
    assert not screen.goal(TALK).locator(".ck-priority input").is_checked()
    earlier = (
        "canary",
        "Ask the meetup",
        "They said yes",
        "thirty people",
        "publisher",
        "Evenings",
    )
    assert [words for words in earlier if words in page.content()] == []
    assert screen.journal.years() == [LAST]


@pytest.mark.thorough
def test_two_years_are_rated_lived_and_compared(workbook, launch, page, home):
    # Rated, with a first step for each of two priorities.
    screen = workbook(home, CAREERKIT_YEAR=str(LAST))
    rate_and_write(screen)
    choose_step(screen, TALK, stage="not begun", step="Ask the meetup", when="On Monday")
    choose_step(screen, BOOK, step="Write to a publisher", obstacle="Evenings")
    assert screen.said(TALK).stage == "not begun"
    assert screen.journal.years() == [LAST]

    # The first check-in, in June, in the workbook: the words of the steps.
    open_check_in(screen)
    check_in(screen, TALK, "They said yes", "begun", "Write the outline")
    assert "Ask the meetup" in row(screen, TALK).inner_text()
    assert "On Monday" in row(screen, TALK).inner_text()
    check_in(screen, BOOK, "No evening was left for it", "given up")
    move_to_june(screen.journal)

    # The second, on another day, by its command: below what was said in June.
    later = launch("--year", str(LAST), home=home, command=["check-in"])
    screen = Screen(page, ck.Journal(home))
    page.goto(later.url)
    check_in(screen, TALK, "Given, to thirty people", "done")
    told = row(screen, TALK).inner_text()
    for words in ("Write the outline", "Ask the meetup", "12 June", "begun · They said yes"):
        assert words in told, told
    assert "put to rest" in row(screen, BOOK).inner_text()
    screen.close()
    assert later.stop() == 0
    said = {(each.on, each.goal): each for each in check_ins(screen.journal.load(LAST))}
    assert {key: each.stage for key, each in said.items()} == {
        (IN_JUNE.date(), TALK): "begun",
        (IN_JUNE.date(), BOOK): "given up",
        (date.today(), TALK): "done",
    }
    assert screen.journal.load(LAST).goals[TALK].step == "Ask the meetup"
    assert page.foreign == []
    assert page.complaints == []

    # The next year is rated blind.
    kept = screen.journal.path(LAST).read_bytes()
    screen = workbook(home)
    page = screen.page
    assert_rated_blind(screen)
    screen.press(TALK, "importance", "ArrowRight", 4)
    screen.tick(TALK, "lived")
    screen.asks(TALK, "It felt")
    screen.press(TALK, "second", "ArrowRight", 3)
    screen.wait(lambda: screen.said(TALK) and screen.said(TALK).satisfaction == 3, "not saved")
    # There is no priority yet that a check-in could ask about.
    assert page.locator(".ck-check-in-start").is_hidden()
    assert "canary" not in page.content()
    assert "What became of the priorities" not in page.content()

    # Once as many goals are rated as last year, the letter opens; the answer waits for this year's.
    screen.press(BOOK, "importance", "ArrowRight", 7)
    screen.wait(lambda: screen.said(BOOK) and screen.said(BOOK).importance == 7, "not saved")
    screen.wait(lambda: "canary letter" in page.content(), "the letter never came")
    assert "canary answer" not in page.content()
    page.locator(".ck-ask-me").click()
    asked = page.locator(".ck-question", has_text="missing")
    asked.locator("textarea").fill("another answer")
    screen.wait(lambda: "canary answer" in asked.inner_text(), "the earlier answer never came")

    # The comparison, opened on purpose: what was expected, what moved, what became of each.
    page.locator(".ck-compare").click()
    foresight, moved, became = (
        page.locator(".ck-comparison .ck-chart", has_text=words)
        for words in ("How well did I know", "What moved since", f"the priorities of {LAST}?")
    )
    for chart in (foresight, moved, became):
        chart.locator("svg").wait_for(timeout=60_000)
    # The button is gone; the keyboard is led to what it opened.
    in_hand = "document.activeElement.closest('.ck-comparison .ck-picture') !== null"
    screen.wait(lambda: page.evaluate(in_hand), "the focus is nowhere")
    titles = foresight.locator("title").all_text_contents()
    assert [each for each in titles if "Give a talk" in each and "8" in each and "3" in each]
    numbers = foresight.locator("tr", has_text="Give a talk").inner_text()
    assert re.findall(r"\b[38]\b", numbers)
    told = became.locator("title").all_text_contents()
    for words in ("Give a talk: done, lived, expected to feel 8, felt 3", "given up, not lived"):
        assert [each for each in told if words in each], told
    assert "Write the outline" in became.locator("svg").text_content()

    # What is changed from now on keeps what was said first.
    screen.press(BOOK, "importance", "ArrowRight", 1)
    screen.wait(lambda: screen.said(BOOK).importance == 8, "the change was not saved")
    assert screen.said(BOOK).before_comparing.importance == 7
    assert screen.journal.path(LAST).read_bytes() == kept
    assert page.foreign == []
    assert page.complaints == []


@pytest.mark.thorough
def test_an_earlier_year_is_marked_and_written_alone(workbook, home):
    ck.Journal(home).save(Reflection(year=2019).rate("get-a-raise", importance=4))
    screen = workbook(home, CAREERKIT_YEAR="2019")

    assert "what you change here changes 2019" in screen.page.locator(".ck-header").inner_text()
    screen.press("get-a-raise", "importance", "ArrowRight", 1, category="Job")
    screen.wait(lambda: screen.journal.load(2019).goals["get-a-raise"].importance == 5, "not saved")
    assert screen.journal.years() == [2019]
