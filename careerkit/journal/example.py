"""Give the example journal to look at and to play with."""

import atexit
import shutil
import tempfile
from pathlib import Path

from careerkit.files.package_data import package_path
from careerkit.journal.journal import Journal


def example_journal() -> Journal:
    """Return a journal of four years (2022 to 2025) that nobody wrote.

    It is a copy in a temporary folder, gone when Python ends: whatever is done to it, the next
    one is as it was, and nobody's own answers are touched.

    >>> example_journal().years()
    [2022, 2023, 2024, 2025]
    """
    folder = Path(tempfile.mkdtemp(prefix="careerkit-example-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copytree(package_path("data/example-journal"), folder, dirs_exist_ok=True)
    return Journal(folder)
