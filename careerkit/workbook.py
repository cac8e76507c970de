"""Join one year's form, the journal it is kept in and the charts that follow it."""

import asyncio
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial

import ipywidgets as widgets
import pandas as pd

from careerkit import text_tables
from careerkit.catalog import load_catalog
from careerkit.chart_box import ChartBox, Shown
from careerkit.errors import BadFileError
from careerkit.form import Form, Refusal
from careerkit.journal import Journal
from careerkit.new_year import carry_over, greeting, sensible_year
from careerkit.picture import svg
from careerkit.reflection import Reflection
from careerkit.table import complete, tidy

RETRY_SECONDS = 2

Draw = Callable[[pd.DataFrame], object]


def open_workbook(journal: Journal | None = None, year: int | None = None) -> "Workbook":
    """Open one year of a journal to be rated, by default ``CAREERKIT_YEAR`` or this year.

    Nothing is written before a control is moved. A year whose file can't be used opens as a
    notice that says where and why; that file is never written.
    """
    journal = journal or Journal()
    year = year or int(os.environ.get("CAREERKIT_YEAR") or 0)
    return Workbook(journal, year or sensible_year(date.today(), _newest(journal)))


class Workbook:
    """A year open on the screen: every gesture on ``form`` is saved, then drawn."""

    def __init__(self, journal: Journal, year: int) -> None:
        self.journal = journal
        self.catalog = load_catalog()
        self._charts: list[ChartBox] = []
        self._retry: asyncio.TimerHandle | None = None
        self._kept = Reflection(year=year)
        self.form = self._open(year)
        self._drawn = self.table

    @property
    def table(self) -> pd.DataFrame:
        """This year's table as the form stands, with a row for every goal asked about."""
        return complete(tidy([self.form.reflection]), self.catalog)

    def chart(self, draw: Draw) -> ChartBox:
        """Return a chart such as ``priority_clusters`` that follows the form."""
        box = ChartBox(partial(_shown, draw), self._drawn)
        self._charts.append(box)
        return box

    def form_beside(self, draw: Draw) -> widgets.Box:
        """Return the form with a chart that grows beside it, or below it on a narrow page."""
        columns = widgets.Box([self.form, self.chart(draw)]).add_class("ck-columns")
        return widgets.Box([columns]).add_class("ck-spread")

    def _open(self, year: int) -> Form | Refusal:
        years = self.journal.years()
        try:
            if year in years:
                self._kept = self.journal.load(year)
        except (BadFileError, OSError) as error:
            return Refusal(year, str(error))
        facts = carry_over(self.journal.reflections(before=year))
        form = Form(self.catalog, self._kept, facts, greeting(year, years, date.today()))
        form.status = self._where(self._kept)
        form.observe(self._follow, "reflection")
        return form

    def _follow(self, change: dict[str, Reflection]) -> None:
        """Keep and draw what the form now says."""
        if change["new"] != self._kept:
            self._keep()
            self._redraw()

    def _keep(self) -> None:
        """Save what the form says; tell the person where it is, or what went wrong."""
        said = self.form.reflection
        now = datetime.now().astimezone().replace(microsecond=0)
        try:
            self._kept = self.journal.save(
                replace(said, begun=said.begun or now, saved=now), base=self._kept
            )
        except (BadFileError, OSError) as error:
            self.form.status = f"Not saved: {error}. Your answers are still here; trying again."
            self._try_again()
        else:
            self.form.reflection = self._kept
            news = self.journal.last_save.news if self.journal.last_save else ""
            self.form.status = f"{self._where(self._kept)}. {news}".rstrip()

    def _try_again(self) -> None:
        """Save once more in a while, for the cause may be gone by then."""
        if self._retry:
            self._retry.cancel()
        try:
            self._retry = asyncio.get_running_loop().call_later(RETRY_SECONDS, self._keep)
        except RuntimeError:
            # No event loop, no later: the next gesture saves.
            self._retry = None

    def _redraw(self) -> None:
        table = self.table
        if not table.equals(self._drawn):
            self._drawn = table
            for box in self._charts:
                box.draw(table)

    def _where(self, kept: Reflection) -> str:
        path = self.journal.path(kept.year)
        if kept.saved is None:
            return f"Nothing said yet; answers will be kept in {path}"
        today = kept.saved.date() == date.today()
        return f"Saved {kept.saved:{'%H:%M:%S' if today else '%d %B %Y'}} in {path}"


def _newest(journal: Journal) -> Reflection | None:
    return max(journal.reflections(), key=lambda each: each.year, default=None)


def _shown(draw: Draw, table: pd.DataFrame) -> Shown:
    """Return a chart as inline SVG with its numbers as an HTML table."""
    numbers = getattr(text_tables, draw.__name__)(table)
    return svg(draw(table)), numbers.to_html(index=False, border=0)
