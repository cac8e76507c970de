"""Compute the facts that questions are made from: about goals, categories, choices and the year."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from careerkit.catalog.direction import isolated
from careerkit.choices.contradictions import Circle, contradictions
from careerkit.choices.made import choices_made
from careerkit.having import LOST, WON, Turn, turn_in
from careerkit.reflection import Rating, Reflection
from careerkit.steps.progress import PriorityProgress, priority_progress
from careerkit.views.chance import count_ways
from careerkit.views.lasting_moves import YEARS, lasting
from careerkit.views.missed_forecasts import missed

MOST_CIRCLES = 2
"""More than these would read as a list of mistakes, which they are not."""


@dataclass(frozen=True, kw_only=True)
class GoalFacts:
    """What this year's answers and those of earlier years tell about one goal.

    ``None`` means that it was not rated, or can't be told. Earlier years in which the goal had
    another detail are left out: it was another goal then.

    This year:

    - ``goal``: its words, with the detail.
    - ``importance``, ``satisfaction``, ``expectation``: 1-10.
    - ``above_importance``: satisfaction minus importance.
    - ``below_importance``: how far its importance is below that of a goal that counts as important.
    - ``have``, ``gone``: whether the person said that they have it now, or not any more.
    - ``important_in_a_row``: in how many reflections in a row, up to this one, it is important.

    If this is the first year with a satisfaction (``first_felt``):

    - ``forecast``: the newest expectation, of this year or an earlier one.
    - ``missed_by``: the distance between forecast and satisfaction.
    - ``surprised``: whether ratings that waver, of goals picked for what they promise, would seldom
      be so far apart.

    Compared with the last earlier year that rates its importance (``earlier_year``):

    - ``earlier_importance``: the importance in that year.
    - ``moved``: the distance between that importance and this year's.
    - ``stands_out``: whether it moved for good: two years are far from the two before, as slips and
      ratings that waver seldom are. Then it is compared with the last year before it moved.

    Compared with the last earlier year that says whether they had it (``turned_in``):

    - ``lost``, ``won``: whether they had it then and not any more, or have it now and had not then.
    - ``importance_then``: the importance in that year.

    If it was a priority of the reflection before this one (``priority_in``, its year):

    - ``done``, ``given_up``, ``not_begun``: whether this is the last stage that was noted.
    - ``said_in``: the month in which that was noted.
    - ``step``: the newest step.
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
    have: bool = False
    gone: bool = False
    important_in_a_row: int = 0
    first_felt: bool = False
    forecast: int | None = None
    missed_by: int | None = None
    surprised: bool = False
    earlier_year: int | None = None
    earlier_importance: int | None = None
    moved: int | None = None
    stands_out: bool = False
    turned_in: int | None = None
    lost: bool = False
    won: bool = False
    importance_then: int | None = None
    priority_in: int | None = None
    done: bool = False
    given_up: bool = False
    not_begun: bool = False
    said_in: str = ""
    step: str = ""


@dataclass(frozen=True, kw_only=True)
class CategoryFacts:
    """What a year says about one category.

    ``goals`` (those looked at) and ``priorities`` are counts. ``times_its_size`` is the number of
    its priorities divided by the number that its share of the goals would give, or ``None`` without
    priorities. ``stands_out`` tells whether it holds more than chance would seldom give.
    """

    id: str
    category: str
    goals: int
    priorities: int
    all_priorities: int
    times_its_size: float | None
    stands_out: bool


@dataclass(frozen=True, kw_only=True)
class CircleFacts:
    """Choices that contradict each other: the goals' ids, joined by spaces, and a sentence."""

    id: str
    contradiction: str


@dataclass(frozen=True, kw_only=True)
class YearFacts:
    """What a year says as a whole: counts of goals, ``important`` from ``important_from`` on.

    ``priorities`` counts the goals ticked as priorities.
    """

    id: str = ""
    looked_at: int
    rated: int
    priorities: int
    important: int
    important_from: int
    percent_important: float | None


Facts = GoalFacts | CategoryFacts | CircleFacts | YearFacts


def goal_facts(
    reflections: Sequence[Reflection], catalog: pd.DataFrame, important: int
) -> list[GoalFacts]:
    """Return the facts about each goal looked at in the last of these years.

    They are in the catalog's order, followed by goals that are not in it.
    """
    *before_it, newest = reflections
    # A year without ratings stands between others as if it were not there.
    earlier = [reflection for reflection in before_it if reflection.goals]
    ids = [goal_id for goal_id in catalog["id"] if goal_id in newest.goals]
    before = priority_progress(earlier[-1]) if earlier else {}
    facts = [
        _goal_facts(goal_id, newest, earlier, before.get(goal_id), important)
        for goal_id in dict.fromkeys([*ids, *newest.goals])
    ]
    return _with_lasting_moves(_with_surprises(facts), newest, earlier)


