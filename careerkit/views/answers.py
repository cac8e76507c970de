"""List what was said of each goal this year as plain values, which takes a tenth of a table's time.

The chart that follows each key is drawn from them.
"""

from collections import defaultdict
from collections.abc import Iterable
from statistics import median
from typing import NamedTuple

import pandas as pd

from careerkit.catalog.categories import OTHER
from careerkit.reflection import Rating, Reflection
from careerkit.views.dots import in_stacks
from careerkit.views.this_year import FEWEST_RATED, this_year


class Answer(NamedTuple):
    """A goal's importance, if it is rated, and whether it is one of the year's priorities.

    ``words`` is what the goal is called: its words and its detail.
    """

    id: str
    category: str
    words: str
    importance: int | None = None
    priority: bool = False


class Counts(NamedTuple):
    """How many of a category's goals are rated, and priorities.

    ``median`` is that of the importances, or ``None`` under ``FEWEST_RATED`` of them.
    """

    category: str
    size: int
    rated: int
    priorities: int
    median: float | None


class Dot(NamedTuple):
    """A rated goal with its dot's place in its stack, in dots: so far ``across``, so far ``up``."""

    id: str
    category: str
    words: str
    importance: int
    priority: bool
    across: float
    up: float


def answers(reflection: Reflection, asked: Iterable[Answer]) -> list[Answer]:
    """Return an answer for every goal asked about or looked at, in the order of a year's table.

    ``asked`` are the goals of the catalog, in its order; goals that left it come after them.

    >>> mine = Reflection(year=2026).rate("give-a-talk", goal="Give a talk", importance=8)
    >>> [each.words for each in answers(mine, [Answer("learn", "technical", "Learn")])]
    ['Learn', 'Give a talk']
    """
    left = dict(reflection.goals)
    listed = [_answer(goal.id, left.pop(goal.id)) if goal.id in left else goal for goal in asked]
    return [*listed, *(_answer(goal_id, rating) for goal_id, rating in left.items())]


def goals_asked(catalog: pd.DataFrame) -> list[Answer]:
    """Return the catalog's goals as answers that nothing was said to."""
    return [Answer(*each) for each in catalog[["id", "category", "goal"]].itertuples(index=False)]


def answers_in(table: pd.DataFrame) -> list[Answer]:
    """Return the answers of a table's newest year, in its order."""
    year = this_year(table)
    importance = year["importance"].astype(object).where(year["importance"].notna(), None)
    priority = year["priority"].fillna(False).astype(bool)
    columns = (year["id"], year["category"], year["words"], importance, priority)
    return [Answer(*each) for each in zip(*(each.tolist() for each in columns), strict=True)]


def counted(said: Iterable[Answer], names: Iterable[str]) -> list[Counts]:
    """Count the goals by category: those of the catalog, ``names``, come before any others."""
    groups: dict[str, list[Answer]] = {each: [] for each in names}
    for each in said:
        groups.setdefault(each.category, []).append(each)
    return [_counts(category, group) for category, group in groups.items()]


def dots(said: Iterable[Answer]) -> list[Dot]:
    """Return the rated goals with a spot for each one's dot, stacked where they share a stop.

    A spot hangs on the goals that share its stop alone, so that nothing else a person does moves
    a dot. The method is Wilkinson's dot plot.
    """
    rated = [each for each in said if each.importance is not None]
    stacks: dict[tuple[str, int], int] = defaultdict(int)
    for each in rated:
        stacks[each.category, each.importance] += 1
    numbers: dict[tuple[str, int], int] = defaultdict(int)
    placed = []
    for each in rated:
        stop = each.category, each.importance
        placed.append(Dot(*each, *in_stacks(numbers[stop], stacks[stop])))
        numbers[stop] += 1
    return placed


def _answer(goal_id: str, rating: Rating) -> Answer:
    # A goal that left the catalog can come from a file without words or a category.
    words = rating.goal or goal_id
    detail = rating.detail.strip()
    return Answer(
        id=goal_id,
        category=rating.category or OTHER,
        words=f"{words}: {detail}" if detail else words,
        importance=rating.importance,
        priority=rating.priority,
    )


def _counts(category: str, group: list[Answer]) -> Counts:
    rated = [each.importance for each in group if each.importance is not None]
    return Counts(
        category=category,
        size=len(group),
        rated=len(rated),
        priorities=sum(each.priority for each in group),
        median=float(median(rated)) if len(rated) >= FEWEST_RATED else None,
    )
