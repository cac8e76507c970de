"""How a new year starts."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from support.parts import part, rate

import careerkit as ck
from careerkit.journal.compared import mark_compared
from careerkit.journal.new_year import carry_over, greeting, year_to_open
from careerkit.reflection import Choice, Rating, Reflection
from careerkit.session.session import Session
from careerkit.steps.check_ins import with_check_in

NOVEMBER = date(2026, 11, 23)


def test_only_facts_are_carried_over():
    was = Reflection(year=2025).rate(
        "give-a-talk",
        detail="databases",
        lived=True,
        now=True,
        importance=9,
        priority=True,
        satisfaction=3,
        expectation=8,
        note="canary",
    )

    assert carry_over([was]) == {"give-a-talk": Rating(detail="databases", lived=True)}


def test_facts_come_from_the_newest_year_that_has_the_goal():
    first = Reflection(year=2023).rate("give-a-talk", lived=True).rate("go-freelance", lived=True)
    second = Reflection(year=2024).rate("give-a-talk", detail="chess")

    expected = {"give-a-talk": Rating(detail="chess"), "go-freelance": Rating(lived=True)}
    assert carry_over([first, second]) == carry_over([second, first]) == expected


@pytest.mark.parametrize(
    ("today", "saved", "year"),
    [
        (date(2025, 12, 31), datetime(2025, 12, 30), 2025),
        (date(2026, 1, 1), datetime(2025, 12, 30), 2025),
        (date(2026, 1, 13), datetime(2025, 12, 30), 2025),
        (date(2026, 1, 14), datetime(2025, 12, 30), 2026),
        (date(2026, 1, 1), datetime(2025, 11, 2), 2026),
        (date(2027, 1, 1), datetime(2025, 12, 30), 2027),
        (date(2026, 11, 23), datetime(2026, 11, 22), 2026),
    ],
)
def test_last_years_reflection_is_opened_within_two_weeks_of_its_last_save(today, saved, year):
    assert year_to_open(today, Reflection(year=2025, saved=saved)) == year


RATED_IN_NOVEMBER = Reflection(year=2025, begun=datetime(2025, 11, 2))
RATED_IN_DECEMBER = Reflection(year=2025, begun=datetime(2025, 12, 28))
CHECKED_IN = datetime(2026, 1, 3, 18)


@pytest.mark.parametrize(
    ("reflection", "saved", "today", "year"),
    [
        # A check-in alone, on each day of January.
        (RATED_IN_NOVEMBER, CHECKED_IN, date(2026, 1, 3), 2026),
        (RATED_IN_NOVEMBER, CHECKED_IN, date(2026, 1, 10), 2026),
        # Rated before, so that it is gone on with; until two weeks after that.
        (RATED_IN_DECEMBER, CHECKED_IN, date(2026, 1, 4), 2025),
        (RATED_IN_DECEMBER, CHECKED_IN, date(2026, 1, 11), 2025),
        (RATED_IN_DECEMBER, CHECKED_IN, date(2026, 1, 12), 2026),
        # Rated after the check-in.
        (RATED_IN_NOVEMBER, datetime(2026, 1, 5), date(2026, 1, 10), 2025),
        # A file that tells no time of anything else.
        (Reflection(year=2025), CHECKED_IN, date(2026, 1, 10), 2026),
    ],
)
def test_a_check_in_in_january_does_not_make_last_year_the_one_to_open(
    reflection, saved, today, year
):
    checked_in = with_check_in(reflection, "give-a-talk", CHECKED_IN, stage="done")
    assert year_to_open(today, replace(checked_in, saved=saved)) == year


@pytest.mark.parametrize(
    "others",
    [
        {"compared": datetime(2025, 12, 30)},
        {"choices": (Choice(begun=datetime(2025, 12, 30), of=("a", "b", "c"), most="a"),)},
    ],
)
def test_comparing_and_choosing_tell_that_last_year_was_rated_lately(others):
    checked_in = with_check_in(RATED_IN_NOVEMBER, "give-a-talk", CHECKED_IN, stage="done")
    assert year_to_open(date(2026, 1, 10), replace(checked_in, saved=CHECKED_IN, **others)) == 2025


def test_a_check_in_in_january_leaves_new_ratings_to_the_new_year(tmp_path):
    journal = ck.Journal(tmp_path)
    begun = datetime(2025, 11, 2, tzinfo=UTC)
    journal.save(Reflection(year=2025, begun=begun, saved=begun).rate("a", priority=True))
    checking = Session(journal, 2025, lambda: datetime(2026, 1, 3, 18, tzinfo=UTC))
    time = checking.clock()
    checking.change(lambda reflection: with_check_in(reflection, "a", time, stage="done"))
    assert journal.load(2025).saved == time
    assert ck.open_workbook(journal, clock=lambda: datetime(2026, 1, 10, tzinfo=UTC)).year == 2026


def test_without_a_journal_the_current_year_is_opened():
    assert year_to_open(date(2026, 1, 1), None) == 2026


@pytest.mark.parametrize(
    ("year", "years", "today", "sentence"),
    [
        (2026, [], NOVEMBER, "Your first reflection."),
        (2026, [2026], NOVEMBER, "Your first reflection."),
        (
            2026,
            [2024, 2026],
            NOVEMBER,
            "Your 2nd reflection. 2024 stays hidden while you rate.",
        ),
        (2024, [2024, 2025], NOVEMBER, "An earlier year: what you change here changes 2024."),
        (2027, [2026], NOVEMBER, "A future year: it is still 2026."),
        (
            2025,
            [2025, 2026],
            date(2026, 1, 1),
            "An earlier year: what you change here changes 2025.",
        ),
        (
            2025,
            [2025],
            date(2026, 1, 1),
            "2025 is still open; “careerkit --year 2026” starts the new year.",
        ),
    ],
)
def test_the_header_says_which_year_is_open(year, years, today, sentence):
    assert greeting(Reflection(year=year), years, today) == sentence


def test_after_comparing_the_header_hides_no_year():
    reflection = mark_compared(Reflection(year=2026), datetime(2026, 11, 23))

    assert greeting(reflection, [2025, 2026], NOVEMBER) == "Your 2nd reflection."


@pytest.mark.parametrize(
    ("number", "ordinal"), [(1, "2nd"), (2, "3rd"), (10, "11th"), (11, "12th"), (20, "21st")]
)
def test_reflections_are_numbered_1st_2nd_3rd(number, ordinal):
    assert f"Your {ordinal} reflection" in greeting(
        Reflection(year=2026), range(2026 - number, 2026), NOVEMBER
    )


def test_a_new_year_shows_nothing_of_the_last(tmp_path):
    journal = ck.Journal(tmp_path)
    journal.save(
        Reflection(year=2025).rate(
            "get-a-raise",
            goal="Get a raise",
            lived=True,
            satisfaction=3,
            importance=9,
            note="canary",
        )
    )
    book = ck.open_workbook(journal, year=2026)
    row = book.form.row("get-a-raise")

    assert part(row, "ck-lived").value
    assert part(row, "ck-importance").value == part(row, "ck-second").value == 0
    assert part(row, "ck-note").value == ""
    assert book.session.reflection.goals == {}
    assert book.table["importance"].isna().all()
    assert journal.years() == [2025]


def test_two_years_open_at_once_write_their_own_files(tmp_path):
    journal = ck.Journal(tmp_path)
    old, new = (ck.open_workbook(journal, year=year) for year in (2025, 2026))
    rate(old, "get-a-raise", 2)
    rate(new, "get-a-raise", 9)

    importance = {year: journal.load(year).goals["get-a-raise"].importance for year in (2025, 2026)}
    assert importance == {2025: 2, 2026: 9}
