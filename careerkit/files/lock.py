"""Let one writer at a time into a folder."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import BaseFileLock, FileLock, SoftFileLock, Timeout

SECONDS = 10
"""How long to wait for another writer; a save takes a few hundredths of a second."""

_REFUSED = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL}
"""How a folder that can't lock files says so: some network drives and shared folders."""


@contextmanager
def one_writer(folder: Path) -> Iterator[None]:
    """Lock the folder against other careerkit processes while the block runs.

    Where the folder can't lock files, a file that is there only meanwhile takes the place of the
    lock.

    Raises ``OSError`` when it can't be locked, or stays locked by another for ``SECONDS``.
    """
    lock = _acquired(folder)
    try:
        yield
    finally:
        lock.release()


def _acquired(folder: Path) -> BaseFileLock:
    lock: BaseFileLock = FileLock(folder / ".lock", SECONDS, mode=0o600, poll_interval=0.01)
    try:
        try:
            lock.acquire()
        except OSError as error:
            if error.errno not in _REFUSED:
                raise
            lock = SoftFileLock(folder / ".lock-held", SECONDS, mode=0o600, poll_interval=0.01)
            lock.acquire()
    except Timeout:
        raise OSError(
            errno.ETIMEDOUT, f"another careerkit has been writing there for {SECONDS} seconds"
        ) from None
    return lock
