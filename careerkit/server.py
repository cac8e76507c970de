"""Run JupyterLab's own application on one notebook that is live when it opens."""

import asyncio
import logging
import signal
import threading
import webbrowser
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from urllib.parse import quote

from jupyter_server.serverapp import ServerApp
from jupyterlab.handlers.announcements import NeverCheckForUpdate
from jupyterlab.labapp import LabApp
from traitlets import Instance, default

from careerkit.contents import LiveContents
from careerkit.edition import read_notebook
from careerkit.live import Live
from careerkit.terminal import say

# JupyterLab itself is there as ``Lab``; the others the workbook does not need, and starts sooner.
_EXTENSIONS = {
    __name__: True,
    "jupyterlab": False,
    "jupyter_lsp": False,
    "jupyter_server_terminals": False,
}


@dataclass(frozen=True)
class Opening:
    """Which notebook to open: its file, and the shipped one whose code may be run for it."""

    notebook: Path
    shipped: Path

    @property
    def page(self) -> str:
        """Where Lab shows it as a single document."""
        return f"/doc/tree/{quote(self.notebook.name)}"


class Server(ServerApp):
    """JupyterLab's server with fewer words, and a Ctrl-C that asks nothing back."""

    opening = Instance(Opening)

    @default("log_level")
    def _default_log_level(self) -> int:
        return logging.WARNING

    def init_configurables(self) -> None:
        """Make the managers, with what passes between kernel and server encrypted.

        Another account of this machine could otherwise listen to the kernel's port.
        """
        self.config.KernelManager.setdefault("transport_encryption", "auto")
        super().init_configurables()
        notebook = read_notebook(self.opening.shipped)
        self.contents_manager.live = Live(self, self.opening.notebook.name, notebook)

    def start(self) -> None:
        """Serve until stopped, then drop whatever request is still waiting.

        Its worker thread would keep the process alive.
        """
        super().start()
        loop = self.io_loop.asyncio_loop
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))

    def init_signal(self) -> None:
        """Stop cleanly whichever way a person or their system ends a program."""
        super().init_signal()
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self._end)

    def migrate_config(self) -> None:
        """Leave the person's Jupyter settings as they are, those of old versions too."""

    def start_app(self) -> None:
        """Start as JupyterLab does, but for its banner, which ``launch`` says in fewer words."""
        self.log.addFilter(_no_banner)
        super().start_app()
        self.log.removeFilter(_no_banner)

    def launch_browser(self) -> None:
        """Open a browser, or say that none could be opened."""
        try:
            browser = webbrowser.get(self.browser or None)
        except webbrowser.Error:
            browser = None
        if browser is None or type(browser) is webbrowser.GenericBrowser:
            say("No browser could be opened here; open the address below in yours.")
        else:
            address, _ = self._prepare_browser_open()
            threading.Thread(target=browser.open, args=(address,), daemon=True).start()

    def _end(self, number: int, frame: FrameType | None) -> None:
        say("\nStopping.")
        self.stop(from_signal=True)


class Lab(LabApp):
    """JupyterLab as the workbook needs it: one document, asking nothing of the network."""

    name = "careerkit"

    @default("log_level")
    def _default_log_level(self) -> int:
        return logging.WARNING

    @default("extension_manager")
    def _default_extension_manager(self) -> str:
        return "readonly"

    @default("news_url")
    def _default_news_url(self) -> None:
        return None

    @default("check_for_updates_class")
    def _default_check_for_updates_class(self) -> type[NeverCheckForUpdate]:
        return NeverCheckForUpdate

    @property
    def serverapp_config(self) -> dict[str, object]:
        """Return what must hold whatever a person's settings say: where, which page, how served."""
        opening = self.serverapp.opening
        return {
            "root_dir": str(opening.notebook.parent),
            "preferred_dir": str(opening.notebook.parent),
            "default_url": opening.page,
            "contents_manager_class": LiveContents,
            "allow_root": True,
        }

    async def _start_jupyter_server_extension(self, serverapp: Server) -> None:
        self._ahead = asyncio.create_task(serverapp.contents_manager.live.outputs())

    async def stop_extension(self) -> None:
        """Let the kernel leave before the server would push it out."""
        await self.serverapp.contents_manager.live.end()


def _jupyter_server_extension_points() -> list[dict[str, object]]:
    return [{"module": __name__, "app": Lab}]


def _no_banner(record: logging.LogRecord) -> bool:
    return record.levelno < logging.CRITICAL


def launch(opening: Opening, options: list[str]) -> None:
    """Serve the notebook with JupyterLab's own ``options`` until the person stops it."""
    server = Server.instance(opening=opening, jpserver_extensions=_EXTENSIONS)
    server.initialize(options, starter_extension=Lab.name)
    say(f"Open {server.public_url}")
    server.start()
