"""Show one chart, drawn again as its table changes."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from html import escape
from typing import TypeVar

import ipywidgets as widgets
import pandas as pd

from careerkit.form.drawing import Drawing
from careerkit.form.one_at_a_time import one_at_a_time

Year = TypeVar("Year")

Draw = Callable[[pd.DataFrame], str]
"""A table -> a picture, or its numbers, as HTML."""

SOON, LATER = 0.15, 3.0
"""Seconds without a change after which a chart on the screen is drawn, and one that is not."""

_THREAD = ThreadPoolExecutor(1, thread_name_prefix="charts")


class ChartBox(widgets.VBox):
    """A chart with its numbers beneath, folded away, as a widget.

    ``name`` tells the chart from others on the page; ``picture`` and ``numbers`` draw a table.
    Numbers are drawn after the picture, and only while they are unfolded. Where no event loop
    runs, as in a script, everything is drawn at once.
    """

    def __init__(self, name: str, picture: Draw, numbers: Draw) -> None:
        self.name = f"ck-chart-{name}"
        self._draw_picture, self._draw_numbers = picture, numbers
        self._table: Callable[[], pd.DataFrame] | None = None
        self._old_picture = self._old_numbers = False
        self._in_view = False
        self._drawing: asyncio.Task[None] | None = None
        self._picture = Drawing().add_class("ck-picture")
        self._numbers = Drawing().add_class("ck-numbers")
        self._folded = widgets.Accordion([self._numbers], titles=["The numbers"])
        super().__init__([self._picture, self._folded.add_class("ck-folded")])
        self.add_class("ck-chart").add_class(self.name)
        self._folded.observe(lambda _: self._catch_up(0), "selected_index")

    def __repr__(self) -> str:
        # A notebook keeps the text of what it shows: a chart's would hold the person's answers.
        return "<careerkit chart>"

    @one_at_a_time
    def draw_soon(self, table: Callable[[], pd.DataFrame]) -> None:
        """Draw the newest table once nothing has changed for a moment.

        ``table`` is called on the thread that draws, so that sliders answer meanwhile.
        """
        self._table = table
        self._old_picture = self._old_numbers = True
        self._catch_up(SOON if self._in_view else LATER)

    def is_in_view(self, in_view: bool) -> None:
        """Take note whether the chart is on the screen or near it; if so, draw it if it is old."""
        self._in_view = in_view
        if in_view and self._old_picture:
            self._catch_up(0)

    @one_at_a_time
    def _catch_up(self, seconds: float) -> None:
        """Draw what is old after so many seconds, unless something newer is to be drawn then."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._draw_all()
            return
        if self._drawing:
            self._drawing.cancel()
        self._drawing = loop.create_task(self._draw_after(seconds))

    async def _draw_after(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        run = asyncio.get_running_loop().run_in_executor
        table = await run(_THREAD, self._table) if self._table else None
        if self._old_picture:
            self._picture.show(await run(_THREAD, _drawn, self._draw_picture, table))
            self._old_picture = False
        if self._old_numbers and self._numbers_are_shown():
            self._numbers.show(await run(_THREAD, _drawn, self._draw_numbers, table))
            self._old_numbers = False

    def _numbers_are_shown(self) -> bool:
        return self._folded.selected_index is not None

    def _draw_all(self) -> None:
        if self._table and (self._old_picture or self._old_numbers):
            table = self._table()
            self._picture.show(_drawn(self._draw_picture, table))
            self._numbers.show(_drawn(self._draw_numbers, table))
            self._old_picture = self._old_numbers = False


class NumberedChartBox(ChartBox):
    """A chart whose dots are numbered, with the list that names them beside it."""

    def __init__(self, name: str, picture: Draw, numbers: Draw) -> None:
        super().__init__(name, picture, numbers)
        self.children = [self._picture, self._numbers]
        self.add_class("ck-numbered")

    def _numbers_are_shown(self) -> bool:
        return True


class LiveChartBox(ChartBox):
    """A chart that is always in view and follows each key.

    ``picture`` and ``numbers`` draw what ``draw_now`` and ``draw_soon`` are given of the year.
    """

    def __init__(
        self, name: str, picture: Callable[[Year], str], numbers: Callable[[Year], str]
    ) -> None:
        super().__init__(name, picture, numbers)
        self.is_in_view(True)

    @one_at_a_time
    def draw_now(self, year: Year) -> None:
        """Show the picture at once, its numbers soon."""
        if not self._picture.html:
            # The first picture waits for Altair's import; no key shall.
            self.draw_soon(lambda: year)
            return
        self._table = lambda: year
        self._picture.show(_drawn(self._draw_picture, year))
        self._old_picture, self._old_numbers = False, True
        self._catch_up(SOON)


def _drawn(draw: Callable[..., str], *table: pd.DataFrame) -> str:
    try:
        return draw(*table)
    except Exception as error:
        # Without a word on the page the error would be lost, and a key must still be saved.
        return f"<p>This chart can’t be drawn: {escape(repr(error))}</p>"