def category_facts(reflection: Reflection, catalog: pd.DataFrame) -> list[CategoryFacts]:
    """Return the facts about each category, in the catalog's order."""
    ticked = {goal_id for goal_id, rating in reflection.goals.items() if rating.priority}
    asked = catalog[catalog["id"].isin(reflection.goals)]
    ticks = asked["id"].isin(ticked)
    counts = ticks.groupby(asked["category"], sort=False).agg(["size", "sum"])
    priorities, goals = int(ticks.sum()), len(asked)
    ways = count_ways(counts["sum"].tolist(), counts["size"].tolist())
    return [
        CategoryFacts(
            id=category,
            category=category,
            goals=size,
            priorities=count,
            all_priorities=priorities,
            times_its_size=_ratio(count * goals, priorities * size),
            stands_out=way == "more",
        )
        for category, size, count, way in zip(
            counts.index, counts["size"].tolist(), counts["sum"].tolist(), ways, strict=True
        )
    ]


def circle_facts(reflection: Reflection, answered: Collection[str] = ()) -> list[CircleFacts]:
    """Return up to two circles in a year's choices, with those whose question was ``answered``.

    An answered question stays, even if choices made since end the contradiction.
    """
    circles = contradictions(choices_made(reflection))[:MOST_CIRCLES]
    asked_before = [tuple(question_id.partition("/")[2].split(" ")) for question_id in answered]
    known = [
        ids for ids in asked_before if len(ids) in (2, 3) and {*ids} <= reflection.goals.keys()
    ]
    return [
        CircleFacts(id=" ".join(circle), contradiction=_contradiction(circle, reflection))
        for circle in dict.fromkeys([*circles, *known])
    ]


def year_facts(reflection: Reflection, catalog: pd.DataFrame, important: int) -> YearFacts:
    """Return the facts about one year."""
    ratings = [
        reflection.goals[goal_id] for goal_id in catalog["id"] if goal_id in reflection.goals
    ]
    rated = [rating.importance for rating in ratings if rating.importance is not None]
    high = [importance for importance in rated if importance >= important]
    return YearFacts(
        looked_at=len(ratings),
        rated=len(rated),
        priorities=sum(rating.priority for rating in ratings),
        important=len(high),
        important_from=important,
        percent_important=_ratio(100 * len(high), len(rated)),
    )


def words(rating: Rating, goal_id: str) -> str:
    """Return a goal's words with its detail after a colon, or its id if it has no words.

    >>> words(Rating(goal="Give a talk", detail="at our meetup"), "give-a-talk")
    'Give a talk: at our meetup'
    """
    return ": ".join(part for part in (rating.goal or goal_id, rating.detail.strip()) if part)


def _goal_facts(
    goal_id: str,
    reflection: Reflection,
    earlier: Sequence[Reflection],
    progress: PriorityProgress | None,
    important: int,
) -> GoalFacts:
    rating = reflection.goals[goal_id]
    before = dict(_ratings_before(goal_id, rating, earlier))
    facts = GoalFacts(
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
        have=rating.now is True,
        gone=rating.now is False,
        important_in_a_row=_in_a_row(
            [rating, *(before.get(year.year, Rating()) for year in reversed(earlier))], important
        ),
    )
    facts = _with_forecast(facts, [rating, *before.values()])
    facts = _with_earlier_importance(facts, before)
    facts = _with_turn(facts, turn_in([*earlier, reflection], goal_id), before)
    if progress and earlier[-1].year in before:
        return _with_priority_before(facts, earlier[-1].year, progress)
    return facts


def _ratings_before(
    goal_id: str, rating: Rating, earlier: Sequence[Reflection]
) -> Iterator[tuple[int, Rating]]:
    """Yield the goal's ratings in earlier years, newest first, if its detail was the same."""
    for reflection in reversed(earlier):
        before = reflection.goals.get(goal_id)
        if before and before.detail.strip() == rating.detail.strip():
            yield reflection.year, before


def _in_a_row(ratings: Sequence[Rating], important: int) -> int:
    """Count the ratings, back from the newest one, that say the goal is important."""
    for count, rating in enumerate(ratings):
        if rating.importance is None or rating.importance < important:
            return count
    return len(ratings)


