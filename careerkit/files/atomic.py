"""Write a file whole or not at all."""

import errno
import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_END = ".careerkit"
"""What the name of a file that is still being written ends with."""


def write_atomically(path: Path, text: str) -> None:
    """Put ``text`` in the file so that a crash leaves the old content or the new, never a part.

    A sibling is written and synced, then takes the file's place; then the folder is synced, so
    that the change of names outlives a power failure. A link stays a link: its target is
    written. The file can be read by its owner alone (0600).

    Raises ``OSError`` when any step fails; the file then holds what it held, or all of ``text``.
    """
    _put(path, [text.encode()])


def copy_atomically(source: Path, path: Path) -> None:
    """Put all that ``source`` holds in another file, with the same care as ``write_atomically``."""
    with source.open("rb") as file:
        _put(path, iter(lambda: file.read(1 << 20), b""))


def make_folder(folder: Path) -> None:
    """Make a folder for its owner's eyes alone (0700), unless it stands already."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _sync_folder(folder.parent)


def leftover_files(folder: Path) -> list[Path]:
    """Return the siblings that killed writers left behind, and those still being written."""
    return list(folder.glob(f".*{_END}"))


def _put(path: Path, chunks: Iterable[bytes]) -> None:
    path = _target(path)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}{_END}")
    try:
        _write(temporary, chunks)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _write(path: Path, chunks: Iterable[bytes]) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        for chunk in chunks:
            left = memoryview(chunk)
            while left:
                left = left[os.write(handle, left) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _target(path: Path) -> Path:
    """Return the file that a name leads to through all links."""
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    return target


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        # Windows can't open a folder; its rename is durable once the file is synced.
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
