"""Draw every goal through all years."""

import altair as alt
import pandas as pd

from careerkit import sentences
from careerkit.catalog import CATEGORIES
from careerkit.charts.rows import height_of, in_rows
from careerkit.charts.style import (
    INK,
    MUTED,
    PAPER,
    STOPS,
    WIDE,
    category_colour,
    down,
    framed,
    in_lines,
    waiting,
)
from careerkit.reflection import SCALE
from careerkit.summaries import categories, goal_years, years

LEFT = 325
LETTERS = 44
CELL, WIDEST = 17, 36
NARROWEST_FOR_A_NUMBER = 20
MOST_LABELS = 8
GUTTER = 2
LEGEND_COLUMNS, LEGEND_CELL = 3, 26
SHADES = [0.1, 0.65]
"""How opaque the lowest and the highest rating are: the number stays readable on both."""

KINDS = [
    ("rated low", "rated", SCALE[0], False, False),
    ("rated high", "rated", SCALE[-1], False, False),
    ("looked at, not rated", "not rated", None, False, False),
    ("not looked at", "not looked at", None, False, False),
    ("blank: not in its catalog", "not in the catalog", None, False, False),
    ("lived; without: not lived", "rated", 5, True, False),
    ("another detail than before", "rated", 5, False, True),
]
CELL_COLUMNS = [
    *("words", "category", "year", "state", "importance", "lived", "other"),
    *("left", "right", "centre", "over", "under", "middle"),
]

SAY = (
    "datum.words + ', ' + datum.year + ': '"
    " + (datum.state == 'rated' ? 'importance ' + datum.importance : datum.state)"
    " + (datum.lived ? ', lived' : '') + (datum.other ? ', with another detail than before' : '')"
)


def long_view(table: pd.DataFrame) -> alt.VConcatChart | alt.LayerChart:
    """Draw a row per goal and a column per year, shaded by importance, every gap by its kind."""
    question, sentence = "The long view of every goal?", sentences.long_view(table)
    known = years(table)
    if not known:
        return waiting(question, sentence)
    cells = goal_years(table)
    rows = in_rows(_under_headings(cells), LETTERS, gap=6)
    width = min(WIDEST, (WIDE - LEFT) / len(known))
    placed = _placed(
        cells.merge(rows[["id", "middle"]], on="id"),
        cells["year"].map({year: LEFT + nth * width for nth, year in enumerate(known)}),
        width,
    )
    labels = placed[placed["year"].isin(known[::-1][:: -(-len(known) // MOST_LABELS)])]
    view = alt.layer(
        *_words(rows), *_cells(placed, numbers=width > NARROWEST_FOR_A_NUMBER), _years(labels)
    )
    pictures = [_legend(), view.properties(width=WIDE, height=height_of(rows))]
    return framed(alt.vconcat(*pictures, spacing=22), question, [sentence], sentence)


def _under_headings(cells: pd.DataFrame) -> pd.DataFrame:
    goals = cells.drop_duplicates("id")[["id", "category", "words"]].assign(heading=False)
    headings = goals.drop_duplicates("category").assign(heading=True, id="")
    headings = headings.assign(words=headings["category"].str.capitalize())
    order = {category: nth for nth, category in enumerate(categories(cells))}
    return pd.concat([headings, goals]).sort_values(
        "category", key=lambda each: each.map(order), kind="stable", ignore_index=True
    )


def _placed(cells: pd.DataFrame, left: pd.Series, width: float) -> pd.DataFrame:
    right = left + width - GUTTER
    return cells.assign(
        left=left,
        right=right,
        centre=(left + right) / 2,
        over=cells["middle"] - CELL / 2,
        under=cells["middle"] + CELL / 2,
    )


def _words(rows: pd.DataFrame) -> list[alt.Chart]:
    drawn = alt.Chart(rows[["heading", "lines", "first"]])
    goals = drawn.transform_filter("!datum.heading")
    headings = drawn.transform_filter("datum.heading")
    return [
        in_lines(goals).encode(x=alt.value(0)),
        in_lines(headings, weight=600).encode(x=alt.value(0)),
    ]


def _cells(placed: pd.DataFrame, numbers: bool) -> list[alt.Chart]:
    drawn = alt.Chart(placed[CELL_COLUMNS]).transform_calculate(say=SAY)
    box = drawn.encode(
        x=_pixels("left"), x2="right", y=down("over"), y2="under", description="say:N"
    )
    centre = drawn.encode(x=_pixels("centre"), y=down("middle"))
    rated, shade = "datum.state == 'rated'", alt.Scale(domain=STOPS, range=SHADES)
    number = centre.transform_filter(rated).mark_text(color=INK, aria=False)
    looked_past = centre.transform_filter("datum.state == 'not looked at'")
    return [
        box.transform_filter(rated)
        .mark_rect()
        .encode(
            fill=category_colour(alt.Fill),
            fillOpacity=alt.FillOpacity("importance:Q", scale=shade, legend=None),
        ),
        box.transform_filter("datum.state == 'not rated'").mark_rect(
            fill=PAPER, stroke=MUTED, strokeWidth=0.8, strokeDash=[2, 2]
        ),
        looked_past.mark_circle(size=6, opacity=1, color=MUTED).encode(description="say:N"),
        *([number.encode(text="importance:Q")] if numbers else []),
        _edge(drawn, "datum.lived", y="under", x="left", x2="right"),
        _edge(drawn, "datum.other", x="left", y="over", y2="under"),
    ]


def _edge(drawn: alt.Chart, condition: str, x: str, y: str, **ends: str) -> alt.Chart:
    line = drawn.transform_filter(condition).mark_rule(color=INK, strokeWidth=2, aria=False)
    return line.encode(x=_pixels(x), y=down(y), **ends)


def _pixels(place: str) -> alt.X:
    return alt.X(f"{place}:Q", scale=None, axis=None)


def _years(labels: pd.DataFrame) -> alt.Chart:
    once = alt.Chart(labels.drop_duplicates("year")[["year", "centre"]])
    text = once.mark_text(color=MUTED, baseline="bottom", aria=False)
    return text.encode(x=_pixels("centre"), y=alt.value(0), text="year:N")


def _legend() -> alt.LayerChart:
    """Draw each kind of cell once, with what it means."""
    legend = pd.DataFrame(KINDS, columns=["label", "state", "importance", "lived", "other"])
    place = pd.Series(legend.index)
    swatches = _placed(
        legend.assign(
            importance=legend["importance"].astype("Int64"),
            category=CATEGORIES[-1],
            words=legend["label"],
            year="",
            middle=CELL / 2 + place // LEGEND_COLUMNS * (CELL + 6.0),
        ),
        place % LEGEND_COLUMNS * (WIDE / LEGEND_COLUMNS),
        LEGEND_CELL,
    )
    labels = alt.Chart(swatches[["label", "right", "middle"]]).mark_text(
        align="left", color=MUTED, dx=7, aria=False
    )
    return alt.layer(
        *_cells(swatches, numbers=True),
        labels.encode(x=_pixels("right"), y=down("middle"), text="label:N"),
    ).properties(width=WIDE, height=-(-len(KINDS) // LEGEND_COLUMNS) * (CELL + 6))
