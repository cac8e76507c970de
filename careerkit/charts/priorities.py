"""Draw where this year's priorities stand."""

import math

import altair as alt
import pandas as pd

from careerkit import sentences
from careerkit.charts.style import (
    CAPITAL,
    HAIRLINE,
    INK,
    LINE,
    MARGIN,
    MUTED,
    NARROW,
    PAPER,
    SAY,
    SCALE_TITLE,
    WIDE,
    WORDS,
    along,
    category_colour,
    filled_when,
    framed,
    waiting,
)
from careerkit.summaries import category_counts, goal_dots

CAPITALISED = CAPITAL.replace("value", "category")
SAY_COUNTS = (
    "datum.name + ': ' + datum.priorities + (datum.priorities == 1 ? ' priority' : ' priorities')"
    " + ', ' + format(datum.by_size, '.1f') + ' by its size alone'"
)


def priority_clusters(table: pd.DataFrame) -> alt.LayerChart:
    """Draw a strip of dots for each category: its rated goals, this year's priorities filled.

    The tick under a strip is the median, from 3 rated goals up.
    """
    counts = category_counts(table)
    sentence = sentences.priority_clusters(table)
    # A second line would come and go while a person rates, and the rows would jump.
    in_short = sentence.partition(";")[0].rstrip(".")
    y = alt.Y("category:N", sort=counts["category"].tolist(), axis=None)
    return framed(
        alt.layer(*_strips(counts, y), _dots(goal_dots(table), y)).properties(
            width=NARROW, height=alt.Step(STEP)
        ),
        "Where do my priorities cluster?",
        ["● priority\u2003○ other rated goal\u2003| median of 3 or more", in_short],
        sentence,
        letters=60,
    )


DOT = 8.5
STRIP = 4 * DOT
STEP = STRIP + 26
BASELINE = STEP / 2 - 10
HEADING = -STEP / 2 + 8


def _strips(counts: pd.DataFrame, y: alt.Y) -> list[alt.Chart]:
    rated = counts["rated"].astype(str) + " of " + counts["size"].astype(str)
    rows = alt.Chart(counts[["category", "median"]].assign(rated=rated)).encode(y=y)
    left, right = {"x": alt.value(0)}, {"x": alt.value(NARROW)}
    heading = {"yOffset": HEADING, "aria": False}
    lines = {"orient": "vertical", "color": HAIRLINE, "thickness": 1, "aria": False}
    return [
        rows.transform_calculate(stop="sequence(1, 11)")
        .transform_flatten(["stop"])
        .mark_tick(size=STRIP - 2, yOffset=BASELINE - STRIP / 2 + 1, **lines)
        .encode(x="stop:Q"),
        rows.mark_rule(color=LINE, yOffset=BASELINE, aria=False).encode(
            **left, x2=alt.value(NARROW)
        ),
        rows.transform_calculate(name=CAPITALISED)
        .mark_text(align="left", fontWeight=600, **heading)
        .encode(**left, text="name:N"),
        rows.transform_calculate(note="'rated ' + datum.rated")
        .mark_text(align="right", color=MUTED, **heading)
        .encode(**right, text="note:N"),
        rows.transform_filter("isValid(datum.median)")
        .transform_calculate(say="'median importance ' + datum.median")
        .mark_tick(orient="vertical", size=8, thickness=2.5, color=INK, yOffset=BASELINE + 4)
        .encode(x="median:Q", description="say:N"),
    ]


def _dots(dots: pd.DataFrame, y: alt.Y) -> alt.Chart:
    return (
        alt.Chart(dots)
        .transform_calculate(say=SAY)
        .mark_circle(
            size=44,
            opacity=1,
            strokeWidth=1.4,
            xOffset=alt.ExprRef(f"datum.across * {DOT}"),
            yOffset=alt.ExprRef(f"{BASELINE} - {DOT} * (datum.up + 0.6)"),
        )
        .encode(
            x=alt.X("importance:Q", **along(MARGIN, NARROW - MARGIN, SCALE_TITLE, grid=False)),
            y=y,
            fill=filled_when("datum.priority"),
            stroke=category_colour(alt.Stroke),
            description="say:N",
        )
    )


def priorities_by_size(table: pd.DataFrame) -> alt.LayerChart:
    """Draw for each category the priorities it holds, those its size alone would give."""
    question = "Which categories hold more of my priorities than their size explains?"
    counts = category_counts(table)[["category", "priorities", "by_size"]]
    sentence = sentences.priorities_by_size(table)
    if not counts["priorities"].sum():
        return waiting(question, sentence)
    return framed(
        alt.layer(*_pairs(counts)).properties(width=WIDE, height=alt.Step(34)),
        question,
        ["● my priorities\u2003○ as many as its size alone would give", sentence],
        sentence,
    )


def _pairs(counts: pd.DataFrame) -> list[alt.Chart]:
    y = alt.Y("category:N", sort=counts["category"].tolist(), axis=None)
    by_size, priorities = (_counted(name, counts) for name in ("by_size", "priorities"))
    rows = alt.Chart(counts).encode(y=y)
    named = rows.transform_calculate(name=CAPITALISED)
    dots = named.transform_calculate(say=SAY_COUNTS).encode(description="say:N").mark_circle
    right = "datum.priorities >= datum.by_size"
    return [
        named.mark_text(align="left", aria=False).encode(x=alt.value(0), text="name:N"),
        rows.mark_rule(color=LINE, strokeWidth=2, aria=False).encode(x=priorities, x2="by_size:Q"),
        dots(size=90, opacity=1, fill=PAPER, stroke=MUTED, strokeWidth=1.6).encode(x=by_size),
        dots(size=100, opacity=1).encode(x=priorities, fill=category_colour(alt.Fill)),
        _count_beside(rows, f"!({right})", MUTED).encode(
            x=by_size, text=alt.Text("by_size:Q", format=".1f")
        ),
        _count_beside(rows, right, INK).encode(x=priorities, text="priorities:Q"),
    ]


def _counted(name: str, counts: pd.DataFrame) -> alt.X:
    most = math.ceil(counts[["priorities", "by_size"]].max().max()) + 1
    stops = list(range(0, most + 1, most // 12 + 1))
    return alt.X(
        f"{name}:Q",
        scale=alt.Scale(domain=[0, most], nice=False, range=[WORDS, WIDE - MARGIN]),
        axis=alt.Axis(title="priorities", format="d", values=stops, labelFlush=False),
    )


def _count_beside(rows: alt.Chart, right: str, color: str) -> alt.Chart:
    return rows.mark_text(
        color=color,
        aria=False,
        align=alt.ExprRef(f"{right} ? 'left' : 'right'"),
        xOffset=alt.ExprRef(f"{right} ? 10 : -10"),
    )
