"""The folder of reflections: what is kept, what is refused, what can be had back."""

import os
import socket
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.disk import half_written
from support.hostile import HOSTILE, put

from careerkit.errors import BadFileError, NotSavedError
from careerkit.files import lock
from careerkit.files.text import MAX_BYTES
from careerkit.journal import backups
from careerkit.journal.backups import Backup, backups_to_keep
from careerkit.journal.check import backup_lines, check
from careerkit.journal.journal import Journal
from careerkit.reflection import Rating, Reflection

# A machine that is busy is slow, not wrong.
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

SAID = Reflection(
    year=2026, answers={"why": "so"}, letter="Dear me", extra={"later": [1, None]}
).rate("give-a-talk", goal="Give a talk", importance=3, extra={"mood": "calm"})


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path / "home")


@pytest.fixture
def earlier(journal):
    """The journal with a good year, 2025, in it."""
    journal.save(Reflection(year=2025).rate("get-a-raise", importance=7))
    return journal


def contents(folder):
    """Return every file's bytes and every link's target below a folder, but for the lock."""
    return {
        str(each.relative_to(folder)): each.readlink() if each.is_symlink() else each.read_bytes()
        for each in folder.rglob("*")
        if (each.is_symlink() or each.is_file()) and each.name != ".lock"
    }


def years_of(table):
    return table["year"].unique().tolist()


def new_run(journal):
    """Return the journal as a program started anew sees it."""
    return Journal(journal.folder)


# Kept


def test_what_was_saved_is_loaded(journal):
    assert journal.save(SAID) == SAID == new_run(journal).load(2026)


def test_looking_changes_nothing_on_disk(journal):
    assert journal.years() == []
    assert journal.backups() == []
    assert journal.unreadable() == {}
    assert len(journal.table()) == 0
    with pytest.raises(FileNotFoundError):
        journal.load(2026)
    assert not journal.folder.exists()


def test_years_are_the_files_called_so(earlier):
    for name in ("99999.yaml", "0999.yaml", "٢٠٢٤.yaml", "2024.yml", "2024.yaml~", "x.yaml", "CON"):
        (earlier.folder / name).write_text("format: 1\nyear: 2024\n")
    earlier.save(SAID)
    assert earlier.years() == [2025, 2026]


@pytest.mark.parametrize("year", ["../../x", "2026", "٢٠٢٦", 99999, -1, True, None, 2026.0])
def test_a_year_that_is_none_leads_to_no_file(journal, year):
    with pytest.raises(ValueError, match="it must be a four-digit number"):
        journal.path(year)
    with pytest.raises(ValueError, match="it must be a four-digit number"):
        journal.load(year)


def test_unknown_goals_and_keys_survive_a_save(journal):
    journal.save(SAID)
    kept = new_run(journal).load(2026)
    new_run(journal).save(kept.rate("get-a-raise", importance=2), base=kept)
    found = new_run(journal).load(2026)
    assert found.extra == {"later": [1, None]}
    assert found.goals["give-a-talk"].extra == {"mood": "calm"}


def test_a_save_without_a_base_replaces_the_year(journal):
    journal.save(SAID)
    journal.save(Reflection(year=2026).rate("get-a-raise"))
    assert journal.load(2026) == Reflection(year=2026).rate("get-a-raise")


@pytest.mark.parametrize("name", ["my goals", "Zürich – Ziele", "目標", "a'b\"c", "-rf", "[x]"])
def test_a_folder_may_be_called_anything(tmp_path, name):
    journal = Journal(tmp_path / name)
    journal.save(SAID)
    journal.save(SAID.rate("get-a-raise"))
    assert Journal(tmp_path / name).load(2026) == SAID.rate("get-a-raise")
    assert all(finding.ok for finding in check(journal))


def test_files_are_for_their_owners_eyes_alone_even_if_the_umask_forbids_nothing(journal):
    before = os.umask(0)
    try:
        journal.save(SAID)
        new_run(journal).save(SAID.rate("get-a-raise"))
    finally:
        os.umask(before)
    modes = {
        str(each.relative_to(journal.folder)): stat.S_IMODE(each.stat().st_mode)
        for each in (journal.folder, *journal.folder.rglob("*"))
    }
    copy = journal.backups()[0].path.name
    assert modes == {
        ".": 0o700, "backups": 0o700, f"backups/{copy}": 0o600, "2026.yaml": 0o600, ".lock": 0o600,
    }  # fmt: skip


