"""Let the tests and the processes that they start be quick; import this before anything else.

- Keep what Python compiles, even where it is told to write no bytecode beside its sources: some
  hundred processes would each compile JupyterLab, pandas and Altair anew, which takes 4 s.
- Leave out a grammar that jsonschema compiles in a second, as the command does.
"""

import os
import sys
from pathlib import Path

from careerkit.launch import address_grammar

KEPT = Path(__file__).parents[2] / ".pytest_cache" / "bytecode"

if sys.dont_write_bytecode:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ.setdefault("PYTHONPYCACHEPREFIX", str(KEPT))
    sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"]
    sys.dont_write_bytecode = False

address_grammar.leave_out()
