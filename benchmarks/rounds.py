"""Let each peer, by turns, be started, opened, answered and ended."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Browser
from playwright.sync_api import TimeoutError as TooLate

from benchmarks.figures import SIZES, Figures, What, Years
from benchmarks.peers import Peer, careerkit_of_years
from benchmarks.sitting import Burst, Sitting, open_comparison

KEYS_AT_A_TIME = 4


class Rounds:
    """One run, its ``figures`` growing round by round.

    ``foreign`` holds every address that a page asked for outside of this machine.
    """

    def __init__(self, browser: Browser, say: Callable[[str], None]) -> None:
        self.figures = Figures()
        self.foreign: set[str] = set()
        self._browser = browser
        self._say = say

    def start(self, peer: Peer) -> None:
        """Start a peer with the short list, open its page once more, and end it."""
        with self._sitting(peer, SIZES[0]) as sitting:
            self._start(sitting)
            self._note(What.WARM, sitting, sitting.visit_again())

    def sit(self, peer: Peer, keys: int) -> None:
        """Start a peer with the short list and the long one, and answer both alternately."""
        with ExitStack() as stack:
            sittings = []
            for size in SIZES:
                sitting = stack.enter_context(self._sitting(peer, size))
                try:
                    self._start(sitting)
                    self._note(What.WARM, sitting, sitting.visit_again())
                except TooLate:
                    self._say(f"{peer.name} did not come with {size} goals.")
                else:
                    sittings.append(sitting)
            self._answer(sittings, keys)

    def compare_years(self, years: int) -> None:
        """Open a journal of so many years, then the earlier ones beside this one."""
        with self._sitting(careerkit_of_years(years), SIZES[0]) as sitting:
            opened = sitting.start()
            compared = open_comparison(sitting.page) if years > 1 else None
            kernel, _together = sitting.process.memory()
            self.figures.years[years].append(Years(opened, compared, kernel))

    def _start(self, sitting: Sitting) -> None:
        self._note(What.COLD, sitting, sitting.start())
        self._note(What.KERNEL_OPENED, sitting, sitting.process.memory()[0])

    def _answer(self, sittings: list[Sitting], keys: int) -> None:
        for _ in range(0, keys, KEYS_AT_A_TIME):
            for each in sittings:
                for taken in each.keys(KEYS_AT_A_TIME):
                    self._note(What.KEY, each, taken)
        for each in sittings:
            self._note_burst(What.BURST_ON_ONE, each, each.burst_on_one())
            self._note_burst(What.BURST_ON_TEN, each, each.burst_on_ten())
            kernel, together = each.process.memory()
            self._note(What.KERNEL_RATED, each, kernel)
            self._note(What.SERVER_RATED, each, together)

    def _note_burst(self, what: What, sitting: Sitting, burst: Burst) -> None:
        self._note(what, sitting, burst.after)
        self._note(What.KEPT, sitting, 100 * burst.kept / burst.asked)
        self._note(What.IN_STEP, sitting, 100 * burst.in_step / burst.keys)
        self._note(What.BACKWARD, sitting, burst.backward)

    def _note(self, what: What, sitting: Sitting, value: float) -> None:
        self.figures.add(what, sitting.size, sitting.peer.name, value)

    @contextmanager
    def _sitting(self, peer: Peer, size: int) -> Iterator[Sitting]:
        self._say(f"{peer.name}, {size} goals")
        with tempfile.TemporaryDirectory(prefix="benchmark-", ignore_cleanup_errors=True) as folder:
            sitting = Sitting(self._browser, peer, Path(folder), size)
            try:
                yield sitting
            finally:
                sitting.stop()
                self.foreign.update(sitting.foreign)
