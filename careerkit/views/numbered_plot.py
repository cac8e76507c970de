"""Draw goals between two ratings, each under the number that names it in a list."""

import altair as alt
import pandas as pd

from careerkit.reflection import SCALE
from careerkit.views.dots import BLOCK
from careerkit.views.rows import height_of, row_layout
from careerkit.views.style import (
    CONFIG,
    GOAL,
    INK,
    MARGIN,
    MUTED,
    PAPER,
    SAID,
    WIDE,
    category_colour,
    hairlines,
    pixels_down,
    rating_axis,
    wrapped_text,
)

HEIGHT = 330
STEP_ACROSS = (WIDE - 2 * MARGIN) / (len(SCALE) - 1)
STEP_UP = (HEIGHT - 2 * MARGIN) / (len(SCALE) - 1)
CROWDED = f"datum.abreast > {BLOCK[0]}"
LYING_ON_TOP = {"titleAngle": 0, "titleAlign": "left", "titleAnchor": "end", "titleY": -8}
CLEAR_OF_DOTS = 24
"""How far the numbers at the left stand off, for four dots abreast at that end of the scale."""
COLUMN = 44
LETTERS = 66


def numbered_plot(
    goals: pd.DataFrame,
    names: list[str],
    ratings: dict[str, str],
    headings: dict[str, str],
    guides: list[alt.Chart],
) -> alt.VConcatChart:
    """Draw goals by two ratings, ``column: title``, x first, with their names beneath.

    ``goals`` has the columns ``id``, ``number``, ``words``, ``category``, ``across``, ``up``
    (spots in shares of the room between two stops) with the two ratings. ``names`` are the
    categories in their order, which gives each its colour. ``headings`` names the
    columns that stand behind the names; ``guides`` lie under the dots.
    """
    (x, x_title), (y, y_title) = ratings.items()
    upright = {**LYING_ON_TOP, "labelPadding": CLEAR_OF_DOTS}
    say = f"datum.words + ': {x_title} ' + datum.{x} + ', {y_title} ' + datum.{y}"
    dots = (
        alt.Chart(goals)
        .transform_calculate(say=say + GOAL)
        .encode(
            x=alt.X(f"{x}:Q", **rating_axis(MARGIN, WIDE - MARGIN, x_title)),
            y=alt.Y(f"{y}:Q", **rating_axis(HEIGHT - MARGIN, MARGIN, y_title, **upright)),
        )
    )
    plot = alt.layer(*guides, *_rings(dots, names), width=WIDE, height=HEIGHT)
    return alt.vconcat(plot, _key(goals, headings), spacing=32)


def without_list(chart: alt.VConcatChart | alt.LayerChart) -> alt.LayerChart:
    """Return a numbered plot alone, for a page that lists its goals beside it."""
    if isinstance(chart, alt.LayerChart):
        return chart
    plot = chart.vconcat[0].properties(
        title=chart.title, description=chart.description, padding=chart.padding
    )
    return plot.configure(**CONFIG)


def _rings(dots: alt.Chart, names: list[str]) -> list[alt.Chart]:
    spot = {
        "xOffset": alt.ExprRef(f"datum.across * {STEP_ACROSS}"),
        "yOffset": alt.ExprRef(f"-datum.up * {STEP_UP}"),
    }
    # Dots that stand too close for a number leave it to the list, which gives their ratings.
    size = alt.ExprRef(f"{CROWDED} ? pow({STEP_ACROSS} * 0.85 / datum.abreast, 2) : 230")
    return [
        dots.mark_circle(size=size, opacity=1, fill=PAPER, strokeWidth=1.6, **spot).encode(
            stroke=category_colour(alt.Stroke, names), description=SAID
        ),
        dots.transform_filter(f"!({CROWDED})")
        .mark_text(color=INK, fontSize=12, aria=False, **spot)
        .encode(text=alt.Text("number:N")),
    ]


def _key(goals: pd.DataFrame, headings: dict[str, str]) -> alt.LayerChart:
    listed = row_layout(goals[["number", "words", *headings]], LETTERS, gap=8)
    rows = alt.Chart(listed.drop(columns=["words", "middle"]))
    number = rows.mark_text(align="right", color=MUTED, aria=False).encode(y=pixels_down("first"))
    heading = {"align": "right", "color": MUTED, "fontSize": 12, "aria": False}
    columns = dict(zip(reversed(headings), range(WIDE, 0, -COLUMN), strict=False))
    return alt.layer(
        hairlines(rows),
        number.encode(x=alt.XValue(18), text=alt.Text("number:N")),
        wrapped_text(rows).encode(x=alt.XValue(26)),
        *[
            number.encode(x=alt.XValue(x), text=alt.Text(f"{name}:N"))
            for name, x in columns.items()
        ],
        *[
            alt.Chart()
            .mark_text(text=headings[name], **heading)
            .encode(x=alt.XValue(x), y=alt.YValue(-8))
            for name, x in columns.items()
        ],
        width=WIDE,
        height=height_of(listed),
    )
