"""Draw each category over the years."""

import altair as alt
import pandas as pd

from careerkit import sentences
from careerkit.charts.style import (
    INK,
    STOPS,
    category_colour,
    framed,
    waiting,
)
from careerkit.summaries import category_lines, category_medians, years

PANEL, PANEL_HEIGHT = 296, 108
BETWEEN_STOPS = (PANEL_HEIGHT - 16) / 9
MOST_LABELS = 8
CROWDED = 12


def category_years(table: pd.DataFrame) -> alt.FacetChart | alt.LayerChart:
    """Draw a panel for each category: a thin line per goal, the median thick from 3 goals up."""
    question = "How has each category looked over the years?"
    sentence, known = sentences.category_years(table), years(table)
    if len(known) < 2:
        return waiting(question, sentence)
    medians, goals = category_medians(table), category_lines(table).drop(columns="words")
    names = _names(medians)
    drawn = pd.concat([goals, medians]).assign(panel=lambda rows: rows["category"].map(names))
    panels = alt.layer(*_goals(known), *_medians(known), data=drawn)
    return framed(
        panels.properties(width=PANEL, height=PANEL_HEIGHT).facet(
            _in_order(names), columns=2, spacing={"row": 14, "column": 40}
        ),
        question,
        [
            "thin: one goal\u2003thick: the median, from 3 rated goals\u2003n: goals rated a year",
            sentence,
        ],
        sentence,
    )


def _names(medians: pd.DataFrame) -> pd.Series:
    """Name each category's panel, with how many of its goals were rated."""
    counts = medians.groupby("category", sort=False)["rated"].agg(["min", "max"])
    least, most = counts["min"].astype("string"), counts["max"].astype("string")
    between = least.where(least.eq(most), least + "–" + most)
    return counts.index.str.capitalize() + ", n = " + between


def _in_order(names: pd.Series) -> alt.Facet:
    header = alt.Header(labelAnchor="start", labelFontSize=12, labelFontWeight=600, labelColor=INK)
    return alt.Facet("panel:N", sort=names.tolist(), title=None, header=header)


def _across(known: list[int], rating: str) -> dict[str, alt.X | alt.Y | alt.Stroke]:
    labelled = known[::-1][:: -(-len(known) // MOST_LABELS)]
    ends = {"domain": [known[0], known[-1]], "range": [12, PANEL - 12]}
    return {
        "x": alt.X(
            "year:Q",
            scale=alt.Scale(**ends, nice=False, zero=False),
            axis=alt.Axis(values=labelled, format="d", title=None, labelFlush=False, grid=False),
        ),
        "y": alt.Y(
            f"{rating}:Q",
            scale=alt.Scale(domain=STOPS, nice=False, zero=False, range=[PANEL_HEIGHT - 8, 8]),
            axis=alt.Axis(values=[1, 4, 7, 10], title=None),
        ),
        "stroke": category_colour(alt.Stroke),
    }


def _goals(known: list[int]) -> list[alt.Chart]:
    goals = alt.Chart().transform_filter("isValid(datum.line)")
    pieces = goals.encode(**_across(known, "importance"), detail="line:N")
    # Lines of equal ratings lie beside each other, not on each other.
    aside = {"yOffset": alt.ExprRef(f"datum.aside * {BETWEEN_STOPS * 0.7:.1f}"), "aria": False}
    return [
        pieces.mark_line(strokeWidth=1, opacity=0.5, **aside),
        pieces.mark_circle(size=7, opacity=0.6, strokeWidth=1, **aside),
    ]


def _medians(known: list[int]) -> list[alt.Chart]:
    medians = (
        alt.Chart().transform_filter("isValid(datum.rated)").encode(**_across(known, "median"))
    )
    say = "datum.year + ': median ' + datum.median + ' of ' + datum.rated + ' goals'"
    dots = medians.transform_filter("isValid(datum.median)").transform_calculate(say=say)
    return [
        medians.mark_line(strokeWidth=3, aria=False),
        dots.mark_circle(
            size=10 if len(known) > CROWDED else 40, opacity=1, strokeWidth=1.5
        ).encode(fill=category_colour(alt.Fill), description="say:N"),
    ]
