"""Sum up how it went with a goal through its year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from careerkit.reflection import CheckIn, Rating, Reflection
from careerkit.steps.check_ins import check_ins


@dataclass(frozen=True, kw_only=True)
class PriorityProgress:
    """How it went with one goal in one year; empty where nothing was said.

    ``step`` is the newest step. ``stages`` are those said one after another, the first one with the
    goal itself, the others in check-ins. ``check_ins`` is how many there were, and ``ended`` the
    day of the check-in that said the last stage.
    """

    step: str = ""
    stages: tuple[str, ...] = ()
    check_ins: int = 0
    ended: date | None = None

    @property
    def stage(self) -> str:
        """The last stage that was said, or empty text."""
        return self.stages[-1] if self.stages else ""


def priority_progress(reflection: Reflection) -> dict[str, PriorityProgress]:
    """Return how it went with each priority of the year, by goal id.

    >>> mine = Reflection(year=2026).rate("give-a-talk", priority=True, step="Ask at the meetup")
    >>> priority_progress(mine)["give-a-talk"]
    PriorityProgress(step='Ask at the meetup', stages=(), check_ins=0, ended=None)
    """
    made = check_ins(reflection)
    return {
        goal_id: _progress(rating, [check_in for check_in in made if check_in.goal == goal_id])
        for goal_id, rating in reflection.goals.items()
        if rating.priority
    }


def stage_of(reflection: Reflection, goal_id: str) -> str:
    """Return how far along a goal is: the newest stage said, or empty text.

    >>> from datetime import datetime
    >>> from careerkit.steps.check_ins import with_check_in
    >>> mine = Reflection(year=2026).rate("give-a-talk", stage="not begun")
    >>> mine = with_check_in(mine, "give-a-talk", datetime(2026, 6, 12), stage="begun")
    >>> stage_of(mine, "give-a-talk")
    'begun'
    """
    return _progress_of(reflection, goal_id).stage


def step_of(reflection: Reflection, goal_id: str) -> str:
    """Return the newest step that was said for a goal, or empty text."""
    return _progress_of(reflection, goal_id).step


def _progress_of(reflection: Reflection, goal_id: str) -> PriorityProgress:
    rating = reflection.goals.get(goal_id, Rating())
    made = [check_in for check_in in check_ins(reflection) if check_in.goal == goal_id]
    return _progress(rating, made)


def _progress(rating: Rating, made: Iterable[CheckIn]) -> PriorityProgress:
    steps, stages = [rating.step], [rating.stage]
    ended, count = None, 0
    for check_in in made:
        count += 1
        steps.append(check_in.step)
        stages.append(check_in.stage)
        ended = check_in.on if check_in.stage else ended
    return PriorityProgress(
        step=next((step for step in reversed(steps) if step.strip()), ""),
        stages=tuple(filter(None, stages)),
        check_ins=count,
        ended=ended,
    )
