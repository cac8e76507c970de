"""Join one year's form, the journal it is kept in and the charts that follow it."""

import os
from datetime import date, datetime

import ipywidgets as widgets
import pandas as pd

from careerkit.catalog.categories import categories_of
from careerkit.catalog.goals import load_catalog
from careerkit.catalog.own_goals import (
    OwnGoals,
    catalog_with_own,
    goals_set_aside,
    with_other_category,
)
from careerkit.catalog.own_goals_file import change_own_goals, load_own_goals
from careerkit.catalog.renames import with_current_words
from careerkit.errors import BadFileError
from careerkit.files.home import on_a_hub
from careerkit.form.chart_box import ChartBox
from careerkit.form.check_in_box import CheckInBox
from careerkit.form.choice_box import ChoiceBox
from careerkit.form.comparison import Comparison
from careerkit.form.error_notice import ErrorNotice
from careerkit.form.exports import Exports
from careerkit.form.form import Form
from careerkit.form.letter_box import LetterBox
from careerkit.form.list_editor import Change
from careerkit.form.one_at_a_time import one_at_a_time
from careerkit.form.question_box import QuestionBox
from careerkit.journal.compared import COMPARED, mark_compared
from careerkit.journal.journal import Journal
from careerkit.journal.new_year import carry_over, greeting, year_to_open
from careerkit.reflection import Reflection
from careerkit.table import stacked, tidy
from careerkit.views import OVER_THE_YEARS, VIEWS
from careerkit.views.view import View
from careerkit.views.years_table import YearsTable, years_table
from careerkit.workbook.autosave import Autosave
from careerkit.workbook.charts import Charts
from careerkit.workbook.checking_in import NO_PRIORITIES, CheckingIn, priorities
from careerkit.workbook.choosing import Choosing
from careerkit.workbook.exporting import exports
from careerkit.workbook.own_words import OwnWords
from careerkit.workbook.year_shown import AskedGoals, YearShown

MOST_IN_VIEW = 10
"""A chart of more categories is higher than the window, so it scrolls along with the page."""

_READERS = "This is a JupyterHub: its administrators can read what you write here."


def open_workbook(journal: Journal | None = None, year: int | None = None) -> "Workbook":
    """Open one year of a journal to be rated.

    ``journal`` is the one at home unless given; ``year`` is ``CAREERKIT_YEAR``, else the year the
    calendar suggests. Nothing is written before a control is moved; what a killed save left behind
    is cleared away. A year whose file can't be
    used opens as a notice that says where and why; that file is never written.

    >>> import tempfile
    >>> book = open_workbook(Journal(tempfile.mkdtemp()), year=2026)
    >>> book.year, len(book.table), book.journal.years()
    (2026, 76, [])
    """
    journal = journal or Journal()
    journal.remove_leftovers()
    year = year or int(os.environ.get("CAREERKIT_YEAR") or 0)
    newest = max(journal.reflections(), key=lambda each: each.year, default=None)
    return Workbook(journal, year or year_to_open(date.today(), newest))


