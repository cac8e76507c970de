"""Lay goals out in rows as high as their words need."""

import unicodedata
from textwrap import wrap

import pandas as pd

LINE_HEIGHT = 16
GAP = 10
MOST_LINES = 6


def row_layout(
    goals: pd.DataFrame,
    letters: int,
    gap: int = GAP,
    below: str = "",
    marks: "pd.Series[int] | int" = 0,
) -> pd.DataFrame:
    """Add where each goal's row stands, its words wrapped at so many letters.

    Columns added: ``lines``, and in pixels from the top ``first`` (the first line's middle),
    ``middle`` (of the row's marks) and ``bottom`` (of the row). ``below`` names a column of text
    that stands below the words, if any: it adds ``lines_below`` and ``first_below``. ``marks`` is
    how high the marks are if they stand below all words, in pixels; else they stand beside them.
    """
    lines = [wrapped(words, letters) for words in goals["words"]]
    more = [wrapped(text, letters) if text else [] for text in goals[below]] if below else lines
    count = [
        len(each) + (len(added) if below else 0) for each, added in zip(lines, more, strict=True)
    ]
    words = pd.Series([each * LINE_HEIGHT for each in count], goals.index, "float64")
    of_marks = pd.Series(marks, goals.index, "float64")
    heights = words + of_marks + gap
    bottom = heights.cumsum()
    first = bottom - heights + (LINE_HEIGHT + gap) / 2
    placed = goals.assign(
        lines=["\n".join(each) for each in lines],
        first=first,
        middle=bottom - gap / 2 - of_marks.where(of_marks > 0, words) / 2,
        bottom=bottom,
    )
    if not below:
        return placed
    return placed.assign(
        lines_below=["\n".join(each) for each in more],
        first_below=first + [len(each) * LINE_HEIGHT for each in lines],
    )


def wrapped(words: str, letters: int, most_lines: int = MOST_LINES) -> list[str]:
    """Return words in lines of at most so many letters, at most so many of them."""
    # East Asian letters are twice as wide.
    wide = any(unicodedata.east_asian_width(letter) in "WF" for letter in words)
    room = letters // 2 if wide else letters
    return wrap(words, room, max_lines=most_lines, placeholder=" …") or [""]


def height_of(rows: pd.DataFrame) -> float:
    """Return how high all rows are together, in pixels."""
    return float(rows["bottom"].max()) if len(rows) else 0.0
