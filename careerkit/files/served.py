"""Find out where the page's own server shows a file."""

import os
from pathlib import Path
from urllib.parse import quote

_FOLDER, _BASE = "CAREERKIT_SERVED_FOLDER", "CAREERKIT_SERVED_AT"


def tell_kernels(folder: str, base: str) -> None:
    """Let the kernels that this process starts know which folder it serves, and below which path.

    ``base`` begins and ends with a slash.
    """
    os.environ.update({_FOLDER: folder, _BASE: base})


def address_of(path: Path) -> str:
    """Return the path at which the server shows a file, or empty text where it shows none.

    The server asks who opens it for the same token or cookie as for the page. It shows nothing
    outside of its folder, and nothing hidden.
    """
    folder, base = os.environ.get(_FOLDER), os.environ.get(_BASE)
    if not folder or not base:
        return ""
    served, shown = Path(folder).resolve(), path.resolve()
    if not shown.is_relative_to(served):
        return ""
    below = shown.relative_to(served)
    if any(part.startswith(".") for part in below.parts):
        return ""
    return f"{base}files/{quote(below.as_posix())}"
