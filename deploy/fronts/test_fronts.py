"""Facts about the workbook in Notebook 7 and Voila, which nobody here wrote.

They need `uv sync --group fronts`; docs/tried-on.md says when they were run.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager

import pytest
from playwright.sync_api import TimeoutError as TookTooLong
from support.browser import noting
from support.screen import SIZE, Screen

from careerkit.files.package_data import package_path
from careerkit.journal.journal import Journal

GOAL = "land-anywhere"
SHORTCUTS = ["a", "b", "c", "d", "d", "m", "r", "v", "x", "y", "z", "Enter", "Shift+Enter"]
"""What selects, inserts, cuts, pastes or changes cells in one front end or another."""

RUNS = "[*]:"
"""The prompt of a cell that runs, or waits until it does."""

THEIRS = "https://cdn.jsdelivr.net/npm/@fortawesome/"
"""Voila's own page asks for its icons; nothing of careerkit does."""


@contextmanager
def served(folder, *words):
    """Serve a folder with the shipped workbook in it; yield the address."""
    shutil.copy(package_path("notebooks/workbook.ipynb"), folder)
    port = free_port()
    environment = {
        **os.environ,
        "HOME": str(folder / "home"),
        "CAREERKIT_HOME": str(folder / "answers"),
        "JUPYTER_TOKEN": "token",
    }
    command = [sys.executable, "-m", *words, "--port", str(port), "--no-browser"]
    with (folder / "log").open("w") as log:
        running = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
    try:
        wait_for(f"http://localhost:{port}/")
        yield f"http://localhost:{port}"
    finally:
        running.terminate()
        running.wait(30)


def free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


def wait_for(address, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"nothing answers at {address}")


@pytest.fixture
def screen(browser, tmp_path):
    page = noting(browser.new_page(viewport=SIZE))
    yield Screen(page, Journal(tmp_path / "answers"))
    page.close()


@pytest.fixture
def notebook(screen, tmp_path):
    """The workbook in Notebook 7, whose cells have run."""
    with served(tmp_path, "jupyter", "notebook", "--allow-root") as address:
        page = screen.page
        page.goto(f"{address}/notebooks/workbook.ipynb?token=token")
        run_all(screen)
        screen.wait_for_part(".ck-goal")
        yield screen
        screen.close()


def run_all(screen):
    """Choose Run All Cells until the last cell has shown its part.

    Without its kernel the menu does nothing, and on a busy machine Notebook 7 asks for a kernel
    before it knows which there are.
    """
    page = screen.page
    page.locator(".jp-Notebook").wait_for(timeout=60_000)
    for _ in range(20):
        if page.locator(".jp-Dialog").count():
            page.locator(".jp-Dialog .jp-mod-accept").click()
        elif not page.get_by_text(RUNS).count():
            screen.menu("Run", "Run All Cells")
        try:
            page.locator(".ck-exports").first.wait_for(timeout=6_000, state="attached")
        except TookTooLong:
            continue
        return


@pytest.fixture
def voila(screen, tmp_path):
    """The workbook in Voila."""
    with served(tmp_path, "voila", "workbook.ipynb") as address:
        screen.open(address)
        screen.wait_for_part(".ck-exports", "attached")
        yield screen
        screen.close()


def rate_by_keys(screen):
    """Rate a goal by arrows and digits, and see the answers in the file."""
    handle = screen.handle(GOAL, "importance")
    handle.focus()
    for _ in range(3):
        screen.page.keyboard.press("ArrowRight")
    screen.wait(lambda: screen.stop_of(GOAL, "importance") == 3, "arrows do not move the slider")
    for key in ("7", "p"):
        screen.page.keyboard.press(key)
    screen.wait(lambda: screen.said(GOAL) is not None, "nothing was saved")
    screen.wait(lambda: screen.said(GOAL).importance == 7, "the digit did not rate")
    screen.wait(lambda: screen.said(GOAL).priority, "the key did not tick")
    screen.page.locator(f".ck-map [data-goal='{GOAL}']").wait_for()


def asked_of_others(page):
    return [address for address in page.foreign if not address.startswith(THEIRS)]


def test_in_notebook_7_keys_stay_in_the_control_that_has_the_focus(notebook):
    page, cells = notebook.page, notebook.page.locator(".jp-Cell").count()
    rate_by_keys(notebook)
    row = notebook.take_in_hand(GOAL)
    for control in (".ck-importance .noUi-handle", ".ck-priority input", ".ck-lived input"):
        row.locator(control).focus()
        for key in SHORTCUTS:
            page.keyboard.press(key)
    notebook.page.locator(".ck-category button").nth(1).focus()
    for key in SHORTCUTS:
        page.keyboard.press(key)
    page.wait_for_timeout(500)

    assert page.locator(".jp-Cell").count() == cells
    assert page.locator(".ck-form").count() == 1
    assert asked_of_others(page) == []


def test_voila_shows_the_workbook_live_and_cuts_nothing_off(voila):
    rate_by_keys(voila)
    label = voila.goal(GOAL).locator(".ck-second > .widget-label")

    assert label.inner_text() == "I expect it to feel"
    assert label.evaluate("label => getComputedStyle(label.parentElement).overflow") == "visible"
    assert asked_of_others(voila.page) == []
