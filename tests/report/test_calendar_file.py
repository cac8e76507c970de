import re
import stat
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from careerkit.commands import cli
from careerkit.commands.remind import main
from careerkit.errors import NotSavedError
from careerkit.files.own_command import own_command
from careerkit.report.calendar_file import calendar, reminders, write_calendar

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)
FOLDER = Path("/the answers")
YEARLY = "yearly-reflection@careerkit"
CHECK_INS = [f"check-in-{number}@careerkit" for number in (1, 2, 3)]


def made(today=TODAY, now=NOW, **options):
    return calendar(reminders(today, FOLDER, **options), now)


def events(text):
    """Return a calendar's events by UID, as the library that calendars use reads them."""
    parts = Calendar.from_ical(text).walk("VEVENT")
    assert len({event["UID"] for event in parts}) == len(parts)
    return {str(event["UID"]): event for event in parts}


def days(event, count):
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=_midnight(event["DTSTART"].dt))
    return [day.date() for day, _ in zip(rule, range(count), strict=False)]


def _midnight(day):
    return datetime(day.year, day.month, day.day)


def first_days(today, **options):
    return [event["DTSTART"].dt for event in events(made(today, **options)).values()]


def test_the_yearly_day_comes_once_a_year_from_next_year_on():
    assert days(events(made())[YEARLY], 3) == [
        date(2027, 11, 23),
        date(2028, 11, 23),
        date(2029, 11, 23),
    ]


def test_check_ins_come_three_six_and_nine_months_later_each_year():
    by_uid = events(made())
    assert [days(by_uid[uid], 2) for uid in CHECK_INS] == [
        [date(2027, month, 23), date(2028, month, 23)] for month in (2, 5, 8)
    ]


def test_check_ins_can_be_left_out():
    assert list(events(made(check_ins=False))) == [YEARLY]
    assert made(check_ins=False) == calendar(reminders(TODAY, FOLDER)[:1], NOW)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-01-01", "2027-01-01 2026-04-01 2026-07-01 2026-10-01"),
        ("2026-12-31", "2027-12-31 2027-03-31 2027-06-30 2027-09-30"),
        ("2026-05-31", "2027-05-31 2026-08-31 2026-11-30 2027-02-28"),
        ("2027-11-30", "2028-11-30 2028-02-28 2028-05-30 2028-08-30"),
        ("2028-02-29", "2029-02-28 2028-05-28 2028-08-28 2028-11-28"),
    ],
)
def test_every_day_lies_ahead_and_exists_in_every_year(today, expected):
    days_named = first_days(date.fromisoformat(today))
    assert days_named == [date.fromisoformat(day) for day in expected.split()]
    for event in events(made(date.fromisoformat(today))).values():
        assert [day.year - event["DTSTART"].dt.year for day in days(event, 5)] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2027-01-10", "2027-01-10 2027-04-10 2027-07-10 2027-10-10"),
        ("2026-11-24", "2026-11-24 2027-02-24 2027-05-24 2027-08-24"),
        ("2027-08-23", "2027-08-23 2027-11-23 2027-02-23 2027-05-23"),
        ("2028-02-29", "2028-02-28 2027-05-28 2027-08-28 2026-11-28"),
    ],
)
def test_a_day_of_ones_own_moves_the_check_ins_with_it(on, expected):
    days_named = first_days(TODAY, on=date.fromisoformat(on))
    assert days_named == [date.fromisoformat(day) for day in expected.split()]


def test_each_event_says_what_to_type_and_where_the_answers_are():
    yearly, *between = events(made()).values()
    assert yearly["SUMMARY"] == "Career reflection"
    for event, words in [(yearly, []), *((event, ["check-in"]) for event in between)]:
        lines = event["DESCRIPTION"].splitlines()
        assert lines[2:4] == ["Open a terminal and type:", own_command(FOLDER, *words)]
        assert lines[-1] == "Your answers are in the folder /the answers."
    assert {event["SUMMARY"] for event in between} == {"Career check-in"}


