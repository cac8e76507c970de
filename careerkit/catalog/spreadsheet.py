"""Read the rows of a CSV file as spreadsheets write it by themselves."""

import csv
import io
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from careerkit.errors import BadFileError

Row = dict[str, str]

_SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab"}
_LINES_BEFORE_NAMES = 3
_FORMULA = re.compile(r"'*[=+\-@\uff1d\uff0b\uff0d\uff20]")
_NOT_A_FORMULA = re.compile(r"#(NAME\?|REF!|VALUE!|DIV/0!|N/A|NUM!|NULL!)|(Err|Fehler):5[0-9]{2}")


def rows(
    text: str, where: str, names: Collection[str], filled: Collection[str]
) -> Iterator[tuple[int, Row]]:
    r"""Yield each row that is not empty by the names of its columns, with the line it starts on.

    The columns with these ``names`` must be there; those that are ``filled`` are in each row. Read
    as well is what a program does by itself:
    semicolons or tabs, a first line such as ``sep=;`` or with the name of a table, capital letters
    in the names of columns, empty rows and columns at the end, or left out there, and a whole row
    in quotes.

    Raises ``BadFileError`` with the line of anything else.

    >>> list(rows("sep=;\nId;goal;\na;Sing, and dance\n", "my.csv", ["id", "goal"], ["id"]))
    [(3, {'id': 'a', 'goal': 'Sing, and dance'})]
    """
    separator = _separator(text, names)
    table: _Table | None = None
    title: list[str] = []
    for line, fields in _lines(text, where, separator):
        if table:
            yield line, table.row(fields, line)
        elif _is_title(fields, line, names):
            title = title or _columns(fields)
        else:
            columns = _columns(fields)
            _check_columns(columns, where, line, names)
            fewest = 1 + max(columns.index(name) for name in filled)
            table = _Table(where, separator, columns, len(fields), fewest)
    if title and not table:
        _check_columns(title, where, 1, names)


def escaped(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula: it gets an apostrophe in front.

    >>> escaped("-5 kg"), unescaped("'-5 kg"), escaped("five")
    ("'-5 kg", '-5 kg', 'five')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unescaped(cell: str) -> str:
    """Return a cell without the apostrophe of ``escaped``."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _separator(text: str, names: Collection[str]) -> str:
    """Return what separates the columns: what finds most of their names in the first lines."""
    first = [line.replace('"', "") for line in text[:4000].splitlines()[:_LINES_BEFORE_NAMES]]

    def names_found(separator: str) -> int:
        return max(
            (len({*_columns(line.split(separator))} & {*names}) for line in first), default=0
        )

    return max(_SEPARATORS, key=names_found)


def _lines(text: str, where: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the fields of each line that is not empty, with its number."""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    start = 1
    try:
        for fields in lines:
            line, start = start, lines.line_num + 1
            is_note = line == 1 and re.fullmatch(r"sep=.?", "".join(fields), re.IGNORECASE)
            if any(field.strip() for field in fields) and not is_note:
                yield line, fields
    except csv.Error as error:
        raise BadFileError.at(
            where, start, f"not valid CSV ({error}); close every quote that is opened"
        ) from None


def _is_title(fields: list[str], line: int, names: Collection[str]) -> bool:
    """Tell whether a line above the names of the columns is the name of the table."""
    words = [field for field in _columns(fields) if field]
    return line <= _LINES_BEFORE_NAMES and len(words) == 1 and words[0] not in names


def _columns(fields: list[str]) -> list[str]:
    """Return the names of the columns, without the empty ones at the end."""
    columns = [field.strip().casefold() for field in fields]
    while columns and not columns[-1]:
        columns.pop()
    return columns


def _check_columns(columns: list[str], where: str, line: int, names: Collection[str]) -> None:
    if missing := [name for name in names if name not in columns]:
        raise BadFileError.at(
            where,
            line,
            f"no column {_quoted(missing)}; the first line must name {', '.join(names)}",
        )
    named = [name for name in columns if name]
    if repeated := sorted({name for name in named if named.count(name) > 1}):
        raise BadFileError.at(where, line, f"column {_quoted(repeated)} is there twice; keep one")


def _unquoted(row: str, separator: str) -> list[str]:
    """Return the fields of a row that a spreadsheet took for one cell and has put in quotes."""
    try:
        (fields,) = csv.reader(io.StringIO(row, newline=""), delimiter=separator, strict=True)
    except (csv.Error, ValueError):
        return []
    return fields


def _problem(name: str, cell: str, number: int) -> str:
    if cell and not name:
        return f'"{cell[:40]}" is in column {number}, which has no name; name it or clear it'
    if _NOT_A_FORMULA.fullmatch(cell):
        return (
            f'{name} is "{cell}": the spreadsheet took the words for a formula; '
            "type them again with an apostrophe (') in front"
        )
    return ""


def _advice(fields: list[str], separator: str) -> str:
    if any(mark in field for field in fields for mark in "“”„"):
        return 'write " instead of curly quotes (“ ”), which keep no words together'
    return f"put words that contain a {_SEPARATORS[separator]} in double quotes"


@dataclass(frozen=True)
class _Table:
    """What the line with the names of the columns says about the rows below it.

    ``width`` is how many fields that line has, with the empty ones at its end, and ``fewest`` how
    many a row has at least.
    """

    where: str
    separator: str
    columns: list[str]
    width: int
    fewest: int

    def row(self, fields: list[str], line: int) -> Row:
        """Return the cells of a line by the names of their columns."""
        if len(fields) == 1 < len(self.columns) and self.separator in fields[0]:
            fields = _unquoted(fields[0], self.separator) or fields
        cells = self._cells(fields)
        if cells is None:
            raise BadFileError.at(
                self.where,
                line,
                f"{len(fields)} fields, but the first line names {len(self.columns)}; "
                f"{_advice(fields, self.separator)}",
            )
        for number, (name, cell) in enumerate(zip(self.columns, cells, strict=True), start=1):
            if problem := _problem(name, cell, number):
                raise BadFileError.at(self.where, line, problem)
        return {name: cell for name, cell in zip(self.columns, cells, strict=True) if name}

    def _cells(self, fields: list[str]) -> list[str] | None:
        """Return a cell for each column, or ``None`` where nobody can tell which one is which."""
        if len(fields) != self.width and any(field.startswith(" ") for field in fields):
            # No program writes that: words with a comma in them stand here without quotes.
            return None
        cells = [unescaped(field.strip()) for field in fields]
        while len(cells) > len(self.columns) and not cells[-1]:
            cells.pop()
        if not self.fewest <= len(cells) <= len(self.columns):
            return None
        return cells + [""] * (len(self.columns) - len(cells))


def _quoted(names: Collection[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
