"""Parse a command's arguments; report each mistake in one sentence."""

import argparse
import os
from pathlib import Path
from typing import NoReturn

from careerkit.files.home import home
from careerkit.reflection import read_year


class UsageError(Exception):
    """Say in one sentence what is wrong with a command's arguments."""


class Parser(argparse.ArgumentParser):
    """Parse the arguments of one command; every command takes ``--home``.

    >>> Parser("careerkit check", "Read every file.").parse_args(["--home", "here"]).home.name
    'here'
    """

    def __init__(self, command: str, description: str, epilog: str = "") -> None:
        super().__init__(prog=command, description=description, epilog=epilog, allow_abbrev=False)
        self.add_argument(
            "--home",
            type=Path,
            metavar="DIR",
            help="the folder of your answers (default: CAREERKIT_HOME, or ~/careerkit)",
        )

    def add_catalog(self) -> None:
        """Let the command take ``--catalog``, for ``use_catalog``."""
        self.add_argument(
            "--catalog",
            metavar="LIST",
            help="the list of goals: goals, research, or a .csv file (default: "
            "CAREERKIT_CATALOG, or the list of your answers)",
        )

    def add_notes(self) -> None:
        """Let the command take ``--notes``, for ``use_notes``."""
        self.add_argument(
            "--notes",
            metavar="FILE",
            help="your own notes, a file or a folder of Markdown, text or org, to read beside the "
            "goals (default: CAREERKIT_NOTES, or notes in settings.yaml)",
        )

    def add_year(self, words: str) -> None:
        """Let the command take ``--year``, for ``use_year``; ``words`` say which year it is."""
        self.add_argument(
            "--year",
            type=year,
            default=os.environ.get("CAREERKIT_YEAR") or None,
            metavar="YYYY",
            help=words,
        )

    def error(self, message: str) -> NoReturn:
        """Raise ``UsageError`` instead of printing the usage."""
        raise UsageError(f"{message}; see {self.prog} --help.")


def year(text: str) -> int:
    """Parse a year, as the ``type`` of an argument.

    >>> year("2026")
    2026
    """
    try:
        return read_year(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def use_home(folder: Path | None) -> None:
    """Set ``CAREERKIT_HOME``, which this process and the kernel read, to an absolute path.

    The kernel's working directory is another one, so a relative path would lead elsewhere there.
    """
    os.environ["CAREERKIT_HOME"] = str((folder or home()).expanduser().absolute())


def use_year(chosen: int | None) -> None:
    """Set ``CAREERKIT_YEAR``, which the kernel reads, if a year was chosen."""
    if chosen:
        os.environ["CAREERKIT_YEAR"] = str(chosen)


def use_catalog(named: str | None) -> None:
    """Set ``CAREERKIT_CATALOG``, which this process and the kernel read, to the list named.

    A file is looked for where the command is given, then beside the answers. Call it after
    ``use_home``. Without a name, the one in the environment is checked.

    Raises ``BadFileError`` where the list can't be used, and ``UsageError`` where there is none.
    """
    chosen = named or os.environ.get("CAREERKIT_CATALOG")
    if not chosen:
        return
    # It brings pandas with it, which no other start needs.
    from careerkit.catalog.lists import SHIPPED, find_list

    here = Path(chosen).expanduser().absolute()
    goals = find_list(chosen if chosen in SHIPPED or not here.exists() else str(here), home())
    if not goals.path.exists():
        raise UsageError(
            f'there is no list "{chosen}"; name a .csv file, or one of careerkit\'s own: '
            f"{', '.join(SHIPPED)}."
        )
    if goals.words:
        os.environ["CAREERKIT_CATALOG"] = goals.name if goals.is_shipped else str(goals.path)


def use_notes(named: str | None) -> None:
    """Set ``CAREERKIT_NOTES``, which the kernel reads, to the absolute path of the notes named.

    Without a name, the ones in the environment are checked.

    Raises ``BadFileError`` where there are none that can be read.
    """
    chosen = named or os.environ.get("CAREERKIT_NOTES")
    if not chosen:
        return
    # No other start needs what reads notes.
    from careerkit.files.settings import full_path
    from careerkit.notes.shelf import check_notes

    path = full_path(chosen, Path.cwd())
    check_notes(path)
    os.environ["CAREERKIT_NOTES"] = str(path)
