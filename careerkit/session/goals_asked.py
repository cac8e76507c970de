"""Hold which goals a person is asked about."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from careerkit.catalog.categories import categories_of
from careerkit.catalog.own_goals import OwnGoals, catalog_with_own, goals_set_aside
from careerkit.reflection import Reflection


@dataclass(frozen=True, eq=False)
class GoalsAsked:
    """A list of goals as one person sees it: ``shipped`` is the list, ``own`` what they changed.

    >>> from careerkit.catalog.goals import load_catalog
    >>> len(GoalsAsked(load_catalog(), {}).catalog)
    77
    """

    shipped: pd.DataFrame
    own: OwnGoals

    @cached_property
    def catalog(self) -> pd.DataFrame:
        """The goals asked about, with the columns of ``load_catalog``."""
        return catalog_with_own(self.shipped, self.own)

    @cached_property
    def aside(self) -> pd.DataFrame:
        """The goals set aside, with the same columns."""
        return goals_set_aside(self.shipped, self.own)

    @cached_property
    def aside_ids(self) -> frozenset[str]:
        """The ids of the goals set aside."""
        return frozenset(self.aside["id"])

    @cached_property
    def words(self) -> dict[str, tuple[str, str]]:
        """The words and the category of each goal asked about, by id."""
        columns = (self.catalog[name].astype(str) for name in ("id", "goal", "category"))
        return {goal_id: (goal, category) for goal_id, goal, category in zip(*columns, strict=True)}

    @cached_property
    def categories(self) -> list[str]:
        """The categories in the order of the list."""
        return categories_of(self.catalog)

    def priorities(self, reflection: Reflection) -> list[str]:
        """Return the ids of a year's priorities in the list's order, without goals set aside.

        Goals that left the list come last.
        """
        goals = reflection.goals
        order = dict.fromkeys([*self.words, *goals])
        return [
            goal_id
            for goal_id in order
            if goal_id in goals and goals[goal_id].priority and goal_id not in self.aside_ids
        ]
