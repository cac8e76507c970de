"""Draw this year's goals by name."""

import altair as alt
import pandas as pd

from careerkit import sentences
from careerkit.charts.plot import HEIGHT, named_plot
from careerkit.charts.rows import height_of, in_rows
from careerkit.charts.style import (
    LINE,
    MARGIN,
    MUTED,
    SAY,
    SCALE_TITLE,
    WIDE,
    WORDS,
    along,
    category_colour,
    down,
    filled_when,
    framed,
    hairlines,
    in_lines,
    waiting,
)
from careerkit.summaries import MOST_NAMED, lived_and_rated, most_important


def what_matters(table: pd.DataFrame) -> alt.LayerChart:
    """Draw the goals rated highest by name, goals rated alike in the catalog's order."""
    question = "What matters most?"
    sentence = sentences.what_matters(table)
    goals = in_rows(most_important(table), letters=42)
    if goals.empty:
        return waiting(question, sentence)
    return framed(
        alt.layer(*_named_dots(goals)).properties(width=WIDE, height=height_of(goals)),
        question,
        [
            f"● priority\u2003○ other rated goal\u2003at most {MOST_NAMED}, none of a tie left out",
            sentence,
        ],
        sentence,
    )


def _named_dots(goals: pd.DataFrame) -> list[alt.Chart]:
    rows = alt.Chart(goals).transform_calculate(say=SAY)
    importance = alt.X("importance:Q", **along(WORDS + 110, WIDE - MARGIN, SCALE_TITLE))
    dots = rows.encode(x=importance, y=down("middle"))
    right = "datum.importance < 6"
    return [
        hairlines(rows),
        in_lines(rows).encode(x=alt.value(0)),
        dots.mark_circle(size=100, opacity=1, strokeWidth=1.6).encode(
            fill=filled_when("datum.priority"),
            stroke=category_colour(alt.Stroke),
            description="say:N",
        ),
        dots.mark_text(
            color=MUTED,
            fontSize=11,
            aria=False,
            align=alt.ExprRef(f"{right} ? 'left' : 'right'"),
            xOffset=alt.ExprRef(f"{right} ? 14 : -14"),
        ).encode(text="category:N"),
    ]


def lived_goals(table: pd.DataFrame) -> alt.VConcatChart | alt.LayerChart:
    """Draw the lived goals by how much they matter now, how they felt, each named by number."""
    question = "Did what I lived feel good?"
    sentence = sentences.lived_goals(table)
    goals = lived_and_rated(table)
    if goals.empty:
        return waiting(question, sentence)
    plot = named_plot(
        goals,
        {"importance": "importance now", "satisfaction": "it felt"},
        headings={"importance": "now", "satisfaction": "felt"},
        guides=[_middle().encode(x=alt.value(WIDE / 2)), _middle().encode(y=alt.value(HEIGHT / 2))],
    )
    return framed(plot, question, [sentence], sentence)


def _middle() -> alt.Chart:
    return alt.Chart().mark_rule(color=LINE, strokeDash=[3, 3], aria=False)
