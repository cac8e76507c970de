"""Put the parts of one open year on a notebook's page."""

import os
from collections.abc import Callable, Mapping
from typing import TypeVar

import ipywidgets as widgets
import pandas as pd

from careerkit.catalog.own_goals import with_other_category
from careerkit.files.home import on_a_hub
from careerkit.form.chart_box import ChartBox
from careerkit.form.check_in_box import CheckInBox
from careerkit.form.choice_box import ChoiceBox
from careerkit.form.columns import Folded, Parts, SideBySide, Spread
from careerkit.form.comparison import Comparison, EarlierSentences
from careerkit.form.exports import Exports
from careerkit.form.form import ErrorNotice, Form
from careerkit.form.letter_box import LetterBox
from careerkit.form.put_entries import has_entries
from careerkit.form.question_box import QuestionBox
from careerkit.form.then import Then
from careerkit.journal.compared import mark_compared
from careerkit.journal.journal import Journal
from careerkit.journal.new_year import greeting, year_to_open
from careerkit.session.loop import Clock, Loop, local_time
from careerkit.session.session import Session
from careerkit.table import stacked, tidy
from careerkit.views import OVER_THE_YEARS, VIEWS
from careerkit.views.view import LiveView, View
from careerkit.views.years_table import YearsTable, years_table
from careerkit.workbook.charts import Charts
from careerkit.workbook.exporting import Exporter
from careerkit.workbook.notes import Notes
from careerkit.workbook.year_shown import YearShown

_Part = TypeVar("_Part")

_READERS = "This is a JupyterHub: its administrators can read what you write here."

_NO_PRIORITIES = (
    "You haven’t ticked any priorities yet. Tick a few in the form above, then come back any time "
    "to say what became of them."
)


def open_workbook(
    journal: Journal | None = None, year: int | None = None, clock: Clock = local_time
) -> "Workbook":
    """Open one year of a journal to be rated.

    ``journal`` is the one at home unless given; ``year`` is ``CAREERKIT_YEAR``, else the year the
    calendar suggests. Nothing is written before a control is moved; what a killed save left behind
    is cleared away. A year whose file can't be used opens as a notice that says where and why; that
    file is never written. ``clock`` returns the time.

    >>> import tempfile
    >>> book = open_workbook(Journal(tempfile.mkdtemp()), year=2026)
    >>> book.year, len(book.table), book.journal.years()
    (2026, 77, [])
    """
    journal = journal or Journal()
    journal.remove_leftovers()
    year = year or int(os.environ.get("CAREERKIT_YEAR") or 0)
    today = clock().date()
    earlier = {reflection.year: reflection for reflection in journal.reflections()}
    last = earlier.get(today.year - 1)
    if today.year in journal.years():
        last = None
    return Workbook(journal, year or year_to_open(today, last), clock)


