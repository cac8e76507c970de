"""Facts about the page of a check-in: which year it asks about, and which goals."""

from datetime import UTC, date, datetime, time

import pytest
from support.checking_in import RAISE, TALK, all_of, row, say, shown
from support.journals import contents
from support.parts import part, parts

import careerkit as ck
from careerkit.catalog.own_goals import set_aside
from careerkit.catalog.own_goals_file import change_own_goals
from careerkit.form.form import ErrorNotice
from careerkit.reflection import Reflection
from careerkit.steps.check_ins import check_ins


def test_the_words_of_the_steps_are_shown_and_no_rating_and_no_other_year(journal):
    said = shown(ck.open_check_in(journal, 2026))
    for words in (
        "Give a talk: at our meetup",
        "Ask a colleague",
        "Monday, after lunch",
        "I forget",
    ):
        assert words in said
    assert 'Stage</small> <span dir="auto">not begun' in said
    assert "Be paid more" in said
    for hidden in ("Go freelance", "canary", "2025"):
        assert hidden not in said
    words = "".join(each.value for each in parts(ck.open_check_in(journal, 2026), "ck-words"))
    assert not set("0123456789") & set(words)


def test_a_check_in_and_a_workbook_open_at_once_keep_each_others_answers(journal):
    box, book = ck.open_check_in(journal, 2026), ck.open_workbook(journal, 2026)
    book.form.row("go-freelance").children[2].value = True
    say(box, TALK, "ck-happened", "They said yes")

    assert journal.load(2026).goals["go-freelance"].priority
    assert [each.happened for each in check_ins(journal.load(2026))] == ["They said yes"]
    assert row(box, "go-freelance")


def test_priorities_ticked_in_the_workbook_appear_on_return(journal):
    box, book = ck.open_check_in(journal, 2026), ck.open_workbook(journal, 2026)
    book.form.row("go-freelance").children[2].value = True
    assert parts(box, "ck-check-in-goal-go-freelance") == []
    box._page._handle_custom_msg({"arrived": True}, [])

    assert row(box, "go-freelance")


def test_opening_changes_nothing_on_disk(journal):
    before = contents(journal.folder)
    box = ck.open_check_in(journal, 2026)
    box._page._handle_custom_msg({"arrived": True}, [])
    part(ck.open_workbook(journal, 2026).check_in(), "ck-check-in-start").click()

    assert contents(journal.folder) == before


def test_without_priorities_one_sentence_says_what_to_do(folder):
    box = ck.open_check_in(ck.Journal(folder), 2026)
    assert parts(box, "ck-check-in-goal") == []
    assert (
        "You haven’t ticked any priorities for 2026 yet." in part(box, "ck-check-in-heading").value
    )
    assert not folder.exists()


@pytest.mark.parametrize(
    ("begun", "today", "year"),
    [
        ([2025, 2026], date(2026, 6, 12), 2026),
        ([2024, 2025], date(2026, 1, 3), 2025),
        ([2024], date(2026, 6, 12), 2024),
        ([2025, 2027], date(2026, 6, 12), 2025),
        ([], date(2026, 6, 12), 2026),
    ],
)
def test_the_newest_year_begun_is_asked_about(folder, monkeypatch, begun, today, year):
    monkeypatch.delenv("CAREERKIT_YEAR", raising=False)
    journal = ck.Journal(folder)
    for each in begun:
        words = f"Be paid more in {each}"
        journal.save(Reflection(year=each).rate(RAISE, goal=words, priority=True))
    noon = datetime.combine(today, time(12), UTC)
    box = ck.open_check_in(journal, clock=lambda: noon)
    told = (
        f"Be paid more in {year}" if begun else f"You haven’t ticked any priorities for {year} yet"
    )
    assert told in shown(box)


def test_a_year_that_cannot_be_read_is_told_and_left_alone(journal):
    journal.path(2026).write_text("format: 1\nyear: 2026\ngoals: 5\n")
    before = contents(journal.folder)
    box = ck.open_check_in(journal, 2026)
    assert isinstance(box, ErrorNotice)
    assert "2026.yaml, line 3" in all_of(box)[-1].value
    assert contents(journal.folder) == before


def test_goals_stand_in_the_catalogs_order_and_one_that_left_it_comes_last(folder):
    journal, order = ck.Journal(folder), [*list(ck.load_catalog()["id"])[:3]]
    mine = Reflection(year=2026).rate("left-the-list", goal="Gone", priority=True)
    for each in reversed(order):
        mine = mine.rate(each, goal=each, priority=True)
    journal.save(mine)
    names = [
        each._dom_classes[-1] for each in parts(ck.open_check_in(journal, 2026), "ck-check-in-goal")
    ]
    assert names == [f"ck-check-in-goal-{each}" for each in [*order, "left-the-list"]]


def test_a_goal_set_aside_is_not_asked_about(journal, folder):
    change_own_goals(folder, lambda own: set_aside(own, ck.load_catalog(), TALK))
    box = ck.open_check_in(journal, 2026)
    assert parts(box, f"ck-check-in-goal-{TALK}") == []
    assert row(box, RAISE)


def test_in_the_workbook_it_follows_what_is_ticked_there(journal):
    book = ck.open_workbook(journal, 2026)
    box = book.check_in()
    part(box, "ck-check-in-start").click()
    book.form.row("go-freelance").children[2].value = True
    say(box, "go-freelance", "ck-happened", "One customer")

    assert [each.goal for each in check_ins(journal.load(2026))] == ["go-freelance"]
    assert part(box, "ck-saved").value.endswith(f"{book.session.status}</span>")
