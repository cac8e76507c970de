"""Run `careerkit singleuser`, which a JupyterHub starts for each person."""

import os
from importlib.util import find_spec
from pathlib import Path

from careerkit.commands.parser import Parser, UsageError, use_home
from careerkit.files.home import home, make_home
from careerkit.files.package_data import package_path


def main(arguments: list[str]) -> int:
    """Serve the workbook until the Hub stops it; return 0."""
    options, lab_options = Parser(
        "careerkit singleuser",
        "Serve the workbook to one person of a JupyterHub, which runs this command (see "
        "docs/admins.md). All other options are JupyterLab's.",
    ).parse_known_args(arguments)
    _check_surroundings()
    use_home(options.home)
    shipped = package_path("notebooks/workbook.ipynb")
    _serve(make_home(home()) / shipped.name, shipped, lab_options)
    return 0


def _check_surroundings() -> None:
    if "JUPYTERHUB_SERVICE_URL" not in os.environ:
        raise UsageError(
            "careerkit singleuser is run by a JupyterHub; to open the workbook here, run careerkit."
        )
    if find_spec("jupyterhub") is None:
        raise UsageError(
            "careerkit singleuser needs the package jupyterhub; install it in the version of your "
            "Hub beside careerkit."
        )


def _serve(copy: Path, shipped: Path, lab_options: list[str]) -> None:
    # This imports JupyterLab, which takes too long for --help.
    from careerkit.launch.hub import serve_for_hub

    serve_for_hub(copy, shipped, lab_options)
