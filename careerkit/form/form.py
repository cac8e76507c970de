"""Ask about every goal of one year, one category at a time."""

from collections.abc import Callable
from dataclasses import replace
from html import escape
from typing import Any

import ipywidgets as widgets
import pandas as pd

from careerkit.catalog.categories import as_shown
from careerkit.catalog.own_goals import with_kind
from careerkit.form.chart_box import ChartBox
from careerkit.form.controls import Controls, toggle_class
from careerkit.form.end import SEE, End
from careerkit.form.goal_row import Goal, GoalRow
from careerkit.form.header import Header
from careerkit.form.heads import KEYS, LATER, heads
from careerkit.form.kept_text import KeptText
from careerkit.form.list_editor import ListEditor
from careerkit.form.notes_list import NotesList, ReadNotes
from careerkit.form.notices import Notices
from careerkit.form.page import Page
from careerkit.form.plan_lines import ASKED_FOR, MANY_STEPS, count_steps, latest_stage
from careerkit.form.year_sentence import YearSentence
from careerkit.reflection import Rating, Reflection
from careerkit.session.session import OpenYear, Session

ROWS_AT_ONCE = 40
"""So many rows of a category are made at once; the shipped ones all have fewer goals.

A row is nine models, and a page must fetch each before it can be used.
"""


ENOUGH_TO_SEE = 10
"""From so many ratings on a button leads to what came out."""


