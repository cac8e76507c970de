"""Sum up how it went with a priority through its year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from careerkit.reflection import Reflection
from careerkit.steps.check_ins import CheckIn, check_ins
from careerkit.steps.plan import plan_of


@dataclass(frozen=True, kw_only=True)
class Course:
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


def courses(reflection: Reflection) -> dict[str, Course]:
    """Return the course of each priority of the year, by goal id.

    >>> mine = Reflection(year=2026).rate("give-a-talk", priority=True, step="Ask at the meetup")
    >>> courses(mine)["give-a-talk"]
    Course(step='Ask at the meetup', stages=(), check_ins=0, ended=None)
    """
    priorities = [goal_id for goal_id, rating in reflection.goals.items() if rating.priority]
    found = check_ins(reflection) if priorities else ()
    return {each: _course(reflection, each, found) for each in priorities}


def _course(reflection: Reflection, goal_id: str, found: Iterable[CheckIn]) -> Course:
    plan, mine = plan_of(reflection, goal_id), [each for each in found if each.goal == goal_id]
    staged = [each for each in mine if each.stage]
    steps = [each for each in (plan.step, *(each.step for each in mine)) if each.strip()]
    stages = [each for each in (plan.stage, *(each.stage for each in staged)) if each]
    return Course(
        step=steps[-1] if steps else "",
        stages=tuple(stages),
        check_ins=len(mine),
        ended=staged[-1].on if staged else None,
    )
