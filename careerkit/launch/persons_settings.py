"""Read the person's own Jupyter settings, of which few are for the workbook.

The files are those of any Jupyter: ``jupyter_config`` and ``jupyter_server_config``, each as
``.json`` or ``.py``, in the folders that ``jupyter --paths`` lists under "config".
"""

import os
from pathlib import Path

from jupyter_core.paths import jupyter_config_path
from traitlets.config import Config
from traitlets.config.loader import (
    ConfigFileNotFound,
    JSONFileConfigLoader,
    PyFileConfigLoader,
)

from careerkit.files.text import text_if_readable

USED = {
    "ServerApp": {"browser", "open_browser", "port", "port_retries", "use_redirect_file"},
    "LabApp": {"user_settings_dir"},
}
"""What is done as the person likes it: where the workbook is opened, and its look."""

_FILES = ("jupyter_config", "jupyter_server_config")
_LOADERS = ((".py", PyFileConfigLoader), (".json", JSONFileConfigLoader))


def read_settings() -> tuple[Config, list[str], list[str]]:
    """Return the settings that are used, the names of the others, and what can't be read.

    The others would have the workbook listen to other machines, without a token, keep its files or
    run its code in another way, or run code beside it.
    """
    settings, problems = _read_files()
    used = Config()
    others = []
    for section, values in settings.items():
        for name, value in values.items() if isinstance(values, dict) else ():
            if name in USED.get(section, ()):
                used[section][name] = value
            elif name != "jpserver_extensions":
                others.append(f"{section}.{name}")
    return used, sorted(others), problems


def leave_out_variables() -> None:
    """Let no variable of the person's send the answers elsewhere, open them, or run code.

    A token that one of them sets is used; an empty one is none.
    """
    for name in ("JUPYTER_GATEWAY_URL", "PYTHONSTARTUP"):
        os.environ.pop(name, None)
    if not os.environ.get("JUPYTER_TOKEN"):
        os.environ.pop("JUPYTER_TOKEN", None)
    if not text_if_readable(Path(os.environ.get("JUPYTER_TOKEN_FILE", ""))).strip():
        os.environ.pop("JUPYTER_TOKEN_FILE", None)


def _read_files() -> tuple[Config, list[str]]:
    settings, problems = Config(), []
    for name in _FILES:
        # Of two files, the one in the folder that is named first counts.
        for folder in reversed(jupyter_config_path()):
            for ending, loader in _LOADERS:
                try:
                    settings.merge(loader(f"{name}{ending}", path=folder).load_config())
                except ConfigFileNotFound:
                    continue
                except (Exception, SystemExit) as error:
                    # A file in Python can fail in any way.
                    path = Path(folder, f"{name}{ending}")
                    problems.append(f"{path}: can't be read ({error}); it is left out.")
    return settings, problems
