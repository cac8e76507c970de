"""Find the folder with a person's reflections."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

from careerkit.errors import BadFileError, reason
from careerkit.files.atomic import write_atomically

_FOLDERS = ("careerkit", "careerkit-answers")


def home() -> Path:
    """Return the folder: ``CAREERKIT_HOME``, or else ``default_home``.

    Raises ``BadFileError`` where none is named and the account has no home folder.
    """
    if named := os.environ.get("CAREERKIT_HOME"):
        return _of_account(lambda: Path(named).expanduser())
    return default_home()


def default_home() -> Path:
    """Return the folder where none is named: ``careerkit`` in the person's home folder.

    Where that one is a checkout of a program, perhaps of this one, git would publish or delete the
    answers in it: then it is ``careerkit-answers`` beside it. A folder that holds answers already
    is always taken.

    Raises ``BadFileError`` where the account has no home folder.
    """
    folders = [_of_account(Path.home) / name for name in _FOLDERS]
    begun = [folder for folder in folders if _holds_answers(folder)]
    unversioned = [folder for folder in folders if not (folder / ".git").exists()]
    return [*begun, *unversioned, folders[-1]][0]


def _of_account(find: Callable[[], Path]) -> Path:
    try:
        return find()
    except RuntimeError as error:
        raise BadFileError(
            "no home folder can be found for this account; name a folder for your answers with "
            "--home or CAREERKIT_HOME."
        ) from error


def make_home(folder: Path) -> Path:
    """Make the folder (0700) unless it exists, and return its path without links.

    An existing folder keeps its permissions, because it may be shared on purpose. One that is made
    in a git work tree is left out by git.

    Raises ``BadFileError`` when the folder can't be made or used.
    """
    try:
        if not folder.is_dir():
            folder.mkdir(parents=True)
            # The umask would change a mode given to mkdir.
            folder.chmod(0o700)
            if work_tree(folder.resolve()):
                # Git takes nothing along that stands in it.
                write_atomically(folder / ".gitignore", "*\n")
        if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
            raise PermissionError("no permission to write there")
        return folder.resolve(strict=True)
    except OSError as error:
        raise BadFileError(
            f"{folder}: can't be the folder for your answers ({reason(error)}); "
            "choose another with --home or CAREERKIT_HOME."
        ) from error


def work_tree(folder: Path) -> Path | None:
    """Return the git work tree that a folder is in, the folder itself included, if there is one."""
    return next((tree for tree in (folder, *folder.parents) if (tree / ".git").exists()), None)


def _holds_answers(folder: Path) -> bool:
    return any(folder.glob("[1-9][0-9][0-9][0-9].yaml"))


def use_some_home(folder: Path) -> None:
    """Let Jupyter keep its own files in this folder if the account has no home folder."""
    try:
        Path.home()
    except RuntimeError:
        os.environ["HOME"] = str(folder)


def open_to_others(folder: Path) -> bool:
    """Tell whether other accounts of this machine have any access to the folder."""
    return os.name == "posix" and bool(stat.S_IMODE(folder.stat().st_mode) & 0o077)


def on_a_hub() -> bool:
    """Tell whether this runs on a JupyterHub, whose administrators can read every home."""
    return "JUPYTERHUB_USER" in os.environ


def from_home(path: Path) -> str:
    """Return a path as people write it: ~ for their home folder."""
    try:
        home = Path.home()
    except RuntimeError:
        return str(path)
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)