def _with_forecast(facts: GoalFacts, ratings: Sequence[Rating]) -> GoalFacts:
    """Return the facts with those of the first year with a satisfaction, if this is the one."""
    newest, *before = ratings
    if newest.satisfaction is None or any(rating.satisfaction is not None for rating in before):
        return facts
    expectations = (rating.expectation for rating in ratings)
    forecast = next((value for value in expectations if value is not None), None)
    return replace(
        facts,
        first_felt=True,
        forecast=forecast,
        missed_by=_distance(newest.satisfaction, forecast),
    )


def _with_earlier_importance(facts: GoalFacts, before: dict[int, Rating]) -> GoalFacts:
    """Return the facts compared with the newest of the earlier ratings that has an importance."""
    for year, rating in before.items():
        if rating.importance is not None:
            return replace(
                facts,
                earlier_year=year,
                earlier_importance=rating.importance,
                moved=_distance(facts.importance, rating.importance),
            )
    return facts


def _with_turn(facts: GoalFacts, turn: Turn | None, before: dict[int, Rating]) -> GoalFacts:
    """Return the facts with what has become of having the goal."""
    if turn is None:
        return facts
    return replace(
        facts,
        turned_in=turn.since,
        lost=turn.kind == LOST,
        won=turn.kind == WON,
        importance_then=before[turn.since].importance,
    )


def _with_surprises(facts: Sequence[GoalFacts]) -> list[GoalFacts]:
    """Return the facts with which forecasts were missed by more than noise makes."""
    first_felt = [goal for goal in facts if goal.missed_by is not None]
    compared = [goal for goal in facts if goal.moved is not None]
    surprised = missed(
        _floats(goal.forecast for goal in first_felt),
        _floats(goal.satisfaction for goal in first_felt),
        _floats(goal.earlier_importance for goal in compared),
        _floats(goal.importance for goal in compared),
    )
    surprises = {goal.id for goal, far in zip(first_felt, surprised, strict=True) if far}
    return [replace(goal, surprised=goal.id in surprises) for goal in facts]


def _with_lasting_moves(
    facts: Sequence[GoalFacts], newest: Reflection, earlier: Sequence[Reflection]
) -> list[GoalFacts]:
    """Return the facts with which goals moved for good, each compared with before it moved."""
    last = {goal.id: _last_ratings(goal, newest, earlier) for goal in facts}
    long = {goal_id: ratings for goal_id, ratings in last.items() if len(ratings) == YEARS}
    if not long:
        return [*facts]
    moved = lasting(np.array([[rating for _, rating in ratings] for ratings in long.values()]))
    before = {goal_id: long[goal_id][1] for goal_id, far in zip(long, moved, strict=True) if far}
    return [_compared_with(goal, *before[goal.id]) if goal.id in before else goal for goal in facts]


def _last_ratings(
    goal: GoalFacts, newest: Reflection, earlier: Sequence[Reflection]
) -> list[tuple[int, int]]:
    """Return up to four years with the importance in each, this year's last."""
    rating = newest.goals[goal.id]
    years = [(newest.year, rating), *_ratings_before(goal.id, rating, earlier)]
    rated = [(year, each.importance) for year, each in years if each.importance is not None]
    return rated[:YEARS][::-1] if rating.importance is not None else []


def _compared_with(goal: GoalFacts, year: int, importance: int) -> GoalFacts:
    return replace(
        goal,
        stands_out=True,
        earlier_year=year,
        earlier_importance=importance,
        moved=_distance(goal.importance, importance),
    )


def _floats(values: Iterable[int | None]) -> npt.NDArray[np.float64]:
    return np.array([*values], dtype=np.float64)


def _with_priority_before(facts: GoalFacts, year: int, progress: PriorityProgress) -> GoalFacts:
    """Return the facts with what became of a priority of the reflection before."""
    return replace(
        facts,
        priority_in=year,
        done=progress.stage == "done",
        given_up=progress.stage == "given up",
        not_begun=progress.stage == "not begun",
        said_in=f"{progress.ended:%B %Y}" if progress.ended else str(year),
        step=progress.step,
    )


def _contradiction(circle: Circle, reflection: Reflection) -> str:
    """Return the sentence about choices that go round in a circle."""
    ratings = [(reflection.goals.get(goal_id, Rating()), goal_id) for goal_id in circle]
    goals = [f"“{isolated(words(rating, goal_id))}”" for rating, goal_id in ratings]
    if len(goals) == 2:
        one, other = goals
        return f"You put {one} before {other} once, and after it another time."
    one, other, third = goals
    return f"You put {one} before {other}, {other} before {third}, and {third} before {one}."


def _difference(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one - other


def _distance(one: int | None, other: int | None) -> int | None:
    difference = _difference(one, other)
    return None if difference is None else abs(difference)


def _ratio(number: float, of: float) -> float | None:
    return float(number / of) if of else None
