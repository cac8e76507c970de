"""Facts about what a whole session gives away: nothing, whatever the words are."""

import csv
import os
from datetime import date

import psutil
import pytest
from support.screen import Screen

import careerkit as ck
from careerkit.reflection import Rating, Reflection
from careerkit.report.write import write_report

THIS = date.today().year
THIS_MACHINE = {"localhost", "127.0.0.1", "::1"}

WATCH = """
import os, sys

def watch(event, said):
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        note(said[1])
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        note(said[0])

def note(address):
    host = address[0] if isinstance(address, tuple) else address
    with open(os.environ["SEEN_TO_CONNECT"], "a") as seen:
        print(os.getpid(), host, file=seen)

note("localhost")
sys.addaudithook(watch)
"""
"""Notes every address that Python asks for, in every process, from its first moment on."""

CANARIES = {
    name: f"canary-of-{name}-7f3a" for name in ("note", "detail", "answer", "letter", "goal")
}


def hostile(field):
    """Return words that a page would run, a formula would set and a spreadsheet would reckon."""
    return (
        f"=cmd() {field} <img src=x onerror='window.canary=1;alert(1)'> $$x^2$$ "
        "</script><script>window.canary=2;alert(2)</script>"
    )


@pytest.fixture
def watched(tmp_path):
    """Return an environment whose Python notes where it connects to, and where it notes it."""
    folder, seen = tmp_path / "watch", tmp_path / "seen"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(WATCH)
    (tmp_path / "aside").mkdir()
    path = os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")]))
    around = {"PYTHONPATH": path, "SEEN_TO_CONNECT": str(seen), "TMPDIR": str(tmp_path / "aside")}
    return around, seen


def say_everything(screen, words):
    """Give an answer of every kind, in these words, and wait until the file holds them all."""
    expert, anywhere = screen.goal("become-an-expert"), screen.goal("land-anywhere")
    expert.locator(".ck-detail input").fill(words["detail"])
    screen.press("become-an-expert", "importance", "ArrowRight", 9)
    screen.tick("become-an-expert", "priority")
    anywhere.locator(".ck-note textarea").fill(words["note"])
    screen.press("land-anywhere", "importance", "ArrowRight", 8)
    page = screen.page
    page.locator(".ck-add-words input:visible").fill(words["goal"])
    page.locator(".ck-add:visible").click()
    own = page.locator("[class*=ck-goal-own-]")
    own.locator(".ck-importance .noUi-handle").focus()
    page.keyboard.press("End")
    own.locator(".ck-priority input").check()
    page.locator(".ck-ask-me").click()
    page.locator(".ck-question").nth(1).wait_for()
    for field in page.locator(".ck-answer textarea").all():
        field.fill(words["answer"])
    page.locator(".ck-letter textarea").fill(words["letter"])
    screen.wait(lambda: _said(screen.journal, words), "not everything came to the file")


def _said(journal, words):
    if THIS not in journal.years():
        return False
    this = journal.load(THIS)
    own = [each for goal_id, each in this.goals.items() if goal_id.startswith("own-")]
    return (
        this.letter == words["letter"]
        and {words["answer"]} == set(this.answers.values())
        and [(each.goal, each.priority) for each in own] == [(words["goal"], True)]
        and this.goals["become-an-expert"].detail == words["detail"]
        and this.goals["land-anywhere"].note == words["note"]
    )


def family(launched):
    """Return the command's process with all that it started."""
    first = psutil.Process(launched.process.pid)
    return [first, *first.children(recursive=True)]


def holding(folder, words):
    """Return which files below a folder hold these words, by their path from there."""
    files = [each for each in folder.rglob("*") if each.is_file()]
    return {
        each.relative_to(folder).as_posix() for each in files if words.encode() in each.read_bytes()
    }


def answers_alone(files):
    """Tell whether these files are the year's, with at least the year's own among them."""
    year = f"answers/{THIS}.yaml"
    return year in files and all(each.startswith("answers/backups/") for each in files - {year})


