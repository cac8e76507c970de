"""Find the line that starts careerkit again in a shell that knows nothing of this process."""

import shlex
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from os import name as system
from pathlib import Path

from careerkit.errors import BadFileError
from careerkit.files.home import default_home

_NAME = "careerkit"
_SCRIPTS = (_NAME, f"{_NAME}.exe")


def own_command(folder: Path, *words: str) -> str:
    """Return the line that runs careerkit with these words, and its answers in this folder.

    It names the program by its path, so it needs neither ``PATH`` nor the environment that this
    process was started in, by ``uv run``, ``pipx`` or ``python -m`` alike. A folder that careerkit
    takes by itself is not named.

    >>> own_command(Path("/answers"), "check-in").split()[-3:]
    ['check-in', '--home', '/answers']
    """
    home = [] if _is_default(folder) else ["--home", str(folder.absolute())]
    line = _joined([*_program(), *words, *home])
    if _is_installed():
        return line
    return f"{'cd /d' if system == 'nt' else 'cd'} {_joined([str(_package().parent)])} && {line}"


def _program() -> list[str]:
    """Return the script that was installed beside Python, or else Python with the module."""
    python = Path(sys.executable)
    scripts = [python.with_name(name) for name in _SCRIPTS]
    script = next((script for script in scripts if script.is_file()), None)
    return [str(script)] if script and _is_installed() else [str(python), "-m", _NAME]


def _is_installed() -> bool:
    """Tell whether this Python finds careerkit from any folder."""
    try:
        distribution(_NAME)
    except PackageNotFoundError:
        return False
    return True


def _package() -> Path:
    spec = find_spec(_NAME)
    return Path(spec.origin).parent if spec and spec.origin else Path()


def _is_default(folder: Path) -> bool:
    try:
        return folder.absolute() == default_home()
    except BadFileError:
        return False


def _joined(words: list[str]) -> str:
    return subprocess.list2cmdline(words) if system == "nt" else shlex.join(words)
