"""Write files atomically."""

import errno
import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import ModuleType

fcntl: ModuleType | None
try:
    import fcntl
except ImportError:
    # Windows has none.
    fcntl = None

_CANNOT_SYNC = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
"""How network drives and shared folders say that they can't be asked to: nothing is wrong."""

_SUFFIX = ".careerkit"
"""The end of the name of a temporary file, which is still being written."""


def write_atomically(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8 so that a crash leaves the old file or the new one, never a part.

    A temporary file in the same folder is written and synced and then replaces the file; then
    the folder is synced, so that the replacement survives a power failure. A link stays a link:
    its target is written. Only the owner can read the file (0600).

    Raises ``OSError`` when a step fails; the file then has its old content, or all of ``text``.
    """
    _replace(path, [text.encode()])


def copy_atomically(source: Path, path: Path) -> None:
    """Copy a file's bytes to ``path`` as ``write_atomically`` writes text.

    Raises ``OSError`` when a step fails.
    """
    with source.open("rb") as file:
        _replace(path, iter(lambda: file.read(1 << 20), b""))


def append(path: Path, line: str) -> None:
    """Add a line to the end of a file, which is made, for its owner alone (0600), if needed.

    Unlike ``write_atomically`` this does not wait for the disk.

    Raises ``OSError`` when it can't be written.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(handle, line.encode())
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner can open (0700), unless it exists.

    Raises ``OSError`` when it can't be made.
    """
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _sync_folder(folder.parent)


def leftover_files(folder: Path) -> list[Path]:
    """Return a folder's temporary files, left by killed writers or still being written."""
    return list(folder.glob(f".*{_SUFFIX}"))


def _replace(path: Path, chunks: Iterable[bytes]) -> None:
    path = _target(path)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}{_SUFFIX}")
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
            remaining = memoryview(chunk)
            while remaining:
                remaining = remaining[os.write(handle, remaining) :]
        _sync(handle)
    finally:
        os.close(handle)


def _target(path: Path) -> Path:
    """Return the file that a path leads to after following all links."""
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    return target


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        # Windows can't open a folder; there a rename is durable once the file is synced.
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:
        # Files may be written into a folder that may not be listed.
        return
    try:
        _sync(handle)
    finally:
        os.close(handle)


def _sync(handle: int) -> None:
    """Wait until what was written is on the disk, where the system can be asked for that."""
    if fcntl is not None and hasattr(fcntl, "F_FULLFSYNC"):
        # On macOS fsync waits only until the disk has the data, perhaps not yet written.
        with suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise
