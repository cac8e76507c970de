"""The files of a server, without the server."""

import asyncio
from types import SimpleNamespace

import nbformat
import pytest
from nbformat.sign import MemorySignatureStore, NotebookNotary, SignatureStore
from nbformat.v4 import new_code_cell, new_notebook, new_output

from careerkit.launch.contents import WorkbookContentsManager
from careerkit.launch.notebook_run import NotebookRun

OURS = new_output("display_data", {"text/plain": "ours"})


def code_cells(source):
    return [new_code_cell(source), new_code_cell("2")]


class Run(NotebookRun):
    """A run of a notebook of two cells that shows in so many of them."""

    def __init__(self, count):
        super().__init__(SimpleNamespace(), "workbook.ipynb", new_notebook(cells=code_cells("1")))
        self.count = count

    async def outputs(self):
        return [[OURS]] * self.count


class FailedRun(Run):
    """A run whose kernel can't even be asked for: its server has no sessions."""

    async def outputs(self):
        return await NotebookRun.outputs(self)


def served(folder, run, source="1"):
    """Return the workbook as the server gives it, with a script in all that its file could show."""
    notebook = new_notebook(cells=code_cells(source))
    script = {"text/html": "<script>steal()</script>"}
    for cell in notebook.cells:
        cell.outputs = [new_output("display_data", script)]
        cell.execution_count = 7
        cell.metadata.trusted = True
    notebook.metadata.widgets = {"application/vnd.jupyter.widget-state+json": {"state": script}}
    nbformat.write(notebook, folder / "workbook.ipynb")
    contents = WorkbookContentsManager(root_dir=str(folder), notebook_run=run)
    contents.notary = NotebookNotary(data_dir=str(folder), store_factory=MemorySignatureStore)
    # Even if the person's Jupyter would trust the file as it is.
    contents.notary.sign(notebook)
    return asyncio.run(contents.get("workbook.ipynb"))["content"]


@pytest.mark.parametrize(
    ("run", "outputs"),
    [(Run(2), [[OURS], [OURS]]), (Run(1), [[OURS], []]), (Run(0), [[], []])],
    ids=["runs", "stops early", "shows nothing"],
)
def test_what_somebody_put_into_the_workbooks_outputs_is_never_shown(tmp_path, run, outputs):
    notebook = served(tmp_path, run)
    assert [cell.outputs for cell in notebook.cells] == outputs
    assert [cell.metadata.trusted for cell in notebook.cells] == [True, True]
    assert "steal" not in nbformat.writes(notebook)


def test_it_is_not_shown_where_the_kernel_fails(tmp_path, capsys):
    assert "steal" not in nbformat.writes(served(tmp_path, FailedRun(2)))
    assert "the kernel does not answer" in capsys.readouterr().err


def test_it_is_not_shown_beside_code_that_was_changed(tmp_path):
    notebook = served(tmp_path, Run(2), source="1 + 1")
    assert [cell.outputs for cell in notebook.cells] == [[], []]
    assert [cell.metadata.trusted for cell in notebook.cells] == [False, False]
    assert "steal" not in nbformat.writes(notebook)


def test_another_notebook_is_saved_though_the_store_of_signatures_is_damaged(tmp_path):
    contents = WorkbookContentsManager(root_dir=str(tmp_path))
    contents.notary = NotebookNotary(data_dir=str(tmp_path), store_factory=MemorySignatureStore)
    # It can keep none.
    contents.notary.store = SignatureStore()
    content = new_notebook()
    asyncio.run(contents.save({"type": "notebook", "content": content}, "other.ipynb"))
    assert (tmp_path / "other.ipynb").exists()
    assert contents.notary.check_signature(content)
