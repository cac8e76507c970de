"""The kernels of the workbook's server, without the server."""

import asyncio
from types import SimpleNamespace

from jupyter_client.multikernelmanager import AsyncMultiKernelManager
from nbformat.v4 import new_notebook

from careerkit.launch import notebook_run
from careerkit.launch.notebook_run import NotebookRun


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
