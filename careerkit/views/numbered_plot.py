"""Draw goals between two ratings, each under the number that names it in a list."""

from collections.abc import Mapping, Sequence

import altair as alt
import pandas as pd

from careerkit.reflection import SCALE
from careerkit.views.charts import LayerChart, VConcatChart
from careerkit.views.dots import BLOCK
from careerkit.views.inks import INK, MUTED, PAPER
from careerkit.views.rows import height_of, row_layout
from careerkit.views.style import (
    GOAL,
    MARGIN,
    RATING_AXIS,
    SAID,
    WIDE,
    category_stroke,
    hairlines,
    pixels_down,
    rating_across,
    rating_scale,
    wrapped_text,
)

HEIGHT = 330
STEP_ACROSS = (WIDE - 2 * MARGIN) / (len(SCALE) - 1)
STEP_UP = (HEIGHT - 2 * MARGIN) / (len(SCALE) - 1)
CROWDED = f"datum.abreast > {BLOCK[0]}"
CLEAR_OF_DOTS = 24
"""How far the numbers at the left stand off, for four dots abreast at that end of the scale."""
COLUMN = 44
LETTERS = 66


class NumberedChart(VConcatChart):
    """A plot of numbered dots above the list that names them."""

    @property
    def plot(self) -> alt.TopLevelMixin:
        """The plot alone, for a page that lists its goals beside it."""
        return self.vconcat[0].properties(title=self.title, description=self.description)


def numbered_plot(
    goals: pd.DataFrame,
    categories: Sequence[str],
    ratings: Mapping[str, str],
    headings: Mapping[str, str],
    guides: Sequence[alt.Chart],
) -> NumberedChart:
    """Draw goals by two ratings, ``column: title``, x first, with their names beneath.

    ``goals`` has the columns ``id``, ``number``, ``words``, ``category``, ``across``, ``up``
    (spots in shares of the room between two stops) with the two ratings. ``categories`` are in
    their order, which gives each its colour. ``headings`` names the columns that stand behind the
    names; ``guides`` lie under the dots.
    """
    (x, x_title), (y, y_title) = ratings.items()
    say = f"datum.words + ': {x_title} ' + datum.{x} + ', {y_title} ' + datum.{y}"
    dots = (
        alt.Chart(goals)
        .transform_calculate(say=say + GOAL)
        .encode(
            x=rating_across(x, MARGIN, WIDE - MARGIN, x_title),
            y=alt.Y(f"{y}:Q", scale=rating_scale(HEIGHT - MARGIN, MARGIN), axis=_axis_up(y_title)),
        )
    )
    plot = LayerChart(layer=[*guides, *_rings(dots, categories)], width=WIDE, height=HEIGHT)
    return NumberedChart(vconcat=[plot, _key(goals, headings)], spacing=32)


def _axis_up(title: str) -> alt.Axis:
    """Return an axis at the left, with its title lying on top."""
    return alt.Axis(
        **RATING_AXIS,
        title=title,
        titleAngle=0,
        titleAlign="left",
        titleAnchor="end",
        titleY=-8,
        labelPadding=CLEAR_OF_DOTS,
    )


def _rings(dots: alt.Chart, categories: Sequence[str]) -> list[alt.Chart]:
    across = alt.ExprRef(f"datum.across * {STEP_ACROSS}")
    up = alt.ExprRef(f"-datum.up * {STEP_UP}")
    # Dots that stand too close for a number leave it to the list, which gives their ratings.
    size = alt.ExprRef(f"{CROWDED} ? pow({STEP_ACROSS} * 0.85 / datum.abreast, 2) : 230")
    rings = dots.encode(stroke=category_stroke(categories), description=SAID)
    numbers = dots.transform_filter(f"!({CROWDED})").encode(text=alt.Text("number:N"))
    return [
        rings.mark_circle(
            size=size, opacity=1, fill=PAPER, strokeWidth=1.6, xOffset=across, yOffset=up
        ),
        numbers.mark_text(color=INK, fontSize=12, aria=False, xOffset=across, yOffset=up),
    ]


def _key(goals: pd.DataFrame, headings: Mapping[str, str]) -> LayerChart:
    listed = row_layout(goals[["number", "words", *headings]], LETTERS, gap=8)
    rows = alt.Chart(listed.drop(columns=["words", "middle"]))
    number = rows.mark_text(align="right", color=MUTED, aria=False).encode(y=pixels_down("first"))
    columns = dict(zip([*headings][::-1], range(WIDE, 0, -COLUMN), strict=False))
    return LayerChart(
        layer=[
            hairlines(rows),
            number.encode(x=alt.XValue(18), text=alt.Text("number:N")),
            wrapped_text(rows).encode(x=alt.XValue(26)),
            *(
                number.encode(x=alt.XValue(x), text=alt.Text(f"{name}:N"))
                for name, x in columns.items()
            ),
            *(_heading(headings[name], x) for name, x in columns.items()),
        ],
        width=WIDE,
        height=height_of(listed),
    )


def _heading(words: str, x: int) -> alt.Chart:
    heading: alt.Chart = alt.Chart().mark_text(
        text=words, align="right", color=MUTED, fontSize=12, aria=False
    )
    return heading.encode(x=alt.XValue(x), y=alt.YValue(-8))
