"""Say how wide a chart is drawn, and where the words of its rows stand."""

from dataclasses import dataclass
from typing import Self

MARGIN = 16
"""Pixels at the left and right of a scale."""

LETTER = 7.3
"""How broad a letter of 12 pixels is at most, on average; ``style.BROADEST`` says in which font."""

LEAST, LEAST_BESIDE = 260, 520
"""Pixels that every chart needs, and those that words and marks need to stand beside each other."""

LONGEST_LINE = 90
"""Letters on a line; longer ones are hard to read."""


@dataclass(frozen=True)
class Room:
    """The pixels that a chart is drawn across: it fills them, its axes and words included.

    In narrow room the words of a row stand above its marks, else at their left.

    >>> Room(310).is_narrow, Room(640).letters
    (True, 42)
    """

    width: int

    def __post_init__(self) -> None:
        if self.width < LEAST:
            raise ValueError(f"A chart needs {LEAST} pixels across, not {self.width}.")

    @classmethod
    def within(cls, pixels: int) -> Self:
        """Return the room in a column that is so wide, or else the least.

        A column that grows by a few pixels gives the same room.
        """
        return cls(max(LEAST, (pixels - BESIDE_CHART) // 10 * 10))

    @property
    def is_narrow(self) -> bool:
        """Whether the words of a row stand above its marks."""
        return self.width < LEAST_BESIDE

    @property
    def letters(self) -> int:
        """So many letters of a row's words fit on a line."""
        return int(self.width / LETTER if self.is_narrow else self.marks_from / 7.85)

    @property
    def letters_across(self) -> int:
        """So many letters fit on a line above the chart."""
        return min(LONGEST_LINE, int(self.width / 7.11))

    @property
    def marks_from(self) -> int:
        """Where the marks of a row begin, in pixels from the left."""
        return MARGIN if self.is_narrow else self.width * 33 // 64

    @property
    def marks_to(self) -> int:
        """Where the marks of a row end, in pixels from the left."""
        return self.width - MARGIN

    @property
    def below_words(self) -> int:
        """How high the room for a row's marks is below its words, in pixels."""
        return 22 if self.is_narrow else 0

    def split(self, columns: int, between: int) -> Self:
        """Return the room of a chart in one of the columns, with so many pixels between them."""
        across = self.width + BESIDE_CHART - (columns - 1) * between
        return type(self)(across // columns - BESIDE_CHART)

    def at_most(self, other: Self) -> Self:
        """Return the smaller of two rooms."""
        return min(self, other, key=lambda room: room.width)


BESIDE_CHART = 14
"""Pixels around a chart, and those by which its outermost marks reach out of its room."""

NARROW, WIDE, BROAD = Room(310), Room(640), Room(860)
"""The room on a phone, on paper, in the widest column: what lies further apart is hard to read."""
