"""Find a list of goals by its name, or by where its file lies."""

import os
from collections.abc import Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd

from careerkit.catalog.goals import COLUMNS, frame, read_list
from careerkit.catalog.own_goals import ADDED
from careerkit.catalog.renames import FORMERLY, renames_in, with_current_ids
from careerkit.catalog.spreadsheet import Row
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
        return self.name in SHIPPED and self.path == package_path(SHIPPED[self.name])

    def is_same_as(self, other: "GoalList") -> bool:
        """Tell whether both are one file, which a name alone does not tell."""
        return os.path.realpath(self.path) == os.path.realpath(other.path)

    @cached_property
    def words(self) -> Mapping[str, str]:
        """Each goal's words by its id. Raises ``BadFileError`` as ``load_catalog`` does."""
        return {row["id"]: row["goal"] for row in self._rows.values()}

    @cached_property
    def renames(self) -> Mapping[str, str]:
        """Return the current id for every earlier one."""
        return renames_in(self._rows, self.path.name)

    @property
    def other_columns(self) -> Sequence[str]:
        """Return the names of the columns that careerkit does not read."""
        first = next(iter(self._rows.values()))
        return [name for name in first if name not in (*COLUMNS, FORMERLY)]

    @cached_property
    def _rows(self) -> dict[int, Row]:
        return read_list(self.path)

    def catalog(self) -> pd.DataFrame:
        """Return the goals as ``load_catalog`` does."""
        return frame(list(self._rows.values()))

    def is_list_of(self, reflection: Reflection, named: "GoalList") -> bool:
        """Tell whether a year's answers are about the goals of this list.

        ``named`` is the list that the year's file names. A person's own file may have been moved,
        renamed, or copied to be added to. So a list in another file is still the list of that year
        if half of the goals answered then, or more, are in it with the same words, or under another
        id of which it says that it is an earlier one. Goals that the person added themselves belong
        to no list and don't count, nor do those that only another list holds with which that year
        was opened in between.
        """
        if self.is_shipped and self.is_same_as(named):
            return True
        answered = {goal_id for goal_id in reflection.goals if not goal_id.startswith(ADDED)}
        ids = self.words.keys() | self.renames.keys()
        answered = answered & (ids if self.is_same_as(named) else named.ids_if_readable) or answered
        shared = answered & ids
        if not self.is_same_as(named):
            shared -= self.ids_of_other_goals(reflection, named)
            # An id that is in use there is no earlier one of a goal here.
            shared -= self.renames.keys() & named.ids_if_readable
        return 2 * len(shared) >= len(answered)

    def ids_of_other_goals(self, reflection: Reflection, named: "GoalList") -> set[str]:
        """Return the ids of a year's goals that this list gives to other goals.

        ``named`` is the list that the year's file names. An id means the same goal if its words in
        this list are those of the year's file, or those of that list.
        """
        return {
            goal_id
            for goal_id, rating in reflection.goals.items()
            if goal_id in self.words
            and self.words[goal_id] not in (rating.goal, named.words_if_readable.get(goal_id))
            and (rating.goal or goal_id in named.words_if_readable)
        }

    @property
    def words_if_readable(self) -> Mapping[str, str]:
        """Return ``words``, or none where the list can't be read."""
        try:
            return self.words
        except BadFileError:
            return {}

    @property
    def ids_if_readable(self) -> Set[str]:
        """The ids of its goals, or none where the list can't be read."""
        return self.words_if_readable.keys()

    @property
    def categories_if_readable(self) -> Mapping[str, str]:
        """Return each goal's category by its id, or none where the list can't be read."""
        try:
            return {row["id"]: row["category"] for row in self._rows.values()}
        except BadFileError:
            return {}


def find_list(named: str, folder: Path) -> GoalList:
    """Return the list of a short name, or the one in a file; a bare file name lies in the folder.

    >>> find_list("goals", Path("/home")).name, find_list("my-goals.csv", Path("/home")).name
    ('goals', 'my-goals.csv')
    """
    if named in SHIPPED:
        return GoalList(named, package_path(SHIPPED[named]))
    path = Path(named)
    # Where "~somebody" has no home folder here, it is the name of a folder like any other.
    with suppress(RuntimeError):
        path = path.expanduser()
    return GoalList(path.name, folder / path)


def name_for(goal_list: GoalList, folder: Path) -> str:
    """Return the name by which ``find_list`` finds a list again from the folder."""
    if goal_list.is_shipped:
        return goal_list.name
    path, home = goal_list.path.absolute(), folder.absolute()
    return path.name if path.parent == home else str(path)


def with_distinct_ids(
    reflection: Reflection, goal_list: GoalList, named: GoalList, folder: Path
) -> Reflection:
    """Return a year of another list, to be shown beside years of ``goal_list``.

    ``named`` is the list that the year's file names. Where both lists use one id for different
    goals, the year's goal gets an id with the name of its own list behind it, and with that of the
    list's folder if it lies elsewhere than in the folder of answers.

    >>> goals, mine = find_list("goals", Path()), find_list("mine.csv", Path())
    >>> year = Reflection(year=2025).rate("get-a-raise", goal="Raise my voice")
    >>> list(with_distinct_ids(year, goals, mine, Path()).goals)
    ['get-a-raise (mine.csv)']
    """
    ids = goal_list.ids_of_other_goals(reflection, named)
    is_there = named.is_shipped or name_for(named, folder) == named.name
    name = named.name if is_there else f"{named.path.parent.name}/{named.name}"
    distinct = {goal_id: f"{goal_id} ({name})" for goal_id in ids}
    return with_current_ids(reflection, distinct)
