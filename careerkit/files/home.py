"""Find the folder that keeps a person's reflections."""

import os
import stat
from pathlib import Path

from careerkit.errors import BadFileError, reason


def home() -> Path:
    """Return the folder: ``CAREERKIT_HOME``, or ``careerkit`` in the person's home."""
    named = os.environ.get("CAREERKIT_HOME")
    return Path(named).expanduser() if named else Path.home() / "careerkit"


def make_home(folder: Path) -> Path:
    """Make the folder if it is missing, closed to everyone else, and return its real path.

    A folder that stood already keeps its permissions: it may be shared on purpose.

    Raises ``BadFileError`` when there can be no such folder.
    """
    try:
        if not folder.is_dir():
            folder.mkdir(parents=True)
            # A mode given to mkdir would still pass through the umask.
            folder.chmod(0o700)
        if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
            raise PermissionError("you may not write there")
        return folder.resolve(strict=True)
    except OSError as error:
        raise BadFileError(
            f"{folder}: can't be the folder for your answers ({reason(error)}); "
            "choose another with --home or CAREERKIT_HOME."
        ) from error


def open_to_others(folder: Path) -> bool:
    """Tell whether other accounts of this machine can look into the folder."""
    return os.name == "posix" and bool(stat.S_IMODE(folder.stat().st_mode) & 0o077)
