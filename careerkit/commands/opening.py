"""Open a notebook of the person's home in JupyterLab."""

import os
from pathlib import Path

from careerkit.commands.parser import Parser, year
from careerkit.files.package_data import package_path
from careerkit.launch.terminal import say

LAB_OPTIONS = (
    "All other options are JupyterLab's, such as --no-browser or --port 9999; "
    "jupyter lab --help-all lists them."
)
"""The sentence of a command's help on the options that it passes on."""


def add_year(parser: Parser, words: str) -> None:
    """Let a command take ``--year``, by default ``CAREERKIT_YEAR``; ``words`` say what it is."""
    parser.add_argument(
        "--year",
        type=year,
        default=os.environ.get("CAREERKIT_YEAR") or None,
        metavar="YYYY",
        help=words,
    )


def use_year(chosen: int | None) -> None:
    """Set ``CAREERKIT_YEAR``, which the kernel reads, if a year was chosen."""
    if chosen:
        os.environ["CAREERKIT_YEAR"] = str(chosen)


def open_in_lab(folder: Path, notebook: str, lab_options: list[str]) -> None:
    """Open the folder's copy of a shipped notebook, and serve it until the person stops it."""
    say("Starting JupyterLab ...")
    # This imports JupyterLab, which takes too long for --help, or before the line above.
    from careerkit.launch.open_notebook import open_notebook

    open_notebook(folder / Path(notebook).name, package_path(notebook), lab_options)
