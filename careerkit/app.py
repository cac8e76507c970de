"""Open the workbook from the command line."""

import argparse
import os
import sys
from pathlib import Path

from careerkit.edition import bring_up_to_date
from careerkit.errors import BadFileError
from careerkit.home import home, make_home
from careerkit.shipped import shipped
from careerkit.terminal import complain


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status."""
    try:
        return _open(sys.argv[1:] if arguments is None else arguments)
    except (BadFileError, OSError) as error:
        complain(str(error))
        return 1


def _open(arguments: list[str]) -> int:
    asked, options = _parser().parse_known_args(arguments)
    folder = make_home(asked.home or home())
    os.environ["CAREERKIT_HOME"] = str(folder)
    if asked.year:
        os.environ["CAREERKIT_YEAR"] = asked.year
    copy, ours = folder / "workbook.ipynb", shipped("notebooks/workbook.ipynb")
    bring_up_to_date(copy, ours)
    # JupyterLab takes seconds to import; what was said above needs none of it.
    from careerkit.server import Opening, launch

    launch(Opening(copy, ours), options)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="careerkit", allow_abbrev=False)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--year")
    return parser
