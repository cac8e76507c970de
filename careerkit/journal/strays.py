"""Find files that look like answers but are never read, because of their names."""

import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from careerkit.catalog.own_goals_file import FILE, is_own_goals
from careerkit.errors import BadFileError
from careerkit.files import settings
from careerkit.files.text import read_text
from careerkit.journal import lineage
from careerkit.journal.backups import FOLDER, list_backups

_YEARS_FILE = re.compile(r"[1-9][0-9]{3}\.yaml")
_YEAR = re.compile(r"(?<![0-9])[1-9][0-9]{3}(?![0-9])")
_LIKE_A_YEAR = re.compile(
    r".*\.ya?ml(?![a-z]).*|[1-9][0-9]{3}(\.(txt|rtf|bak|old|orig))?", re.IGNORECASE
)
_LIKE_OWN_GOALS = re.compile(
    r"(copy of )?goals(?![a-z]).*\.(csv|tsv|txt|xlsx?|ods|numbers)(?![a-z]).*", re.IGNORECASE
)
_LIKE_SETTINGS = re.compile(r"settings\.(ya?ml(?![a-z]).*|txt)", re.IGNORECASE)
_IN_THE_CLOUD = re.compile(r"\.(.+)\.icloud")


@dataclass(frozen=True)
class Stray:
    """A file that is not read, by its name from the folder of answers, and why, with a remedy."""

    file: str
    reason: str


def stray_files(folder: Path, in_use: Collection[Path]) -> list[Stray]:
    """Return the files of a folder that look like answers or own goals, and those in its backups.

    ``in_use`` are the absolute paths of the lists of goals and the notes that are in use. Hidden
    files are other programs' own, but for those that say that a file was left in a cloud.
    """
    files = [path for path in sorted(folder.glob("*")) if path.is_file()]
    names = {path.name for path in files}
    strays = [
        Stray(path.name, reason)
        for path in files
        if path.absolute() not in in_use and (reason := _reason(path, names))
    ]
    return [*strays, *_among_backups(folder)]


def _reason(path: Path, names: Collection[str]) -> str:
    """Return why a file is not read that looks like an answer, or empty text."""
    name = path.name
    if away := _IN_THE_CLOUD.fullmatch(name):
        is_ours = _is_read(away[1])
        return f'"{away[1]}" was left in iCloud; download it in the Finder' if is_ours else ""
    if _is_read(name) or name.startswith((".", "~$")):
        return ""
    if _LIKE_SETTINGS.fullmatch(name):
        return f"settings stand in {settings.FILE}; {_remedy(settings.FILE, names)}"
    if _LIKE_A_YEAR.fullmatch(name):
        remedies = (_remedy(f"{year}.yaml", names) for year in _YEAR.findall(name))
        remedy = next(remedies, "rename it, or move it elsewhere")
        return f"a year's file has a name like 2026.yaml; {remedy}"
    if _LIKE_OWN_GOALS.fullmatch(name) or _holds_own_goals(path):
        return f"goals of your own stand in {FILE}; {_remedy(FILE, names)}"
    return ""


def _is_read(name: str) -> bool:
    """Tell whether a file in the folder of answers is read under this name."""
    return name in (FILE, settings.FILE) or bool(_YEARS_FILE.fullmatch(name))


def _remedy(file: str, names: Collection[str]) -> str:
    """Return what to do about a file that may be a copy of another, which it must not replace."""
    if file in names:
        return f"copy into {file} what is missing there, then move it elsewhere"
    return "rename it, or move it elsewhere"


def _holds_own_goals(path: Path) -> bool:
    if path.suffix.casefold() == ".csv":
        with suppress(BadFileError, OSError):
            return is_own_goals(read_text(path))
    return False


def _among_backups(folder: Path) -> Iterator[Stray]:
    ours = {lineage.FILE, *(backup.path.name for backup in list_backups(folder))}
    for path in sorted((folder / FOLDER).glob("*")):
        if path.name not in ours and not path.name.startswith("."):
            yield Stray(
                f"{FOLDER}/{path.name}",
                "a backup has a name like 2026-00001-20261130T183000Z.yaml; "
                "give it back its name, or move it elsewhere",
            )
