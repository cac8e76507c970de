"""Years that can't be read: they are reported, never written, and hide no other year."""

import os
import socket
from pathlib import Path

import pytest
from support.hostile import HOSTILE, put
from support.journals import SAMPLE, contents, new_run, years_of

from careerkit.errors import BadFileError
from careerkit.reflection import Reflection


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_year_is_reported_never_written_and_hides_no_other_year(earlier, name):
    path = earlier.path(2026)
    put(path, HOSTILE[name][0])
    before = contents(earlier.folder)
    problems = earlier.unreadable()
    assert problems.keys() == {2026}
    assert problems[2026].startswith("2026.yaml")
    assert problems[2026].endswith(HOSTILE[name][1])
    assert years_of(earlier.table()) == [2025]
    with pytest.raises(BadFileError, match=r"^2026\.yaml"):
        new_run(earlier).save(SAMPLE)
    with pytest.raises(BadFileError, match=r"^2026\.yaml"):
        earlier.save(SAMPLE, base=Reflection(year=2026))
    assert contents(earlier.folder) == before


def test_the_file_of_another_year_is_refused(earlier):
    earlier.path(2026).write_bytes(earlier.path(2025).read_bytes())
    assert earlier.unreadable() == {
        2026: '2026.yaml: it says "year: 2025" but is the file of 2026; correct one of the two'
    }


def _folder(path):
    path.mkdir()


def _pipe(path):
    os.mkfifo(path)


def _socket(path):
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        # The path of a socket may have only about a hundred characters.
        socket.socket(socket.AF_UNIX).bind(path.name)
    finally:
        os.chdir(here)


def _endless(path):
    path.symlink_to("/dev/zero")


def _circle(path):
    path.symlink_to(path.name)


def _nowhere(path):
    path.symlink_to("/nowhere/2026.yaml")


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (_folder, "is not a regular file; move it elsewhere"),
        (_pipe, "is not a regular file; move it elsewhere"),
        (_socket, "is not a regular file; move it elsewhere"),
        (_endless, "is not a regular file; move it elsewhere"),
        (_circle, "can't be read (too many levels of symbolic links); check that it exists and "),
        (
            _nowhere,
            "can't be read (no such file or directory); check that it exists and you may read it",
        ),
    ],
)
def test_what_is_not_a_regular_file_is_reported_and_left_alone(earlier, make, sentence):
    path = earlier.path(2026)
    make(path)
    kind = os.lstat(path).st_mode
    assert earlier.unreadable()[2026].startswith(f"2026.yaml: {sentence}")
    assert years_of(earlier.table()) == [2025]
    with pytest.raises(BadFileError, match=r"^2026\.yaml: "):
        earlier.save(SAMPLE)
    assert os.lstat(path).st_mode == kind


def test_a_newer_format_can_be_shown_but_is_never_written(earlier):
    earlier.save(SAMPLE)
    path = earlier.path(2026)
    path.write_text(path.read_text().replace("format: 1", "format: 2"))
    before = contents(earlier.folder)
    assert earlier.load(2026).goals == SAMPLE.goals
    assert earlier.unreadable() == {}
    assert years_of(earlier.table()) == [2025, 2026]
    sentence = r"^2026\.yaml: written by a newer careerkit \(format 2; .* to change it$"
    for base in (None, SAMPLE, earlier.load(2026)):
        with pytest.raises(BadFileError, match=sentence):
            new_run(earlier).save(SAMPLE, base=base)
    assert contents(earlier.folder) == before
