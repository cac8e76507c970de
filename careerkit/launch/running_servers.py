"""Find a running server that already shows a workbook."""

import urllib.request
from pathlib import Path

from jupyter_core.paths import jupyter_runtime_dir
from jupyter_server.serverapp import list_running_servers
from jupyter_server.utils import url_path_join
from tornado.httputil import url_concat

_SECONDS = 3

# The key for careerkit's part of the file in which each running server describes itself.
INFO_KEY = "careerkit"


def find_running(info: dict[str, str]) -> dict[str, str] | None:
    """Return the description of a running server for this request, or None."""
    servers = (each for each in list_running_servers() if each.get(INFO_KEY) == info)
    return next((each for each in servers if _responds(each)), None)


def address(server: dict[str, str]) -> str:
    """Return the address for a browser, with the token."""
    page = url_path_join(server["url"], server[INFO_KEY]["page"])
    return url_concat(page, {"token": server["token"]}) if server["token"] else page


def redirect_file_url(server: dict[str, str]) -> str:
    """Return the URL of the file that redirects to the address.

    A browser is given this one, because other accounts can read its command line, token included.
    """
    return (Path(jupyter_runtime_dir()) / f"jpserver-{server['pid']}-open.html").as_uri()


def _responds(server: dict[str, str]) -> bool:
    # The file of a killed server stays behind, and its process id may belong to another by now.
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open(url_path_join(server["url"], "api"), timeout=_SECONDS) as reply:
            return reply.status == 200
    except OSError:
        return False
