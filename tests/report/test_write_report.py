"""Reports in a journal's folder, from Python and from the command."""

import re
import stat
from dataclasses import replace
from datetime import datetime

import pytest
from support.canaries import JOURNAL

from careerkit.catalog.own_goals import OwnGoal, add
from careerkit.catalog.own_goals_file import change_own_goals
from careerkit.commands.parser import UsageError
from careerkit.commands.report import main
from careerkit.errors import BadFileError, NotSavedError
from careerkit.journal.compared import mark_compared
from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection
from careerkit.report.page import report_html
from careerkit.report.share import Share
from careerkit.report.write import write_report


@pytest.fixture
def journal(tmp_path):
    journal = Journal(tmp_path / "home")
    for reflection in JOURNAL:
        journal.save(reflection)
    return journal


def test_the_newest_report_is_written_into_the_home_folder_for_its_owner_alone(journal):
    change_own_goals(journal.folder, lambda own: add(own, "job", "Open a bakery"))
    path = write_report(journal)
    assert path == journal.folder / "reports" / "2026.html"
    assert "3 of 81 goals looked at" in path.read_text(encoding="utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_copy_does_not_take_the_reports_place(journal):
    share = Share(goals=frozenset({"picked"}))
    assert write_report(journal, share=share).name == "2026-shared.html"
    assert [path.name for path in (journal.folder / "reports").iterdir()] == ["2026-shared.html"]


def test_an_earlier_year_that_cannot_be_read_is_left_out(journal):
    journal.path(2025).write_text("format: 1\nyear: [")
    share = Share(goals=frozenset({"picked"}), answers=True)
    page = write_report(journal, share=share).read_text(encoding="utf-8")
    assert page == report_html(JOURNAL[1:], 2026, share=share)
    with pytest.raises(BadFileError, match=r"2025\.yaml, line \d"):
        write_report(journal, 2025)


def test_no_year_and_a_missing_year_are_one_sentence_each(journal, tmp_path):
    with pytest.raises(
        BadFileError, match=r"1999\.yaml: there is nothing in this year yet; rate a goal first"
    ):
        write_report(journal, 1999)
    with pytest.raises(
        BadFileError, match="there is no reflection in it yet; run careerkit to begin one"
    ):
        write_report(Journal(tmp_path / "nowhere"))
    assert not (tmp_path / "nowhere").exists()


def test_a_report_that_cannot_be_written_is_one_sentence(journal):
    (journal.folder / "reports").write_text("")
    with pytest.raises(NotSavedError, match=r"2026-shared\.html can't be written"):
        write_report(journal, share=Share(goals=frozenset()))


@pytest.fixture
def command(journal, monkeypatch, capsys):
    monkeypatch.setenv("CAREERKIT_HOME", str(journal.folder))

    def run(*words):
        assert main(list(words)) == 0
        path = capsys.readouterr().out.partition(": open it with a browser")[0]
        assert path.startswith(str(journal.folder))
        return (journal.folder / "reports" / path.rpartition("/")[2]).read_text(encoding="utf-8")

    return run


@pytest.mark.slow
def test_the_command_writes_the_report_of_the_year_it_is_given(command):
    assert command("2025") == report_html(JOURNAL[:1], 2025)


def test_the_command_makes_a_copy_of_what_is_named(command):
    page = command("--share", "picked", "--charts", "what_matters", "--notes")
    assert page == report_html(
        JOURNAL,
        2026,
        share=Share(goals=frozenset({"picked"}), charts=frozenset({"what_matters"}), notes=True),
    )


def test_the_command_knows_the_years_priorities(command):
    page = command("--share", "priorities", "--answers", "--letter", "--details")
    share = Share(
        goals=frozenset(JOURNAL[-1].goals), notes=False, answers=True, letter=True, details=True
    )
    assert page == report_html(JOURNAL, 2026, share=share)


@pytest.mark.slow
def test_the_command_prints_the_letter_too(command):
    assert command("2025", "--letter") == report_html(JOURNAL[:1], 2025, letter=True)


def test_the_command_makes_a_copy_that_begins_with_what_to_talk_about(command):
    page = command("--share", "picked", "--talk-about", "Stay, or <go>?", "--steps", "--check-ins")
    share = Share(
        goals=frozenset({"picked"}), steps=True, check_ins=True, talk_about="Stay, or <go>?"
    )
    assert page == report_html(JOURNAL, 2026, share=share)
    assert page.index("Stay, or &lt;go&gt;?") < page.index("goalwordpicked2026")


HEADER = "id,category,goal,detail,examples,bullet,formerly"


@pytest.fixture
def of_a_list(tmp_path, monkeypatch):
    """A folder whose 2026 is answered with a list that has ids which are words of the command."""
    home = tmp_path / "mine"
    home.mkdir()
    ids = ("priorities", "notes", "letter", "none", "go")
    lines = [f"{goal_id},job,Words of {goal_id},,,," for goal_id in ids]
    (home / "list.csv").write_text("\n".join([HEADER, *lines]) + "\n")
    year = Reflection(year=2026, catalog="list.csv", answers={"none": "Nothing", "why": "So"})
    for goal_id in ids[:4]:
        year = year.rate(goal_id, goal=f"Words of {goal_id}", category="job", priority=True)
    Journal(home).save(replace(year, letter="My letter").rate("letter", note="My note"))
    monkeypatch.setenv("CAREERKIT_HOME", str(home))
    return home


def test_a_word_that_is_a_goals_id_too_shares_no_more_than_was_picked(of_a_list):
    with pytest.raises(
        UsageError, match=r'^"priorities" is the id of a goal, too; write "goal:pri'
    ):
        main(["--home", str(of_a_list), "--share", "priorities"])
    assert not (of_a_list / "reports").exists()
    assert main(["--home", str(of_a_list), "--share", "goal:priorities", "notes", "letter"]) == 0
    page = (of_a_list / "reports" / "2026-shared.html").read_text("utf-8")
    shown = [
        name for name in ("priorities", "notes", "letter", "none") if f"Words of {name}" in page
    ]
    assert shown == ["priorities", "notes", "letter"]
    assert "My letter" not in page
    assert "My note" not in page


def test_a_word_that_is_a_questions_id_too_is_refused(of_a_list):
    with pytest.raises(
        UsageError, match=r'^"none" is the id of a question of 2026, too; write "qu'
    ):
        main(["--home", str(of_a_list), "--front", "none"])
    assert main(["--home", str(of_a_list), "--front", "question:none"]) == 0


def test_a_renamed_goal_is_one_goal_in_the_report(of_a_list):
    change_own_goals(
        of_a_list,
        lambda _: {
            name: OwnGoal(id=name, category="job", goal=f"Words of {name}", aside=name == "notes")
            for name in ("notes", "none")
        },
    )
    Journal(of_a_list).save(
        Reflection(year=2025, catalog="list.csv").rate("letter", goal="Old words", importance=2)
    )
    lines = [
        "my-priorities,job,Words of priorities,,,,priorities",
        "my-notes,job,Words of notes,,,,notes",
        "my-letter,job,Words of letter,,,,letter",
        "my-none,job,Words of none,,,,none",
    ]
    (of_a_list / "list.csv").write_text("\n".join([HEADER, *lines]) + "\n")
    journal = Journal(of_a_list)
    journal.save(mark_compared(journal.load(2026), datetime(2026, 11, 30)))
    page = write_report(journal).read_text("utf-8")
    assert "3 of 3 goals looked at" in page
    assert "Words of notes" not in page
    assert {goal_id for year in journal.reflections() for goal_id in year.goals} == {
        *("my-priorities", "my-notes", "my-letter", "my-none")
    }
    for word in ("letter", "my-letter"):
        assert main(["--home", str(of_a_list), "--share", word]) == 0
        assert "Words of letter" in (of_a_list / "reports/2026-shared.html").read_text("utf-8")


@pytest.mark.slow
def test_the_command_puts_the_named_answers_in_front_and_unfolds_the_rest(command):
    page = command("2025", "--front", "what-is-missing", "--unfolded")
    assert page == report_html(JOURNAL[:1], 2025, in_front={"what-is-missing"}, unfolded=True)
    front = page.partition('class="everything"')[0]
    assert [name for name in JOURNAL[0].answers.values() if name in front] == [
        "answerword-year2025"
    ]
    assert "Some answers" not in command("2025", "--front", "none")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ["--share", "nowhere"],
            '"nowhere" is not a goal you looked at in 2026; 2026.yaml lists their ids',
        ),
        (["--share"], "expected at least one argument"),
        (["--notes"], "these options are for a copy to share; name its goals with --share, too"),
        (["--share", "picked", "--charts", "pie"], "invalid choice: 'pie'"),
        (["--talk-about", "us"], "these options are for a copy to share; name its goals"),
        (
            ["--front", "nothing"],
            '"nothing" is not a question you answered in 2026; '
            "2026.yaml lists their ids under answers",
        ),
        (["--share", "picked", "--talk-about", "\ud800"], "it holds half a character"),
        (["26"], 'year is "26"; it must be a four-digit number'),
    ],
)
def test_the_command_refuses_in_one_sentence(command, words, sentence):
    with pytest.raises(UsageError, match=re.escape(sentence)):
        main(words)
