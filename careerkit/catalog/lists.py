"""Find a list of goals by its name, or by where its file lies."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pandas as pd

from careerkit.catalog.goals import Row, frame, read_list
from careerkit.catalog.own_goals import ADDED
from careerkit.catalog.renames import renames_in, with_current_ids
from careerkit.errors import BadFileError
from careerkit.files.package_data import package_path
from careerkit.reflection import Reflection

DEFAULT = "goals"
SHIPPED = {DEFAULT: "data/goals.csv", "research": "data/research-goals.csv"}
"""The lists that come with careerkit, by their short names."""


@dataclass(frozen=True)
class GoalList:
    """One list of goals; its file is read when something in it is first asked for.

    ``name`` is the short name of a shipped list, or the name of a person's file.
    """

    name: str
    path: Path

    @property
    def is_shipped(self) -> bool:
        """Tell whether it comes with careerkit."""
        return self.name in SHIPPED

    @cached_property
    def words(self) -> Mapping[str, str]:
        """Each goal's words by its id. Raises ``BadFileError`` as ``load_catalog`` does."""
        return {row["id"]: row["goal"] for row in self._rows.values()}

    @cached_property
    def renames(self) -> Mapping[str, str]:
        """Return the current id for every earlier one."""
        return renames_in(self._rows, self.path.name)

    @cached_property
    def _rows(self) -> dict[int, Row]:
        return read_list(self.path)

    def catalog(self) -> pd.DataFrame:
        """Return the goals as ``load_catalog`` does."""
        return frame(list(self._rows.values()))

    def holds(self, reflection: Reflection, then: "GoalList") -> bool:
        """Tell whether a year was answered with this list, by the goals that it speaks of.

        ``then`` is the list that the year's file names. Under another name, it is this list if this
        one holds half of those goals or more, with the same words; so a list that was moved,
        renamed, or copied to be added to goes on as the same one.
        """
        if then.name == self.name and self.is_shipped:
            return True
        said = [goal_id for goal_id in reflection.goals if not goal_id.startswith(ADDED)]
        other = set() if then.name == self.name else self.taken_ids(reflection, then)
        held = [goal_id for goal_id in said if goal_id in self.words and goal_id not in other]
        return 2 * len(held) >= len(said)

    def taken_ids(self, reflection: Reflection, then: "GoalList") -> set[str]:
        """Return the ids of a year that mean another goal in this list than they did in its own."""
        return {
            goal_id
            for goal_id, each in reflection.goals.items()
            if goal_id in self.words
            and self.words[goal_id] not in (each.goal, then.known_words.get(goal_id))
            and (each.goal or goal_id in then.known_words)
        }

    @property
    def known_words(self) -> Mapping[str, str]:
        """Return ``words``, or none where the list can't be read."""
        try:
            return self.words
        except BadFileError:
            return {}


def find_list(named: str, folder: Path) -> GoalList:
    """Return the list of a short name, or the one in a file; a bare file name lies in the folder.

    >>> find_list("goals", Path("/home")).name, find_list("my-goals.csv", Path("/home")).name
    ('goals', 'my-goals.csv')
    """
    if named in SHIPPED:
        return GoalList(named, package_path(SHIPPED[named]))
    path = Path(named).expanduser()
    return GoalList(path.name, folder / path)


def name_for(goal_list: GoalList, folder: Path) -> str:
    """Return the name by which ``find_list`` finds a list again from the folder."""
    if goal_list.is_shipped:
        return goal_list.name
    path, home = goal_list.path.absolute(), folder.absolute()
    return path.name if path.parent == home else str(path)


def set_apart(reflection: Reflection, goal_list: GoalList, then: GoalList) -> Reflection:
    """Return a year of another list, its ids made its own where this list means another goal.

    >>> goals, mine = find_list("goals", Path()), find_list("mine.csv", Path())
    >>> year = Reflection(year=2025).rate("get-a-raise", goal="Raise my voice")
    >>> list(set_apart(year, goals, then=mine).goals)
    ['get-a-raise (mine.csv)']
    """
    own = {each: f"{each} ({then.name})" for each in goal_list.taken_ids(reflection, then)}
    answers = {}
    for name, answer in reflection.answers.items():
        question, slash, about = name.partition("/")
        answers[question + slash + own.get(about, about)] = answer
    return with_current_ids(replace(reflection, answers=answers), own)
