"""Facts about first steps on the page that only a browser can show."""

from datetime import date

import pytest

import careerkit as ck
from careerkit.form.plan_lines import ASKED_FOR, MANY_STEPS
from careerkit.reflection import Reflection

TECHNICAL = ck.load_catalog().query("category == 'technical'")["id"].tolist()
WITH_STEPS, (SIXTH, SEVENTH, TYPED) = TECHNICAL[:ASKED_FOR], TECHNICAL[ASKED_FOR : ASKED_FOR + 3]
QUESTION = "own-a-question"
WORDS = "Spend years on one question that I would think about unpaid"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A year with eight priorities, of which five have a first step."""
    mine = Reflection(year=date.today().year)
    for goal_id in (*WITH_STEPS, SIXTH, SEVENTH, TYPED):
        step = "Ask a colleague" if goal_id in WITH_STEPS else ""
        mine = mine.rate(goal_id, priority=True, step=step)
    journal = ck.Journal(tmp_path_factory.mktemp("steps") / "answers")
    journal.save(mine)
    return journal.folder


@pytest.fixture
def screen(spare_screen, home):
    """The workbook of that year; each test takes back what it says, or says it of a goal alone."""
    return spare_screen.take() if spare_screen.home == home else spare_screen.show(home)


def name_in_hand(page):
    return page.evaluate("document.activeElement.ariaLabel")


def line(screen, goal_id, name):
    return screen.goal(goal_id).locator(f".ck-{name} textarea")


def plan(screen, goal_id):
    said = screen.said(goal_id)
    return said.step, said.when, said.obstacle, said.stage


def places(screen):
    """Return where each row stands in the list, which a scrolled page does not change."""
    return screen.page.evaluate(
        """[...document.querySelectorAll(".ck-goals .ck-goal")]
            .map((each) => [each.offsetTop, each.offsetHeight])"""
    )


def wishes_in_view(screen):
    return [each.inner_text() for each in screen.page.locator(".ck-many-steps:visible").all()]


@pytest.mark.thorough
def test_a_first_step_to_a_goal_of_research_is_said_by_keyboard_and_comes_back(workbook, tmp_path):
    screen = workbook(tmp_path / "answers", CAREERKIT_CATALOG="research")
    page = screen.page
    screen.handle(QUESTION, "importance").focus()
    page.keyboard.press("s")
    page.wait_for_timeout(300)
    assert screen.goal(QUESTION).locator(".ck-plan").count() == 0

    before = places(screen)
    page.keyboard.press("p")
    screen.goal(QUESTION).locator(".ck-add-step").wait_for()
    assert places(screen) == before

    page.keyboard.press("s")
    screen.wait(lambda: name_in_hand(page) == f"First step: {WORDS}", lambda: name_in_hand(page))
    page.keyboard.type("Ask a colleague")
    page.keyboard.press("Enter")
    screen.wait(
        lambda: name_in_hand(page) == f"When and where: {WORDS}", lambda: name_in_hand(page)
    )
    page.keyboard.type("When they are back")
    for _ in range(2):
        page.keyboard.press("Enter")
    screen.wait(lambda: name_in_hand(page) == f"How far along: {WORDS}", lambda: name_in_hand(page))
    screen.goal(QUESTION).locator(".ck-stage select").select_option("begun")

    # A line sends its last letters after the first are answered, maybe after the stage.
    expected = ("Ask a colleague", "When they are back", "", "begun")
    screen.wait(lambda: plan(screen, QUESTION) == expected, lambda: plan(screen, QUESTION))
    assert screen.journal.load(screen.journal.years()[-1]).catalog == "research"

    screen.reload()
    screen.take_in_hand(QUESTION)
    line(screen, QUESTION, "step").wait_for(timeout=60_000)
    assert line(screen, QUESTION, "step").input_value() == "Ask a colleague"
    assert page.foreign == []
    assert page.complaints == []


@pytest.mark.thorough
def test_a_sixth_first_step_shows_a_note_in_the_current_row_and_moves_nothing(screen):
    page = screen.page
    for width in (1400, 700):
        page.set_viewport_size({"width": width, "height": 1000})
        says_and_takes_back_a_sixth_step(screen)


def says_and_takes_back_a_sixth_step(screen):
    page = screen.page
    screen.handle(SIXTH, "importance").focus()
    page.keyboard.press("s")
    line(screen, SIXTH, "step").wait_for()
    screen.wait(lambda: "First step" in (name_in_hand(page) or ""), lambda: name_in_hand(page))
    before = places(screen)
    assert wishes_in_view(screen) == []
    page.keyboard.type("Ask at the meetup")
    screen.wait(lambda: wishes_in_view(screen) == [MANY_STEPS.format(6)], "nobody said so")
    assert places(screen) == before

    screen.take_in_hand(WITH_STEPS[0])
    line(screen, WITH_STEPS[0], "step").focus()
    assert wishes_in_view(screen) == [MANY_STEPS.format(6)]

    screen.take_in_hand(SIXTH)
    line(screen, SIXTH, "step").fill("")
    screen.wait(lambda: screen.said(SIXTH).step == "", lambda: screen.said(SIXTH).step)


@pytest.mark.thorough
def test_a_tick_taken_back_moves_no_row_and_its_lines_are_gone_at_the_next_look(screen):
    page, goal_id = screen.page, WITH_STEPS[1]
    screen.take_in_hand(goal_id)
    before = places(screen)
    screen.goal(goal_id).locator(".ck-priority input").uncheck()
    screen.wait(lambda: not screen.said(goal_id).priority, "still a priority")
    assert line(screen, goal_id, "step").is_visible()
    assert places(screen) == before

    screen.category("Product")
    screen.goal("developer-tools").wait_for()
    screen.category("Technical")
    line(screen, goal_id, "step").wait_for(state="hidden")
    assert screen.said(goal_id).step == "Ask a colleague"
    assert page.complaints == []


def test_what_is_typed_before_the_line_is_there_is_written_in_it_and_rates_nothing(screen):
    page = screen.page
    screen.handle(TYPED, "importance").focus()
    # The button takes a second to open the lines, as with a busy kernel.
    screen.goal(TYPED).locator(".ck-add-step").evaluate(
        """(button) => button.addEventListener("click", (event) => {
            event.stopImmediatePropagation();
            setTimeout(() => button.click(), 1000);
        }, {capture: true, once: true})"""
    )
    page.keyboard.type("s5 plain lines, 9 xn")
    step = line(screen, TYPED, "step")
    step.wait_for()
    typed = "5 plain lines, 9 xn"
    screen.wait(lambda: step.input_value() == typed, lambda: step.input_value())
    page.keyboard.type("!")
    screen.wait(lambda: screen.said(TYPED).step == f"{typed}!", lambda: screen.said(TYPED).step)
    said = screen.said(TYPED)
    assert (said.importance, said.priority, said.lived) == (None, True, False)
