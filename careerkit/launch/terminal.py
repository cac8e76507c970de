"""Print messages in the terminal."""

import errno
import os
import sys
import unicodedata
from typing import TextIO

_PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "–": "-", "…": "...", "·": "-"})
"""What stands in for our own signs where a terminal has only those of ASCII."""

_JOINERS = "\u200c\u200d"
"""Signs nobody sees that some scripts and emoji can't do without."""

_NOBODY_READS = (errno.EPIPE, errno.EIO)
"""The errors of a pipe whose reader is gone, and of a terminal that is."""


def say(line: str = "") -> None:
    """Print a line and flush, so that a pipe gets it at once, too."""
    _print(line, sys.stdout)


def say_error(sentence: str) -> None:
    """Print a sentence about an error on stderr."""
    _print(f"careerkit: {sentence}", sys.stderr)


def shown(words: str, encoding: str | None = "utf-8") -> str:
    r"""Return words as a terminal may show them.

    A name or a key in a file could hold signs that move the cursor, clear the screen or turn the
    direction of what follows: they are shown as Python writes them. So is what the ``encoding``
    lacks.

    >>> print(shown("\x1b[2J cleared, \u202e turned"))
    \x1b[2J cleared, \u202e turned
    >>> print(shown("“ä”", "ascii"))
    "\xe4"
    """
    escaped = "".join(_escaped(sign) if _is_hidden(sign) else sign for sign in words)
    encoding = encoding or "utf-8"
    try:
        escaped.encode(encoding)
    except UnicodeError:
        return escaped.translate(_PLAIN).encode(encoding, "backslashreplace").decode(encoding)
    return escaped


def _is_hidden(sign: str) -> bool:
    return sign not in _JOINERS and unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _escaped(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")


def _print(line: str, stream: TextIO | None) -> None:
    # A program that runs without a terminal may have no stream at all.
    if stream is None:
        return
    try:
        print(shown(line, stream.encoding), file=stream, flush=True)
    except OSError as error:
        if error.errno not in _NOBODY_READS:
            raise
        _print_no_more(stream)


def _print_no_more(stream: TextIO) -> None:
    """Drop what is printed from now on: that nobody reads it must keep no server from its work."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
