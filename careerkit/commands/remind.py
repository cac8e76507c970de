"""Answer `careerkit remind`."""

from datetime import date

from careerkit.commands.parser import Parser, use_home
from careerkit.files.home import home
from careerkit.launch.terminal import say
from careerkit.report.calendar_file import write_reminder


def main(words: list[str]) -> int:
    """Write a calendar file, say where it stands, and return the exit status."""
    asked = Parser(
        "careerkit remind", "Write a calendar file that reminds you every year."
    ).parse_args(words)
    use_home(asked.home)
    today = date.today()
    path = write_reminder(home(), today)
    say(f"{path}: open it with your calendar; it asks once a year from {today.year + 1} on.")
    return 0
