"""Facts about the earlier years of an open one: what they are compared with, and when."""

import pytest
from support.parts import part, parts, rate

import careerkit as ck
from careerkit.reflection import Judgements
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
