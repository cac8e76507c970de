"""Sit before one form, as a person does, with a clock in its page."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page
from playwright.sync_api import Error as BrowserError

from benchmarks.material import UNRATED, goal_ids, importance_in_file
from benchmarks.peers import ANSWERS, Peer
from benchmarks.process import Process

CLOCK = Path(__file__).with_name("clock.js").read_text(encoding="utf-8")
LOCAL = ("http://localhost:", "http://127.0.0.1:", "data:", "blob:")
TIMEOUT = 60_000
"""Milliseconds after which a page is given up."""

SLOW = 15_000
"""Milliseconds after which an answer is given up, and counted as having taken so long."""

BETWEEN_KEYS = (0.2, 0.4)
"""Seconds a person takes between two keys, drawn anew each time so that no frame is in step."""

QUIET = 1000
"""Milliseconds without a change after which a chart counts as drawn."""


@dataclass(frozen=True)
class Burst:
    """What became of ten keys in a second.

    ``after`` is the time in ms from the last key to the last drawn state; ``in_step`` counts those
    of the ``keys`` whose slider had moved two frames later, ``backward`` the frames in which a
    slider went back, ``kept`` the answers found in the end, of ``asked``.
    """

    after: float
    keys: int
    in_step: int
    backward: int
    kept: int
    asked: int


class Sitting:
    """One peer's server with a list of so many goals, and the ``page`` open on it.

    ``foreign`` holds the addresses the page asked for outside of this machine.
    """

    def __init__(self, browser: Browser, peer: Peer, folder: Path, size: int) -> None:
        self.peer = peer
        self.size = size
        self.foreign: list[str] = []
        self._folder = folder
        self._context = browser.new_context(viewport={"width": 1400, "height": 1000})
        self._context.set_default_timeout(TIMEOUT)
        self._context.on("request", lambda asked: self._note_foreign(asked.url))
        self._answered = 0
        self.page: Page | None = None
        self.process = Process(peer.prepare(folder, size), folder)

    def start(self) -> float:
        """Return the seconds from the command to a page whose first slider answers."""
        self._address = self.process.address()
        self._visit()
        return time.perf_counter() - self.process.begun

    def visit_again(self) -> float:
        """Return the seconds that the page takes anew, its server running."""
        self.page.close()
        begun = time.perf_counter()
        self._visit()
        return time.perf_counter() - begun

    def keys(self, count: int) -> list[float]:
        """Press a key on a slider so many times; return the ms until each was in the chart."""
        self._slider(0).focus()
        return [self._key(("ArrowRight", "ArrowLeft")[at % 2]) for at in range(count)]

    def burst_on_one(self) -> Burst:
        """Press ten keys in a second, all on one slider: from not rated to 10."""
        return self._burst([self._answered] * 10, kept=10)

    def burst_on_ten(self) -> Burst:
        """Press ten keys in a second, each on another goal's slider."""
        return self._burst([self._answered + at for at in range(10)], kept=1)

    def stop(self) -> None:
        """Close the page and end the server."""
        self._context.close()
        self.process.stop()

    def _visit(self) -> None:
        """Ask for the page and rate one goal; wait until the chart shows it."""
        self.page = self._context.new_page()
        _go(self.page, self._address)
        self.peer.open(self.page)
        if not self.peer.sliders:
            return
        if not self.peer.keeps:
            self._answered = 0
        slider = self._slider(self._answered)
        slider.wait_for()
        slider.press("ArrowRight")
        self._answered += 1
        dots = f"{self.peer.chart} {self.peer.dots}"
        self.page.wait_for_function(
            "([dots, count]) => document.querySelectorAll(dots).length === count",
            arg=[dots, self._rated],
        )
        parts = {"chart": self.peer.chart, "dots": self.peer.dots, "slow": SLOW}
        self.page.evaluate(CLOCK, parts)

    @property
    def _rated(self) -> int:
        return self.size - UNRATED + self._answered

    def _slider(self, row: int) -> Locator:
        return self.page.locator(self.peer.sliders).nth(row)

    def _key(self, key: str) -> float:
        time.sleep(random.uniform(*BETWEEN_KEYS))
        self.page.evaluate("benchmark.begin()")
        self.page.keyboard.press(key)
        return self.page.evaluate("benchmark.drawn()")

    def _burst(self, rows: list[int], kept: int) -> Burst:
        sliders = [self._slider(row).element_handle() for row in rows]
        sliders[0].focus()
        time.sleep(0.5)
        self.page.evaluate("benchmark.begin()")
        begun = time.perf_counter()
        for at, slider in enumerate(sliders):
            time.sleep(max(0.0, begun + at / 10 - time.perf_counter()))
            slider.focus()
            self.page.keyboard.press("ArrowRight")
        self._answered += len(set(rows))
        ids = {goal_ids(self.size)[row] for row in rows}
        told = self._settled(lambda: self._kept(ids, kept) == len(ids))
        return Burst(
            after=told["after"] if told["after"] > 0 else SLOW,
            keys=len(rows),
            in_step=int(told["inStep"]),
            backward=int(told["backward"]),
            kept=self._kept(ids, kept),
            asked=len(ids),
        )

    def _settled(self, all_kept: Callable[[], bool]) -> dict[str, float]:
        """Wait until the chart has changed for the last time and every answer is kept."""
        begun = time.perf_counter()
        while True:
            told = self.page.evaluate("benchmark.told()")
            if told["after"] > 0 and told["quiet"] > QUIET and all_kept():
                return told
            if (time.perf_counter() - begun) * 1000 > SLOW:
                return told
            time.sleep(0.1)

    def _kept(self, ids: set[str], importance: int) -> int:
        """Count the answers: careerkit's in its file, the others' by the dots they added."""
        if not self.peer.keeps:
            missing = self._rated - int(self.page.evaluate("benchmark.dots()"))
            return len(ids) - missing
        said = importance_in_file(self._folder / ANSWERS)
        return sum(said.get(goal_id) == importance for goal_id in ids)

    def _note_foreign(self, address: str) -> None:
        if not address.startswith(LOCAL):
            self.foreign.append(address)


def open_comparison(page: Page) -> float:
    """Open careerkit's earlier years; return the seconds until the last of their charts shows."""
    charts = page.locator(".ck-comparison .ck-picture")
    begun = time.perf_counter()
    page.locator(".ck-compare").click()
    for each in (charts.first, charts.last):
        # A chart off the screen is drawn later.
        each.evaluate("chart => chart.scrollIntoView()")
        each.locator("svg").wait_for()
    return time.perf_counter() - begun


def _go(page: Page, address: str) -> None:
    # JupyterLab prints its address a moment before it listens there.
    while True:
        try:
            page.goto(address, wait_until="commit")
        except BrowserError as error:
            if "ERR_CONNECTION_REFUSED" not in str(error):
                raise
            time.sleep(0.05)
        else:
            return
