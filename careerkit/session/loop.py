"""Call something later, or beside what answers the person."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Event
from typing import Protocol

Call = Callable[[], None]

PATIENCE = 0.25
"""So many seconds a save waits for charts at most."""

Clock = Callable[[], datetime]
"""Returns the time, with this computer's offset."""


def local_time() -> datetime:
    """Return the time with this computer's offset.

    >>> local_time().utcoffset() is None
    False
    """
    return datetime.now().astimezone()


class Loop(Protocol):
    """What an open year needs of the program it runs in."""

    @property
    def is_running(self) -> bool:
        """Whether anything can happen later; not so in a script."""

    def later(self, seconds: float, do: Call) -> None:
        """Call ``do`` after so many seconds."""

    def save(self, do: Call) -> None:
        """Call ``do``, which writes a file, on a thread that answers nobody."""

    def draw(self, do: Call) -> None:
        """Call ``do``, which draws a chart, on another thread that answers nobody."""


class KernelLoop:
    """The event loop that runs while a cell does; any thread may call it.

    JupyterLab (since 4.4) hands the events of a page to threads whose own loops end with the page,
    so everything later belongs to the kernel's main loop. Where none runs, everything is done at
    once.
    """

    def __init__(self) -> None:
        try:
            self._loop: asyncio.AbstractEventLoop | None = asyncio.get_running_loop()
        except RuntimeError:
            self._loop = None

    @property
    def is_running(self) -> bool:
        """Whether the loop still runs: a script's may have ended since."""
        return self._loop is not None and self._loop.is_running()

    def later(self, seconds: float, do: Call) -> None:
        """Call ``do`` on the loop; at once where none runs."""
        if self._loop is not None and self._loop.is_running():
            self._loop.call_soon_threadsafe(self._loop.call_later, seconds, do)
        else:
            do()

    def save(self, do: Call) -> None:
        """Call ``do`` on the thread of saves, after the charts that wait by now if these are quick.

        Python runs one thread at a time: a save would make the person wait for their chart. But no
        chart, nor the import of what draws the first, holds up a save.
        """
        drawn = Event()
        self._aside(_CHARTS, drawn.set)

        def save() -> None:
            drawn.wait(PATIENCE)
            do()

        self._aside(_SAVES, save)

    def draw(self, do: Call) -> None:
        """Call ``do`` on the thread of charts."""
        self._aside(_CHARTS, do)

    def _aside(self, thread: ThreadPoolExecutor, do: Call) -> None:
        if self.is_running:
            try:
                thread.submit(do)
                return
            except RuntimeError:
                # Python is about to end, and waits for what was begun: nothing new is taken.
                pass
        do()


# When Python ends it waits for both: a save that has begun is finished.
_SAVES = ThreadPoolExecutor(1, thread_name_prefix="careerkit-saves")
_CHARTS = ThreadPoolExecutor(1, thread_name_prefix="careerkit-charts")
