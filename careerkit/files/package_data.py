"""Find the files that come with careerkit: the catalog, the notebooks, the example journal."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def package_path(name: str) -> Path:
    """Return the path of a shipped file; ``name`` is its path in the project.

    An installed package contains ``data/`` and ``notebooks/``; in a checkout they are beside it.

    >>> package_path("data/goals.csv").name
    'goals.csv'
    """
    inside = _PACKAGE / name
    return inside if inside.exists() else _PACKAGE.parent / name
