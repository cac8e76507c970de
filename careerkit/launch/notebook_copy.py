"""Keep a person's copy of a shipped notebook in step with the shipped one."""

import hashlib
import json
from enum import Enum
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from careerkit.errors import BadFileError
from careerkit.files.atomic import write_atomically

_MARK = "careerkit"


class Copy(Enum):
    """What bringing a copy up to date came to."""

    CURRENT = "it says what the shipped one says"
    KEPT = "the person changed it, so it stays"
    BESIDE = "the person changed it, so the newer one was put beside it"


def bring_up_to_date(copy: Path, shipped: Path) -> Copy:
    """Make ``copy`` the shipped notebook unless the person changed what is written in it.

    A copy remembers in its metadata what its cells said when it was made. One that still says so
    is replaced by a newer shipped notebook; one that doesn't is kept for ever, and a newer shipped
    one is put beside it as ``workbook-new.ipynb``. Outputs are no change.

    Raises ``BadFileError`` when the copy is no notebook, ``OSError`` when it can't be written.
    """
    ours = read_notebook(shipped)
    if _says(copy, ours):
        return Copy.CURRENT
    if _untouched(copy):
        _write(copy, ours)
        return Copy.CURRENT
    if _made_from(copy) == _words(ours) or _says(beside := _beside(copy), ours):
        return Copy.KEPT
    _write(beside, ours)
    return Copy.BESIDE


def code(notebook: NotebookNode) -> tuple[str, ...]:
    """Return the sources of the code cells in order: what decides whether it may be run."""
    return tuple(cell.source for cell in notebook.cells if cell.cell_type == "code")


def read_notebook(path: Path) -> NotebookNode:
    """Read a notebook file.

    Raises ``BadFileError`` when it is none.
    """
    try:
        notebook = nbformat.read(path, as_version=4)
        code(notebook)
    except (ValueError, AttributeError, KeyError, TypeError, nbformat.ValidationError) as error:
        raise BadFileError(
            f"{path} can't be read as a notebook; move it away and a new one is made."
        ) from error
    return notebook


def _says(copy: Path, ours: NotebookNode) -> bool:
    return copy.exists() and _words(read_notebook(copy)) == _words(ours)


def _untouched(copy: Path) -> bool:
    return not copy.exists() or _made_from(copy) == _words(read_notebook(copy))


def _made_from(copy: Path) -> str | None:
    return read_notebook(copy).metadata.get(_MARK, {}).get("made_from")


def _beside(copy: Path) -> Path:
    """Return the first place for a newer notebook where nothing the person changed stands."""
    beside, number = copy.with_stem(f"{copy.stem}-new"), 1
    while not _untouched(beside):
        number += 1
        beside = copy.with_stem(f"{copy.stem}-new-{number}")
    return beside


def _words(notebook: NotebookNode) -> str:
    cells = [(cell.cell_type, cell.source) for cell in notebook.cells]
    return hashlib.sha256(json.dumps(cells).encode()).hexdigest()


def _write(path: Path, ours: NotebookNode) -> None:
    metadata = {**ours.metadata, _MARK: {"made_from": _words(ours)}}
    write_atomically(path, nbformat.writes(NotebookNode({**ours, "metadata": metadata})) + "\n")
