"""Backups: when one is made, how it is restored, which are kept."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.journals import SAMPLE, contents, new_run

from careerkit.errors import BadFileError
from careerkit.journal import backups
from careerkit.journal.backups import Backup, backups_to_keep

# A busy machine is slow, not wrong.
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_the_first_save_of_a_run_backs_up_the_file(journal):
    journal.save(SAMPLE)
    assert journal.backups() == []
    before = journal.path(2026).read_bytes()
    run = new_run(journal)
    for importance in (1, 2, 3):
        run.save(SAMPLE.rate("get-a-raise", importance=importance))
    assert [backup.path.read_bytes() for backup in journal.backups()] == [before]


def test_each_year_has_its_own_backups(earlier):
    earlier.save(SAMPLE)
    for _ in range(2):
        run = new_run(earlier)
        for year in (2025, 2026):
            run.save(run.load(year).rate("more", note=str(len(run.backups()))))
    assert [(backup.year, backup.number) for backup in earlier.backups()] == [
        (2025, 1), (2025, 2), (2026, 1), (2026, 2),
    ]  # fmt: skip


def test_saving_again_makes_no_second_copy_of_the_same_text(journal):
    journal.save(SAMPLE)
    for _ in range(5):
        run = new_run(journal)
        run.path(2026).chmod(0o600)
        run.save(SAMPLE)
    assert len(journal.backups()) == 1


def test_a_restored_year_is_as_before_and_restoring_can_be_undone(journal):
    journal.save(SAMPLE)
    changed = new_run(journal).save(SAMPLE.rate("give-a-talk", importance=9))
    undo = new_run(journal).restore(journal.backups()[-1].name)
    assert new_run(journal).load(2026) == SAMPLE
    new_run(journal).restore(undo.stem)
    assert new_run(journal).load(2026) == changed


def test_a_broken_year_can_be_restored_and_the_broken_file_is_kept(journal):
    journal.save(SAMPLE)
    new_run(journal).save(SAMPLE.rate("get-a-raise"))
    journal.path(2026).write_bytes(b"importance: \xff mine\n")
    aside = journal.restore(journal.backups()[0].name)
    assert journal.load(2026) == SAMPLE
    assert aside.read_bytes() == b"importance: \xff mine\n"
    assert aside.name.endswith("-unreadable.yaml")
    assert [backup.readable for backup in journal.backups()] == [True, False]


def test_a_deleted_year_can_be_restored(journal):
    journal.save(SAMPLE)
    new_run(journal).save(SAMPLE)
    journal.path(2026).unlink()
    assert journal.restore(journal.backups()[0].path.name) is None
    assert journal.load(2026) == SAMPLE


@pytest.mark.parametrize("name", ["", "2026", "../2026", "../../etc/passwd", "nothing.yaml"])
def test_only_the_name_of_a_backup_can_be_restored(journal, name):
    journal.save(SAMPLE)
    with pytest.raises(BadFileError, match=f'^there is no backup "{name}"; '):
        journal.restore(name)
    assert journal.load(2026) == SAMPLE


def test_a_broken_backup_is_not_restored(journal):
    journal.save(SAMPLE)
    new_run(journal).save(SAMPLE)
    backup = journal.backups()[0]
    backup.path.write_text("[")
    before = contents(journal.folder)
    with pytest.raises(BadFileError, match=f"^{backup.path.name}, line 1: not valid YAML"):
        journal.restore(backup.name)
    assert contents(journal.folder) == before


def test_copies_of_broken_files_replace_no_good_backup(journal):
    journal.save(SAMPLE)
    new_run(journal).save(SAMPLE.rate("get-a-raise"))
    good = journal.backups()[0]
    for number in range(25):
        journal.path(2026).write_text(f"[ {number}")
        journal.restore(good.name)
    copies_kept = journal.backups()
    assert good in copies_kept
    assert sum(not backup.readable for backup in copies_kept) == backups.NEWEST_KEPT


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
def test_the_last_backup_of_each_year_and_of_each_of_twelve_months_is_kept(times):
    made = copies(times)
    copies_kept = backups_to_keep(made)
    last = {backup.taken.year: backup for backup in made}
    months = {(backup.taken.year, backup.taken.month): backup for backup in made}
    assert set(last.values()) <= copies_kept
    assert set(list(months.values())[-12:]) <= copies_kept
    assert len(copies_kept) <= 10 + 12 + len(last)


@CALM
@given(st.lists(MOMENTS, max_size=40).map(sorted))
def test_choosing_the_backups_to_keep_twice_removes_no_more(times):
    copies_kept = backups_to_keep(copies(times))
    assert backups_to_keep(copies_kept) == copies_kept


def test_ten_years_of_daily_backups_leave_about_thirty():
    first = datetime(2026, 1, 1, 20, tzinfo=UTC)
    copies_kept = copies([])
    for day in range(3650):
        copies_kept = [
            *copies_kept,
            Backup(2026, day + 1, first + timedelta(days=day), True, Path()),
        ]
        copies_kept = sorted(backups_to_keep(copies_kept))
    assert [f"{backup.taken:%Y-%m-%d}" for backup in copies_kept] == [
        *(f"{year}-12-31" for year in range(2026, 2035)),
        *("2035-01-31", "2035-02-28", "2035-03-31", "2035-04-30", "2035-05-31", "2035-06-30"),
        *("2035-07-31", "2035-08-31", "2035-09-30", "2035-10-31", "2035-11-30"),
        *(f"2035-12-{day}" for day in range(20, 30)),
    ]


def test_only_the_newest_backups_stay_on_disk(journal):
    journal.save(SAMPLE)
    for number in range(15):
        new_run(journal).save(SAMPLE.rate("give-a-talk", note=str(number)))
    assert [backup.number for backup in journal.backups()] == list(range(6, 16))


def test_backups_stay_in_order_if_the_clock_is_set_back(journal, monkeypatch):
    class Clock(datetime):
        year_by_then = 2026

        @classmethod
        def now(cls, zone=None):
            return datetime(cls.year_by_then, 11, 23, tzinfo=UTC)

    monkeypatch.setattr(backups, "datetime", Clock)
    journal.save(SAMPLE)
    for year, note in ((2026, "before"), (2025, "after"), (2025, "last")):
        Clock.year_by_then = year
        new_run(journal).save(SAMPLE.rate("give-a-talk", note=note))
    assert [backup.path.name for backup in journal.backups()] == [
        "2026-00001-20261123T000000Z.yaml",
        "2026-00002-20251123T000000Z.yaml",
        "2026-00003-20251123T000000Z.yaml",
    ]
    journal.restore(journal.backups()[-1].name)
    assert journal.load(2026).goals["give-a-talk"].note == "after"
