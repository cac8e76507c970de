"""Show where this year's priorities cluster, by category."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from careerkit.catalog.categories import as_shown
from careerkit.reflection import SCALE
from careerkit.views.charts import LayerChart, keys_in_lines, titled
from careerkit.views.goal_ratings import ratings_in
from careerkit.views.inks import HAIRLINE, INK, LINE, MUTED
from careerkit.views.priority_clusters_map import QUESTION, sentence_of
from careerkit.views.room import WIDE, Room
from careerkit.views.rows import wrapped
from careerkit.views.strips import (
    ABOVE_LINE,
    BASELINE,
    DOT,
    DOT_AREA,
    DOT_LINE,
    EDGE,
    FAINT,
    HEADING,
    MEDIAN_HEIGHT,
    MEDIAN_WIDTH,
    STEP,
    STOP_LINE,
    Dot,
    Strip,
    dots_of,
    strips_of,
)
from careerkit.views.style import (
    GOAL,
    NAME,
    SAID,
    SAY,
    SCALE_TITLE,
    category_stroke,
    filled_when,
    rating_across,
)
from careerkit.views.years_table import YearsTable

KEY = "● priority\u2003○ other rated goal\u2003| median of 3 or more"
WIDTH, LETTERS = 430, 60
"""How wide the chart is where there is room, in pixels; how many letters fit on a line above it."""


def chart(table: YearsTable, room: Room = WIDE) -> LayerChart:
    """Draw a strip of dots for each category: its rated goals, this year's priorities filled.

    The tick under a strip is the median, from 3 rated goals up.
    """
    goals = ratings_in(table)
    strips = strips_of(goals, table.categories)
    categories = [strip.category for strip in strips]
    y = alt.Y("category:N", sort=categories, axis=None)
    width = min(WIDTH, room.width)
    layers = [*_strips(strips, y, width), _dots(dots_of(goals), y, categories, width)]
    chart = LayerChart(layer=layers, width=width, height=alt.Step(STEP))
    sentence = sentence_of(goals, strips)
    letters = min(LETTERS, room.letters_across)
    return titled(chart, QUESTION, _lines(sentence, letters), f"{QUESTION} {sentence}", room)


def sentence(table: YearsTable) -> str:
    """Say how many goals are rated, how many priorities there are in how many categories."""
    goals = ratings_in(table)
    return sentence_of(goals, strips_of(goals, table.categories))


def numbers(table: YearsTable) -> pd.DataFrame:
    """List each category's ratings, highest first, with their count, median."""
    counts, rated = table.category_counts, table.rated_goals
    rated = rated.sort_values("importance", ascending=False, kind="stable")
    stops = rated["importance"].astype(str) + rated["priority"].map({True: "*", False: ""})
    listed = stops.groupby(rated["category"]).agg(" ".join).reindex(counts["category"])
    medians = ["–" if pd.isna(median) else f"{median:g}" for median in counts["median"]]
    return pd.DataFrame(
        {
            "Category": counts["category"].map(as_shown),
            "Goals": counts["size"],
            "Rated": counts["rated"],
            "Median": medians,
            "Importance of each (* priority)": listed.fillna("–").to_numpy(),
            "Priorities not rated": counts["unrated"],
        }
    )


def _lines(sentence: str, letters: int) -> list[str]:
    """Return the lines under the title."""
    # A second line would come and go while a person rates, and the rows would jump.
    in_short = sentence.partition(";")[0].rstrip(".")
    return [*keys_in_lines(KEY, letters), *wrapped(in_short, letters)]


def _strips(strips: Sequence[Strip], y: alt.Y, width: int) -> list[alt.Chart]:
    drawn = [
        {
            "category": strip.category,
            "median": strip.median,
            "counts": f"rated {strip.rated} of {strip.size}",
        }
        for strip in strips
    ]
    rows = alt.Chart(pd.DataFrame(drawn)).encode(y=y)
    left, right = alt.XValue(0), alt.XValue(width)
    stops = rows.transform_calculate(stop=f"sequence({SCALE[0]}, {SCALE[-1] + 1})")
    stops = stops.transform_flatten(["stop"]).encode(x=alt.X("stop:Q"))
    names = rows.transform_calculate(name=NAME).encode(x=left, text=alt.Text("name:N"))
    medians = rows.transform_filter("isValid(datum.median)").transform_calculate(
        say="'median importance ' + datum.median"
    )
    return [
        stops.mark_tick(
            size=STOP_LINE,
            yOffset=BASELINE - STOP_LINE / 2,
            orient="vertical",
            color=HAIRLINE,
            opacity=FAINT,
            thickness=1,
            aria=False,
        ),
        rows.encode(x=left, x2=alt.X2Value(width)).mark_rule(
            color=LINE, yOffset=BASELINE, aria=False
        ),
        names.mark_text(align="left", fontWeight=600, yOffset=HEADING, aria=False),
        rows.encode(x=right, text=alt.Text("counts:N")).mark_text(
            align="right", color=MUTED, yOffset=HEADING, aria=False
        ),
        medians.encode(x=alt.X("median:Q"), description=SAID).mark_tick(
            orient="vertical",
            size=MEDIAN_HEIGHT,
            thickness=MEDIAN_WIDTH,
            color=INK,
            opacity=FAINT,
            yOffset=BASELINE + MEDIAN_HEIGHT / 2,
        ),
    ]


def _dots(dots: Sequence[Dot], y: alt.Y, categories: Sequence[str], width: int) -> alt.Chart:
    scale = rating_across("importance", EDGE, width - EDGE, SCALE_TITLE, grid=False)
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame(dots, columns=list(Dot._fields)))
        .transform_calculate(say=SAY + GOAL)
        .encode(
            x=scale,
            y=y,
            fill=filled_when("datum.priority", categories),
            stroke=category_stroke(categories),
            description=SAID,
        )
        .mark_circle(
            size=DOT_AREA,
            opacity=1,
            strokeWidth=DOT_LINE,
            xOffset=alt.ExprRef(f"datum.across * {DOT * width / WIDTH}"),
            yOffset=alt.ExprRef(f"{BASELINE} - {DOT} * (datum.up + {ABOVE_LINE})"),
        )
    )
    return drawn
