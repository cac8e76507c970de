"""Back up a year's file before it is changed."""

import filecmp
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from careerkit.files.atomic import copy_atomically, make_folder

FOLDER = "backups"
NEWEST_KEPT = 10
MONTHS_KEPT = 12

_NAME = re.compile(r"([1-9][0-9]{3})-([0-9]{5})-([0-9]{8}T[0-9]{6}Z)(-unreadable)?\.yaml")
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
    matches = (_NAME.fullmatch(path.name) for path in (folder / FOLDER).glob("*.yaml"))
    return sorted(
        Backup(
            int(match[1]),
            int(match[2]),
            datetime.strptime(match[3], _TIME).replace(tzinfo=UTC),
            not match[4],
            folder / FOLDER / match[0],
        )
        for match in matches
        if match
    )


def back_up(path: Path, year: int, readable: bool = True) -> Path:
    """Copy a year's file, delete old copies of it that are not needed, and return the copy.

    If the last copy is the same, it is returned instead, so that failing saves make no more
    copies. A copy of a file that can't be read is marked in its name and counted apart, so that
    it replaces no good one.

    Raises ``OSError`` when it can't be copied.
    """
    make_folder(path.parent / FOLDER)
    copies = [backup for backup in list_backups(path.parent) if backup.year == year]
    last = next((backup.path for backup in reversed(copies) if backup.readable == readable), None)
    if last and filecmp.cmp(last, path, shallow=False):
        return last
    copy = path.parent / FOLDER / _name(year, copies[-1].number + 1 if copies else 1, readable)
    copy_atomically(path, copy)
    _prune(path.parent, year)
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


def _name(year: int, number: int, readable: bool) -> str:
    end = "" if readable else "-unreadable"
    return f"{year}-{number:05}-{datetime.now(UTC):{_TIME}}{end}.yaml"


def _prune(folder: Path, year: int) -> None:
    for readable in (True, False):
        copies = [
            backup
            for backup in list_backups(folder)
            if backup.year == year and backup.readable == readable
        ]
        for backup in set(copies) - backups_to_keep(copies):
            # A save must not fail because an old copy can't be deleted.
            with suppress(OSError):
                backup.path.unlink()
