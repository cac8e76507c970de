"""Say of each tool how its form is started, opened and found on its page."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import nbformat
from playwright.sync_api import Page

from benchmarks.material import YEAR, write_form, write_home
from benchmarks.process import free_port

ANSWERS = "answers"
"""The folder in which careerkit keeps its own."""

_FORMS = Path(__file__).parent / "forms"
_RUN = "from benchmarks.forms.ipywidgets_form import RatingForm\n\nRatingForm().shown()"


@dataclass(frozen=True)
class Peer:
    """A tool whose form is measured.

    ``prepare`` fills an empty folder with a list of so many goals and returns the command, as
    words after ``python -m``. ``open`` does what a person has to do once the page is asked for.
    ``sliders`` finds the importance sliders of the category in view, ``chart`` the place of the
    chart beside them and ``dots`` its dots. ``keeps`` tells whether answers outlive the page.
    """

    name: str
    prepare: Callable[[Path, int], list[str]]
    open: Callable[[Page], None]
    sliders: str
    chart: str = ".bench-chart"
    dots: str = "circle"
    keeps: bool = False


def careerkit_of_years(years: int) -> Peer:
    """Return careerkit with a journal of so many years, this one among them."""
    return replace(CAREERKIT, prepare=partial(_careerkit, years=years))


def _careerkit(folder: Path, size: int, years: int = 1) -> list[str]:
    home = write_home(folder / ANSWERS, size, years)
    return ["careerkit", "--home", str(home), "--year", str(YEAR), "--no-browser", "--port", "0"]


def _bare(folder: Path, size: int) -> list[str]:
    write_form(folder / "form.json", size)
    shutil.copy(_FORMS / "bare.html", folder / "index.html")
    return ["http.server", "--bind", "127.0.0.1", "--directory", str(folder), "0"]


def _marimo(folder: Path, size: int) -> list[str]:
    write_form(folder / "form.json", size)
    app = shutil.copy(_FORMS / "marimo_form.py", folder / "form.py")
    return ["marimo", "run", str(app), "--headless", "--no-token", "--port", free_port()]


def _ipywidgets(folder: Path, size: int) -> list[str]:
    write_form(folder / "form.json", size)
    return _lab(folder, _RUN)


def _empty_lab(folder: Path, _size: int) -> list[str]:
    return _lab(folder, "")


def _lab(folder: Path, code: str) -> list[str]:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
    # Without a kernel named, Lab would ask which one to start.
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(notebook, folder / "form.ipynb")
    settings = ["--allow-root", "--no-browser", "--port", "0", f"--ServerApp.root_dir={folder}"]
    return ["jupyter", "lab", *settings, "--LabApp.default_url=/lab/tree/form.ipynb"]


def _kernel_idles(page: Page) -> None:
    page.locator(".jp-CodeCell").wait_for()
    # The sign in the notebook's own corner says idle before there is a kernel.
    page.locator("#jp-main-statusbar").get_by_text(re.compile(r"^Python 3 .*\| Idle$")).wait_for()


def _run_all(page: Page) -> None:
    _kernel_idles(page)
    page.locator(".lm-MenuBar-itemLabel").get_by_text("Run", exact=True).click()
    page.locator(".lm-Menu-itemLabel").get_by_text("Run All Cells", exact=True).click()


def _nothing(_page: Page) -> None:
    """Leave the page to come by itself."""


BARE = Peer("bare page", _bare, _nothing, "input[type=range]")
IPYWIDGETS = Peer("careful ipywidgets", _ipywidgets, _run_all, ".bench-importance .noUi-handle")
MARIMO = Peer("marimo", _marimo, _nothing, "marimo-slider [role=slider]")
CAREERKIT = Peer(
    "careerkit",
    _careerkit,
    _nothing,
    sliders=".ck-importance .noUi-handle",
    chart=".ck-map .ck-picture",
    dots=".mark-symbol.role-mark path",
    keeps=True,
)
PEERS = (BARE, IPYWIDGETS, MARIMO, CAREERKIT)

LAB = Peer("bare jupyter lab", _empty_lab, _kernel_idles, sliders="")
"""JupyterLab as it comes with an empty notebook: no form, only what any start there costs."""
