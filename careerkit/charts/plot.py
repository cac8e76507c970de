"""Draw goals between two ratings, each under the number that names it beside the plot."""

import altair as alt
import pandas as pd

from careerkit.charts.rows import height_of, in_rows
from careerkit.charts.style import (
    INK,
    MUTED,
    PAPER,
    along,
    category_colour,
    down,
    hairlines,
    in_lines,
)
from careerkit.reflection import SCALE

SIDE = 330
MARGIN = 20
BETWEEN_STOPS = (SIDE - 2 * MARGIN) / (len(SCALE) - 1)
CROWDED = "datum.side > 2"
LYING_ON_TOP = {"titleAngle": 0, "titleAlign": "left", "titleAnchor": "end", "titleY": -8}
KEY, COLUMN = 300, 40
LETTERS = 28


def named_plot(
    goals: pd.DataFrame,
    ratings: dict[str, str],
    headings: dict[str, str],
    guides: list[alt.Chart],
) -> alt.HConcatChart:
    """Draw goals by two ratings, ``column: title``, x first, with their names at the side.

    ``goals`` has the columns ``number``, ``words``, ``category``, ``across``, ``up`` (spots in
    shares of the room between two stops) with the two ratings. ``headings`` names the columns
    that stand behind the names; ``guides`` lie under the dots.
    """
    (x, x_title), (y, y_title) = ratings.items()
    say = f"datum.words + ': {x_title} ' + datum.{x} + ', {y_title} ' + datum.{y}"
    dots = (
        alt.Chart(goals)
        .transform_calculate(say=say)
        .encode(
            x=alt.X(f"{x}:Q", **along(MARGIN, SIDE - MARGIN, x_title)),
            y=alt.Y(f"{y}:Q", **along(SIDE - MARGIN, MARGIN, y_title, **LYING_ON_TOP)),
        )
    )
    return alt.hconcat(
        alt.layer(*guides, *_rings(dots)).properties(width=SIDE, height=SIDE),
        _key(goals, headings),
        spacing=24,
    )


def _rings(dots: alt.Chart) -> list[alt.Chart]:
    spot = {
        "xOffset": alt.ExprRef(f"datum.across * {BETWEEN_STOPS}"),
        "yOffset": alt.ExprRef(f"-datum.up * {BETWEEN_STOPS}"),
    }
    # Dots that stand too close for a number leave it to the list, which gives their ratings.
    size = alt.ExprRef(f"{CROWDED} ? pow({BETWEEN_STOPS} * 0.85 / datum.side, 2) : 230")
    return [
        dots.mark_circle(size=size, opacity=1, fill=PAPER, strokeWidth=1.6, **spot).encode(
            stroke=category_colour(alt.Stroke), description="say:N"
        ),
        dots.transform_filter(f"!({CROWDED})")
        .mark_text(color=INK, fontSize=11, aria=False, **spot)
        .encode(text="number:N"),
    ]


def _key(goals: pd.DataFrame, headings: dict[str, str]) -> alt.LayerChart:
    listed = in_rows(goals[["number", "words", *headings]], LETTERS - 6 * (len(headings) - 2))
    rows = alt.Chart(listed.drop(columns=["words", "middle"]))
    number = rows.mark_text(align="right", color=MUTED, aria=False).encode(y=down("first"))
    heading = {"align": "right", "color": MUTED, "fontSize": 11, "aria": False}
    columns = dict(zip(reversed(headings), range(KEY, 0, -COLUMN), strict=False))
    return alt.layer(
        hairlines(rows),
        number.encode(x=alt.value(18), text="number:N"),
        in_lines(rows).encode(x=alt.value(26)),
        *[number.encode(x=alt.value(x), text=f"{name}:N") for name, x in columns.items()],
        *[
            alt.Chart()
            .mark_text(text=headings[name], **heading)
            .encode(x=alt.value(x), y=alt.value(-8))
            for name, x in columns.items()
        ],
    ).properties(width=KEY, height=height_of(listed))
