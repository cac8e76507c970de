"""One writer at a time, also where the folder can't lock files."""

import errno
import fcntl
import os

import pytest

from careerkit.files import lock
from careerkit.files.lock import one_writer
from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection


@pytest.fixture(params=[errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL])
def lockless(monkeypatch, request):
    """Have the system refuse to lock, as some network drives do."""

    def refuse(_handle, _how):
        raise OSError(request.param, os.strerror(request.param))

    monkeypatch.setattr(fcntl, "flock", refuse)


@pytest.mark.usefixtures("lockless")
def test_where_locks_are_refused_a_year_is_saved_all_the_same(tmp_path):
    journal = Journal(tmp_path)
    for importance in (3, 5):
        saved = journal.save(Reflection(year=2026).rate("get-a-raise", importance=importance))
    assert Journal(tmp_path).load(2026) == saved


@pytest.mark.usefixtures("lockless")
def test_where_locks_are_refused_a_second_writer_still_waits(tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "SECONDS", 0.1)
    with (
        one_writer(tmp_path),
        pytest.raises(OSError, match="another careerkit has been writing there"),
        one_writer(tmp_path),
    ):
        pass
    with one_writer(tmp_path):
        pass
