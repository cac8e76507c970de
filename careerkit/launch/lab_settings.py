"""Give JupyterLab defaults of our own for one launch, below whatever the person has set."""

import json
import os
from pathlib import Path

from jupyterlab_server.workspaces_handler import WorkspacesManager

_PACKAGE = Path(__file__).parent
_SETTINGS = _PACKAGE / "labconfig"

# Where Lab's page looks for a style sheet of the installation's own.
STYLES = _SETTINGS / "custom"

_AWAY = {"collapsed": True, "visible": False}
_NO_TITLE = {"simpleVisibility": False}


def add_default_settings(user_settings: Path) -> None:
    """Put our ``labconfig`` on Jupyter's search path for this process alone.

    Following the system's light or dark would overrule a theme that the person chose, so it is
    left out where they chose one.
    """
    chosen = user_settings / "@jupyterlab" / "apputils-extension" / "themes.jupyterlab-settings"
    ours = [_PACKAGE] if chosen.exists() else [_PACKAGE, _SETTINGS / "follow_system"]
    theirs = os.environ.get("JUPYTER_CONFIG_PATH")
    found = [str(each) for each in ours] + ([theirs] if theirs else [])
    os.environ["JUPYTER_CONFIG_PATH"] = os.pathsep.join(found)


def write_workspace(workspaces: Path) -> Path:
    """Begin a workspace with the side bars put away; View > Appearance brings them back."""
    layout = {"layout-restorer:data": {"left": _AWAY, "right": _AWAY, "top": _NO_TITLE}}
    begun = {"metadata": {"id": "default"}, "data": layout}
    WorkspacesManager(str(workspaces)).save("default", json.dumps(begun))
    return workspaces
