"""Write a file whole or not at all."""

import os
import tempfile
from pathlib import Path

_MARK = ".careerkit-"


def write_whole(path: Path, text: str) -> None:
    """Put ``text`` in the file so that a crash leaves the old content or the new, never a part.

    A sibling is written and synced, then takes the file's place; then the folder is synced, so
    that the change of names outlives a power failure. A link stays a link: its target is
    written. The file can be read by its owner alone (0600).

    Raises ``OSError`` when any step fails; the file then holds what it held.
    """
    path = path.resolve()
    handle, temporary = tempfile.mkstemp(prefix=_MARK, suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def clear_left_overs(folder: Path) -> None:
    """Remove the siblings that a killed process left behind."""
    for each in folder.glob(f"{_MARK}*.tmp"):
        each.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        # Windows can't open a folder; its rename is durable once the file is synced.
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
