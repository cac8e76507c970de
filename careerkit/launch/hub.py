"""Serve the workbook to one person of a JupyterHub.

JupyterHub's own server extension does what a Hub asks of a server: it lets in whom the Hub lets in,
listens where the Hub says, and tells the Hub when the server was last used. It runs beside ``Lab``
(``deploy/jupyterhub/test_hub.py`` notices when the two no longer fit together).
"""

import os
from pathlib import Path

from jupyter_server.serverapp import ServerApp

from careerkit.launch.open_notebook import prepare
from careerkit.launch.open_request import OpenRequest
from careerkit.launch.server import EXTENSIONS, Server, serve
from careerkit.launch.terminal import say


class HubServer(Server):
    """Print what helps who reads the Hub's log: the person sees none of it.

    The settings are those that the Hub's administrators chose.
    """

    load_config_file = ServerApp.load_config_file
    find_server_extensions = ServerApp.find_server_extensions

    def say_where(self) -> None:
        """Print the notebook's path and the address below the Hub's."""
        say(f"Serving {self.request.notebook} at {self.base_url}")


def serve_for_hub(copy: Path, shipped: Path, options: list[str]) -> None:
    """Serve the copy as the Hub's environment variables say, until the Hub stops it.

    Needs the package jupyterhub. ``options`` are JupyterLab's own.

    Raises ``BadFileError`` when the copy is not a notebook, ``OSError`` when it can't be written.
    """
    serve(_make_server(prepare(copy, shipped)), options)


def _make_server(request: OpenRequest) -> HubServer:
    # Imported here: without a Hub, nothing of careerkit needs the package.
    from jupyterhub.singleuser.extension import JupyterHubSingleUser

    class ForWorkbook(JupyterHubSingleUser):  # type: ignore[misc] # It comes without types.
        """Leave out the person's Jupyter settings where the Hub's admin wants that."""

        serverapp_class = HubServer

    # Otherwise the Hub's extension looks for a page to show, and warns that it knows none.
    os.environ.setdefault("JUPYTERHUB_DEFAULT_URL", request.page)
    extensions = {**EXTENSIONS, "jupyterhub": True}
    server: HubServer = ForWorkbook.make_serverapp(request=request, jpserver_extensions=extensions)
    return server
