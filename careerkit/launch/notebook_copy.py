"""Keep a person's copy of a notebook up to date with the one careerkit ships."""

import hashlib
import json
from enum import Enum
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from careerkit.errors import BadFileError
from careerkit.files.atomic import write_atomically

_METADATA = "careerkit"


class CopyStatus(Enum):
    """Tell how a person's copy relates to the shipped notebook after an update."""

    CURRENT = "its cells are those of the shipped notebook"
    KEPT = "the person edited it, so it was kept"
    BESIDE = "the person edited it, so the newer notebook was written beside it"


def update_copy(copy: Path, shipped: Path) -> CopyStatus:
    """Replace ``copy`` by the shipped notebook unless the person edited it.

    A copy's metadata holds a hash of its cells as they were when it was made. While they still
    match, a newer shipped notebook replaces the copy. Once they differ, the copy is kept for good,
    and a newer shipped notebook is written beside it as ``workbook-new.ipynb``. Outputs don't count
    as an edit.

    Raises ``BadFileError`` when the copy is not a notebook, ``OSError`` when it can't be written.
    """
    new = read_notebook(shipped)
    if _has_cells_of(copy, new):
        return CopyStatus.CURRENT
    if _is_unedited(copy):
        _write(copy, new)
        return CopyStatus.CURRENT
    if _original_hash(copy) == _hash(new) or _has_cells_of(beside := _path_beside(copy), new):
        return CopyStatus.KEPT
    _write(beside, new)
    return CopyStatus.BESIDE


def code(notebook: NotebookNode) -> tuple[str, ...]:
    """Return the sources of the code cells in order; they decide whether a notebook is run."""
    return tuple(cell.source for cell in notebook.cells if cell.cell_type == "code")


def read_notebook(path: Path) -> NotebookNode:
    """Read a notebook file.

    Raises ``BadFileError`` when it is not a notebook.
    """
    try:
        notebook: NotebookNode = nbformat.read(path, as_version=4)
        code(notebook)
    except (ValueError, AttributeError, KeyError, TypeError, nbformat.ValidationError) as error:
        raise BadFileError(
            f"{path} can't be read as a notebook; move it away, and a new one is made."
        ) from error
    return notebook


def _has_cells_of(copy: Path, notebook: NotebookNode) -> bool:
    return copy.exists() and _hash(read_notebook(copy)) == _hash(notebook)


def _is_unedited(copy: Path) -> bool:
    return not copy.exists() or _original_hash(copy) == _hash(read_notebook(copy))


def _original_hash(copy: Path) -> str | None:
    original: str | None = read_notebook(copy).metadata.get(_METADATA, {}).get("made_from")
    return original


def _path_beside(copy: Path) -> Path:
    """Return the first path for a newer notebook that holds no edited one."""
    beside, number = copy.with_stem(f"{copy.stem}-new"), 1
    while not _is_unedited(beside):
        number += 1
        beside = copy.with_stem(f"{copy.stem}-new-{number}")
    return beside


def _hash(notebook: NotebookNode) -> str:
    cells = [(cell.cell_type, cell.source) for cell in notebook.cells]
    return hashlib.sha256(json.dumps(cells).encode()).hexdigest()


def _write(path: Path, notebook: NotebookNode) -> None:
    metadata = {**notebook.metadata, _METADATA: {"made_from": _hash(notebook)}}
    marked = NotebookNode({**notebook, "metadata": metadata})
    write_atomically(path, nbformat.writes(marked) + "\n")
