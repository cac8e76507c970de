"""Run JupyterLab for one notebook whose cells have run before the browser shows it.

Two subclasses hold all that differs from JupyterLab: ``Server`` (how it starts, stops and prints)
and ``Lab`` (how JupyterLab is set up). They override public methods and traits only. A comment
beside each says what it buys, what a change upstream would break, and which test notices.
"""

import asyncio
import logging
import os
import signal
import tempfile
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from types import FrameType
from typing import cast

from jupyter_server.serverapp import ServerApp
from jupyterlab.handlers.announcements import NeverCheckForUpdate
from tornado.log import gen_log
from tornado.platform.asyncio import BaseAsyncIOLoop
from traitlets import Instance, TraitError, default
from traitlets.config import Application, Config

from careerkit.files import served
from careerkit.launch import kernel
from careerkit.launch.browser import NO_BROWSER, has_browser, has_snap
from careerkit.launch.contents import WorkbookContentsManager
from careerkit.launch.lab_app import LabApp
from careerkit.launch.lab_settings import (
    CUSTOM_CSS,
    LAB_EXTENSION,
    add_default_settings,
    check_page_settings,
    usable_settings,
    write_workspace,
)
from careerkit.launch.notebook_copy import read_notebook
from careerkit.launch.notebook_run import NotebookRun
from careerkit.launch.open_request import INFO_KEY, REDIRECT_KEY, OpenRequest
from careerkit.launch.persons_settings import leave_out_variables, read_settings
from careerkit.launch.scratch import scratch_folder
from careerkit.launch.terminal import say, say_error

# ``Lab`` takes the place of JupyterLab's own extension. Without the other two the server offers no
# shell and does not search the machine for language servers (``test_the_server_offers_no_shell``).
EXTENSIONS = {
    __name__: True,
    "jupyterlab": False,
    "jupyter_lsp": False,
    "jupyter_server_terminals": False,
}


NOT_SAVED = "what you answered last is not saved: its file could not be written"

# Windows has no SIGHUP.
_STOP_SIGNALS = [
    number for number in signal.Signals if number.name in ("SIGINT", "SIGTERM", "SIGHUP")
]


