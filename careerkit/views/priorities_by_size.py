"""Show which categories hold more priorities than their size explains."""

from functools import lru_cache

import altair as alt
import pandas as pd

from careerkit.catalog.categories import as_shown
from careerkit.catalog.direction import isolated
from careerkit.views.chance import (
    FEWEST_TICKS,
    count_stands_out,
    likely_counts,
    something_to_see,
)
from careerkit.views.charts import LayerChart, empty_chart, with_title
from careerkit.views.inks import HAIRLINE, INK, LINE, MUTED, PAPER
from careerkit.views.sentences import listed, number, verb
from careerkit.views.style import MARGIN, NAME, SAID, WIDE, WORDS, category_fill
from careerkit.views.years_table import YearsTable

QUESTION = "Which categories hold more of my priorities than their size explains?"
BAND = 16
COUNT = 12
"""What a count at the left of the scale needs more than the words beside it leave."""

SAY_COUNTS = (
    "datum.name + ': ' + datum.priorities + (datum.priorities == 1 ? ' priority' : ' priorities')"
    " + ', ' + format(datum.by_size, '.1f') + ' by its size alone, ' + datum.likely + ' by chance'"
)


def chart(table: YearsTable) -> LayerChart:
    """Draw for each category the priorities it holds, and those that chance would give it."""
    counts = priority_counts(table)
    if not counts["priorities"].sum():
        return empty_chart(QUESTION, sentence(table))
    pairs = _pairs(counts.drop(columns=["looked_at", "stands_out"]))
    return with_title(
        LayerChart(layer=pairs, width=WIDE, height=alt.Step(34)),
        QUESTION,
        sentence(table),
        "● my priorities\u2003○ by its size alone\u2003grey: what chance gives, 9 times in 10",
    )


def sentence(table: YearsTable) -> str:
    """Name the categories that hold more, or fewer, priorities than chance would give them."""
    counts = priority_counts(table)
    ticked, goals = int(counts["priorities"].sum()), int(counts["looked_at"].sum())
    if not ticked:
        return (
            "Once you tick priorities, you will see here how many each category holds, beside "
            "how many its size alone would give."
        )
    start = f"{number(ticked, 'priority')} among {number(goals, 'goal')} looked at"
    if not something_to_see(ticked, counts["looked_at"].tolist()):
        return f"{start}: {_too_few_or_many(ticked, goals)}, no category can stand out yet."
    ways = [
        f"{isolated(category)} holds {stands_out}, {priorities} where chance would give {likely}"
        for category, stands_out, priorities, likely in counts.loc[
            counts["stands_out"] != "", ["category", "stands_out", "priorities", "likely"]
        ].itertuples(index=False)
    ]
    if not ways:
        return (
            f"{start}: chance alone could spread them over the categories like this"
            f"{_outside(counts)}."
        )
    return f"{start}: {'; '.join(ways)}."


def numbers(table: YearsTable) -> pd.DataFrame:
    """List each category's priorities beside the numbers its size, or chance, would give."""
    counts = priority_counts(table)
    return pd.DataFrame(
        {
            "Category": counts["category"].map(as_shown),
            "Goals looked at": counts["looked_at"],
            "Priorities": counts["priorities"],
            "By size alone": counts["by_size"].map("{:.1f}".format),
            "By chance": counts["likely"],
        }
    )


@lru_cache(1)
def priority_counts(table: YearsTable) -> pd.DataFrame:
    """Hold each category's priorities against those that chance would give it.

    Columns: ``category``, ``looked_at``, ``priorities`` and ``by_size`` as in
    ``YearsTable.category_counts``, ``low`` to ``high`` (the central 90 % of what chance gives),
    ``likely`` (the same in words) and ``stands_out``: ``more`` or ``fewer`` if its count stands out
    from chance among all categories, else nothing.
    """
    columns = ["category", "looked_at", "priorities", "by_size"]
    return judged_counts(table.category_counts[columns])


