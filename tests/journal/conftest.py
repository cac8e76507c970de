"""A journal to save in, and processes that save."""

import multiprocessing
from pathlib import Path

import pytest

from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection


@pytest.fixture(scope="session")
def processes():
    """A context that starts processes quickly, forked from one that has imported everything."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["support.savers"])
    with pytest.MonkeyPatch.context() as patch:
        # The fork server does not know pytest's own search path for modules.
        patch.setenv("PYTHONPATH", str(Path(__file__).parent.parent))
        context.Process(target=int).start()
    return context


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path / "home")


@pytest.fixture
def earlier(journal):
    """The journal with a good year, 2025, in it."""
    journal.save(Reflection(year=2025).rate("get-a-raise", importance=7))
    return journal
