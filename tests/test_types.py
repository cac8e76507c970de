"""What type checkers say of scripts that use careerkit, and what editors can show of it."""

import inspect
import json
import re
import subprocess
import sys

import pytest

import careerkit as ck
from careerkit.views import VIEWS

RIGHT = """
from pathlib import Path

import altair as alt

import careerkit as ck

journal = ck.example_journal()
table = journal.table()
year: int = journal.years()[-1]
reflection = journal.load(year).rate("give-a-talk", importance=7)
rating: ck.Rating = reflection.goals["give-a-talk"]
moved = ck.what_moved(table, since=2024)
moved.properties(background="white").save(Path("moved.svg"))
sentence: str = ck.foresight.sentence(table)
numbers = ck.what_moved.numbers(table, since=2024)
print(numbers["Goal"].tolist(), ck.SCALE[0], rating.importance, len(ck.load_catalog()))
mine = alt.Chart(table).mark_point().encode(x="importance:Q", y="category:N")
print((ck.priority_clusters(table) | ck.what_matters(table) | mine).to_json())
ck.open_workbook(journal, year=year).form_beside(ck.priority_clusters)
"""

WRONG = """
import careerkit as ck

table = ck.example_journal().table()
ck.what_moved(table, before=2024)
ck.what_moved.numbers(table, before=2024)
ck.what_matters(table, since=2024)
ck.foresight.sentence(table, noise=3)
ck.priority_cluster(table)
"""
WRONG_LINES = [5, 6, 7, 8, 9]


@pytest.fixture
def scripts(tmp_path):
    (tmp_path / "right.py").write_text(RIGHT, "utf-8")
    (tmp_path / "wrong.py").write_text(WRONG, "utf-8")
    return tmp_path


def run(module, *arguments, folder):
    """Run a program of this Python's on the scripts; return what it prints."""
    words = [sys.executable, "-m", module, *arguments, "right.py", "wrong.py"]
    ended = subprocess.run(
        words, capture_output=True, text=True, timeout=300, check=False, cwd=folder
    )
    assert ended.returncode == 1, ended.stderr
    return ended.stdout


@pytest.mark.starts
def test_mypy_at_its_strictest_accepts_a_persons_script_and_finds_its_mistakes(scripts, request):
    # Kept for the next run, unless pytest is told to keep nothing.
    kept = getattr(request.config, "cache", None)
    cache = kept.mkdir("mypy") if kept else scripts / "cache"
    printed = run("mypy", "--strict", f"--cache-dir={cache}", folder=scripts)
    found = re.findall(r"^(\w+)\.py:(\d+): error", printed, re.MULTILINE)
    assert found == [("wrong", str(line)) for line in WRONG_LINES]


@pytest.mark.thorough
@pytest.mark.starts
def test_pyright_accepts_a_persons_script_and_finds_its_mistakes(scripts, monkeypatch):
    # It would ask whether there is a newer one.
    monkeypatch.setenv("PYRIGHT_PYTHON_IGNORE_WARNINGS", "1")
    printed = run("pyright", "--outputjson", "--pythonpath", sys.executable, folder=scripts)
    found = json.loads(printed)["generalDiagnostics"]
    assert [
        (each["file"].endswith("wrong.py"), each["range"]["start"]["line"] + 1) for each in found
    ] == [(True, line) for line in WRONG_LINES]


def test_careerkit_completes_to_its_public_names_alone():
    assert dir(ck) == sorted(ck.__all__)
    assert set(VIEWS) < set(ck.__all__)
    assert all(getattr(ck, name) is view for name, view in VIEWS.items())
    assert all(hasattr(ck, name) for name in ck.__all__)


def test_a_name_that_there_is_not_is_an_attribute_error():
    with pytest.raises(AttributeError, match="module 'careerkit' has no attribute 'priorities'"):
        ck.priorities  # noqa: B018 - asked for, not used


@pytest.mark.parametrize("what", ["__call__", "sentence", "numbers"])
def test_a_view_shows_its_options(what):
    options = {
        name: list(inspect.signature(getattr(view, what)).parameters)[1:]
        for name, view in VIEWS.items()
    }
    assert {name: named for name, named in options.items() if named} == {
        "what_moved": ["since", "noise"],
        "category_years": ["noise"],
        "foresight": ["noise"],
    }


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("what", ["chart", "sentence", "numbers"])
def test_the_module_of_a_view_takes_what_the_view_does(name, what):
    view = VIEWS[name]
    shown = inspect.signature(view.__call__ if what == "chart" else getattr(view, what))
    taken = inspect.signature(getattr(view._module, what))
    # A chart takes the room it is drawn for, too, which a person's width would stretch.
    room = ["room"] if what == "chart" else []
    assert list(taken.parameters) == [*shown.parameters, *room]
