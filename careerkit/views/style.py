"""Say what all charts look like."""

from collections.abc import Sequence
from math import ceil
from typing import TypeVar

import altair as alt
import pandas as pd

from careerkit.reflection import SCALE
from careerkit.views.rows import LINE_HEIGHT, wrapped
from careerkit.views.svg import SEPARATOR

RatingAxis = dict[str, alt.Scale | alt.Axis]
Chart = TypeVar("Chart", alt.LayerChart, alt.VConcatChart, alt.FacetChart)

INK = "#222222"
MUTED = "#616161"
LINE = "#9e9e9e"
HAIRLINE = "#e0e0e0"
PAPER = "#ffffff"
"""What text, lines and ground are drawn in. ``chart.css`` turns each into the theme's own."""

COLOURS = (
    *("#5888f8", "#b84818", "#b858c0", "#b88800", "#207068", "#7088a0", "#885838", "#888870"),
    *("#904098", "#58a050", "#805080", "#e06848", "#4068d8", "#b04870", "#588028", "#b878c0"),
    *("#686850", "#7888e0", "#10a090", "#8048b0"),
)
"""The categories' colours in the list's order: 3:1 or more against white and #111.

Each prefix is as far apart, to eyes with and without all cones, as it could be made: up to 8 by
over 15 (CIE 1976), up to 20 by over 10. Words always say the same.
"""

NARROW, WIDE = 430, 640
"""How wide charts are, in pixels: beside the form, under it."""

MARGIN = 16
WORDS = 220
"""The room at the left and right of a scale, and the room for the words beside it."""

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


def with_title(
    chart: Chart, question: str, how_to_read: list[str], sentence: str, letters: int = 90
) -> Chart:
    """Put the question above a chart, how to read it beneath, and give it the common look.

    The chart itself is changed, and layers are given their sizes at once: ``properties`` would copy
    each part several times, a quarter of the work of a chart.
    """
    lines = [line for text in how_to_read for line in wrapped(text, letters)]
    chart.title = alt.Title(question, subtitle=lines)
    chart.description = f"{question} {sentence}"
    chart.padding = {**ROOM, "right": max(ROOM["right"], ceil(len(question) * BROADEST) - WIDE)}
    chart.config = alt.Config(**CONFIG)
    return chart


def empty_chart(question: str, sentence: str) -> alt.LayerChart:
    """Draw the empty state: the question with a sentence that says what will appear here."""
    lines = "\n".join(wrapped(sentence, 84))
    text = alt.Chart(pd.DataFrame({"sentence": [lines]})).mark_text(
        align="left", baseline="top", color=MUTED, fontSize=13, lineBreak="\n", lineHeight=19
    )
    placed = text.encode(x=alt.XValue(0), y=alt.YValue(0), text=alt.Text("sentence:N"))
    return with_title(alt.layer(placed, width=WIDE, height=44), question, [], sentence)


def rating_axis(
    start: float, end: float, title: str = "", **axis: bool | float | str
) -> RatingAxis:
    """Return a rating's scale and axis: the fixed domain, from one pixel to another."""
    return {
        "scale": alt.Scale(domain=STOPS, nice=False, zero=False, range=[start, end]),
        "axis": alt.Axis(
            values=list(SCALE),
            format="d",
            title=title,
            labelFlush=False,
            labelOverlap=False,
            **axis,
        ),
    }


def category_colour(
    channel: type[alt.Fill] | type[alt.Stroke], names: Sequence[str]
) -> alt.Fill | alt.Stroke:
    """Return a channel that gives each category its colour; the words say the same.

    ``names`` are the categories in their order. Any after the last colour are grey.
    """
    colours = [*COLOURS, *[MUTED] * len(names)][: len(names)]
    scale = alt.Scale(domain=list(names), range=colours)
    return channel("category:N", scale=scale, legend=None)


def filled_when(condition: str, names: Sequence[str]) -> object:
    """Fill marks that meet a condition with their category's colour, the rest with the ground."""
    colour = category_colour(alt.Fill, names)
    return alt.when(condition).then(colour).otherwise(alt.value(PAPER))


def pixels_down(place: str) -> alt.Y:
    """Return a column of pixels from the top, such as ``row_layout`` gives each row."""
    return alt.Y(f"{place}:Q", scale=None, axis=None)


def wrapped_text(rows: alt.Chart, weight: int = 400) -> alt.Chart:
    """Write each row's wrapped words where ``row_layout`` placed them."""
    return _lines(rows, "", color=INK, fontWeight=weight)


def text_below(rows: alt.Chart) -> alt.Chart:
    """Write the text that stands below each row's words, quietly."""
    return _lines(rows, "_below", color=MUTED)


def _lines(rows: alt.Chart, which: str, **look: int | str) -> alt.Chart:
    return rows.mark_text(
        align="left", baseline="middle", lineBreak="\n", lineHeight=LINE_HEIGHT, aria=False, **look
    ).encode(y=pixels_down(f"first{which}"), text=alt.Text(f"lines{which}:N"))


def hairlines(rows: alt.Chart) -> alt.Chart:
    """Draw a thin line under each row, from side to side."""
    return rows.mark_rule(color=HAIRLINE, aria=False).encode(y=pixels_down("bottom"))
