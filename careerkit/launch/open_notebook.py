"""Open a person's copy of a shipped notebook in JupyterLab, already running."""

import os
from pathlib import Path

from careerkit.files.home import open_to_others, work_tree
from careerkit.launch.browser import open_browser
from careerkit.launch.notebook_copy import CopyStatus, code, read_notebook, update_copy
from careerkit.launch.open_request import OpenRequest, find_running
from careerkit.launch.server import launch, settings_of
from careerkit.launch.terminal import say


def open_notebook(copy: Path, shipped: Path, options: list[str]) -> None:
    """Serve the copy until the person stops it, or show the server that has it open already.

    A missing copy is created and an unedited one is updated. The cells run only if their code is
    the shipped code. ``options`` are JupyterLab's own.

    Raises ``BadFileError`` when the copy is not a notebook, ``OSError`` when it can't be written.
    """
    request = prepare(copy, shipped)
    running = find_running(request)
    if running is None:
        launch(request, options)
        return
    say(f"It is open already: {running.address}")
    asked = settings_of(request, options)
    if asked.config.ServerApp.get("open_browser", True):
        by_file = asked.use_redirect_file and running.redirect_file
        address = Path(running.redirect_file).as_uri() if by_file else running.address
        open_browser(address, asked.browser)


def prepare(copy: Path, shipped: Path) -> OpenRequest:
    """Bring the copy up to date, print what the person should know, and return the request.

    Raises ``BadFileError`` when the copy is not a notebook, ``OSError`` when it can't be written.
    """
    _warn_of_risks(copy.parent)
    _explain(update_copy(copy, shipped), copy, shipped)
    given = ("CAREERKIT_YEAR", "CAREERKIT_CATALOG", "CAREERKIT_NOTES")
    return OpenRequest(copy, shipped, *(os.environ.get(name, "") for name in given))


def _warn_of_risks(folder: Path) -> None:
    if tree := work_tree(folder):
        add = "" if (folder / ".gitignore").exists() else "“git add” would take them along, and "
        say(
            f"Your answers are in a git work tree, {tree}: {add}“git clean -dx” would delete them. "
            "--home names another folder."
        )
    elif folder.name == "careerkit-answers":
        say(f"~/careerkit is a git work tree, so your answers are kept in {folder}.")
    if open_to_others(folder):
        say(f"Others on this machine can look into {folder}; chmod 700 keeps them out.")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        say("The workbook's code runs as root: usual in a container, unwise anywhere else.")


def _explain(status: CopyStatus, copy: Path, shipped: Path) -> None:
    if status is CopyStatus.BESIDE:
        say(f"You edited {copy.name}, so it is kept; a newer one is beside it in {copy.parent}.")
    if code(read_notebook(copy)) != code(read_notebook(shipped)):
        say(
            f"The code in {copy.name} is not careerkit's own, so it opens without being run: "
            "choose Run > Run All Cells if you trust it."
        )
