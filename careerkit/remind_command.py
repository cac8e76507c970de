"""Answer `careerkit remind`."""

from datetime import date

from careerkit.command_line import Parser, settle
from careerkit.home import home
from careerkit.reminder import write_reminder
from careerkit.terminal import say


def main(words: list[str]) -> int:
    """Write a calendar file, say where it stands, and return the exit status."""
    asked = Parser(
        "careerkit remind", "Write a calendar file that reminds you every year."
    ).parse_args(words)
    settle(asked.home)
    today = date.today()
    path = write_reminder(home(), today)
    say(f"{path}: open it with your calendar; it asks once a year from {today.year + 1} on.")
    return 0
