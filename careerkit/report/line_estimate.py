"""Estimate how many lines a text takes on paper, without a browser to measure it.

A style sheet can't choose what stands on a sheet: it can't name in a list what finds no room as a
row, count what it leaves out, or cut a text at the end of a word (``line-clamp`` cuts inside it, a
box of a fixed height gives no sign that the text goes on).
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

WIDE_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZmw@%&—…")
NARROW_LETTERS = frozenset("fijlrt.,;:!'’|()[]")
WIDE, NARROW, SPACE = 1.5, 0.7, 0.6
"""Widths in average letters, as in the widest fonts that a report is printed in."""

LONGEST = 20_000
"""Letters past which nothing is measured: no sheet holds as many."""

MORE = " …"
"""Ends words that were cut."""


def count_lines(text: str, letters: int) -> int:
    """Return how many lines of so many average letters a text takes; an empty one takes none.

    >>> count_lines("Get a raise", letters=40), count_lines("Get a raise", letters=6)
    (1, 2)
    >>> count_lines("x" * 90, letters=40)
    3
    """
    return len(_wrapped(text, letters))


def shortened(text: str, most: int, letters: int) -> str:
    """Return a text cut to so many lines, at the end of a word if there is one.

    Blank lines are left out.

    >>> shortened("Be useful within days on a team", most=2, letters=12)
    'Be useful within …'
    """
    lines = _wrapped(text, letters)
    if len(lines) <= most:
        return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
    start = "".join(lines[:most])
    while start and len(_wrapped(start + MORE, letters)) > most:
        shorter = re.sub(r"\s+\S*$", "", start.rstrip())
        start = shorter if 0 < len(start) - len(shorter) < letters else start[:-1]
    return start.rstrip() + MORE


def fair_shares(needs: Sequence[int], room: int) -> list[int]:
    """Share lines out: who needs few gets them, the others as many as each other.

    >>> fair_shares([2, 9, 30], room=20)
    [2, 9, 9]
    """
    shares = [0] * len(needs)
    smallest_first = sorted(range(len(needs)), key=needs.__getitem__)
    for place, index in enumerate(smallest_first):
        shares[index] = min(needs[index], max(0, room) // (len(needs) - place))
        room -= shares[index]
    return shares


def _wrapped(text: str, letters: int) -> list[str]:
    """Return the lines of a text, each with the space or break that ends it."""
    lines: list[str] = []
    for paragraph in text[:LONGEST].splitlines():
        line, width = "", 0.0
        for word in paragraph.split():
            for piece in _pieces(word, letters):
                if line and width + _width(piece) > letters:
                    lines.append(line)
                    line, width = "", 0.0
                line += piece
                width += _width(piece)
            line, width = line + " ", width + SPACE
        if line:
            lines.append(line.rstrip() + "\n")
    return lines


def _pieces(word: str, letters: int) -> list[str]:
    """Return a word in pieces that each fit on a line."""
    if _width(word) <= letters:
        return [word]
    pieces, start, width = [], 0, 0.0
    for place, letter in enumerate(word):
        width += _letter_width(letter)
        if width > letters:
            pieces.append(word[start:place])
            start, width = place, _letter_width(letter)
    return [*pieces, word[start:]]


# The same words are measured again and again, as texts are cut until a sheet holds them.
@lru_cache(maxsize=10_000)
def _width(word: str) -> float:
    """Return how many average letters wide a word is."""
    return sum(map(_letter_width, word))


@cache
def _letter_width(letter: str) -> float:
    """Return how many average letters wide a letter is: East Asian letters count two."""
    if unicodedata.east_asian_width(letter) in "WF":
        return 2.0
    if letter in WIDE_LETTERS:
        return WIDE
    return NARROW if letter in NARROW_LETTERS else 1.0
