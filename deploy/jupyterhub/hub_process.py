"""Start a whole JupyterHub on this machine, with its proxy, in a folder of its own."""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SHIPPED = Path(__file__).parent / "jupyterhub_config.py"
SECONDS_TO_START = 60
SECONDS_TO_STOP = 30

# The shipped settings, but with people that need no account and ports that are free.
SETTINGS = """
load_subconfig({shipped!r})
c = get_config()
c.JupyterHub.bind_url = "http://127.0.0.1:{port}"
c.JupyterHub.hub_port = {hub_port}
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{proxy_port}"
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = {homes!r} + "/{{username}}"
c.JupyterHub.authenticator_class = "dummy"
c.Spawner.disable_user_config = True
c.Spawner.environment = {{"JUPYTERHUB_ACTIVITY_INTERVAL": "1"}}
c.JupyterHub.services[0].update(command=[], api_token={token!r})
"""

WITHOUT_PROXY = (
    "JupyterHub needs configurable-http-proxy, which is a package of npm's: "
    "npm install --global configurable-http-proxy"
)


class HubProcess:
    """A running JupyterHub: its address, the homes of its people, its log, and an end to it."""

    def __init__(self, folder: Path) -> None:
        if shutil.which("configurable-http-proxy") is None:
            raise SystemExit(WITHOUT_PROXY)
        self.homes = folder / "homes"
        self.homes.mkdir()
        self.culler_token = secrets.token_hex()
        port, hub_port, proxy_port = _free_ports(3)
        self.url = f"http://127.0.0.1:{port}"
        self._log = folder / "log"
        (folder / "jupyterhub_config.py").write_text(
            SETTINGS.format(
                shipped=str(SHIPPED),
                port=port,
                hub_port=hub_port,
                proxy_port=proxy_port,
                homes=str(self.homes),
                token=self.culler_token,
            )
        )
        self._process = self._start(folder)
        self._wait_until_ready()

    @property
    def pid(self) -> int:
        """The number of the Hub's process, which all others come from."""
        return self._process.pid

    @property
    def log(self) -> str:
        """What the Hub, its proxy and everybody's servers have printed so far."""
        return self._log.read_text(encoding="utf-8")

    @contextmanager
    def culling(self, seconds: int) -> Iterator[None]:
        """Stop servers unused for so long, with the program that the settings name."""
        words = [f"--url={self.url}/hub/api", f"--timeout={seconds}", "--cull-every=1"]
        culler = subprocess.Popen(
            [sys.executable, "-m", "jupyterhub_idle_culler", *words],
            env={**os.environ, "JUPYTERHUB_API_TOKEN": self.culler_token},
            stderr=subprocess.DEVNULL,
        )
        yield
        culler.terminate()
        culler.wait()

    def stop(self) -> None:
        """Stop the Hub, which stops everything that it started, and wait until it is gone."""
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(SECONDS_TO_STOP)
        finally:
            self._process.kill()

    def _start(self, folder: Path) -> subprocess.Popen:
        others = ("JUPYTER", "IPYTHON", "CAREERKIT", "XDG", "BROWSER", "DISPLAY")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(others)}
        with self._log.open("w") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "jupyterhub"],
                cwd=folder,
                env={**kept, "HOME": str(folder)},
                stdout=log,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
            )

    def _wait_until_ready(self) -> None:
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until and self._process.poll() is None:
            try:
                direct.open(f"{self.url}/hub/health", timeout=5).close()
                return
            except OSError:
                time.sleep(0.1)
        self._process.kill()
        raise SystemExit(f"JupyterHub did not start:\n{self.log}")


def _free_ports(count: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports
