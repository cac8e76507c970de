"""Show what was expected of goals beside how they felt."""

import altair as alt
import pandas as pd

from careerkit.table import once_per_table
from careerkit.views.chance import reach
from careerkit.views.dots import numbered
from careerkit.views.grammar import number
from careerkit.views.noise import LITERATURE, Noise
from careerkit.views.numbered_plot import HEIGHT, numbered_plot, without_list
from careerkit.views.style import LINE, MARGIN, WIDE, empty_chart, with_title
from careerkit.views.svg import to_svg
from careerkit.views.years import all_goals, known_categories, other_details, plain_detail

QUESTION = "How well did I know what would feel good?"

FEWEST = 8
"""Fewer forecasts are cases, which say nothing on how well one foresees."""


def chart(table: pd.DataFrame, noise: Noise = LITERATURE) -> alt.VConcatChart | alt.LayerChart:
    """Draw each goal by the last expectation before it was lived, how it first felt."""
    said = sentence(table, noise)
    goals = forecasts(table)
    if goals.empty:
        return empty_chart(QUESTION, said)
    other = goals["detail"].eq("other").map({True: " (expected with another detail)", False: ""})
    plot = numbered_plot(
        goals.drop(columns="detail").assign(words=goals["words"] + other),
        known_categories(table),
        {"expectation": "I expected", "satisfaction": "it felt"},
        headings={"expectation": "guess", "satisfaction": "felt", "year": "year"},
        guides=[_as_expected()],
    )
    reading = "on the line: as expected\u2003above it: better\u2003below it: less good"
    return with_title(plot, QUESTION, [reading, said], said)


def svg(table: pd.DataFrame, noise: Noise = LITERATURE) -> str:
    """Draw the plot alone: the workbook lists its goals, with their numbers, beside it."""
    return to_svg(without_list(chart(table, noise)))


def sentence(table: pd.DataFrame, noise: Noise = LITERATURE) -> str:
    """Count how near expectations came to what was felt, and say if they lean one way."""
    pairs = forecasts(table)
    same = pairs[pairs["detail"] == "same"]
    if same.empty:
        return (
            "A goal will appear here once you have rated how you expect it to feel and, after "
            "living it, how it felt."
        )
    off = same["satisfaction"] - same["expectation"]
    better, worse = (off >= noise.medium).sum(), (off <= -noise.medium).sum()
    cases = (
        f"{len(off) - better - worse} came within {noise.medium - 1} of what was felt; "
        f"{better} felt better by {noise.medium} or more, {worse} worse"
        f"{other_details(len(pairs) - len(same))}."
    )
    if len(same) < FEWEST:
        return f"{number(len(same), 'forecast')} so far: {cases}"
    return f"Of {number(len(same), 'forecast')}, {cases} {_lean(off, noise)}"


def numbers(table: pd.DataFrame) -> pd.DataFrame:
    """List what was expected of each goal beside how it felt, and the year it did."""
    pairs = forecasts(table)
    off = [f"{each:+d}" if each else "0" for each in pairs["satisfaction"] - pairs["expectation"]]
    other = pairs["detail"].eq("other")
    return pd.DataFrame(
        {
            "No.": pairs["number"],
            "Goal": pairs["words"],
            "Category": pairs["category"],
            "Expected": pairs["expectation"],
            "It felt": pairs["satisfaction"],
            "Difference": pd.Series(off, pairs.index, "string").mask(other, "another detail"),
            "Year": pairs["year"],
        }
    )


@once_per_table
def forecasts(table: pd.DataFrame) -> pd.DataFrame:
    """Hold what was expected of each goal against how it felt when it was first rated so.

    The expectation is the one kept in that year, or else the last one of an earlier year. Columns:
    ``id``, ``category``, ``words``, ``expectation``, ``satisfaction``, ``year`` (of the
    satisfaction), ``detail`` (``same`` or ``other`` than when it was expected), and ``number``,
    ``abreast``, ``across``, ``up`` as ``dots.numbered`` gives them.
    """
    columns = ["id", "year", "expectation", "satisfaction", "detail"]
    told = table[columns].assign(detail=plain_detail(table["detail"])).sort_values("year")
    felt = told[told["satisfaction"].notna()].drop_duplicates("id")
    expected = told[told["expectation"].notna()].merge(
        felt[["id", "year", "detail"]], on="id", suffixes=("", "_felt")
    )
    expected = expected[expected["year"] <= expected["year_felt"]]
    expected = expected.drop_duplicates("id", keep="last")
    same = expected["detail"].eq(expected["detail_felt"])
    expected = expected.assign(detail=same.map({True: "same", False: "other"}))
    pairs = all_goals(table).merge(expected[["id", "expectation", "detail"]], on="id")
    pairs = pairs.merge(felt[["id", "year", "satisfaction"]], on="id")
    pairs = pairs.sort_values("year", kind="stable", ignore_index=True)
    return numbered(pairs, ["expectation", "satisfaction"])


def leaning(off: pd.Series, noise: Noise) -> float:
    """Return by how much goals felt better than expected on average, or 0 if that can be chance.

    What a goal felt can miss its forecast by more than two ratings of one thing do: the misses'
    own spread counts where it is the larger, with Student's t, for few misses tell it roughly.
    """
    mean, spread = float(off.mean()), max(noise.of_change, float(off.std()))
    return mean if abs(mean) > reach(spread, len(off), freedom=len(off) - 1) else 0.0


def _lean(off: pd.Series, noise: Noise) -> str:
    mean = leaning(off, noise)
    if not mean:
        return "Overall, they were too high or too low by no more than noise alone would give."
    way = "better" if mean > 0 else "less good"
    return (
        f"Overall, it felt {way} than expected, by {abs(mean):.1f} on average, "
        "which is more than noise alone would give."
    )


def _as_expected() -> alt.Chart:
    diagonal = alt.Chart().mark_rule(color=LINE, strokeDash=[3, 3], aria=False)
    return diagonal.encode(
        x=alt.XValue(MARGIN),
        x2=alt.X2Value(WIDE - MARGIN),
        y=alt.YValue(HEIGHT - MARGIN),
        y2=alt.Y2Value(MARGIN),
    )
