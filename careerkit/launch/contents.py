"""Hand a live notebook to the browser with outputs that no file ever holds."""

from pathlib import Path

import nbformat
from jupyter_server.services.contents.filecheckpoints import AsyncFileCheckpoints
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager
from nbformat import NotebookNode
from traitlets import Instance, default

from careerkit.launch.notebook_run import NotebookRun, Outputs

Model = dict[str, object]


class WorkbookContents(AsyncLargeFileManager):
    """The folder's files, one notebook among them with the outputs of its living kernel.

    Of that notebook only what its author wrote is saved, no outputs or widget states: they would
    quote the person's answers, and be dead the next time.
    """

    notebook_run = Instance(NotebookRun, allow_none=True)

    @default("checkpoints_class")
    def _default_checkpoints_class(self) -> type[AsyncFileCheckpoints]:
        return SeparateCheckpoints

    async def get(
        self,
        path: str,
        content: bool = True,
        type: str | None = None,  # noqa: A002
        format: str | None = None,  # noqa: A002
        require_hash: bool = False,
    ) -> Model:
        """Return the file; the live notebook once its cells have run."""
        model = await super().get(path, content, type, format, require_hash)
        if content and self._trusts(model["content"], path):
            _show(model["content"], await self.notebook_run.outputs())
        return model

    async def save(self, model: Model, path: str = "") -> Model:
        """Save the file; the live notebook without what its kernel made."""
        if self._is_prepared(path) and "content" in model:
            model = {**model, "content": _as_written(model["content"])}
        return await super().save(model, path)

    def check_and_sign(self, nb: NotebookNode, path: str = "") -> None:
        """Sign nothing that the launcher vouches for: it looks at the code each time instead."""
        if not self._is_prepared(path):
            super().check_and_sign(nb, path)

    def mark_trusted_cells(self, nb: NotebookNode, path: str = "") -> None:
        """Trust the live notebook's cells only while its code is the shipped code."""
        if self._is_prepared(path):
            self.notary.mark_cells(nb, self._trusts(nb, path))
        else:
            super().mark_trusted_cells(nb, path)

    def _is_prepared(self, path: str) -> bool:
        return self.notebook_run is not None and path.strip("/") == self.notebook_run.path

    def _trusts(self, notebook: object, path: str) -> bool:
        return self._is_prepared(path) and self.notebook_run.matches(nbformat.from_dict(notebook))


class SeparateCheckpoints(AsyncFileCheckpoints):
    """Checkpoints in a folder of their own, so that none clutters the person's."""

    def checkpoint_path(self, checkpoint_id: str, path: str) -> str:
        """Return where a file's checkpoint lies, one place for each path."""
        aside = Path(self.checkpoint_dir, path.strip("/"))
        aside.parent.mkdir(parents=True, exist_ok=True)
        return str(aside.with_name(f"{aside.name}-{checkpoint_id}"))


def _show(notebook: NotebookNode, outputs: Outputs) -> None:
    # A run that stopped early has outputs for fewer cells.
    for cell, shown in zip(_code_cells(notebook), outputs, strict=False):
        cell["outputs"] = shown


def _as_written(notebook: NotebookNode) -> NotebookNode:
    written = nbformat.from_dict(notebook)
    written.metadata.pop("widgets", None)
    for cell in _code_cells(written):
        cell.update(outputs=[], execution_count=None)
        cell.metadata.pop("trusted", None)
    return written


def _code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