class Workbook:
    """A year open on the screen: every gesture is shown, then saved, by its ``session``.

    Each method returns one part of the page. Earlier years stay out of sight in all of them but
    ``comparison``.
    """

    def __init__(
        self,
        journal: Journal,
        year: int,
        clock: Clock = local_time,
        loop: Loop | None = None,
    ) -> None:
        self.journal, self.year = journal, year
        self.session = Session(journal, year, clock, loop)
        self._choice: ChoiceBox | None = None
        self._notes = Notes(journal.folder)
        self._charts = Charts(self.session, self._levels)
        self.form = (
            ErrorNotice(self.session)
            if self.session.problem
            else Form(
                self.session,
                self._greeting,
                self._charts.show_in_view,
                self._charts.fit,
                self._notes.read,
            )
        )

    def __repr__(self) -> str:
        return f"<careerkit workbook {self.year}>"

    @property
    def catalog(self) -> pd.DataFrame:
        """The goals asked about, with the columns of ``load_catalog``."""
        return self.session.asked.catalog

    @property
    def table(self) -> pd.DataFrame:
        """This year's table as the session stands, with a row for every goal asked about."""
        # A copy, which a person may change.
        return self._charts.year.table.frame.copy()

    def form_beside(self, view: View) -> Spread:
        """Return the form with a chart that grows beside its goals, or below on a narrow page."""
        if isinstance(self.form, Form):
            beside = self._charts.add_beside_the_form(view)
            self.form.show_beside(beside, is_map=isinstance(view, LiveView))
        return Spread(self.form)

    def chart(self, view: View) -> ChartBox[YearsTable]:
        """Return a chart of this year, such as ``priority_clusters``, that follows the form."""
        return self._charts.add(view)

    def side_by_side(self, left: Parts, right: Parts) -> SideBySide:
        """Return parts of the page in two columns, or below each other on a narrow page."""
        return SideBySide(left, right)

    def choice(self) -> ChoiceBox | widgets.HTML:
        """Return small sets of the goals at the top, to pick from, once enough is rated.

        ``what_matters`` then shows them in the order of these choices.
        """
        return self._part(self._choice_box)

    def questions(self) -> QuestionBox | widgets.HTML:
        """Return open questions, made from what was said by the time they are asked for.

        They speak of this year alone until the earlier years have been opened.
        """
        return self._part(lambda: QuestionBox(self.session, self._notes.read))

    def letter(self) -> LetterBox | widgets.HTML:
        """Return room for a letter to next year's self, with last year's once this one is rated."""
        return self._part(lambda: LetterBox(self.session))

    def check_in(self) -> CheckInBox | widgets.HTML:
        """Return a button that opens a check-in: what became of the year's priorities so far."""
        return self._part(lambda: CheckInBox(self.session, _NO_PRIORITIES, self._notes.read))

    def comparison(self) -> Comparison | widgets.HTML:
        """Return the earlier years, closed until the person opens them."""
        return self._part(lambda: Comparison(self.session, self._open_years))

    def exports(self) -> Exports:
        """Return the buttons that write the report, a copy to share, and a reminder."""
        return Exports(self.session, Exporter(self.session))

    def _part(self, make: Callable[[], _Part]) -> _Part | widgets.HTML:
        """Return a part of the page, or a sentence where nobody could save what is said there."""
        if self.session.problem:
            return widgets.HTML(f"<p>This will appear once {self.year} can be opened.</p>")
        return make()

    def _choice_box(self) -> ChoiceBox:
        if self._choice is None:
            self._choice = ChoiceBox(self.session, self._charts.redraw)
        return self._choice

    def _levels(self) -> Mapping[str, int] | None:
        return self._choice.levels if self._choice else None

    def _open_years(self) -> Parts:
        """Open the earlier years, and mark from now on what is changed."""
        time = self.session.clock()
        self.session.change(lambda reflection: mark_compared(reflection, time))
        earlier = self.session.earlier
        said = [EarlierSentences(earlier)] if any(year.not_this_year for year in earlier) else []
        was_rated = not all(year.is_skipped for year in earlier)
        return [*said, *(self._over_the_years() if was_rated else [])]

    def _over_the_years(self) -> Parts:
        """Return the charts that compare the years."""
        chart = {name: self._charts.add(VIEWS[name], self._with_earlier) for name in OVER_THE_YEARS}
        then = [Then(self.session.earlier)] if any(map(has_entries, self.session.earlier)) else []
        return [
            *then,
            SideBySide(
                [chart[name] for name in ("what_moved", "came_first", "foresight")],
                [chart[name] for name in ("what_became", "won_and_lost", "category_years")],
            ),
            Folded("Every goal, year by year", chart["long_view"]),
        ]

    def _with_earlier(self, year: YearShown) -> YearsTable:
        earlier = tidy(self.session.earlier)
        return years_table(stacked(earlier, year.table.frame), year.asked.catalog)

    def _greeting(self) -> str:
        """Return the line that says which year is open, and what else the person should know."""
        session, journal = self.session, self.journal
        asked, goal_list = session.asked, journal.goal_list(self.year)
        unused = with_other_category(asked.shipped, asked.own)
        skipped = [earlier.year for earlier in session.earlier if earlier.is_skipped]
        sentences = [
            greeting(session.reflection, journal.years(), session.clock().date(), skipped),
            journal.lists.notice(session.saved, session.earlier, goal_list),
            *(f"{problem}." for problem in [*journal.unreadable().values(), *unused]),
            f"{self._notes.problem}." if self._notes.problem else "",
            _READERS if on_a_hub() else "",
        ]
        return " ".join(filter(None, sentences))
