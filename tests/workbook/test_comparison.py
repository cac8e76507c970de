"""Facts about the earlier years of an open one: what they are compared with, and when."""

import pytest
from support.parts import greeting_of, part, parts, rate
from support.skipped import WORDS, skipped

import careerkit as ck
from careerkit.reflection import DatedEntry, Judgements
from careerkit.views import OVER_THE_YEARS, THIS_YEAR
from careerkit.workbook.exporting import Exporter


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


def test_the_sentence_of_a_skipped_year_is_closed_until_the_earlier_years_are_opened(folder):
    journal = ck.Journal(folder)
    journal.save(ck.Reflection(year=2024).rate("get-a-raise", importance=9))
    journal.save(skipped(2025))
    book = ck.open_workbook(journal, year=2026)
    assert "2024, and what you wrote of 2025, stay hidden" in greeting_of(book)
    comparison = book.comparison()
    assert part(comparison, "ck-compare").description == "Open 2024 to 2025"
    assert parts(comparison, "ck-earlier-sentences") == []
    part(comparison, "ck-compare").click()
    said = part(comparison, "ck-earlier-sentences").value
    assert said == (
        f'<small>2025 was not rated. You wrote on 14 December:</small><p dir="auto">“{WORDS}”</p>'
    )
    assert len(parts(comparison, "ck-chart")) == len(OVER_THE_YEARS)


def test_after_nothing_but_skipped_years_the_comparison_holds_the_sentences_alone(folder):
    journal = ck.Journal(folder)
    for year in (2024, 2025):
        journal.save(skipped(year, f"Of {year}: <b>so</b>."))
    book = ck.open_workbook(journal, year=2026)
    comparison = book.comparison()
    assert "the first year that you rate" in comparison.children[1].value
    part(comparison, "ck-compare").click()
    said = part(comparison, "ck-earlier-sentences").value
    assert said.index("Of 2024: &lt;b&gt;so") < said.index("Of 2025: &lt;b&gt;so")
    assert parts(comparison, "ck-chart") == []
    assert set(Exporter(book.session).charts()) == set(THIS_YEAR)


def test_a_sentence_beside_ratings_is_shown_in_the_next_comparison_too(folder):
    journal = ck.Journal(folder)
    journal.save(skipped(2025).rate("get-a-raise", importance=9))
    comparison = ck.open_workbook(journal, year=2026).comparison()
    part(comparison, "ck-compare").click()
    assert "Of 2025 you also wrote, on 14 December:" in (
        part(comparison, "ck-earlier-sentences").value
    )


def test_without_a_sentence_the_comparison_has_no_place_for_one(folder):
    journal = ck.Journal(folder)
    journal.save(ck.Reflection(year=2025).rate("get-a-raise", importance=9))
    comparison = ck.open_workbook(journal, year=2026).comparison()
    part(comparison, "ck-compare").click()
    assert parts(comparison, "ck-earlier-sentences") == []


@pytest.mark.parametrize(
    ("then", "now", "waits"), [(True, False, False), (True, True, False), (None, False, True)]
)
def test_what_was_lost_or_kept_is_shown_where_two_years_say_so(folder, then, now, waits):
    had = ck.Reflection(year=2025).rate("remote-work", goal="Work remotely", lived=True, now=then)
    ck.Journal(folder).save(had)
    book = ck.open_workbook(ck.Journal(folder), year=2026)
    comparison = book.comparison()
    part(comparison, "ck-compare").click()
    book.session.rate("remote-work", now=now)

    assert ("ck-waits" in part(comparison, "ck-chart-won_and_lost")._dom_classes) is waits
    # What one has now is no judgement that a look at earlier years could change.
    assert book.session.reflection.goals["remote-work"].before_comparing is None


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
