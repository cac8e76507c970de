"""Find the files that come with careerkit: the catalog, the notebooks, the example journal."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def package_path(name: str) -> Path:
    """Return where a shipped file lies, ``name`` being its path in the project: ``data/goals.csv``.

    A wheel carries ``data/`` and ``notebooks/`` inside the package; in a checkout they stand
    beside it.

    >>> package_path("data/goals.csv").name
    'goals.csv'
    """
    inside = _PACKAGE / name
    return inside if inside.exists() else _PACKAGE.parent / name
