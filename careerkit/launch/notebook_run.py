"""Run a notebook's cells in the kernel of its session before a browser asks for them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from typing import cast

import nbformat
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager
from jupyter_server.serverapp import ServerApp
from nbclient import NotebookClient
from nbclient.exceptions import CellControlSignal, CellExecutionError
from nbformat import NotebookNode

from careerkit.launch.notebook_copy import code
from careerkit.launch.terminal import say_error

# Far longer than a slow laptop needs; a page that is blank for any longer looks broken.
_SECONDS_TO_START = 60
_SECONDS_FOR_A_CELL = 60
_SECONDS_TO_ANSWER = 15
_SECONDS_TO_SHUT_DOWN = 10

Outputs = list[list[NotebookNode]]


class NotebookRun:
    """Hold the outputs of one notebook's code cells until its kernel restarts or runs something.

    JupyterLab finds a running session by the notebook's path and connects to its kernel, so the
    widgets created here are live on every page that shows these outputs.
    """

    def __init__(
        self,
        server: ServerApp,
        path: str,
        notebook: NotebookNode,
        today: Callable[[], date] = date.today,
    ) -> None:
        self.path = path
        self._today, self._day = today, today()
        self._server = server
        self._notebook = notebook
        self._outputs: Outputs = []
        self._kernel_state: tuple[str, int] | None = None
        self._lock = asyncio.Lock()
        self._shutting_down = False
        self.has_ended_well = False
        """Whether the kernels have ended by themselves, and so have saved what they could."""

    async def start_session(self) -> str:
        """Return the id of the session's kernel; start the session if there is none."""
        sessions = self._server.session_manager
        if not await sessions.session_exists(self.path):
            await sessions.create_session(path=self.path, name=self.path, type="notebook")
        session = await sessions.get_session(path=self.path)
        return str(session["kernel"]["id"])

    async def outputs(self) -> Outputs:
        """Return each code cell's outputs; run the cells first if the held ones are outdated.

        After a restart, or after cells run by hand, held outputs would show widgets that are gone,
        or a form that knows less than the year's file. In a new year they would show last year's.
        """
        async with self._lock:
            try:
                async with self._client() as client:
                    state = await _kernel_state(client)
                    if state != self._kernel_state or self._may_be_of_another_year():
                        self._day = self._today()
                        self._outputs = await self._run(client)
                        self._kernel_state = await _kernel_state(client)
            except Exception as error:
                # The page must open even if no kernel runs.
                if not self._shutting_down:
                    say_error(f"the kernel does not answer ({error}); choose Kernel > Restart.")
            return self._outputs

    async def shut_down(self) -> None:
        """Ask the kernels to exit, and wait until they have.

        The server's own shutdown interrupts a kernel first, which then prints a traceback
        (``test_it_ends_without_a_trace_when_its_terminal_is_closed``).
        """
        self._shutting_down = True
        self.has_ended_well = True
        for kernel in map(self._kernel, self._server.kernel_manager.list_kernel_ids()):
            # Otherwise an exit looks like a crash, and the kernel is started again.
            kernel.stop_restarter()
            await _finish_restart(kernel)
            await kernel.request_shutdown()
            has_ended = await _has_ended(kernel, _SECONDS_TO_SHUT_DOWN)
            # While the cells run for the first time there is nothing to be saved.
            self.has_ended_well &= has_ended or self._kernel_state is None
            await kernel.finish_shutdown(waittime=0.1)

    def matches(self, notebook: NotebookNode) -> bool:
        """Tell whether a notebook's code is the code that is run here."""
        return code(notebook) == code(self._notebook)

    def _may_be_of_another_year(self) -> bool:
        """Tell whether cells that run today may open another year than they did.

        In January that depends on when last year was rated.
        """
        day = self._today()
        return day != self._day and (day.year != self._day.year or day.month == 1)

    def _kernel(self, kernel_id: str) -> AsyncKernelManager:
        # Jupyter's types say only that it manages a kernel, not that one has to wait for it.
        return cast(AsyncKernelManager, self._server.kernel_manager.get_kernel(kernel_id))

    @asynccontextmanager
    async def _client(self) -> AsyncIterator[AsyncKernelClient]:
        first = self._kernel_state is None
        kernel = self._kernel(await self.start_session())
        client = kernel.client()
        client.start_channels()
        try:
            await client.wait_for_ready(timeout=_SECONDS_TO_START if first else _SECONDS_TO_ANSWER)
            yield client
        finally:
            client.stop_channels()

    async def _run(self, client: AsyncKernelClient) -> Outputs:
        """Run the cells in order up to the first that fails, as Run All does."""
        notebook: NotebookNode = nbformat.from_dict(self._notebook)
        # On a busy machine the form's 500 messages may take longer than nbclient waits on its own.
        runner = NotebookClient(
            notebook,
            km=client.parent,
            timeout=_SECONDS_FOR_A_CELL,
            iopub_timeout=_SECONDS_FOR_A_CELL,
        )
        runner.kc = client
        for index, cell in enumerate(notebook.cells):
            try:
                await runner.async_execute_cell(cell, index)
            except (CellExecutionError, CellControlSignal) as error:
                say_error(_failure(index, error))
                break
        return [cell.outputs for cell in notebook.cells if cell.cell_type == "code"]


def _failure(index: int, error: Exception) -> str:
    # Only the kind of error: its text may quote what the person wrote.
    kind = getattr(error, "ename", type(error).__name__)
    return f"cell {index + 1} stopped with {kind}; the page shows the cells before it."


async def _has_ended(kernel: AsyncKernelManager, seconds: float) -> bool:
    """Wait so long for a kernel to end by itself."""
    for _ in range(int(seconds / 0.05)):
        if not await kernel.is_alive():
            return True
        await asyncio.sleep(0.05)
    return False


async def _finish_restart(kernel: AsyncKernelManager) -> None:
    """Wait until a kernel has started or failed to; give up after a while.

    The server raises an error where it shuts down a kernel that is neither, and then never ends
    (``test_it_ends_while_a_kernel_restarts``).
    """
    while not kernel.ready.done():
        started = cast("asyncio.Future[None]", kernel.ready)
        _, unfinished = await asyncio.wait([started], timeout=_SECONDS_TO_SHUT_DOWN)
        for future in unfinished:
            future.cancel()


async def _kernel_state(client: AsyncKernelClient) -> tuple[str, int]:
    """Return a value that changes whenever the kernel restarts or runs something."""
    reply = await client.execute("", silent=True, reply=True, timeout=_SECONDS_TO_ANSWER)
    return reply["header"]["session"], reply["content"]["execution_count"]
