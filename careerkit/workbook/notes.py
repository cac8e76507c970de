"""Know whether there are notes to show beside the answers of a folder."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from careerkit.errors import BadFileError
from careerkit.notes.place import notes_path
from careerkit.notes.shelf import YearOfNotes, read_year


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
            self.read = partial(read_year, path)
