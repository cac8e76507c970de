"""Serve the workbook with its outputs, which are never written to its file."""

from pathlib import Path

import nbformat
from jupyter_server.services.contents.filecheckpoints import AsyncFileCheckpoints
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager
from nbformat import NotebookNode
from traitlets import Instance, default

from careerkit.launch.notebook_run import NotebookRun, Outputs

Model = dict[str, object]
"""What JupyterLab is told of a file: its content, its dates, what it may do with it."""


class WorkbookContentsManager(AsyncLargeFileManager):
    """Serve a folder's files as JupyterLab does, except for one notebook: the workbook.

    - ``get`` gives the outputs of its running kernel, and waits for them. JupyterLab has no way to
      be told that a notebook is running already; this way the browser loads JupyterLab (about 4 s)
      while the cells run, and shows live widgets with nothing to click
      (``test_the_cells_have_run_before_a_browser_asks``). Outputs and widget state that the file
      holds were put there by somebody else: they could hold a script, and are never shown
      (``test_what_somebody_put_into_the_workbooks_outputs_is_never_shown``).
    - ``save`` removes outputs and widget state: they would quote the person's answers, and be dead
      the next time (``test_no_output_is_ever_written``). Jupyter's ``pre_save_hook`` is made for
      that, but saves the notebook unchanged when the hook fails.
    - The workbook's cells are trusted if their code is the shipped code, whoever signed them
      (``test_a_workbook_whose_code_was_changed_opens_untrusted_and_unrun``).
    """

    notebook_run = Instance(NotebookRun, allow_none=True)

    @default("checkpoints_class")
    def _default_checkpoints_class(self) -> type[AsyncFileCheckpoints]:
        return SeparateCheckpoints

    async def get(
        self,
        path: str,
        content: bool = True,
        *others: str | bool | None,
        **options: str | bool | None,
    ) -> Model:
        """Return a file; the workbook once its cells have run, with their outputs alone."""
        model: Model = await super().get(path, content, *others, **options)
        run, notebook = self._run_of(path), model.get("content")
        if run and isinstance(notebook, NotebookNode):
            shown = _without_outputs(notebook)
            if run.matches(shown):
                _add_outputs(shown, await run.outputs())
            self.mark_trusted_cells(shown, path)
            model["content"] = shown
        return model

    async def save(self, model: Model, path: str = "") -> Model:
        """Save a file; the workbook without outputs and widget state."""
        if self._run_of(path) and "content" in model:
            model = {**model, "content": _without_outputs(model["content"])}
        saved: Model = await super().save(model, path)
        return saved

    def check_and_sign(self, nb: NotebookNode, path: str = "", **options: bool) -> None:
        """Sign any notebook but the workbook, whose code is compared instead."""
        if not self._run_of(path):
            super().check_and_sign(nb, path, **options)

    def mark_trusted_cells(self, nb: NotebookNode, path: str = "") -> None:
        """Trust the workbook's cells only while its code is the shipped code."""
        if run := self._run_of(path):
            self.notary.mark_cells(nb, run.matches(nb))
        else:
            super().mark_trusted_cells(nb, path)

    def _run_of(self, path: str) -> NotebookRun | None:
        """Return the workbook's run if the path is the workbook's."""
        run = self.notebook_run
        return run if run is not None and path.strip("/") == run.path else None


class SeparateCheckpoints(AsyncFileCheckpoints):
    """Keep checkpoints out of the person's folder.

    The option ``checkpoint_dir`` alone would put those of files with the same name, from different
    folders, in the same place (``test_a_saved_page_holds_no_answers_and_leaves_no_clutter``).
    """

    def checkpoint_path(self, checkpoint_id: str, path: str) -> str:
        """Return a path below ``checkpoint_dir``, a different one for each file."""
        file = Path(self.checkpoint_dir, path.strip("/"))
        file.parent.mkdir(parents=True, exist_ok=True)
        return str(file.with_name(f"{file.name}-{checkpoint_id}"))


def _add_outputs(notebook: NotebookNode, outputs: Outputs) -> None:
    # A run that stopped early has outputs for fewer cells.
    for cell, cell_outputs in zip(_code_cells(notebook), outputs, strict=False):
        cell["outputs"] = cell_outputs


def _without_outputs(notebook: object) -> NotebookNode:
    """Return a copy of a notebook, from a file or a page, without what its cells have shown."""
    stripped: NotebookNode = nbformat.from_dict(notebook)
    stripped.metadata.pop("widgets", None)
    for cell in _code_cells(stripped):
        cell.update(outputs=[], execution_count=None)
        cell.metadata.pop("trusted", None)
    return stripped


def _code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
