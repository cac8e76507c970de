"""Start one JupyterHub and one Chromium for all tests of this folder."""

import pytest
from hub_process import HubProcess
from support.browser import browser, playwright

__all__ = ["browser", "playwright"]

# JupyterHub alone can run its settings.
collect_ignore = ["jupyterhub_config.py"]


@pytest.fixture(scope="session")
def hub(tmp_path_factory):
    """A JupyterHub of this machine's own, with nobody logged in yet."""
    started = HubProcess(tmp_path_factory.mktemp("hub"))
    yield started
    started.stop()