def judged_counts(counts: pd.DataFrame) -> pd.DataFrame:
    """Add to the first four columns of ``priority_counts`` what chance makes of them."""
    ticked, goals = int(counts["priorities"].sum()), int(counts["looked_at"].sum())
    sizes = counts["looked_at"].tolist()
    among = sum(size > 0 for size in sizes)
    can_stand_out = something_to_see(ticked, sizes)
    ranges = [likely_counts(ticked, goals, size) for size in sizes]
    stands_out = [
        ("more" if count > by_size else "fewer")
        if can_stand_out and count_stands_out(count, ticked, goals, size, among)
        else ""
        for size, count, by_size in zip(
            sizes, counts["priorities"].tolist(), counts["by_size"].tolist(), strict=True
        )
    ]
    return counts.assign(
        low=[low for low, _ in ranges],
        high=[high for _, high in ranges],
        likely=[f"{low}" if low == high else f"{low} to {high}" for low, high in ranges],
        stands_out=pd.Series(stands_out, counts.index, "string"),
    )


def _too_few_or_many(ticked: int, goals: int) -> str:
    if ticked > goals - FEWEST_TICKS:
        return "with nearly all of them ticked" if ticked < goals else "with all of them ticked"
    return "with so few"


def _outside(counts: pd.DataFrame) -> str:
    """Say why a category that lies outside its own range is not named."""
    outside = counts.loc[~counts["priorities"].between(counts["low"], counts["high"]), "category"]
    if outside.empty:
        return ""
    among = (counts["looked_at"] > 0).sum()
    named, lie = listed([*map(isolated, outside)]), verb(len(outside), "lie", "lies")
    return f" ({named} {lie} outside the grey; of {among} categories, chance easily puts one there)"


def _pairs(counts: pd.DataFrame) -> list[alt.Chart]:
    categories = counts["category"].tolist()
    by_size, priorities, low = (_counted(name, counts) for name in ("by_size", "priorities", "low"))
    rows = alt.Chart(counts).encode(y=alt.Y("category:N", sort=categories, axis=None))
    names = rows.transform_calculate(name=NAME)
    dots = names.transform_calculate(say=SAY_COUNTS).encode(description=SAID)
    right = "datum.priorities >= datum.by_size"
    band = rows.mark_rule(color=HAIRLINE, strokeWidth=BAND, strokeCap="round", aria=False)
    between = rows.mark_rule(color=LINE, strokeWidth=2, aria=False)
    expected = dots.mark_circle(size=90, opacity=1, fill=PAPER, stroke=MUTED, strokeWidth=1.6)
    counted = dots.mark_circle(size=100, opacity=1)
    return [
        band.encode(x=low, x2=alt.X2("high:Q")),
        names.mark_text(align="left", aria=False).encode(x=alt.XValue(0), text=alt.Text("name:N")),
        between.encode(x=priorities, x2=alt.X2("by_size:Q")),
        expected.encode(x=by_size),
        counted.encode(x=priorities, fill=category_fill(categories)),
        _count_beside(rows, f"!({right})", MUTED).encode(
            x=by_size, text=alt.Text("by_size:Q", format=".1f")
        ),
        _count_beside(rows, right, INK).encode(x=priorities, text=alt.Text("priorities:Q")),
    ]


def _counted(name: str, counts: pd.DataFrame) -> alt.X:
    most = int(counts[["priorities", "high"]].to_numpy().max()) + 1
    stops = list(range(0, most + 1, most // 12 + 1))
    return alt.X(
        f"{name}:Q",
        scale=alt.Scale(domain=[0, most], nice=False, range=[WORDS + COUNT, WIDE - MARGIN]),
        axis=alt.Axis(title="priorities", format="d", values=stops, labelFlush=False),
    )


def _count_beside(rows: alt.Chart, right: str, color: str) -> alt.Chart:
    counts: alt.Chart = rows.mark_text(
        color=color,
        aria=False,
        align=alt.ExprRef(f"{right} ? 'left' : 'right'"),
        xOffset=alt.ExprRef(f"{right} ? 10 : -10"),
    )
    return counts
