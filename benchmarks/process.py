"""Start a command with a home of its own, and see what memory it holds."""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import psutil

ADDRESS = re.compile(r"http://(?:localhost|127\.0\.0\.1):\d+[^\s)]*(?=[\s)])")
KERNELS = re.compile(r"ipykernel|careerkit\.launch\.kernel")
SECONDS_TO_START = 120

_CHECKOUT = Path(__file__).parent.parent
_COMPILED = Path(tempfile.gettempdir(), "careerkit-benchmark-bytecode")


class Process:
    """A server and the kernels it starts, running until ``stop``.

    ``begun`` is when it was started, on the clock of ``time.perf_counter``.
    """

    def __init__(self, command: list[str], folder: Path) -> None:
        self._said = folder / "said.txt"
        with self._said.open("w") as said:
            self.begun = time.perf_counter()
            self._process = subprocess.Popen(
                [sys.executable, "-m", *command],
                env=_environment(folder),
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
            )

    def address(self) -> str:
        """Wait for the address that the command prints, and return it.

        Raises ``RuntimeError`` with all it said if it gives none.
        """
        while time.perf_counter() - self.begun < SECONDS_TO_START:
            if found := ADDRESS.search(self._said.read_text()):
                return found[0]
            if self._process.poll() is not None:
                break
            time.sleep(0.01)
        raise RuntimeError(f"The command gave no address:\n{self._said.read_text()}")

    def memory(self) -> tuple[float, float]:
        """Return the megabytes of the process that holds the answers, then of all together.

        The first is the kernel's; where the server is its own kernel, it is the server's.
        """
        sizes: dict[int, float] = {}
        kernels = []
        for each in self._tree():
            with suppress(psutil.NoSuchProcess):
                sizes[each.pid] = each.memory_info().rss / 1e6
                if KERNELS.search(" ".join(each.cmdline())):
                    kernels.append(sizes[each.pid])
        return max(kernels, default=sizes[self._process.pid]), sum(sizes.values())

    def stop(self) -> None:
        """End it with its kernels; a bare JupyterLab may hang when it is only asked to."""
        for each in reversed(self._tree()):
            with suppress(psutil.NoSuchProcess):
                each.kill()
        self._process.wait()

    def _tree(self) -> list[psutil.Process]:
        try:
            server = psutil.Process(self._process.pid)
            return [server, *server.children(recursive=True)]
        except psutil.NoSuchProcess:
            return []


def free_port() -> str:
    """Return a port that nobody listens at, for commands that can't look for one."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return str(asked.getsockname()[1])


def _environment(folder: Path) -> dict[str, str]:
    others = ("JUPYTER", "IPYTHON", "CAREERKIT", "MARIMO", "XDG", "BROWSER")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(others)}
    # An installed program has its modules compiled, whatever this environment says of that.
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return {
        **kept,
        "HOME": str(folder),
        "PYTHONPATH": str(_CHECKOUT),
        "PYTHONPYCACHEPREFIX": str(_COMPILED),
        "PYTHONUNBUFFERED": "1",
        "BENCHMARK_FORM": str(folder / "form.json"),
    }
