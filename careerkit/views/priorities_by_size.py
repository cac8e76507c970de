"""Show which categories hold more priorities than their size explains."""

import math

import altair as alt
import pandas as pd

from careerkit.views.grammar import number
from careerkit.views.style import (
    INK,
    LINE,
    MARGIN,
    MUTED,
    NAME,
    PAPER,
    WIDE,
    WORDS,
    category_colour,
    empty_chart,
    with_title,
)
from careerkit.views.this_year import category_counts

QUESTION = "Which categories hold more of my priorities than their size explains?"

SAY_COUNTS = (
    "datum.name + ': ' + datum.priorities + (datum.priorities == 1 ? ' priority' : ' priorities')"
    " + ', ' + format(datum.by_size, '.1f') + ' by its size alone'"
)


def chart(table: pd.DataFrame) -> alt.LayerChart:
    """Draw for each category the priorities it holds, those its size alone would give."""
    counts = category_counts(table)[["category", "priorities", "by_size"]]
    said = sentence(table)
    if not counts["priorities"].sum():
        return empty_chart(QUESTION, said)
    return with_title(
        alt.layer(*_pairs(counts)).properties(width=WIDE, height=alt.Step(34)),
        QUESTION,
        ["● my priorities\u2003○ as many as its size alone would give", said],
        said,
    )


def sentence(table: pd.DataFrame) -> str:
    """Name the categories furthest above, below what their size would give."""
    counts = category_counts(table)
    if not counts["priorities"].sum():
        return (
            "Once you tick priorities, each category's count stands here beside the count "
            "its size alone would give."
        )
    above = (counts["priorities"] - counts["by_size"]).sort_values(kind="stable").index
    most, least = counts.loc[above[-1]], counts.loc[above[0]]
    return (
        f"{number(counts['priorities'].sum(), 'priority')} in all: {most['category']} holds "
        f"{most['priorities']} where its size alone would give {most['by_size']:.1f}, "
        f"{least['category']} {least['priorities']} where it would give {least['by_size']:.1f}."
    )


def numbers(table: pd.DataFrame) -> pd.DataFrame:
    """List each category's priorities beside the number its size alone would give."""
    counts = category_counts(table)
    return pd.DataFrame(
        {
            "Category": counts["category"].str.capitalize(),
            "Goals": counts["size"],
            "Priorities": counts["priorities"],
            "By size alone": counts["by_size"].map("{:.1f}".format),
        }
    )


def _pairs(counts: pd.DataFrame) -> list[alt.Chart]:
    y = alt.Y("category:N", sort=counts["category"].tolist(), axis=None)
    by_size, priorities = (_counted(name, counts) for name in ("by_size", "priorities"))
    rows = alt.Chart(counts).encode(y=y)
    named = rows.transform_calculate(name=NAME)
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
