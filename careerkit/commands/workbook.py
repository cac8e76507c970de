"""Run `careerkit` without a subcommand: open the workbook, or the tour."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from careerkit.commands.cli import COMMANDS
from careerkit.commands.parser import (
    Parser,
    UsageError,
    use_catalog,
    use_home,
    use_notes,
    use_year,
)
from careerkit.commands.versions import versions
from careerkit.files.home import home, make_home, use_some_home
from careerkit.files.package_data import package_path
from careerkit.launch.terminal import say

WORKBOOK = "notebooks/workbook.ipynb"
TOUR = "notebooks/tour.ipynb"

LAB_OPTIONS = (
    "All other options are JupyterLab's, such as --no-browser or --port 9999; "
    "jupyter lab --help-all lists them."
)
"""The sentence of a command's help on the options that it passes on."""


def main(arguments: list[str]) -> int:
    """Serve the workbook until the person stops it, and return the exit status."""
    options, lab_options = command_parser().parse_known_args(arguments)
    if command := next((word for word in lab_options if word in COMMANDS), None):
        raise UsageError(f"put the command first: careerkit {command} ...")
    use_home(options.home)
    use_catalog(options.catalog)
    use_notes(options.notes)
    use_year(options.year)
    if options.tour:
        # This imports Jupyter's server, which takes too long for --help.
        from careerkit.launch.scratch import scratch_folder

        with scratch_folder() as folder:
            open_in_lab(Path(folder), TOUR, lab_options)
    else:
        open_in_lab(make_home(home()), WORKBOOK, lab_options)
    return 0


def open_in_lab(folder: Path, notebook: str, lab_options: list[str]) -> None:
    """Open the folder's copy of a shipped notebook, and serve it until the person stops it."""
    say("Starting JupyterLab ...")
    use_some_home(folder)
    # This imports JupyterLab, which takes too long for --help, or before the line above.
    from careerkit.launch.open_notebook import open_notebook

    open_notebook(folder / Path(notebook).name, package_path(notebook), lab_options)


class _PrintVersions(argparse.Action):
    """Print one line; argparse's own action would break it, and have it made at every start."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[str] | None,
        option_string: str | None = None,
    ) -> None:
        say(versions())
        parser.exit()


def command_parser() -> Parser:
    """Return what parses the arguments."""
    parser = Parser(
        "careerkit",
        "Open the workbook in JupyterLab, ready to fill in.",
        f"Further commands: {', '.join(COMMANDS)}; each has its own --help. {LAB_OPTIONS}",
    )
    parser.add_year("the year to open (default: CAREERKIT_YEAR, or this year)")
    parser.add_catalog()
    parser.add_notes()
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
