"""Let a person change the list of goals, one category at a time."""

from collections.abc import Callable
from html import escape

import ipywidgets as widgets
import pandas as pd

from careerkit.catalog.own_goals import OwnGoals, add, bring_back, remove, reword, set_aside
from careerkit.form.goal_row import Goal
from careerkit.form.styles import SharedStyles

Change = Callable[[OwnGoals, pd.DataFrame], OwnGoals]
"""A person's own goals and the shipped catalog -> their own goals after the change."""


Edit = Callable[[Change], bool]
"""Carries out a change; returns whether it could."""


class ListEditor(widgets.VBox):
    """The controls under a category's goals that add a goal, reword one or set one aside.

    ``edit`` carries out each change and then calls ``show``. The line of each goal is made when the
    person opens the list.
    """

    def __init__(self, category: str, edit: Edit, styles: SharedStyles) -> None:
        self._category = category
        self._edit = edit
        self._styles = styles
        self._goals: list[Goal] = []
        self._aside: list[Goal] = []
        # Sent as a whole: the press of the button could overtake the last letters.
        self._words = widgets.Text(
            placeholder="A goal of your own",
            continuous_update=False,
            layout=styles.layout,
            style=styles.text,
        ).add_class("ck-add-words")
        self._open = widgets.ToggleButton(
            description="Change this list", layout=styles.layout
        ).add_class("ck-change-list")
        self._lines = widgets.VBox(layout=styles.layout).add_class("ck-lines")
        asked = widgets.HTML("What is missing from this list?", layout=styles.layout)
        adding = widgets.Box([self._words, self._button("Add", "ck-add", self._add)])
        super().__init__([asked, adding.add_class("ck-adding"), self._open, self._lines])
        self.add_class("ck-list")
        self._open.observe(self._show, "value")

    def show(self, goals: list[Goal], aside: list[Goal]) -> None:
        """List these goals of the category, and those that were set aside."""
        self._goals, self._aside = goals, aside
        self._show()

    def _show(self, _change: object = None) -> None:
        goals, aside = (self._goals, self._aside) if self._open.value else ([], [])
        self._lines.children = [*map(self._line, goals), *map(self._line_aside, aside)]

    def _line(self, goal: Goal) -> widgets.Box:
        words = widgets.Text(
            goal.goal, continuous_update=False, layout=self._styles.layout, style=self._styles.text
        )
        words.observe(lambda change: self._reword(goal, words, change["new"]), "value")
        aside = self._button(
            "Not for me",
            "ck-set-aside",
            lambda _: self._edit(lambda own, shipped: set_aside(own, shipped, goal.id)),
        )
        gone = self._button(
            "Remove", "ck-remove", lambda _: self._edit(lambda own, _: remove(own, goal.id))
        )
        return self._box(goal, words.add_class("ck-reword"), *([gone] if goal.is_own else [aside]))

    def _line_aside(self, goal: Goal) -> widgets.Box:
        back = self._button(
            "Bring back",
            "ck-bring-back",
            lambda _: self._edit(lambda own, shipped: bring_back(own, shipped, goal.id)),
        )
        return self._box(goal, widgets.HTML(escape(goal.goal), layout=self._styles.layout), back)

    def _reword(self, goal: Goal, field: widgets.Text, words: str) -> None:
        if words.strip():
            self._edit(lambda own, shipped: reword(own, shipped, goal.id, words))
        else:
            field.value = goal.goal

    def _add(self, _button: widgets.Button) -> None:
        words = self._words.value
        if words.strip() and self._edit(lambda own, _: add(own, self._category, words)):
            self._words.value = ""

    def _box(self, goal: Goal, *children: widgets.Widget) -> widgets.Box:
        return self._styles.box("ck-line", *children).add_class(f"ck-line-{goal.id}")

    def _button(
        self, description: str, name: str, do: Callable[[widgets.Button], None]
    ) -> widgets.Button:
        button = self._styles.button(description, name)
        button.on_click(do)
        return button
