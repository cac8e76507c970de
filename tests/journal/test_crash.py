"""A save is all or nothing, wherever it is interrupted."""

import errno
import os
import random
import time

import pytest
from support.disk import FailOnce, Recorder, after_crash, half_written, watched
from support.savers import GOALS, keep_saving, numbered

from careerkit.errors import NotSavedError
from careerkit.files.atomic import write_atomically
from careerkit.journal.codec import dumps
from careerkit.journal.journal import Journal

WHY = {
    errno.EIO: "input/output error); check that the disk is connected and works",
    errno.ENOSPC: "no space left on device); make room on the disk",
    errno.EACCES: "permission denied); check that you may write there",
    errno.EROFS: "read-only file system); check that you may write there",
}


@pytest.mark.parametrize("kills", [20, pytest.param(200, marks=pytest.mark.thorough)])
def test_a_killed_save_leaves_the_last_one_or_the_next(tmp_path, processes, kills):
    chance = random.Random(kills)
    number = 0
    Journal(tmp_path).save(numbered(number))
    for _ in range(kills):
        reported = save_until_killed(tmp_path, processes, number + 1, chance.uniform(0, 0.1))
        reflection = Journal(tmp_path).load(2026)
        number = int(reflection.letter)
        assert reflection == numbered(number)
        assert number in (reported, reported + 1)
        assert all(backup.readable for backup in Journal(tmp_path).backups())
    Journal(tmp_path).save(numbered(number))
    assert half_written(tmp_path) == []


def save_until_killed(folder, processes, first, seconds):
    """Save numbered reflections until the process is killed; return the last number reported."""
    ours, theirs = processes.Pipe(duplex=False)
    process = processes.Process(target=keep_saving, args=(folder, first, theirs))
    process.start()
    theirs.close()
    reported = ours.recv()
    time.sleep(seconds)
    process.kill()
    process.join()
    try:
        while True:
            reported = ours.recv()
    except EOFError:
        return reported


def small(number):
    """Return a reflection of a few goals, which is saved by the same steps as one of many."""
    return numbered(number, GOALS[:4])


@pytest.mark.parametrize("code", WHY, ids=errno.errorcode.get)
def test_whichever_call_fails_the_file_is_complete_and_the_next_save_works(
    tmp_path, monkeypatch, code
):
    failed = []
    while not failed or failed[-1]:
        journal = Journal(tmp_path / str(len(failed)))
        Journal(journal.folder).save(small(1))
        fail = FailOnce(len(failed), code)
        message = message_when(journal, fail, monkeypatch)
        failed.append(fail.failed)
        assert message or fail.failed not in ("write", "fsync", "replace")
        assert not message or message.startswith(
            f"{journal.path(2026)} can't be written ({WHY[code]}"
        )
        assert journal.load(2026) in ([small(1), small(2)] if message else [small(2)])
        assert all(backup.readable for backup in journal.backups())
        assert journal.save(small(2)) == Journal(journal.folder).load(2026) == small(2)
        assert half_written(journal.folder) == []
    assert failed.count("write") == failed.count("replace") == 2
    assert failed.count("fsync") >= 4


def message_when(journal, fail, monkeypatch):
    """Return the message when a call fails during a save, or empty text if it succeeds."""
    try:
        with watched(monkeypatch, before=fail):
            journal.save(small(2))
    except NotSavedError as error:
        return str(error)
    return ""


def recorded(tmp_path, monkeypatch, write):
    """Return the steps of replacing "old" by "new", and the file's path."""
    path = tmp_path / "2026.yaml"
    path.write_bytes(b"old")
    recorder = Recorder()
    with watched(monkeypatch, after=recorder):
        write(path)
    return recorder.steps, str(path)


def test_a_save_writes_then_syncs_then_moves_then_syncs_the_folder(tmp_path, monkeypatch):
    steps, path = recorded(tmp_path, monkeypatch, lambda path: write_atomically(path, "new"))
    sibling = steps[0][1]
    assert steps == [
        ("write", sibling, b"new"),
        ("sync", sibling, None),
        ("move", sibling, path),
        ("sync", str(tmp_path), None),
    ]


def test_a_crash_at_any_step_leaves_old_or_new(tmp_path, monkeypatch):
    steps, path = recorded(tmp_path, monkeypatch, lambda path: write_atomically(path, "new"))
    contents = [after_crash(steps[:cut], path, b"old") for cut in range(len(steps) + 1)]
    assert contents == [{b"old"}, {b"old"}, {b"old"}, {b"old", b"new"}, {b"new"}]


def test_a_crash_in_a_journals_save_leaves_old_or_new(tmp_path, monkeypatch):
    Journal(tmp_path).save(numbered(1))
    recorder = Recorder()
    with watched(monkeypatch, after=recorder):
        Journal(tmp_path).save(numbered(2))
    old, new = dumps(numbered(1)).encode(), dumps(numbered(2)).encode()
    path = str(tmp_path / "2026.yaml")
    for cut in range(len(recorder.steps) + 1):
        assert after_crash(recorder.steps[:cut], path, old) <= {old, new}
    assert after_crash(recorder.steps, path, old) == {new}


def test_the_crash_simulation_shows_what_a_careless_save_would_lose(tmp_path, monkeypatch):
    def careless(path):
        sibling = path.with_suffix(".tmp")
        handle = os.open(sibling, os.O_WRONLY | os.O_CREAT)
        os.write(handle, b"new")
        os.close(handle)
        sibling.replace(path)

    steps, path = recorded(tmp_path, monkeypatch, careless)
    assert after_crash(steps, path, b"old") == {b"old", b"", b"n", b"ne", b"new"}
