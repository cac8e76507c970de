"""Files that a wrong clock made: years that are still to come, times at the ends of time."""

from datetime import UTC, datetime

import pytest

from careerkit.journal.check import check
from careerkit.journal.journal import Journal
from careerkit.report.write import write_report
from careerkit.workbook.check_in_page import open_check_in
from careerkit.workbook.workbook import open_workbook

TIMES = [
    "9999-12-31 23:59:59-12:00",
    "9999-12-31 23:59:59.999999+14:00",
    "9999-12-31 23:59:59",
    "0001-01-01 00:00:00+14:00",
    "0001-01-01",
]
KEYS = {
    "saved": "saved: '{0}'",
    "begun": "begun: '{0}'",
    "compared": "compared: '{0}'",
    "check-ins": "check_ins: {{'{0}': {{give-a-talk: {{stage: begun}}}}}}",
    "choices": "choices: {{'{0}': {{of: [give-a-talk, get-a-raise], most: give-a-talk}}}}",
}
GOALS = "goals: {give-a-talk: {importance: 5, priority: true}, get-a-raise: {importance: 9}}"
NOVEMBER, JANUARY = (
    datetime(2026, 11, 30, 12, tzinfo=UTC),
    datetime(2027, 1, 5, 12, tzinfo=UTC),
)


def journal_of(folder, *years, line=""):
    for year in years:
        (folder / f"{year}.yaml").write_text(f"format: 1\nyear: {year}\n{GOALS}\n{line}\n")
    return Journal(folder)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("time", TIMES)
def test_a_time_at_the_end_of_time_stops_no_part_of_the_page(tmp_path, key, time):
    journal = journal_of(tmp_path, 2025, 2026, line=KEYS[key].format(time))
    book = open_workbook(journal, 2026, clock=lambda: NOVEMBER)
    for part in (book.choice, book.questions, book.letter, book.check_in, book.comparison):
        part()
    book.session.rate("go-freelance", importance=3)
    assert book.session.status.startswith("Saved ")
    open_check_in(journal, clock=lambda: JANUARY)
    assert write_report(journal, 2026).exists()
    assert all(finding.ok for finding in check(journal) if finding.file == "2026.yaml")


def test_a_year_to_come_takes_no_year_from_the_one_that_is_open(tmp_path):
    line = "saved: '2026-12-30 20:00:00+00:00'\nbegun: '2026-12-30 20:00:00+00:00'"
    journal = journal_of(tmp_path, 2026, 2036, line=line)
    assert open_workbook(journal, clock=lambda: NOVEMBER).year == 2026
    assert open_workbook(journal, clock=lambda: JANUARY).year == 2026
    assert journal.newest(JANUARY.date()) == 2026


def test_a_year_to_come_does_not_open_the_earlier_ones(tmp_path):
    journal = journal_of(tmp_path, 2025, 2026, 2036)
    # The newest year is still rated blind.
    assert "2025" not in write_report(journal, 2026).read_text()