class Server(ServerApp):
    """Run Jupyter's server with less output, and stop it on Ctrl-C without a prompt."""

    request = Instance(OpenRequest)
    scratch = Instance(tempfile.TemporaryDirectory)
    notebook_run = Instance(NotebookRun)
    _is_told_to_stop = False

    @default("scratch")
    def _default_scratch(self) -> "tempfile.TemporaryDirectory[str]":
        return scratch_folder()

    @default("log_level")
    def _default_log_level(self) -> int:
        return logging.WARNING

    def load_config_file(  # type: ignore[override] # JupyterApp takes no names of files.
        self, suppress_errors: bool = True
    ) -> None:
        """Take of the person's Jupyter settings those that are ``USED`` here, and name the others.

        A file that ``--config`` names on the command line counts whole.
        """
        used, others, problems = read_settings()
        for problem in [*problems, *self._take(used)]:
            say_error(problem)
        if others:
            say(f"Your Jupyter settings that are not used here: {', '.join(others)}.")
        if self.config_file:
            folder, name = os.path.split(self.config_file)
            Application.load_config_file(self, name, path=folder)

    def find_server_extensions(self) -> None:
        """Look for no other server extensions: some replace how files are kept, and fail here.

        (``test_a_server_extension_of_the_persons_is_not_loaded``)
        """

    def _take(self, settings: Config) -> list[str]:
        """Take each setting; return a sentence for each that can't be taken."""
        problems = []
        for section, values in settings.items():
            for name, value in values.items():
                try:
                    self.update_config(Config({section: {name: value}}))
                except TraitError as error:
                    problems.append(f"your Jupyter setting {section}.{name} is left out: {error}")
        return problems

    def migrate_config(self) -> None:
        """Leave the person's Jupyter settings alone.

        Jupyter would create ``~/.jupyter`` here, to copy settings from IPython 3
        (``test_nothing_is_written_among_the_persons_jupyter_settings``).
        """

    def init_configurables(self) -> None:
        """Create the managers, with encryption between kernel and server.

        Without it another account on this machine could read along at the kernel's port
        (``test_what_passes_between_kernel_and_server_is_encrypted``).
        """
        self.config.KernelManager.setdefault("transport_encryption", "auto")
        self.config.FileCheckpoints.checkpoint_dir = str(Path(self.scratch.name, "checkpoints"))
        self.static_custom_path = [str(CUSTOM_CSS), *self.static_custom_path]
        leave_out_variables()
        os.environ[kernel.NOT_SAVED] = str(self._not_saved)
        # The page links to what was written (``test_a_written_report_opens_from_its_card``).
        served.tell_kernels(self.root_dir, self.base_url)
        # Settings and start-up files of IPython's own are for other notebooks.
        os.environ["IPYTHONDIR"] = str(Path(self.scratch.name, "ipython"))
        super().init_configurables()
        # The person's settings may name another.
        self.kernel_manager.default_kernel_name = kernel.NAME
        if isinstance(self.contents_manager, WorkbookContentsManager):
            self.contents_manager.notebook_run = self.notebook_run

    @default("notebook_run")
    def _default_notebook_run(self) -> NotebookRun:
        shipped = read_notebook(self.request.shipped)
        return NotebookRun(self, self.request.notebook.name, shipped)

    def init_logging(self) -> None:
        """Leave out Tornado's warning of how long Jupyter waits for the answer to a ping.

        Tornado has pings of its own, which Jupyter does not use, and takes Jupyter's figures for
        theirs (``test_the_page_is_live_with_nothing_to_click``). A figure that Tornado likes would
        end each page's connection after half a minute
        (``test_a_connection_outlives_the_first_ping``).
        """
        super().init_logging()
        gen_log.addFilter(_is_not_of_pings)

    def init_signal(self) -> None:
        """Stop cleanly on Ctrl-C, on a request of the system, and when the terminal closes.

        Jupyter's server asks "Shut down? [y/n]" on the first, and leaves its kernels running on
        the last (``test_it_ends_without_a_trace_when_its_terminal_is_closed``).
        """
        super().init_signal()
        for number in _STOP_SIGNALS:
            # Started by nohup, it goes on when the terminal closes.
            is_nohup = number.name == "SIGHUP" and signal.getsignal(number) is signal.SIG_IGN
            if not is_nohup:
                signal.signal(number, self._stop_on_signal)

    def server_info(self) -> dict[str, object]:
        """Add the request, so that the same command given twice finds this server."""
        ours = {INFO_KEY: self.request.info, REDIRECT_KEY: self.browser_open_file}
        return {**super().server_info(), **ours}

    @default("browser_open_file")
    def _default_browser_open_file(self) -> str:
        """Choose a path that the browser may read: a snap reads no hidden folder of the home."""
        if has_snap():
            return str(self.request.notebook.with_name("open-workbook.html"))
        return str(super()._default_browser_open_file())

    def start_app(self) -> None:
        """Start without Jupyter's banner; print the address once the event loop runs.

        The filter hides the banner, which is logged as critical. One that is logged elsewhere would
        show up again (``test_it_ends_without_a_trace_when_its_terminal_is_closed``). The port opens
        in the event loop, in a callback of the server's own that runs before this one.
        """
        self.log.addFilter(_is_not_critical)
        super().start_app()
        self.log.removeFilter(_is_not_critical)
        self.io_loop.add_callback(self._run_workbook)

    def say_where(self) -> None:
        """Print the address, the folder, and how to stop."""
        say()
        say(f"  Open    {self.public_url}")
        say(f"  Folder  {self.root_dir}")
        say("  Stop    press Ctrl-C here; every answer is saved as you give it.")
        say()

    def launch_browser(self) -> None:
        """Open a browser, or say that there is none."""
        if has_browser(self.browser):
            super().launch_browser()
        else:
            say(NO_BROWSER)

    def start(self) -> None:
        """Serve until stopped, then cancel the requests that still wait.

        One that waits for the kernel would keep the process from ending
        (``test_it_ends_while_a_browser_still_waits_for_the_cells``).
        """
        super().start()
        loop = cast(BaseAsyncIOLoop, self.io_loop).asyncio_loop
        waiting = asyncio.all_tasks(loop)
        for task in waiting:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*waiting, return_exceptions=True))

    async def _run_workbook(self) -> None:
        run = self.notebook_run
        may_run = run.matches(read_notebook(self.request.notebook))
        if may_run:
            say(f"Running the {self.request.shipped.stem} ...")
        self.say_where()
        if may_run:
            await run.outputs()

    def _stop_on_signal(self, number: int, frame: FrameType | None) -> None:
        for stop_signal in _STOP_SIGNALS:
            signal.signal(stop_signal, signal.SIG_IGN)
        self._is_told_to_stop = True
        self.stop(from_signal=True)

    def say_saved(self) -> None:
        """Print once the kernels have ended whether everything is saved, if the person waits."""
        if not self._is_told_to_stop:
            return
        is_saved = self.notebook_run.has_ended_well and not self._not_saved.exists()
        say()
        say(f"Stopping; {'what you answered is saved' if is_saved else NOT_SAVED}.")

    @property
    def _not_saved(self) -> Path:
        """The file that a kernel makes if it ends with something not saved."""
        return Path(self.scratch.name, "not-saved")


