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
    """The lists of a journal, each read once; ``folder`` is the journal's."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._found: dict[str, GoalList] = {}

    def find(self, named: str) -> GoalList:
        """Return the list of this name, or of this file."""
        if named not in self._found:
            self._found[named] = find_list(named, self._folder)
        return self._found[named]

    def of(self, reflection: Reflection) -> GoalList:
        """Return the list that a year's file names."""
        return self.find(reflection.catalog or DEFAULT)

    def current(self, reflection: Reflection, now: GoalList | None) -> Reflection:
        """Return a year with the current ids: those of ``now`` if it is its list, else its own's.

        A list that can't be read changes nothing.
        """
        try:
            known = now if now is not None and self._goes_on(reflection, now) else None
            return with_current_ids(reflection, (known or self.of(reflection)).renames)
        except BadFileError:
            return reflection

    def beside(self, reflection: Reflection, now: GoalList | None) -> Reflection:
        """Return a year to be compared with years of the list ``now``.

        Ids that mean another goal in that list have the name of the year's own list added.
        """
        current = self.current(reflection, now)
        if now is None or self._goes_on(reflection, now):
            return current
        return with_distinct_ids(current, now, self._then(reflection))

    def catalog(self, goal_list: GoalList, said: Reflection | None) -> pd.DataFrame:
        """Return a list's goals to be asked about, without those whose ids mean others by then."""
        goals = goal_list.catalog()
        if said is None or self._goes_on(said, goal_list):
            return goals
        taken = goal_list.ids_of_other_goals(said, self._then(said))
        return goals[~goals["id"].isin(taken)].reset_index(drop=True)

    def _goes_on(self, reflection: Reflection, now: GoalList) -> bool:
        """Tell whether a year's list is this one, by its goals' earlier or current ids."""
        if now.renames.keys() & reflection.goals.keys():
            return True
        return now.is_list_of(reflection, self._then(reflection))

    def _then(self, reflection: Reflection) -> GoalList:
        try:
            return self.of(reflection)
        except BadFileError:
            return GoalList("another list", self._folder / "another list")

    def mark(self, reflection: Reflection, goal_list: GoalList) -> Reflection:
        """Return a reflection whose file will name the list, unless it is careerkit's own."""
        own = goal_list.name == DEFAULT
        return replace(reflection, catalog="" if own else name_for(goal_list, self._folder))

    def notice(self, said: Reflection, earlier: Sequence[Reflection], now: GoalList) -> str:
        """Return the sentence about a year that was answered with another list, or empty text."""
        then = self._then(said)
        if not self._goes_on(said, now):
            left = len((said.goals.keys() - now.words.keys()) | now.ids_of_other_goals(said, then))
            shows = f"; “careerkit --catalog {name_for(then, self._folder)}” shows them"
            return (
                f"{said.year} was begun with another list of goals than {now.name}: its answers "
                f"about {left} other goals stay in its file{shows * (then.name != now.name)}."
            )
        for last in earlier[-1:]:
            if not self._goes_on(last, now):
                return (
                    f"{last.year} was answered with another list ({self._then(last).name}): only "
                    "goals that both lists hold can be compared."
                )
        return ""
