"""Show which categories hold more priorities than their share of the goals explains."""

from functools import lru_cache

import altair as alt
import pandas as pd

from careerkit.catalog.categories import as_shown
from careerkit.catalog.direction import isolated
from careerkit.views.chance import (
    FEWEST_TICKS,
    count_ways,
    likely_counts,
    something_to_see,
    ticks_missing,
)
from careerkit.views.charts import LayerChart, empty_chart, with_title
from careerkit.views.inks import HAIRLINE, INK, LINE, MUTED, PAPER
from careerkit.views.room import MARGIN, WIDE, Room
from careerkit.views.sentences import number
from careerkit.views.style import NAME, SAID, category_fill
from careerkit.views.titles import QUESTIONS
from careerkit.views.years_table import YearsTable

QUESTION = QUESTIONS["priorities_by_size"]
BAND = 16
STEP = 34
NAMES, COUNT = 220, 12
"""Pixels for the names at the left of the scale, and for a count between the two."""

SAY_COUNTS = (
    "datum.name + ': ' + datum.priorities + (datum.priorities == 1 ? ' priority' : ' priorities')"
    " + ', its share is ' + format(datum.by_size, '.1f') + ', a random pick gives ' + datum.likely"
)


def chart(table: YearsTable, room: Room = WIDE) -> LayerChart:
    """Draw for each category the priorities it holds, and those that a random pick gives it."""
    counts = priority_counts(table)
    if not counts["priorities"].sum():
        return empty_chart(QUESTION, sentence(table), room)
    pairs = _pairs(counts.drop(columns=["looked_at", "stands_out", "by_order"]), room)
    return with_title(
        LayerChart(layer=pairs, width=room.width, height=alt.Step(STEP + room.below_words)),
        QUESTION,
        sentence(table),
        "● my priorities\u2003○ its share by size\u2003grey: as many as a random pick easily gives",
        room=room,
    )


def sentence(table: YearsTable) -> str:
    """Name the categories that hold more, or fewer, priorities than a random pick explains."""
    counts = priority_counts(table)
    ticked, goals = int(counts["priorities"].sum()), int(counts["looked_at"].sum())
    if not ticked:
        return "Tick some priorities to see how many land in each category, next to its fair share."
    start = f"{number(ticked, 'priority')} among {number(goals, 'goal')} looked at"
    if not something_to_see(ticked, counts["looked_at"].tolist()):
        return f"{start}: {too_few_or_many(counts)}."
    if named := named_categories(counts):
        return f"{start}: {'; '.join(named)}."
    if counts["by_order"].any():
        return (
            f"{start}: they gather where the page begins, and goals seen first are ticked first, "
            "so no category is singled out."
        )
    return f"{start}: a random pick could easily look like this."


def named_categories(counts: pd.DataFrame) -> list[str]:
    """Say of each category that stands out what it holds, for counts as ``priority_counts``."""
    ticked = counts["priorities"].sum()
    return [
        f"{isolated(category)} holds {priorities or 'none'} of them, {stands_out} than a random "
        f"pick of {ticked} would give it ({likely})"
        for category, stands_out, priorities, likely in counts.loc[
            counts["stands_out"] != "", ["category", "stands_out", "priorities", "likely"]
        ].itertuples(index=False)
    ]


def too_few_or_many(counts: pd.DataFrame) -> str:
    """Say why so many priorities, or so few, can't single out a category, and what it takes."""
    ticked, sizes = int(counts["priorities"].sum()), counts["looked_at"].tolist()
    if len(sizes) < 2:
        return "with a single category there is no other to compare it with"
    if ticked > sum(sizes) - FEWEST_TICKS >= FEWEST_TICKS:
        return "with nearly all of them ticked, no category can stand out"
    if more := ticks_missing(ticked, sizes):
        enough = ticked + more
        return f"too few to single out a category; among {enough} or more, one could stand out"
    return "too few goals to single out a category yet"


def numbers(table: YearsTable) -> pd.DataFrame:
    """List each category's priorities beside the numbers its size, or chance, would give."""
    counts = priority_counts(table)
    return pd.DataFrame(
        {
            "Category": counts["category"].map(as_shown),
            "Goals looked at": counts["looked_at"],
            "Priorities": counts["priorities"],
            "Its share": counts["by_size"].map("{:.1f}".format),
            "A random pick": counts["likely"],
        }
    )


