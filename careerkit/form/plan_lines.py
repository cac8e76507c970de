"""Ask what a person means to do about one priority."""

from collections.abc import Callable
from functools import partial
from html import escape

import ipywidgets as widgets

from careerkit.form.controls import Controls, toggle_class
from careerkit.form.kept_text import KeptText
from careerkit.reflection import STAGES, Rating, Reflection
from careerkit.steps.check_ins import check_ins

ASKED_FOR = 5
"""So many first steps are asked for; with more, each row in hand says ``MANY_STEPS``."""

MANY_STEPS = "{} goals have a first step. More than five is a wish list, which is fine, too."

_LABELS = {
    "step": ("First step", "In your own words"),
    "when": ("When and where", "When …, I will …"),
    "obstacle": ("What could get in the way", ""),
}


class PlanLines(KeptText, widgets.Box):
    """The lines about one goal: first step, when and where, what could get in the way, stage.

    ``on_change`` is called with the one that was changed, by its name in a ``Rating``. Once a
    check-in tells how far along the goal is, the stage is no longer asked for here.
    """

    kept_as = "plan"

    def __init__(
        self,
        rating: Rating,
        latest_stage: str,
        on_change: Callable[..., object],
        controls: Controls,
    ) -> None:
        self._on_change = on_change
        self._shown = rating
        self._lines: dict[str, widgets.Widget] = {
            name: controls.text_area(
                placeholder, f"ck-{name}", value=getattr(rating, name), description=label
            )
            for name, (label, placeholder) in _LABELS.items()
        }
        self._lines["stage"] = _stage(rating.stage, controls)
        self._latest_stage = controls.html("ck-since")
        children = [*self._lines.values(), self._latest_stage, controls.many_steps]
        super().__init__(children=children, layout=controls.layout)
        self.add_class("ck-plan")
        self.show_latest_stage(latest_stage)
        for name, line in self._lines.items():
            controls.on(line, partial(self._take, name))

    def show(self, rating: Rating) -> None:
        """Set the lines of what has changed in the rating, and leave the others alone."""
        before, self._shown = self._shown, rating
        for name, line in self._lines.items():
            words = getattr(rating, name)
            if words != getattr(before, name) and words != line.value:
                line.value = words

    def show_latest_stage(self, latest_stage: str) -> None:
        """Show what the newest check-in says, as HTML, in the place of the stage."""
        self._latest_stage.value = latest_stage
        toggle_class(self, "ck-checked-in", bool(latest_stage))

    def _take(self, name: str, words: str) -> None:
        if words != getattr(self._shown, name):
            self._on_change(**{name: words})


def latest_stage(reflection: Reflection, goal_id: str) -> str:
    """Return as HTML how far along a goal is by its check-ins, or empty text if none tells.

    >>> from datetime import datetime
    >>> from careerkit.steps.check_ins import with_check_in
    >>> june = datetime(2026, 6, 12)
    >>> mine = with_check_in(Reflection(year=2026), "give-a-talk", june, stage="well along")
    >>> latest_stage(mine, "give-a-talk")
    '12 June 2026: well along'
    """
    staged = [
        check_in
        for check_in in check_ins(reflection)
        if check_in.goal == goal_id and check_in.stage
    ]
    if not staged:
        return ""
    return f"{staged[-1].on.day} {staged[-1].on:%B %Y}: {escape(staged[-1].stage)}"


def count_steps(reflection: Reflection) -> int:
    """Return how many priorities have a first step.

    >>> mine = Reflection(year=2026).rate("give-a-talk", priority=True, step="Ask a colleague")
    >>> count_steps(mine)
    1
    """
    ratings = reflection.goals.values()
    return sum(rating.priority and bool(rating.step.strip()) for rating in ratings)


def _stage(stage: str, controls: Controls) -> widgets.Dropdown:
    line = widgets.Dropdown(
        options=[("–", ""), *((name, name) for name in STAGES)],
        value=stage,
        description="How far along",
        layout=controls.layout,
        style=controls.choice_style,
    )
    return line.add_class("ck-stage")
