"""The folder of reflections: saving, loading, the table."""

import os
import stat

import pandas as pd
import pytest
from support.disk import half_written
from support.journals import SAMPLE, new_run

from careerkit.errors import BadFileError, NotSavedError
from careerkit.files import lock
from careerkit.files.text import MAX_BYTES
from careerkit.journal.check import check
from careerkit.journal.codec import dumps
from careerkit.journal.journal import Journal
from careerkit.reflection import Rating, Reflection


def test_what_was_saved_is_loaded(journal):
    assert journal.save(SAMPLE) == SAMPLE == new_run(journal).load(2026)


def test_reading_changes_nothing_on_disk(journal):
    assert journal.years() == []
    assert journal.backups() == []
    assert journal.unreadable() == {}
    assert len(journal.table()) == 0
    with pytest.raises(FileNotFoundError):
        journal.load(2026)
    assert not journal.folder.exists()


def test_only_files_named_like_a_year_are_years(earlier):
    for name in ("99999.yaml", "0999.yaml", "٢٠٢٤.yaml", "2024.yml", "2024.yaml~", "x.yaml", "CON"):
        (earlier.folder / name).write_text("format: 1\nyear: 2024\n")
    earlier.save(SAMPLE)
    assert earlier.years() == [2025, 2026]


@pytest.mark.parametrize("year", ["../../x", "2026", "٢٠٢٦", 99999, -1, True, None, 2026.0])
def test_an_invalid_year_is_no_path(journal, year):
    with pytest.raises(ValueError, match="it must be a four-digit number"):
        journal.path(year)
    with pytest.raises(ValueError, match="it must be a four-digit number"):
        journal.load(year)


def test_unknown_goals_and_keys_survive_a_save(journal):
    journal.save(SAMPLE)
    reflection = new_run(journal).load(2026)
    new_run(journal).save(reflection.rate("get-a-raise", importance=2), base=reflection)
    saved = new_run(journal).load(2026)
    assert saved.extra == {"later": [1, None]}
    assert saved.goals["give-a-talk"].extra == {"mood": "calm"}


def test_a_save_without_a_base_replaces_the_year(journal):
    journal.save(SAMPLE)
    journal.save(Reflection(year=2026).rate("get-a-raise"))
    assert journal.load(2026) == Reflection(year=2026).rate("get-a-raise")


@pytest.mark.parametrize("name", ["my goals", "Zürich – Ziele", "目標", "a'b\"c", "-rf", "[x]"])
def test_a_folder_may_have_any_name(tmp_path, name):
    journal = Journal(tmp_path / name)
    journal.save(SAMPLE)
    journal.save(SAMPLE.rate("get-a-raise"))
    assert Journal(tmp_path / name).load(2026) == SAMPLE.rate("get-a-raise")
    assert all(finding.ok for finding in check(journal))


def test_files_are_private_even_if_the_umask_allows_everything(journal):
    before = os.umask(0)
    try:
        journal.save(SAMPLE)
        new_run(journal).save(SAMPLE.rate("get-a-raise"))
    finally:
        os.umask(before)
    modes = {
        str(path.relative_to(journal.folder)): stat.S_IMODE(path.stat().st_mode)
        for path in (journal.folder, *journal.folder.rglob("*"))
    }
    copy = journal.backups()[0].path.name
    assert modes == {
        ".": 0o700, "backups": 0o700, f"backups/{copy}": 0o600, "2026.yaml": 0o600, ".lock": 0o600,
    }  # fmt: skip


def test_a_linked_year_and_a_linked_folder_stay_linked(tmp_path):
    (tmp_path / "far").mkdir()
    (tmp_path / "home").symlink_to("far")
    (tmp_path / "far" / "2026.yaml").symlink_to("../elsewhere.yaml")
    Journal(tmp_path).save(SAMPLE)
    (tmp_path / "elsewhere.yaml").write_bytes((tmp_path / "2026.yaml").read_bytes())
    journal = Journal(tmp_path / "home")
    journal.save(journal.load(2026).rate("get-a-raise"))
    assert (tmp_path / "home").is_symlink()
    assert (tmp_path / "far" / "2026.yaml").is_symlink()
    assert "get-a-raise" in (tmp_path / "elsewhere.yaml").read_text()


