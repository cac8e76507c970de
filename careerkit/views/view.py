"""Represent a view without importing its module, and Altair, before they are needed.

A view answers one question about a table: called with the table, it draws the chart. ``table`` is a
frame with the columns of ``careerkit.table.COLUMNS``, one row per goal and year, such as
``Journal.table`` returns, or what ``years_table`` made of one. What else a view takes, it takes for
its chart, its sentence and its numbers alike.
"""

from __future__ import annotations

import re
from html import unescape
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from careerkit.views.how_sure import HOW_SURE
from careerkit.views.long_words import has_long_word
from careerkit.views.room import BROAD, WIDE, Room
from careerkit.views.titles import QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pandas as pd

    from careerkit.views.charts import Chart
    from careerkit.views.goal_ratings import GoalRating
    from careerkit.views.noise import Noise
    from careerkit.views.years_table import YearsTable

    Table = pd.DataFrame | YearsTable


class View:
    """A view that takes nothing but a table.

    Its module is imported when it is first needed: Altair takes half a second, and the form need
    not wait for it.

    >>> import careerkit as ck
    >>> ck.what_matters.question
    'What matters most?'
    >>> ck.what_matters(ck.example_journal().table()).title.text
    'What matters most?'
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"<careerkit view {self.name}>"

    def __call__(self, table: Table) -> Chart:
        """Return the chart; its title is the question, its subtitle ends in the sentence."""
        return self._module.chart(_years_table(table))

    @property
    def question(self) -> str:
        """The question that the view answers."""
        return QUESTIONS[self.name]

    def sentence(self, table: Table) -> str:
        """Return what the chart shows in a sentence, or what will appear there.

        It counts and names categories, but holds none of a person's words, so that it can stand
        in any copy of the chart.
        """
        return self._module.sentence(_years_table(table))

    @property
    def how_sure(self) -> str:
        """How sure the sentence is, in everyday words; empty where it only counts.

        >>> import careerkit as ck
        >>> ck.what_moved.how_sure.partition(":")[0][-28:]
        'only from the fourth year on'
        """
        return HOW_SURE.get(self.name, "")

    def numbers(self, table: Table) -> pd.DataFrame:
        """Return the chart's numbers as a table to read, its columns named for a reader."""
        return self._module.numbers(_years_table(table))

    def numbers_html(self, table: Table) -> str:
        """Return the numbers as an HTML table whose cells show their text literally.

        Where there are none, nothing is returned.
        """
        numbers = self.numbers(table)
        if numbers.empty:
            return ""
        html = numbers.to_html(index=False, border=0, classes="ck-numbers", na_rep="–")
        return _CELL.sub(_breakable, html.replace(' style="text-align: right;"', ""))

    def svg(self, table: Table, room: Room = WIDE) -> str:
        """Return the chart, drawn for its room, as SVG text that any page can hold.

        It runs no code.

        A plot of numbered dots comes without the list that names them, which ``numbers`` holds.
        """
        from careerkit.views.numbered_plot import NumberedChart
        from careerkit.views.svg import to_svg

        chart = self._module.chart(_years_table(table), room=room)
        return to_svg(chart.plot if isinstance(chart, NumberedChart) else chart)

    def picture(self, table: Table, room: Room = WIDE) -> str:
        """Return what the workbook shows of the chart, in as much room, as HTML."""
        return self.svg(table, room.at_most(BROAD))

    @property
    def _module(self) -> _Module:
        return cast("_Module", import_module(f"careerkit.views.{self.name}"))


class LiveView(View):
    """A view whose picture can follow each key, for it is drawn from a year's ratings alone.

    The question and the picture are in a module of their own, which imports no Altair.
    """

    def map(self, goals: Sequence[GoalRating], categories: Sequence[str]) -> str:
        """Return a year's ratings as HTML; ``categories`` are the catalog's, in its order."""
        return self._live.picture(goals, categories)

    @property
    def _live(self) -> _LiveModule:
        return cast("_LiveModule", import_module(f"careerkit.views.{self.name}_map"))


class ColumnsView(View):
    """A view whose chart is higher than a page: the workbook shows its parts in columns."""

    def picture(self, table: Table, room: Room = WIDE) -> str:
        """Return the chart's parts, as HTML."""
        from careerkit.views.svg import to_svg

        parts = map(to_svg, self._module.in_columns(_years_table(table), room))
        count = self._module.columns_in(room)
        return f'<div class="ck-in-columns" style="columns: {count}">{"".join(parts)}</div>'

    @property
    def _module(self) -> _ColumnsModule:
        return cast("_ColumnsModule", super()._module)


class NoiseView(View):
    """A view that holds changes against ``noise``: how much ratings waver, as far as is known.

    >>> import careerkit as ck
    >>> from careerkit.views.noise import Noise
    >>> table, steady = ck.example_journal().table(), Noise(sd=0.8, source="an own estimate")
    >>> ck.foresight.sentence(table, noise=steady) == ck.foresight.sentence(table)
    False
    """

    def __call__(self, table: Table, noise: Noise | None = None) -> Chart:
        """Return the chart; its title is the question, its subtitle ends in the sentence."""
        return self._module.chart(_years_table(table), _known(noise))

    def sentence(self, table: Table, noise: Noise | None = None) -> str:
        """Return what the chart shows in a sentence, or what will appear there."""
        return self._module.sentence(_years_table(table), _known(noise))

    def numbers(self, table: Table, noise: Noise | None = None) -> pd.DataFrame:
        """Return the chart's numbers as a table to read, its columns named for a reader."""
        return self._module.numbers(_years_table(table), _known(noise))


class SinceView(View):
    """A view that compares the newest year with one before it: ``since``, or else the last.

    ``noise`` is how much ratings waver, as far as is known.

    >>> import careerkit as ck
    >>> ck.what_moved(ck.example_journal().table(), since=2022).title.text
    'What moved since 2022?'
    """

    def __call__(self, table: Table, since: int | None = None, noise: Noise | None = None) -> Chart:
        """Return the chart; its title is the question, its subtitle ends in the sentence."""
        return self._module.chart(_years_table(table), since, _known(noise))

    def sentence(self, table: Table, since: int | None = None, noise: Noise | None = None) -> str:
        """Return what the chart shows in a sentence, or what will appear there."""
        return self._module.sentence(_years_table(table), since, _known(noise))

    def numbers(
        self, table: Table, since: int | None = None, noise: Noise | None = None
    ) -> pd.DataFrame:
        """Return the chart's numbers as a table to read, its columns named for a reader."""
        return self._module.numbers(_years_table(table), since, _known(noise))


class _Module(Protocol):
    """What the module of a view holds; its functions take a ``YearsTable``, then the options."""

    chart: Callable[..., Chart]
    sentence: Callable[..., str]
    numbers: Callable[..., pd.DataFrame]


class _ColumnsModule(_Module, Protocol):
    in_columns: Callable[[YearsTable, Room], Sequence[Chart]]
    columns_in: Callable[[Room], int]


class _LiveModule(Protocol):
    picture: Callable[[Sequence[GoalRating], Sequence[str]], str]


def _years_table(table: Table) -> YearsTable:
    from careerkit.views.years_table import years_table

    return years_table(table)


_CELL = re.compile("<td>([^<]*)</td>")


def _breakable(cell: re.Match[str]) -> str:
    """Return a cell with a class that lets it break very long words, if it holds one."""
    return f'<td class="ck-long">{cell[1]}</td>' if has_long_word(unescape(cell[1])) else cell[0]


def _known(noise: Noise | None) -> Noise:
    from careerkit.views.noise import LITERATURE

    return noise or LITERATURE
