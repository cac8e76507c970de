"""Import JupyterLab's application without running Node.

When it is imported, it asks ``node yarn.js config`` for the registry of packages that a build of
JupyterLab would use, which nothing here builds. Where there is Node, that is a third of the time
until the server listens. So for the import alone, JupyterLab's search for programs finds no Node;
it then takes its own default. Should JupyterLab look for Node another way, starts are slower again
(``test_a_start_runs_no_node``).
"""

from jupyterlab import commands


def _find_none(command: str) -> str:
    raise ValueError(command)


_which, commands.which = commands.which, _find_none
try:
    from jupyterlab.labapp import LabApp
finally:
    commands.which = _which

__all__ = ["LabApp"]
