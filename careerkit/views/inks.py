"""Say in which colours charts and the form are drawn."""

from collections.abc import Sequence

from careerkit.catalog.categories import COLOURS

INK = "#222222"
MUTED = "#616161"
LINE = "#9e9e9e"
HAIRLINE = "#e0e0e0"
PAPER = "#ffffff"
"""What text, lines and ground are drawn in. ``chart.css`` turns each into the theme's own."""


def category_colours(names: Sequence[str]) -> list[str]:
    """Return the categories' colours in their order; any after the last colour are grey."""
    return [*COLOURS, *[MUTED] * len(names)][: len(names)]
