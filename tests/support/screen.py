"""Work the workbook's page as a person does."""

import re
import time

import pytest
from playwright.sync_api import TimeoutError as TookTooLong
from support.kernel import run_in_kernel

from careerkit.journal.journal import Journal

NOT_CONNECTED = (
    "Not connected: what you change now is not saved. Reload this page once careerkit runs again."
)
SIZE = {"width": 1400, "height": 1000}


class Screen:
    """The workbook in a browser, with the journal that it writes."""

    def __init__(self, page, journal):
        self.page = page
        self.journal = journal

    def open(self, url):
        self.page.goto(url)
        self.wait_for_part(".ck-goal")
        return self

    def reload(self):
        """Reload the page, and wait for the form."""
        self.page.reload()
        self.wait_for_part(".ck-goal")

    def wait_for_part(self, part, state="visible"):
        """Wait until a part of the page is there; if it does not come, fail with what is there."""
        try:
            self.page.locator(part).first.wait_for(timeout=90_000, state=state)
        except TookTooLong:
            shown = self.page.locator(".jp-CodeCell, .jp-Dialog-content").all_inner_texts()
            # A star stands for a cell that waits or runs.
            shown += self.page.locator(".jp-InputPrompt").all_text_contents()
            pytest.fail(f"no {part} at {self.page.url}:\n{self.page.complaints}\n{shown}")

    def goal(self, goal_id):
        return self.page.locator(f".ck-goal-{goal_id}")

    def handle(self, goal_id, name):
        return self.goal(goal_id).locator(f".ck-{name} .noUi-handle")

    def take_in_hand(self, goal_id):
        """Open a goal's row by a click on its words, and return it."""
        row = self.goal(goal_id)
        row.locator(".ck-goal-words").click()
        row.locator(".ck-note textarea").wait_for()
        return row

    def press(self, goal_id, name, key, times, category=None):
        if category:
            self.category(category)
        self.handle(goal_id, name).focus()
        for _ in range(times):
            self.page.keyboard.press(key)

    def tick(self, goal_id, name):
        self.goal(goal_id).locator(f".ck-{name} input").check()

    def asks(self, goal_id, words):
        """Wait until the second slider asks this."""
        second = self.goal(goal_id).locator(".ck-second")
        self.wait(lambda: words in second.inner_text(), f"the second slider never asked: {words}")

    def category(self, name):
        self.page.locator(".ck-category button", has_text=re.compile(name)).click()

    def stop_of(self, goal_id, name):
        return float(self.handle(goal_id, name).get_attribute("aria-valuenow"))

    def said(self, goal_id):
        """Return what the newest year's file holds about a goal."""
        years = self.journal.years()
        return self.journal.load(years[-1]).goals.get(goal_id) if years else None

    def menu(self, menu, *items):
        """Choose an item in one of JupyterLab's menus, or in a menu within it."""
        self.page.locator(".lm-MenuBar-item").get_by_text(menu, exact=True).click()
        for item in items:
            self.page.locator(".lm-Menu-itemLabel").get_by_text(item, exact=True).last.click()

    def is_told_that_nothing_is_saved(self):
        """Wait until the page says so, above and beside the exports, once of them aloud."""
        notice = ".ck-not-connected"
        for part in (".ck-header", ".ck-exports"):
            self.page.locator(f"{part} {notice}").wait_for(timeout=30_000)
        assert set(self.page.locator(notice).all_inner_texts()) == {NOT_CONNECTED}
        assert self.page.locator(f"{notice}[role=alert]").count() == 1

    def open_long_view(self):
        """Unfold the chart of every goal and year, which stands below the open comparison."""
        chart = self.page.locator(".ck-chart-long_view")
        chart.wait_for(timeout=90_000, state="attached")
        if not chart.is_visible():
            self.page.locator(".ck-fold .jupyter-widget-Collapse-header").first.click()

    def close(self):
        """Leave the page, so that it does not miss its server."""
        self.page.goto("about:blank")

    def wait(self, true, sentence, seconds=20):
        """Wait until something has become true of the page or the file."""
        until = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < until, sentence() if callable(sentence) else sentence
            self.page.wait_for_timeout(50)


UNKNOWN = "Comm not found"
REOPEN = """
import os
from ipywidgets import Widget
Widget.close_all()
for name in ("CAREERKIT_YEAR", "CAREERKIT_CATALOG", "CAREERKIT_NOTES"):
    os.environ.pop(name, None)
os.environ.update({settings!r})
"""


class SharedScreen:
    """One page on a running workbook that tests take over from each other.

    To start a workbook and to open its page takes eight seconds of work; a test that needs one
    untouched has its own.
    """

    def __init__(self, launched, new_page):
        self._launched = launched
        self._new_page = new_page
        self._screen = None
        self.home = launched.home

    def take(self):
        """Return the page as it was first opened, but for what was answered."""
        if self._screen is None or not self._is_sound():
            self.close()
            screen = Screen(self._new_page(), Journal(self._launched.home))
            self._screen = screen.open(self._launched.url)
            # The last cell, so that no part of the page still looks for its widget.
            screen.wait_for_part(".ck-exports", "attached")
            self.home = self._launched.home
        page = self._screen.page
        page.set_viewport_size(SIZE)
        page.emulate_media(color_scheme="light", reduced_motion="null", forced_colors="null")
        page.mouse.move(SIZE["width"] - 1, SIZE["height"] - 1)
        self._has_arrived()
        return self._screen

    def show(self, home, **settings):
        """Return the page with the workbook of another folder, whose cells have run just now.

        `settings` are the variables of careerkit, such as `CAREERKIT_YEAR="2025"`.
        """
        screen = self.take()
        page, self.home = screen.page, None
        run_in_kernel(
            self._launched, REOPEN.format(settings={"CAREERKIT_HOME": str(home), **settings})
        )
        page.evaluate(
            "document.querySelectorAll('.ck-form, .ck-exports').forEach("
            "(each) => each.classList.add('closed'))"
        )
        self._run_all(screen)
        # While cells still run, JupyterLab may take the focus to the next.
        screen.wait_for_part(".ck-exports:not(.closed)", "attached")
        # A page that was opened just before may hear of the end of widgets that it did not know.
        page.complaints[:] = [each for each in page.complaints if UNKNOWN not in each]
        self._has_arrived()
        # JupyterLab shows the last cell that ran.
        page.locator(".jp-WindowedPanel-outer").evaluate("each => each.scrollTo(0, 0)")
        self.home, screen.journal = home, Journal(home)
        return screen

    def _run_all(self, screen):
        """Run all cells; once more where the page does not know a widget that it is told to show.

        In a thousand runs beside others on a busy machine that was seen once.
        """
        screen.menu("Run", "Run All Cells")
        form = screen.page.locator(".ck-form:not(.closed) .ck-goal")
        form.or_(screen.page.get_by_text("model not found")).first.wait_for(timeout=90_000)
        if not form.count():
            screen.page.complaints.clear()
            screen.menu("Run", "Run All Cells")
        screen.wait_for_part(".ck-form:not(.closed) .ck-goal")

    def _has_arrived(self):
        """Let the page see a gesture: from then on it does not scroll by itself."""
        self._screen.page.keyboard.press("Shift")

    def close(self):
        """Close the page."""
        if self._screen:
            self._screen.page.close()

    def _is_sound(self):
        page = self._screen.page
        return not page.is_closed() and not page.complaints and page.locator(".ck-goal").count()
