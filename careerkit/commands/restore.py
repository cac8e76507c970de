"""Answer `careerkit restore`."""

from careerkit.commands.parser import Parser, use_home
from careerkit.journal.check import backup_lines
from careerkit.journal.journal import Journal
from careerkit.launch.terminal import say


def main(words: list[str]) -> int:
    """List the backups or put one back, and return the exit status."""
    parser = Parser(
        "careerkit restore",
        "List the backups of your answers, or put one back in its year's place.",
        "What stood there before is kept as a backup too, so that restoring can be undone.",
    )
    parser.add_argument("backup", nargs="?", metavar="BACKUP", help="its name in the list")
    asked = parser.parse_args(words)
    use_home(asked.home)
    journal = Journal()
    if asked.backup is None:
        _list(journal)
    else:
        _restore(journal, asked.backup)
    return 0


def _list(journal: Journal) -> None:
    for line in backup_lines(journal) or [f"{journal.folder}: there are no backups yet."]:
        say(line)


def _restore(journal: Journal, name: str) -> None:
    aside = journal.restore(name)
    kept = f"; what stood there is kept as {aside.stem}" if aside else ""
    say(f"{name} is in its year's place again{kept}.")
