"""Say what all charts look like."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypedDict

import altair as alt

from careerkit.reflection import SCALE
from careerkit.views.inks import HAIRLINE, INK, MUTED, PAPER, category_colours
from careerkit.views.rows import LINE_HEIGHT
from careerkit.views.svg import SEPARATOR

SCALE_TITLE = f"importance, {SCALE[0]} to {SCALE[-1]}"
NAME = "upper(slice(datum.category, 0, 1)) + slice(datum.category, 1)"
"""A category as it is shown, as ``as_shown`` writes it."""

SAY = "datum.words + ': importance ' + datum.importance + (datum.priority ? ', priority' : '')"
"""What a goal's dot says of itself."""

SAID = alt.Description("say:N")
"""Lets each mark say what the column ``say`` holds.

A channel is an object all over: for each given as a string or a value, Altair hashes its schema, a
tenth of a report's work.
"""

GOAL = f" + ', ' + datum.category + '{SEPARATOR}' + datum.id"
"""Ends what a mark says with its goal's category and id; ``svg.py`` takes the id out again."""

STOPS = [SCALE[0], SCALE[-1]]

TITLE_SIZE = 16
ROOM = {"left": 2, "right": 8, "top": 5, "bottom": 3}
"""Pixels around a chart. Vega measures words in Liberation Sans; a reader may see them in Noto
Sans, whose lines are the highest of all common fonts.
"""

BROADEST = 0.6 * TITLE_SIZE
"""How broad a letter of a title is at most, on average: in a font whose letters are all as broad.

A browser without a desktop takes such a font where Liberation is the only family.
"""

FONT = "system-ui, Helvetica, Arial, sans-serif"

CONFIG = {
    "background": "transparent",
    "font": FONT,
    "view": {"stroke": None},
    "title": {
        "anchor": "start",
        "frame": "bounds",
        "fontSize": TITLE_SIZE,
        "fontWeight": 600,
        "lineHeight": 22,
        "color": INK,
        "subtitleColor": MUTED,
        "subtitleFontSize": 12,
        "subtitleLineHeight": 17,
        "subtitlePadding": 6,
        "offset": 16,
    },
    "axis": {
        "labelColor": MUTED,
        "labelFontSize": 12,
        "labelLimit": 0,
        "titleColor": MUTED,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "titleLimit": 0,
        "gridColor": HAIRLINE,
        "domain": False,
        "ticks": False,
    },
    "text": {"color": INK, "fontSize": 12, "limit": 0},
}


class RatingAxis(TypedDict):
    """What the axes of all ratings have in common, for ``alt.Axis``."""

    values: list[int]
    format: str
    labelFlush: bool
    labelOverlap: bool


RATING_AXIS: RatingAxis = {
    "values": list(SCALE),
    "format": "d",
    "labelFlush": False,
    "labelOverlap": False,
}


def rating_scale(start: float, end: float) -> alt.Scale:
    """Return a rating's scale: the fixed domain, from one pixel to another."""
    return alt.Scale(domain=STOPS, nice=False, zero=False, range=[start, end])


def rating_across(column: str, start: float, end: float, title: str, grid: bool = True) -> alt.X:
    """Return a rating from left to right, from one pixel to another, its axis below."""
    axis = alt.Axis(**RATING_AXIS, title=title, grid=grid)
    return alt.X(f"{column}:Q", scale=rating_scale(start, end), axis=axis)


def category_fill(names: Sequence[str]) -> alt.Fill:
    """Fill each category's marks with its colour; the words say the same.

    ``names`` are the categories in their order.
    """
    return alt.Fill("category:N", scale=_category_scale(names), legend=None)


def category_stroke(names: Sequence[str]) -> alt.Stroke:
    """Draw the lines of each category's marks in its colour, as ``category_fill``."""
    return alt.Stroke("category:N", scale=_category_scale(names), legend=None)


def filled_when(condition: str, names: Sequence[str]) -> Mapping[str, Any]:
    """Fill marks that meet a condition with their category's colour, the rest with the ground."""
    return alt.when(condition).then(category_fill(names)).otherwise(alt.value(PAPER))


def pixels_across(column: str) -> alt.X:
    """Return a column of pixels from the left."""
    return alt.X(f"{column}:Q", scale=None, axis=None)


def pixels_down(column: str) -> alt.Y:
    """Return a column of pixels from the top, such as ``row_layout`` gives each row."""
    return alt.Y(f"{column}:Q", scale=None, axis=None)


def wrapped_text(rows: alt.Chart, weight: Literal[400, 600] = 400) -> alt.Chart:
    """Write each row's wrapped words where ``row_layout`` placed them."""
    return _lines(rows, "lines", "first", INK, weight)


def text_below(rows: alt.Chart) -> alt.Chart:
    """Write the text that stands below each row's words, quietly."""
    return _lines(rows, "lines_below", "first_below", MUTED, 400)


def _lines(
    rows: alt.Chart, lines: str, first: str, color: str, weight: Literal[400, 600]
) -> alt.Chart:
    placed = rows.encode(y=pixels_down(first), text=alt.Text(f"{lines}:N"))
    text: alt.Chart = placed.mark_text(
        align="left",
        baseline="middle",
        lineBreak="\n",
        lineHeight=LINE_HEIGHT,
        aria=False,
        color=color,
        fontWeight=weight,
    )
    return text


def hairlines(rows: alt.Chart) -> alt.Chart:
    """Draw a thin line under each row, from side to side."""
    lines: alt.Chart = rows.mark_rule(color=HAIRLINE, aria=False)
    return lines.encode(y=pixels_down("bottom"))


def _category_scale(names: Sequence[str]) -> alt.Scale:
    return alt.Scale(domain=list(names), range=category_colours(names))
