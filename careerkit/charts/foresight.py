"""Draw what was expected against what was felt."""

import altair as alt
import pandas as pd

from careerkit import sentences
from careerkit.charts.plot import HEIGHT, named_plot
from careerkit.charts.style import LINE, MARGIN, WIDE, framed, waiting
from careerkit.summaries import forecasts


def foresight(table: pd.DataFrame) -> alt.VConcatChart | alt.LayerChart:
    """Draw each goal by the last expectation before it was lived, how it first felt."""
    question = "How well did I know what would feel good?"
    sentence = sentences.foresight(table)
    goals = forecasts(table)
    if goals.empty:
        return waiting(question, sentence)
    other = goals["detail"].eq("other").map({True: " (expected with another detail)", False: ""})
    plot = named_plot(
        goals.drop(columns="detail").assign(words=goals["words"] + other),
        {"expectation": "I expected", "satisfaction": "it felt"},
        headings={"expectation": "guess", "satisfaction": "felt", "year": "year"},
        guides=[_as_expected()],
    )
    reading = "on the line: as expected\u2003above it: better\u2003below it: less good"
    return framed(plot, question, [reading, sentence], sentence)


def _as_expected() -> alt.Chart:
    diagonal = alt.Chart().mark_rule(color=LINE, strokeDash=[3, 3], aria=False)
    return diagonal.encode(
        x=alt.value(MARGIN),
        x2=alt.value(WIDE - MARGIN),
        y=alt.value(HEIGHT - MARGIN),
        y2=alt.value(MARGIN),
    )
