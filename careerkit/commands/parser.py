"""Read a command's words so that every refusal is one sentence."""

import argparse
import os
from pathlib import Path
from typing import NoReturn

from careerkit.files.home import home


class UsageError(Exception):
    """Say in one sentence what was wrong with the words of a command."""


class Parser(argparse.ArgumentParser):
    """Read the words of one command; all take ``--home``.

    >>> Parser("careerkit check", "Read every file.").parse_args(["--home", "here"]).home
    PosixPath('here')
    """

    def __init__(self, command: str, says: str, more: str = "") -> None:
        super().__init__(prog=command, description=says, epilog=more, allow_abbrev=False)
        self.add_argument(
            "--home",
            type=Path,
            metavar="DIR",
            help="the folder of your answers (else CAREERKIT_HOME, else careerkit in your home)",
        )

    def error(self, message: str) -> NoReturn:
        """Refuse in one sentence, without a page of usage around it."""
        raise UsageError(f"{message}; see {self.prog} --help.")


def use_home(named: Path | None) -> None:
    """Let everything that asks for the folder find the one named, the kernel too.

    The kernel runs in another folder, so a relative name would lead elsewhere there.
    """
    os.environ["CAREERKIT_HOME"] = str((named or home()).expanduser().absolute())
