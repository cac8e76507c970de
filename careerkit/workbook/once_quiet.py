"""Debounce calls: run once after a pause, for work that nobody waits for."""

import asyncio
from collections.abc import Callable

from careerkit.form.chart_box import SOON
from careerkit.form.one_at_a_time import one_at_a_time


class OnceQuiet:
    """Calls ``do`` once, ``SOON`` after this object was last called (a debounce).

    Where no event loop runs, as in a script, each call calls it at once.

    >>> done = []
    >>> soon = OnceQuiet(lambda: done.append("shown"))
    >>> soon()
    >>> done
    ['shown']
    """

    def __init__(self, do: Callable[[], None]) -> None:
        self._do = do
        self._calls = 0

    @one_at_a_time
    def __call__(self, _change: object = None) -> None:
        """Take note of a call; it may come from a trait."""
        self._calls += 1
        try:
            asyncio.get_running_loop().call_later(SOON, self._do_if_last, self._calls)
        except RuntimeError:
            self._do()

    @one_at_a_time
    def _do_if_last(self, call: int) -> None:
        if call == self._calls:
            self._do()
