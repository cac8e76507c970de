"""Find a workbook that is open already."""

import urllib.request
from pathlib import Path

from jupyter_core.paths import jupyter_runtime_dir
from jupyter_server.serverapp import list_running_servers
from jupyter_server.utils import url_path_join
from tornado.httputil import url_concat

_SECONDS = 3

# Under this name a server notes, beside its address, what it shows.
SHOWS = "careerkit_shows"


def find_running(shows: dict[str, str]) -> dict[str, str] | None:
    """Return what a running server that shows just this notes of itself, or none."""
    here = (each for each in list_running_servers() if each.get(SHOWS) == shows)
    return next((each for each in here if _answers(each)), None)


def address(server: dict[str, str]) -> str:
    """Return the address a browser opens, token and all."""
    page = url_path_join(server["url"], server[SHOWS]["page"])
    return url_concat(page, {"token": server["token"]}) if server["token"] else page


def redirect_file(server: dict[str, str]) -> str:
    """Return a file that leads to the address, for a command line that others may read."""
    return (Path(jupyter_runtime_dir()) / f"jpserver-{server['pid']}-open.html").as_uri()


def _answers(server: dict[str, str]) -> bool:
    # Its note outlives a server that was killed, and its process number may be another's by now.
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open(url_path_join(server["url"], "api"), timeout=_SECONDS) as reply:
            return reply.status == 200
    except OSError:
        return False