@lru_cache(1)
def priority_counts(table: YearsTable) -> pd.DataFrame:
    """Hold each category's priorities against those that chance would give it.

    Columns: ``category``, ``looked_at``, ``priorities`` and ``by_size`` as in
    ``YearsTable.category_counts``, ``low`` to ``high`` (what chance easily gives), ``likely`` (the
    same in words), ``stands_out``: ``more`` or ``fewer`` if its count stands out from chance, else
    nothing, and ``by_order``: whether it would, if the page's order could not be why.
    """
    columns = ["category", "looked_at", "priorities", "by_size"]
    return judged_counts(table.category_counts[columns])


def judged_counts(counts: pd.DataFrame) -> pd.DataFrame:
    """Add to the first four columns of ``priority_counts`` what chance makes of them."""
    ticks, sizes = counts["priorities"].tolist(), counts["looked_at"].tolist()
    among = sum(size > 0 for size in sizes)
    ranges = [likely_counts(sum(ticks), sum(sizes), size, among) for size in sizes]
    ways = pd.Series(count_ways(ticks, sizes), counts.index, "string")
    return counts.assign(
        low=[low for low, _ in ranges],
        high=[high for _, high in ranges],
        likely=[f"{low}" if low == high else f"{low} to {high}" for low, high in ranges],
        stands_out=ways.mask(ways == "order", ""),
        by_order=(ways == "order").astype(bool),
    )


def _pairs(counts: pd.DataFrame, room: Room) -> list[alt.Chart]:
    categories = counts["category"].tolist()
    columns = ("by_size", "priorities", "low")
    by_size, priorities, low = (_counted(name, counts, room) for name in columns)
    below = room.below_words / 2
    rows = alt.Chart(counts).encode(y=alt.Y("category:N", sort=categories, axis=None))
    names = rows.transform_calculate(name=NAME)
    dots = names.transform_calculate(say=SAY_COUNTS).encode(description=SAID)
    right = "datum.priorities >= datum.by_size"
    band = rows.mark_rule(
        color=HAIRLINE, strokeWidth=BAND, strokeCap="round", yOffset=below, aria=False
    )
    between = rows.mark_rule(color=LINE, strokeWidth=2, yOffset=below, aria=False)
    expected = dots.mark_circle(
        size=90, opacity=1, fill=PAPER, stroke=MUTED, strokeWidth=1.6, yOffset=below
    )
    counted = dots.mark_circle(size=100, opacity=1, yOffset=below)
    above = names.mark_text(align="left", yOffset=-below, aria=False)
    return [
        band.encode(x=low, x2=alt.X2("high:Q")),
        above.encode(x=alt.XValue(0), text=alt.Text("name:N")),
        between.encode(x=priorities, x2=alt.X2("by_size:Q")),
        expected.encode(x=by_size),
        counted.encode(x=priorities, fill=category_fill(categories)),
        _count_beside(rows, f"!({right})", MUTED, below).encode(
            x=by_size, text=alt.Text("by_size:Q", format=".1f")
        ),
        _count_beside(rows, right, INK, below).encode(x=priorities, text=alt.Text("priorities:Q")),
    ]


def _counted(name: str, counts: pd.DataFrame, room: Room) -> alt.X:
    most = int(counts[["priorities", "high"]].to_numpy().max()) + 1
    stops = list(range(0, most + 1, most // 12 + 1))
    start = COUNT + (MARGIN + 6 if room.is_narrow else NAMES)
    return alt.X(
        f"{name}:Q",
        scale=alt.Scale(domain=[0, most], nice=False, range=[start, room.marks_to]),
        axis=alt.Axis(title="priorities", format="d", values=stops, labelFlush=False),
    )


def _count_beside(rows: alt.Chart, right: str, color: str, below: float) -> alt.Chart:
    counts: alt.Chart = rows.mark_text(
        color=color,
        aria=False,
        yOffset=below,
        align=alt.ExprRef(f"{right} ? 'left' : 'right'"),
        xOffset=alt.ExprRef(f"{right} ? 10 : -10"),
    )
    return counts
