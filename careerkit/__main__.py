"""Run the command as ``python -m careerkit``."""

import sys

from careerkit.app import main

if __name__ == "__main__":
    sys.exit(main())
