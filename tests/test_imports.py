import os
import subprocess
import sys

import pytest
from support.kernel import run_in_kernel

DRAWN = """
import os
import sys

environment, path = dict(os.environ), list(sys.path)

import careerkit as ck

table = ck.example_journal().table()
for view in (ck.what_matters, ck.what_moved):
    view(table).to_dict()

assert (dict(os.environ), sys.path) == (environment, path)
assert "rfc3987_syntax" in sys.modules
print([name for name, module in sys.modules.items() if module is None])
"""

OF_THE_COMMAND = """
import sys
from careerkit.commands.cli import main

main(["report", "--home", sys.argv[1]])
print("jsonschema" in sys.modules, "lark" in sys.modules)
"""

OF_THE_KERNEL = """
import sys
import altair

assert ("jsonschema" in sys.modules, "lark" in sys.modules) == (True, False)
"""


OF_THE_FORM = """
import sys
import careerkit as ck

book = ck.open_workbook(ck.Journal(sys.argv[1]), year=2026)
page = [
    book.form_beside(ck.priority_clusters),
    *map(book.chart, (ck.priorities_by_size, ck.what_matters, ck.lived_goals)),
    *(book.choice(), book.questions(), book.letter(), book.comparison(), book.check_in()),
    book.exports(),
]
book.form.row("get-a-raise")

def pictures(widget):
    below = getattr(widget, "children", ())
    return [getattr(widget, "html", ""), *(html for part in below for html in pictures(part))]

assert sum("<svg" in html for html in pictures(page[0])) == 1
print(*(name for name in sys.argv[2:] if name in sys.modules))
"""

NOT_FOR_A_FORM = (
    "altair",
    "vl_convert",
    "narwhals",
    "jsonschema",
    "jinja2",
    "icalendar",
    "nbformat",
    "markdown_it",
    "careerkit.notes.shelf",
)
"""What charts, the report and an opened list of notes need, and a form does not."""


def run(code, *arguments):
    """Run code in a Python of its own and return the last line it prints."""
    words = [sys.executable, "-c", code, *map(str, arguments)]
    ended = subprocess.run(words, capture_output=True, text=True, timeout=120, check=True)
    return ended.stdout.splitlines()[-1]


@pytest.mark.starts
def test_importing_careerkit_and_drawing_change_nothing_else_in_the_process():
    assert run(DRAWN) == "[]"


def test_a_form_loads_nothing_that_only_charts_the_report_and_notes_need(tmp_path):
    (tmp_path / "answers").mkdir()
    (tmp_path / "answers" / "settings.yaml").write_text("notes: log.md\n")
    assert run(OF_THE_FORM, tmp_path / "answers", *NOT_FOR_A_FORM) == ""


@pytest.mark.thorough
def test_the_command_and_its_kernel_compile_no_grammar_of_addresses(running, answered):
    assert run(OF_THE_COMMAND, answered) == "True False"
    run_in_kernel(running, OF_THE_KERNEL)


def runs_node(tmp_path, module):
    """Import a module where there is a Node; tell whether it was run."""
    node, ran = tmp_path / "node", tmp_path / "ran"
    node.write_text(f"#!/bin/sh\ntouch '{ran}'\n")
    node.chmod(0o755)
    around = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    subprocess.run([sys.executable, "-c", f"import {module}"], env=around, timeout=120, check=True)
    return ran.exists()


@pytest.mark.thorough
@pytest.mark.starts
def test_a_start_runs_no_node(tmp_path):
    assert not runs_node(tmp_path, "careerkit.launch.server")


@pytest.mark.starts
@pytest.mark.thorough
def test_jupyterlab_alone_runs_a_node(tmp_path):
    # Else careerkit.launch.lab_app has nothing left to do.
    assert runs_node(tmp_path, "jupyterlab.labapp")
