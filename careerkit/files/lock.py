"""Let one writer at a time into a folder."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

SECONDS = 10
"""How long to wait for another writer; a save takes a few hundredths of a second."""


@contextmanager
def one_writer(folder: Path) -> Iterator[None]:
    """Lock the folder against other careerkit processes while the block runs.

    Raises ``OSError`` when it can't be locked, or stays locked by another for ``SECONDS``.
    """
    lock = FileLock(folder / ".lock", timeout=SECONDS, mode=0o600, poll_interval=0.01)
    try:
        lock.acquire()
    except Timeout:
        raise OSError(
            errno.ETIMEDOUT, f"another careerkit has been writing there for {SECONDS} seconds"
        ) from None
    try:
        yield
    finally:
        lock.release()
