"""A disk that is full, limited or read-only: nothing is lost, and an error says what to do."""

import os
import shutil
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from support.disk import half_written
from support.savers import NOBODY, numbered, save_as_nobody, save_with_a_limit

from careerkit.errors import NotSavedError
from careerkit.journal.codec import dumps
from careerkit.journal.journal import Journal


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 256 kB with a journal of one year."""
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", tmp_path], capture_output=True
    )
    if mounted.returncode:
        pytest.skip(f"no right to mount: {mounted.stderr.decode().strip()}")
    Journal(tmp_path).save(numbered(1))
    yield tmp_path
    subprocess.run(["umount", tmp_path], check=True)


@pytest.fixture
def nobodys_folder():
    """A folder with a saved year that belongs to an account without privileges."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o711)
        Journal(folder / "home").save(numbered(1))
        if os.getuid() == 0:
            for path in (folder / "home", *(folder / "home").iterdir()):
                os.chown(path, NOBODY, NOBODY)
        yield folder / "home"


def messages(processes, save, *arguments):
    """Return the messages of the saves in another process."""
    ours, theirs = processes.Pipe(duplex=False)
    process = processes.Process(target=save, args=(*arguments, theirs))
    process.start()
    theirs.close()
    lines = []
    try:
        while True:
            lines.append(ours.recv())
    except EOFError:
        process.join()
    return lines


def fill(path):
    """Write to a file until the disk is full."""
    with suppress(OSError), path.open("wb", buffering=0) as file:
        while file.write(b"x" * 1024):
            pass


def test_a_full_disk_keeps_the_last_save_and_saves_again_once_there_is_room(small_disk):
    filler = small_disk / "filler"
    fill(filler)
    journal = Journal(small_disk)
    with pytest.raises(NotSavedError, match=r"2026\.yaml can't be written \(no space left on devi"):
        journal.save(numbered(2))
    assert journal.load(2026) == numbered(1)
    assert half_written(small_disk) == []
    filler.unlink()
    journal.save(numbered(2))
    assert Journal(small_disk).load(2026) == numbered(2)


def test_a_read_only_disk_is_reported(small_disk):
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(NotSavedError, match=r"read-only file system\); check that you may write"):
        Journal(small_disk).save(numbered(2))
    assert Journal(small_disk).load(2026) == numbered(1)
    subprocess.run(["mount", "-o", "remount,rw", small_disk], check=True)
    assert Journal(small_disk).save(numbered(2)) == Journal(small_disk).load(2026)


def test_a_limit_on_the_size_of_files_keeps_the_last_save(tmp_path, processes):
    Journal(tmp_path).save(numbered(1))
    small = len(dumps(numbered(1))) // 2
    refused, saved = messages(processes, save_with_a_limit, tmp_path, small)
    assert refused == (
        f"{tmp_path}/2026.yaml can't be written (file too large); "
        "raise the limit on the size of files"
    )
    assert saved == ""
    assert Journal(tmp_path).load(2026) == numbered(2)
    assert half_written(tmp_path) == []


def test_a_read_only_folder_is_reported(nobodys_folder, processes):
    nobodys_folder.chmod(0o500)
    sentences = messages(processes, save_as_nobody, nobodys_folder)
    path = nobodys_folder / "2026.yaml"
    assert sentences == [
        f"{path} can't be written (permission denied); check that you may write there"
    ]
    nobodys_folder.chmod(0o700)
    assert Journal(nobodys_folder).load(2026) == numbered(1)
    assert messages(processes, save_as_nobody, nobodys_folder) == [""]
    assert Journal(nobodys_folder).load(2026) == numbered(2)


def test_a_file_that_may_not_be_read_is_not_overwritten(nobodys_folder, processes):
    path = nobodys_folder / "2026.yaml"
    before = path.read_bytes()
    path.chmod(0)
    assert messages(processes, save_as_nobody, nobodys_folder) == [
        "2026.yaml: can't be read (permission denied); check that it exists and you may read it"
    ]
    path.chmod(0o600)
    assert path.read_bytes() == before


def test_a_folder_removed_while_open_is_made_again_with_all_answers(tmp_path):
    journal = Journal(tmp_path / "home")
    saved = journal.save(numbered(1))
    shutil.rmtree(journal.folder)
    answers = saved.rate("goal-1", note="after")
    assert journal.save(answers, base=saved) == answers == Journal(journal.folder).load(2026)


def test_a_folder_replaced_by_a_file_is_reported(tmp_path):
    journal = Journal(tmp_path / "home")
    journal.save(numbered(1))
    shutil.rmtree(journal.folder)
    journal.folder.write_text("mine")
    with pytest.raises(NotSavedError, match=r"can't be written \(file exists\)"):
        journal.save(numbered(2))
    assert journal.folder.read_text() == "mine"