def test_text_that_could_not_be_read_back_is_not_written(journal):
    journal.save(SAMPLE)
    with pytest.raises(BadFileError, match=r"^2026\.yaml: it would be over 2 MB; shorten a note"):
        journal.save(SAMPLE.rate("get-a-raise", note="a" * MAX_BYTES))
    with pytest.raises(BadFileError, match="over 100000 values"):
        journal.save(Reflection(year=2026, goals=dict.fromkeys(map(str, range(60_000)), Rating())))
    with pytest.raises(BadFileError, match="would not read back as the same answers"):
        journal.save(Reflection(year=2026, extra={"x": float("nan")}))
    assert new_run(journal).load(2026) == SAMPLE


def test_saving_ones_own_changes_reports_nothing_from_elsewhere(journal):
    saved = journal.save(SAMPLE)
    result = journal.write(saved.rate("get-a-raise", importance=5), base=saved)
    assert result.message == ""
    assert result.backup is None


def test_temporary_files_of_killed_saves_are_removed_at_the_next_start(journal, tmp_path):
    (tmp_path / "far").mkdir()
    journal.save(SAMPLE)
    journal.path(2026).rename(tmp_path / "far" / "2026.yaml")
    journal.path(2026).symlink_to("../far/2026.yaml")
    new_run(journal).save(SAMPLE.rate("get-a-raise"))
    for start in (
        lambda: new_run(journal).remove_leftovers(),
        lambda: new_run(journal).save(SAMPLE),
    ):
        for folder in (journal.folder, journal.folder / "backups", tmp_path / "far"):
            (folder / ".2026.yaml.0a1b2c3d.careerkit").write_text("half")
        start()
        assert half_written(tmp_path) == []


def test_removing_leftovers_makes_no_folder(journal):
    journal.remove_leftovers()
    assert not journal.folder.exists()


def test_a_folder_locked_by_another_process_is_reported(journal, monkeypatch):
    monkeypatch.setattr(lock, "SECONDS", 0.05)
    journal.save(SAMPLE)
    with (
        lock.one_writer(journal.folder),
        pytest.raises(NotSavedError, match=r"another careerkit has been writing .*; close it, or"),
    ):
        journal.save(SAMPLE)
    journal.save(SAMPLE)


def test_the_table_holds_all_years(earlier):
    earlier.save(SAMPLE)
    table = earlier.table()
    assert table[["year", "id", "importance"]].values.tolist() == [
        [2025, "get-a-raise", 7],
        [2026, "give-a-talk", 3],
    ]
    assert isinstance(table["importance"].dtype, pd.Int64Dtype)


@pytest.mark.slow
def test_a_year_of_2000_goals_with_everything_said_is_saved_and_read(journal):
    rating = Rating(
        **dict.fromkeys(("goal", "category", "detail", "note", "step", "when"), "so"),
        **dict.fromkeys(("importance", "satisfaction", "expectation"), 3),
        **{"priority": True, "lived": True, "obstacle": "so", "stage": "done"},
    )
    everything = Reflection(
        year=2026, goals=dict.fromkeys((f"goal-{number}" for number in range(2_000)), rating)
    )
    assert new_run(journal).load(journal.save(everything).year) == everything


@pytest.mark.parametrize(
    "name",
    [
        "2026-00001-20269999T999999Z.yaml",
        "2026-00001-20260101T000000Z (1).yaml",
        "2026-99999-20260101T000000Z.yaml",
        "2026-00001-20260101T000000Z.yaml",
        "notes.yaml",
    ],
)
@pytest.mark.parametrize("make", ["file", "folder", "dead link"])
def test_whatever_stands_among_the_backups_keeps_no_save_from_being_made(journal, name, make):
    journal.save(SAMPLE)
    path = journal.folder / "backups" / name
    path.parent.mkdir(exist_ok=True)
    if make == "file":
        path.write_text("odd")
    elif make == "folder":
        path.mkdir()
    else:
        path.symlink_to("nowhere")
    saved = new_run(journal).save(SAMPLE.rate("get-a-raise", importance=4))
    assert new_run(journal).load(2026) == saved
    assert any(backup.path.read_text() == dumps(SAMPLE) for backup in journal.backups())
    check(journal)


def test_the_oldest_backup_that_is_offered_can_be_restored(journal):
    versions = []
    for importance in range(1, 10):
        for priority in (True, False):
            versions.append(SAMPLE.rate("get-a-raise", importance=importance, priority=priority))
            new_run(journal).save(versions[-1])
    oldest = journal.backups()[0]
    content = oldest.path.read_text()
    new_run(journal).restore(oldest.name)
    assert journal.path(2026).read_text() == content
