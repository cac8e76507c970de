"""Speak to the person in the terminal."""

import sys


def say(line: str) -> None:
    """Print one line at once, for a terminal or a pipe."""
    print(line, flush=True)


def say_error(sentence: str) -> None:
    """Print one sentence about what went wrong where errors are expected."""
    print(f"careerkit: {sentence}", file=sys.stderr, flush=True)
