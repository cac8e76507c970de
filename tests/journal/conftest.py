"""Start processes that save."""

import multiprocessing
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def processes():
    """The means to start a process quickly: forked from one that has imported everything."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["support.savers"])
    with pytest.MonkeyPatch.context() as patch:
        # The server that forks looks for modules where Python does by itself.
        patch.setenv("PYTHONPATH", str(Path(__file__).parent.parent))
        context.Process(target=int).start()
    return context
