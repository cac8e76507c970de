"""Files of notes are read and left alone; whatever can't be read is told in one sentence."""

import os
import stat
import time
from datetime import date
from pathlib import Path

import pytest

from careerkit.errors import BadFileError
from careerkit.notes import shelf
from careerkit.notes.shelf import check_notes, read_year

TODAY = date(2026, 12, 31)


def texts(path, year=2026):
    return [entry.text for entry in read_year(path, year, TODAY).entries]


def test_a_folder_is_read_in_all_its_folders_by_the_names_of_its_files(tmp_path):
    for name, text in {
        "2026-03-14.md": "- shipped it",
        "2026/04/01.md": "rested",
        "journals/2026_05_02.org": "* Retro",
        "log.txt": "2026-06-03 went home",
        "ideas.md": "- a book",
        "2025-01-01.md": "last year",
        ".obsidian/2026-01-01.md": "hidden",
        "2026-03-14.png": "no text",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    notes = read_year(tmp_path, 2026, TODAY)
    assert [entry.text for entry in notes.entries] == ["shipped it", "rested", "Retro", "went home"]
    assert (notes.undated, notes.problems) == (1, ())
    assert texts(tmp_path, 2025) == ["last year"]


def test_a_file_whose_name_tells_another_year_is_not_opened(tmp_path):
    (tmp_path / "2025-01-01.md").write_bytes(b"\0")
    assert read_year(tmp_path, 2026, TODAY).problems == ()


def test_files_are_left_as_they_are(tmp_path):
    path = tmp_path / "log.md"
    path.write_text("# 2026-03-14\nshipped it\n")
    path.chmod(0o400)
    before = path.read_bytes(), path.stat().st_mtime_ns, stat.S_IMODE(path.stat().st_mode)
    assert texts(path) == ["shipped it"]
    assert before == (path.read_bytes(), path.stat().st_mtime_ns, stat.S_IMODE(path.stat().st_mode))
    assert [*tmp_path.iterdir()] == [path]


def test_utf_16_is_read_where_the_file_says_so(tmp_path):
    path = tmp_path / "log.md"
    path.write_bytes("# 2026-03-14\r\nÜber alles nachgedacht\r\n".encode("utf-16"))
    assert texts(path) == ["Über alles nachgedacht"]


HOSTILE = {
    "bytes": (b"# 2026-03-14\n\0\1\2", "is not text"),
    "Latin-1": ("# 2026-03-14\nÜber\n".encode("latin-1"), "not UTF-8 text; save the file as UTF-8"),
    "half of UTF-16": (b"\xff\xfea\0b", "not UTF-8 text; save the file as UTF-8"),
    "too large": (b"a" * 10_000_001, "over 10 MB, the most that is read of one file"),
    "too many lines": (b"\n" * 200_001, "over 200,000 lines, the most that are read of one file"),
}


@pytest.mark.parametrize(("content", "sentence"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_told_of_in_one_sentence(tmp_path, content, sentence):
    path = tmp_path / "log.md"
    path.write_bytes(content)
    (problem,) = read_year(path, 2026, TODAY).problems
    assert problem == f"{path}: {sentence}."


def test_of_a_folder_the_other_files_are_read(tmp_path):
    (tmp_path / "a.md").write_bytes(b"\0")
    (tmp_path / "b.md").write_bytes(b"\xff")
    (tmp_path / "c.md").write_text("# 2026-03-14\nshipped it\n")
    notes = read_year(tmp_path, 2026, TODAY)
    assert [entry.text for entry in notes.entries] == ["shipped it"]
    assert notes.problems == (f"{tmp_path / 'a.md'}: is not text. 1 more could not be read.",)


def loop(path):
    path.symlink_to(path.name)


NO_NOTES = {
    "nothing": (lambda path: None, "no such file or directory"),
    "a link to itself": (loop, "too many levels of symbolic links"),
    "a pipe": (os.mkfifo, "is neither a file nor a folder"),
    "a device": (lambda path: path.symlink_to("/dev/zero"), "is neither a file nor a folder"),
}


@pytest.mark.parametrize(("make", "words"), NO_NOTES.values(), ids=NO_NOTES)
def test_where_no_notes_can_be_a_sentence_says_so(tmp_path, make, words):
    path = tmp_path / "log.md"
    make(path)
    with pytest.raises(BadFileError, match=words):
        check_notes(path)
    (problem,) = read_year(path, 2026, TODAY).problems
    assert problem.startswith(f"{path}: ")
    assert words in problem


def test_a_file_of_another_kind_is_refused(tmp_path):
    path = tmp_path / "log.pdf"
    path.write_text("x")
    with pytest.raises(BadFileError, match=r"is none of \.md, \.markdown, \.txt, \.org"):
        check_notes(path)


def test_links_and_pipes_in_a_folder_end_nowhere(tmp_path):
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "loop.md").symlink_to("loop.md")
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "2026-03-14.md").write_text("shipped it")
    notes = read_year(tmp_path, 2026, TODAY)
    assert [entry.text for entry in notes.entries] == ["shipped it"]
    assert len(notes.problems) == 1


def test_notes_that_are_gone_since_are_told_of(tmp_path):
    path = tmp_path / "log.md"
    path.write_text("# 2026-03-14\nshipped it\n")
    assert texts(path) == ["shipped it"]
    path.unlink()
    (problem,) = read_year(path, 2026, TODAY).problems
    assert problem == f"{path}: can't be read (no such file or directory); check the path."


def test_of_very_many_files_the_first_are_read(tmp_path, monkeypatch):
    monkeypatch.setattr(shelf, "MAX_FILES", 20)
    for number in range(30):
        (tmp_path / f"{number:02}.md").write_text("# 2026-03-14\nshipped it\n")
    notes = read_year(tmp_path, 2026, TODAY)
    assert len(notes.entries) == 20
    assert notes.problems == (
        f"{tmp_path}: holds more files than are read (20); name the folder in it that holds your "
        "notes.",
    )


def test_of_very_much_text_the_first_files_are_read(tmp_path, monkeypatch):
    monkeypatch.setattr(shelf, "MAX_ALL_LINES", 5)
    for number in range(9):
        (tmp_path / f"{number}.md").write_text("# 2026-03-14\nshipped it\n")
    notes = read_year(tmp_path, 2026, TODAY)
    assert len(notes.entries) == 3
    assert notes.problems == ("Only the first 3 files of your notes were read.",)


def test_where_all_files_were_read_nothing_else_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(shelf, "MAX_ALL_LINES", 1)
    (tmp_path / "log.md").write_text("# 2026-03-14\nshipped it\n")
    assert read_year(tmp_path, 2026, TODAY).problems == ()


def test_a_folder_that_is_closed_is_told_of(tmp_path, monkeypatch):
    (tmp_path / "log.md").write_text("# 2026-03-14\nshipped it\n")
    (tmp_path / "private").mkdir()
    scan = os.scandir

    def closed(path):
        # Whoever runs the tests may be one who can look into every folder.
        if Path(path).name == "private":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    notes = read_year(tmp_path, 2026, TODAY)
    assert [entry.text for entry in notes.entries] == ["shipped it"]
    assert notes.problems == (f"{tmp_path / 'private'}: can't be read (permission denied).",)


def test_a_number_in_the_name_of_a_file_is_no_year(tmp_path):
    (tmp_path / "ticket-1042.md").write_text("# 2026-03-14\nshipped it\n")
    assert texts(tmp_path) == ["shipped it"]


def test_of_very_many_entries_the_last_are_shown(tmp_path, monkeypatch):
    monkeypatch.setattr(shelf, "MAX_ENTRIES", 2)
    path = tmp_path / "log.md"
    path.write_text("# 2026-03-14\n- one\n- two\n- three\n")
    assert texts(path) == ["two", "three"]
    assert read_year(path, 2026, TODAY).problems == ("Only the last 2 entries are shown.",)


@pytest.mark.slow
def test_ten_years_of_notes_are_read_in_seconds(tmp_path):
    path = tmp_path / "log.md"
    day = "## {0}-{1:02}-{2:02}\n" + 8 * f"- {'shipped the parser ' * 8}\n"
    days = [(y, m, d) for y in range(2017, 2027) for m in range(1, 13) for d in range(1, 29)]
    path.write_text("\n".join(day.format(*each) for each in days))
    assert path.stat().st_size > 4_000_000
    begun = time.monotonic()
    assert len(texts(path)) == 12 * 28 * 8
    assert time.monotonic() - begun < 30
