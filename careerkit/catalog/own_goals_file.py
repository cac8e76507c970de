"""Keep a person's own goals in a file of their home folder."""

import csv
import io
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from careerkit.catalog.goals import COLUMNS, Row, read_rows
from careerkit.catalog.own_goals import OwnGoal, OwnGoals
from careerkit.errors import BadFileError, NotSavedError
from careerkit.files.atomic import make_folder, write_atomically
from careerkit.files.lock import one_writer

FILE = "goals.csv"
"""The file's name; the catalog's columns stand in it, then ``aside``: "yes", or nothing.

Reworded and set-aside goals stand there under their shipped ids, each with its whole row, so
that the file can be read and edited without the catalog beside it.
"""

_ASIDE = "aside"
_FORMULA = re.compile(r"'*[=+\-@\uff1d\uff0b\uff0d\uff20]")


def load_own_goals(folder: Path) -> OwnGoals:
    """Read the list in a home folder; without a file it is empty.

    Raises ``BadFileError`` with file, line and remedy for a file that is no such list.
    """
    path = folder / FILE
    return loads(read_rows(path), path.name) if path.exists() else {}


def change_own_goals(folder: Path, change: Callable[[OwnGoals], OwnGoals]) -> OwnGoals:
    """Read the list, write what ``change`` makes of it, whole or not at all, and return that.

    It is read anew first, so that what another workbook or a hand wrote meanwhile is kept. A
    change that changes nothing writes nothing.

    Raises ``BadFileError`` when the file can't be read, for it is never overwritten then, and
    ``NotSavedError`` (an ``OSError``) when it can't be written.
    """
    path = folder / FILE
    try:
        make_folder(folder)
        with one_writer(folder):
            own = load_own_goals(folder)
            changed = change(own)
            if changed != own:
                write_atomically(path, dumps(changed))
    except OSError as error:
        raise NotSavedError.of(str(path), error) from error
    return changed


def dumps(own: OwnGoals) -> str:
    """Return the text of the file.

    A spreadsheet would run a cell that begins as a formula does: such words get an apostrophe
    before them, which ``loads`` takes away again.
    """
    text = io.StringIO()
    # This mark tells a spreadsheet that the file is UTF-8.
    text.write("\ufeff")
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow([*COLUMNS, _ASIDE])
    for each in own.values():
        cells = [_escaped(cell) for cell in each.row().values()]
        lines.writerow([*cells, "yes" if each.aside else ""])
    return text.getvalue()


def loads(rows: Mapping[int, Row], where: str) -> OwnGoals:
    """Return the list in a file's rows by line; ``where`` names the file in errors."""
    own = {}
    for line, row in rows.items():
        unknown = sorted(row.keys() - {*COLUMNS, _ASIDE})
        if unknown:
            raise BadFileError.at(
                where, 1, f'column "{unknown[0]}" is not known; remove it from the file'
            )
        aside = row.get(_ASIDE, "").lower()
        if aside not in ("", "yes", "no"):
            raise BadFileError.at(where, line, f'aside is "{aside}"; it must be "yes" or empty')
        cells = {name: _unescaped(cell) for name, cell in row.items()}
        own[row["id"]] = OwnGoal.of(cells, aside=aside == "yes")
    return own


def _escaped(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _unescaped(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
