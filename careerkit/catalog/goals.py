"""Read a list of goals from a CSV file."""

import csv
import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pandas as pd

from careerkit.catalog.categories import (
    CATEGORIES,
    categories_of,
    first_problem,
    name_problem,
    with_categories,
)
from careerkit.errors import BadFileError, reason
from careerkit.files.package_data import package_path
from careerkit.files.text import read_text

__all__ = ["CATEGORIES", "COLUMNS", "MAX_GOALS", "frame", "load_catalog", "read_list", "read_rows"]

COLUMNS = ("id", "category", "goal", "detail", "examples", "bullet")

MAX_GOALS = 2000

Row = dict[str, str]


def load_catalog(path: str | Path | None = None) -> pd.DataFrame:
    """Read a catalog of goals, by default the one that comes with careerkit.

    Returns one row per goal in the file's order, with the columns ``id`` (never changes),
    ``category`` (of careerkit's own list, one of ``CATEGORIES``), ``goal`` (its words), ``detail``
    (the question that fills its blank, or empty), ``examples`` (separated by semicolons, or empty),
    all of dtype ``string``, and ``bullet`` (``Int64``: which goal of Julia Evans's post it comes
    from, 1-68, or missing). ``docs/lists.md`` says how to make a list of one's own.

    Raises ``BadFileError`` with file, line and remedy for a file that is not such a list.

    >>> goals = load_catalog()
    >>> len(goals), goals["category"].nunique()
    (76, 8)
    """
    if path is None:
        # A copy of its own: a change to one frame never reaches another.
        return _shipped().copy(deep=False)
    return frame(list(read_list(Path(path)).values()))


@cache
def _shipped() -> pd.DataFrame:
    return frame(list(read_list(package_path("data/goals.csv")).values()))


def read_list(path: Path) -> dict[int, Row]:
    """Return the goals of a whole list by the line each one starts on, with all its columns.

    Raises ``BadFileError`` as ``load_catalog`` does.
    """
    rows = read_rows(path)
    if not rows:
        raise BadFileError.at(path.name, None, "it has no goals; add at least one")
    if problem := first_problem({line: row["category"] for line, row in rows.items()}):
        raise BadFileError.at(path.name, *problem)
    return rows


def read_rows(path: Path) -> dict[int, Row]:
    """Return a file's goals by the line each one starts on, with all the columns of the file.

    Raises ``BadFileError`` as ``load_catalog`` does, but accepts a list without goals, and any
    number of categories.
    """
    return dict(_goals(_text(path), path.name))


def frame(rows: list[Row]) -> pd.DataFrame:
    """Return rows as a frame with the columns and dtypes of ``load_catalog``."""
    goals = pd.DataFrame(rows, columns=list(COLUMNS), dtype="string")
    bullets = pd.to_numeric(goals["bullet"].replace("", pd.NA)).astype("Int64")
    return with_categories(goals.assign(bullet=bullets), categories_of(goals))


def _text(path: Path) -> str:
    try:
        return read_text(path)
    except FileNotFoundError as error:
        raise BadFileError.at(
            path.name, None, f"can't be read ({reason(error)}); put it back, or name another list"
        ) from None


def _goals(text: str, where: str) -> Iterator[tuple[int, Row]]:
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    seen: dict[str, int] = {}
    columns: list[str] = []
    start = 1
    try:
        for fields in lines:
            line, start = start, lines.line_num + 1
            if not columns:
                columns = _header(fields, where)
            elif any(fields):
                yield line, _goal(columns, fields, where, line, seen)
    except csv.Error as error:
        raise BadFileError.at(
            where, start, f"not valid CSV ({error}); close every quote that is opened"
        ) from None


def _header(fields: list[str], where: str) -> list[str]:
    columns = [field.strip() for field in fields]
    for separator, name in ((";", "semicolons"), ("\t", "tabs")):
        if len(columns) == 1 and separator in columns[0]:
            raise BadFileError.at(
                where, 1, f"the columns are separated by {name}; separate them by commas"
            )
    missing = [name for name in COLUMNS if name not in columns]
    if missing:
        raise BadFileError.at(
            where,
            1,
            f"no column {_quoted(missing)}; the first line must name {', '.join(COLUMNS)}",
        )
    repeated = sorted({name for name in columns if columns.count(name) > 1})
    if repeated:
        raise BadFileError.at(where, 1, f"column {_quoted(repeated)} is there twice; keep one")
    return columns


def _goal(
    columns: list[str], fields: list[str], where: str, line: int, seen: dict[str, int]
) -> Row:
    if len(fields) != len(columns):
        raise BadFileError.at(
            where,
            line,
            f"{len(fields)} fields, but the first line names {len(columns)}; "
            "put words that contain a comma in double quotes",
        )
    row = {name: value.strip() for name, value in zip(columns, fields, strict=True)}
    problem = _problem(row, seen)
    if problem:
        raise BadFileError.at(where, line, problem)
    seen[row["id"]] = line
    return row


def _problem(row: Row, seen: dict[str, int]) -> str:
    """Return what is wrong with a goal, or empty text."""
    bad = {name: f'{name} "{value[:40]}" is not' for name, value in row.items()}
    if len(seen) >= MAX_GOALS:
        return f"over {MAX_GOALS} goals, the most a list can hold; remove some"
    if not row["id"]:
        return "the id is empty; give each goal its own id, such as give-a-talk"
    if not re.fullmatch(r"[\w-]+", row["id"]):
        return f"{bad['id']} made of letters, digits and hyphens; use only those"
    if row["id"] in seen:
        return f'id "{row["id"]}" is already on line {seen[row["id"]]}; each id must be unique'
    if problem := name_problem(row["category"]):
        return problem
    if not row["goal"]:
        return f'goal "{row["id"]}" has no words; write what the goal is'
    if not re.fullmatch(r"[0-9]{0,4}", row["bullet"]):
        return f"{bad['bullet']} a number; give its number in the post, or none"
    return ""


def _quoted(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
