"""Where the notes beside a folder of answers lie."""

import pytest

from careerkit.notes.place import VARIABLE, notes_path


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("CAREERKIT_HOME", str(tmp_path))
    monkeypatch.delenv(VARIABLE, raising=False)
    (tmp_path / "settings.yaml").write_text("notes: log.md\n")
    return tmp_path


def test_the_setting_counts_for_every_start_and_the_variable_for_one(home, monkeypatch):
    assert notes_path(home) == home / "log.md"
    monkeypatch.setenv(VARIABLE, "/srv/log.md")
    assert str(notes_path(home)) == "/srv/log.md"


def test_the_variable_does_not_count_for_the_example_journal(home, monkeypatch, tmp_path_factory):
    monkeypatch.setenv(VARIABLE, "/srv/log.md")
    assert notes_path(tmp_path_factory.mktemp("example")) is None


def test_without_either_there_are_none(home):
    (home / "settings.yaml").unlink()
    assert notes_path(home) is None
