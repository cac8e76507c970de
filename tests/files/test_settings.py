"""The settings that a person wrote beside their answers."""

from pathlib import Path

import pytest

from careerkit.errors import BadFileError
from careerkit.files.settings import FILE, Settings, full_path, load_settings


def write(folder, text):
    (folder / FILE).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("text", [None, "", "# nothing yet\n", "notes:\n", "{}"])
def test_without_a_setting_there_are_no_notes(tmp_path, text):
    if text is not None:
        write(tmp_path, text)
    assert load_settings(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("log.md", "{home}/answers/log.md"),
        ("../log.md", "{home}/answers/../log.md"),
        ("~/log.md", "{home}/log.md"),
        ("'/srv/a b/log.md'", "/srv/a b/log.md"),
        ("2026", "{home}/answers/2026"),
    ],
)
def test_a_path_begins_in_the_folder_of_the_settings_or_at_home(tmp_path, monkeypatch, words, path):
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "answers").mkdir()
    write(tmp_path / "answers", f"notes: {words}\n")
    expected = Path(path.format(home=tmp_path))
    assert load_settings(tmp_path / "answers").notes == expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("note: log.md", 'line 1: "note" is not a setting; the only one is "notes"'),
        ("notes: [a, b]", "line 1: notes must be the path of a file or a folder"),
        ("notes: ''", "line 1: notes must be the path of a file or a folder"),
        ("notes: a\nnotes: b", 'line 2: "notes" is already on line 1'),
        ("log.md", "line 1: the file must be a list of names and values"),
        ("notes: &a b", "line 1: anchors and aliases"),
        ("notes: [", "not valid YAML"),
        (r"notes: \\somewhere\share", "line 1: notes must be a path on this machine"),
        ("notes: //somewhere/share", "line 1: notes must be a path on this machine"),
        ("notes: ~nobody-of-that-name/log.md", "line 1: notes can't be used: ~nobody"),
        (r'notes: "a\0b"', "settings.yaml, line 1: notes can't be used"),
    ],
)
def test_anything_wrong_is_told_in_one_sentence(tmp_path, text, sentence):
    write(tmp_path, text)
    with pytest.raises(BadFileError) as refused:
        load_settings(tmp_path)
    assert sentence in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_name_that_no_file_can_have_is_refused(tmp_path):
    with pytest.raises(BadFileError, match="no file can have such a name"):
        full_path("a\0b", tmp_path)
