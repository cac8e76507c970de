"""Examples of a test that run in the thorough set alone."""

import pytest


def thorough(*examples):
    """Mark examples: `parametrize("width", [1400, *thorough(700, 1900)])`."""
    return [pytest.param(each, marks=pytest.mark.thorough) for each in examples]