def test_a_linked_year_and_a_linked_folder_stay_linked(tmp_path):
    (tmp_path / "far").mkdir()
    (tmp_path / "home").symlink_to("far")
    (tmp_path / "far" / "2026.yaml").symlink_to("../elsewhere.yaml")
    Journal(tmp_path).save(SAID)
    (tmp_path / "elsewhere.yaml").write_bytes((tmp_path / "2026.yaml").read_bytes())
    journal = Journal(tmp_path / "home")
    journal.save(journal.load(2026).rate("get-a-raise"))
    assert (tmp_path / "home").is_symlink()
    assert (tmp_path / "far" / "2026.yaml").is_symlink()
    assert "get-a-raise" in (tmp_path / "elsewhere.yaml").read_text()


def test_what_could_not_be_read_again_is_not_written(journal):
    journal.save(SAID)
    with pytest.raises(BadFileError, match=r"^2026\.yaml: it would be over 2 MB; shorten a note"):
        journal.save(SAID.rate("get-a-raise", note="a" * MAX_BYTES))
    with pytest.raises(BadFileError, match="over 20000 values"):
        journal.save(Reflection(year=2026, goals=dict.fromkeys(map(str, range(30_000)), Rating())))
    with pytest.raises(BadFileError, match="would not read back as the same answers"):
        journal.save(Reflection(year=2026, extra={"x": float("nan")}))
    assert new_run(journal).load(2026) == SAID


# Refused


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_year_is_told_of_never_written_and_hides_no_other(earlier, name):
    path = earlier.path(2026)
    put(path, HOSTILE[name][0])
    before = contents(earlier.folder)
    said = earlier.unreadable()
    assert said.keys() == {2026}
    assert said[2026].startswith("2026.yaml")
    assert said[2026].endswith(HOSTILE[name][1])
    assert years_of(earlier.table()) == [2025]
    with pytest.raises(BadFileError, match=r"^2026\.yaml"):
        new_run(earlier).save(SAID)
    with pytest.raises(BadFileError, match=r"^2026\.yaml"):
        earlier.save(SAID, base=Reflection(year=2026))
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
        # A socket's whole path may be a hundred letters long, and no more.
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
def test_what_is_no_file_is_told_of_and_left_alone(earlier, make, sentence):
    path = earlier.path(2026)
    make(path)
    kind = os.lstat(path).st_mode
    assert earlier.unreadable()[2026].startswith(f"2026.yaml: {sentence}")
    assert years_of(earlier.table()) == [2025]
    with pytest.raises(BadFileError, match=r"^2026\.yaml: "):
        earlier.save(SAID)
    assert os.lstat(path).st_mode == kind


def test_a_later_format_is_looked_at_but_never_written(earlier):
    earlier.save(SAID)
    path = earlier.path(2026)
    path.write_text(path.read_text().replace("format: 1", "format: 2"))
    before = contents(earlier.folder)
    assert earlier.load(2026).goals == SAID.goals
    assert earlier.unreadable() == {}
    assert years_of(earlier.table()) == [2025, 2026]
    sentence = r"^2026\.yaml: written by a newer careerkit \(format 2; .* to change it$"
    for base in (None, SAID, earlier.load(2026)):
        with pytest.raises(BadFileError, match=sentence):
            new_run(earlier).save(SAID, base=base)
    assert contents(earlier.folder) == before


# Tidied


def test_what_killed_saves_left_is_gone_after_a_start(journal, tmp_path):
    (tmp_path / "far").mkdir()
    journal.save(SAID)
    journal.path(2026).rename(tmp_path / "far" / "2026.yaml")
    journal.path(2026).symlink_to("../far/2026.yaml")
    new_run(journal).save(SAID.rate("get-a-raise"))
    for start in (lambda: new_run(journal).remove_leftovers(), lambda: new_run(journal).save(SAID)):
        for folder in (journal.folder, journal.folder / "backups", tmp_path / "far"):
            (folder / ".2026.yaml.0a1b2c3d.careerkit").write_text("half")
        start()
        assert half_written(tmp_path) == []


def test_tidying_up_where_there_is_nothing_changes_nothing(journal):
    journal.remove_leftovers()
    assert not journal.folder.exists()


# Had back


def test_a_runs_first_write_keeps_what_stood_there(journal):
    journal.save(SAID)
    assert journal.backups() == []
    before = journal.path(2026).read_bytes()
    run = new_run(journal)
    for importance in (1, 2, 3):
        run.save(SAID.rate("get-a-raise", importance=importance))
    assert [each.path.read_bytes() for each in journal.backups()] == [before]


