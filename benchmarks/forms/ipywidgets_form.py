"""The form as a careful author builds it with ipywidgets.

One layout and one style of each kind is shared; a category's rows are made when it is opened.
"""

import json
import os
from functools import partial
from pathlib import Path

import ipywidgets as widgets
from ipywidgets.widgets.widget_bool import CheckboxStyle
from ipywidgets.widgets.widget_string import HTMLStyle, TextStyle

from benchmarks.forms.strip import Goal, strip_svg

STOPS = [("–", 0), *((str(stop), stop) for stop in range(1, 11))]


class RatingForm:
    """A category switch, a row a goal, and the chart that follows."""

    def __init__(self) -> None:
        asked = json.loads(Path(os.environ["BENCHMARK_FORM"]).read_text(encoding="utf-8"))
        self.goals: list[Goal] = asked["goals"]
        self.answers = asked["answers"]
        self.layout = widgets.Layout()
        self.slider, self.tick = widgets.SliderStyle(description_width="auto"), CheckboxStyle()
        self.words, self.text = HTMLStyle(), TextStyle()
        self.categories = list(dict.fromkeys(goal["category"] for goal in self.goals))
        self.switch = widgets.ToggleButtons(options=self.categories, layout=self.layout)
        self.panels = widgets.Stack(
            [widgets.VBox(layout=self.layout) for _ in self.categories], layout=self.layout
        )
        self.chart = widgets.HTML(strip_svg(self.goals, self.answers)).add_class("bench-chart")
        self.switch.observe(self.open_category, "value")
        self.open_category()

    def shown(self) -> widgets.HBox:
        """Return the whole as one widget."""
        return widgets.HBox([widgets.VBox([self.switch, self.panels]), self.chart])

    def open_category(self, _change: object = None) -> None:
        """Show the category the switch stands on; its rows are made the first time."""
        place = self.categories.index(self.switch.value)
        panel = self.panels.children[place]
        if not panel.children:
            panel.children = [
                self.row(goal) for goal in self.goals if goal["category"] == self.switch.value
            ]
        self.panels.selected_index = place

    def row(self, goal: Goal) -> widgets.VBox:
        """Return the controls of one goal."""
        said = self.answers.get(goal["id"], {})
        look = {"layout": self.layout}
        controls = {
            "importance": widgets.SelectionSlider(
                options=STOPS,
                value=said.get("importance", 0),
                continuous_update=False,
                style=self.slider,
                **look,
            ).add_class("bench-importance"),
            "priority": widgets.Checkbox(
                said.get("priority", False), description="Priority", style=self.tick, **look
            ),
            "lived": widgets.Checkbox(
                said.get("lived", False), description="Lived", style=self.tick, **look
            ),
            "note": widgets.Text(said.get("note", ""), style=self.text, **look),
        }
        for name, control in controls.items():
            control.observe(partial(self.take, goal["id"], name), "value")
        words = widgets.HTML(goal["goal"], style=self.words, **look)
        asked = widgets.HBox(list(controls.values()), layout=self.layout)
        return widgets.VBox([words, asked], layout=self.layout)

    def take(self, goal_id: str, name: str, change: dict[str, int | bool | str]) -> None:
        """Keep one answer and draw the chart."""
        self.answers.setdefault(goal_id, {})[name] = change["new"]
        self.chart.value = strip_svg(self.goals, self.answers)
