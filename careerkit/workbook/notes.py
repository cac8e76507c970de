"""Know whether there are notes to show beside the answers of a folder."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from careerkit.errors import BadFileError
from careerkit.notes.place import notes_path
from careerkit.notes.year import YearOfNotes


class Notes:
    """The notes that a person named, by an option or in their settings; none are read here.

    ``read`` is ``None`` where they named none, and where their settings can't be read: then
    ``problem`` says why.
    """

    def __init__(self, folder: Path) -> None:
        self.problem = ""
        self.read: Callable[[int, date], YearOfNotes] | None = None
        try:
            path = notes_path(folder)
        except (BadFileError, OSError) as error:
            self.problem = str(error)
            return
        if path:
            self.read = _reader(path)


def _reader(path: Path) -> Callable[[int, date], YearOfNotes]:
    def read(year: int, today: date) -> YearOfNotes:
        # Nobody waits for what reads notes before they open the list.
        from careerkit.notes.shelf import read_year

        return read_year(path, year, today)

    return read
