"""Keep the charts of an open year up to date with its form."""

from collections.abc import Callable
from functools import partial

import pandas as pd

from careerkit.choices.made import CHOICES
from careerkit.form.chart_box import ChartBox, NumberedChartBox
from careerkit.form.form import Form
from careerkit.form.one_at_a_time import one_at_a_time
from careerkit.reflection import Reflection
from careerkit.table import asked_again, chosen_levels
from careerkit.views import NUMBERED
from careerkit.views.view import View

Reshape = Callable[[pd.DataFrame], pd.DataFrame]
"""The year's table -> the table a chart draws."""


class Charts:
    """The charts on the page, drawn anew when the table they show has changed.

    ``table`` returns the year's table as it is now.
    """

    def __init__(self, table: Callable[[], pd.DataFrame]) -> None:
        self._table = table
        self._drawn = pd.DataFrame()
        self._beside: ChartBox | None = None
        self._boxes: list[tuple[ChartBox, Reshape]] = []

    def add(self, view: View, reshape: Reshape = lambda table: table) -> ChartBox:
        """Return a new chart, which draws what ``reshape`` makes of the year's table."""
        self._drawn = self._table()
        kind = NumberedChartBox if view.name in NUMBERED else ChartBox
        box = kind(view.name, view.svg, view.numbers_html)
        self._boxes.append((box, reshape))
        box.draw_soon(lambda: reshape(self._drawn))
        return box

    def add_beside_the_form(self, view: View) -> ChartBox:
        """Return a new chart that is always in view, and from now on is drawn before the others."""
        self._beside = self.add(view)
        self._beside.is_in_view(True)
        return self._beside

    def follow(self, form: Form) -> None:
        """Draw anew whenever the form's answers change."""
        form.observe(self._follow, "reflection")
        form.observe(self._show_in_view, "in_view")

    @one_at_a_time
    def redraw(self) -> None:
        """Draw the chart beside the form at once, the others when there is time."""
        if not self._boxes or _are_same(table := self._table(), self._drawn):
            return
        self._drawn = table
        for box, reshape in self._boxes:
            if box is self._beside:
                box.draw_now(table)
            else:
                box.draw_soon(partial(reshape, table))

    def _follow(self, change: dict[str, Reflection]) -> None:
        if not _draw_the_same(change["old"], change["new"]):
            self.redraw()

    def _show_in_view(self, change: dict[str, list[str]]) -> None:
        for box, _ in self._boxes:
            box.is_in_view(box.name in change["new"])


def _are_same(table: pd.DataFrame, other: pd.DataFrame) -> bool:
    return table.equals(other) and all(
        beside(table) == beside(other) for beside in (chosen_levels, asked_again)
    )


def _draw_the_same(old: Reflection, new: Reflection) -> bool:
    # Goals asked again are drawn once the person is done with them.
    return old.goals == new.goals and old.extra.get(CHOICES) == new.extra.get(CHOICES)
