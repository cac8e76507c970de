"""Facts about the earlier years of an open one: what they are compared with, and when."""

import pytest
from support.parts import part, parts, rate

import careerkit as ck
from careerkit.reflection import DatedEntry, Judgements
from careerkit.views import OVER_THE_YEARS


@pytest.mark.slow
def test_what_is_changed_after_comparing_keeps_what_was_said_first(folder):
    ck.Journal(folder).save(ck.Reflection(year=2025).rate("get-a-raise", importance=9))
    book = ck.open_workbook(ck.Journal(folder), year=2026)
    rate(book, "get-a-raise", 3)
    rate(book, "go-freelance", 5)
    book.comparison().children[-1].click()
    rate(book, "get-a-raise", 8)

    again = ck.open_workbook(ck.Journal(folder), year=2026)
    rate(again, "get-a-raise", 7)
    reflection = ck.Journal(folder).load(2026)
    assert reflection.compared
    assert reflection.goals["get-a-raise"].before_comparing == Judgements(importance=3)
    assert reflection.goals["go-freelance"].before_comparing is None


@pytest.mark.slow
def test_the_report_of_a_year_rated_blind_shows_no_other(folder):
    ck.Journal(folder).save(ck.Reflection(year=2025).rate("get-a-raise", importance=3))
    book = ck.open_workbook(ck.Journal(folder), year=2026)
    rate(book, "get-a-raise", 8)
    part(book.exports(), "ck-report-write").click()
    report = folder / "reports" / "2026.html"
    assert "What moved since 2025?" not in report.read_text("utf-8")

    part(book.comparison(), "ck-compare").click()
    part(book.exports(), "ck-report-write").click()
    assert "What moved since 2025?" in report.read_text("utf-8")


@pytest.mark.slow
def test_the_earlier_years_open_once(folder):
    ck.Journal(folder).save(ck.Reflection(year=2025).rate("get-a-raise", importance=9))
    book = ck.open_workbook(ck.Journal(folder), year=2026)
    comparison = book.comparison()
    button = part(comparison, "ck-compare")
    button.click()
    button.click()

    assert len(parts(comparison, "ck-chart")) == len(OVER_THE_YEARS)
    assert len(book._charts._boxes) == len(OVER_THE_YEARS)


ENTRY = DatedEntry(date="2025-06-11", text="Gave it to <b>forty</b> people")


@pytest.mark.slow
def test_what_was_written_then_is_shown_once_the_earlier_years_are_open(folder):
    ck.Journal(folder).save(
        ck.Reflection(year=2025).rate("give-a-talk", goal="Give a talk", entries=(ENTRY,))
    )
    book = ck.open_workbook(ck.Journal(folder), year=2026)
    assert parts(book.form.row("give-a-talk"), "ck-entry") == []
    comparison = book.comparison()
    assert parts(comparison, "ck-then") == []

    part(comparison, "ck-compare").click()
    assert "&lt;b&gt;forty&lt;/b&gt; people" in part(comparison, "ck-then").value


@pytest.mark.slow
def test_without_entries_in_earlier_years_nothing_is_said_of_them(folder):
    ck.Journal(folder).save(ck.Reflection(year=2025).rate("get-a-raise", importance=9))
    comparison = ck.open_workbook(ck.Journal(folder), year=2026).comparison()
    part(comparison, "ck-compare").click()
    assert parts(comparison, "ck-then") == []


def test_the_tour_shows_the_work_log_of_its_invented_year():
    journal = ck.example_journal()
    book = ck.open_workbook(journal, year=2025)
    notes = part(book.form, "ck-notes")
    told = []
    notes.send = told.append
    notes._handle_custom_msg({"open": True}, [])
    (read,) = told
    assert len(read["months"]) == 12
    assert {goal_id for _, _, goal_id, _ in read["put"]} == {"mentor-someone", "lead-an-incident"}
    texts = {text for _, entries in read["months"] for _, _, text in entries}
    assert {text for _, text, _, _ in read["put"]} <= texts


def test_a_workbook_of_nobody_with_notes_has_no_list_of_them(book):
    assert parts(book.form, "ck-notes") == parts(book.questions(), "ck-notes") == []
