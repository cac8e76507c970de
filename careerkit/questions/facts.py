"""Gather the facts about a person's own answers that a question can be asked about."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from careerkit.reflection import Rating, Reflection


@dataclass(frozen=True, kw_only=True)
class GoalFacts:
    """What one year, with the years before it, tells about one goal.

    ``goal`` is its words with the detail. The ratings are missing (``None``) where they were not
    given. ``forecast`` is the expectation held before the goal was lived, ``missed_by`` how far
    from it the first satisfaction came (either way), ``first_felt`` whether that was this year.
    ``earlier_importance`` is the last one rated before, in ``earlier_year``, and ``moved`` how far
    from it this year's is (either way). ``important_in_a_row`` counts the reflections up to this
    one that rated it important. A goal with another detail then was another goal.
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
    important_in_a_row: int = 0


@dataclass(frozen=True, kw_only=True)
class CategoryFacts:
    """What one year tells about one category.

    ``times_its_size`` holds its priorities against the number that its share of all goals would
    give.
    """

    id: str
    category: str
    goals: int
    priorities: int
    all_priorities: int
    times_its_size: float | None


@dataclass(frozen=True, kw_only=True)
class YearFacts:
    """What one year tells as a whole; goals are ``important`` from ``important_from`` on."""

    id: str = ""
    looked_at: int
    rated: int
    important: int
    important_from: int
    percent_important: float | None


Facts = GoalFacts | CategoryFacts | YearFacts


def goal_facts(
    years: Sequence[Reflection], catalog: pd.DataFrame, important: int
) -> list[GoalFacts]:
    """Return the facts about each goal looked at in the last of ``years``.

    They stand in the catalog's order, with goals that are not in it behind them.
    """
    *earlier, this = years
    ordered = dict.fromkeys([*catalog["id"], *this.goals])
    return [
        _goal_facts(goal_id, this, earlier, important)
        for goal_id in ordered
        if goal_id in this.goals
    ]


def category_facts(this: Reflection, catalog: pd.DataFrame) -> list[CategoryFacts]:
    """Return the facts about each category, in the catalog's order."""
    ticked = {goal_id for goal_id, rating in this.goals.items() if rating.priority}
    ticks = catalog["id"].isin(ticked)
    priorities = ticks.groupby(catalog["category"], sort=False).agg(["size", "sum"])
    return [
        CategoryFacts(
            id=category,
            category=category,
            goals=int(size),
            priorities=int(count),
            all_priorities=int(ticks.sum()),
            times_its_size=_share(count * len(catalog), ticks.sum() * size),
        )
        for category, size, count in priorities.itertuples()
    ]


def year_facts(this: Reflection, catalog: pd.DataFrame, important: int) -> YearFacts:
    """Return the facts about one year."""
    ratings = [this.goals[goal_id] for goal_id in catalog["id"] if goal_id in this.goals]
    rated = [each.importance for each in ratings if each.importance is not None]
    high = [each for each in rated if each >= important]
    return YearFacts(
        looked_at=len(ratings),
        rated=len(rated),
        important=len(high),
        important_from=important,
        percent_important=_share(100 * len(high), len(rated)),
    )


def _goal_facts(
    goal_id: str, this: Reflection, earlier: Sequence[Reflection], important: int
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
        above_importance=_less(rating.satisfaction, rating.importance),
        below_importance=_less(important, rating.importance),
        earlier_year=old_year,
        earlier_importance=old,
        moved=_apart(rating.importance, old),
        important_in_a_row=_in_a_row([(this.year, rating), *before], earlier, important),
        **_felt(rating, [each for _, each in before]),
    )


def words(rating: Rating, goal_id: str) -> str:
    """Return what a goal is called: its words, with the detail after a colon.

    >>> words(Rating(goal="Give a talk", detail="at our meetup"), "give-a-talk")
    'Give a talk: at our meetup'
    """
    return ": ".join(part for part in (rating.goal or goal_id, rating.detail.strip()) if part)


def _same_goal_before(
    goal_id: str, rating: Rating, earlier: Sequence[Reflection]
) -> Iterator[tuple[int, Rating]]:
    """Yield what was said about the goal in earlier years, the last one first."""
    for reflection in reversed(earlier):
        then = reflection.goals.get(goal_id)
        if then and then.detail.strip() == rating.detail.strip():
            yield reflection.year, then


def _felt(rating: Rating, before: Sequence[Rating]) -> Mapping[str, int | bool | None]:
    """Return how it felt against what was expected, in the year when that was first said."""
    if rating.satisfaction is None or any(each.satisfaction is not None for each in before):
        return {}
    expected = (each.expectation for each in [rating, *before])
    forecast = next((each for each in expected if each is not None), None)
    return {
        "first_felt": True,
        "forecast": forecast,
        "missed_by": _apart(rating.satisfaction, forecast),
    }


def _in_a_row(
    said: Sequence[tuple[int, Rating]], earlier: Sequence[Reflection], important: int
) -> int:
    """Count the reflections, back from the last, that rated the goal important."""
    ratings = dict(said)
    years = [year for year, _ in said[:1]] + [each.year for each in reversed(earlier)]
    for count, year in enumerate(years):
        importance = ratings[year].importance if year in ratings else None
        if importance is None or importance < important:
            return count
    return len(years)


def _less(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one - other


def _apart(one: int | None, other: int | None) -> int | None:
    difference = _less(one, other)
    return None if difference is None else abs(difference)


def _share(part: float, whole: float) -> float | None:
    return float(part / whole) if whole else None
