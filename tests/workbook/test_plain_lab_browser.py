"""The workbook in a JupyterLab that somebody started by themselves."""

import re
import socket
import subprocess
import sys
import time

import pytest
from support.screen import Screen

import careerkit as ck
from careerkit.files.package_data import package_path


@pytest.mark.thorough
def test_plain_jupyter_lab_shows_the_same_after_run_all(tmp_path, surroundings, page):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    notebook = tmp_path / "workbook.ipynb"
    notebook.write_bytes(package_path("notebooks/workbook.ipynb").read_bytes())
    answers = tmp_path / "answers"
    lab = subprocess.Popen(
        [
            *(sys.executable, "-m", "jupyter", "lab", str(notebook), "--no-browser"),
            *("--allow-root", f"--port={port}", "--IdentityProvider.token=plain"),
        ],
        env={**surroundings(tmp_path), "CAREERKIT_HOME": str(answers)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _until_it_listens(port)
        page.goto(f"http://127.0.0.1:{port}/lab/tree/workbook.ipynb?token=plain")
        page.locator(".jp-Notebook .jp-Cell").first.wait_for(timeout=90_000)
        page.get_by_text(re.compile(r"Python 3.*\| Idle")).first.wait_for(timeout=90_000)
        page.wait_for_timeout(1000)
        screen = Screen(page, ck.Journal(answers))
        screen.menu("Run", "Run All Cells")
        screen.goal("land-anywhere").wait_for(timeout=90_000)
        assert not answers.exists()

        screen.press("land-anywhere", "importance", "ArrowRight", 3)
        screen.wait(lambda: answers.exists() and screen.said("land-anywhere"), "nothing was saved")
        page.locator(".ck-picture svg").first.wait_for(timeout=60_000)
        assert screen.said("land-anywhere").importance in (1, 2, 3)

        cells = page.locator(".jp-Cell").count()
        for key in ("x", "a", "8"):
            page.keyboard.press(key)
        screen.wait(lambda: screen.said("land-anywhere").importance == 8, "the digit did not rate")
        assert page.locator(".jp-Cell").count() == cells
        assert page.foreign == []
        _rate_by_keys(screen)
    finally:
        lab.terminate()
        lab.wait()


def _rate_by_keys(screen):
    """Rate two goals by keys that Lab knows, too: 1 makes a heading, 0 0 restarts, x cuts."""
    cells = screen.page.locator(".jp-Notebook .jp-Cell")
    kind = "all => all.map(each => each.classList.contains('jp-CodeCell'))"
    before = cells.evaluate_all(kind)
    screen.goal("become-an-expert").locator(".ck-importance .noUi-handle").focus()
    for key in ("0", "1", "Enter", "0", "0", "x"):
        screen.page.keyboard.press(key)
    screen.wait(lambda: _importance(screen, "become-an-expert") == 1, "a digit rated nothing")
    screen.wait(lambda: _importance(screen, "land-anywhere") == 10, "Enter did not go on")
    assert cells.evaluate_all(kind) == before
    assert screen.page.locator(".jp-mod-editMode, .jp-Dialog").count() == 0


def _importance(screen, goal_id):
    said = screen.said(goal_id)
    return said.importance if said else None


def _until_it_listens(port):
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            time.sleep(0.1)
    pytest.fail("jupyter lab never listened")