def test_each_year_is_kept_for_itself(earlier):
    earlier.save(SAID)
    for _ in range(2):
        run = new_run(earlier)
        for year in (2025, 2026):
            run.save(run.load(year).rate("more", note=str(len(run.backups()))))
    assert [(each.year, each.number) for each in earlier.backups()] == [
        (2025, 1), (2025, 2), (2026, 1), (2026, 2),
    ]  # fmt: skip


def test_trying_again_keeps_no_second_copy_of_the_same(journal):
    journal.save(SAID)
    for _ in range(5):
        run = new_run(journal)
        run.path(2026).chmod(0o600)
        run.save(SAID)
    assert len(journal.backups()) == 1


def test_a_restored_year_is_as_it_was_and_restoring_can_be_undone(journal):
    journal.save(SAID)
    changed = new_run(journal).save(SAID.rate("give-a-talk", importance=9))
    undo = new_run(journal).restore(journal.backups()[-1].name)
    assert new_run(journal).load(2026) == SAID
    new_run(journal).restore(undo.stem)
    assert new_run(journal).load(2026) == changed


def test_a_broken_year_can_be_restored_and_what_was_broken_is_kept(journal):
    journal.save(SAID)
    new_run(journal).save(SAID.rate("get-a-raise"))
    journal.path(2026).write_bytes(b"importance: \xff mine\n")
    aside = journal.restore(journal.backups()[0].name)
    assert journal.load(2026) == SAID
    assert aside.read_bytes() == b"importance: \xff mine\n"
    assert aside.name.endswith("-unreadable.yaml")
    assert [each.readable for each in journal.backups()] == [True, False]


def test_a_year_that_was_deleted_can_be_restored(journal):
    journal.save(SAID)
    new_run(journal).save(SAID)
    journal.path(2026).unlink()
    assert journal.restore(journal.backups()[0].path.name) is None
    assert journal.load(2026) == SAID


@pytest.mark.parametrize("name", ["", "2026", "../2026", "../../etc/passwd", "nothing.yaml"])
def test_what_is_no_backup_is_not_restored(journal, name):
    journal.save(SAID)
    with pytest.raises(BadFileError, match=f'^there is no backup "{name}"; '):
        journal.restore(name)
    assert journal.load(2026) == SAID


def test_a_backup_that_was_broken_is_not_restored(journal):
    journal.save(SAID)
    new_run(journal).save(SAID)
    backup = journal.backups()[0]
    backup.path.write_text("[")
    before = contents(journal.folder)
    with pytest.raises(BadFileError, match=f"^{backup.path.name}, line 1: not valid YAML"):
        journal.restore(backup.name)
    assert contents(journal.folder) == before


def test_broken_copies_take_no_good_ones_place(journal):
    journal.save(SAID)
    new_run(journal).save(SAID.rate("get-a-raise"))
    good = journal.backups()[0]
    for number in range(25):
        journal.path(2026).write_text(f"[ {number}")
        journal.restore(good.name)
    kept = journal.backups()
    assert good in kept
    assert sum(not each.readable for each in kept) == backups.NEWEST_KEPT


def test_a_joined_save_of_a_screen_that_is_behind_reports_nothing_overruled(journal):
    kept = journal.save(SAID)
    journal.save(kept.rate("get-a-raise", importance=5), base=kept)
    assert journal.last_save.message == ""
    assert journal.last_save.backup is None


# Thinned

MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1)).map(
    lambda time: time.replace(tzinfo=UTC)
)


def copies(times):
    return [Backup(2026, number, time, True, Path()) for number, time in enumerate(times, 1)]


@CALM
@given(st.lists(MOMENTS, max_size=60))
def test_the_last_ten_are_kept_whatever_the_clock_said(times):
    made = copies(times)
    assert set(made[-10:]) <= backups_to_keep(made)


@CALM
@given(st.lists(MOMENTS, max_size=60).map(sorted))
def test_of_each_year_and_each_of_the_last_twelve_months_the_last_is_kept(times):
    made = copies(times)
    kept = backups_to_keep(made)
    last = {each.taken.year: each for each in made}
    months = {(each.taken.year, each.taken.month): each for each in made}
    assert set(last.values()) <= kept
    assert set(list(months.values())[-12:]) <= kept
    assert len(kept) <= 10 + 12 + len(last)


@CALM
@given(st.lists(MOMENTS, max_size=40).map(sorted))
def test_thinning_twice_takes_no_more(times):
    kept = backups_to_keep(copies(times))
    assert backups_to_keep(kept) == kept


