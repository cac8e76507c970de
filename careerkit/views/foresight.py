"""Show what was expected of goals beside how they felt."""

from functools import lru_cache

import altair as alt
import pandas as pd

from careerkit.views.charts import LayerChart, empty_chart, with_title
from careerkit.views.dots import numbered
from careerkit.views.inks import LINE
from careerkit.views.noise import LITERATURE, Noise
from careerkit.views.numbered_plot import HEIGHT, NumberedChart, Plot, numbered_plot
from careerkit.views.room import MARGIN, WIDE, Room
from careerkit.views.sentences import number, other_details
from careerkit.views.titles import QUESTIONS
from careerkit.views.years_table import YearsTable, plain_detail

QUESTION = QUESTIONS["foresight"]


RATINGS = ["expectation", "satisfaction"]
"""The ratings between which a goal stands."""


def chart(
    table: YearsTable, noise: Noise = LITERATURE, room: Room = WIDE
) -> NumberedChart | LayerChart:
    """Draw each goal by the last expectation before it was lived, how it first felt."""
    goals = forecasts(table)
    if goals.empty:
        return empty_chart(QUESTION, sentence(table, noise), room)
    other = goals["detail"].eq("other").map({True: " (expected with another detail)", False: ""})
    plot = Plot(room)
    placed = numbered(goals.assign(words=goals["words"] + other), RATINGS, plot.block)
    drawn = numbered_plot(
        placed.drop(columns="detail"),
        table.all_categories,
        {"expectation": "I expected", "satisfaction": "it felt"},
        headings={"expectation": "guess", "satisfaction": "felt", "year": "year"},
        guides=[_as_expected(plot)],
        plot=plot,
    )
    key = "on the line: as expected\u2003above it: better\u2003below it: less good"
    return with_title(drawn, QUESTION, sentence(table, noise), key, room=room)


def sentence(table: YearsTable, noise: Noise = LITERATURE) -> str:
    """Count how near expectations came to what was felt, and say what that can't tell."""
    pairs = forecasts(table)
    same = pairs[pairs["detail"] == "same"]
    if same.empty:
        return (
            "A goal will appear here once you have rated how you expect it to feel and, after "
            "living it, how it felt."
        )
    differences = same["satisfaction"] - same["expectation"]
    better = (differences >= noise.medium).sum()
    worse = (differences <= -noise.medium).sum()
    return (
        f"{len(same) - better - worse} of {number(len(same), 'forecast')} came within "
        f"{noise.medium - 1} of how it felt; {better} felt better by {noise.medium} or more, "
        f"{worse} worse{other_details(len(pairs) - len(same))}. This can’t show whether you hope "
        "for too much: goals picked because they promise a lot tend to feel a little less."
    )


def numbers(table: YearsTable, noise: Noise = LITERATURE) -> pd.DataFrame:
    """List what was expected of each goal beside how it felt, and the year it did.

    They are the same for any ``noise``.
    """
    pairs = forecasts(table)
    differences = pairs["satisfaction"] - pairs["expectation"]
    signed = [f"{difference:+d}" if difference else "0" for difference in differences]
    other = pairs["detail"].eq("other")
    return pd.DataFrame(
        {
            "No.": range(1, len(pairs) + 1),
            "Goal": pairs["words"],
            "Category": pairs["category"],
            "Expected": pairs["expectation"],
            "It felt": pairs["satisfaction"],
            "Difference": pd.Series(signed, pairs.index, "string").mask(other, "another detail"),
            "Year": pairs["year"],
        }
    )


@lru_cache(1)
def forecasts(table: YearsTable) -> pd.DataFrame:
    """Hold what was expected of each goal against how it felt when it was first rated so.

    The expectation is the one kept in that year, or else the last one of an earlier year. Columns:
    ``id``, ``category``, ``words``, ``expectation``, ``satisfaction``, ``year`` (of the
    satisfaction), ``detail`` (``same`` or ``other`` than when it was expected).
    """
    columns = ["id", "year", "expectation", "satisfaction", "detail"]
    rows = table.rows[columns].assign(detail=plain_detail(table.rows["detail"]))
    rows = rows.sort_values("year")
    felt = rows[rows["satisfaction"].notna()].drop_duplicates("id")
    expected = rows[rows["expectation"].notna()].merge(
        felt[["id", "year", "detail"]], on="id", suffixes=("", "_felt")
    )
    expected = expected[expected["year"] <= expected["year_felt"]]
    expected = expected.drop_duplicates("id", keep="last")
    same = expected["detail"].eq(expected["detail_felt"])
    expected = expected.assign(detail=same.map({True: "same", False: "other"}))
    pairs = table.goals.merge(expected[["id", "expectation", "detail"]], on="id")
    pairs = pairs.merge(felt[["id", "year", "satisfaction"]], on="id")
    return pairs.sort_values("year", kind="stable", ignore_index=True)


def _as_expected(plot: Plot) -> alt.Chart:
    diagonal: alt.Chart = alt.Chart().mark_rule(color=LINE, strokeDash=[3, 3], aria=False)
    return diagonal.encode(
        x=alt.XValue(plot.margin),
        x2=alt.X2Value(plot.width - plot.margin),
        y=alt.YValue(HEIGHT - MARGIN),
        y2=alt.Y2Value(MARGIN),
    )
