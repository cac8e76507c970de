"""Facts about what a whole session gives away: nothing."""

import os
import signal

import psutil
import pytest
from support.saying import FIELDS, THIS, say_everything
from support.screen import Screen
from support.stopping import stop_in_mid_reflection

import careerkit as ck

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

CANARIES = {name: f"canary-of-{name}-7f3a" for name in FIELDS}

UNDRAWN = set(FIELDS) - {"detail", "goal"}
"""What no chart names."""


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


def family(launched):
    """Return the command's process with all that it started."""
    first = psutil.Process(launched.process.pid)
    return [first, *first.children(recursive=True)]


def holding(folder, words):
    """Return which files below a folder hold these words, by their path from there."""
    try:
        return {
            path.relative_to(folder).as_posix()
            for path in folder.rglob("*")
            if path.is_file() and words.encode() in path.read_bytes()
        }
    except FileNotFoundError:
        # JupyterLab writes beside a notebook, then replaces it: all of it again.
        return holding(folder, words)


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
    assert [name for name in UNDRAWN if CANARIES[name] in drawn] == []

    save_notebook(screen)
    assert answers_alone(holding(tmp_path, CANARIES["note"]))
    processes = family(launched)
    arguments = " ".join(word for each in processes for word in each.cmdline())
    assert [words for words in CANARIES.values() if words in arguments] == []
    open_now = [each for process in processes for each in process.net_connections()]
    assert {each.raddr.ip for each in open_now if each.raddr} <= THIS_MACHINE
    assert page.complaints == []
    stop_in_mid_reflection(screen, launched, signal.SIGTERM)
    screen.close()

    asked = [line.split(maxsplit=1) for line in seen.read_text().splitlines()]
    assert {str(each.pid) for each in processes} <= {number for number, _ in asked}
    assert [host for _, host in asked if host not in THIS_MACHINE] == []
    assert page.foreign == []

    for name in UNDRAWN | {"detail"}:
        assert answers_alone(holding(tmp_path, CANARIES[name])), name
    assert answers_alone(holding(tmp_path, CANARIES["goal"]) - {"answers/goals.csv"})
    assert [words for words in CANARIES.values() if words in launched.output] == []
