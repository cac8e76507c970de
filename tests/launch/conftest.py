"""The running command that several modules ask."""

import pytest


@pytest.fixture(scope="package")
def running(start, tmp_path_factory):
    """Start one command for all tests that only ask it."""
    it = start(tmp_path_factory.mktemp("running"))
    yield it
    it.stop()
