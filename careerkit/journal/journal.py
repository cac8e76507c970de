"""Keep a person's reflections in one folder, one YAML file a year."""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd

from careerkit.catalog.goals import states_of
from careerkit.catalog.lists import DEFAULT, GoalList
from careerkit.catalog.own_goals import OwnGoals, catalog_with_own, with_current_ids_of
from careerkit.errors import BadFileError, NotSavedError
from careerkit.files.atomic import copy_atomically, leftover_files, make_folder, write_atomically
from careerkit.files.home import home
from careerkit.files.lock import one_writer
from careerkit.files.text import read_text, text_if_readable
from careerkit.journal.backups import FOLDER, Backup, back_up, back_up_text, list_backups
from careerkit.journal.codec import CheckedTexts, dumps, parse_year, read_only
from careerkit.journal.lineage import Lineage
from careerkit.journal.lists import Lists
from careerkit.journal.merge import changes, has_content, kept, merge, overwritten, removed
from careerkit.journal.own_list import OwnList
from careerkit.journal.save_result import SaveResult
from careerkit.reflection import YEARS, Reflection
from careerkit.table import tidy, with_list, with_states


class Journal:
    """The folder of reflections, by default ``home()``.

    Nothing is written before the first ``save``, which also makes the folder, private to its
    owner. ``catalog`` names the list of goals for every year, a short name or a file; by default it
    is ``CAREERKIT_CATALOG``, or else each year's own, and a new year's is the newest year's.
    ``lists`` holds those lists.

    >>> import tempfile
    >>> journal = Journal(tempfile.mkdtemp())
    >>> saved = journal.save(Reflection(year=2026).rate("get-a-raise", importance=3))
    >>> journal.years(), journal.load(2026) == saved
    ([2026], True)
    """

    def __init__(self, folder: str | Path | None = None, catalog: str | Path | None = None) -> None:
        self.folder = Path(folder).expanduser() if folder is not None else home()
        self.lists = Lists(self.folder)
        self._catalog = str(catalog or os.environ.get("CAREERKIT_CATALOG") or "")
        self._lineage = Lineage(self.folder)
        self._own = OwnList(self.folder, self._lineage)
        self._texts = CheckedTexts()
        self._written: dict[int, tuple[str, Reflection]] = {}
        self._parsed: dict[int, tuple[str, Reflection]] = {}

    def path(self, year: int) -> Path:
        """Return the path of a year's file, whether it exists or not.

        Raises ``ValueError`` unless the year is a four-digit number.
        """
        if type(year) is not int or year not in YEARS:
            raise ValueError(f"year is {year!r}; it must be a four-digit number")
        return self.folder / f"{year}.yaml"

    def years(self) -> list[int]:
        """Return the years that have a file, earliest first."""
        names = [path.name for path in self.folder.glob("*.yaml")]
        return sorted(int(name[:4]) for name in names if re.fullmatch(r"[1-9][0-9]{3}\.yaml", name))

    def newest(self, today: date | None = None) -> int | None:
        """Return the newest year that has a file, ``None`` without any.

        A year that is still to come, which a wrong clock once made, counts only where there is no
        other.
        """
        years = self.years()
        this_year = (today or date.today()).year
        return max((year for year in years if year <= this_year), default=min(years, default=None))

    def load(self, year: int) -> Reflection:
        """Read one year.

        Raises ``BadFileError`` with file, line and remedy when its file can't be used,
        ``FileNotFoundError`` when it has no file, and ``ValueError`` when it is no year.
        """
        path = self.path(year)
        text = read_text(path)
        parsed = self._parsed.get(year)
        if parsed is None or parsed[0] != text:
            parsed = self._parsed[year] = text, parse_year(text, path.name, year)
            self._lineage.remember(*parsed)
        return parsed[1]

    def is_skipped(self, year: int) -> bool:
        """Tell whether a year holds one sentence in the place of ratings."""
        reflection = self._read(year)
        return isinstance(reflection, Reflection) and reflection.is_skipped

    def goal_list(self, year: int | None = None) -> GoalList:
        """Return the list of goals that a year, by default the newest, is answered with."""
        if self._catalog:
            return self.lists.find(self._catalog)
        newest_first = sorted(self.years(), key=lambda begun: (begun == self.newest(), begun))
        for begun in filter(None, [year, *reversed(newest_first)]):
            reflection = self._read(begun)
            if isinstance(reflection, Reflection) and not _is_silent(reflection):
                return self.lists.named_by(reflection)
        return self.lists.find(DEFAULT)

    def catalog(self, year: int | None = None) -> pd.DataFrame:
        """Return the goals of that list, with the columns of ``load_catalog``.

        Where the year was begun with another list, goals are left out whose ids mean another goal
        in its file.

        Raises ``BadFileError`` as ``load_catalog`` does.
        """
        goal_list = self.goal_list(year)
        reflection = self._read(year) if year else None
        if isinstance(reflection, Reflection):
            return self.lists.catalog_beside(reflection, goal_list)
        return goal_list.catalog()

    def own_goals(self, year: int | None = None) -> OwnGoals:
        """Return the person's own goals under the current ids of the list of a year.

        Raises ``BadFileError`` where one of the two files can't be used.
        """
        goal_list = self.goal_list(year)
        return with_current_ids_of(goal_list.catalog(), self._own.load(), goal_list.renames)

    def change_own_goals(
        self, change: Callable[[OwnGoals], OwnGoals], year: int | None = None
    ) -> OwnGoals:
        """Write what ``change`` returns for the own goals of a year, and return that.

        Raises ``BadFileError`` when the file can't be read, or could not be read afterwards, and
        ``NotSavedError`` (an ``OSError``) when it can't be written.
        """
        goal_list = self.goal_list(year)
        shipped, renames = goal_list.catalog(), goal_list.renames
        return self._own.change(lambda own: change(with_current_ids_of(shipped, own, renames)))

    def put_back_own_goals(self) -> None:
        """Write the own goals again if another program has put back an older copy of their file.

        Raises the errors of ``change_own_goals``.
        """
        self._own.put_back()

    def current(self, reflection: Reflection) -> Reflection:
        """Return a reflection with the current ids of its goals."""
        return self.lists.current(reflection, self._usable_list(reflection.year))

    def unreadable(self) -> dict[int, str]:
        """Return the years whose files can't be used, each with the sentence that says why."""
        years = {year: self._read(year) for year in self.years()}
        return {year: problem for year, problem in years.items() if isinstance(problem, str)}

    def reflections(self, before: int | None = None) -> list[Reflection]:
        """Return the reflections of all years, or of those before one, earliest first.

        Each goal has its current id. An id that means another goal in the list of ``before``, by
        default of the newest year, has the name of its own list added. A year that is
        ``unreadable`` is left out.
        """
        years = [year for year in self.years() if before is None or year < before]
        goal_list = self._usable_list(before)
        return [
            self.lists.beside(reflection, goal_list)
            for reflection in map(self._read, years)
            if isinstance(reflection, Reflection)
        ]

    def table(self) -> pd.DataFrame:
        """Return all years as one tidy table: one row per goal and year it was looked at.

        A year that is ``unreadable`` is left out, and one that holds a sentence in the place of
        ratings has no rows. The columns are those of
        ``careerkit.table.COLUMNS``: ``year``, ``id``, ``category``, ``goal``, ``detail``,
        ``importance``, ``priority``, ``lived``, ``satisfaction``, ``expectation`` and ``now``.
        """
        table, goal_list = tidy(self.reflections()), self._usable_list()
        if goal_list is None:
            return table
        with suppress(BadFileError, OSError):
            # Which of their own goals are states, only the person's list can tell.
            catalog = catalog_with_own(goal_list.catalog(), self.own_goals())
            table = with_states(table, states_of(catalog))
        is_default = goal_list.is_shipped and goal_list.name == DEFAULT
        return table if is_default else with_list(table, goal_list.path)

    def save(self, reflection: Reflection, base: Reflection | None = None) -> Reflection:
        """Write one year's file atomically, and return what it now holds.

        ``base`` is the reflection that ``reflection`` was made from. Changes made to the file
        since then, by another workbook or by hand, are merged in; where both changed the same
        thing, ``reflection`` wins. Without ``base`` the file is replaced. The file from before this
        journal's first save is kept in ``backups()``.

        Raises ``BadFileError`` when the file can't be read (then it is never overwritten), and
        ``NotSavedError`` (an ``OSError``) when it can't be written.
        """
        return self.write(reflection, base).reflection

    def write(self, reflection: Reflection, base: Reflection | None = None) -> SaveResult:
        """Save as ``save`` does, and return also what else changed the file.

        One thread can write while another reads. Raises the errors of ``save``.
        """
        path = self.path(reflection.year)
        try:
            make_folder(self.folder)
            with one_writer(self.folder):
                return self._write(path, reflection, base)
        except OSError as error:
            raise NotSavedError.of(str(path), error) from error

    def look(self, ours: Reflection) -> Reflection | None:
        """Return what a year's file holds that was changed since ``ours`` was read or written.

        Return ``None`` where it holds less, or older answers, which nobody removed by hand: to put
        them back, ``write`` ours. Raises the errors of ``load``.
        """
        theirs = self.load(ours.year)
        text = self._parsed[ours.year][0]
        merged = merge(self._lineage.origin(text, theirs, ours), ours, theirs)
        return theirs if replace(merged, saved=theirs.saved) == theirs else None

    def backups(self) -> list[Backup]:
        """Return the backups of the years' files, by year, the newest last."""
        return list_backups(self.folder)

    def restore(self, name: str) -> Path | None:
        """Replace a year's file by a backup, and return the backup of the replaced file, if any.

        Raises ``BadFileError`` when there is no such backup or it can't be read, and
        ``NotSavedError`` when the file can't be written.
        """
        backup = self._find_backup(name)
        text = read_text(backup.path)
        parse_year(text, backup.path.name, backup.year)
        path = self.path(backup.year)
        try:
            with one_writer(self.folder):
                replaced = self._back_up_current(path, backup)
                made_from = text_if_readable(path)
                copy_atomically(backup.path, path)
                # An open workbook takes for removed what the person restored without.
                self._lineage.note(text, made_from)
        except OSError as error:
            raise NotSavedError.of(str(path), error) from error
        return replaced

    def remove_leftovers(self) -> None:
        """Remove the temporary files of killed saves; without any, change nothing."""
        if self._leftover_files():
            with suppress(OSError), one_writer(self.folder):
                self._unlink_leftovers()

    def _unlink_leftovers(self) -> None:
        # The lock keeps other writers out, so nobody will finish a half-written file.
        for path in self._leftover_files():
            with suppress(OSError):
                path.unlink()

    def _leftover_files(self) -> list[Path]:
        folders = {Path(os.path.realpath(self.path(year))).parent for year in self.years()}
        folders |= {self.folder, self.folder / FOLDER}
        return [path for folder in folders for path in leftover_files(folder)]

    def _read(self, year: int) -> Reflection | str:
        """Return a year, or the sentence that says why it can't be read."""
        try:
            return self.load(year)
        except (BadFileError, OSError) as error:
            return str(error)

    def _usable_list(self, year: int | None = None) -> GoalList | None:
        goal_list = self.goal_list(year)
        return goal_list if goal_list.words_if_readable else None

    def _write(self, path: Path, mine: Reflection, base: Reflection | None) -> SaveResult:
        before, theirs = self._read_current(path, mine.year)
        if mine.year not in self._written:
            self._unlink_leftovers()
        ours = base or theirs or mine
        other = theirs or ours
        old = self._lineage.origin(before, other, ours) if before else ours
        merged, lost = merge(old, mine, other), overwritten(old, mine, other)
        text = self._texts.of(merged, path.name)
        backup = None
        if theirs and (has_content(lost) or not self._is_safe(before, theirs, mine, base)):
            self._back_up_last(before, theirs)
            backup = back_up(path, mine.year)
        write_atomically(path, text)
        self._written[mine.year] = text, merged
        self._lineage.remember(text, merged)
        if before and base:
            self._lineage.note(text, before, *self._texts_of(base))
        return SaveResult(
            reflection=merged,
            merged_in=changes(mine, merged),
            removed=removed(mine, merged),
            overwritten=lost,
            kept=kept(ours, mine, other, merged),
            backup=backup,
        )

    def _read_current(self, path: Path, year: int) -> tuple[str, Reflection | None]:
        """Return the file's text and its reflection, or empty text and ``None`` without a file."""
        try:
            text = read_text(path)
        except FileNotFoundError:
            return "", None
        last = self._written.get(year)
        if last and last[0] == text:
            return last
        reflection = parse_year(text, path.name, year)
        if why := read_only(reflection):
            raise BadFileError.at(path.name, None, why)
        return text, reflection

    def _is_safe(
        self, text: str, theirs: Reflection, mine: Reflection, base: Reflection | None
    ) -> bool:
        """Tell whether the file's content is in a backup or will be part of the merged text."""
        last = self._written.get(theirs.year)
        if last is None or _is_of_another_day(theirs, mine):
            return False
        if text == last[0]:
            return True
        # Text that careerkit would write differently was edited by hand; comments would be lost.
        return (
            base is not None
            and self._lineage.text_is_made_from(text, last[1])
            and text == dumps(theirs)
        )

    def _back_up_last(self, text: str, theirs: Reflection) -> None:
        """Keep what was written here last, where another program has replaced it."""
        last = self._written.get(theirs.year)
        if last and last[0] != text and not self._lineage.text_is_made_from(text, last[1]):
            back_up_text(self.folder, theirs.year, last[0])

    def _texts_of(self, base: Reflection | None) -> list[str]:
        """Return what else than the file's text a merged text is made from."""
        last = self._written.get(base.year) if base else None
        return [last[0]] if last else []

    def _back_up_current(self, path: Path, wanted: Backup) -> Path | None:
        if not os.path.lexists(path):
            return None
        readable = isinstance(self._read(wanted.year), Reflection)
        return back_up(path, wanted.year, readable, wanted)

    def _find_backup(self, name: str) -> Backup:
        for backup in self.backups():
            if name in (backup.name, backup.path.name):
                return backup
        raise BadFileError(f'there is no backup "{name}"; `careerkit restore` lists them')


def _is_silent(reflection: Reflection) -> bool:
    """Tell whether a year says nothing of its list: one sentence alone, perhaps written by hand."""
    return reflection.is_skipped and not reflection.catalog


def _is_of_another_day(theirs: Reflection, mine: Reflection) -> bool:
    """Tell whether a file was last saved on another day than the one on which it is saved now."""
    return bool(theirs.saved and mine.saved and theirs.saved.date() != mine.saved.date())
