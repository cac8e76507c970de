"""Facts about the notebooks, whatever journal they find."""

import ast
import json
import os
import shutil
from itertools import pairwise

import nbformat
import pytest
from nbclient import NotebookClient

from careerkit.files.package_data import package_path

NOTEBOOKS = ["workbook", "check-in", "tour"]


def read(name):
    return json.loads(package_path(f"notebooks/{name}.ipynb").read_text(encoding="utf-8"))["cells"]


def codes(name):
    return ["".join(cell["source"]) for cell in read(name) if cell["cell_type"] == "code"]


@pytest.fixture
def home(request, tmp_path):
    folder = tmp_path / "answers"
    example = package_path("data/example-journal")
    if request.param == "one year":
        folder.mkdir()
        shutil.copy(example / "2025.yaml", folder)
    elif request.param == "example":
        shutil.copytree(example, folder)
    return folder


def content(folder):
    return {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}


# The tour shows the example journal, whatever the home holds.
@pytest.mark.parametrize(
    ("name", "home"),
    [("workbook", "empty"), ("workbook", "one year"), ("workbook", "example"), ("tour", "empty")],
    indirect=["home"],
)
def test_every_cell_runs_and_changes_nothing_on_disk(name, home, tmp_path):
    before = content(home)
    notebook = nbformat.read(package_path(f"notebooks/{name}.ipynb"), as_version=4)
    environment = {**os.environ, "CAREERKIT_HOME": str(home)}
    NotebookClient(notebook, timeout=60).execute(env=environment, cwd=str(tmp_path))
    run = [cell.execution_count for cell in notebook.cells if cell.cell_type == "code"]
    assert run == list(range(1, len(codes(name)) + 1))
    assert content(home) == before


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_no_outputs_are_kept(name):
    cells = [cell for cell in read(name) if cell["cell_type"] == "code"]
    assert [(cell["outputs"], cell["execution_count"]) for cell in cells] == [([], None)] * len(
        cells
    )


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_cell_is_short_and_ends_in_what_it_shows(name):
    for code in codes(name):
        statements = ast.parse(code).body
        assert len([line for line in code.splitlines() if line]) <= 4, code
        assert isinstance(statements[-1], ast.Expr), code
        allowed = (ast.Import, ast.Assign, ast.Expr)
        assert all(isinstance(each, allowed) for each in statements), code


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_every_cell_of_code_is_introduced_by_words_that_ask(name):
    cells = read(name)
    for before, cell in pairwise(cells):
        if cell["cell_type"] == "code":
            assert before["cell_type"] == "markdown"
            assert "?" in "".join(before["source"])


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_code_is_folded_and_no_cell_can_be_deleted_by_a_stray_key(name):
    for cell in read(name):
        assert cell["metadata"]["deletable"] is False
        if cell["cell_type"] == "code":
            assert cell["metadata"]["jupyter"] == {"source_hidden": True}
