"""What a check says of each file in the folder."""

from dataclasses import replace
from datetime import date

import pytest
from support.entries import by_hand
from support.journals import SAMPLE, contents, new_run

from careerkit.catalog.own_goals import OwnGoal
from careerkit.catalog.own_goals_file import dumps as own_goals_text
from careerkit.journal.check import backup_lines, check
from careerkit.journal.codec import dumps
from careerkit.journal.unread import unread_keys
from careerkit.reflection import NotThisYear, Reflection


def test_a_check_of_a_good_folder_sums_up_each_file(earlier):
    earlier.save(SAMPLE)
    new_run(earlier).save(SAMPLE.rate("get-a-raise"))
    assert list(map(str, check(earlier))) == [
        "2025.yaml: 1 goal",
        "2026.yaml: 2 goals, 1 answer, a letter",
        f"{earlier.backups()[0].path.name}: 1 goal, 1 answer, a letter",
    ]
    assert all(finding.ok for finding in check(earlier))


def test_a_check_sums_up_a_year_that_holds_one_sentence(journal):
    said = NotThisYear(date=date(2026, 12, 14), sentence="So it was.")
    journal.save(Reflection(year=2026, not_this_year=said))
    assert list(map(str, check(journal))) == ["2026.yaml: 0 goals, a sentence"]


def test_a_check_names_each_file_that_can_not_be_used(earlier):
    new_run(earlier).save(earlier.load(2025).rate("more"))
    earlier.path(2026).write_text("format: 1\nyear: 2025\n")
    (earlier.folder / "goals.csv").write_text("id\n")
    (earlier.folder / "2024.yml").write_text("")
    earlier.backups()[0].path.write_text("")
    bad = [str(finding) for finding in check(earlier) if not finding.ok]
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
    journal.save(SAMPLE)
    new_run(journal).save(SAMPLE.rate("get-a-raise"))
    (backup,) = journal.backups()
    assert backup_lines(journal) == [
        f"{backup.name}  {backup.taken.astimezone():%d %B %Y %H:%M}  1 goal, 1 answer, a letter"
    ]


OWN = own_goals_text({"own-a": OwnGoal(id="own-a", category="job", goal="Bake")})
LIST = "id,category,goal,detail,examples,bullet\ngive-a-talk,stage,Sing,,,\n"


def not_read(journal):
    return {finding.file: finding.message for finding in check(journal) if not finding.ok}


@pytest.mark.parametrize(
    "name",
    [
        *("2025 (1).yaml", "2025.yml", "2025.yaml.bak", "2025.YAML", "2025.yaml~", "2025.txt"),
        *("2025.sync-conflict-20261130-120000-ABCDEF7.yaml", "Copy of 2025.yaml", "2025"),
        *("2025 (Ada's conflicted copy 2026-11-30).yaml", "2025.yaml.txt", "02025.yaml"),
    ],
)
def test_a_check_names_a_year_under_another_name(earlier, name):
    (earlier.folder / name).write_text(dumps(SAMPLE))
    message = not_read(earlier)[name]
    assert message.startswith(f"{name}: is not read, because a year's file has a name like 2026")
    if name != "02025.yaml":
        assert message.endswith("copy into 2025.yaml what is missing there, then move it elsewhere")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *((name, OWN) for name in ("goals (conflicted copy).csv", "goals-laptop.csv", "mine.csv")),
        *((name, "") for name in ("Goals.csv", "goals.csv.bak", "goals.xlsx", "Copy of goals.csv")),
    ],
)
def test_a_check_names_a_copy_of_the_list_of_own_goals(earlier, name, text):
    (earlier.folder / "goals.csv").write_text(OWN)
    (earlier.folder / name).write_text(text)
    assert not_read(earlier) == {
        name: f"{name}: is not read, because goals of your own stand in goals.csv; copy into "
        "goals.csv what is missing there, then move it elsewhere"
    }