class Form(KeptText, widgets.VBox):
    """The rating form of an open year: it shows what the session holds, and asks it for changes.

    ``greet`` returns the line that says which year is open, on each new day.
    ``show_in_view`` is called with the CSS classes of the charts on the screen, ``fit`` with the
    pixels across that each chart has, by its class. ``read_notes`` returns what the person wrote
    down in a year, if they have notes. A category's rows are made when it is first
    opened, and no more than ``ROWS_AT_ONCE`` at a time.

    >>> import tempfile
    >>> from careerkit.journal.journal import Journal
    >>> form = Form(Session(Journal(tempfile.mkdtemp()), 2026))
    >>> form.row("become-an-expert").goal.category
    'technical'
    """

    def __init__(
        self,
        session: Session,
        greet: Callable[[], str] = lambda: "",
        show_in_view: Callable[[list[str]], None] = lambda _names: None,
        fit: Callable[[dict[str, int]], None] = lambda _widths: None,
        read_notes: ReadNotes | None = None,
    ) -> None:
        self._session, self.kept_as = session, f"form {session.year}"
        self._controls = Controls(session)
        self._goals = _goals(session.asked.catalog)
        self._aside = _goals(session.asked.aside)
        self._categories = session.asked.categories
        self._editors: dict[str, ListEditor] = {}
        self._rows: dict[str, GoalRow] = {}
        self._limits = dict.fromkeys(self._categories, ROWS_AT_ONCE)
        layout = self._controls.layout
        self._page = Page(layout=layout)
        self._greet = greet
        self._sentence = YearSentence(session, self._controls, self._turn)
        self._header = Header(session.year, self._controls, self._sentence)
        self._switch = widgets.ToggleButtons(options=self._categories, layout=layout)
        self._map = self._controls.box("ck-map", self._switch.add_class("ck-category"))
        self._notices = Notices(self._controls)
        self._heads = self._controls.html("ck-heads")
        self._panels = widgets.Stack(children=self._empty_panels(), layout=layout)
        self._end = End(session, self._controls, self._see)
        self._is_counting = False
        super().__init__([self._page, self._body(read_notes)], layout=layout)
        self.add_class("ck-form")
        self._turn()
        self._listen()
        self._tell(show_in_view, fit)
        self._begin()
        self._show_counts()
        self._show_steps()
        self._header.show_status(session.status)
        session.observe(self._follow)

    def row(self, goal_id: str) -> GoalRow:
        """Return the controls of one goal, opening its category.

        Raises ``KeyError`` for an id that is not in the catalog.
        """
        goal = next((goal for goal in self._goals if goal.id == goal_id), None)
        if goal is None:
            raise KeyError(goal_id)
        self._switch.value = goal.category
        self._open()
        while goal_id not in self._rows:
            self._show_more(goal.category)
        return self._rows[goal_id]

    def show_beside(self, picture: ChartBox[Any], is_map: bool) -> None:
        """Show a picture of the ratings; the strips of a map lie on their categories' buttons."""
        self._map.children = [self._switch, picture]
        toggle_class(self._map, "ck-is-map", is_map)

    def _body(self, read_notes: ReadNotes | None) -> widgets.Box:
        """Return what stands beside each other, or below: the map, and the goals."""
        box, see = self._controls.box, self._see_button()
        notes = [NotesList(self._session, self._controls, read_notes)] if read_notes else []
        side = box("ck-side", self._header, self._map, see, *notes, self._notices)
        keys, panels = self._controls.html("ck-keys", KEYS), self._panels.add_class("ck-goals")
        later = self._controls.html("ck-later", f"<p>{LATER}</p>")
        return box("ck-body", side, box("ck-list-of-goals", keys, self._heads, panels, later))

    def _begin(self) -> None:
        """Open the category of the first goal that is not rated, with its row."""
        ratings = self._session.reflection.goals
        for goal in self._goals:
            if ratings.get(goal.id, Rating()).importance is None:
                self.row(goal.id)
                return
        self._open()

    def _empty_panels(self) -> list[widgets.VBox]:
        layout = self._controls.layout
        return [
            widgets.VBox(layout=layout).add_class(f"ck-hue-{place}")
            for place in range(len(self._categories))
        ]

    def _see_button(self) -> widgets.Button:
        return self._controls.button(SEE, "ck-see", self._see)

    def _see(self) -> None:
        self._page.seen += 1

    def _take(self, message: dict[str, bool]) -> None:
        """Do what the page's script asks for."""
        if "undo" in message:
            self._undo()
        else:
            self._session.look_again()

    def _undo(self) -> None:
        change = self._session.undo()
        self._notices.show_undone(change)
        if change and change.goal_id in {goal.id for goal in self._goals}:
            self.row(change.goal_id)
            self._page.show_goal(change.goal_id)

    def _tell(
        self, show_in_view: Callable[[list[str]], None], fit: Callable[[dict[str, int]], None]
    ) -> None:
        """Pass on what the page says of its charts."""
        self._controls.on(self._page, show_in_view, "in_view")
        self._controls.on(self._page, fit, "widths")

    def _listen(self) -> None:
        self._controls.on(self._switch, lambda _category: self._open())
        self._controls.on_message(self._page, self._take)
        self._controls.on(self._page, self._go_to, "wanted")

    def _follow(self, before: OpenYear, after: OpenYear) -> None:
        """Show what has changed."""
        if after.asked is not before.asked:
            self._show_list()
        if after.reflection.goals != before.reflection.goals:
            self._notices.forget_undone()
        if after.reflection is not before.reflection:
            self._sentence.follow(before, after)
            self._fold()
            self._show_rows(before.reflection, after.reflection)
            self._show_counts()
            self._show_steps()
            self._end.follow(self._goals, after.reflection)
        if after.status != before.status:
            self._header.show_status(after.status)
        if after.day != before.day:
            self._header.show_greeting(self._greet())

    def _turn(self) -> None:
        """Show the year at rest, or as it is rated."""
        self._fold()
        self._header.show_greeting(self._greet())

    def _fold(self) -> None:
        """Fold the goals away while one sentence stands in their place, or bring them back."""
        is_at_rest = self._sentence.is_at_rest
        toggle_class(self, "ck-at-rest", is_at_rest)
        toggle_class(self, "ck-has-begun", not (self._session.reflection.is_empty or is_at_rest))

    def _show_list(self) -> None:
        """Ask about the goals that the person's list holds by now."""
        self._goals = _goals(self._session.asked.catalog)
        self._aside = _goals(self._session.asked.aside)
        for place, category in enumerate(self._categories):
            if self._panels.children[place].children:
                self._fill(place, category)
        self._show_counts()

    def _show_rows(self, before: Reflection, after: Reflection) -> None:
        """Show what has changed in the rows made so far."""
        has_new_check_in = before.check_ins != after.check_ins
        for goal_id, row in self._rows.items():
            if before.goals.get(goal_id) is not after.goals.get(goal_id):
                row.show(self._session.rating(goal_id))
            if has_new_check_in:
                row.show_latest_stage(latest_stage(after, goal_id))

    def _open(self) -> None:
        """Show the category that the switch stands on."""
        if self._is_counting:
            return
        place = self._categories.index(self._switch.value)
        if not self._panels.children[place].children:
            self._fill(place, self._switch.value)
        # Not at the tick itself: the rows below would jump.
        for row in self._rows.values():
            row.put_plan_away()
        self._panels.selected_index = place
        self._show_heads()
        if place + 1 == len(self._categories):
            self._end.show(self._goals)

    def _fill(self, place: int, category: str) -> None:
        """Put a category's rows in its panel, keeping the rows that are there."""
        goals = [goal for goal in self._goals if goal.category == category]
        limit = self._limits[category]
        rows = [self._row_of(goal) for goal in goals[:limit]]
        below = [self._more_button(category, len(goals) - limit)] if len(goals) > limit else []
        # Before the rows: a key may be pressed as soon as they are there.
        self._page.sliders = {**self._page.sliders, **{row.goal.id: row.slider_ids for row in rows}}
        below += [self._editor(category, goals), self._way_on(place)]
        self._panels.children[place].children = [*rows, *below]

    def _more_button(self, category: str, left: int) -> widgets.Button:
        """Return the button that makes more rows; the page presses it when it comes into view."""
        return self._controls.button(f"{left} more", "ck-more", lambda: self._show_more(category))

    def _show_more(self, category: str) -> None:
        self._limits[category] += ROWS_AT_ONCE
        self._fill(self._categories.index(category), category)

    def _row_of(self, goal: Goal) -> GoalRow:
        row = self._rows.get(goal.id)
        if row and replace(row.goal, kind=goal.kind) == goal:
            # Made anew, it would close under the hand that has just said of which kind it is.
            if row.goal != goal:
                row.show_kind(goal)
            return row
        row = GoalRow(
            goal,
            self._session.rating(goal.id),
            self._controls,
            lambda **parts: self._session.rate(goal.id, **parts),
            latest_stage(self._session.reflection, goal.id),
            lambda kind: self._session.change_list(lambda own, _: with_kind(own, goal.id, kind)),
        )
        self._rows[goal.id] = row
        return row

    def _editor(self, category: str, goals: list[Goal]) -> ListEditor:
        if category not in self._editors:
            self._editors[category] = ListEditor(category, self._session, self._controls)
        aside = [goal for goal in self._aside if goal.category == category]
        self._editors[category].show(goals, aside)
        return self._editors[category]

    def _way_on(self, place: int) -> widgets.Widget:
        """Return what stands under the last goal: buttons to the next category, and to the end."""
        if place + 1 == len(self._categories):
            return self._end
        following = self._categories[place + 1]
        button = self._controls.button(
            f"Next: {as_shown(following)}", "ck-next", lambda: self._go_on(following)
        )
        return self._controls.box("ck-way-on", button, self._see_button())

    def _go_on(self, category: str) -> None:
        self._switch.value = category
        self._page.top += 1

    def _go_to(self, wanted: dict[str, str]) -> None:
        """Open the category of the goal whose dot was pressed; the page then finds its row."""
        goal_id = wanted.get("goal")
        if goal_id in {goal.id for goal in self._goals}:
            self.row(goal_id)

    def _show_steps(self) -> None:
        """Say when there are more first steps than are asked for."""
        steps = count_steps(self._session.reflection)
        toggle_class(self, "ck-hides-step-offers", steps >= ASKED_FOR)
        toggle_class(self, "ck-shows-many-steps", steps > ASKED_FOR)
        if steps > ASKED_FOR:
            self._controls.many_steps.value = MANY_STEPS.format(steps)

    def _show_counts(self) -> None:
        """Show the progress, and each category's own count in the switch, keeping its choice."""
        ratings = self._session.reflection.goals
        looked_at = [goal for goal in self._goals if goal.id in ratings]
        priorities = sum(ratings[goal.id].priority for goal in looked_at)
        self._header.show_progress(len(looked_at), len(self._goals), priorities)
        self._notices.show_priorities(priorities)
        rated = sum(ratings[goal.id].importance is not None for goal in looked_at)
        toggle_class(self, "ck-can-see", rated >= min(ENOUGH_TO_SEE, len(self._goals)))
        self._show_heads()
        sizes = [goal.category for goal in self._goals]
        counts = [goal.category for goal in looked_at]
        options = [
            (f"{as_shown(name)} {counts.count(name)}/{sizes.count(name)}", name)
            for name in self._categories
        ]
        if options == list(self._switch.options):
            return
        self._is_counting = True
        with self._switch.hold_sync():
            category = self._switch.value
            self._switch.options = options
            self._switch.value = category
        self._is_counting = False

    def _show_heads(self) -> None:
        category, ratings = self._switch.value, self._session.reflection.goals
        goals = [goal for goal in self._goals if goal.category == category]
        looked_at = sum(goal.id in ratings for goal in goals)
        self._heads.value = heads(category, looked_at, len(goals))


class ErrorNotice(KeptText, widgets.VBox):
    """What stands in the place of the form of a year that can't be opened."""

    kept_as = "notice"

    def __init__(self, session: Session) -> None:
        notice = widgets.HTML(
            f'<div role="alert"><h2>{session.year} can’t be opened</h2>'
            f"<p>{escape(session.problem)}</p>"
            "<p>The file is left as it is. Correct it, then choose Run &gt; Run All Cells.</p>"
            "</div>"
        )
        super().__init__([Page(), notice])
        self.add_class("ck-form").add_class("ck-refusal")


def _goals(catalog: pd.DataFrame) -> list[Goal]:
    # A list that somebody made in Python may say nothing about kinds.
    columns = catalog.reindex(columns=["id", "category", "goal", "detail", "examples", "kind"])
    return [Goal(*map(str, row)) for row in columns.fillna("").itertuples(index=False)]
