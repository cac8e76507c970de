"""What a check says of each file in the folder."""

from support.journals import SAMPLE, contents, new_run

from careerkit.journal.check import backup_lines, check


def test_a_check_of_a_good_folder_sums_up_each_file(earlier):
    earlier.save(SAMPLE)
    new_run(earlier).save(SAMPLE.rate("get-a-raise"))
    assert list(map(str, check(earlier))) == [
        "2025.yaml: 1 goal",
        "2026.yaml: 2 goals, 1 answer, a letter",
        f"{earlier.backups()[0].path.name}: 1 goal, 1 answer, a letter",
    ]
    assert all(finding.ok for finding in check(earlier))


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
