"""Lay goals out in rows as high as their words need."""

import unicodedata
from textwrap import wrap

import pandas as pd

LINE_HEIGHT = 16
GAP = 10
MOST_LINES = 6


def row_layout(goals: pd.DataFrame, letters: int, gap: int = GAP) -> pd.DataFrame:
    """Add where each goal's row stands, its words wrapped at so many letters.

    Columns added: ``lines``, and in pixels from the top ``first`` (the first line's middle),
    ``middle`` and ``bottom`` (of the row).
    """
    lines = [wrapped(words, letters) for words in goals["words"]]
    heights = pd.Series([len(each) * LINE_HEIGHT + gap for each in lines], goals.index, "float64")
    bottom = heights.cumsum()
    return goals.assign(
        lines=["\n".join(each) for each in lines],
        first=bottom - heights + (LINE_HEIGHT + gap) / 2,
        middle=bottom - heights / 2,
        bottom=bottom,
    )


def wrapped(words: str, letters: int) -> list[str]:
    """Return words in lines of at most so many letters, at most six of them."""
    # East Asian letters are twice as wide.
    wide = any(unicodedata.east_asian_width(letter) in "WF" for letter in words)
    room = letters // 2 if wide else letters
    return wrap(words, room, max_lines=MOST_LINES, placeholder=" …") or [""]


def height_of(rows: pd.DataFrame) -> float:
    """Return how high all rows are together, in pixels."""
    return float(rows["bottom"].max()) if len(rows) else 0.0
