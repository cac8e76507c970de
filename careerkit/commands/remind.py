"""Run `careerkit remind`."""

from argparse import ArgumentTypeError, BooleanOptionalAction
from collections.abc import Iterable
from datetime import UTC, date, datetime

from careerkit.commands.parser import Parser, use_home
from careerkit.files.home import home
from careerkit.launch.terminal import say
from careerkit.report.calendar_file import reminders, write_calendar


def main(arguments: list[str]) -> int:
    """Write the calendar file, print its path, and return the exit status."""
    options = command_parser().parse_args(arguments)
    use_home(options.home)
    yearly, *between = reminders(date.today(), home(), options.on, check_ins=options.check_ins)
    path = write_calendar(home(), [yearly, *between], datetime.now(UTC))
    check_ins = (
        f", and of a check-in on {_days(reminder.day for reminder in between)}" if between else ""
    )
    say(
        f"{path}: open it with your calendar; it reminds you once a year from "
        f"{yearly.day.day} {yearly.day:%B %Y} on{check_ins}."
    )
    return 0


def command_parser() -> Parser:
    """Return what parses the arguments."""
    parser = Parser(
        "careerkit remind",
        "Write a calendar file that reminds you once a year, with three check-ins in between.",
        "To move the events, run it again and open the new file. They name the folder of your "
        "answers and say nothing about your goals.",
    )
    parser.add_argument(
        "--on",
        type=_coming_day,
        metavar="YYYY-MM-DD",
        help="the day of your next yearly reflection (default: in a year)",
    )
    parser.add_argument(
        "--check-ins",
        action=BooleanOptionalAction,
        default=True,
        help="also remind you to check in three, six and nine months after that day (default), or "
        "only once a year",
    )
    return parser


def _coming_day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f'"{text[:40]}" is not a day; write it like 2027-01-31') from None
    if day <= date.today():
        raise ArgumentTypeError(f"{day} is not in the future; name a day after today")
    return day


def _days(days: Iterable[date]) -> str:
    *first, last = [f"{day.day} {day:%B}" for day in sorted(days)]
    return f"{', '.join(first)} and {last}"
