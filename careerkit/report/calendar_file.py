"""Write a calendar file with a yearly reminder."""

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
    """Return the text of an iCalendar file with a yearly event on today's date, from next year on.

    The text depends on ``today`` alone. The event always has the same UID, so that opening a second
    file moves the event instead of adding another. 29 February becomes the 28th, which every year
    has.

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
    """Write ``calendar(today)`` to ``careerkit.ics`` in the folder and return its path.

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
    """Return an alarm at nine on the day itself; calendars give all-day events none."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", "Career reflection")
    alarm.add("trigger", timedelta(hours=9))
    return alarm
