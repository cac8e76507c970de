"""A journal goes on after a year that holds one sentence in the place of ratings."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from support.journals import new_run, years_of
from support.skipped import skipped

import careerkit as ck
from careerkit.journal.compared import mark_compared
from careerkit.journal.new_year import carry_over, greeting, year_to_open
from careerkit.reflection import Rating, Reflection

NOVEMBER = date(2027, 11, 23)
LIVED = Reflection(year=2025).rate("give-a-talk", lived=True, detail="databases", importance=9)


@pytest.fixture
def journal(tmp_path):
    """A journal in which 2025 was rated, and 2026 was not."""
    journal = ck.Journal(tmp_path)
    journal.save(LIVED)
    journal.save(skipped(2026))
    return journal


def test_a_skipped_year_is_a_year_of_the_journal_without_a_row(journal):
    assert journal.years() == [2025, 2026]
    assert journal.newest(NOVEMBER) == 2026
    assert years_of(journal.table()) == [2025]
    assert [journal.is_skipped(year) for year in (2024, 2025, 2026)] == [False, False, True]


def test_a_year_that_can_not_be_read_is_not_skipped(journal):
    journal.path(2026).write_text("[")
    assert not journal.is_skipped(2026)


def test_a_skipped_year_is_backed_up_and_restored(journal):
    later = new_run(journal)
    later.save(replace(skipped(2026, "Better now."), saved=datetime(2026, 12, 20)))
    (backup,) = later.backups()
    later.restore(backup.name)
    assert later.load(2026) == skipped(2026)


def test_facts_are_carried_over_a_skipped_year(journal):
    facts = {"give-a-talk": Rating(lived=True, detail="databases")}
    assert carry_over(journal.reflections(before=2027)) == facts
    row = ck.open_workbook(journal, year=2027).form.row("give-a-talk")
    assert row.goal.id == "give-a-talk"
    assert ck.open_workbook(journal, year=2027).session.rating("give-a-talk").lived


def test_a_list_of_goals_stays_in_use_after_a_sentence_written_by_hand(journal):
    journal.save(replace(LIVED, catalog="research"))
    assert new_run(journal).goal_list().name == "research"
    assert new_run(journal).goal_list(2026).name == "research"
    journal.save(replace(skipped(2026), catalog="research"))
    assert new_run(journal).goal_list().name == "research"


def test_in_january_a_skipped_year_is_over():
    said = replace(skipped(2026), begun=datetime(2026, 12, 30), saved=datetime(2026, 12, 30))
    assert year_to_open(date(2027, 1, 2), said) == 2027
    assert year_to_open(date(2026, 12, 31), said) == 2026


def test_a_sentence_does_not_make_last_year_the_one_to_open_but_ratings_beside_it_do():
    begun, said = datetime(2026, 11, 2), datetime(2026, 12, 14, 9)
    both = replace(skipped(2026).rate("go", importance=3), begun=begun, saved=said)
    for saved, year in ((said, 2027), (datetime(2026, 12, 30), 2026)):
        assert year_to_open(date(2027, 1, 2), replace(both, saved=saved)) == year
    lately = replace(both, begun=datetime(2026, 12, 28), saved=said)
    assert year_to_open(date(2027, 1, 2), lately) == 2026


def test_after_a_skipped_year_the_calendar_opens_the_next(journal):
    january = datetime(2027, 1, 2, tzinfo=UTC)
    assert ck.open_workbook(journal, clock=lambda: january).year == 2027


@pytest.mark.parametrize(
    ("years", "not_rated", "sentence"),
    [
        (
            [2025, 2026],
            [2026],
            "Your 2nd reflection. 2025, and what you wrote of 2026, stay hidden while you rate.",
        ),
        (
            [2024, 2025, 2026],
            [2025, 2026],
            "Your 2nd reflection. 2024, and what you wrote of 2025 and 2026, stay hidden while you "
            "rate.",
        ),
        (
            [2024, 2025, 2026],
            [2025],
            "Your 3rd reflection. 2026 stays hidden while you rate.",
        ),
        (
            [2026],
            [2026],
            "Your first reflection. What you wrote of 2026 stays hidden while you rate.",
        ),
    ],
)
def test_the_header_counts_years_that_were_rated_and_hides_sentences(years, not_rated, sentence):
    assert greeting(Reflection(year=2027), years, NOVEMBER, not_rated) == sentence
    compared = mark_compared(Reflection(year=2027), datetime(2027, 11, 23))
    assert greeting(compared, years, NOVEMBER, not_rated) == sentence.partition(".")[0] + "."


def test_the_header_of_a_skipped_year_asks_for_no_rating():
    years = [2025, 2026]
    assert greeting(skipped(2026), years, date(2026, 12, 20)) == ""
    assert greeting(skipped(2026), years, date(2027, 1, 2)) == (
        "An earlier year: what you change here changes 2026. “careerkit” opens 2027."
    )


def test_a_check_in_asks_about_the_last_year_that_was_rated(journal):
    journal.save(LIVED.rate("give-a-talk", priority=True))
    december = datetime(2026, 12, 20, tzinfo=UTC)
    box = ck.open_check_in(journal, clock=lambda: december)
    assert list(box._rows) == ["give-a-talk"]
    assert box._session.year == 2025


def test_without_a_year_that_was_rated_a_check_in_asks_about_this_one(tmp_path):
    journal = ck.Journal(tmp_path)
    journal.save(skipped(2026))
    december = datetime(2026, 12, 20, tzinfo=UTC)
    assert ck.open_check_in(journal, clock=lambda: december)._session.year == 2026
