import re
import stat
from datetime import date, datetime

import pytest
from dateutil.rrule import rrulestr

from careerkit.commands.remind import main
from careerkit.errors import NotSavedError
from careerkit.report.calendar_file import calendar, write_reminder


def read(text):
    """Return a calendar's properties by component, after RFC 5545, without the library."""
    found, inside = {}, []
    for line in text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n"):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            inside.append(value)
        elif name == "END":
            assert inside.pop() == value
        else:
            found.setdefault(inside[-1], {})[name] = re.sub(
                r"\\(.)", lambda escape: {"n": "\n"}.get(escape[1], escape[1]), value
            )
    assert inside == []
    return found


def days(text, count):
    event = read(text)["VEVENT"]
    start = datetime.strptime(event["DTSTART;VALUE=DATE"], "%Y%m%d")
    return [
        day.date()
        for day, _ in zip(rrulestr(event["RRULE"], dtstart=start), range(count), strict=False)
    ]


def test_it_comes_once_a_year_from_next_year_on():
    assert days(calendar(date(2026, 11, 23)), 3) == [
        date(2027, 11, 23),
        date(2028, 11, 23),
        date(2029, 11, 23),
    ]


def test_begun_on_a_leap_day_it_comes_every_year():
    assert days(calendar(date(2028, 2, 29)), 2) == [date(2029, 2, 28), date(2030, 2, 28)]


def test_it_says_what_it_is_and_what_to_type():
    event = read(calendar(date(2026, 11, 23)))["VEVENT"]
    assert event["SUMMARY"] == "Career reflection"
    assert event["DESCRIPTION"].splitlines()[-1] == "Open a terminal and type: careerkit"


def test_it_rings_at_nine_and_leaves_the_day_free():
    found = read(calendar(date(2026, 11, 23)))
    assert found["VALARM"]["TRIGGER"] == "PT9H"
    assert found["VALARM"]["ACTION"] == "DISPLAY"
    assert found["VEVENT"]["TRANSP"] == "TRANSPARENT"


def test_a_second_file_moves_the_event_rather_than_adding_one():
    one, other = (read(calendar(date(2026, 1, day)))["VEVENT"] for day in (1, 2))
    assert one["UID"] == other["UID"]
    assert one["DTSTAMP"] < other["DTSTAMP"]


@pytest.mark.parametrize("day", [date(2026, 11, 23), date(2028, 2, 29)])
def test_the_same_day_gives_the_same_file_as_rfc_5545_wants_it(day):
    text = calendar(day)
    assert text == calendar(day)
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    found = read(text)
    assert {"VERSION", "PRODID"} <= found["VCALENDAR"].keys()
    assert {"UID", "DTSTAMP", "DTSTART;VALUE=DATE"} <= found["VEVENT"].keys()
    assert found["VCALENDAR"]["VERSION"] == "2.0"


def test_it_is_written_as_it_is_for_its_owner_alone(tmp_path):
    path = write_reminder(tmp_path / "new", date(2026, 11, 23))
    assert path.read_bytes().decode() == calendar(date(2026, 11, 23))
    assert path.name == "careerkit.ics"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_reminder_that_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "taken").write_text("")
    with pytest.raises(NotSavedError, match=r"careerkit\.ics can't be written \(.*\); check that"):
        write_reminder(tmp_path / "taken", date(2026, 11, 23))


def test_the_command_says_where_it_stands_and_from_when_on(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("CAREERKIT_HOME", "elsewhere")
    assert main(["--home", str(tmp_path)]) == 0
    assert (tmp_path / "careerkit.ics").exists()
    assert capsys.readouterr().out == (
        f"{tmp_path / 'careerkit.ics'}: open it with your calendar; "
        f"it reminds you once a year from {date.today().year + 1} on.\n"
    )
