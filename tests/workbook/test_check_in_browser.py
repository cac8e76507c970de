"""Facts about a check-in that only a browser can show, seen through the real command."""

import json
import os
import signal
from datetime import date, datetime, timedelta

import pytest
from support.browser import noting
from support.checking_in import RAISE, TALK
from support.cut_off import cut_off
from support.entries import content_of
from support.hostile_words import hostile
from support.looks import faults, looks
from support.screen import Screen
from support.server import runtime_of

import careerkit as ck
from careerkit.launch.notebook_copy import read_notebook
from careerkit.reflection import SAID, Reflection
from careerkit.steps.check_ins import check_ins, with_check_in

TODAY = date.today()
YESTERDAY = datetime.now().astimezone() - timedelta(days=1)
BOX = ".ck-check-in"
CODEBASES, EXPERT, ANYWHERE = "big-codebases", "become-an-expert", "land-anywhere"
SECONDS = 90_000
# Together in one process, as they share a check-in.
ON_ONE = pytest.mark.xdist_group("check-in")


def said_before():
    mine = Reflection(year=TODAY.year)
    goals = {
        TALK: "Give a talk",
        RAISE: "Be paid more",
        EXPERT: "Know one subject well",
        ANYWHERE: "Walk into an unfamiliar team",
    }
    for goal_id, words in goals.items():
        mine = mine.rate(goal_id, goal=words, importance=7, priority=True)
    return mine.rate(TALK, step="Ask a colleague", when="Monday", obstacle="I forget")


@pytest.fixture(scope="module")
def shared(start, visits, tmp_path_factory):
    """A check-in on the day after another, open; the words of one goal look like code.

    Each test answers for goals of its own. One that ends the command calls `open_command()`.
    """
    folder, step = tmp_path_factory.mktemp("check-in"), hostile("step")
    mine = said_before().rate(
        CODEBASES, goal=hostile("goal"), priority=True, step=step, when=step, obstacle=step
    )
    told = {"happened": "They said yes; it is in June.", "stage": "begun", "step": "The outline"}
    mine = with_check_in(mine, TALK, YESTERDAY, **told)
    mine = with_check_in(mine, CODEBASES, YESTERDAY, happened=hostile("before"))
    screen = Screen(noting(visits.new_page()), ck.Journal(folder / "answers"))
    screen.journal.save(mine)

    def open_command():
        screen.launched = start(folder, port="0", command=["check-in"])
        screen.page.goto(screen.launched.url)
        screen.page.locator(f"{BOX} .ck-check-in-heading").wait_for(timeout=SECONDS)

    screen.open_command = open_command
    screen.open_command()
    yield screen
    screen.page.close()
    screen.launched.stop()


def row(screen, goal_id):
    return screen.page.locator(f".ck-check-in-goal-{goal_id}")


def happened(screen, goal_id):
    """Return the field for what happened, of a goal that is opened if it takes a line."""
    field = row(screen, goal_id).locator(".ck-happened textarea")
    line = row(screen, goal_id).locator(".ck-open-goal")
    field.or_(line).wait_for()
    if line.is_visible():
        line.press("Enter")
        screen.wait(
            lambda: field.evaluate_all("([field]) => field === document.activeElement"),
            "the goal that was opened has not the focus",
        )
    return field


def kept(screen):
    made = check_ins(screen.journal.load(TODAY.year))
    return {check_in.goal: content_of(check_in) for check_in in made}


def wait_for(screen, goal_id, **said):
    expected = (TODAY, goal_id, *(said.get(name, "") for name in SAID))
    screen.wait(lambda: kept(screen).get(goal_id) == expected, lambda: str(kept(screen)))


def give_its_number_away(killed):
    """Let the server file of a killed command name a process of somebody else's, too."""
    (note,) = runtime_of(killed).glob("jpserver-*.json")
    told = json.loads(note.read_text())
    note.with_name(f"jpserver-{os.getpid()}.json").write_text(
        json.dumps({**told, "pid": os.getpid()})
    )


@ON_ONE
def test_two_minutes_by_keyboard_are_kept_and_found_after_a_reload_and_a_kill(shared):
    screen, page = shared, shared.page
    before = screen.journal.load(TODAY.year)
    assert "Ask a colleague" in row(screen, TALK).inner_text()
    happened(screen, RAISE).focus()
    for key in ("Tab", "ArrowRight", "ArrowRight", "ArrowRight", "Tab"):
        page.keyboard.press(key)
    page.keyboard.type("Ask again in May")
    happened(screen, TALK).focus()
    page.keyboard.type("They said yes")

    wait_for(screen, RAISE, stage="well along", step="Ask again in May")
    wait_for(screen, TALK, happened="They said yes")
    assert screen.journal.load(TODAY.year).goals == before.goals
    saved = page.locator(".ck-saved")
    screen.wait(lambda: "Saved " in saved.inner_text(), "nobody said that it was saved")

    page.reload()
    page.locator(".ck-happened").first.wait_for(timeout=SECONDS)
    screen.wait(lambda: happened(screen, TALK).input_value() == "They said yes", "it was gone")
    assert row(screen, RAISE).locator("label:has(:checked)").inner_text() == "well along"
    assert page.foreign == []
    assert page.complaints == []
    assert sorted(each.name for each in screen.journal.folder.glob("*.ipynb")) == ["check-in.ipynb"]
    notebook = read_notebook(screen.journal.folder / "check-in.ipynb")
    assert [cell.get("outputs", []) for cell in notebook.cells] == [[], []]

    happened(screen, TALK).press_sequentially(", in writing", delay=20)
    wait_for(screen, TALK, happened="They said yes, in writing")
    screen.close()
    screen.launched.stop(signal.SIGKILL)
    give_its_number_away(screen.launched)

    screen.open_command()
    screen.wait(
        lambda: happened(screen, TALK).input_value() == "They said yes, in writing", "it was gone"
    )
    happened(screen, TALK).press_sequentially("!")
    wait_for(screen, TALK, happened="They said yes, in writing!")
    assert page.complaints == []


