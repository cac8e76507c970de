"""Read and change what a person means to do about their goals."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace

from careerkit.reflection import Rating, Reflection

PARTS = ("step", "when", "obstacle", "stage")
"""What can be said about the way to a goal: the fields of a ``Plan``, kept under the goal."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What a person means to do about one goal; empty text where they said nothing.

    ``step`` is a first step, ``when`` is when and where they mean to take it, ``obstacle`` what
    could get in the way, all in their own words. ``stage``, one of ``careerkit.reflection.STAGES``,
    is how far along they were when they chose the step. Later stages stand in check-ins.

    Raises ``ValueError`` as ``Rating`` does.

    >>> Plan(step="Ask a colleague for their slides", stage="begun").said
    True
    """

    step: str = ""
    when: str = ""
    obstacle: str = ""
    stage: str = ""

    def __post_init__(self) -> None:
        Rating(**vars(self))

    @property
    def said(self) -> bool:
        """Tell whether anything was said."""
        return any(getattr(self, name).strip() for name in PARTS)


def plan_of(reflection: Reflection, goal_id: str) -> Plan:
    """Return what was said about the way to one goal; for a goal not looked at, nothing."""
    rating = reflection.goals.get(goal_id, Rating())
    return Plan(**{name: getattr(rating, name) for name in PARTS})


def plans(reflection: Reflection, order: Iterable[str] = ()) -> dict[str, Plan]:
    """Return the plans in which anything was said, by goal id.

    They are in the ``order`` of these ids, such as those of the catalog; the others follow as they
    stand in the year's file. A goal that is no longer a priority keeps its plan, and is among them.

    >>> mine = Reflection(year=2026).rate("go-freelance")
    >>> list(plans(with_plan(mine, "give-a-talk", step="Ask a colleague")))
    ['give-a-talk']
    """
    ids = dict.fromkeys([*(each for each in order if each in reflection.goals), *reflection.goals])
    found = {goal_id: plan_of(reflection, goal_id) for goal_id in ids}
    return {goal_id: plan for goal_id, plan in found.items() if plan.said}


def with_plan(reflection: Reflection, goal_id: str, **changes: str) -> Reflection:
    """Return the reflection with these changes to the plan of a goal.

    Raises ``ValueError`` as ``Plan`` does, and ``TypeError`` for a name that is not in ``PARTS``.

    >>> mine = with_plan(Reflection(year=2026), "give-a-talk", step="Ask a colleague")
    >>> plan_of(with_plan(mine, "give-a-talk", stage="begun"), "give-a-talk")
    Plan(step='Ask a colleague', when='', obstacle='', stage='begun')
    """
    return reflection.rate(goal_id, **asdict(replace(plan_of(reflection, goal_id), **changes)))
