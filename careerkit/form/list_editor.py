"""Let a person change the list of goals, one category at a time."""

from collections.abc import Sequence
from html import escape

import ipywidgets as widgets

from careerkit.catalog.categories import categories_of
from careerkit.catalog.goals_since_2018 import (
    are_added,
    goals_since_2018,
    with_goals_since_2018,
    without_goals_since_2018,
)
from careerkit.catalog.own_goals import add, bring_back, remove, reword, set_aside
from careerkit.form.controls import Controls
from careerkit.form.goal_row import Goal
from careerkit.form.kept_text import KeptText
from careerkit.session.session import Session


class ListEditor(KeptText, widgets.VBox):
    """The controls under a category's goals that add goals, reword one or set one aside.

    Each asks the session for a change of the list. The line of each goal is made when the person
    opens the list.
    """

    kept_as = "list of goals"

    def __init__(self, category: str, session: Session, controls: Controls) -> None:
        self._category = category
        self._session = session
        self._controls = controls
        self._goals: Sequence[Goal] = ()
        self._aside: Sequence[Goal] = ()
        # Sent as a whole: the press of the button could overtake the last letters.
        self._words = controls.whole_text("", "ck-add-words", placeholder="A goal of your own")
        self._open = widgets.ToggleButton(
            description="Change this list", layout=controls.layout
        ).add_class("ck-change-list")
        self._lines = widgets.VBox(layout=controls.layout).add_class("ck-lines")
        self._offered = goals_since_2018(categories_of(session.asked.shipped))
        self._since = controls.button("", "ck-since-2018", self._add_or_take_out)
        asked = widgets.HTML("What is missing from this list?", layout=controls.layout)
        adding = widgets.Box([self._words, controls.button("Add", "ck-add", self._add)])
        since = [self._since] if self._offered else []
        super().__init__([asked, adding.add_class("ck-adding"), *since, self._open, self._lines])
        self.add_class("ck-list")
        controls.on(self._open, lambda _is_open: self._show())

    def show(self, goals: Sequence[Goal], aside: Sequence[Goal]) -> None:
        """List these goals of the category, and those that were set aside."""
        self._goals, self._aside = goals, aside
        self._since.description = self._since_words()
        self._show()

    def _show(self) -> None:
        goals, aside = (self._goals, self._aside) if self._open.value else ((), ())
        self._lines.children = [*map(self._line, goals), *map(self._line_aside, aside)]

    def _line(self, goal: Goal) -> widgets.Box:
        field = self._controls.whole_text(goal.goal, "ck-reword")
        self._controls.on(field, lambda words: self._reword(goal, field, words))
        if goal.is_own:
            button = self._controls.button("Remove", "ck-remove", lambda: self._remove(goal))
        else:
            button = self._controls.button(
                "Not for me", "ck-set-aside", lambda: self._set_aside(goal)
            )
        return self._box(goal, field, button)

    def _line_aside(self, goal: Goal) -> widgets.Box:
        button = self._controls.button(
            "Bring back", "ck-bring-back", lambda: self._bring_back(goal)
        )
        words = widgets.HTML(escape(goal.goal), layout=self._controls.layout)
        return self._box(goal, words, button)

    def _add(self) -> None:
        words = self._words.value
        change = self._session.change_list
        if words.strip() and change(lambda own, _: add(own, self._category, words)):
            self._words.value = ""

    def _since_words(self) -> str:
        own = self._session.asked.own
        if are_added(own):
            return "Take out the goals named since 2018"
        count = len(self._offered.keys() - own.keys())
        return f"Add {count} goals that people have named since 2018"

    def _add_or_take_out(self) -> None:
        if are_added(self._session.asked.own):
            self._session.change_list(lambda own, _: without_goals_since_2018(own))
        else:
            self._session.change_list(
                lambda own, shipped: with_goals_since_2018(own, categories_of(shipped))
            )

    def _reword(self, goal: Goal, field: widgets.Text, words: str) -> None:
        if words.strip():
            self._session.change_list(lambda own, shipped: reword(own, shipped, goal.id, words))
        else:
            field.value = goal.goal

    def _remove(self, goal: Goal) -> None:
        self._session.change_list(lambda own, _: remove(own, goal.id))

    def _set_aside(self, goal: Goal) -> None:
        self._session.change_list(lambda own, shipped: set_aside(own, shipped, goal.id))

    def _bring_back(self, goal: Goal) -> None:
        self._session.change_list(lambda own, shipped: bring_back(own, shipped, goal.id))

    def _box(self, goal: Goal, *children: widgets.Widget) -> widgets.Box:
        return self._controls.box("ck-line", *children).add_class(f"ck-line-{goal.id}")
