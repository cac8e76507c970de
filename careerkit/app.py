"""Answer the `careerkit` command."""

import importlib
import os
import sys
from argparse import ArgumentTypeError
from importlib.metadata import version
from pathlib import Path

from careerkit.browser import show
from careerkit.command_line import Parser, UsageError, settle
from careerkit.edition import Copy, bring_up_to_date, code, read_notebook
from careerkit.errors import BadFileError
from careerkit.home import home, make_home, open_to_others
from careerkit.lean import leave_out_grammar
from careerkit.reflection import read_year
from careerkit.shipped import shipped
from careerkit.terminal import complain, say

WORKBOOK = "notebooks/workbook.ipynb"

# A command is a module whose ``main`` takes the words after it and returns the exit status.
COMMANDS: dict[str, str] = {}


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status; what fails is said in one sentence."""
    words = sys.argv[1:] if arguments is None else arguments
    try:
        return _run(words)
    except (BadFileError, UsageError) as error:
        complain(str(error))
    except OSError as error:
        complain(f"{error.filename or 'a file'}: {error.strerror}")
    except KeyboardInterrupt:
        return 130
    return 1


def _run(words: list[str]) -> int:
    if not words or words[0].startswith("-"):
        return open_workbook(words)
    if words[0] not in COMMANDS:
        known = ", ".join(COMMANDS) or "none yet"
        raise UsageError(f'there is no command "{words[0]}" ({known}); see careerkit --help.')
    return importlib.import_module(COMMANDS[words[0]]).main(words[1:])


def open_workbook(words: list[str]) -> int:
    """Open the person's copy of the workbook, live, until they stop it."""
    asked, options = _parser().parse_known_args(words)
    settle(asked.home)
    folder = make_home(home())
    if asked.year:
        os.environ["CAREERKIT_YEAR"] = str(asked.year)
    _warn(folder)
    copy, ours = folder / Path(WORKBOOK).name, shipped(WORKBOOK)
    _tell(bring_up_to_date(copy, ours), copy, ours)
    return serve(copy, ours, options)


def serve(notebook: Path, ours: Path, options: list[str]) -> int:
    """Serve a notebook, run if its code is that of ``ours``; or show it where it is served."""
    say("Starting JupyterLab ...")
    leave_out_grammar()
    # These take most of a start's time, and nothing above needs them.
    from careerkit.running import address, doorstep, find
    from careerkit.server import Opening, launch

    opening = Opening(notebook, ours, os.environ.get("CAREERKIT_YEAR", ""))
    running = find(opening.shows)
    if running is None:
        launch(opening, options)
        return 0
    say(f"It is open already: {address(running)}")
    if "--no-browser" not in options:
        show(doorstep(running))
    return 0


def _parser() -> Parser:
    parser = Parser(
        "careerkit",
        "Open the workbook, live, in JupyterLab.",
        "Any other option is JupyterLab's own, such as --no-browser or --port 9999; "
        "careerkit --help-all lists them.",
    )
    parser.add_argument(
        "--year",
        type=_year,
        default=os.environ.get("CAREERKIT_YEAR") or None,
        metavar="YYYY",
        help="the year to open (else CAREERKIT_YEAR, else this year)",
    )
    parser.add_argument("--version", action="version", version=f"careerkit {version('careerkit')}")
    return parser


def _year(text: str) -> int:
    try:
        return read_year(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from error


def _warn(folder: Path) -> None:
    if open_to_others(folder):
        say(f"Others on this machine can look into {folder}; chmod 700 closes it.")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        say("You are root, so is the workbook's code: usual in a container, unwise elsewhere.")


def _tell(came_to: Copy, copy: Path, ours: Path) -> None:
    if came_to is Copy.BESIDE:
        say(f"You changed {copy.name}, so it stays; a newer one is beside it in {copy.parent}.")
    if code(read_notebook(copy)) != code(read_notebook(ours)):
        say(
            f"The code in {copy.name} is not careerkit's own, so it opens without being run: "
            "choose Run > Run All Cells if you trust it."
        )
