"""A workbook of a year of which nothing is said yet, and a journal with priorities."""

import pytest
from support.checking_in import with_two_priorities

import careerkit as ck


@pytest.fixture
def folder(tmp_path):
    """The folder of its journal, which is not made before something is said."""
    return tmp_path / "journal"


@pytest.fixture
def book(folder):
    return ck.open_workbook(ck.Journal(folder), year=2026)


@pytest.fixture
def journal(folder):
    """A journal of a year with two priorities, one of them with a step, and of an earlier year."""
    return with_two_priorities(ck.Journal(folder))
