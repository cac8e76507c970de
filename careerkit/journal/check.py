"""Check which files of a journal's folder can be used."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from careerkit.catalog.own_goals import with_other_category
from careerkit.catalog.own_goals_file import FILE, load_own_goals
from careerkit.errors import BadFileError
from careerkit.files.text import read_text
from careerkit.journal.backups import Backup
from careerkit.journal.codec import loads, problems, read_only
from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection
from careerkit.steps.check_ins import check_ins


@dataclass(frozen=True)
class Finding:
    """The result of reading one file: ``message`` sums up its content, or says what is wrong.

    ``left_out`` has a sentence for each thing in a year's file that counts for nothing.
    """

    file: str
    ok: bool
    message: str
    left_out: tuple[str, ...] = ()

    def __str__(self) -> str:
        # The message of an error already names the file.
        return f"{self.file}: {self.message}" if self.ok else self.message


def check(journal: Journal) -> list[Finding]:
    """Return a finding for each year's file, own goals, own list, backup and misnamed file."""
    own_goals = [FILE] if (journal.folder / FILE).exists() else []
    return [
        *(_year(journal, year) for year in journal.years()),
        *(_own_goals(journal, name) for name in own_goals),
        *_goal_list(journal),
        *(_backup(backup) for backup in journal.backups()),
        *_misnamed(journal),
    ]


def backup_lines(journal: Journal) -> list[str]:
    """Return a line for each backup: its name, when it was made, what it holds."""
    return [
        f"{backup.name}  {backup.taken.astimezone():%d %B %Y %H:%M}  {_backup(backup).message}"
        for backup in journal.backups()
    ]


def _finding(file: str, read: Callable[[], str]) -> Finding:
    try:
        return Finding(file, True, read())
    except (BadFileError, OSError) as error:
        return Finding(file, False, str(error))


def _year(journal: Journal, year: int) -> Finding:
    file = f"{year}.yaml"
    finding = _finding(file, lambda: _summary(journal.load(year)))
    sentences = problems(journal.load(year)) if finding.ok else []
    return replace(finding, left_out=tuple(f"{file}, {sentence}" for sentence in sentences))


def _own_goals(journal: Journal, file: str) -> Finding:
    finding = _finding(file, lambda: _count(len(load_own_goals(journal.folder)), "goal"))
    try:
        catalog = journal.goal_list().catalog()
    except BadFileError:
        return finding
    own = load_own_goals(journal.folder) if finding.ok else {}
    return replace(finding, left_out=tuple(with_other_category(catalog, own)))


def _goal_list(journal: Journal) -> Iterator[Finding]:
    """Find whether the newest year's list can be used, unless it comes with careerkit."""
    goal_list = journal.goal_list()
    if not goal_list.is_shipped:
        yield _finding(goal_list.path.name, lambda: _count(len(goal_list.words), "goal"))


def _backup(backup: Backup) -> Finding:
    return _finding(backup.path.name, lambda: _summary_of_backup(backup))


def _summary_of_backup(backup: Backup) -> str:
    if not backup.readable:
        return "a copy of a file that could not be read"
    return _summary(loads(read_text(backup.path), backup.path.name))


def _misnamed(journal: Journal) -> Iterator[Finding]:
    """Find files that look like a year's file but are never read because of their name."""
    for path in sorted(journal.folder.glob("*.y*ml")):
        if not re.fullmatch(r"[1-9][0-9]{3}\.yaml", path.name):
            problem = f"{path.name}: is not read, because a year's file has a name like 2026.yaml; "
            yield Finding(path.name, False, problem + "rename it, or move it elsewhere")


def _summary(reflection: Reflection) -> str:
    goals, answers = len(reflection.goals), len(reflection.answers)
    parts = [_count(goals, "goal")]
    parts += [_count(answers, "answer")] if answers else []
    made = len(check_ins(reflection))
    parts += [_count(made, "check-in")] if made else []
    parts += ["a letter"] if reflection.letter else []
    parts += [read_only(reflection)] if read_only(reflection) else []
    return ", ".join(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
