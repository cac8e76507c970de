"""Set JupyterLab's defaults for one launch; the person's own settings still win.

``labconfig`` is where JupyterLab looks for them on Jupyter's configuration path:

- ``default_setting_overrides.json`` hides the notebook's toolbar and the status bar, asks for no
  news, renders every cell at once, so that the widgets below the window are live too, and keeps
  widget messages in order: over subshells, two of them could be handled at the same time.
- ``page_config.json`` leaves out extensions that a workbook has no use for, and two checks that
  keep the server busy while the page loads: whether JupyterLab must be built (0.4 s) and what
  nbconvert can export to (0.3 s).
- ``custom/custom.css`` makes the page look like a document. Its selectors are JupyterLab's
  markup; after a change there, the marks of an editor show up again.

``labextension`` holds an extension of two parts, written as webpack would pack it:

- JupyterLab opens the document of an address only once it has saved its workspace. ``openEarly``
  opens it as soon as JupyterLab has started, which buys 0.5 to 1.1 s. Without it the page opens as
  before, that much later (``test_the_page_is_live_with_nothing_to_click``).
- ipywidgets looks for the widget of a cell for two seconds, and not again at their end. On a busy
  machine the widgets can come in between, and the cell says "model not found" until the page is
  reloaded. ``lookOnceMore`` looks again. Without it, or should ipywidgets rename ``get_model``,
  that error is back
  (``test_a_kernel_restarted_in_mid_reflection_is_live_after_a_reload_even_on_a_busy_page``).

``test_the_page_looks_like_a_document`` notices when a mark is visible or has another name.
"""

import json
import os
import shutil
from pathlib import Path

import json5
from jupyter_core.paths import jupyter_config_path
from jupyterlab_server.workspaces_handler import WorkspacesManager

from careerkit.errors import BadFileError
from careerkit.files.text import read_text

_PACKAGE = Path(__file__).parent
_SETTINGS = _PACKAGE / "labconfig"

CUSTOM_CSS = _SETTINGS / "custom"
"""The folder in which JupyterLab looks for ``custom.css``."""

LAB_EXTENSION = _PACKAGE / "labextension"
"""The folder in which JupyterLab finds our extension, ``extension.js``."""

_COLLAPSED = {"collapsed": True, "visible": False}
_NO_TITLE = {"simpleVisibility": False}


def add_default_settings(user_settings: Path) -> None:
    """Put our ``labconfig`` on Jupyter's configuration path, for this process only.

    The theme follows the system's light or dark mode unless the person chose a theme in
    ``user_settings``, JupyterLab's folder of the person's own settings.
    """
    folders = [str(_PACKAGE)]
    theme = user_settings / "@jupyterlab" / "apputils-extension" / "themes.jupyterlab-settings"
    if not theme.exists():
        folders.append(str(_SETTINGS / "follow_system"))
    if persons_own := os.environ.get("JUPYTER_CONFIG_PATH"):
        folders.append(persons_own)
    os.environ["JUPYTER_CONFIG_PATH"] = os.pathsep.join(folders)


def usable_settings(user_settings: Path, scratch: Path) -> tuple[Path, list[str]]:
    """Return a folder of the person's JupyterLab settings, and what in theirs can't be read.

    One broken file would leave JupyterLab's page empty. So where there is one, the others are
    copied to a folder in ``scratch``; what is set in JupyterLab then holds until the command ends.
    """
    files = sorted(user_settings.rglob("*.jupyterlab-settings"))
    problems = [(path, problem) for path in files if (problem := _problem(path))]
    if not problems:
        return user_settings, []
    copy = scratch / "user-settings"
    shutil.copytree(user_settings, copy)
    for path, _ in problems:
        (copy / path.relative_to(user_settings)).unlink()
    return copy, [f"{path}: {problem}; it is left out." for path, problem in problems]


def check_page_settings() -> None:
    """Read the settings of JupyterLab's page that it would read for each page.

    Raises ``BadFileError`` for one that would leave the page empty.
    """
    for folder in jupyter_config_path():
        labconfig = Path(folder, "labconfig")
        for path in [labconfig / "page_config.json", *labconfig.glob("page_config.d/*.json")]:
            if path.exists() and (problem := _problem(path)):
                raise BadFileError(f"{path}: {problem}; correct it, or move it away.")


def _problem(path: Path) -> str:
    """Return what is wrong with a file of settings, or empty text."""
    try:
        if not isinstance(json5.loads(read_text(path) or "{}"), dict):
            return "holds no settings, which are names and values in braces"
    except (BadFileError, OSError, ValueError) as error:
        return f"can't be read ({error})"
    return ""


def write_workspace(workspaces: Path) -> Path:
    """Write a workspace with collapsed side bars; View > Appearance shows them again."""
    layout = {"left": _COLLAPSED, "right": _COLLAPSED, "top": _NO_TITLE}
    workspace = {"metadata": {"id": "default"}, "data": {"layout-restorer:data": layout}}
    WorkspacesManager(str(workspaces)).save("default", json.dumps(workspace))
    return workspaces
