"""A session whose time is turned by hand, and the journal of its year."""

import pytest
from support.turned import TurnedLoop

from careerkit.journal.journal import Journal
from careerkit.session.session import Session


@pytest.fixture
def loop():
    return TurnedLoop()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "journal"


@pytest.fixture
def session(folder, loop):
    return Session(Journal(folder), 2026, clock=loop, loop=loop)