def save_notebook(screen):
    workbook = screen.journal.folder / "workbook.ipynb"
    before = workbook.stat().st_mtime_ns
    screen.page.locator(".lm-MenuBar-item", has_text="File").click()
    screen.page.locator(".lm-Menu-itemLabel", has_text="Save Notebook").first.click()
    screen.wait(lambda: workbook.stat().st_mtime_ns != before, "the notebook was not saved")


def test_a_whole_session_tells_nobody_anything(launch, page, tmp_path, watched):
    environment, seen = watched
    launched = launch(environment=environment)
    screen = Screen(page, ck.Journal(launched.home)).open(launched.url)
    say_everything(screen, CANARIES)
    titles = page.locator(".ck-picture title", has_text=CANARIES["goal"])
    screen.wait(lambda: titles.count() > 0, "no chart names the goal")

    # What is drawn holds what it draws, and not a word more.
    charts = page.locator(".ck-chart")
    drawn = "".join(charts.evaluate_all("all => all.map(each => each.outerHTML)"))
    assert CANARIES["detail"] in drawn
    assert [name for name in ("note", "answer", "letter") if CANARIES[name] in drawn] == []

    save_notebook(screen)
    assert answers_alone(holding(tmp_path, CANARIES["note"]))
    processes = family(launched)
    arguments = " ".join(word for each in processes for word in each.cmdline())
    assert [words for words in CANARIES.values() if words in arguments] == []
    open_now = [each for process in processes for each in process.net_connections()]
    assert {each.raddr.ip for each in open_now if each.raddr} <= THIS_MACHINE
    screen.close()
    assert launched.stop() == 0

    asked = [line.split(maxsplit=1) for line in seen.read_text().splitlines()]
    assert {str(each.pid) for each in processes} <= {number for number, _ in asked}
    assert [host for _, host in asked if host not in THIS_MACHINE] == []
    assert page.foreign == []
    assert page.complaints == []

    for name in ("note", "detail", "answer", "letter"):
        assert answers_alone(holding(tmp_path, CANARIES[name])), name
    assert answers_alone(holding(tmp_path, CANARIES["goal"]) - {"answers/goals.csv"})
    assert [words for words in CANARIES.values() if words in launched.output] == []


@pytest.fixture
def home(tmp_path):
    """Return a home with a year before this one, as hostile as this one will be."""
    home = tmp_path / "answers"
    rating = Rating(goal=hostile("earlier"), category="technical", importance=2, expectation=3)
    before = Reflection(
        year=THIS - 1,
        goals={"land-anywhere": rating},
        answers={"what-is-missing": hostile("earlier answer")},
        letter=hostile("earlier letter"),
    )
    ck.Journal(home).save(before)
    return home


@pytest.fixture
def report_page(browser):
    page = browser.new_page()
    yield page
    page.close()


def listen(page):
    """Return what a page complains of from now on, or asks in a window of its own."""
    heard = []
    page.on("dialog", lambda dialog: (heard.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda said: said.type == "error" and heard.append(said.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


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
    page.locator(".ck-share").click()
    for each in page.get_by_text("The numbers", exact=True).all():
        each.click()


SHOWN = {
    ".ck-words": ("detail", "goal", "reworded"),
    ".ck-question": ("detail", "goal", "earlier answer"),
    ".ck-letters": ("earlier letter",),
    ".ck-choice": ("goal", "reworded"),
    ".ck-numbers": ("detail", "goal", "reworded"),
}
"""Which fields' words stand on the page, by the part of it that shows them."""


def test_words_that_look_like_code_stay_words_on_every_surface(launch, page, report_page, home):
    heard, words = listen(page), {name: hostile(name) for name in CANARIES}
    screen = Screen(page, ck.Journal(home)).open(launch(home=home).url)
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

    heard = listen(report_page)
    report_page.goto(write_report(screen.journal, THIS).as_uri())
    for name in (*words, "reworded", "earlier answer"):
        assert report_page.get_by_text(hostile(name)).count() > 0, name
    assert_nothing_ran(report_page, "body", heard)


def assert_nothing_ran(page, part, heard):
    assert page.evaluate("window.canary") is None
    assert heard == []
    assert page.locator(part).count() > 0
    assert page.locator(part).locator("img, script, mjx-container, [onerror]").count() == 0
