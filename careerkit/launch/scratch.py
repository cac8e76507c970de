"""Keep what is needed while the command runs, and nothing afterwards."""

import os
import re
import shutil
import tempfile
from pathlib import Path

from jupyter_server.utils import check_pid

_NAME = re.compile(r"careerkit-([0-9]{1,9})-\w+")


def scratch_folder() -> "tempfile.TemporaryDirectory[str]":
    """Return a new folder for this process alone, which is removed with it.

    Folders of processes that were killed are removed, too: nobody else would.
    """
    remove_leftovers()
    return tempfile.TemporaryDirectory(prefix=f"careerkit-{os.getpid()}-")


def remove_leftovers() -> None:
    """Remove the folders of processes that are gone, as far as they are this account's."""
    for path in Path(tempfile.gettempdir()).glob("careerkit-*"):
        name = _NAME.fullmatch(path.name)
        if name and not check_pid(int(name[1])):
            shutil.rmtree(path, ignore_errors=True)
