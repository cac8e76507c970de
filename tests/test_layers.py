"""The house's layers, read off the imports: who stands on whom, who may touch what."""

import ast
import graphlib
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "careerkit"

LAYERS = {
    0: "values, and the ways of a file: errors gestures reflection shipped home terminal lean "
    "plain_yaml textfile whole lock",
    1: "keep, reshape, ask back: catalog own_goals own_goals_file renames joining yearfile saved "
    "backups journal check example new_year afterthought table summaries sentences text_tables "
    "facts question_kinds questions letter share reminder",
    2: "ask, and draw: page goal_row list_editor form words_field question_box letter_box "
    "comparison keepsakes keeper chart_box charts picture slim",
    3: "join: report reports workbook edition contents live browser running lab_defaults opening "
    "server command_line check_command restore_command report_command remind_command app __main__",
}
"""What stands where. A new module is written in here: after the colon, in its layer.

A package such as ``charts`` is one name. ``__init__`` hands out names and stands outside.
"""

MAY_IMPORT = {
    "ipywidgets": "goal_row list_editor form words_field question_box letter_box "
    "comparison keepsakes chart_box workbook",
    "anywidget": "page",
    "traitlets": "page goal_row form question_box letter_box contents server",
    "altair": "charts picture",
    "vl_convert": "picture",
    "yaml": "plain_yaml yearfile question_kinds",
    "filelock": "lock",
    "jinja2": "report",
    "markupsafe": "report",
    "icalendar": "reminder",
    "nbformat": "edition contents live",
    "nbclient": "live",
    "jupyter_client": "live",
    "jupyter_core": "running",
    "jupyter_server": "live contents running server",
    "jupyterlab": "server",
    "jupyterlab_server": "lab_defaults",
    "tornado": "running",
    "pandas": "catalog own_goals journal table summaries sentences text_tables facts questions "
    "letter renames list_editor form chart_box charts report workbook",
}
"""Which modules may import what does not come with Python."""

MAY_OPEN_FILES = "textfile whole picture report question_kinds page browser running"
"""Which modules may open a file by themselves: what a person wrote is read by ``textfile``, and
written by ``whole``, alone; the others read what comes with careerkit, or open an address."""

APART = [
    (
        "page goal_row list_editor form words_field question_box letter_box",
        "chart_box charts picture",
    )
]
"""Who must not know of whom, in either direction, though they share a layer."""

OPENING = {"open", "read_text", "read_bytes", "write_text", "write_bytes"}


def names(listed):
    return listed.rpartition(":")[2].split()


def imports(module):
    """Return the full names that a module's files import."""
    found = set()
    for node in (node for tree in TREES[module] for node in ast.walk(tree)):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom):
            own = node.module == "careerkit"
            found |= {f"careerkit.{each.name}" for each in node.names} if own else {node.module}
    return found


def opens_files(module):
    return any(
        isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Attribute) and node.func.attr in OPENING)
            or (isinstance(node.func, ast.Name) and node.func.id == "open")
        )
        for tree in TREES[module]
        for node in ast.walk(tree)
    )


def _trees():
    trees = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        module = path.relative_to(PACKAGE).with_suffix("").parts[0]
        if module != "__init__":
            trees.setdefault(module, []).append(ast.parse(path.read_text("utf-8")))
    return trees


TREES = _trees()
LAYER = {module: layer for layer, listed in LAYERS.items() for module in names(listed)}
KNOWS = {
    module: {name.split(".")[1] for name in imports(module) if name.startswith("careerkit.")}
    - {module}
    for module in TREES
}


def test_every_module_has_a_layer():
    unlisted = sorted(TREES.keys() - LAYER.keys())
    assert not unlisted, (
        f"{', '.join(unlisted)}: in no layer; write it into LAYERS of tests/test_layers.py, in "
        "the lowest layer that stands above all it imports"
    )


def test_every_listed_module_is_there():
    assert sorted(LAYER.keys() - TREES.keys()) == []


@pytest.mark.parametrize("module", TREES)
def test_a_module_stands_on_its_own_layer_and_lower_ones(module):
    higher = [each for each in KNOWS[module] if LAYER.get(each, 0) > LAYER.get(module, 9)]
    assert not higher, f"{module} imports {', '.join(higher)}, which stands above it"


def test_no_modules_stand_on_each_other():
    order = list(graphlib.TopologicalSorter(KNOWS).static_order())
    assert order.index("reflection") < order.index("journal") < order.index("workbook")


@pytest.mark.parametrize("module", TREES)
def test_a_module_imports_only_what_it_may(module):
    foreign = {name.split(".")[0] for name in imports(module)} - {"careerkit"}
    foreign -= sys.stdlib_module_names
    unwelcome = sorted(name for name in foreign if module not in names(MAY_IMPORT.get(name, "")))
    assert not unwelcome, f"{module} imports {', '.join(unwelcome)}; see MAY_IMPORT"


@pytest.mark.parametrize("module", TREES)
def test_a_module_opens_files_only_if_it_may(module):
    assert not opens_files(module) or module in names(MAY_OPEN_FILES), (
        f"{module} opens files; what a person wrote is read by textfile, and written by whole"
    )


@pytest.mark.parametrize(("here", "there"), APART)
def test_those_kept_apart_do_not_know_of_each_other(here, there):
    for some, others in ((here, there), (there, here)):
        known = {other for each in names(some) for other in KNOWS.get(each, ())}
        assert known & set(names(others)) == set()