def test_a_check_names_no_list_that_a_year_uses_and_no_other_file(earlier):
    earlier.save(replace(earlier.load(2025), catalog="goals-mine.csv"))
    for name in ("goals-mine.csv", "other-list.csv"):
        (earlier.folder / name).write_text(LIST)
    for name in (".2025.yaml.swp", "._2025.yaml", "2025-photo.jpg", ".~lock.goals.csv#", "x.txt"):
        (earlier.folder / name).write_text("")
    assert not_read(earlier) == {}


@pytest.mark.parametrize("notes", [".", "2025.txt"])
def test_a_check_names_no_notes_that_lie_beside_the_answers(earlier, notes):
    (earlier.folder / "2025.txt").write_text("14 March: shipped the parser")
    (earlier.folder / "settings.yaml").write_text(f"notes: {notes}")
    assert not_read(earlier) == {}


@pytest.mark.parametrize("name", ["settings.yml", "Settings.yaml", "settings.yaml.txt"])
def test_a_check_names_settings_under_another_name(earlier, name):
    (earlier.folder / name).write_text("notes: log.md")
    assert not_read(earlier) == {
        name: f"{name}: is not read, because settings stand in settings.yaml; rename it, or move "
        "it elsewhere"
    }


@pytest.mark.parametrize("name", ["2024.yaml", "settings.yaml"])
def test_a_check_names_what_a_cloud_keeps_from_this_machine(earlier, name):
    (earlier.folder / f".{name}.icloud").write_text("")
    (reason,) = not_read(earlier).values()
    assert f'"{name}" was left in iCloud; download it' in reason


def test_a_check_names_what_is_no_backup_among_them(earlier):
    new_run(earlier).save(earlier.load(2025).rate("more"))
    odd = earlier.folder / "backups" / "2025-00001-20269999T999999Z.yaml"
    odd.write_text(dumps(SAMPLE))
    earlier.save(earlier.load(2025).rate("and-more"))
    (earlier.folder / "backups" / "written.txt").touch()
    assert list(not_read(earlier)) == [f"backups/{odd.name}"]


def test_every_key_that_is_not_read_is_named():
    year = by_hand(
        goals={
            "go": {
                "Importance": 9,
                "Now": True,
                "letter": "Hi",
                "before_comparing": 5,
                "asked_again": 1,
            }
        },
        asked_again={},
        note="Hi",
        talk={"importance": 9},
        not_this_year={"date": "2026-12-14", "sentence": "So it was.", "dat": 1, "mood": "calm"},
        choices={"2026-06-12": {"of": ["a", "b"], "most": "a", "lest": "b"}},
        check_ins={"2026-06-12": {"go": {"hapened": "so", "stage": "done"}, "x": {"hapened": 1}}},
    )
    assert unread_keys(year) == [
        '"note" is not read here; move it under the goal that it belongs to',
        '"talk" is not read here; if it is a goal, move it under goals',
        'goals, go: "Importance" is not read; if you mean "importance", write that',
        'goals, go: "Now" is not read; if you mean "now", write that',
        'goals, go: "letter" is not read here; move it out of the goals',
        "goals, go: before_comparing is not read; it must hold ratings as they were before, such "
        "as “importance: 6”, or be left out",
        'not_this_year: "dat" is not read; if you mean "date", write that',
        'not_this_year: "mood" is kept but not read, because careerkit knows no such name',
        'choices, 2026-06-12 00:00:00.000: "lest" is not read; if you mean "least", write that',
        'check_ins, 2026-06-12 00:00:00.000, go: "hapened" is not read; if you mean "happened", '
        "write that",
        'check_ins, 2026-06-12, x: "hapened" is not read; if you mean "happened", write that',
    ]


def test_no_key_of_a_newer_format_is_called_misspelt():
    assert unread_keys(by_hand(format=2, importence=9)) == []


def test_a_misspelt_key_of_an_entry_is_named():
    entry = {"date": "2026-03-14", "text": "so", "txt": "more"}
    year = by_hand(goals={"give-a-talk": {"entries": [entry]}})
    assert unread_keys(year) == [
        'goals, give-a-talk: entries, 2026-03-14: "txt" is not read; if you mean "text", write that'
    ]
