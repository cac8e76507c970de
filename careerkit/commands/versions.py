"""Say in one line what careerkit runs on, for a report of a bug."""

import platform
from importlib.metadata import PackageNotFoundError, version

_PACKAGES = {
    "jupyterlab": "JupyterLab",
    "ipywidgets": "ipywidgets",
    "pandas": "pandas",
    "altair": "Altair",
}


def versions() -> str:
    """Return the line; the versions are read without importing the packages, which takes long.

    >>> print(versions())  # doctest: +ELLIPSIS
    careerkit ... on Python 3..., JupyterLab 4..., ipywidgets 8..., pandas ..., Altair ...
    """
    system = f"{platform.system()} {platform.release()}"
    python = f"Python {platform.python_version()}"
    packages = [f"{name} {_version(package)}" for package, name in _PACKAGES.items()]
    return f"careerkit {_version('careerkit')} on {', '.join([python, system, *packages])}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(missing)"
