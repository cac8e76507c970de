"""Draw what was said of having a goal by the same marks in every chart."""

from collections.abc import Sequence

import altair as alt

from careerkit.having import HAVE_IT, NOT_ANY_MORE, NOT_LIVED
from careerkit.views.inks import PAPER
from careerkit.views.style import SAID, category_fill, category_stroke

MOST_NAMED = 15
"""So many goals can be read as one list; the numbers name all of them."""

RULE = 1.6
"""The width of a mark's outline."""


def key_of(words: str, left_out: int) -> str:
    r"""Return the words that say what marks mean, with how many goals have no room.

    >>> key_of("● have it", 2)
    '● have it\u20032 more in the numbers'
    """
    return f"{words}\u2003{left_out} more in the numbers" if left_out else words


def said_of(marks: alt.Chart, having: str) -> alt.Chart:
    """Return the marks of the rows that say this of having their goal."""
    return marks.transform_filter(f"datum.having == '{having}'")


def having_marks(marks: alt.Chart, categories: Sequence[str]) -> list[alt.Chart]:
    """Draw goals that one has filled, lost ones as diamonds, and those not lived as rings.

    What was not said is left to the chart. ``marks`` are rows with ``having`` and ``say``, which
    have their places.
    """
    stroked = marks.encode(stroke=category_stroke(categories), description=SAID)
    have, gone, never = (said_of(stroked, having) for having in (HAVE_IT, NOT_ANY_MORE, NOT_LIVED))
    return [
        have.encode(fill=category_fill(categories)).mark_circle(
            size=100, opacity=1, strokeWidth=RULE
        ),
        gone.mark_point(shape="diamond", size=110, opacity=1, fill=PAPER, strokeWidth=RULE),
        never.mark_circle(size=100, opacity=1, fill=PAPER, strokeWidth=RULE),
    ]
