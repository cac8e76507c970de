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

    >>> Parser("careerkit check", "Read every file.").parse_args(["--home", "here"]).home
    PosixPath('here')
    """

    def __init__(self, command: str, description: str, epilog: str = "") -> None:
        super().__init__(prog=command, description=description, epilog=epilog, allow_abbrev=False)
        self.add_argument(
            "--home",
            type=Path,
            metavar="DIR",
            help="the folder of your answers (default: CAREERKIT_HOME, or ~/careerkit)",
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
