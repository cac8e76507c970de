"""Run the `careerkit` command: open the workbook, or pass on to a subcommand."""

import argparse
import importlib
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from careerkit.commands.opening import LAB_OPTIONS, add_year, open_in_lab, use_year
from careerkit.commands.parser import Parser, UsageError, use_catalog, use_home
from careerkit.commands.versions import versions
from careerkit.errors import BadFileError, reason
from careerkit.files.home import home, make_home
from careerkit.launch import address_grammar
from careerkit.launch.terminal import say, say_error

WORKBOOK = "notebooks/workbook.ipynb"
TOUR = "notebooks/tour.ipynb"

# Each module has a ``main`` that takes the remaining arguments and returns the exit status.
COMMANDS = {
    "check-in": "careerkit.commands.check_in",
    "report": "careerkit.commands.report",
    "remind": "careerkit.commands.remind",
    "check": "careerkit.commands.check",
    "restore": "careerkit.commands.restore",
    "singleuser": "careerkit.commands.singleuser",
}


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status; print a failure as one sentence."""
    address_grammar.leave_out()
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
    use_catalog(options.catalog)
    use_year(options.year)
    if options.tour:
        with TemporaryDirectory(prefix="careerkit-tour-") as folder:
            open_in_lab(Path(folder), TOUR, lab_options)
    else:
        open_in_lab(make_home(home()), WORKBOOK, lab_options)
    return 0


class _PrintVersions(argparse.Action):
    """Print one line; argparse's own action would break it, and have it made at every start."""

    def __call__(self, parser: Parser, *_: object) -> None:
        say(versions())
        parser.exit()


def _parser() -> Parser:
    parser = Parser(
        "careerkit",
        "Open the workbook in JupyterLab, ready to be answered.",
        f"Further commands: {', '.join(COMMANDS)}; each has its own --help. {LAB_OPTIONS}",
    )
    add_year(parser, "the year to open (default: CAREERKIT_YEAR, or this year)")
    parser.add_catalog()
    parser.add_argument(
        "--tour", action="store_true", help="look around in an example journal of four years first"
    )
    parser.add_argument(
        "--version",
        action=_PrintVersions,
        nargs=0,
        help="print the versions it runs on, for a bug report",
    )
    return parser
