"""Find where a person's own notes lie."""

import os
from pathlib import Path

from careerkit.files.home import home
from careerkit.files.settings import full_path, load_settings

VARIABLE = "CAREERKIT_NOTES"
"""The variable with the path that counts for one start; the setting counts for all others."""


def notes_path(folder: Path) -> Path | None:
    """Return the path of the notes to show beside the answers in a folder, if there are any.

    The variable counts for the person's own answers alone, and not for the example journal.

    Raises ``BadFileError`` for settings that can't be read.
    """
    named = os.environ.get(VARIABLE)
    if named and folder.resolve() == home().resolve():
        return full_path(named, Path.cwd())
    return load_settings(folder).notes
