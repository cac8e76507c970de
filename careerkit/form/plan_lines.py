"""Ask what a person means to do about one priority."""

from collections.abc import Callable
from html import escape

import ipywidgets as widgets

from careerkit.form.one_at_a_time import one_at_a_time
from careerkit.form.rating_slider import mark
from careerkit.form.styles import SharedStyles
from careerkit.reflection import STAGES, Rating, Reflection
from careerkit.steps.check_ins import check_ins

ASKED_FOR = 5
"""So many first steps are asked for; with more, each row in hand says ``MANY_STEPS``."""

MANY_STEPS = "{} goals have a first step. More than five is a wish list, which is fine, too."

_ASKED = {
    "step": ("First step", "In your own words"),
    "when": ("When and where", "When …, I will …"),
    "obstacle": ("What could get in the way", ""),
}


class PlanLines(widgets.Box):
    """The lines about one goal: first step, when and where, what could get in the way, stage.

    ``on_change`` is called with the one that was changed, by its name in a ``Rating``. Once a
    check-in tells how far along the goal is, the stage is no longer asked for here.
    """

    def __init__(
        self, rating: Rating, since: str, on_change: Callable[..., None], styles: SharedStyles
    ) -> None:
        self._on_change = on_change
        self._shown = rating
        self._lines = {name: _line(name, getattr(rating, name), styles) for name in _ASKED}
        self._lines["stage"] = _stage(rating.stage, styles)
        self._since = styles.html("ck-since", since)
        children = [*self._lines.values(), self._since, styles.many_steps]
        super().__init__(children=children, layout=styles.layout)
        self.add_class("ck-plan")
        self.tell_since(since)
        for name, line in self._lines.items():
            line.observe(self._taker(name), "value")

    def show(self, rating: Rating) -> None:
        """Set the lines of what has changed in the rating, and leave the others alone."""
        was, self._shown = self._shown, rating
        for name, line in self._lines.items():
            now = getattr(rating, name)
            if now != getattr(was, name) and now != line.value:
                line.value = now

    def tell_since(self, since: str) -> None:
        """Show what the newest check-in says, as HTML, in the place of the stage."""
        self._since.value = since
        mark(self, "ck-checked-in", bool(since))

    def _taker(self, name: str) -> Callable[[dict[str, str]], None]:
        @one_at_a_time
        def take(change: dict[str, str]) -> None:
            if change["new"] != getattr(self._shown, name):
                self._on_change(**{name: change["new"]})

        return take


def has_plan(rating: Rating) -> bool:
    """Tell whether anything was said about the way to a goal."""
    return rating.has_plan


def since_planned(reflection: Reflection, goal_id: str) -> str:
    """Return as HTML how far along a goal is by its check-ins, or empty text if none tells.

    >>> from datetime import datetime
    >>> from careerkit.steps.check_ins import with_check_in
    >>> june = datetime(2026, 6, 12)
    >>> mine = with_check_in(Reflection(year=2026), "give-a-talk", june, stage="well along")
    >>> since_planned(mine, "give-a-talk")
    '12 June 2026: well along'
    """
    told = [each for each in check_ins(reflection) if each.goal == goal_id and each.stage]
    if not told:
        return ""
    return f"{told[-1].on.day} {told[-1].on:%B %Y}: {escape(told[-1].stage)}"


def count_steps(reflection: Reflection) -> int:
    """Return how many priorities have a first step.

    >>> mine = Reflection(year=2026).rate("give-a-talk", priority=True, step="Ask a colleague")
    >>> count_steps(mine)
    1
    """
    return sum(each.priority and bool(each.step.strip()) for each in reflection.goals.values())


def _line(name: str, words: str, styles: SharedStyles) -> widgets.Textarea:
    # An area, because a long sentence goes on below instead of being cut off.
    label, placeholder = _ASKED[name]
    line = widgets.Textarea(
        words, description=label, placeholder=placeholder, layout=styles.layout, style=styles.text
    )
    return line.add_class(f"ck-{name}")


def _stage(stage: str, styles: SharedStyles) -> widgets.Dropdown:
    line = widgets.Dropdown(
        options=[("–", ""), *((each, each) for each in STAGES)],
        value=stage,
        description="How far along",
        layout=styles.layout,
        style=styles.choice,
    )
    return line.add_class("ck-stage")
