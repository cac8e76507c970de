"""Show which categories hold more priorities than their size explains."""

import altair as alt
import pandas as pd

from careerkit.catalog.categories import as_shown
from careerkit.catalog.direction import isolated
from careerkit.table import once_per_table
from careerkit.views.chance import (
    FEWEST_TICKS,
    count_stands_out,
    likely_counts,
    something_to_see,
)
from careerkit.views.grammar import listed, number, verb
from careerkit.views.style import (
    HAIRLINE,
    INK,
    LINE,
    MARGIN,
    MUTED,
    NAME,
    PAPER,
    SAID,
    WIDE,
    WORDS,
    category_colour,
    empty_chart,
    with_title,
)
from careerkit.views.this_year import category_counts

QUESTION = "Which categories hold more of my priorities than their size explains?"
BAND = 16
COUNT = 12
"""What a count at the left of the scale needs more than the words beside it leave."""

SAY_COUNTS = (
    "datum.name + ': ' + datum.priorities + (datum.priorities == 1 ? ' priority' : ' priorities')"
    " + ', ' + format(datum.by_size, '.1f') + ' by its size alone, ' + datum.likely + ' by chance'"
)


def chart(table: pd.DataFrame) -> alt.LayerChart:
    """Draw for each category the priorities it holds, and those that chance would give it."""
    counts, said = priority_counts(table), sentence(table)
    if not counts["priorities"].sum():
        return empty_chart(QUESTION, said)
    drawn = counts.drop(columns=["looked_at", "told"])
    return with_title(
        alt.layer(*_pairs(drawn), width=WIDE, height=alt.Step(34)),
        QUESTION,
        [
            "● my priorities\u2003○ by its size alone\u2003grey: what chance gives, 9 times in 10",
            said,
        ],
        said,
    )


def sentence(table: pd.DataFrame) -> str:
    """Name the categories that hold more, or fewer, priorities than chance would give them."""
    counts = priority_counts(table)
    ticked, goals = counts["priorities"].sum(), counts["looked_at"].sum()
    if not ticked:
        return (
            "Once you tick priorities, you will see here how many each category holds, beside "
            "how many its size alone would give."
        )
    start = f"{number(ticked, 'priority')} among {number(goals, 'goal')} looked at"
    if not something_to_see(ticked, counts["looked_at"]):
        return f"{start}: {_too_few_or_many(ticked, goals)}, no category can stand out yet."
    ways = [
        f"{isolated(each.category)} holds {each.told}, {each.priorities} where chance would give "
        f"{each.likely}"
        for each in counts[counts["told"] != ""].itertuples()
    ]
    if not ways:
        return (
            f"{start}: chance alone could spread them over the categories like this"
            f"{_outside(counts)}."
        )
    return f"{start}: {'; '.join(ways)}."


def numbers(table: pd.DataFrame) -> pd.DataFrame:
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


@once_per_table
def priority_counts(table: pd.DataFrame) -> pd.DataFrame:
    """Hold each category's priorities against those that chance would give it.

    Columns: ``category``, ``looked_at``, ``priorities`` and ``by_size`` as in
    ``category_counts``, ``low`` to ``high`` (the central 90 % of what chance gives), ``likely``
    (the same in words) and ``told``: ``more`` or ``fewer`` if that stands out from chance among
    all categories, else nothing.
    """
    return judged_counts(category_counts(table)[["category", "looked_at", "priorities", "by_size"]])


def judged_counts(counts: pd.DataFrame) -> pd.DataFrame:
    """Add to the first four columns of ``priority_counts`` what chance makes of them."""
    ticked, goals = int(counts["priorities"].sum()), int(counts["looked_at"].sum())
    among = int((counts["looked_at"] > 0).sum())
    seen = something_to_see(ticked, counts["looked_at"].tolist())
    ranges = [likely_counts(ticked, goals, size) for size in counts["looked_at"].tolist()]
    stands_out = [
        seen and count_stands_out(count, ticked, goals, size, among)
        for size, count in zip(counts["looked_at"], counts["priorities"], strict=True)
    ]
    more = counts["priorities"] > counts["by_size"]
    return counts.assign(
        low=[low for low, _ in ranges],
        high=[high for _, high in ranges],
        likely=[f"{low}" if low == high else f"{low} to {high}" for low, high in ranges],
        told=more.map({True: "more", False: "fewer"}).where(stands_out, ""),
    )


def _too_few_or_many(ticked: int, goals: int) -> str:
    if ticked > goals - FEWEST_TICKS:
        return "with nearly all of them ticked" if ticked < goals else "with all of them ticked"
    return "with so few"


def _outside(counts: pd.DataFrame) -> str:
    """Say why a category that lies outside its own range is not told of."""
    outside = counts.loc[~counts["priorities"].between(counts["low"], counts["high"]), "category"]
    if outside.empty:
        return ""
    among = (counts["looked_at"] > 0).sum()
    named, lie = listed([*map(isolated, outside)]), verb(len(outside), "lie", "lies")
    return f" ({named} {lie} outside the grey; of {among} categories, chance easily puts one there)"


def _pairs(counts: pd.DataFrame) -> list[alt.Chart]:
    names = counts["category"].tolist()
    y = alt.Y("category:N", sort=names, axis=None)
    by_size, priorities, low = (_counted(name, counts) for name in ("by_size", "priorities", "low"))
    rows = alt.Chart(counts).encode(y=y)
    named = rows.transform_calculate(name=NAME)
    dots = named.transform_calculate(say=SAY_COUNTS).encode(description=SAID).mark_circle
    right = "datum.priorities >= datum.by_size"
    band = rows.mark_rule(color=HAIRLINE, strokeWidth=BAND, strokeCap="round", aria=False)
    return [
        band.encode(x=low, x2=alt.X2("high:Q")),
        named.mark_text(align="left", aria=False).encode(x=alt.XValue(0), text=alt.Text("name:N")),
        rows.mark_rule(color=LINE, strokeWidth=2, aria=False).encode(
            x=priorities, x2=alt.X2("by_size:Q")
        ),
        dots(size=90, opacity=1, fill=PAPER, stroke=MUTED, strokeWidth=1.6).encode(x=by_size),
        dots(size=100, opacity=1).encode(x=priorities, fill=category_colour(alt.Fill, names)),
        _count_beside(rows, f"!({right})", MUTED).encode(
            x=by_size, text=alt.Text("by_size:Q", format=".1f")
        ),
        _count_beside(rows, right, INK).encode(x=priorities, text=alt.Text("priorities:Q")),
    ]


def _counted(name: str, counts: pd.DataFrame) -> alt.X:
    most = int(counts[["priorities", "high"]].max().max()) + 1
    stops = list(range(0, most + 1, most // 12 + 1))
    return alt.X(
        f"{name}:Q",
        scale=alt.Scale(domain=[0, most], nice=False, range=[WORDS + COUNT, WIDE - MARGIN]),
        axis=alt.Axis(title="priorities", format="d", values=stops, labelFlush=False),
    )


def _count_beside(rows: alt.Chart, right: str, color: str) -> alt.Chart:
    return rows.mark_text(
        color=color,
        aria=False,
        align=alt.ExprRef(f"{right} ? 'left' : 'right'"),
        xOffset=alt.ExprRef(f"{right} ? 10 : -10"),
    )
