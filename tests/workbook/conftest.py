"""A workbook of a year of which nothing is said yet."""

import pytest

import careerkit as ck


@pytest.fixture
def folder(tmp_path):
    """The folder of its journal, which is not made before something is said."""
    return tmp_path / "journal"


@pytest.fixture
def book(folder):
    return ck.open_workbook(ck.Journal(folder), year=2026)
