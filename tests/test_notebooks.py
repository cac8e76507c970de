"""Facts about the notebooks, whatever journal they find."""

import ast
import json
import os
import shutil
import subprocess
import sys
from itertools import pairwise

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from traitlets.config import Config

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


@pytest.mark.starts
@pytest.mark.thorough
@pytest.mark.parametrize("home", ["example"], indirect=True)
def test_every_cell_runs_in_a_kernel_and_changes_nothing_on_disk(home, tmp_path):
    before = content(home)
    run = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "--nbval-lax", "-p", "no:cacheprovider"),
            *("-p", "no:xdist", "-c", os.devnull, "--rootdir", str(tmp_path)),
            *(str(package_path(f"notebooks/{name}.ipynb")) for name in NOTEBOOKS),
        ],
        env={**os.environ, "CAREERKIT_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout
    assert f"{sum(len(codes(name)) for name in NOTEBOOKS)} passed" in run.stdout
    assert content(home) == before


# The tour shows the example journal, whatever the home holds.
@pytest.mark.parametrize(
    ("home", "name"),
    [
        ("empty", "workbook"),
        ("one year", "workbook"),
        ("example", "workbook"),
        ("empty", "check-in"),
        ("one year", "check-in"),
        ("example", "check-in"),
        pytest.param("empty", "tour", marks=pytest.mark.slow),
    ],
    indirect=["home"],
)
def test_every_cell_runs_for_a_journal_of_any_years_or_none(home, name, tmp_path, monkeypatch):
    monkeypatch.setenv("CAREERKIT_HOME", str(home))
    before = content(home)
    without_history = Config(HistoryManager={"enabled": False})
    shell = InteractiveShell(ipython_dir=str(tmp_path / "ipython"), config=without_history)
    for code in codes(name):
        with capture_output():
            run = shell.run_cell(code)
        run.raise_error()
        assert run.result is not None
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
