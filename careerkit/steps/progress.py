"""Sum up how it went with a priority through its year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from careerkit.reflection import CheckIn, Reflection
from careerkit.steps.check_ins import check_ins
from careerkit.steps.plan import plan_of


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
    priorities = [goal_id for goal_id, rating in reflection.goals.items() if rating.priority]
    made = check_ins(reflection) if priorities else ()
    return {goal_id: _progress(reflection, goal_id, made) for goal_id in priorities}


def _progress(reflection: Reflection, goal_id: str, made: Iterable[CheckIn]) -> PriorityProgress:
    plan = plan_of(reflection, goal_id)
    said = [check_in for check_in in made if check_in.goal == goal_id]
    staged = [check_in for check_in in said if check_in.stage]
    steps = [step for step in (plan.step, *(check_in.step for check_in in said)) if step.strip()]
    stages = [plan.stage] if plan.stage else []
    return PriorityProgress(
        step=steps[-1] if steps else "",
        stages=(*stages, *(check_in.stage for check_in in staged)),
        check_ins=len(said),
        ended=staged[-1].on if staged else None,
    )
