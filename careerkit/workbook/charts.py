"""Keep the charts of an open year up to date with its session."""

from collections.abc import Callable, Mapping
from functools import partial
from operator import attrgetter
from typing import Any

from careerkit.form.chart_box import ChartBox, LiveChartBox
from careerkit.form.controls import toggle_class
from careerkit.having import turn_in
from careerkit.reflection import Rating
from careerkit.session.session import OpenYear, Session
from careerkit.views import NUMBERED
from careerkit.views.room import WIDE, Room
from careerkit.views.view import LiveView, View
from careerkit.views.years_table import YearsTable
from careerkit.workbook.year_shown import YearShown

TableOf = Callable[[YearShown], YearsTable]
"""The year -> the table that a chart of it draws."""

Needs = Callable[[Session], object]
"""A session -> whether a chart has something to say of its year."""

NEEDS: Mapping[str, Needs] = {
    "priorities_by_size": lambda session: _any(session, lambda rating: rating.priority),
    "what_matters": lambda session: _any(session, lambda rating: rating.importance),
    "lived_goals": lambda session: _any(session, lambda rating: rating.satisfaction),
    "what_i_dont_have": lambda session: _any(
        session, lambda rating: rating.now is not None and rating.importance
    ),
    "won_and_lost": lambda session: any(
        turn_in(session.years, goal_id) for goal_id in session.reflection.goals
    ),
    "came_first": lambda session: sum(bool(year.choices) for year in session.years) > 1,
}
"""What it takes for some charts to have something to say, by their names."""

THIS_YEAR: TableOf = attrgetter("table")


class Charts:
    """The charts on the page, drawn anew when what they show has changed.

    Beside a form, whose page tells what is in view, the others wait until one of them is: Altair
    and what draws with it take 70 MB, which a person who only rates does without.

    ``levels`` returns the order that the person's choices gave, as far as it may be shown, or
    ``None`` where the reflection's own choices count.
    """

    def __init__(self, session: Session, levels: Callable[[], Mapping[str, int] | None]) -> None:
        self._session, self._levels = session, levels
        self._beside: LiveChartBox[YearShown] | None = None
        self._boxes: list[tuple[ChartBox[YearsTable], TableOf]] = []
        self._is_one_in_view = False
        self._to_fit: list[ChartBox[Any]] = []
        self._rooms: Mapping[str, Room] = {}
        self._drawn = self.year
        session.observe(self._follow)

    @property
    def year(self) -> YearShown:
        """The year as charts show it by now."""
        return YearShown(self._session.reflection, self._session.asked, self._levels())

    def add(self, view: View, table_of: TableOf = THIS_YEAR) -> ChartBox[YearsTable]:
        """Return a new chart, which draws what ``table_of`` makes of the year."""
        box = ChartBox(
            self._session,
            view.name,
            lambda table: view.picture(table, self._room(view.name)),
            view.numbers_html,
            numbered=view.name in NUMBERED,
            how_sure=view.how_sure,
        )
        self._boxes.append((box, table_of))
        self._to_fit.append(box)
        self._let_wait()
        self._drawn = year = self.year
        self._renew(box, partial(table_of, year))
        return box

    def add_beside_the_form(self, view: View) -> LiveChartBox[YearShown]:
        """Return a new chart that is always in view, and from now on is drawn before the others."""
        self._beside = LiveChartBox(
            self._session,
            view.name,
            self._picture_beside(view),
            lambda year: view.numbers_html(year.table),
            view.how_sure,
        )
        if not isinstance(view, LiveView):
            self._to_fit.append(self._beside)
        self._drawn = year = self.year
        self._beside.draw_soon(lambda: year)
        return self._beside

    def redraw(self) -> None:
        """Draw the chart beside the form at once, the others when there is time."""
        year = self.year
        if year.looks_like(self._drawn):
            return
        self._drawn = year
        self._let_wait()
        if self._beside:
            self._beside.draw_now(year)
        for box, table_of in self._boxes:
            self._renew(box, partial(table_of, year))

    def show_in_view(self, names: list[str]) -> None:
        """Draw the charts with these CSS classes, which are on the screen or near it, if old."""
        for box, _ in self._boxes:
            box.show_in_view(box.name in names)
        if not self._is_one_in_view and any(box.name in names for box, _ in self._boxes):
            self._is_one_in_view = True
            for box, _ in self._boxes:
                if box.name not in names:
                    box.draw_ahead()

    def _renew(self, box: ChartBox[YearsTable], table: Callable[[], YearsTable]) -> None:
        if self._beside and not self._is_one_in_view:
            box.draw_in_view(table)
        else:
            box.draw_soon(table)

    def fit(self, widths: Mapping[str, int]) -> None:
        """Draw the charts for the room they have: so many pixels across, by their CSS classes."""
        rooms, self._rooms = self._rooms, {name: Room.within(each) for name, each in widths.items()}
        for box in self._to_fit:
            if self._rooms.get(box.name, WIDE) != rooms.get(box.name, WIDE):
                box.draw_again()

    def _room(self, name: str) -> Room:
        """Return the room that a chart has, as far as the page has told."""
        return self._rooms.get(f"ck-chart-{name}", WIDE)

    def _picture_beside(self, view: View) -> Callable[[YearShown], str]:
        if isinstance(view, LiveView):
            return lambda year: view.map(year.ratings, year.asked.categories)
        return lambda year: view.picture(year.table, self._room(view.name))

    def _let_wait(self) -> None:
        """Let the charts that have nothing to say yet wait out of sight."""
        for box, _ in self._boxes:
            if has_something := NEEDS.get(box.view):
                toggle_class(box, "ck-waits", not has_something(self._session))

    def _follow(self, before: OpenYear, after: OpenYear) -> None:
        old, new = before.reflection, after.reflection
        if after.asked is not before.asked or old.goals != new.goals or old.choices != new.choices:
            self.redraw()


def _any(session: Session, has: Callable[[Rating], object]) -> bool:
    return any(map(has, session.reflection.goals.values()))
