"""The folders of careerkit and their layers: which may import from which."""

import ast
import graphlib
import re
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "careerkit"

LAYERS = [
    {"errors", "reflection", "files"},
    {"catalog", "choices", "having", "notes", "steps", "table", "journal", "questions", "session"}
    | {"views"},
    {"form", "report"},
    {"workbook", "launch", "commands"},
]
"""The layers from the bottom up: a folder imports from its own layer and lower ones."""

MAY_IMPORT = {
    "catalog": "pandas",
    "choices": "numpy",
    "commands": "shtab",
    "errors": "",
    "files": "filelock yaml",
    "form": "anywidget ipywidgets pandas traitlets",
    "having": "",
    "journal": "pandas yaml",
    "launch": "ipykernel json5 jupyter_client jupyter_core jupyter_server jupyterhub jupyterlab "
    "jupyterlab_server nbclient nbformat tornado traitlets",
    "notes": "dateutil markdown_it",
    "questions": "numpy pandas yaml",
    "reflection": "",
    "report": "icalendar jinja2 markupsafe pandas",
    "session": "pandas",
    "steps": "",
    "table": "pandas",
    "views": "altair numpy pandas vl_convert",
    "workbook": "ipywidgets pandas",
}
"""What each folder may import that does not come with Python."""

DECLARED_AS = {
    "dateutil": "python-dateutil",
    "markdown_it": "markdown-it-py",
    "vl_convert": "vl-convert-python",
    "yaml": "pyyaml",
}
"""Packages that are installed by another name than the one they are imported by."""

NOT_NEEDED = {"jupyterhub"}
"""What is imported only where somebody else has installed it."""

APART = [("form", "views"), ("form", "journal"), ("views", "journal")]
"""Rooms that must not know of each other: only ``workbook`` joins them."""

MAY_OPEN_FILES = {
    "files/text.py": "reads what a person wrote",
    "files/atomic.py": "writes it",
    "form/page.py": "reads the style sheets and the script that come with careerkit",
    "launch/browser.py": "opens an address",
    "launch/open_request.py": "opens an address",
    "launch/terminal.py": "opens the place for what nobody reads",
    "notes/shelf.py": "reads a person's own notes",
    "questions/kinds.py": "reads the questions that come with careerkit",
    "report/page.py": "reads the template and the style sheet that come with careerkit",
    "views/svg.py": "reads the style sheet that comes with careerkit",
}
"""Which modules may open a file by themselves, and what for."""

OPENING = {"open", "read_text", "read_bytes", "write_text", "write_bytes"}


MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))


@cache
def parsed(name):
    return ast.parse((PACKAGE / name).read_text("utf-8"))


def folder(name):
    return name.split("/")[0].removesuffix(".py")


def imports(tree):
    """Return the full names that a module imports."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@cache
def imported(here):
    """Return the full names that a folder imports."""
    return set().union(*(imports(parsed(name)) for name in MODULES if folder(name) == here))


def knows(here):
    """Return the other folders that a folder imports from."""
    own = {name for name in imported(here) if name.startswith("careerkit.")}
    return {name.split(".")[1] for name in own} - {here}


def opens_files(tree):
    called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    methods = {function.attr for function in called if isinstance(function, ast.Attribute)}
    functions = {function.id for function in called if isinstance(function, ast.Name)}
    return bool(methods & OPENING) or "open" in functions


FOLDERS = sorted({folder(name) for name in MODULES} - {"__init__", "__main__"})
LAYER = {room: number for number, layer in enumerate(LAYERS) for room in layer}


def test_every_folder_has_a_layer():
    assert sorted(LAYER) == FOLDERS


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_imports_only_from_its_own_and_lower_layers(name):
    assert [other for other in knows(name) if LAYER[other] > LAYER[name]] == []


def test_no_folders_import_each_other_in_a_circle():
    order = list(
        graphlib.TopologicalSorter({other: knows(other) for other in FOLDERS}).static_order()
    )
    assert order.index("reflection") < order.index("journal") < order.index("workbook")


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_imports_only_allowed_packages(name):
    foreign = {other.split(".")[0] for other in imported(name)} - {"careerkit"}
    assert sorted(foreign - sys.stdlib_module_names - set(MAY_IMPORT[name].split())) == []


def test_each_package_that_is_imported_is_declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {re.match(r"[\w-]+", requirement)[0] for requirement in project["dependencies"]}
    needed = set(" ".join(MAY_IMPORT.values()).split()) - NOT_NEEDED
    named = {DECLARED_AS.get(package, package.replace("_", "-")) for package in needed}
    assert sorted(named - declared) == []


@pytest.mark.parametrize(("here", "there"), APART)
def test_folders_kept_apart_do_not_import_each_other(here, there):
    assert here not in knows(there)
    assert there not in knows(here)


@pytest.mark.parametrize("name", MODULES)
def test_a_module_opens_files_only_if_it_may(name):
    assert not opens_files(parsed(name)) or name in MAY_OPEN_FILES


@pytest.mark.parametrize("name", MAY_OPEN_FILES)
def test_a_module_that_may_open_files_does(name):
    assert opens_files(parsed(name))
