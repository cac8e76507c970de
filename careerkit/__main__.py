"""Run the command as ``python -m careerkit``."""

import sys

from careerkit.commands.cli import main

if __name__ == "__main__":
    sys.exit(main())
