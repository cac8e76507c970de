"""Keep a person's reflections: one YAML file a year in one folder."""

import os
import re
from contextlib import suppress
from pathlib import Path

import pandas as pd

from careerkit.catalog.renames import follow, load_renames
from careerkit.errors import BadFileError, NotSavedError
from careerkit.files.atomic import copy_atomically, leftover_files, make_folder, write_atomically
from careerkit.files.home import home
from careerkit.files.lock import one_writer
from careerkit.files.text import MOST_BYTES, read_text
from careerkit.journal.backups import FOLDER, Backup, keep, list_backups
from careerkit.journal.merge import merge, otherwise, overruled, says_anything
from careerkit.journal.save_result import SaveResult
from careerkit.journal.year_file import dumps, loads, read_only
from careerkit.reflection import YEARS, Reflection
from careerkit.table import tidy


class Journal:
    """The folder of reflections, by default ``home()``.

    Nothing is written before ``save``, which makes the folder too, for its owner's eyes alone.
    ``last_save`` is what became of the last one, or ``None``. ``renames`` leads earlier ids of
    goals to those of now, as ``catalog`` has them (by default the one that comes with careerkit).

    >>> import tempfile
    >>> journal = Journal(tempfile.mkdtemp())
    >>> saved = journal.save(Reflection(year=2026).rate("get-a-raise", importance=3))
    >>> journal.years(), journal.load(2026) == saved
    ([2026], True)
    """

    def __init__(self, folder: str | Path | None = None, catalog: Path | None = None) -> None:
        self.folder = Path(folder).expanduser() if folder is not None else home()
        self.renames = load_renames(catalog)
        self.last_save: SaveResult | None = None
        self._written: dict[int, tuple[str, Reflection]] = {}

    def path(self, year: int) -> Path:
        """Return where a year's file stands, or would."""
        if type(year) is not int or year not in YEARS:
            raise ValueError(f"year is {year!r}; it must be a four-digit number")
        return self.folder / f"{year}.yaml"

    def years(self) -> list[int]:
        """Return the years that have a file, rising."""
        names = [each.name for each in self.folder.glob("*.yaml")]
        return sorted(int(name[:4]) for name in names if re.fullmatch(r"[1-9][0-9]{3}\.yaml", name))

    def load(self, year: int) -> Reflection:
        """Read one year.

        Raises ``BadFileError`` with file, line and remedy when its file can't be used, and
        ``FileNotFoundError`` when there is none.
        """
        path = self.path(year)
        return _reflection(read_text(path), path.name, year)

    def unreadable(self) -> dict[int, str]:
        """Return the years whose files can't be used, each with the sentence that says why."""
        return {year: said for year in self.years() if isinstance(said := self._read(year), str)}

    def reflections(self, before: int | None = None) -> list[Reflection]:
        """Return the reflections of all years, or of those before one, rising.

        Each goal stands under its id of now. A year that is ``unreadable`` is left out.
        """
        years = [year for year in self.years() if before is None or year < before]
        read = (each for each in map(self._read, years) if isinstance(each, Reflection))
        return [follow(each, self.renames) for each in read]

    def table(self) -> pd.DataFrame:
        """Return all years as one tidy table: one row per goal and year said anything about.

        A year that is ``unreadable`` is left out. The columns are those of
        ``careerkit.table.COLUMNS``.
        """
        return tidy(self.reflections())

    def save(self, reflection: Reflection, base: Reflection | None = None) -> Reflection:
        """Write one year's file, whole or not at all, and return what now stands in it.

        ``base`` is the reflection that ``reflection`` grew from: what the file has gained since
        then, by another workbook or by hand, is joined in; where both changed a thing, the one
        given stands and ``last_save`` tells. Without ``base`` the file is replaced. What stood
        there before this journal's first save is kept in ``backups()``.

        Raises ``BadFileError`` when the file can't be read, for it is never overwritten then, and
        ``NotSavedError`` (an ``OSError``) when it can't be written.
        """
        path = self.path(reflection.year)
        try:
            make_folder(self.folder)
            with one_writer(self.folder):
                self.last_save = self._save(path, reflection, base)
        except OSError as error:
            raise NotSavedError.of(str(path), error) from error
        return self.last_save.reflection

    def backups(self) -> list[Backup]:
        """Return the copies kept of the years' files, by year, the newest last."""
        return list_backups(self.folder)

    def restore(self, name: str) -> Path | None:
        """Put a backup in its year's place, and return the backup of what stood there, if any.

        Raises ``BadFileError`` when there is no such backup or it can't be read, and
        ``NotSavedError`` when it can't be put there.
        """
        backup = self._backup(name)
        _reflection(read_text(backup.path), backup.path.name, backup.year)
        path = self.path(backup.year)
        try:
            with one_writer(self.folder):
                aside = self._put_aside(path, backup.year)
                copy_atomically(backup.path, path)
        except OSError as error:
            raise NotSavedError.of(str(path), error) from error
        return aside

    def tidy_up(self) -> None:
        """Remove what killed saves left behind; where there is nothing, change nothing."""
        if self._leftover_files():
            with suppress(OSError), one_writer(self.folder):
                self._clear()

    def _clear(self) -> None:
        # Nobody else writes while this one may: what is half written now will never be more.
        for each in self._leftover_files():
            with suppress(OSError):
                each.unlink()

    def _leftover_files(self) -> list[Path]:
        folders = {Path(os.path.realpath(self.path(year))).parent for year in self.years()}
        folders |= {self.folder, self.folder / FOLDER}
        return [each for folder in folders for each in leftover_files(folder)]

    def _read(self, year: int) -> Reflection | str:
        """Return a year, or the sentence that says why it can't be read."""
        try:
            return self.load(year)
        except (BadFileError, OSError) as error:
            return str(error)

    def _save(self, path: Path, mine: Reflection, base: Reflection | None) -> SaveResult:
        before, theirs = self._standing(path, mine.year)
        if mine.year not in self._written:
            self._clear()
        old = base or theirs or mine
        other = theirs or old
        joined, lost = merge(old, mine, other), overruled(old, mine, other)
        text = _text(joined, path.name)
        safe = before is None or (not says_anything(lost) and self._is_kept(before, theirs, base))
        backup = None if safe else keep(path, mine.year)
        write_atomically(path, text)
        self._written[mine.year] = text, joined
        came = otherwise(mine, joined)
        return SaveResult(reflection=joined, joined=came, overruled=lost, backup=backup)

    def _standing(self, path: Path, year: int) -> tuple[str, Reflection] | tuple[None, None]:
        """Return the file's text and what it says, if there is a file."""
        try:
            text = read_text(path)
        except FileNotFoundError:
            return None, None
        last = self._written.get(year)
        if last and last[0] == text:
            return last
        reflection = _reflection(text, path.name, year)
        if why := read_only(reflection):
            raise BadFileError.at(path.name, None, why)
        return text, reflection

    def _is_kept(self, text: str, said: Reflection, base: Reflection | None) -> bool:
        """Tell whether what a file holds is in a backup, or goes into what will be written."""
        last = self._written.get(said.year)
        if base is None or last is None:
            return last is not None and text == last[0]
        # What careerkit would write otherwise was written by hand; a comment would be lost.
        return text == dumps(said)

    def _put_aside(self, path: Path, year: int) -> Path | None:
        if not os.path.lexists(path):
            return None
        return keep(path, year, readable=isinstance(self._read(year), Reflection))

    def _backup(self, name: str) -> Backup:
        for each in self.backups():
            if name in (each.name, each.path.name):
                return each
        raise BadFileError(f'there is no backup "{name}"; `careerkit restore` lists them')


def _text(reflection: Reflection, where: str) -> str:
    """Return the text of a year's file, once it is sure that it can be read again."""
    text = dumps(reflection)
    if len(text.encode()) > MOST_BYTES:
        raise BadFileError.at(
            where, None, f"it would be over {MOST_BYTES // 10**6} MB; shorten a note"
        )
    if loads(text, where) != reflection:
        raise BadFileError.at(
            where, None, "its text would not read back as the same answers; nothing is written"
        )
    return text


def _reflection(text: str, where: str, year: int) -> Reflection:
    reflection = loads(text, where)
    if reflection.year != year:
        raise BadFileError.at(
            where,
            None,
            f'it says "year: {reflection.year}" but is the file of {year}; correct one of the two',
        )
    return reflection
