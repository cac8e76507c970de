"""Answer the `careerkit` command."""

import importlib
import os
import sys
from argparse import ArgumentTypeError
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from careerkit.commands.parser import Parser, UsageError, use_home
from careerkit.errors import BadFileError, reason
from careerkit.files.home import home, make_home
from careerkit.files.package_data import package_path
from careerkit.launch.terminal import say, say_error
from careerkit.reflection import read_year

WORKBOOK = "notebooks/workbook.ipynb"
TOUR = "notebooks/tour.ipynb"

# A command is a module whose ``main`` takes the words after it and returns the exit status.
COMMANDS = {
    "report": "careerkit.commands.report",
    "remind": "careerkit.commands.remind",
    "check": "careerkit.commands.check",
    "restore": "careerkit.commands.restore",
}


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status; what fails is said in one sentence."""
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except (BadFileError, UsageError) as error:
        say_error(str(error))
    except OSError as error:
        say_error(f"{error.filename}: {reason(error)}" if error.filename else reason(error))
    except KeyboardInterrupt:
        return 130
    return 1


def _run(words: list[str]) -> int:
    if not words or words[0].startswith("-"):
        return _open(words)
    if words[0] not in COMMANDS:
        raise UsageError(f'there is no command "{words[0]}"; see careerkit --help.')
    return importlib.import_module(COMMANDS[words[0]]).main(words[1:])


def _open(words: list[str]) -> int:
    asked, options = _parser().parse_known_args(words)
    if command := next((each for each in options if each in COMMANDS), None):
        raise UsageError(f"put the command first: careerkit {command} ...")
    use_home(asked.home)
    if asked.year:
        os.environ["CAREERKIT_YEAR"] = str(asked.year)
    if asked.tour:
        with TemporaryDirectory(prefix="careerkit-tour-") as folder:
            _live(Path(folder), TOUR, options)
    else:
        _live(make_home(home()), WORKBOOK, options)
    return 0


def _live(folder: Path, notebook: str, options: list[str]) -> None:
    say("Starting JupyterLab ...")
    # All of JupyterLab comes with it: not for a --help, and not before the line above.
    from careerkit.launch.open_notebook import open_notebook

    open_notebook(folder / Path(notebook).name, package_path(notebook), options)


def _parser() -> Parser:
    parser = Parser(
        "careerkit",
        "Open the workbook, live, in JupyterLab.",
        f"Further commands: {', '.join(COMMANDS)}; each has its --help. Any other option is "
        "JupyterLab's own, such as --no-browser or --port 9999; jupyter lab --help-all lists them.",
    )
    parser.add_argument(
        "--year",
        type=_year,
        default=os.environ.get("CAREERKIT_YEAR") or None,
        metavar="YYYY",
        help="the year to open (else CAREERKIT_YEAR, else this year)",
    )
    parser.add_argument(
        "--tour", action="store_true", help="look around in an example journal of four years"
    )
    parser.add_argument("--version", action="version", version=f"careerkit {version('careerkit')}")
    return parser


def _year(text: str) -> int:
    try:
        return read_year(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from error
