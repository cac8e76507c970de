"""Run the `careerkit` command: open the workbook, or pass on to a subcommand."""

import importlib
import os
import sys
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from careerkit.commands.parser import Parser, UsageError, use_home, year
from careerkit.errors import BadFileError, reason
from careerkit.files.home import home, make_home
from careerkit.files.package_data import package_path
from careerkit.launch.terminal import say, say_error

WORKBOOK = "notebooks/workbook.ipynb"
TOUR = "notebooks/tour.ipynb"

# Each module has a ``main`` that takes the remaining arguments and returns the exit status.
COMMANDS = {
    "report": "careerkit.commands.report",
    "remind": "careerkit.commands.remind",
    "check": "careerkit.commands.check",
    "restore": "careerkit.commands.restore",
}


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status; print a failure as one sentence."""
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except (BadFileError, UsageError) as error:
        say_error(str(error))
    except OSError as error:
        say_error(f"{error.filename}: {reason(error)}" if error.filename else reason(error))
    except KeyboardInterrupt:
        return 130
    return 1


def _run(arguments: list[str]) -> int:
    if not arguments or arguments[0].startswith("-"):
        return _open(arguments)
    command, *rest = arguments
    if command not in COMMANDS:
        raise UsageError(f'there is no command "{command}"; see careerkit --help.')
    return importlib.import_module(COMMANDS[command]).main(rest)


def _open(arguments: list[str]) -> int:
    options, lab_options = _parser().parse_known_args(arguments)
    if command := next((each for each in lab_options if each in COMMANDS), None):
        raise UsageError(f"put the command first: careerkit {command} ...")
    use_home(options.home)
    if options.year:
        os.environ["CAREERKIT_YEAR"] = str(options.year)
    if options.tour:
        with TemporaryDirectory(prefix="careerkit-tour-") as folder:
            _launch(Path(folder), TOUR, lab_options)
    else:
        _launch(make_home(home()), WORKBOOK, lab_options)
    return 0


def _launch(folder: Path, notebook: str, lab_options: list[str]) -> None:
    say("Starting JupyterLab ...")
    # This imports JupyterLab, which takes too long for --help, or before the line above.
    from careerkit.launch.open_notebook import open_notebook

    open_notebook(folder / Path(notebook).name, package_path(notebook), lab_options)


def _parser() -> Parser:
    parser = Parser(
        "careerkit",
        "Open the workbook in JupyterLab, ready to be answered.",
        f"Further commands: {', '.join(COMMANDS)}; each has its own --help. All other options are "
        "JupyterLab's, such as --no-browser or --port 9999; jupyter lab --help-all lists them.",
    )
    parser.add_argument(
        "--year",
        type=year,
        default=os.environ.get("CAREERKIT_YEAR") or None,
        metavar="YYYY",
        help="the year to open (default: CAREERKIT_YEAR, or this year)",
    )
    parser.add_argument(
        "--tour", action="store_true", help="look around in an example journal of four years first"
    )
    parser.add_argument("--version", action="version", version=f"careerkit {version('careerkit')}")
    return parser
