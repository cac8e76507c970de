"""Facts about what the workbook's buttons write."""

import pytest
from icalendar import Calendar
from support.parts import part

import careerkit as ck


@pytest.mark.parametrize(("name", "count"), [("ck-remind", 1), ("ck-remind-often", 4)])
def test_a_reminder_is_written_beside_the_answers(tmp_path, name, count):
    box = ck.open_workbook(ck.Journal(tmp_path), year=2026).exports()
    part(box, name).click()
    part(box, name).click()

    assert [each.name for each in tmp_path.iterdir()] == ["careerkit.ics"]
    written = Calendar.from_ical((tmp_path / "careerkit.ics").read_text(encoding="utf-8"))
    assert len(written.walk("VEVENT")) == count
    assert f"Written: {tmp_path / 'careerkit.ics'}" in part(box, "ck-wrote").value
