"""Keep what Python compiles, even where it is told to write no bytecode beside its sources.

The tests start some hundred processes. Each would compile JupyterLab, pandas and Altair anew,
which takes 4 s, far longer than what most of them are about.
"""

import os
import sys
from pathlib import Path

KEPT = Path(__file__).parents[2] / ".pytest_cache" / "bytecode"

if sys.dont_write_bytecode:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ.setdefault("PYTHONPYCACHEPREFIX", str(KEPT))
    sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"]
    sys.dont_write_bytecode = False
