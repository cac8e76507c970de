"""Time a start: from the command to the first slider that answers.

Beside it stands what a bare `jupyter lab` takes to show an empty notebook with its kernel idle, in
the same run and by turns. From a checkout: `uv run python benchmarks/start.py [rounds]`.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import nbformat
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Error as BrowserError

ADDRESS = re.compile(r"http://localhost:\d+/\S+")
MILLISECONDS = 60_000
COMPILED = Path(tempfile.gettempdir(), "careerkit-benchmark-bytecode")
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


def careerkit(folder: Path) -> list[str]:
    """Return the command that opens the workbook."""
    return ["careerkit", "--home", str(folder / "answers")]


def bare_lab(folder: Path) -> list[str]:
    """Return the command that opens an empty notebook in JupyterLab as it comes."""
    empty = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell()])
    # Without a kernel named, Lab would ask which one to start.
    empty.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(empty, folder / "empty.ipynb")
    page = "--LabApp.default_url=/lab/tree/empty.ipynb"
    return ["jupyter", "lab", "--allow-root", f"--ServerApp.root_dir={folder}", page]


def slider_answers(page: Page) -> None:
    """Move the first slider and see that its kernel counts it."""
    page.locator(".ck-importance .noUi-handle").first.press("ArrowRight")
    page.get_by_text(re.compile(r"^1 of \d+ looked at")).wait_for()


def kernel_idles(page: Page) -> None:
    """Wait until Lab shows the notebook with its kernel idle."""
    page.locator(".jp-CodeCell").wait_for()
    page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for()


CASES: dict[str, tuple[Callable[[Path], list[str]], Callable[[Page], None]]] = {
    "careerkit, first slider answers": (careerkit, slider_answers),
    "bare jupyter lab, kernel idle": (bare_lab, kernel_idles),
}


def timed(browser: Browser, name: str) -> tuple[float, float]:
    """Return the seconds to the address on the terminal, then to a page that can be used."""
    command, usable = CASES[name]
    with tempfile.TemporaryDirectory() as folder, browser.new_context() as context:
        page = context.new_page()
        page.set_default_timeout(MILLISECONDS)
        begun = time.perf_counter()
        process = _started(command(Path(folder)), folder)
        try:
            address = next(found[0] for line in process.stdout if (found := ADDRESS.search(line)))
            served = time.perf_counter() - begun
            _visit(page, address)
            usable(page)
            return served, time.perf_counter() - begun
        finally:
            # A bare JupyterLab may hang when it is asked to end; its kernel follows it anyway.
            process.kill()
            process.communicate()


def _visit(page: Page, address: str) -> None:
    # JupyterLab prints its address a moment before it listens there.
    while True:
        try:
            page.goto(address)
        except BrowserError as error:
            if "ERR_CONNECTION_REFUSED" not in str(error):
                raise
            time.sleep(0.05)
        else:
            return


def _started(command: list[str], home: str) -> subprocess.Popen[str]:
    # An installed program has its modules compiled, whatever this environment says of that.
    environment = {**os.environ, "HOME": home, "PYTHONPYCACHEPREFIX": str(COMPILED)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.Popen(
        [sys.executable, "-m", *command, "--no-browser", "--port", "0"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def main(rounds: int) -> None:
    """Print each case's median of so many rounds, after one that is not counted."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        runs = [{name: timed(browser, name) for name in CASES} for _ in range(rounds + 1)][1:]
        browser.close()
    for name in CASES:
        served, taken = (statistics.median(run[name][each] for run in runs) for each in (0, 1))
        times = " ".join(f"{run[name][1]:.1f}" for run in runs)
        print(f"{name:32} {taken:5.1f} s (address after {served:.1f} s; each {times})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
