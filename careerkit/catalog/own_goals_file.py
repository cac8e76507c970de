"""Read and write the file of a person's own goals."""

import csv
import io
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from careerkit.catalog.goals import KIND, REQUIRED, parse_rows, read_rows
from careerkit.catalog.own_goals import OwnGoal, OwnGoals
from careerkit.catalog.spreadsheet import Row, escaped
from careerkit.errors import BadFileError, NotSavedError
from careerkit.files.atomic import make_folder, write_atomically
from careerkit.files.lock import one_writer
from careerkit.files.text import MAX_BYTES

FILE = "goals.csv"
"""The name of the file. Its columns are the catalog's, with ``aside``: "yes" or empty.

``kind`` comes last, and only once a line has one: an earlier careerkit refuses the column.

Reworded and set-aside goals have their shipped ids and complete rows, so that the file can be
read and edited without the catalog.
"""

_ASIDE = "aside"
_COLUMNS = (*REQUIRED, _ASIDE)


def load_own_goals(folder: Path) -> OwnGoals:
    """Return the own goals in a person's folder; without a file there are none.

    Raises ``BadFileError`` with file, line and remedy for a file that is not such a list.
    """
    path = folder / FILE
    return loads(read_rows(path), path.name) if path.exists() else {}


def change_own_goals(folder: Path, change: Callable[[OwnGoals], OwnGoals]) -> OwnGoals:
    """Read the own goals, write what ``change`` returns for them, and return that.

    The file is read again first, so that edits by another workbook or by hand are kept, and it
    is written atomically, or not at all if nothing changed.

    Raises ``BadFileError`` when the file can't be read (then it is never overwritten), or could
    not be read after the change, and ``NotSavedError`` (an ``OSError``) when it can't be written.
    """
    path = folder / FILE
    try:
        make_folder(folder)
        with one_writer(folder):
            own = load_own_goals(folder)
            changed = change(own)
            if changed != own:
                write_atomically(path, _checked_text(changed, path.name))
    except OSError as error:
        raise NotSavedError.of(str(path), error) from error
    return changed


def dumps(own: OwnGoals) -> str:
    """Return the text of the file.

    A spreadsheet would run a cell that starts like a formula, so such a cell gets an apostrophe
    in front, which reading removes.
    """
    text = io.StringIO()
    # This byte-order mark tells a spreadsheet that the file is UTF-8.
    text.write("\ufeff")
    lines = csv.writer(text, lineterminator="\n")
    columns = (*_COLUMNS, KIND) if any(goal.kind for goal in own.values()) else _COLUMNS
    lines.writerow(columns)
    for goal in own.values():
        cells = goal.row() | {_ASIDE: "yes" if goal.aside else ""}
        lines.writerow([escaped(cells[name]) for name in columns])
    return text.getvalue()


def _checked_text(own: OwnGoals, where: str) -> str:
    """Return the text of the file, after reading it back: no year opens without its own goals.

    Raises ``BadFileError`` for a text that is too large, or does not read back the same.
    """
    for goal in own.values():
        letters = max(map(len, goal.row().values()))
        # A formula gets one more.
        if letters >= csv.field_size_limit():
            raise BadFileError.at(
                where, None, f"a goal would have {letters} letters; use fewer; nothing is written"
            )
    text = dumps(own)
    if len(text.encode()) > MAX_BYTES:
        raise BadFileError.at(
            where,
            None,
            f"it would be over {MAX_BYTES // 10**6} MB; use fewer words; nothing is written",
        )
    try:
        is_same = [*loads(parse_rows(text, where), where).items()] == [*own.items()]
    except BadFileError as error:
        raise BadFileError(f"{error}; nothing is written") from None
    if not is_same:
        raise BadFileError.at(
            where, None, "its text would not read back as the same goals; nothing is written"
        )
    return text


def loads(rows: Mapping[int, Row], where: str) -> OwnGoals:
    """Return the own goals in a file's rows by line; ``where`` names the file in errors.

    Raises ``BadFileError`` with the line of a row that is not allowed.
    """
    own = {}
    for line, row in rows.items():
        unknown = sorted(row.keys() - {*_COLUMNS, KIND})
        if unknown:
            raise BadFileError.at(
                where, 1, f'column "{unknown[0]}" is not known; remove it from the file'
            )
        aside = row.get(_ASIDE, "").lower()
        if aside not in ("", "yes", "no"):
            raise BadFileError.at(where, line, f'aside is "{aside}"; it must be "yes" or empty')
        try:
            # A spreadsheet may begin a cell with a capital letter.
            lower = {KIND: row[KIND].lower()} if KIND in row else {}
            own[row["id"]] = OwnGoal.from_row(row | lower, aside=aside == "yes")
        except ValueError as error:
            raise BadFileError.at(where, line, str(error)) from None
    return own


def is_own_goals(text: str) -> bool:
    """Tell whether the first line of a text is one that ``dumps`` writes.

    >>> is_own_goals(dumps({})), is_own_goals("id,category,goal,detail,examples,bullet")
    (True, False)
    """
    first = text.removeprefix("\ufeff").partition("\n")[0]
    return re.split(r"[,;\t]", first.strip())[: len(_COLUMNS)] == [*_COLUMNS]
