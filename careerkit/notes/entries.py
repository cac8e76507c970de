"""Find the dated entries in the text of a file of notes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from careerkit.notes.blocks import BLOCKS, Block
from careerkit.notes.dates import (
    Order,
    When,
    leading_date,
    order_in,
    timestamp_in,
    whole_date,
    year_among,
)
from careerkit.reflection import DatedEntry

MOST_LETTERS = 2000
"""The letters of an entry that are shown, and put to a goal: a page; a longer one is cut."""

IN_TEXT = 7
"""The level of a date that stands in the text: below those of all headings."""


@dataclass(frozen=True)
class Found:
    """The entries of a file in their order, and how many of its pieces have no date."""

    entries: tuple[DatedEntry, ...]
    undated: int


def entries_in(text: str, ending: str, file_date: When) -> Found:
    r"""Return the entries of a file; ``ending`` is that of its name, and ``file_date`` its date.

    A date counts for what stands below it, up to the next one or the next heading of its level. A
    date without a year stands in the year of the heading above it, or of the file.

    >>> found = entries_in("# 2026\n## 14 March\n- shipped the parser\n", ".md", When())
    >>> found.entries[0].date, found.entries[0].text
    ('2026-03-14', 'shipped the parser')
    """
    text, own_date = _front_matter(text)
    sorter = _Sorter(own_date or file_date, order_in(text))
    for block in BLOCKS[ending](text):
        sorter.take(block)
    pieces = sorter.pieces()
    entries = tuple(DatedEntry(date=str(when), text=words) for when, words in pieces if str(when))
    return Found(entries, len(pieces) - len(entries))


@dataclass
class _Piece:
    when: When
    lines: list[str]
    depth: int

    @property
    def text(self) -> str:
        text = "\n".join(self.lines).strip()
        return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1].rstrip()}…"


@dataclass(frozen=True)
class _Scope:
    """A date, or none, that counts for what stands below a heading of its level.

    ``larger`` is what a date below it leaves out, such as the year: that of ``when``, or one that
    stands among other words of a heading and dates nothing by itself.
    """

    level: int
    when: When
    larger: When
    is_date: bool = True


class _Sorter:
    """Puts blocks below the dates that count for them."""

    def __init__(self, file_date: When, order: Order) -> None:
        self._order = order
        self._scopes = [_Scope(0, file_date, file_date)]
        self._title = ""
        self._pieces: list[_Piece] = []
        self._is_open = False

    def pieces(self) -> list[tuple[When, str]]:
        """Return the pieces with their dates."""
        self._put_title()
        return [(piece.when, piece.text) for piece in self._pieces if piece.text]

    def take(self, block: Block) -> None:
        """Take the next block of the file."""
        if block.level:
            self._take_heading(block)
        elif self._is_open and (block.continues or block.depth > self._pieces[-1].depth):
            # What stands below an item in a list is a part of it.
            below = block.depth - self._pieces[-1].depth
            dash = "  " * (below - 1) + "- " if below and not block.continues else ""
            self._pieces[-1].lines.append(dash + block.text)
        elif block.quoted:
            self._add(self._scopes[-1].when, block.text, block.depth)
        else:
            for part in self._parts(block.text):
                self._take_text(part, block.depth)

    def _take_heading(self, block: Block) -> None:
        self._put_title()
        self._is_open = False
        when, rest = self._date_of(block) or (None, block.text)
        if when is None:
            self._scopes = self._outside(block.level, When())
            outer = self._scopes[-1]
            larger = year_among(block.text) or outer.larger
            self._scopes.append(_Scope(block.level, outer.when, larger, is_date=False))
        else:
            self._open(block.level, when)
        # A heading above the first date, such as "Work log", says nothing of what stands below it.
        self._title = rest if str(self._scopes[-1].when) else ""

    def _date_of(self, heading: Block) -> tuple[When, str] | None:
        whole = whole_date(heading.text)
        if whole and (whole.year or self._is_part(heading.level, whole)):
            return whole, ""
        return leading_date(heading.text, self._order) or timestamp_in(heading.text)

    def _is_part(self, level: int, when: When) -> bool:
        """Tell whether a month, or a day of the month, stands below a larger date."""
        return 0 < self._outside(level, when)[-1].larger.parts < when.parts

    def _take_text(self, text: str, depth: int) -> None:
        line = text if "\n" not in text else ""
        whole = whole_date(line) if line else None
        # A number or a name of a month that stands alone in a text may be anything.
        if whole and whole.year:
            self._open(IN_TEXT + depth, whole)
            return
        when, rest = leading_date(text, self._order) or (None, text)
        if when is None:
            self._add(self._scopes[-1].when, rest, depth)
        elif not rest:
            self._open(IN_TEXT + depth, when)
        elif depth:
            self._add(when.within(self._scopes[-1].larger), rest, depth)
        else:
            self._open(IN_TEXT, when)
            self._add(self._scopes[-1].when, rest, depth)

    def _add(self, when: When, text: str, depth: int) -> None:
        lines = [*filter(None, [self._title]), text]
        self._title = ""
        self._pieces.append(_Piece(when, lines, depth))
        self._is_open = depth > 0

    def _open(self, level: int, when: When) -> None:
        """Begin what a date counts for."""
        self._put_title()
        self._is_open = False
        self._scopes = self._outside(level, when)
        when = when.within(self._scopes[-1].larger)
        self._scopes.append(_Scope(level, when, when))

    def _outside(self, level: int, when: When) -> list[_Scope]:
        """Return what goes on to count where a heading of this level begins.

        A day without a month stays within a month that is written on the same level.
        """
        scopes = list(self._scopes)
        while len(scopes) > 1 and scopes[-1].level >= level:
            last = scopes[-1]
            is_larger = last.is_date and 0 < last.when.parts < when.parts
            if last.level == level and when.year is None and is_larger:
                break
            scopes.pop()
        return scopes

    def _put_title(self) -> None:
        """Keep a heading that says something of its own: nothing stands below it."""
        if self._title and str(self._scopes[-1].when):
            self._pieces.append(_Piece(self._scopes[-1].when, [self._title], 0))
        self._title = ""

    def _parts(self, text: str) -> Iterator[str]:
        """Yield a paragraph in parts, each of which begins with a date of its own."""
        lines = text.split("\n")
        dated = [
            place for place, line in enumerate(lines) if place and leading_date(line, self._order)
        ]
        for start, end in pairwise([0, *dated, len(lines)]):
            yield "\n".join(lines[start:end])


def _front_matter(text: str) -> tuple[str, When | None]:
    """Return a text without the properties at its beginning, and the date that stands there."""
    match = _FRONT_MATTER.match(text)
    if match is None or not _PROPERTY.match(match[2]):
        return text, None
    stated = _DATE_PROPERTY.search(match[2])
    leading = leading_date(stated[1]) if stated else None
    return text[match.end() :], leading[0] if leading else None


_FRONT_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\n(.{0,20000}?)\n\1[ \t]*(?:\n|\Z)", re.DOTALL)
_PROPERTY = re.compile(r"\s*(?:#.*\n\s*)*[a-z_][\w.-]*\s*[:=]", re.IGNORECASE)
_DATE_PROPERTY = re.compile(r"(?im)^(?:date|created)\s*[:=]\s*[\"']?(.+)$")


def of_year(entries: Iterable[DatedEntry], year: int, today: str) -> list[DatedEntry]:
    """Return the entries of one year up to a day, sorted by their dates."""
    return sorted(
        (
            entry
            for entry in entries
            if entry.date.startswith(f"{year}") and entry.date <= today[: len(entry.date)]
        ),
        key=lambda entry: entry.date,
    )
