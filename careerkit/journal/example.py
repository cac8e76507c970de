"""Open a copy of the example journal."""

import atexit
import shutil
import tempfile
from pathlib import Path

from careerkit.files.package_data import package_path
from careerkit.journal.journal import Journal


def example_journal() -> Journal:
    """Return a journal of four made-up years, 2022 to 2025.

    It is a copy in a temporary folder, deleted when Python ends, so it can be changed freely:
    the original and the person's own answers stay as they are.

    >>> example_journal().years()
    [2022, 2023, 2024, 2025]
    """
    folder = Path(tempfile.mkdtemp(prefix="careerkit-example-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copytree(package_path("data/example-journal"), folder, dirs_exist_ok=True)
    return Journal(folder, "goals")