class Workbook:
    """A year open on the screen: every gesture on ``form`` is saved, then drawn.

    Each method returns one part of the page. Earlier years stay out of sight in all of them but
    ``comparison``.
    """

    def __init__(self, journal: Journal, year: int) -> None:
        self.journal = journal
        self.year = year
        self._earlier = journal.reflections(before=year)
        self._shipped = load_catalog()
        self._autosave: Autosave | None = None
        self._choosing: Choosing | None = None
        self._charts = Charts(self._shown)
        self._use({})
        self.form = self._open()
        self._own_words = OwnWords(self.form, self._earlier, lambda: self.catalog)

    @property
    def table(self) -> pd.DataFrame:
        """This year's table as the form stands, with a row for every goal asked about."""
        # A copy, which a person may change.
        return self._shown().table.frame.copy()

    def form_beside(self, view: View) -> widgets.Box:
        """Return the form with a chart that grows beside it, or below it on a narrow page."""
        beside = self._charts.add_beside_the_form(view)
        columns = widgets.Box([self.form, beside]).add_class("ck-columns")
        if len(categories_of(self.catalog)) > MOST_IN_VIEW:
            columns.add_class("ck-many-categories")
        return widgets.Box([columns]).add_class("ck-spread")

    def chart(self, view: View) -> ChartBox:
        """Return a chart of this year, such as ``priority_clusters``, that follows the form."""
        return self._charts.add(view)

    def choice(self) -> ChoiceBox | widgets.HTML:
        """Return small sets of the goals at the top, to pick from, once enough is rated.

        ``what_matters`` then shows them in the order of these choices.
        """
        if isinstance(self.form, ErrorNotice):
            return self._not_open()
        if self._choosing is None:
            self._choosing = Choosing(self.form, lambda: self.catalog, self._charts.redraw)
        return self._choosing.box

    def questions(self) -> QuestionBox | widgets.HTML:
        """Return open questions, made from what was said by the time they are asked for.

        They speak of this year alone until the earlier years have been opened.
        """
        if isinstance(self.form, ErrorNotice):
            return self._not_open()
        return self._own_words.questions()

    def letter(self) -> LetterBox | widgets.HTML:
        """Return room for a letter to next year's self, with last year's once this one is rated."""
        if isinstance(self.form, ErrorNotice):
            return self._not_open()
        return self._own_words.letter()

    def check_in(self) -> CheckInBox | widgets.HTML:
        """Return a button that opens a check-in: what became of the year's priorities so far."""
        if isinstance(self.form, ErrorNotice):
            return self._not_open()
        return CheckingIn(self.form, self._priorities, NO_PRIORITIES).box

    def comparison(self) -> Comparison | widgets.HTML:
        """Return the earlier years, closed until the person opens them."""
        if isinstance(self.form, ErrorNotice):
            return self._not_open()
        return Comparison([each.year for each in self._earlier], self._compare)

    def exports(self) -> Exports:
        """Return the buttons that write the report, a copy to share, and a reminder."""
        keep_now = self._autosave.keep_now if self._autosave else lambda: None
        return exports(self.journal, self.year, self._words, self._own_words.answered, keep_now)

    # Notebooks that somebody edited may still call it so.
    keepsakes = exports

    def _open(self) -> Form | ErrorNotice:
        years = self.journal.years()
        try:
            self._shipped = self.journal.catalog(self.year)
            own = load_own_goals(self.journal.folder)
            self._use(own)
            said = (
                self.journal.load(self.year) if self.year in years else Reflection(year=self.year)
            )
        except (BadFileError, OSError) as error:
            return ErrorNotice(self.year, str(error))
        unused = with_other_category(self._shipped, own)
        broken = [f"{each}." for each in [*self.journal.unreadable().values(), *unused]]
        readers = [_READERS] if on_a_hub() else []
        goal_list = self.journal.goal_list(self.year)
        other = filter(None, [self.journal.lists.notice(said, self._earlier, goal_list)])
        hello = " ".join([greeting(said, years, date.today()), *other, *broken, *readers])
        now = self.journal.lists.mark(self.journal.current(said), goal_list)
        form = Form(self.catalog, now, carry_over(self._earlier), hello, self._edit)
        form.show_list(self.catalog, self._aside)
        # Observers are called in turn: the picture is drawn before the save, which takes as long.
        self._charts.follow(form)
        self._autosave = Autosave(self.journal, form, said)
        return form

    def _shown(self) -> YearShown:
        levels = self._choosing.levels() if self._choosing else None
        return YearShown(self.form.reflection, self._asked, levels)

    def _not_open(self) -> widgets.HTML:
        """Return what stands where words would be typed that nobody could save."""
        return widgets.HTML(f"<p>This will appear once {self.year} can be opened.</p>")

    @one_at_a_time
    def _edit(self, change: Change) -> bool:
        """Carry out what the person wishes for their list of goals, and tell whether it was."""
        try:
            own = change_own_goals(self.journal.folder, lambda own: change(own, self._shipped))
        except (ValueError, OSError) as error:
            self.form.status = f"Not changed: {error}"
            return False
        self._use(own)
        self.form.show_list(self.catalog, self._aside)
        self.form.reflection = with_current_words(self.form.reflection, self.catalog)
        if self._choosing:
            self._choosing.show()
        self._charts.redraw()
        return True

    def _use(self, own: OwnGoals) -> None:
        """Ask about the shipped goals and the person's own from now on."""
        self.catalog = catalog_with_own(self._shipped, own)
        self._aside = goals_set_aside(self._shipped, own)
        self._asked = AskedGoals(self.catalog, self._aside)

    @one_at_a_time
    def _compare(self) -> list[widgets.Widget]:
        """Open the earlier years, and mark from now on what is changed."""
        if COMPARED not in self.form.reflection.extra and self._autosave:
            self._autosave.first = self.form.reflection
            self.form.reflection = mark_compared(self.form.reflection, datetime.now().astimezone())
        return [self._charts.add(VIEWS[name], self._with_earlier) for name in OVER_THE_YEARS]

    def _priorities(self, said: Reflection) -> list[str]:
        return priorities(said, self.catalog, self._aside)

    def _words(self) -> dict[str, str]:
        """Return the words of the year's goals by id, without those set aside."""
        said = self.form.reflection.goals.items()
        return {goal_id: each.goal for goal_id, each in said if goal_id not in self._asked.aside}

    def _with_earlier(self, shown: YearShown) -> YearsTable:
        return years_table(stacked(tidy(self._earlier), shown.table.frame), self.catalog)
