"""Run `careerkit remind`."""

from datetime import date

from careerkit.commands.parser import Parser, use_home
from careerkit.files.home import home
from careerkit.launch.terminal import say
from careerkit.report.calendar_file import write_reminder


def main(arguments: list[str]) -> int:
    """Write the calendar file, print its path, and return the exit status."""
    options = Parser(
        "careerkit remind", "Write a calendar file that reminds you once a year."
    ).parse_args(arguments)
    use_home(options.home)
    today = date.today()
    path = write_reminder(home(), today)
    say(f"{path}: open it with your calendar; it reminds you once a year from {today.year + 1} on.")
    return 0
