"""Compute the facts about each goal that questions are made from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from careerkit.reflection import Rating, Reflection
from careerkit.steps.progress import PriorityProgress, priority_progress
from careerkit.views.chance import move_stands_out

ASKED_ABOUT = ("done", "given up", "not begun")
"""The stages that a question can be about."""


@dataclass(frozen=True, kw_only=True)
class GoalFacts:
    """What a year and the years before it say about one goal.

    ``goal`` is its words with the detail. Ratings are 1-10, or ``None`` when not rated.
    ``above_importance`` is satisfaction minus importance, ``below_importance`` how far the
    importance is below where goals count as important. ``first_felt`` tells whether this is the
    first year with a satisfaction; ``forecast`` is then the last expectation, and ``missed_by``
    its distance from the satisfaction. ``earlier_importance`` is the last one from an earlier
    year, ``earlier_year``, and ``moved`` its distance from this year's; ``stands_out`` tells
    whether chance would seldom move any goal that far, among as many as were compared.
    ``important_in_a_row`` counts the reflections up to this one that rate the goal important.
    For a priority of the last reflection before this one, ``priority_in`` is its year; ``done``,
    ``given_up`` and ``not_begun`` tell which stage was said last, ``said_in`` in which month, and
    ``step`` is the newest step.
    Earlier years with another detail are left out, because that was another goal.
    """

    id: str
    goal: str
    category: str
    importance: int | None = None
    priority: bool = False
    lived: bool = False
    satisfaction: int | None = None
    expectation: int | None = None
    above_importance: int | None = None
    below_importance: int | None = None
    first_felt: bool = False
    forecast: int | None = None
    missed_by: int | None = None
    earlier_year: int | None = None
    earlier_importance: int | None = None
    moved: int | None = None
    stands_out: bool = False
    important_in_a_row: int = 0
    priority_in: int | None = None
    done: bool = False
    given_up: bool = False
    not_begun: bool = False
    said_in: str = ""
    step: str = ""


def goal_facts(
    years: Sequence[Reflection], catalog: pd.DataFrame, important: int
) -> list[GoalFacts]:
    """Return the facts about each goal looked at in the last of ``years``.

    They are in the catalog's order, followed by goals that are not in it.
    """
    *earlier, this = years
    ordered = dict.fromkeys([*catalog["id"], *this.goals])
    progress = priority_progress(earlier[-1]) if earlier else {}
    facts = [
        _goal_facts(goal_id, this, earlier, progress.get(goal_id), important)
        for goal_id in ordered
        if goal_id in this.goals
    ]
    compared = sum(each.moved is not None for each in facts)
    return [
        replace(
            each,
            stands_out=each.moved is not None and move_stands_out(each.moved, compared),
        )
        for each in facts
    ]


def _goal_facts(
    goal_id: str,
    this: Reflection,
    earlier: Sequence[Reflection],
    progress: PriorityProgress | None,
    important: int,
) -> GoalFacts:
    rating = this.goals[goal_id]
    before = list(_same_goal_before(goal_id, rating, earlier))
    old_year, old = next(
        ((year, each.importance) for year, each in before if each.importance is not None),
        (None, None),
    )
    return GoalFacts(
        id=goal_id,
        goal=words(rating, goal_id),
        category=rating.category,
        importance=rating.importance,
        priority=rating.priority,
        lived=rating.lived,
        satisfaction=rating.satisfaction,
        expectation=rating.expectation,
        above_importance=_difference(rating.satisfaction, rating.importance),
        below_importance=_difference(important, rating.importance),
        earlier_year=old_year,
        earlier_importance=old,
        moved=_distance(rating.importance, old),
        important_in_a_row=_in_a_row([(this.year, rating), *before], earlier, important),
        **_first_felt(rating, [each for _, each in before]),
        **(_as_priority_before(goal_id, rating, earlier[-1], progress) if progress else {}),
    )


def words(rating: Rating, goal_id: str) -> str:
    """Return a goal's words with its detail after a colon, or its id if it has no words.

    >>> words(Rating(goal="Give a talk", detail="at our meetup"), "give-a-talk")
    'Give a talk: at our meetup'
    """
    return ": ".join(part for part in (rating.goal or goal_id, rating.detail.strip()) if part)


def _same_goal_before(
    goal_id: str, rating: Rating, earlier: Sequence[Reflection]
) -> Iterator[tuple[int, Rating]]:
    """Yield the goal's ratings in earlier years, newest first, if its detail was the same."""
    for reflection in reversed(earlier):
        then = reflection.goals.get(goal_id)
        if then and then.detail.strip() == rating.detail.strip():
            yield reflection.year, then


def _first_felt(rating: Rating, before: Sequence[Rating]) -> Mapping[str, int | bool | None]:
    """Return the facts of the first year with a satisfaction; in other years, none."""
    if rating.satisfaction is None or any(each.satisfaction is not None for each in before):
        return {}
    expected = (each.expectation for each in [rating, *before])
    forecast = next((each for each in expected if each is not None), None)
    return {
        "first_felt": True,
        "forecast": forecast,
        "missed_by": _distance(rating.satisfaction, forecast),
    }


def _as_priority_before(
    goal_id: str, rating: Rating, before: Reflection, progress: PriorityProgress
) -> Mapping[str, int | bool | str]:
    """Return the facts about a priority of the year before, unless its detail was another."""
    if not any(_same_goal_before(goal_id, rating, [before])):
        return {}
    stages = {each.replace(" ", "_"): progress.stage == each for each in ASKED_ABOUT}
    said_in = f"{progress.ended:%B %Y}" if progress.ended else str(before.year)
    return {"priority_in": before.year, "said_in": said_in, "step": progress.step, **stages}


def _in_a_row(
    rated: Sequence[tuple[int, Rating]], earlier: Sequence[Reflection], important: int
) -> int:
    """Count the reflections, back from the last one, that rate the goal important."""
    ratings = dict(rated)
    years = [year for year, _ in rated[:1]] + [each.year for each in reversed(earlier)]
    for count, year in enumerate(years):
        importance = ratings[year].importance if year in ratings else None
        if importance is None or importance < important:
            return count
    return len(years)


def _difference(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one - other


def _distance(one: int | None, other: int | None) -> int | None:
    difference = _difference(one, other)
    return None if difference is None else abs(difference)
