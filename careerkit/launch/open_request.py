"""What a server is started for, by which a second start for the same finds the first."""

import json
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from urllib.parse import quote

from jupyter_server.serverapp import list_running_servers
from jupyter_server.utils import url_path_join
from tornado.httputil import url_concat

INFO_KEY = "careerkit"
"""The key for our part of the file in which each running server describes itself."""

REDIRECT_KEY = "careerkit_redirect_file"
"""The key for the path of the file that redirects a browser to the server."""

_SECONDS = 3


@dataclass(frozen=True)
class OpenRequest:
    """Name the notebook to open, the shipped one whose code may be run, and what else was given.

    ``year``, ``catalog`` and ``notes`` are empty where the command names none.
    """

    notebook: Path
    shipped: Path
    year: str = ""
    catalog: str = ""
    notes: str = ""

    @property
    def page(self) -> str:
        """The URL path at which JupyterLab shows the notebook as a single document."""
        return f"/doc/tree/{quote(self.notebook.name)}"

    @property
    def info(self) -> dict[str, str]:
        """What a running server writes about itself; equal for equal requests."""
        return {
            "notebook": str(self.notebook),
            "year": self.year,
            "catalog": self.catalog,
            "notes": self.notes,
            "page": self.page,
        }


@dataclass(frozen=True)
class RunningServer:
    """A server that has answered, as it describes itself; ``page`` is that of its request.

    ``redirect_file`` is the path of the file that redirects to the address. A browser is given this
    one, because other accounts can read its command line, token included.
    """

    url: str
    token: str
    page: str
    redirect_file: str

    @property
    def address(self) -> str:
        """The address for a browser, with the token."""
        address = url_path_join(self.url, self.page)
        return url_concat(address, {"token": self.token}) if self.token else address


def find_running(request: OpenRequest) -> RunningServer | None:
    """Return a running server that was started for such a request, or ``None``."""
    return next((server for server in _described(request) if _responds(server)), None)


def _described(request: OpenRequest) -> Iterator[RunningServer]:
    for server in list_running_servers():
        if server.get(INFO_KEY) == request.info:
            redirect_file = server.get(REDIRECT_KEY, "")
            yield RunningServer(server["url"], server["token"], request.page, redirect_file)


def _responds(server: RunningServer) -> bool:
    # The file of a killed server stays behind, and its process id may belong to another by now.
    # Whatever listens at its port by now answers without knowing its token, or in no language.
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    address = url_concat(url_path_join(server.url, "api/status"), {"token": server.token})
    try:
        with direct.open(address, timeout=_SECONDS) as reply:
            return "started" in json.load(reply)
    except (OSError, HTTPException, ValueError, TypeError):
        return False
