"""Open a person's copy of a shipped notebook, live, in JupyterLab."""

import os
from pathlib import Path

from careerkit.files.home import open_to_others
from careerkit.launch.browser import show
from careerkit.launch.notebook_copy import Copy, bring_up_to_date, code, read_notebook
from careerkit.launch.running_servers import address, find_running, redirect_file
from careerkit.launch.server import OpenRequest, launch
from careerkit.launch.terminal import say


def open_notebook(copy: Path, shipped: Path, options: list[str]) -> None:
    """Serve the copy until the person stops it; or show it where it is served already.

    The copy is made if it is missing and brought up to date if nobody changed it; its cells run
    only if their code is the shipped code. ``options`` are JupyterLab's own.
    """
    _warn(copy.parent)
    _tell(bring_up_to_date(copy, shipped), copy, shipped)
    request = OpenRequest(copy, shipped, os.environ.get("CAREERKIT_YEAR", ""))
    running = find_running(request.shows)
    if running is None:
        launch(request, options)
        return
    say(f"It is open already: {address(running)}")
    if "--no-browser" not in options:
        show(redirect_file(running))


def _warn(folder: Path) -> None:
    if open_to_others(folder):
        say(f"Others on this machine can look into {folder}; chmod 700 closes it.")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        say("You are root, so is the workbook's code: usual in a container, unwise elsewhere.")


def _tell(came_to: Copy, copy: Path, shipped: Path) -> None:
    if came_to is Copy.BESIDE:
        say(f"You changed {copy.name}, so it stays; a newer one is beside it in {copy.parent}.")
    if code(read_notebook(copy)) != code(read_notebook(shipped)):
        say(
            f"The code in {copy.name} is not careerkit's own, so it opens without being run: "
            "choose Run > Run All Cells if you trust it."
        )
