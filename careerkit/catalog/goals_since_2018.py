"""Offer goals that people have named since the post was written; none is asked about unasked."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cache

from careerkit.catalog.goals import read_list
from careerkit.catalog.own_goals import OwnGoal, OwnGoals
from careerkit.files.package_data import package_path

FILE = "data/goals-since-2018.csv"
"""Its columns are the catalog's, then ``source``: a public page on which somebody named the goal.

The ids are those of added goals: once a person takes these goals, they are like any other that they
added. They come along to every list and every year, can be reworded and removed, and keep answers
under the same ids if they are taken out and added again.
"""


def goals_since_2018(categories: Collection[str]) -> OwnGoals:
    """Return the goals of these categories, by id.

    >>> list(goals_since_2018(["technical"]))
    ['own-keep-the-craft']
    """
    return {goal_id: goal for goal_id, goal in _goals().items() if goal.category in categories}


def are_added(own: OwnGoals) -> bool:
    """Tell whether any of them is among a person's own goals, in our words."""
    return without_goals_since_2018(own) != own


def with_goals_since_2018(own: OwnGoals, categories: Collection[str]) -> OwnGoals:
    """Return a person's own goals with those of these categories added at the end."""
    # Own words for one of them take the place of ours.
    return {**own, **goals_since_2018(categories), **own}


def without_goals_since_2018(own: OwnGoals) -> OwnGoals:
    """Return a person's own goals without them; one that the person reworded stays."""
    return {goal_id: goal for goal_id, goal in own.items() if not _is_ours(goal)}


def _is_ours(goal: OwnGoal) -> bool:
    ours = _goals().get(goal.id)
    # Of which kind it is changes no words, and was not said from the start.
    return ours is not None and goal == replace(ours, kind=goal.kind)


@cache
def _goals() -> Mapping[str, OwnGoal]:
    rows = read_list(package_path(FILE)).values()
    return {row["id"]: OwnGoal.from_row(row) for row in rows}
