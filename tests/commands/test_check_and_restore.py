"""`careerkit check` and `careerkit restore`, as they answer in a terminal."""

from html import unescape

import pytest
from support.parts import greeting_of

from careerkit import open_workbook
from careerkit.commands import check, restore
from careerkit.commands.parser import UsageError
from careerkit.errors import BadFileError
from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection

SAID = Reflection(year=2026).rate(
    "give-a-talk", category="communication and community", importance=3
)


@pytest.fixture
def journal(tmp_path, monkeypatch):
    """The journal that the commands find by themselves, with a year and one backup of it."""
    monkeypatch.setenv("CAREERKIT_HOME", str(tmp_path / "home"))
    Journal().save(SAID)
    Journal().save(SAID.rate("get-a-raise", category="job"))
    return Journal()


def test_a_check_of_good_files_ends_with_0(journal, capsys):
    (backup,) = journal.backups()
    assert check.main([]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "2026.yaml: 2 goals",
        f"{backup.path.name}: 1 goal",
        f"{journal.folder}: 2 of 2 files can be used.",
    ]


def test_a_check_that_finds_a_bad_file_ends_with_1(journal, capsys):
    journal.path(2026).write_text("format: 1\nyear: 2026\ngoals: none\n")
    assert check.main([]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("2026.yaml, line 3: goals must be a list")
    assert lines[-1] == f"{journal.folder}: 1 of 2 files can't be used; nothing was changed."


def test_a_check_names_what_is_left_out_and_ends_with_1(journal, capsys):
    path = journal.path(2026)
    june = "check_ins: {2026-06-12: {give-a-talk: {stage: begun}, get-a-raise: {stage: almost}}}"
    path.write_text(path.read_text().replace("\n# end", f"\nchoices: [I, chose]\n{june}\n# end"))
    assert check.main([]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == [
        "2026.yaml: 2 goals, 1 check-in",
        '2026.yaml, choices, by hand: not under a time; write one like "2026-06-12 18:30" in its '
        "place",
        "2026.yaml, check_ins, 2026-06-12, get-a-raise: stage is 'almost'; it must be one of "
        '"not begun", "begun", "well along", "done", "given up", or be left out',
    ]
    assert lines[-1].endswith(" files can be used; 2 entries are left out.")


def test_a_check_and_the_form_name_a_line_of_goals_csv_that_is_not_used(journal, capsys):
    own = journal.folder / "goals.csv"
    own.write_text("id,category,goal,detail,examples,bullet\ngive-a-talk,talks,Speak,,,\n")
    assert check.main([]) == 1
    _, mine, unused, *_ = capsys.readouterr().out.splitlines()
    assert mine == "goals.csv: 1 goal"
    assert unused.startswith('goals.csv: the line of "give-a-talk" is not used, because')
    assert unused.partition(";")[0] in unescape(greeting_of(open_workbook(journal)))


def test_a_check_names_misspelt_keys_with_the_nearest_one_and_ends_with_1(journal, capsys):
    path = journal.path(2026)
    lines = ("importance: 3", "importance: 3\n    importence: 9\n    mood: calm")
    path.write_text(path.read_text().replace(*lines).replace("\n# end", "\nleter: Hi\n# end"))
    assert check.main([]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[1:4] == [
        '2026.yaml, "leter" is not read; if you mean "letter", write that',
        '2026.yaml, goals, give-a-talk: "importence" is not read; if you mean "importance", '
        "write that",
        '2026.yaml, goals, give-a-talk: "mood" is kept but not read, because careerkit knows no '
        "such name",
    ]
    assert lines[-1].endswith("; 3 entries are left out.")


def test_a_check_says_where_a_goal_without_category_is_shown(journal, capsys):
    path = journal.path(2026)
    path.write_text(path.read_text().replace("    category: communication and community\n", ""))
    assert check.main([]) == 0
    assert capsys.readouterr().out.splitlines()[1] == (
        '2026.yaml, goals, give-a-talk: it has no category, so charts show it under "Other"; '
        'write "category: communication and community"'
    )


def test_a_check_of_nothing_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("CAREERKIT_HOME", str(tmp_path))
    assert check.main(["--home", str(tmp_path / "none")]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'none'}: there are no answers here yet.\n"
    assert not (tmp_path / "none").exists()


def test_restore_lists_puts_back_and_can_be_undone(journal, capsys):
    (backup,) = journal.backups()
    assert restore.main([]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"{backup.name}  ")
    assert line.endswith("  1 goal")
    assert restore.main([backup.name]) == 0
    assert Journal().load(2026) == SAID
    undo = capsys.readouterr().out.rpartition("kept as ")[2].strip(".\n")
    assert restore.main([undo]) == 0
    assert Journal().load(2026) == SAID.rate("get-a-raise", category="job")


def test_restore_without_backups_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("CAREERKIT_HOME", str(tmp_path))
    assert restore.main([]) == 0
    assert capsys.readouterr().out == f"{tmp_path}: there are no backups yet.\n"


def test_what_is_no_backup_is_refused(journal):
    with pytest.raises(BadFileError, match="there is no backup"):
        restore.main(["2026"])
    with pytest.raises(UsageError):
        restore.main(["--all"])


def test_a_check_names_the_notes_of_the_settings(journal, capsys):
    (journal.folder / "log.md").write_text("")
    (journal.folder / "settings.yaml").write_text("notes: log.md\n")
    assert check.main([]) == 0
    assert f"settings.yaml: your notes are a file, {journal.folder / 'log.md'}\n" in (
        capsys.readouterr().out
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("note: log.md", 'settings.yaml, line 1: "note" is not a setting; the only one is "notes"'),
        (
            "notes: gone.md",
            "settings.yaml: the notes it names can't be used: {folder}/gone.md: can't be read "
            "(no such file or directory); check the path",
        ),
    ],
)
def test_a_check_says_what_is_wrong_with_the_notes_of_the_settings(journal, capsys, text, sentence):
    (journal.folder / "settings.yaml").write_text(text)
    assert check.main([]) == 1
    assert sentence.format(folder=journal.folder) in capsys.readouterr().out.splitlines()


def test_settings_that_cannot_be_read_are_told_of_on_the_page(journal):
    (journal.folder / "settings.yaml").write_text("note: log.md")
    greeting = unescape(greeting_of(open_workbook(journal, year=2026)))
    assert 'settings.yaml, line 1: "note" is not a setting; the only one is "notes".' in greeting
