"""Run `careerkit restore`."""

from careerkit.commands.parser import Parser, use_home
from careerkit.journal.check import backup_lines
from careerkit.journal.journal import Journal
from careerkit.launch.terminal import say


def main(arguments: list[str]) -> int:
    """List the backups, or restore one, and return the exit status."""
    options = command_parser().parse_args(arguments)
    use_home(options.home)
    journal = Journal()
    if options.backup is None:
        _list(journal)
    else:
        _restore(journal, options.backup)
    return 0


def command_parser() -> Parser:
    """Return what parses the arguments."""
    parser = Parser(
        "careerkit restore",
        "List the backups of your answers, or restore one.",
        "The file it replaces is kept as a backup, too, so a restore can be undone.",
    )
    parser.add_argument(
        "backup", nargs="?", metavar="BACKUP", help="the name of a backup in the list"
    )
    return parser


def _list(journal: Journal) -> None:
    for line in backup_lines(journal) or [f"{journal.folder}: there are no backups yet."]:
        say(line)


def _restore(journal: Journal, name: str) -> None:
    replaced = journal.restore(name)
    if replaced:
        say(f"{name} is restored; the file it replaced is kept as {replaced.stem}.")
    else:
        say(f"{name} is restored.")
