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

    >>> versions().startswith("careerkit 0.1.0 on Python 3.")
    True
    """
    system = f"{platform.system()} {platform.release()}"
    python = f"Python {platform.python_version()}"
    packages = [f"{said} {_version(name)}" for name, said in _PACKAGES.items()]
    return f"careerkit {_version('careerkit')} on {', '.join([python, system, *packages])}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(missing)"
