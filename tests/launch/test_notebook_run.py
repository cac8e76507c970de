"""The kernels of the workbook's server, without the server."""

import asyncio
from datetime import date
from types import SimpleNamespace

import pytest
from jupyter_client.channels import AsyncZMQSocketChannel
from jupyter_client.multikernelmanager import AsyncMultiKernelManager
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook
from traitlets import Integer

from careerkit.launch import notebook_run
from careerkit.launch.notebook_run import NotebookRun

pytestmark = pytest.mark.starts


async def shut_down_during(restart, folder):
    """Shut a server's kernels down while the one it has restarts."""
    kernels = AsyncMultiKernelManager(connection_dir=str(folder))
    kernel = kernels.get_kernel(await kernels.start_kernel())
    kernel.stop_restarter = lambda: None
    pending = asyncio.ensure_future(restart(kernel))
    while kernel.ready.done():
        await asyncio.sleep(0)
    await NotebookRun(
        SimpleNamespace(kernel_manager=kernels), "a.ipynb", new_notebook()
    ).shut_down()
    await kernels.shutdown_all()
    pending.cancel()
    assert kernels.list_kernel_ids() == []
    assert not kernel.has_kernel


def test_it_ends_while_a_kernel_restarts(tmp_path):
    asyncio.run(shut_down_during(lambda kernel: kernel.restart_kernel(now=True), tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_it_ends_although_a_restart_never_does(monkeypatch, tmp_path):
    async def restart(kernel):
        kernel.provisioner.launch_kernel = lambda *args, **options: asyncio.sleep(600)
        await kernel.restart_kernel(now=True)

    monkeypatch.setattr(notebook_run, "_SECONDS_TO_SHUT_DOWN", 0.1)
    asyncio.run(shut_down_during(restart, tmp_path))


class Sessions:
    """A server's sessions, of which there is one."""

    def __init__(self, kernel_id):
        self.kernel_id = kernel_id

    async def session_exists(self, path):
        return True

    async def get_session(self, path):
        return {"kernel": {"id": self.kernel_id}}


class Hasty(NotebookClient):
    """Gives outputs up at once, unless told to wait."""

    iopub_timeout = Integer(0)


def test_outputs_that_come_late_are_waited_for(monkeypatch, tmp_path):
    at_once = AsyncZMQSocketChannel.get_msg

    async def late(self, *args, **options):
        message = await at_once(self, *args, **options)
        await asyncio.sleep(0.1 if message["msg_type"] == "execute_result" else 0)
        return message

    async def outputs():
        kernels = AsyncMultiKernelManager(connection_dir=str(tmp_path))
        kernel_id = await kernels.start_kernel()
        server = SimpleNamespace(kernel_manager=kernels, session_manager=Sessions(kernel_id))
        notebook = new_notebook(cells=[new_code_cell("6 * 7")])
        outputs = await NotebookRun(server, "a.ipynb", notebook).outputs()
        await kernels.shutdown_all(now=True)
        return outputs

    monkeypatch.setattr(AsyncZMQSocketChannel, "get_msg", late)
    monkeypatch.setattr(notebook_run, "NotebookClient", Hasty)
    ((shown,),) = asyncio.run(outputs())
    assert shown.data["text/plain"] == "42"


@pytest.mark.parametrize(
    ("first", "later", "runs"),
    [
        (date(2026, 11, 23), date(2026, 12, 31), 1),
        (date(2026, 11, 23), date(2027, 3, 1), 2),
        (date(2027, 1, 3), date(2027, 1, 3), 1),
        # Last year is the one to go on with, for some days.
        (date(2027, 1, 3), date(2027, 1, 20), 2),
        (date(2027, 1, 20), date(2027, 2, 1), 1),
    ],
)
def test_the_cells_run_again_when_they_may_open_another_year(tmp_path, first, later, runs):
    days = iter([first, first])

    async def outputs():
        kernels = AsyncMultiKernelManager(connection_dir=str(tmp_path))
        kernel_id = await kernels.start_kernel()
        server = SimpleNamespace(kernel_manager=kernels, session_manager=Sessions(kernel_id))
        notebook = new_notebook(cells=[new_code_cell("runs = globals().get('runs', 0) + 1\nruns")])
        run = NotebookRun(server, "a.ipynb", notebook, today=lambda: next(days, later))
        await run.outputs()
        outputs = await run.outputs()
        await kernels.shutdown_all(now=True)
        return outputs

    ((shown,),) = asyncio.run(outputs())
    assert shown.data["text/plain"] == str(runs)
