"""Read the files of a person's own notes, and change nothing about them."""

import os
import stat
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from careerkit.errors import BadFileError, reason
from careerkit.notes.blocks import BLOCKS
from careerkit.notes.dates import When, date_of_names
from careerkit.notes.entries import entries_in, of_year
from careerkit.notes.year import YearOfNotes
from careerkit.reflection import DatedEntry

MAX_FILE = 10_000_000
"""The most bytes that are read of one file; ten years of daily notes are half of it."""

MAX_LINES = 200_000
"""The most lines that are read of one file: many short ones take longer than a few long ones."""

MAX_ALL, MAX_ALL_LINES = 20_000_000, 400_000
"""After so many letters or lines no further file of a folder is read."""

MAX_FILES = 20_000
"""The most files that are read of a folder; a diary of fifty years has a file a day."""

MAX_NAMES = 200_000
"""The most names that are looked at in a folder."""

MAX_ENTRIES = 5_000
"""The most entries of a year that are shown."""

ENDINGS = ", ".join(BLOCKS)


def check_notes(path: Path) -> str:
    """Return in a few words what is read at a path.

    Raises ``BadFileError`` where there is nothing that can be read.
    """
    mode = _mode(path)
    if stat.S_ISDIR(mode):
        _names_in(path)
        return "a folder"
    if not stat.S_ISREG(mode):
        raise _refused(path, "is neither a file nor a folder; name one that holds your notes")
    if path.suffix.lower() not in BLOCKS:
        raise _refused(path, f"is none of {ENDINGS}; name notes in one of these")
    _check_readable(path)
    return "a file"


def read_year(path: Path, year: int, today: date) -> YearOfNotes:
    """Return the entries of one year, up to today, in a file or in all files of a folder.

    Files are only ever read. A file whose name tells another year is not opened. Where nothing can
    be read, the only thing returned is a sentence that says why.
    """
    try:
        files = _Files(path, year) if check_notes(path) == "a folder" else None
        reading = _Reading(year, today.isoformat())
        for file, when in files or [(path, date_of_names([path.stem]))]:
            if reading.is_full:
                reading.is_cut_short = True
                break
            reading.read(file, when)
        return reading.result(files.problem if files else "")
    except BadFileError as error:
        return YearOfNotes(problems=(f"{error}.",))


class _Files:
    """The files of a folder that may hold entries of a year, with the dates that their names tell.

    Hidden ones are left out, and links to folders, which may lead in a circle.
    """

    def __init__(self, folder: Path, year: int) -> None:
        self._folder, self._year = folder, year
        self.problem = ""

    def __iter__(self) -> Iterator[tuple[Path, When]]:
        files = 0
        for names, path in enumerate(self._walk()):
            if names >= MAX_NAMES or files >= MAX_FILES:
                self.problem = (
                    f"{self._folder}: holds more files than are read ({MAX_FILES:,}); name the "
                    "folder in it that holds your notes."
                )
                return
            if path.suffix.lower() in BLOCKS:
                when = date_of_names([*path.relative_to(self._folder).parent.parts, path.stem])
                if when.year in (None, self._year):
                    files += 1
                    yield path, when

    def _walk(self) -> Iterator[Path]:
        for folder, folders, names in os.walk(self._folder, onerror=self._closed):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if not name.startswith("."):
                    yield Path(folder, name)

    def _closed(self, error: OSError) -> None:
        """Keep the first folder that can't be looked into, so that nobody thinks it was read."""
        folder = Path(error.filename or self._folder)
        self.problem = self.problem or f"{_refused(folder, _unreadable(error))}."


class _Reading:
    """Gathers the entries of a year, file by file."""

    def __init__(self, year: int, today: str) -> None:
        self._year, self._today = year, today
        self._entries: list[DatedEntry] = []
        self._undated = self._files = self._letters = self._lines = 0
        self._unread: list[str] = []
        self.is_cut_short = False

    @property
    def is_full(self) -> bool:
        """Tell whether as much was read as may be."""
        return self._letters > MAX_ALL or self._lines > MAX_ALL_LINES

    def read(self, path: Path, when: When) -> None:
        """Read a file; one that can't be read is left out, and told of."""
        try:
            text = _text(path)
        except BadFileError as error:
            self._unread.append(str(error))
            return
        self._files += 1
        self._letters += len(text)
        self._lines += text.count("\n")
        found = entries_in(text, path.suffix.lower(), when)
        self._undated += found.undated
        self._entries += of_year(found.entries, self._year, self._today)

    def result(self, problem: str) -> YearOfNotes:
        """Return what was gathered."""
        entries = of_year(self._entries, self._year, self._today)
        problems = [problem] if problem else []
        if self.is_cut_short:
            problems.append(f"Only the first {self._files:,} files of your notes were read.")
        if self._unread:
            more = len(self._unread) - 1
            others = f" {more} more could not be read." if more else ""
            problems.append(f"{self._unread[0]}.{others}")
        if len(entries) > MAX_ENTRIES:
            problems.append(f"Only the last {MAX_ENTRIES:,} entries are shown.")
        return YearOfNotes(tuple(entries[-MAX_ENTRIES:]), self._undated, tuple(problems))


def _text(path: Path) -> str:
    if not stat.S_ISREG(_mode(path)):
        # Opening a pipe would wait until somebody writes to it.
        raise _refused(path, "is not a regular file")
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1)
    except OSError as error:
        raise _refused(path, _unreadable(error)) from None
    if len(content) > MAX_FILE:
        raise _refused(path, f"over {MAX_FILE // 10**6} MB, the most that is read of one file")
    text = _decoded(content, path)
    if text.count("\n") > MAX_LINES:
        raise _refused(path, f"over {MAX_LINES:,} lines, the most that are read of one file")
    return text


def _decoded(content: bytes, path: Path) -> str:
    is_utf_16 = content.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    if b"\0" in content and not is_utf_16:
        raise _refused(path, "is not text")
    with suppress(UnicodeDecodeError):
        text = content.decode("utf-16" if is_utf_16 else "utf-8-sig")
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    raise _refused(path, "not UTF-8 text; save the file as UTF-8")


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except OSError as error:
        raise _refused(path, f"{_unreadable(error)}; check the path") from None


def _check_readable(path: Path) -> None:
    if not os.access(path, os.R_OK):
        raise _refused(path, "can't be read (permission denied); check that you may read it")


def _names_in(folder: Path) -> None:
    try:
        with os.scandir(folder):
            pass
    except OSError as error:
        raise _refused(folder, _unreadable(error)) from None


def _unreadable(error: OSError) -> str:
    return f"can't be read ({reason(error)})"


def _refused(path: Path, what: str) -> BadFileError:
    return BadFileError.at(str(path), None, what)
