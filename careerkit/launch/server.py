"""Run JupyterLab's own application on one notebook that is live when it opens."""

import asyncio
import logging
import signal
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from urllib.parse import quote

from jupyter_server.serverapp import ServerApp
from jupyterlab.handlers.announcements import NeverCheckForUpdate
from jupyterlab.labapp import LabApp
from traitlets import Instance, default

from careerkit.launch.browser import NO_BROWSER, there_is_a_browser
from careerkit.launch.contents import WorkbookContents
from careerkit.launch.lab_settings import STYLES, add_default_settings, write_workspace
from careerkit.launch.notebook_copy import read_notebook
from careerkit.launch.notebook_run import NotebookRun
from careerkit.launch.running_servers import SHOWS
from careerkit.launch.terminal import say

# JupyterLab itself is here as ``Lab``; the workbook needs neither of the others.
_EXTENSIONS = {
    __name__: True,
    "jupyterlab": False,
    "jupyter_lsp": False,
    "jupyter_server_terminals": False,
}


@dataclass(frozen=True)
class OpenRequest:
    """Which notebook to open, and the shipped one whose code may be run for it."""

    notebook: Path
    shipped: Path
    year: str = ""

    @property
    def page(self) -> str:
        """Where Lab shows it as a single document."""
        return f"/doc/tree/{quote(self.notebook.name)}"

    @property
    def shows(self) -> dict[str, str]:
        """What tells one request from another."""
        return {"notebook": str(self.notebook), "year": self.year, "page": self.page}


class Server(ServerApp):
    """JupyterLab's server with fewer words, and a Ctrl-C that asks nothing back."""

    request = Instance(OpenRequest)
    scratch = Instance(tempfile.TemporaryDirectory)

    @default("scratch")
    def _default_scratch(self) -> tempfile.TemporaryDirectory:
        return tempfile.TemporaryDirectory(prefix="careerkit-")

    @default("log_level")
    def _default_log_level(self) -> int:
        return logging.WARNING

    @default("static_custom_path")
    def _default_static_custom_path(self) -> list[str]:
        return [str(STYLES), *super()._default_static_custom_path()]

    def init_logging(self) -> None:
        """Pass warnings on, but for those of Tornado about this server's own defaults."""
        super().init_logging()
        logging.getLogger("tornado.general").setLevel(logging.ERROR)

    def migrate_config(self) -> None:
        """Leave the person's Jupyter settings as they are, those of old versions too."""

    def init_configurables(self) -> None:
        """Make the managers, with what passes between kernel and server encrypted.

        Another account of this machine could otherwise listen at the kernel's port.
        """
        self.config.KernelManager.setdefault("transport_encryption", "auto")
        self.config.FileCheckpoints.checkpoint_dir = str(Path(self.scratch.name, "checkpoints"))
        super().init_configurables()
        notebook = read_notebook(self.request.shipped)
        self.contents_manager.notebook_run = NotebookRun(self, self.request.notebook.name, notebook)

    def init_signal(self) -> None:
        """Stop cleanly whichever way a person or their system ends a program."""
        super().init_signal()
        for name in {"SIGINT", "SIGTERM", "SIGHUP"} & set(dir(signal)):
            signal.signal(getattr(signal, name), self._end)

    def server_info(self) -> dict[str, object]:
        """Note what is shown, for the same command given twice."""
        return {**super().server_info(), SHOWS: self.request.shows}

    def start_app(self) -> None:
        """Start as JupyterLab does, but for its banner: ``Lab`` says the same in fewer words."""
        self.log.addFilter(_no_banner)
        super().start_app()
        self.log.removeFilter(_no_banner)

    def launch_browser(self) -> None:
        """Open a browser, or say that there is none."""
        if there_is_a_browser(self.browser):
            super().launch_browser()
        else:
            say(NO_BROWSER)

    def start(self) -> None:
        """Serve until stopped, then drop whatever request is still waiting.

        Its worker thread would keep the process from ending.
        """
        super().start()
        loop = self.io_loop.asyncio_loop
        waiting = asyncio.all_tasks(loop)
        for task in waiting:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*waiting, return_exceptions=True))

    def _end(self, number: int, frame: FrameType | None) -> None:
        if not self._stopping:
            say("\nStopping; what you answered is saved.")
            self.stop(from_signal=True)


class Lab(LabApp):
    """JupyterLab as the workbook needs it: one document, asking nothing of the network."""

    name = "careerkit"

    @property
    def serverapp_config(self) -> dict[str, object]:
        """Return what must hold whatever the person's settings say."""
        request = self.serverapp.request
        return {
            "root_dir": str(request.notebook.parent),
            "preferred_dir": str(request.notebook.parent),
            "default_url": request.page,
            "contents_manager_class": WorkbookContents,
            "allow_root": True,
        }

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

    @default("custom_css")
    def _default_custom_css(self) -> bool:
        return True

    @default("workspaces_dir")
    def _default_workspaces_dir(self) -> str:
        return str(write_workspace(Path(self.serverapp.scratch.name, "workspaces")))

    def initialize_settings(self) -> None:
        """Add our defaults before any of Lab's are read."""
        add_default_settings(Path(self.user_settings_dir))
        super().initialize_settings()

    async def _start_jupyter_server_extension(self, serverapp: Server) -> None:
        run = serverapp.contents_manager.notebook_run
        if run.matches(read_notebook(serverapp.request.notebook)):
            say("Running its cells ...")
            # Kept, or the task might be collected before it is done.
            self._ahead = asyncio.create_task(run.outputs())
        say(f"\n  Open    {serverapp.public_url}")
        say(f"  Folder  {serverapp.root_dir}")
        say("  Stop    Ctrl-C here; every answer is saved as you give it.\n")

    async def stop_extension(self) -> None:
        """Let the kernels leave before the server would push them out."""
        await self.serverapp.contents_manager.notebook_run.shut_down()


def launch(request: OpenRequest, options: list[str]) -> None:
    """Serve the notebook with JupyterLab's own ``options`` until the person stops it.

    Raises ``SystemExit`` where JupyterLab refuses an option or finds no free port.
    """
    server = Server.instance(request=request, jpserver_extensions=_EXTENSIONS)
    server.initialize(options, starter_extension=Lab.name)
    server.start()


def _jupyter_server_extension_points() -> list[dict[str, object]]:
    return [{"module": __name__, "app": Lab}]


def _no_banner(record: logging.LogRecord) -> bool:
    return record.levelno < logging.CRITICAL