def test_ten_years_of_a_run_a_day_leave_a_handful():
    first = datetime(2026, 1, 1, 20, tzinfo=UTC)
    kept = copies([])
    for day in range(3650):
        kept = [*kept, Backup(2026, day + 1, first + timedelta(days=day), True, Path())]
        kept = sorted(backups_to_keep(kept))
    found = [f"{each.taken:%Y-%m-%d}" for each in kept]
    assert found == [
        *(f"{year}-12-31" for year in range(2026, 2035)),
        *("2035-01-31", "2035-02-28", "2035-03-31", "2035-04-30", "2035-05-31", "2035-06-30"),
        *("2035-07-31", "2035-08-31", "2035-09-30", "2035-10-31", "2035-11-30"),
        *(f"2035-12-{day}" for day in range(20, 30)),
    ]


def test_the_newest_copies_stay_on_disk_and_the_rest_go(journal):
    journal.save(SAID)
    for number in range(15):
        new_run(journal).save(SAID.rate("give-a-talk", note=str(number)))
    assert [each.number for each in journal.backups()] == list(range(6, 16))


def test_a_clock_set_back_a_year_mixes_no_copies_up(journal, monkeypatch):
    class Clock(datetime):
        year_by_then = 2026

        @classmethod
        def now(cls, zone=None):
            return datetime(cls.year_by_then, 11, 23, tzinfo=UTC)

    monkeypatch.setattr(backups, "datetime", Clock)
    journal.save(SAID)
    for year, note in ((2026, "before"), (2025, "after"), (2025, "last")):
        Clock.year_by_then = year
        new_run(journal).save(SAID.rate("give-a-talk", note=note))
    assert [each.path.name for each in journal.backups()] == [
        "2026-00001-20261123T000000Z.yaml",
        "2026-00002-20251123T000000Z.yaml",
        "2026-00003-20251123T000000Z.yaml",
    ]
    journal.restore(journal.backups()[-1].name)
    assert journal.load(2026).goals["give-a-talk"].note == "after"


# Checked


def test_a_check_of_a_good_folder_says_what_each_file_holds(earlier):
    earlier.save(SAID)
    new_run(earlier).save(SAID.rate("get-a-raise"))
    assert list(map(str, check(earlier))) == [
        "2025.yaml: 1 goal",
        "2026.yaml: 2 goals, 1 answer, a letter",
        f"{earlier.backups()[0].path.name}: 1 goal, 1 answer, a letter",
    ]
    assert all(each.ok for each in check(earlier))


def test_a_check_names_each_file_that_can_not_be_used(earlier):
    new_run(earlier).save(earlier.load(2025).rate("more"))
    earlier.path(2026).write_text("format: 1\nyear: 2025\n")
    (earlier.folder / "goals.csv").write_text("id\n")
    (earlier.folder / "2024.yml").write_text("")
    earlier.backups()[0].path.write_text("")
    bad = [str(each) for each in check(earlier) if not each.ok]
    assert bad == [
        '2026.yaml: it says "year: 2025" but is the file of 2026; correct one of the two',
        'goals.csv, line 1: no column "category", "goal", "detail", "examples", "bullet"; '
        "the first line must name id, category, goal, detail, examples, bullet",
        f"{earlier.backups()[0].path.name}: the file is empty; restore a backup, "
        "or delete it to start over",
        "2024.yml: is not read, because a year's file has a name like 2026.yaml; "
        "rename it, or move it elsewhere",
    ]


def test_a_check_changes_nothing(earlier):
    earlier.path(2026).write_text("[")
    before = contents(earlier.folder)
    check(earlier)
    backup_lines(earlier)
    assert contents(earlier.folder) == before


def test_backups_are_listed_with_what_they_hold(journal):
    journal.save(SAID)
    new_run(journal).save(SAID.rate("get-a-raise"))
    (backup,) = journal.backups()
    assert backup_lines(journal) == [
        f"{backup.name}  {backup.taken.astimezone():%d %B %Y %H:%M}  1 goal, 1 answer, a letter"
    ]


def test_a_lock_that_is_held_is_told_of(journal, monkeypatch):
    monkeypatch.setattr(lock, "SECONDS", 0.05)
    journal.save(SAID)
    with (
        lock.one_writer(journal.folder),
        pytest.raises(NotSavedError, match=r"another careerkit has been writing .*; close it, or"),
    ):
        journal.save(SAID)
    journal.save(SAID)


def test_a_table_is_of_all_years(earlier):
    earlier.save(SAID)
    table = earlier.table()
    assert table[["year", "id", "importance"]].values.tolist() == [
        [2025, "get-a-raise", 7],
        [2026, "give-a-talk", 3],
    ]
    assert isinstance(table["importance"].dtype, pd.Int64Dtype)
