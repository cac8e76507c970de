"""Hold what a person wrote down in one year."""

from dataclasses import dataclass

from careerkit.reflection import DatedEntry


@dataclass(frozen=True)
class YearOfNotes:
    """The entries of one year in the order of their dates, and what else a person should know.

    ``undated`` is how many pieces of the notes have no date; ``problems`` are sentences about what
    could not be read.
    """

    entries: tuple[DatedEntry, ...] = ()
    undated: int = 0
    problems: tuple[str, ...] = ()
