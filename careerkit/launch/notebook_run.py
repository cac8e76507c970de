"""Run a notebook's cells on the kernel of its session before a browser asks for them."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

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
_SECONDS_TO_LEAVE = 3

Outputs = list[list[NotebookNode]]


class NotebookRun:
    """The outputs of one notebook's code cells, kept for as long as their kernel is unchanged.

    Lab finds a running session by the notebook's path and joins its kernel, so widgets made here
    are live on every page that shows these outputs.
    """

    def __init__(self, server: ServerApp, path: str, notebook: NotebookNode) -> None:
        self.path = path
        self._server = server
        self._notebook = notebook
        self._outputs: Outputs = []
        self._stamp: tuple[str, int] | None = None
        self._turn = asyncio.Lock()
        self._ending = False

    async def start_session(self) -> str:
        """Return the id of the session's kernel, started now if none runs."""
        sessions = self._server.session_manager
        if not await sessions.session_exists(self.path):
            await sessions.create_session(path=self.path, name=self.path, type="notebook")
        return (await sessions.get_session(path=self.path))["kernel"]["id"]

    async def outputs(self) -> Outputs:
        """Return each code cell's outputs, running the cells unless nothing ran since they did.

        After a restart, or cells run by hand, the outputs kept here would show widgets that are
        gone, or a form that knows less than the year's file.
        """
        async with self._turn:
            try:
                async with self._client() as client:
                    if self._stamp is None or await _stamp(client) != self._stamp:
                        self._outputs = await self._run(client)
                        self._stamp = await _stamp(client)
            except Exception as error:
                # Whatever keeps a kernel from running must not keep the page from opening.
                if not self._ending:
                    say_error(f"the kernel does not answer ({error}); choose Kernel > Restart.")
            return self._outputs

    async def shut_down(self) -> None:
        """Let the kernel finish and leave by itself.

        The server would interrupt it first, and the kernel would call that an error.
        """
        self._ending = True
        kernels = self._server.kernel_manager
        for kernel in [kernels.get_kernel(each) for each in kernels.list_kernel_ids()]:
            # A kernel that leaves by itself looks like one that crashed, to be started anew.
            kernel.stop_restarter()
            client = kernel.client()
            client.start_channels(shell=False, iopub=False, stdin=False, hb=False)
            client.shutdown()
            await _gone(kernel)
            client.stop_channels()

    def matches(self, notebook: NotebookNode) -> bool:
        """Tell whether the outputs belong to this notebook: its code is the code that was run."""
        return code(notebook) == code(self._notebook)

    @asynccontextmanager
    async def _client(self) -> AsyncIterator[AsyncKernelClient]:
        first = self._stamp is None
        client = self._server.kernel_manager.get_kernel(await self.start_session()).client()
        client.start_channels()
        try:
            await client.wait_for_ready(timeout=_SECONDS_TO_START if first else _SECONDS_TO_ANSWER)
            yield client
        finally:
            client.stop_channels()

    async def _run(self, client: AsyncKernelClient) -> Outputs:
        """Run the cells in order as Run All does: up to the first that fails."""
        notebook = nbformat.from_dict(self._notebook)
        runner = NotebookClient(notebook, km=client.parent, timeout=_SECONDS_FOR_A_CELL)
        runner.kc = client
        for index, cell in enumerate(notebook.cells):
            try:
                await runner.async_execute_cell(cell, index)
            except (CellExecutionError, CellControlSignal) as error:
                say_error(_failed(index, error))
                break
        return [cell.outputs for cell in notebook.cells if cell.cell_type == "code"]


def _failed(index: int, error: Exception) -> str:
    # Only the kind of error: its text may quote what the person wrote.
    kind = getattr(error, "ename", type(error).__name__)
    return f"cell {index + 1} stopped with {kind}; the page opens and shows what there is."


async def _gone(kernel: AsyncKernelManager) -> None:
    deadline = time.monotonic() + _SECONDS_TO_LEAVE
    while time.monotonic() < deadline and await kernel.is_alive():
        await asyncio.sleep(0.05)


async def _stamp(client: AsyncKernelClient) -> tuple[str, int]:
    """Return what changes whenever the kernel restarts or runs something."""
    reply = await client.execute("", silent=True, reply=True, timeout=_SECONDS_TO_ANSWER)
    return reply["header"]["session"], reply["content"]["execution_count"]
