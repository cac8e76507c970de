"""A year, a list of goals and notes, named on the command line."""

import json

import psutil
import pytest
from support.server import notebook_of, outputs_of


@pytest.fixture(scope="module")
def of_2024(start, tmp_path_factory):
    """A workbook of 2024, of the goals of research."""
    folder = tmp_path_factory.mktemp("of_2024")
    notes = folder / "log.md"
    notes.write_text("# 2024-03-14\nShipped the parser\n")
    arguments = ("--year", "2024", "--catalog", "research", "--notes", str(notes))
    launched = start(folder, *arguments)
    yield launched
    launched.stop()


def test_the_folder_the_year_the_list_and_the_notes_reach_the_kernel(of_2024):
    outputs = json.dumps(outputs_of(notebook_of(of_2024)))
    assert "error" not in outputs
    environment = [
        process.environ()
        for process in psutil.Process(of_2024.process.pid).children()
        if "careerkit.launch.kernel" in process.cmdline()
    ]
    assert [variables["CAREERKIT_HOME"] for variables in environment] == [str(of_2024.home)]
    assert [variables["CAREERKIT_YEAR"] for variables in environment] == ["2024"]
    assert [variables["CAREERKIT_CATALOG"] for variables in environment] == ["research"]
    notes = of_2024.home.parent / "log.md"
    assert [variables["CAREERKIT_NOTES"] for variables in environment] == [str(notes)]


def test_another_year_is_opened_beside_the_one_that_is_open(of_2024, start):
    other = start(of_2024.home.parent, "--year", "2025")
    other.stop()
    assert other.url != of_2024.url


def test_other_notes_are_opened_beside_those_that_are_open(of_2024, start):
    other = of_2024.home.parent / "other.md"
    other.write_text("")
    arguments = ("--year", "2024", "--catalog", "research", "--notes", str(other))
    beside = start(of_2024.home.parent, *arguments)
    beside.stop()
    assert beside.url != of_2024.url
