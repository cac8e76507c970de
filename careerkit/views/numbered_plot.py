"""Draw goals between two ratings, each under the number that names it in a list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd

from careerkit.reflection import SCALE
from careerkit.views.charts import LayerChart, VConcatChart
from careerkit.views.dots import BLOCK, Block
from careerkit.views.inks import INK, MUTED, PAPER
from careerkit.views.room import LETTER, MARGIN, Room
from careerkit.views.rows import height_of, row_layout
from careerkit.views.style import (
    GOAL,
    RATING_AXIS,
    SAID,
    category_stroke,
    hairlines,
    pixels_down,
    rating_across,
    rating_scale,
    wrapped_text,
)

HEIGHT = 330
STEP_UP = (HEIGHT - 2 * MARGIN) / (len(SCALE) - 1)
BROADEST_BLOCK, PITCH = 68, 16
"""Pixels across within which the dots between two stops stand, and those that one needs."""

AXIS = 22
"""Pixels for the numbers at the left of the plot."""

NUMBER, COLUMN = 26, 44
"""Pixels for a goal's number in the list, and for each column behind its words."""


@dataclass(frozen=True)
class Plot:
    """The size of a plot, as far as its room decides it: its axis stands in the room, too."""

    room: Room

    @property
    def width(self) -> int:
        """How wide it is, in pixels."""
        return self.room.width - AXIS

    @property
    def margin(self) -> int:
        """Pixels at the left and right of the scale, for the dots at its ends."""
        return MARGIN if self.room.is_narrow else BROADEST_BLOCK // 2

    @property
    def block(self) -> Block:
        """How many dots fit between the stops of the two scales."""
        across, up = BLOCK
        return max(1, min(across, int(self.step / PITCH))), up

    @property
    def step(self) -> float:
        """Pixels across for the dots between two stops."""
        return min(BROADEST_BLOCK, (self.width - 2 * self.margin) / (len(SCALE) - 1))


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
    plot: Plot,
) -> NumberedChart:
    """Draw goals by two ratings, ``column: title``, x first, with their names beneath.

    ``goals`` has the columns ``id``, ``number``, ``words``, ``category``, ``across``, ``up``
    (spots in shares of the room between two stops) with the two ratings. ``categories`` are in
    their order, which gives each its colour. ``headings`` names the columns that stand behind the
    names; ``guides`` lie under the dots.
    """
    (x, x_title), (y, y_title) = ratings.items()
    say = f"datum.words + ': {x_title} ' + datum.{x} + ', {y_title} ' + datum.{y}"
    up = _axis_up(y_title)
    dots = (
        alt.Chart(goals)
        .transform_calculate(say=say + GOAL)
        .encode(
            x=rating_across(x, plot.margin, plot.width - plot.margin, x_title),
            y=alt.Y(f"{y}:Q", scale=rating_scale(HEIGHT - MARGIN, MARGIN), axis=up),
        )
    )
    marks = [*guides, *_rings(dots, categories, plot)]
    drawn = LayerChart(layer=marks, width=plot.width, height=HEIGHT)
    return NumberedChart(vconcat=[drawn, _key(goals, headings, plot.width)], spacing=32)


def _axis_up(title: str) -> alt.Axis:
    """Return an axis at the left, with its title lying on top."""
    return alt.Axis(
        **RATING_AXIS,
        title=title,
        titleAngle=0,
        titleAlign="left",
        titleAnchor="end",
        titleY=-8,
        labelPadding=6,
    )


def _rings(dots: alt.Chart, categories: Sequence[str], plot: Plot) -> list[alt.Chart]:
    across = alt.ExprRef(f"datum.across * {plot.step}")
    up = alt.ExprRef(f"-datum.up * {STEP_UP}")
    # Dots that stand too close for a number leave it to the list, which gives their ratings.
    crowded = f"datum.abreast > {plot.block[0]}"
    size = alt.ExprRef(f"{crowded} ? pow({plot.step} * 0.85 / datum.abreast, 2) : 230")
    rings = dots.encode(stroke=category_stroke(categories), description=SAID)
    numbers = dots.transform_filter(f"!({crowded})").encode(text=alt.Text("number:N"))
    return [
        rings.mark_circle(
            size=size, opacity=1, fill=PAPER, strokeWidth=1.6, xOffset=across, yOffset=up
        ),
        numbers.mark_text(color=INK, fontSize=12, aria=False, xOffset=across, yOffset=up),
    ]


def _key(goals: pd.DataFrame, headings: Mapping[str, str], width: int) -> LayerChart:
    letters = int((width - NUMBER - len(headings) * COLUMN) / LETTER)
    listed = row_layout(goals[["number", "words", *headings]], letters, gap=8)
    rows = alt.Chart(listed.drop(columns=["words", "middle"]))
    number = rows.mark_text(align="right", color=MUTED, aria=False).encode(y=pixels_down("first"))
    columns = dict(zip([*headings][::-1], range(width, 0, -COLUMN), strict=False))
    return LayerChart(
        layer=[
            hairlines(rows),
            number.encode(x=alt.XValue(18), text=alt.Text("number:N")),
            wrapped_text(rows).encode(x=alt.XValue(NUMBER)),
            *(
                number.encode(x=alt.XValue(x), text=alt.Text(f"{name}:N"))
                for name, x in columns.items()
            ),
            *(_heading(headings[name], x) for name, x in columns.items()),
        ],
        width=width,
        height=height_of(listed),
    )


def _heading(words: str, x: int) -> alt.Chart:
    heading: alt.Chart = alt.Chart().mark_text(
        text=words, align="right", color=MUTED, fontSize=12, aria=False
    )
    return heading.encode(x=alt.XValue(x), y=alt.YValue(-8))
