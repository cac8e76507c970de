"""Represent a view without importing its module, and Altair, before they are needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

    from careerkit.views.answers import Answer
    from careerkit.views.noise import Noise


class View:
    """One question about a table; called with a table, it draws the chart.

    ``table`` is a frame with the columns of ``careerkit.table.COLUMNS``, one row per goal and
    year, such as ``Journal.table`` returns. ``what_moved`` also takes ``since``, the earlier of
    the two years it compares; it, ``category_years`` and ``foresight`` take ``noise``, how much
    ratings waver (``careerkit.views.noise.Noise``).

    The view's module is imported when it is first needed: Altair takes half a second, and the
    form need not wait for it.

    >>> import careerkit as ck
    >>> table = ck.example_journal().table()
    >>> ck.what_moved.question
    'What moved since last year?'
    >>> ck.what_moved(table, since=2022).title.text
    'What moved since 2022?'
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"<careerkit view {self.name}>"

    def __call__(self, table: pd.DataFrame, **options: int | Noise) -> alt.TopLevelMixin:
        """Return the chart; its title is the question, its subtitle ends in the sentence."""
        return self._module.chart(_complete(table), **options)

    @property
    def question(self) -> str:
        """The question that the view answers."""
        return self._module.QUESTION

    def sentence(self, table: pd.DataFrame, **options: int | Noise) -> str:
        """Return what the chart shows in a sentence, or what will appear there.

        It counts and names categories, but holds none of a person's words, so that it can stand
        in any copy of the chart.
        """
        return self._module.sentence(_complete(table), **options)

    def numbers(self, table: pd.DataFrame, **options: int | Noise) -> pd.DataFrame:
        """Return the chart's numbers as a table to read, its columns named for a reader."""
        return self._module.numbers(_complete(table), **options)

    def numbers_html(self, table: pd.DataFrame, **options: int | Noise) -> str:
        """Return the numbers as an HTML table whose cells show their text literally."""
        numbers = self.numbers(table, **options)
        html = numbers.to_html(index=False, border=0, classes="ck-numbers", na_rep="–")
        return html.replace(' style="text-align: right;"', "")

    def svg(self, table: pd.DataFrame, **options: int | Noise) -> str:
        """Return the chart as SVG text that any page can hold; it runs no code."""
        draw = getattr(self._module, "svg", None)
        whole = _complete(table)
        return draw(whole, **options) if draw else _svg_module().to_svg(self(whole, **options))

    def picture(
        self,
        answers: Sequence[Answer],
        categories: Sequence[str],
        table: Callable[[], pd.DataFrame],
    ) -> str:
        """Return what ``svg`` does, from a year's answers alone where the view can do that."""
        draw = getattr(self._module, "picture", None)
        return draw(answers, categories).svg if draw else self.svg(table())

    @property
    def _module(self) -> ModuleType:
        _svg_module()
        return import_module(f"careerkit.views.{self.name}")


def _complete(table: pd.DataFrame) -> pd.DataFrame:
    # Once for all that a view asks of it.
    return import_module("careerkit.table").complete(table)


def _svg_module() -> ModuleType:
    # Importing it makes it Altair's renderer: a chart shown by itself is then drawn offline, too.
    return import_module("careerkit.views.svg")
