"""Keep the charts of an open year up to date with its form."""

from collections.abc import Callable
from functools import partial
from operator import attrgetter

from careerkit.choices.made import CHOICES
from careerkit.form.chart_box import ChartBox, LiveChartBox, NumberedChartBox
from careerkit.form.form import Form
from careerkit.form.one_at_a_time import one_at_a_time
from careerkit.reflection import Reflection
from careerkit.views import NUMBERED
from careerkit.views.view import LiveView, View
from careerkit.views.years_table import YearsTable
from careerkit.workbook.year_shown import YearShown

TableOf = Callable[[YearShown], YearsTable]
"""The year -> the table that a chart of it draws."""

THIS_YEAR: TableOf = attrgetter("table")


class Charts:
    """The charts on the page, drawn anew when what they show has changed.

    ``shown`` returns the year as it is now.
    """

    def __init__(self, shown: Callable[[], YearShown]) -> None:
        self._shown = shown
        self._drawn: YearShown | None = None
        self._beside: LiveChartBox | None = None
        self._boxes: list[tuple[ChartBox, TableOf]] = []

    def add(self, view: View, table_of: TableOf = THIS_YEAR) -> ChartBox:
        """Return a new chart, which draws what ``table_of`` makes of the year."""
        box = _box(view)
        self._boxes.append((box, table_of))
        self._drawn = shown = self._shown()
        box.draw_soon(partial(table_of, shown))
        return box

    def add_beside_the_form(self, view: View) -> ChartBox:
        """Return a new chart that is always in view, and from now on is drawn before the others."""
        self._drawn = shown = self._shown()
        self._beside = LiveChartBox(
            view.name, _picture_of(view), lambda shown: view.numbers_html(shown.table)
        )
        self._beside.draw_soon(lambda: shown)
        return self._beside

    def follow(self, form: Form) -> None:
        """Draw anew whenever the form's answers change."""
        form.observe(self._follow, "reflection")
        form.observe(self._show_in_view, "in_view")

    @one_at_a_time
    def redraw(self) -> None:
        """Draw the chart beside the form at once, the others when there is time."""
        shown = self._shown()
        if self._drawn is None or shown.looks_like(self._drawn):
            return
        self._drawn = shown
        if self._beside:
            self._beside.draw_now(shown)
        for box, table_of in self._boxes:
            box.draw_soon(partial(table_of, shown))

    def _follow(self, change: dict[str, Reflection]) -> None:
        if not _draw_the_same(change["old"], change["new"]):
            self.redraw()

    def _show_in_view(self, change: dict[str, list[str]]) -> None:
        for box, _ in self._boxes:
            box.is_in_view(box.name in change["new"])


def _picture_of(view: View) -> Callable[[YearShown], str]:
    if isinstance(view, LiveView):
        return lambda shown: view.picture(shown.ratings, shown.asked.categories)
    return lambda shown: view.svg(shown.table)


def _box(view: View) -> ChartBox:
    kind = NumberedChartBox if view.name in NUMBERED else ChartBox
    return kind(view.name, view.svg, view.numbers_html)


def _draw_the_same(old: Reflection, new: Reflection) -> bool:
    return old.goals == new.goals and old.extra.get(CHOICES) == new.extra.get(CHOICES)