@ON_ONE
def test_no_key_reaches_jupyterlab(shared):
    screen = shared
    cells = screen.page.locator(".jp-Cell").count()
    happened(screen, EXPERT).wait_for()
    row(screen, EXPERT).locator(".ck-check-in-stage input").first.focus()
    for key in ("x", "d", "d", "a", "b", "ArrowRight", "x"):
        screen.page.keyboard.press(key)
    wait_for(screen, EXPERT, stage="not begun")
    assert screen.page.locator(".jp-Cell").count() == cells


@ON_ONE
def test_every_control_is_named_by_its_goal(shared):
    talk = row(shared, TALK)
    words = "Give a talk"
    group = talk.get_by_role("radiogroup", name=f"How far along – {words}")
    group.wait_for()
    assert [each.inner_text() for each in group.locator("label").all()] == [
        *("–", "not begun", "begun", "well along", "done")
    ]
    for name in ("What happened?", "A new step, if you want one"):
        talk.get_by_role("textbox", name=f"{name} – {words}").wait_for()


@ON_ONE
@pytest.mark.every_look
def test_axe_finds_nothing_and_nothing_is_cut_off(shared):
    screen, page = shared, shared.page
    happened(screen, EXPERT).wait_for()
    row(screen, EXPERT).locator(".ck-rest").click()
    wait_for(screen, EXPERT, stage="given up")
    back = row(screen, EXPERT).get_by_role("button", name="Take it up again: Know one subject well")
    screen.wait(
        lambda: back.evaluate("back => back === document.activeElement"), "it has not the focus"
    )
    assert faults(page, BOX) == []
    for look in looks(page):
        assert cut_off(page, f"{BOX} *") == [], look


@ON_ONE
def test_words_that_look_like_code_stay_words(shared):
    screen, page = shared, shared.page
    happened(screen, CODEBASES).fill(hostile("now"))
    wait_for(screen, CODEBASES, happened=hostile("now"))
    for each in ("goal", "step", "before"):
        assert page.locator(f"{BOX} .ck-words", has_text=hostile(each)).count() == 1, each
    assert page.evaluate("window.canary") is None
    assert page.locator(BOX).locator("img, script, mjx-container, [onerror]").count() == 0
    assert page.complaints == []


@ON_ONE
def test_the_same_command_finds_the_page_that_is_open(shared, start):
    again = start(shared.launched.home.parent, command=["check-in"])
    assert "is open already" in again.output
    assert again.url == shared.launched.url
    assert again.process.wait(30) == 0


@pytest.fixture
def beside(start, shared):
    """A workbook that is started while the check-in is open on its answers."""
    workbook = start(shared.launched.home.parent)
    yield workbook
    workbook.stop()


@pytest.mark.thorough
@ON_ONE
def test_beside_an_open_workbook_each_keeps_what_the_other_says(shared, beside, page):
    assert beside.url != shared.launched.url
    happened(shared, ANYWHERE).fill("Not this year")
    wait_for(shared, ANYWHERE, happened="Not this year")
    screen = Screen(page, shared.journal).open(beside.url)
    screen.press("give-a-talk", "importance", "ArrowRight", 2, category="Communication")
    screen.wait(lambda: screen.said("give-a-talk").importance == 9, "the rating was not saved")
    wait_for(shared, ANYWHERE, happened="Not this year")
    happened(shared, ANYWHERE).press_sequentially("!")
    wait_for(shared, ANYWHERE, happened="Not this year!")
    assert screen.said("give-a-talk").importance == 9


@pytest.mark.thorough
@ON_ONE
def test_a_written_report_opens_from_its_card(beside, page):
    page.goto(beside.url)
    page.locator(".ck-report-write").click(timeout=SECONDS)
    link = page.locator(".ck-report .ck-wrote a")
    link.wait_for(timeout=30_000)
    with page.expect_popup() as opening:
        link.click()
    assert opening.value.locator("h1").inner_text() == str(TODAY.year)
    assert opening.value.url.endswith(f"/files/reports/{TODAY.year}.html")
    opening.value.close()
