"""Read a text file that a person may have edited."""

import stat
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from careerkit.errors import BadFileError, reason

MAX_BYTES = 2_000_000
"""The most that is read of a file; 76 goals with a page of notes each are a fifth of it."""

_SPREADSHEETS_OWN = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How .xlsx, .ods and .numbers files begin, and .xls files."""


def read_text(path: Path) -> str:
    """Return a file's text without its byte-order mark.

    Raises ``BadFileError`` with file, line and remedy when it can't be read, is not a regular
    file, is larger than ``MAX_BYTES`` or not UTF-8, and ``FileNotFoundError`` without such a file.
    """
    return _text(_readable_content(path), path.name)


def text_if_readable(path: Path) -> str:
    """Return a file's text, or empty text where ``read_text`` would raise an error."""
    try:
        return read_text(path)
    except (BadFileError, OSError):
        return ""


def read_spreadsheet_text(path: Path) -> str:
    """Return the text of a file that a spreadsheet may have written.

    Beside UTF-8 that is UTF-16, if the file says so itself. Raises the errors of ``read_text``; for
    other text they name what the program did.
    """
    content = _readable_content(path)
    encoding = "utf-16" if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        if content.startswith(_SPREADSHEETS_OWN):
            raise BadFileError.at(
                path.name,
                None,
                "is a spreadsheet's own file and not CSV; export it from there as CSV, in UTF-8",
            ) from None
        if b"\0" in content:
            # No text at all.
            return _text(content, path.name)
        line = content.count(b"\n", 0, error.start) + 1
        raise BadFileError.at(
            path.name,
            line,
            "not UTF-8 text; save the file as UTF-8: in Excel that is “CSV UTF-8”, and not “CSV”; "
            "other programs ask for it when they export",
        ) from None


def _readable_content(path: Path) -> bytes:
    try:
        return _content(path)
    except OSError as error:
        if isinstance(error, FileNotFoundError) and not path.is_symlink():
            raise
        raise BadFileError.at(
            path.name,
            None,
            f"can't be read ({reason(error)}); check that it exists and you may read it",
        ) from None


def _content(path: Path) -> bytes:
    # Opening a pipe would wait until somebody writes to it.
    if not stat.S_ISREG(path.stat().st_mode):
        raise BadFileError.at(path.name, None, "is not a regular file; move it elsewhere")
    with path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise BadFileError.at(
            path.name,
            None,
            f"over {MAX_BYTES // 10**6} MB, the most a file can hold; check what was added to it",
        )
    return content


def _text(content: bytes, where: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadFileError.at(where, line, "not UTF-8 text; save the file as UTF-8") from None
