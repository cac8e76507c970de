"""Ask about every goal of one year, one category at a time."""

from dataclasses import replace

import ipywidgets as widgets
import pandas as pd
import traitlets

from careerkit.catalog.categories import as_shown, categories_of
from careerkit.form.goal_row import Goal, GoalRow
from careerkit.form.header import Header
from careerkit.form.list_editor import Edit, ListEditor
from careerkit.form.one_at_a_time import one_at_a_time
from careerkit.form.page import Page
from careerkit.form.plan_lines import ASKED_FOR, MANY_STEPS, count_steps, since_planned
from careerkit.form.rating_slider import mark
from careerkit.form.styles import SharedStyles
from careerkit.reflection import Rating, Reflection

ROWS_AT_ONCE = 40
"""So many rows of a category are made at once; the shipped ones all have fewer goals.

A row is nine models, and a page must fetch each before it can be used.
"""


class Form(widgets.VBox):
    """The rating form of one year; ``reflection`` holds all that it says.

    It knows no file. ``catalog`` is a frame such as ``load_catalog`` returns. ``carried_over``
    holds what earlier years tell about a goal (lived, detail), by goal id; it is shown, and becomes
    part of the reflection once the goal is rated. ``status`` is the line that tells where the
    answers are, ``in_view`` the CSS classes of the charts on the screen. ``edit`` changes the
    person's list of goals and then calls ``show_list``; without it the list stays as it is. A
    category's rows are made when it is first opened, and no more than ``ROWS_AT_ONCE`` at a time.

    >>> from careerkit.catalog.goals import load_catalog
    >>> form = Form(load_catalog(), Reflection(year=2026))
    >>> form.row("become-an-expert").rating.importance is None
    True
    """

    reflection = traitlets.Instance(Reflection)
    status = traitlets.Unicode()
    in_view = traitlets.List(traitlets.Unicode())

    def __init__(
        self,
        catalog: pd.DataFrame,
        reflection: Reflection,
        carried_over: dict[str, Rating] | None = None,
        greeting: str = "",
        edit: Edit | None = None,
    ) -> None:
        self._goals = _goals(catalog)
        self._aside: list[Goal] = []
        self._categories = categories_of(catalog)
        self._edit = edit
        self._editors: dict[str, ListEditor] = {}
        self._carried_over = carried_over or {}
        self._rows: dict[str, GoalRow] = {}
        self._limits = dict.fromkeys(self._categories, ROWS_AT_ONCE)
        self._styles = SharedStyles()
        self._page = Page(layout=self._styles.layout)
        self._header = Header(reflection.year, greeting, self._styles)
        self._switch = widgets.ToggleButtons(
            options=self._categories, layout=self._styles.layout
        ).add_class("ck-category")
        self._panels = widgets.Stack(
            children=[widgets.VBox(layout=self._styles.layout) for _ in self._categories],
            layout=self._styles.layout,
        ).add_class("ck-goals")
        self._counting = False
        super().__init__(layout=self._styles.layout)
        self.reflection = reflection
        self.children = [
            self._page,
            self._header,
            self._styles.box("ck-body", self._switch, self._panels),
        ]
        self.add_class("ck-form")
        self._switch.observe(self._open, "value")
        self._page.observe(self._go_to, "wanted")
        traitlets.dlink((self._page, "in_view"), (self, "in_view"))
        self._open()

    def __repr__(self) -> str:
        # A notebook keeps the text of what it shows: a form's would hold the person's answers.
        return f"<careerkit form {self.reflection.year}>"

    def row(self, goal_id: str) -> GoalRow:
        """Return the controls of one goal, opening its category.

        Raises ``KeyError`` for an id that is not in the catalog.
        """
        goal = next((goal for goal in self._goals if goal.id == goal_id), None)
        if goal is None:
            raise KeyError(goal_id)
        self._switch.value = goal.category
        while goal_id not in self._rows:
            self._show_more(goal.category)
        return self._rows[goal_id]

    def show_list(self, catalog: pd.DataFrame, aside: pd.DataFrame) -> None:
        """Ask about these goals from now on; the goals in ``aside`` can be brought back."""
        self._goals, self._aside = _goals(catalog), _goals(aside)
        for place, category in enumerate(self._categories):
            if self._panels.children[place].children:
                self._fill(place, category)
        self._show()

    @one_at_a_time
    def _open(self, _change: object = None) -> None:
        """Show the category that the switch stands on."""
        if self._counting:
            return
        place = self._categories.index(self._switch.value)
        if not self._panels.children[place].children:
            self._fill(place, self._switch.value)
        # Not at the tick itself: the rows below would jump.
        for row in self._rows.values():
            row.put_plan_away()
        self._panels.selected_index = place

    def _fill(self, place: int, category: str) -> None:
        """Put a category's rows in its panel, keeping the rows that are there."""
        goals = [goal for goal in self._goals if goal.category == category]
        limit = self._limits[category]
        rows = [self._row_of(goal) for goal in goals[:limit]]
        under = [self._more_button(category, len(goals) - limit)] if len(goals) > limit else []
        under += [self._editor(category, goals)] if self._edit else []
        # Before the rows: a key may be pressed as soon as they are there.
        self._page.sliders = {**self._page.sliders, **{row.goal.id: row.slider_ids for row in rows}}
        self._panels.children[place].children = [*rows, *under, self._way_on(place)]

    def _more_button(self, category: str, left: int) -> widgets.Button:
        """Return the button that makes more rows; the page presses it when it comes into view."""
        button = self._styles.button(f"{left} more", "ck-more")
        button.on_click(lambda _button: self._show_more(category))
        return button

    @one_at_a_time
    def _show_more(self, category: str) -> None:
        self._limits[category] += ROWS_AT_ONCE
        self._fill(self._categories.index(category), category)

    def _row_of(self, goal: Goal) -> GoalRow:
        row = self._rows.get(goal.id)
        if row is None or row.goal != goal:
            since = since_planned(self.reflection, goal.id)
            row = GoalRow(goal, self._rating(goal), self._styles, since)
            row.observe(self._on_rating, "rating")
            self._rows[goal.id] = row
        return row

    def _editor(self, category: str, goals: list[Goal]) -> ListEditor:
        if category not in self._editors:
            self._editors[category] = ListEditor(category, self._edit, self._styles)
        aside = [goal for goal in self._aside if goal.category == category]
        self._editors[category].show(goals, aside)
        return self._editors[category]

    def _rating(self, goal: Goal) -> Rating:
        """Return a goal's rating, or what it starts from, with its current words."""
        before = self._carried_over.get(goal.id, Rating())
        said = self.reflection.goals.get(goal.id, Rating(detail=before.detail, lived=before.lived))
        return replace(said, goal=goal.goal, category=goal.category)

    def _way_on(self, place: int) -> widgets.Widget:
        """Return what stands under the last goal: a button to the next category."""
        if place + 1 == len(self._categories):
            return self._styles.html("ck-end", "That was the last category.")
        following = self._categories[place + 1]
        button = self._styles.button(f"Next: {following}", "ck-next")
        button.on_click(lambda _button: self._go_on(following))
        return button

    def _go_on(self, category: str) -> None:
        self._switch.value = category
        self._page.top += 1

    def _go_to(self, change: dict[str, dict[str, str]]) -> None:
        """Open the category of the goal whose dot was pressed; the page then finds its row."""
        wanted = change["new"].get("goal")
        if wanted in {goal.id for goal in self._goals}:
            self.row(wanted)

    def _on_rating(self, change: dict[str, GoalRow]) -> None:
        """Put a row's rating into the reflection."""
        row = change["owner"]
        if self._rating(row.goal) != row.rating:
            said = {**self.reflection.goals, row.goal.id: row.rating}
            self.reflection = replace(self.reflection, goals=said)

    @traitlets.observe("reflection")
    def _show(self, _change: dict[str, Reflection] | None = None) -> None:
        """Update the rows made so far, the progress and the counts from the reflection."""
        old = _change["old"] if _change else None
        was = old.goals if isinstance(old, Reflection) else {}
        for goal_id, row in self._rows.items():
            if not was or was.get(goal_id) is not self.reflection.goals.get(goal_id):
                row.rating = self._rating(row.goal)
        looked_at = [goal for goal in self._goals if goal.id in self.reflection.goals]
        priorities = sum(self.reflection.goals[goal.id].priority for goal in looked_at)
        self._header.show_progress(len(looked_at), len(self._goals), priorities)
        self._count([goal.category for goal in looked_at])
        self._show_steps(old)

    def _show_steps(self, old: Reflection | None) -> None:
        """Show what check-ins tell, and say when there are more first steps than are asked for."""
        now = self.reflection
        if isinstance(old, Reflection) and old.check_ins != now.check_ins:
            for goal_id, row in self._rows.items():
                row.tell_since(since_planned(now, goal_id))
        said = count_steps(now)
        mark(self, "ck-five", said >= ASKED_FOR)
        mark(self, "ck-wishes", said > ASKED_FOR)
        if said > ASKED_FOR:
            self._styles.many_steps.value = MANY_STEPS.format(said)

    def _count(self, looked_at: list[str]) -> None:
        """Show each category's own count in the switch, keeping its choice."""
        sizes = [goal.category for goal in self._goals]
        options = [
            (f"{as_shown(name)} {looked_at.count(name)}/{sizes.count(name)}", name)
            for name in self._categories
        ]
        if options == list(self._switch.options):
            return
        self._counting = True
        with self._switch.hold_sync():
            chosen = self._switch.value
            self._switch.options = options
            self._switch.value = chosen
        self._counting = False

    @traitlets.observe("status")
    def _show_status(self, change: dict[str, str]) -> None:
        self._header.show_status(change["new"])


def _goals(catalog: pd.DataFrame) -> list[Goal]:
    asked = catalog[["id", "category", "goal", "detail", "examples"]].fillna("")
    return [Goal(*map(str, each)) for each in asked.itertuples(index=False)]