def test_on_a_hub_there_is_nothing_to_type(monkeypatch):
    monkeypatch.setenv("JUPYTERHUB_USER", "ada")
    for event in events(made()).values():
        assert event["DESCRIPTION"].endswith(
            "Log in to your JupyterHub: the workbook opens by itself."
        )


def test_each_event_lasts_all_day_rings_at_nine_and_blocks_no_time():
    assert len(events(made())) == 4
    for event in events(made()).values():
        assert type(event["DTSTART"].dt) is date
        (alarm,) = event.walk("VALARM")
        assert alarm["TRIGGER"].dt == timedelta(hours=9)
        assert alarm["ACTION"] == "DISPLAY"
        assert event["TRANSP"] == "TRANSPARENT"


@pytest.mark.parametrize("later", [timedelta(seconds=1), timedelta(days=1), timedelta(days=4000)])
def test_a_file_made_later_replaces_each_event_rather_than_adding_one(later):
    first, again = events(made()), events(made(now=NOW + later))
    assert first.keys() == again.keys()
    for uid, event in again.items():
        assert event["SEQUENCE"] > first[uid]["SEQUENCE"]
        assert event["DTSTAMP"].dt > first[uid]["DTSTAMP"].dt
        assert event["SEQUENCE"] < 2**31


def test_the_same_moment_gives_the_same_file_as_rfc_5545_wants_it():
    text = made()
    assert text == made(now=NOW.astimezone())
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    file = Calendar.from_ical(text)
    assert (file["VERSION"], bool(file["PRODID"])) == ("2.0", True)
    assert re.findall(r"^DTSTAMP.*", text, re.MULTILINE) == ["DTSTAMP:20261123T183000Z\r"] * 4
    assert [component.errors for component in file.walk()] == [[]] * len(file.walk())


def test_it_is_written_as_it_is_for_its_owner_alone(tmp_path):
    path = write_calendar(tmp_path / "new", reminders(TODAY, FOLDER), NOW)
    assert path.read_bytes().decode() == made()
    assert path.name == "careerkit.ics"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_reminder_that_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "taken").write_text("")
    with pytest.raises(NotSavedError, match=r"careerkit\.ics can't be written \(.*\); check that"):
        write_calendar(tmp_path / "taken", reminders(TODAY, FOLDER), NOW)


def test_the_command_says_where_it_stands_and_from_when_on(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("CAREERKIT_HOME", "elsewhere")
    on = date.today().replace(year=date.today().year + 2, month=1, day=31)
    assert main(["--home", str(tmp_path), "--on", str(on)]) == 0
    assert len(events((tmp_path / "careerkit.ics").read_text())) == 4
    assert capsys.readouterr().out == (
        f"{tmp_path / 'careerkit.ics'}: open it with your calendar; it reminds you once a year "
        f"from 31 January {on.year} on, and of a check-in on 30 April, 31 July and 31 October.\n"
    )


def test_the_command_leaves_check_ins_out_if_asked(tmp_path, capsys):
    assert main(["--home", str(tmp_path), "--no-check-ins"]) == 0
    assert list(events((tmp_path / "careerkit.ics").read_text())) == [YEARLY]
    assert "check-in" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("soon", '"soon" is not a day; write it like 2027-01-31'),
        ("2027-02-29", '"2027-02-29" is not a day; write it like 2027-01-31'),
        ("2020-01-01", "2020-01-01 is not in the future; name a day after today"),
        (str(date.today()), "is not in the future; name a day after today"),
    ],
)
def test_a_day_that_cannot_be_is_refused_in_one_sentence(tmp_path, capsys, day, sentence):
    assert cli.main(["remind", "--home", str(tmp_path), "--on", day]) == 1
    heard = capsys.readouterr().err
    assert sentence in heard
    assert heard.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
