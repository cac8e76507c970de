"""Atomic writes: what they replace, who can read the file, what they leave behind."""

import errno
import fcntl
import os
import stat
from pathlib import Path

import pytest

from careerkit.files.atomic import copy_atomically, leftover_files, make_folder, write_atomically


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=oct)
def umask(request):
    """Set a umask; the first one forbids nothing."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def test_writing_replaces_the_file(tmp_path):
    path = tmp_path / "my.yaml"
    for text in ("old", "new\n🎉"):
        write_atomically(path, text)
        assert path.read_bytes() == text.encode()
    assert names(tmp_path) == ["my.yaml"]


def test_files_and_folders_are_private_whatever_the_umask(tmp_path, umask):
    folder = tmp_path / "one" / "two"
    make_folder(folder)
    write_atomically(folder / "my.yaml", "mine")
    copy_atomically(folder / "my.yaml", folder / "copy.yaml")
    assert [mode(path) for path in (folder, *folder.iterdir())] == [0o700, 0o600, 0o600]


def test_a_file_that_others_could_read_becomes_private(tmp_path):
    path = tmp_path / "my.yaml"
    path.write_text("old")
    path.chmod(0o644)
    write_atomically(path, "new")
    assert mode(path) == 0o600


def test_an_existing_folder_keeps_its_permissions(tmp_path):
    tmp_path.chmod(0o755)
    make_folder(tmp_path)
    assert mode(tmp_path) == 0o755


def test_a_link_stays_a_link_and_its_target_is_written(tmp_path):
    target, link = tmp_path / "far" / "target.yaml", tmp_path / "link.yaml"
    target.parent.mkdir()
    target.write_text("old")
    link.symlink_to("far/target.yaml")
    write_atomically(link, "new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_writing_to_a_link_without_a_target_makes_the_target(tmp_path):
    link = tmp_path / "link.yaml"
    link.symlink_to("target.yaml")
    write_atomically(link, "new")
    assert link.is_symlink()
    assert (tmp_path / "target.yaml").read_text() == "new"


def test_links_that_form_a_loop_are_left_alone(tmp_path):
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.symlink_to(two)
    two.symlink_to(one)
    with pytest.raises(OSError, match="symbolic links"):
        write_atomically(one, "new")
    assert one.is_symlink()
    assert two.is_symlink()


def test_the_temporary_file_of_a_killed_writer_is_found(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "replace", lambda path, target: os._exit(9))
    if not (child := os.fork()):
        write_atomically(tmp_path / "my.yaml", "new")
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    (leftover,) = tmp_path.iterdir()
    (tmp_path / ".my.yaml.swp").write_text("an editor's")
    assert leftover_files(tmp_path) == [leftover]
    assert leftover.read_text() == "new"


def test_text_that_can_not_be_encoded_leaves_the_old_file_only(tmp_path):
    path = tmp_path / "my.yaml"
    write_atomically(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_atomically(path, "half a smile: \ud83d")
    assert path.read_text() == "old"
    assert names(tmp_path) == ["my.yaml"]


def test_a_copy_is_byte_for_byte(tmp_path):
    source, copy = tmp_path / "source", tmp_path / "copy"
    source.write_bytes(bytes(range(256)) * 9000)
    copy_atomically(source, copy)
    assert copy.read_bytes() == source.read_bytes()


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP, errno.ENOSYS])
def test_a_disk_that_can_not_be_asked_to_write_at_once_is_no_failure(tmp_path, monkeypatch, number):
    def refuse(_handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    write_atomically(tmp_path / "a", "first")
    write_atomically(tmp_path / "a", "second")
    assert (tmp_path / "a").read_text() == "second"


def test_on_macos_the_disk_itself_is_asked(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", lambda _handle, what: asked.append(what))
    write_atomically(tmp_path / "a", "text")
    assert asked == [51, 51]
