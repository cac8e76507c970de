"""Know which list of goals each year of a journal is answered with."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd

from careerkit.catalog.lists import DEFAULT, GoalList, find_list, name_for, with_distinct_ids
from careerkit.catalog.renames import with_current_ids
from careerkit.errors import BadFileError
from careerkit.reflection import Reflection


class Lists:
    """The lists of goals that the years of a journal are answered with, each read once.

    ``folder`` is the journal's. A year's file names its list. It can be opened with another one;
    then its goals are looked up in both.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lists: dict[str, GoalList] = {}

    def find(self, name: str) -> GoalList:
        """Return the list of this name, or of this file."""
        if name not in self._lists:
            self._lists[name] = find_list(name, self._folder)
        return self._lists[name]

    def named_by(self, reflection: Reflection) -> GoalList:
        """Return the list that a year's file names."""
        return self.find(reflection.catalog or DEFAULT)

    def current(self, reflection: Reflection, goal_list: GoalList | None) -> Reflection:
        """Return a year under the current ids of its goals.

        These are the ids in ``goal_list`` if it is the year's list, else those in the list that its
        file names. A list that can't be read changes nothing.
        """
        try:
            if goal_list is None or not self._is_list_of(reflection, goal_list):
                goal_list = self.named_by(reflection)
            return with_current_ids(reflection, goal_list.renames)
        except BadFileError:
            return reflection

    def beside(self, reflection: Reflection, goal_list: GoalList | None) -> Reflection:
        """Return a year to be compared with years of ``goal_list``.

        Where that list gives an id to another goal, the name of the year's own list is added.
        """
        current = self.current(reflection, goal_list)
        if goal_list is None or self._is_list_of(reflection, goal_list):
            return current
        return with_distinct_ids(current, goal_list, self.named_by(reflection), self._folder)

    def catalog_beside(self, reflection: Reflection, goal_list: GoalList) -> pd.DataFrame:
        """Return the goals of a list to be asked about in a year.

        Where that year is answered with another list, goals are left out whose ids are given to
        other goals there.
        """
        goals = goal_list.catalog()
        if self._is_list_of(reflection, goal_list):
            return goals
        current = self.current(reflection, goal_list)
        taken = goal_list.ids_of_other_goals(current, self.named_by(reflection))
        return goals[~goals["id"].isin(taken)].reset_index(drop=True)

    def opened(self, reflection: Reflection, goal_list: GoalList) -> Reflection:
        """Return a year under current ids, to be answered with a list, which its file will name.

        Its file goes on to name the list with which it was begun, if that is another one: its words
        tell what the answers are about. careerkit's own list is not named.
        """
        current = self.current(reflection, goal_list)
        if not self._is_list_of(reflection, goal_list):
            return current
        is_own = goal_list.is_shipped and goal_list.name == DEFAULT
        return replace(current, catalog="" if is_own else name_for(goal_list, self._folder))

    def notice(
        self, reflection: Reflection, earlier: Sequence[Reflection], goal_list: GoalList
    ) -> str:
        """Return the sentence about a year that was answered with another list, or empty text."""
        if not self._is_list_of(reflection, goal_list):
            return self._notice_of_other_list(reflection, goal_list)
        for last in earlier[-1:]:
            if not self._is_list_of(last, goal_list):
                return (
                    f"{last.year} was answered with another list ({self.named_by(last).name}): "
                    "only goals that both lists hold can be compared."
                )
        return ""

    def _notice_of_other_list(self, reflection: Reflection, goal_list: GoalList) -> str:
        named = self.named_by(reflection)
        others = reflection.goals.keys() - goal_list.words.keys()
        others |= goal_list.ids_of_other_goals(reflection, named)
        shows = f"; “careerkit --catalog {name_for(named, self._folder)}” shows them"
        return (
            f"{reflection.year} was begun with another list of goals than {goal_list.name}: its "
            f"answers about {len(others)} other goals stay in its file"
            f"{shows if not named.is_same_as(goal_list) else ''}."
        )

    def _is_list_of(self, reflection: Reflection, goal_list: GoalList) -> bool:
        return goal_list.is_list_of(reflection, self.named_by(reflection))
