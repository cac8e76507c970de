"""Show the way on after the last goal, and the priorities of which some may be let go."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

import ipywidgets as widgets

from careerkit.catalog.categories import as_shown
from careerkit.form.controls import Controls
from careerkit.form.goal_row import Goal
from careerkit.form.kept_text import KeptText
from careerkit.reflection import Rating, Reflection
from careerkit.session.session import Session

SEE = "See what came out"


class End(KeptText, widgets.VBox):
    """What stands after the last goal: what was said in one line, the way on, the priorities.

    A priority that is let go keeps its line until the list is shown anew, so that the tick can be
    put back and nothing moves.
    """

    kept_as = "end of the form"

    def __init__(self, session: Session, controls: Controls, see: Callable[[], object]) -> None:
        self._session, self._controls = session, controls
        self._ticks: dict[str, widgets.Checkbox] = {}
        self._summary = controls.html("ck-summary")
        self._see = controls.button(SEE, "ck-see", see)
        self._priorities = widgets.VBox(layout=controls.layout).add_class("ck-let-go")
        super().__init__(
            [controls.box("ck-end", self._summary, self._see), self._priorities],
            layout=controls.layout,
        )

    def show(self, goals: Sequence[Goal]) -> None:
        """Sum up what was said of these goals, and list those that are priorities."""
        ratings = self._session.reflection.goals
        self._summary.value = _summary(goals, ratings)
        priorities = [goal for goal in goals if ratings.get(goal.id, Rating()).priority]
        self._ticks = {}
        title = self._controls.html("ck-let-go-title", _title(len(priorities)))
        lines = [self._line(goal) for goal in _by_importance(priorities, ratings)]
        self._priorities.children = [title, *lines] if lines else []

    def follow(self, goals: Sequence[Goal], reflection: Reflection) -> None:
        """Show what has changed meanwhile, each line in its place."""
        self._summary.value = _summary(goals, reflection.goals)
        for goal_id, tick in self._ticks.items():
            tick.value = reflection.goals.get(goal_id, Rating()).priority

    def _line(self, goal: Goal) -> widgets.Box:
        rating = self._session.rating(goal.id)
        words = f"{rating.goal}: {rating.detail}" if rating.detail.strip() else rating.goal
        tick = self._controls.tick("", "ck-kept-priority", "One of this year’s priorities")
        tick.value = True
        self._controls.on(tick, lambda priority: self._let_go(goal.id, priority))
        self._ticks[goal.id] = tick
        stop = f"<b>{rating.importance or '–'}</b>"
        return self._controls.box(
            "ck-pick", tick, widgets.HTML(f"<span>{escape(words)}</span>{stop}")
        )

    def _let_go(self, goal_id: str, priority: bool) -> None:
        self._session.rate(goal_id, priority=priority)


def _by_importance(goals: Sequence[Goal], ratings: Mapping[str, Rating]) -> list[Goal]:
    return sorted(goals, key=lambda goal: -(ratings[goal.id].importance or 0))


def _title(priorities: int) -> str:
    one = "Your one priority" if priorities == 1 else f"Your {priorities} priorities"
    return f"<h3>{one}</h3><p>Would you let one go for this year? Untick it.</p>"


def _summary(goals: Sequence[Goal], ratings: Mapping[str, Rating]) -> str:
    unrated = [goal for goal in goals if ratings.get(goal.id, Rating()).importance is None]
    return (
        f"<p><strong>That was the last of {len(goals)}.</strong></p>"
        f"<p>{escape(_unrated(unrated, len(goals)))}</p>"
    )


def _unrated(unrated: Sequence[Goal], total: int) -> str:
    """Say how many goals stand on "–", and in which categories."""
    if not unrated:
        return "You have rated every one."
    if len(unrated) == total:
        return "None is rated yet."
    names = dict.fromkeys(goal.category for goal in unrated)
    counts = ", ".join(
        f"{as_shown(name)} {sum(goal.category == name for goal in unrated)}" for name in names
    )
    stand = "stands" if len(unrated) == 1 else "stand"
    return f"{len(unrated)} {stand} on “–” ({counts}). They can stay there."
