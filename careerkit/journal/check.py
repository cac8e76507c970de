"""Read every file of a journal's folder to say which can be used."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from careerkit.catalog.own_goals_file import FILE, load_own_goals
from careerkit.errors import BadFileError
from careerkit.files.text import read_text
from careerkit.journal.backups import Backup
from careerkit.journal.journal import Journal
from careerkit.journal.year_file import loads, read_only
from careerkit.reflection import Reflection


@dataclass(frozen=True)
class Finding:
    """What reading one file came to: ``said`` is what it holds, or the sentence of its fault."""

    file: str
    good: bool
    said: str

    def __str__(self) -> str:
        # A fault's sentence names its file already.
        return f"{self.file}: {self.said}" if self.good else self.said


def check(journal: Journal) -> list[Finding]:
    """Return a finding for each year's file, the own goals, each backup and each odd file."""
    return [
        *(_tried(f"{year}.yaml", partial(_year, journal, year)) for year in journal.years()),
        *([_tried(FILE, partial(_own_goals, journal))] if (journal.folder / FILE).exists() else []),
        *(_tried(each.path.name, partial(_backup, each)) for each in journal.backups()),
        *_odd(journal),
    ]


def backup_lines(journal: Journal) -> list[str]:
    """Return a line on each backup: its name, when it was made, what it holds."""
    return [
        f"{each.name}  {each.taken.astimezone():%d %B %Y %H:%M}  "
        f"{_tried(each.path.name, partial(_backup, each)).said}"
        for each in journal.backups()
    ]


def _tried(file: str, read: Callable[[], str]) -> Finding:
    try:
        return Finding(file, True, read())
    except (BadFileError, OSError) as error:
        return Finding(file, False, str(error))


def _year(journal: Journal, year: int) -> str:
    return _held(journal.load(year))


def _own_goals(journal: Journal) -> str:
    return _counted(len(load_own_goals(journal.folder)), "goal")


def _backup(backup: Backup) -> str:
    if not backup.readable:
        return "a copy of a file that could not be read"
    return _held(loads(read_text(backup.path), backup.path.name))


def _odd(journal: Journal) -> Iterator[Finding]:
    """Find what looks like a year's file but is not called like one, so that it is never read."""
    for path in sorted(journal.folder.glob("*.y*ml")):
        if not re.fullmatch(r"[1-9][0-9]{3}\.yaml", path.name):
            said = f"{path.name}: is not read, because a year's file has a name like 2026.yaml; "
            yield Finding(path.name, False, said + "rename it, or move it elsewhere")


def _held(reflection: Reflection) -> str:
    goals, answers = len(reflection.goals), len(reflection.answers)
    parts = [_counted(goals, "goal")]
    parts += [_counted(answers, "answer")] if answers else []
    parts += ["a letter"] if reflection.letter else []
    parts += [read_only(reflection)] if read_only(reflection) else []
    return ", ".join(parts)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
