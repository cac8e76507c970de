"""Show one chart, drawn anew as its table changes."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from html import escape

import ipywidgets as widgets
import pandas as pd

from careerkit.form.one_at_a_time import one_at_a_time

Shown = tuple[str, str]
"""A picture with its numbers, both as HTML."""

_ONE_AT_A_TIME = ThreadPoolExecutor(1, thread_name_prefix="charts")


class ChartBox(widgets.VBox):
    """A chart with its numbers beneath, as a widget.

    ``show`` makes both from a table. Where an event loop runs, as in a notebook, it works on a
    thread of its own, so that sliders answer meanwhile; only the newest table is drawn.
    """

    def __init__(self, show: Callable[[pd.DataFrame], Shown], table: pd.DataFrame) -> None:
        self._show = show
        self._waiting: pd.DataFrame | None = None
        self._drawing: asyncio.Task[None] | None = None
        self._picture = widgets.HTML().add_class("ck-picture")
        self._numbers = widgets.HTML().add_class("ck-numbers")
        folded = widgets.Accordion([self._numbers], titles=["The numbers"]).add_class("ck-folded")
        super().__init__([self._picture, folded])
        self.add_class("ck-chart")
        self.draw(table)

    def __repr__(self) -> str:
        # A notebook keeps the text of what it shows: a chart's would hold the person's answers.
        return "<careerkit chart>"

    @one_at_a_time
    def draw(self, table: pd.DataFrame) -> None:
        """Show this table, now or as soon as the one being drawn is done."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._put(self._show(table))
            return
        self._waiting = table
        if self._drawing is None:
            self._drawing = loop.create_task(self._catch_up())

    async def _catch_up(self) -> None:
        loop = asyncio.get_running_loop()
        while (table := self._next()) is not None:
            try:
                self._put(await loop.run_in_executor(_ONE_AT_A_TIME, self._show, table))
            except Exception as error:
                # Nobody awaits this task: without a word on the page the error would be lost.
                self._put((f"<p>This chart can’t be drawn: {escape(repr(error))}</p>", ""))

    @one_at_a_time
    def _next(self) -> pd.DataFrame | None:
        table, self._waiting = self._waiting, None
        if table is None:
            self._drawing = None
        return table

    def _put(self, shown: Shown) -> None:
        self._picture.value, self._numbers.value = shown
