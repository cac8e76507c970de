"""Write a calendar file with reminders: of the yearly reflection, of the check-ins in between."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from icalendar import Alarm, Calendar, Event

from careerkit.errors import NotSavedError
from careerkit.files.atomic import make_folder, write_atomically
from careerkit.files.home import on_a_hub
from careerkit.files.own_command import own_command

FILE = "careerkit.ics"

MONTHS = (3, 6, 9)
"""How many months after the yearly reflection each check-in comes."""

_COMMON_YEAR = 2027
_FIRST_SEQUENCE = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Reminder:
    """An event that takes a whole day and comes every year from ``day`` on.

    ``uid`` is always the same, so that a calendar moves the event instead of adding another.
    """

    uid: str
    day: date
    summary: str
    description: str


def reminders(
    today: date, folder: Path, on: date | None = None, *, check_ins: bool = True
) -> list[Reminder]:
    """Return the reminder of the yearly reflection, and those of the check-ins in between.

    The first yearly one is ``on`` that day, or in a year; the check-ins come three, six and nine
    months after it, each for the first time after today. 29 February becomes the 28th, which every
    year has; where a month is too short, its last day is taken.

    Each says which line opens the page, in a shell of any kind, and that the answers are in
    ``folder``.

    >>> [str(reminder.day) for reminder in reminders(date(2026, 11, 30), Path("answers"))]
    ['2027-11-30', '2027-02-28', '2027-05-30', '2027-08-30']
    """
    yearly = _in_every_year(on) if on else _first_after(today, _months_later(today, 0))
    between = _check_ins(yearly, today, folder) if check_ins else []
    return [_yearly(yearly, folder), *between]


def calendar(reminders: Sequence[Reminder], made: datetime) -> str:
    """Return the text of an iCalendar file (RFC 5545), made at this time, with these reminders.

    A file made later has a higher SEQUENCE and DTSTAMP, so that its dates replace the earlier ones.

    >>> january = datetime(2026, 1, 31, 18, tzinfo=UTC)
    >>> calendar(reminders(january.date(), Path("answers")), january).count("RRULE:FREQ=YEARLY")
    4
    """
    file = Calendar()
    file.add("version", "2.0")
    file.add("prodid", "-//careerkit//EN")
    made = made.astimezone(UTC).replace(microsecond=0)
    for reminder in reminders:
        file.add_component(_event(reminder, made))
    text: bytes = file.to_ical()
    return text.decode("utf-8")


def write_calendar(folder: Path, reminders: Sequence[Reminder], made: datetime) -> Path:
    """Write ``calendar(reminders, made)`` to ``careerkit.ics`` in the folder and return its path.

    Raises ``NotSavedError`` (an ``OSError``) when it can't be written.
    """
    path = folder / FILE
    try:
        make_folder(folder)
        write_atomically(path, calendar(reminders, made))
    except OSError as error:
        raise NotSavedError.of(str(path), error) from error
    return path


def _yearly(day: date, folder: Path) -> Reminder:
    return Reminder(
        "yearly-reflection@careerkit",
        day,
        "Career reflection",
        "Which goals matter to you now? Take half an hour to forty minutes.\n\n"
        f"{_how_to_open(folder)}",
    )


def _check_ins(yearly: date, today: date, folder: Path) -> list[Reminder]:
    return [
        Reminder(
            f"check-in-{number}@careerkit",
            _first_after(today, _months_later(yearly, months)),
            "Career check-in",
            "What became of this year’s priorities? A few minutes are plenty.\n\n"
            f"{_how_to_open(folder, 'check-in')}",
        )
        for number, months in enumerate(MONTHS, 1)
    ]


def _how_to_open(folder: Path, *words: str) -> str:
    if on_a_hub():
        return "Log in to your JupyterHub: the workbook opens by itself."
    return (
        f"Open a terminal and type:\n{own_command(folder, *words)}\n\n"
        f"Your answers are in the folder {folder.absolute()}."
    )


def _event(reminder: Reminder, made: datetime) -> Event:
    event = Event()
    event.add("uid", reminder.uid)
    event.add("dtstamp", made)
    # Seconds fit into the 31 bits of an iCalendar number until 2088.
    event.add("sequence", max(0, int((made - _FIRST_SEQUENCE).total_seconds())))
    event.add("summary", reminder.summary)
    event.add("description", reminder.description)
    event.add("dtstart", reminder.day)
    event.add("rrule", {"freq": "yearly"})
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(reminder.summary))
    return event


def _alarm(words: str) -> Alarm:
    """Return an alarm at nine on the day itself; calendars give all-day events none."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", timedelta(hours=9))
    return alarm


def _in_every_year(day: date) -> date:
    return day.replace(day=28) if (day.month, day.day) == (2, 29) else day


def _months_later(day: date, months: int) -> date:
    """Return the day so many months later, in a year that has no 29 February."""
    month = (day.month - 1 + months) % 12 + 1
    last = monthrange(_COMMON_YEAR, month)[1]
    return date(_COMMON_YEAR, month, min(day.day, last))


def _first_after(today: date, day: date) -> date:
    this_year = day.replace(year=today.year)
    return this_year if this_year > today else day.replace(year=today.year + 1)
