"""Read a list of goals from a CSV file."""

import re
import unicodedata
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
from careerkit.catalog.spreadsheet import Row, rows
from careerkit.errors import BadFileError, reason
from careerkit.files.package_data import package_path
from careerkit.files.text import read_spreadsheet_text

__all__ = [
    "CATEGORIES",
    "COLUMNS",
    "KINDS",
    "MAX_GOALS",
    "frame",
    "load_catalog",
    "read_list",
    "read_rows",
]

REQUIRED = ("id", "category", "goal", "detail", "examples", "bullet")
"""The columns that every list has."""

KIND = "kind"
COLUMNS = (*REQUIRED, KIND)

END, STATE = "end", "state"
KINDS = (END, STATE)
"""What a goal can be: an end is reached once, a state is had for as long as it lasts.

Where a list does not say which, it is empty text; nothing more is asked about such a goal.
"""

MAX_GOALS = 2000

MAX_LETTERS_OF_ID = 100

_FILLED = ("id", "category", "goal")
"""The columns in which each goal has something."""

_TYPE_AGAIN = "make its column one of text and type the id again"

_JOINERS = "\u200c\u200d"
"""What stands between letters in words of some scripts, and is no letter itself."""


def load_catalog(path: str | Path | None = None) -> pd.DataFrame:
    """Read a catalog of goals, by default the one that comes with careerkit.

    Returns one row per goal in the file's order, with the columns ``id`` (never changes),
    ``category`` (of careerkit's own list, one of ``CATEGORIES``), ``goal`` (its words), ``detail``
    (the question that fills its blank, or empty), ``examples`` (separated by semicolons, or empty),
    ``bullet`` (``Int64``: which goal of Julia Evans's post it comes from, 1-68, or missing) and
    ``kind`` (one of ``KINDS``, or empty); all others are of dtype ``string``. ``docs/lists.md``
    says how to make a list of one's own.

    Raises ``BadFileError`` with file, line and remedy for a file that is not such a list.

    >>> goals = load_catalog()
    >>> len(goals), goals["category"].nunique()
    (77, 8)
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
    return parse_rows(_text(path), path.name)


def parse_rows(text: str, where: str) -> dict[int, Row]:
    """Return the goals in the text of a file as ``read_rows`` does; errors name it ``where``."""
    return dict(_goals(text.removeprefix("\ufeff"), where))


def frame(rows: list[Row]) -> pd.DataFrame:
    """Return rows as a frame with the columns and dtypes of ``load_catalog``."""
    goals = pd.DataFrame(rows, columns=list(COLUMNS), dtype="string")
    bullets = pd.to_numeric(goals["bullet"].replace("", pd.NA)).astype("Int64")
    goals = goals.assign(bullet=bullets, kind=goals[KIND].fillna(""))
    return with_categories(goals, categories_of(goals))


def states_of(catalog: pd.DataFrame) -> frozenset[str]:
    """Return the ids of the goals that are states: that one has, or has not, at a time.

    >>> "remote-work" in states_of(load_catalog()), "give-a-talk" in states_of(load_catalog())
    (True, False)
    """
    # A frame that somebody made may say nothing about kinds.
    if KIND not in catalog:
        return frozenset()
    return frozenset(map(str, catalog.loc[catalog[KIND].eq(STATE), "id"]))


def id_problem(goal_id: str) -> str:
    """Return what is wrong with the id of a goal, or empty text.

    >>> id_problem("give-a-talk"), id_problem("भाषण-देना")
    ('', '')
    >>> id_problem("give a talk")
    'id "give a talk" is not made of letters, digits and hyphens; use only those'
    """
    if not goal_id:
        return "the id is empty; give each goal its own id, such as give-a-talk"
    if len(goal_id) > MAX_LETTERS_OF_ID:
        return f'id "{goal_id[:40]}..." has {len(goal_id)} letters; use at most {MAX_LETTERS_OF_ID}'
    if all(map(_is_of_a_word, goal_id)) and not _is_mark(goal_id[0]):
        return ""
    shown = f'id "{goal_id[:40]}"'
    if re.fullmatch(r"[0-9]+([.,][0-9]+)?E[+-]?[0-9]+", goal_id, re.IGNORECASE):
        return f"{shown} is what a spreadsheet makes of a number; {_TYPE_AGAIN}"
    if re.fullmatch(r"[0-9]{1,4}([./])[0-9]{1,2}\1[0-9]{1,4}", goal_id):
        return f"{shown} is what a spreadsheet makes of a date; {_TYPE_AGAIN}"
    return f"{shown} is not made of letters, digits and hyphens; use only those"


def kind_problem(kind: str) -> str:
    """Return what is wrong with the kind of a goal, or empty text.

    >>> kind_problem("state"), kind_problem("dream")
    ('', 'kind "dream" is not known; write end or state, or leave it empty')
    """
    if kind in ("", *KINDS):
        return ""
    return f'kind "{kind[:40]}" is not known; write {" or ".join(KINDS)}, or leave it empty'


def _as_seen(goal_id: str) -> str:
    """Return an id in one form for all that look alike: an accent can be a character of its own."""
    return unicodedata.normalize("NFC", goal_id)


def _is_of_a_word(character: str) -> bool:
    is_letter = character.isalnum() or character in "-_"
    return is_letter or _is_mark(character)


def _is_mark(character: str) -> bool:
    """Tell whether a character belongs to the letter before it."""
    return unicodedata.category(character).startswith("M") or character in _JOINERS


def _text(path: Path) -> str:
    try:
        return read_spreadsheet_text(path)
    except FileNotFoundError as error:
        raise BadFileError.at(
            path.name, None, f"can't be read ({reason(error)}); put it back, or name another list"
        ) from None


def _goals(text: str, where: str) -> Iterator[tuple[int, Row]]:
    seen: dict[str, int] = {}
    for line, row in rows(text, where, REQUIRED, _FILLED):
        # A spreadsheet may begin a cell with a capital letter.
        row |= {KIND: row[KIND].lower()} if KIND in row else {}
        if problem := _problem(row, seen):
            raise BadFileError.at(where, line, problem)
        seen[_as_seen(row["id"])] = line
        yield line, row


def _problem(row: Row, seen: dict[str, int]) -> str:
    """Return what is wrong with a goal, or empty text."""
    bad = {name: f'{name} "{value[:40]}" is not' for name, value in row.items()}
    if len(seen) >= MAX_GOALS:
        return f"over {MAX_GOALS} goals, the most a list can hold; remove some"
    if problem := id_problem(row["id"]):
        return problem
    if earlier := seen.get(_as_seen(row["id"])):
        return f'id "{row["id"]}" is already on line {earlier}; each id must be unique'
    if problem := name_problem(row["category"]):
        return problem
    if not row["goal"]:
        return f'goal "{row["id"]}" has no words; write what the goal is'
    if not re.fullmatch(r"[0-9]{0,4}", row["bullet"]):
        return f"{bad['bullet']} a number; give its number in the post, or none"
    return kind_problem(row.get(KIND, ""))
