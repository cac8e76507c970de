"""Compute the facts about categories and years that questions are made from."""

from dataclasses import dataclass

import pandas as pd

from careerkit.questions.goal_facts import GoalFacts
from careerkit.reflection import Reflection
from careerkit.views.chance import count_stands_out, something_to_see


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
class YearFacts:
    """What a year says as a whole: counts of goals, ``important`` from ``important_from`` on."""

    id: str = ""
    looked_at: int
    rated: int
    important: int
    important_from: int
    percent_important: float | None


Facts = GoalFacts | CategoryFacts | YearFacts


def category_facts(this: Reflection, catalog: pd.DataFrame) -> list[CategoryFacts]:
    """Return the facts about each category, in the catalog's order."""
    ticked = {goal_id for goal_id, rating in this.goals.items() if rating.priority}
    asked = catalog[catalog["id"].isin(this.goals)]
    ticks = asked["id"].isin(ticked)
    counts = ticks.groupby(asked["category"], sort=False).agg(["size", "sum"])
    priorities, goals = int(ticks.sum()), len(asked)
    return [
        CategoryFacts(
            id=category,
            category=category,
            goals=int(size),
            priorities=int(count),
            all_priorities=priorities,
            times_its_size=_ratio(count * goals, priorities * size),
            stands_out=something_to_see(priorities, counts["size"].tolist())
            and count * goals > priorities * size
            and count_stands_out(int(count), priorities, goals, int(size), len(counts)),
        )
        for category, size, count in counts.itertuples()
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
        percent_important=_ratio(100 * len(high), len(rated)),
    )


def _ratio(number: float, of: float) -> float | None:
    return float(number / of) if of else None
