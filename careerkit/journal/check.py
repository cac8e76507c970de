"""Check which files of a journal's folder can be used."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from careerkit.catalog.categories import OTHER, as_shown
from careerkit.catalog.goals import KIND
from careerkit.catalog.lists import GoalList
from careerkit.catalog.own_goals import with_other_category
from careerkit.catalog.own_goals_file import FILE, load_own_goals
from careerkit.catalog.renames import FORMERLY
from careerkit.errors import BadFileError
from careerkit.files import settings
from careerkit.files.home import from_home
from careerkit.files.text import read_text
from careerkit.journal.backups import Backup
from careerkit.journal.codec import loads, problems, read_only
from careerkit.journal.journal import Journal
from careerkit.journal.strays import Stray, stray_files
from careerkit.journal.unread import nearest, unread_keys
from careerkit.notes.blocks import BLOCKS
from careerkit.notes.shelf import check_notes
from careerkit.reflection import Reflection
from careerkit.steps.check_ins import check_ins


@dataclass(frozen=True)
class Finding:
    """The result of reading one file: ``message`` sums up its content, or says what is wrong.

    ``left_out`` has a sentence for each thing in the file that counts for nothing, ``remarks`` one
    for each that counts, but hardly as the person meant it.
    """

    file: str
    ok: bool
    message: str
    left_out: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    def __str__(self) -> str:
        # The message of an error already names the file.
        return f"{self.file}: {self.message}" if self.ok else self.message


def check(journal: Journal) -> list[Finding]:
    """Return a finding for each year's file, own goals, own list, settings and backup.

    What looks like one of them by its name, or by what it holds, but is not read, has one, too.
    """
    own_goals = [FILE] if (journal.folder / FILE).exists() else []
    return [
        *(_year(journal, year) for year in journal.years()),
        *(_own_goals(journal, name) for name in own_goals),
        *_goal_list(journal),
        *_settings(journal.folder),
        *(_backup(backup) for backup in journal.backups()),
        *map(_not_read, stray_files(journal.folder, _in_use(journal))),
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
    if not finding.ok:
        return finding
    reflection = journal.load(year)
    left_out = [*problems(reflection), *unread_keys(reflection)]
    remarks = _category_remarks(reflection, journal.lists.named_by(reflection))
    return replace(
        finding,
        left_out=tuple(f"{file}, {sentence}" for sentence in left_out),
        remarks=tuple(f"{file}, {sentence}" for sentence in remarks),
    )


def _category_remarks(reflection: Reflection, goal_list: GoalList) -> Iterator[str]:
    """Yield a sentence for each goal without a category, or with one that looks misspelt."""
    categories = goal_list.categories_if_readable
    for goal_id, rating in reflection.goals.items():
        where = f"goals, {goal_id[:40]}"
        if not rating.category:
            category = categories.get(goal_id, OTHER)
            yield (
                f'{where}: it has no category, so charts show it under "{as_shown(OTHER)}"; '
                f'write "category: {category}"'
            )
        elif categories and rating.category not in categories.values():
            near = nearest(rating.category, set(categories.values()))
            if near:
                yield (
                    f'{where}: charts show it under "{rating.category}"; if you mean "{near}", '
                    "write that"
                )


def _in_use(journal: Journal) -> set[Path]:
    """Return the files of the lists that a year, or this command, names, and those of the notes."""
    readable = sorted({*journal.years()} - journal.unreadable().keys())
    named = [journal.lists.named_by(journal.load(year)) for year in readable]
    lists = {goal_list.path.absolute() for goal_list in (*named, journal.goal_list())}
    return lists | _notes_in_use(journal.folder)


def _notes_in_use(folder: Path) -> set[Path]:
    """Return the files of the person's notes that lie beside their answers."""
    try:
        notes = settings.load_settings(folder).notes
    except (BadFileError, OSError):
        return set()
    if notes and notes.resolve() == folder.resolve():
        return {path.absolute() for path in folder.iterdir() if path.suffix.lower() in BLOCKS}
    return {notes} if notes else set()


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
    if goal_list.is_shipped:
        return
    file = goal_list.path.name
    finding = _finding(file, lambda: _count(len(goal_list.words), "goal"))
    # A column of a person's own is nothing to look at, unless it is nearly one of ours.
    columns = goal_list.other_columns if finding.ok else ()
    meant = {column: nearest(column, [FORMERLY, KIND]) for column in columns}
    yield replace(
        finding,
        left_out=tuple(
            f'{file}, line 1: column "{column}" is not read; if you mean "{near}", write that'
            for column, near in meant.items()
            if near
        ),
    )


def _settings(folder: Path) -> Iterator[Finding]:
    """Find whether the settings can be read, and the notes that they name."""
    if (folder / settings.FILE).exists():
        yield _finding(settings.FILE, lambda: _notes_set(folder))


def _notes_set(folder: Path) -> str:
    notes = settings.load_settings(folder).notes
    if notes is None:
        return "no notes are named"
    try:
        return f"your notes are {check_notes(notes)}, {from_home(notes)}"
    except BadFileError as error:
        raise BadFileError.at(
            settings.FILE, None, f"the notes it names can't be used: {error}"
        ) from None


def _backup(backup: Backup) -> Finding:
    return _finding(backup.path.name, lambda: _summary_of_backup(backup))


def _summary_of_backup(backup: Backup) -> str:
    if not backup.readable:
        return "a copy of a file that could not be read"
    return _summary(loads(read_text(backup.path), backup.path.name))


def _not_read(stray: Stray) -> Finding:
    return Finding(stray.file, False, f"{stray.file}: is not read, because {stray.reason}")


def _summary(reflection: Reflection) -> str:
    goals, answers = len(reflection.goals), len(reflection.answers)
    parts = [_count(goals, "goal")]
    parts += [_count(answers, "answer")] if answers else []
    made = len(check_ins(reflection))
    parts += [_count(made, "check-in")] if made else []
    parts += ["a letter"] if reflection.letter else []
    parts += ["a sentence"] if reflection.not_this_year else []
    parts += [read_only(reflection)] if read_only(reflection) else []
    return ", ".join(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
