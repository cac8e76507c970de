"""Print messages in the terminal."""

import sys


def say(line: str) -> None:
    """Print a line and flush, so that a pipe gets it at once, too."""
    print(line, flush=True)


def say_error(sentence: str) -> None:
    """Print a sentence about an error on stderr."""
    print(f"careerkit: {sentence}", file=sys.stderr, flush=True)