class Lab(LabApp):  # type: ignore[misc] # JupyterLab comes without types.
    """Set JupyterLab up for the workbook: one document, no requests to other machines."""

    name = "careerkit"

    @property
    def serverapp_config(self) -> dict[str, object]:
        """Return the server's settings that overrule the person's own."""
        request = self.serverapp.request
        return {
            "root_dir": str(request.notebook.parent),
            "preferred_dir": str(request.notebook.parent),
            "default_url": request.page,
            "contents_manager_class": WorkbookContentsManager,
            "kernel_spec_manager_class": kernel.OneKernel,
            "allow_root": True,
        }

    def load_config_file(self, *_paths: object, **_options: object) -> None:
        """Read no settings of an extension's own: the server has read the person's."""

    @default("log_level")
    def _default_log_level(self) -> int:
        return logging.WARNING

    # The next three keep JupyterLab off the network
    # (``test_news_updates_and_extensions_are_asked_of_nobody``).

    @default("extension_manager")
    def _default_extension_manager(self) -> str:
        return "readonly"

    @default("news_url")
    def _default_news_url(self) -> None:
        return None

    @default("check_for_updates_class")
    def _default_check_for_updates_class(self) -> object:
        return NeverCheckForUpdate

    @default("extra_labextensions_path")
    def _default_extra_labextensions_path(self) -> list[str]:
        return [str(LAB_EXTENSION)]

    @default("custom_css")
    def _default_custom_css(self) -> bool:
        return True

    @default("workspaces_dir")
    def _default_workspaces_dir(self) -> str:
        return str(write_workspace(Path(self.serverapp.scratch.name, "workspaces")))

    def initialize_settings(self) -> None:
        """Add our default settings before JupyterLab reads any."""
        settings, problems = usable_settings(
            Path(self.user_settings_dir), Path(self.serverapp.scratch.name)
        )
        for problem in problems:
            say_error(problem)
        self.set_trait("user_settings_dir", str(settings))
        check_page_settings()
        add_default_settings(settings)
        super().initialize_settings()

    async def stop_extension(self) -> None:
        """Shut the kernels down gently before the server interrupts them."""
        await self.serverapp.notebook_run.shut_down()
        # A disk too full for these words must not keep the server from its end.
        with suppress(OSError):
            self.serverapp.say_saved()


def launch(request: OpenRequest, options: list[str]) -> None:
    """Serve the notebook with JupyterLab's own ``options`` until the person stops it.

    Raises ``SystemExit`` where JupyterLab refuses an option or finds no free port.
    """
    serve(Server.instance(request=request, jpserver_extensions=EXTENSIONS), options)


def settings_of(request: OpenRequest, options: list[str]) -> Server:
    """Return a server that is not started, with what the person's settings and options ask for.

    Raises ``SystemExit`` where JupyterLab refuses an option.
    """
    server = Server(request=request)
    server.parse_command_line(options)
    asked = deepcopy(server.config)
    server.load_config_file()
    server.update_config(asked)
    return server


def serve(server: Server, options: list[str]) -> None:
    """Run a server that was made for a request, until it is stopped."""
    server.initialize(options, starter_extension=Lab.name)
    server.start()


def _jupyter_server_extension_points() -> list[dict[str, object]]:
    return [{"module": __name__, "app": Lab}]


def _is_not_of_pings(record: logging.LogRecord) -> bool:
    return not record.getMessage().startswith("The websocket_ping_timeout")


def _is_not_critical(record: logging.LogRecord) -> bool:
    return record.levelno < logging.CRITICAL
