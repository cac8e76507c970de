"""Keep a person's reflections: one YAML file a year in one folder."""

import os
import re
from pathlib import Path

import pandas as pd
from filelock import FileLock

from careerkit.errors import BadFileError
from careerkit.plain_yaml import MOST_BYTES
from careerkit.reflection import Reflection, merge
from careerkit.table import tidy
from careerkit.whole import write_whole
from careerkit.yearfile import dumps, loads


def home() -> Path:
    """Return the folder a journal is kept in: ``CAREERKIT_HOME``, or ``careerkit`` at home."""
    named = os.environ.get("CAREERKIT_HOME")
    return Path(named).expanduser() if named else Path.home() / "careerkit"


class Journal:
    """The folder of reflections, by default ``home()``.

    Nothing is written before ``save``, which makes the folder too, for its owner's eyes alone.

    >>> import tempfile
    >>> journal = Journal(tempfile.mkdtemp())
    >>> saved = journal.save(Reflection(year=2026).rate("get-a-raise", importance=3))
    >>> journal.years(), journal.load(2026) == saved
    ([2026], True)
    """

    def __init__(self, folder: str | Path | None = None) -> None:
        self.folder = Path(folder).expanduser() if folder is not None else home()

    def path(self, year: int) -> Path:
        """Return where a year's file stands, or would."""
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
        reflection = loads(_read(path), path.name)
        if reflection.year != year:
            raise BadFileError.at(
                path.name, None, f'"year: {reflection.year}" stands in the file of {year}; mend one'
            )
        return reflection

    def save(self, reflection: Reflection, base: Reflection | None = None) -> Reflection:
        """Write one year's file, whole or not at all, and return what now stands in it.

        ``base`` is the reflection that ``reflection`` grew from: what the file has gained since
        then, by another workbook or by hand, is joined in. Without it the file is replaced.

        Raises ``BadFileError`` when the file can't be read, for it is never overwritten then, and
        ``OSError`` when it can't be written.
        """
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = self.path(reflection.year)
        with FileLock(self.folder / ".lock", timeout=10):
            if path.exists():
                theirs = self.load(reflection.year)
                reflection = merge(base, reflection, theirs) if base else reflection
            write_whole(path, dumps(reflection))
        return reflection

    def table(self) -> pd.DataFrame:
        """Return all years as one tidy table: one row per goal and year said anything about.

        The columns are those of ``careerkit.table.COLUMNS``.
        """
        return tidy(self.load(year) for year in self.years())


def _read(path: Path) -> str:
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise BadFileError.at(
            path.name, line, "not UTF-8 text; save the file as UTF-8, or restore a backup"
        ) from None
