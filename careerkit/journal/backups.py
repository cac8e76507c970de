"""Back up a year's file before it is changed."""

import filecmp
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from careerkit.files.atomic import copy_atomically, make_folder, write_atomically
from careerkit.files.text import text_if_readable

FOLDER = "backups"
NEWEST_KEPT = 10
MONTHS_KEPT = 12

_NAME = re.compile(r"([1-9][0-9]{3})-([0-9]{5,})-([0-9]{8}T[0-9]{6}Z)(-unreadable)?\.yaml")
_TIME = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, order=True)
class Backup:
    """One copy of a year's file.

    ``number`` counts the copies of that year, so their order does not depend on the clock;
    ``taken`` is the time in UTC by the clock. ``readable`` is false for a copy of a broken file.
    """

    year: int
    number: int
    taken: datetime
    readable: bool
    path: Path

    @property
    def name(self) -> str:
        """Return the name to restore it by: the file's name without its ending."""
        return self.path.stem


def list_backups(folder: Path) -> list[Backup]:
    """Return the backups in a journal's folder, by year, the newest last."""
    backups = map(_backup, (folder / FOLDER).glob("*.yaml"))
    return sorted(backup for backup in backups if backup)


def _backup(path: Path) -> Backup | None:
    """Return the backup that a file's name describes, or ``None`` for a name that is none of ours.

    Somebody may have put a file there, or a program that keeps copies.
    """
    match = _NAME.fullmatch(path.name)
    if match is None or not path.is_file():
        return None
    try:
        taken = datetime.strptime(match[3], _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(int(match[1]), int(match[2]), taken, not match[4], path)


def back_up(path: Path, year: int, readable: bool = True, wanted: Backup | None = None) -> Path:
    """Copy a year's file, delete old copies of it that are not needed, and return the copy.

    The ``wanted`` one is not deleted.

    If the last copy is the same, it is returned instead, so that failing saves make no more
    copies. A copy of a file that can't be read is marked in its name and counted apart, so that
    it replaces no good one.

    Raises ``OSError`` when it can't be copied.
    """
    copies = [backup for backup in list_backups(path.parent) if backup.year == year]
    last = next((backup.path for backup in reversed(copies) if backup.readable == readable), None)
    if last and _are_alike(last, path):
        return last
    copy = _next_path(path.parent, year, readable)
    copy_atomically(path, copy)
    _prune(path.parent, year, wanted)
    return copy


def back_up_text(folder: Path, year: int, text: str) -> Path:
    """Keep the text of a year that its file no longer holds, as ``back_up`` keeps a file's.

    Raises ``OSError`` when it can't be written.
    """
    for backup in list_backups(folder):
        if backup.year == year and text_if_readable(backup.path) == text:
            return backup.path
    copy = _next_path(folder, year, readable=True)
    write_atomically(copy, text)
    _prune(folder, year)
    return copy


def backups_to_keep(backups: Iterable[Backup]) -> set[Backup]:
    """Return the newest 10 backups, the newest of each of 12 months, the newest of each year."""
    newest_first = sorted(backups, key=lambda backup: backup.number, reverse=True)
    months: dict[tuple[int, int], Backup] = {}
    years: dict[int, Backup] = {}
    for backup in newest_first:
        months.setdefault((backup.taken.year, backup.taken.month), backup)
        years.setdefault(backup.taken.year, backup)
    return {*newest_first[:NEWEST_KEPT], *list(months.values())[:MONTHS_KEPT], *years.values()}


def _are_alike(copy: Path, path: Path) -> bool:
    """Tell whether a backup holds what a file does; one that can't be read holds nothing."""
    try:
        return filecmp.cmp(copy, path, shallow=False)
    except OSError:
        return False


def _next_path(folder: Path, year: int, readable: bool) -> Path:
    """Return the path of a year's next backup; the folder of backups is there then."""
    make_folder(folder / FOLDER)
    numbers = [backup.number for backup in list_backups(folder) if backup.year == year]
    end = "" if readable else "-unreadable"
    name = f"{year}-{max(numbers, default=0) + 1:05}-{datetime.now(UTC):{_TIME}}{end}.yaml"
    return folder / FOLDER / name


def _prune(folder: Path, year: int, wanted: Backup | None = None) -> None:
    for readable in (True, False):
        copies = [
            backup
            for backup in list_backups(folder)
            if backup.year == year and backup.readable == readable
        ]
        for backup in set(copies) - backups_to_keep(copies) - {wanted}:
            # A save must not fail because an old copy can't be deleted.
            with suppress(OSError):
                backup.path.unlink()
