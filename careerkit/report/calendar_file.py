"""Put the next reflection in the calendar."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from icalendar import Alarm, Calendar, Event

from careerkit.errors import NotSavedError
from careerkit.files.atomic import make_folder, write_atomically

FILE = "careerkit.ics"

COMMAND = "careerkit"

_TEXT = f"""\
Half an hour, once a year, for what would feel good.

Open a terminal and type: {COMMAND}"""


def calendar(today: date) -> str:
    """Return a calendar file with one event a year, on today's day, from next year on.

    The same day gives the same text, and every file the same event, so that opening a second one
    moves the event instead of adding another. In a leap year 29 February becomes the 28th,
    a day that every year has.

    >>> "RRULE:FREQ=YEARLY" in calendar(date(2026, 1, 31))
    True
    """
    day = today.replace(day=28) if (today.month, today.day) == (2, 29) else today
    event = Event()
    event.add("uid", "yearly-reflection@careerkit")
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("summary", "Career reflection")
    event.add("description", _TEXT)
    event.add("dtstart", day.replace(year=day.year + 1))
    event.add("rrule", {"freq": "yearly"})
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm())
    file = Calendar()
    file.add("version", "2.0")
    file.add("prodid", "-//careerkit//EN")
    file.add_component(event)
    return file.to_ical().decode("utf-8")


def write_reminder(folder: Path, today: date) -> Path:
    """Write ``calendar(today)`` to ``careerkit.ics`` in the folder; return where it stands.

    Raises ``NotSavedError`` (an ``OSError``) when it can't be written.
    """
    path = folder / FILE
    try:
        make_folder(folder)
        write_atomically(path, calendar(today))
    except OSError as error:
        raise NotSavedError.of(str(path), error) from error
    return path


def _alarm() -> Alarm:
    """Return a bell at nine on the day itself; a calendar gives whole-day events none."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", "Career reflection")
    alarm.add("trigger", timedelta(hours=9))
    return alarm
