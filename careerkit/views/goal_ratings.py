"""List what a year says of each goal as plain values, which takes a tenth of a table's time.

The picture that follows each key is drawn from them.
"""

from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from careerkit.catalog.categories import OTHER, in_short
from careerkit.reflection import Rating, Reflection
from careerkit.views.years_table import YearsTable, named_with


class GoalRating(NamedTuple):
    """A goal's importance, if it is rated, and whether it is one of the year's priorities.

    ``words`` is what the goal is called: its words and its detail.
    """

    id: str
    category: str
    words: str
    importance: int | None = None
    priority: bool = False


def goal_ratings(reflection: Reflection, goals: Iterable[GoalRating]) -> list[GoalRating]:
    """Return a rating for every goal asked about or looked at, in the order of a year's table.

    ``goals`` are those of the catalog, unrated, in its order; goals that left it come after them.

    >>> mine = Reflection(year=2026).rate("give-a-talk", goal="Give a talk", importance=8)
    >>> catalog = [GoalRating("learn", "technical", "Learn")]
    >>> [(goal.words, goal.importance) for goal in goal_ratings(mine, catalog)]
    [('Learn', None), ('Give a talk', 8)]
    """
    left = dict(reflection.goals)
    asked = [_rated(goal.id, left.pop(goal.id)) if goal.id in left else goal for goal in goals]
    return [*asked, *(_rated(goal_id, rating) for goal_id, rating in left.items())]


def unrated(catalog: pd.DataFrame) -> list[GoalRating]:
    """Return the catalog's goals, of which nothing is said."""
    goals = catalog[["id", "category", "goal"]].itertuples(index=False)
    return [GoalRating(goal_id, in_short(category), words) for goal_id, category, words in goals]


def ratings_in(table: YearsTable) -> list[GoalRating]:
    """Return the ratings of a table's newest year, in its order."""
    year = table.this_year
    importance = year["importance"].astype(object).where(year["importance"].notna(), None)
    priority = year["priority"].fillna(False).astype(bool)
    columns = (year["id"], year["category"], year["words"], importance, priority)
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return [GoalRating(*row) for row in rows]


def _rated(goal_id: str, rating: Rating) -> GoalRating:
    # A goal that left the catalog can come from a file without words or a category.
    return GoalRating(
        id=goal_id,
        category=in_short(rating.category or OTHER),
        words=named_with(rating.goal or goal_id, rating.detail),
        importance=rating.importance,
        priority=rating.priority,
    )
