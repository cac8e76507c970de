"""Facts about what the workbook's buttons write."""

from datetime import UTC, datetime

import pytest
from icalendar import Calendar
from support.parts import part

import careerkit as ck
from careerkit.journal.compared import mark_compared
from careerkit.reflection import Reflection
from careerkit.session.session import Session
from careerkit.views import OVER_THE_YEARS, THIS_YEAR
from careerkit.workbook.exporting import Exporter


@pytest.mark.parametrize(("often", "count"), [(False, 1), (True, 4)])
def test_a_reminder_is_written_beside_the_answers(tmp_path, often, count):
    box = ck.open_workbook(ck.Journal(tmp_path), year=2026).exports()
    part(box, "ck-how-often").value = often
    part(box, "ck-remind-write").click()
    part(box, "ck-remind-write").click()

    assert [each.name for each in tmp_path.iterdir()] == ["careerkit.ics"]
    written = Calendar.from_ical((tmp_path / "careerkit.ics").read_text(encoding="utf-8"))
    assert len(written.walk("VEVENT")) == count
    assert "careerkit.ics, in " in part(part(box, "ck-remind"), "ck-wrote").value


def test_the_goals_that_matter_most_are_offered_first(tmp_path):
    journal = ck.Journal(tmp_path)
    mine = Reflection(year=2026).rate("get-a-raise", goal="Be paid more", importance=3)
    mine = mine.rate("go-freelance", goal="Go freelance", priority=True)
    journal.save(mine.rate("give-a-talk", goal="Give a talk", importance=9, priority=True))
    exporter = Exporter(Session(journal, 2026))

    assert list(exporter.goals()) == ["give-a-talk", "get-a-raise", "go-freelance"]
    assert exporter.priorities() == {"give-a-talk", "go-freelance"}


def test_charts_across_the_years_are_offered_once_these_were_opened(tmp_path):
    journal = ck.Journal(tmp_path)
    for year in (2025, 2026):
        journal.save(Reflection(year=year).rate("get-a-raise", importance=3))
    session = Session(journal, 2026)
    assert list(Exporter(session).charts()) == list(THIS_YEAR)
    session.change(lambda mine: mark_compared(mine, datetime(2026, 11, 30, tzinfo=UTC)))

    assert list(Exporter(session).charts()) == [*THIS_YEAR, *OVER_THE_YEARS]
