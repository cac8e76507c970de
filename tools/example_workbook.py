"""Open the workbook on the example journal in a browser, as the real command does."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from subprocess import PIPE, STDOUT, Popen
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from careerkit.files.package_data import package_path
from careerkit.journal.codec import dumps, loads
from careerkit.journal.journal import Journal

_ADDRESS = re.compile(r"http://localhost:\d+/\S+")


_CHROMIUMS = ("chromium-headless-shell", "chromium", "chromium-browser")
"""The names under which systems have it."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the Chromium of this machine, or the one that the variable CHROMIUM names."""
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _CHROMIUMS)), None)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def workbook(
    browser: Browser, size: ViewportSize, fill: Callable[[Journal], None] | None = None
) -> Iterator[Page]:
    """Open a page with this year's workbook, on a journal that ``fill`` has filled.

    Without it, the journal is the example.
    """
    with TemporaryDirectory() as folder:
        (fill or save_example)(Journal(Path(folder) / "careerkit"))
        environment = {**os.environ, "HOME": folder}
        environment.pop("CAREERKIT_HOME", None)
        command = [sys.executable, "-m", "careerkit", "--no-browser", "--port", "0"]
        with Popen(command, env=environment, stdout=PIPE, stderr=STDOUT, text=True) as running:
            try:
                address = next(
                    found[0] for line in running.stdout if (found := _ADDRESS.search(line))
                )
                page = browser.new_page(viewport=size)
                page.goto(address)
                page.locator(".ck-goal").first.wait_for(timeout=90_000)
                page.locator(".ck-map .ck-picture svg").wait_for(timeout=60_000)
                yield page
                page.close()
            finally:
                running.terminate()


def save_example(journal: Journal) -> None:
    """Save the example's years and notes, moved so that the last is this year, not compared yet."""
    example = Journal(package_path("data/example-journal"))
    last = example.years()[-1]
    later = date.today().year - last
    for reflection in example.reflections():
        moved = loads(_moved(dumps(reflection), later), "the example journal")
        if reflection.year == last:
            # Without what a person says only after comparing, or on days that are still to come.
            answers = dict(list(moved.answers.items())[:1])
            moved = replace(moved, answers=answers, extra={})
            moved = replace(moved, compared=None, choices=(), check_ins=())
            moved = replace(moved, begun=reflection.begun, saved=reflection.saved)
        journal.save(moved)
    for name in ("work-log.md", "settings.yaml"):
        text = (example.folder / name).read_text(encoding="utf-8")
        (journal.folder / name).write_text(_moved(text, later), encoding="utf-8")


def _moved(text: str, later: int) -> str:
    """Return a text with all its years, and what is dated, so many years later."""
    return re.sub(r"\b20[12]\d\b", lambda year: str(int(year[0]) + later), text)
