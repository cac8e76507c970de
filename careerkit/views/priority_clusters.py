"""Show where this year's priorities cluster, by category."""

from collections.abc import Sequence
from functools import cache

import altair as alt
import pandas as pd

from careerkit.catalog.categories import as_shown
from careerkit.catalog.direction import isolated
from careerkit.views.alike import shared_answer
from careerkit.views.answers import Answer, Counts, Dot, answers_in, counted, dots
from careerkit.views.grammar import number
from careerkit.views.rows import wrapped
from careerkit.views.strips import SLOT, Frame, Places, Strips, made_up
from careerkit.views.style import (
    GOAL,
    HAIRLINE,
    INK,
    LINE,
    MUTED,
    NAME,
    NARROW,
    SAID,
    SAY,
    SCALE_TITLE,
    category_colour,
    filled_when,
    rating_axis,
    with_title,
)
from careerkit.views.svg import to_svg
from careerkit.views.this_year import categories, category_counts, rated_goals, this_year

QUESTION = "Where do my priorities cluster?"
DOT = 8.5
STRIP = 4 * DOT
STEP = STRIP + 26
BASELINE = STEP / 2 - 10
HEADING = -STEP / 2 + 8
LETTERS = 60
EDGE = 22
"""Room beside the scale: five stacks fit at either end, so that the picture never grows."""

ABOVE_LINE = 0.6
TICK = 2.5
PLACES = Places(
    left=EDGE,
    right=NARROW - EDGE,
    step=STEP,
    bottom=BASELINE,
    above=ABOVE_LINE,
    dot=DOT,
    tick=TICK,
)


def chart(table: pd.DataFrame) -> alt.LayerChart:
    """Draw a strip of dots for each category: its rated goals, this year's priorities filled.

    The tick under a strip is the median, from 3 rated goals up.
    """
    said = answers_in(table)
    counts = counted(said, categories(this_year(table)))
    sentence = _sentence(said, counts)
    return _chart(dots(said), counts, _subtitle(sentence), f"{QUESTION} {sentence}")


def svg(table: pd.DataFrame) -> str:
    """Draw the chart as SVG."""
    return picture(answers_in(table), categories(this_year(table))).svg


def picture(said: Sequence[Answer], names: Sequence[str]) -> Strips:
    """Draw the chart of these answers; it stands beside the form and follows each key.

    ``names`` are the categories of the catalog, in its order.
    """
    counts = counted(said, names)
    sentence = _sentence(said, counts)
    lines = _subtitle(sentence)
    frame = _frame(tuple(each.category for each in counts), len(lines))
    return frame.draw(dots(said), counts, lines, f"{QUESTION} {sentence}")


def sentence(table: pd.DataFrame) -> str:
    """Say how many goals are rated, how many priorities there are in how many categories."""
    said = answers_in(table)
    return _sentence(said, counted(said, categories(this_year(table))))


def _sentence(said: Sequence[Answer], counts: Sequence[Counts]) -> str:
    rated, size = sum(each.rated for each in counts), sum(each.size for each in counts)
    if not rated:
        return "Each goal you rate becomes a dot here; your priorities are filled."
    start = f"{rated} of {number(size, 'goal')} rated"
    importances = [each.importance for each in said if each.importance is not None]
    if answer := shared_answer(importances):
        return (
            f"{start}, {importances.count(answer)} of them at {answer}; that is an answer, too, "
            "but it can’t show where priorities cluster."
        )
    held = {each.category: each.priorities for each in counts if each.priorities}
    if not held:
        return f"{start}, no priority ticked yet."
    start = f"{start}, {number(sum(held.values()), 'priority')}"
    # Which category holds most is told by priorities_by_size, which knows what chance would give.
    where = isolated(next(iter(held))) if len(held) == 1 else number(len(held), "category")
    return f"{start}, in {where}."


def numbers(table: pd.DataFrame) -> pd.DataFrame:
    """List each category's ratings, highest first, with their count, median."""
    counts, rated = category_counts(table), rated_goals(table)
    rated = rated.sort_values("importance", ascending=False, kind="stable")
    stops = rated["importance"].astype(str) + rated["priority"].map({True: "*", False: ""})
    each = stops.groupby(rated["category"]).agg(" ".join).reindex(counts["category"])
    return pd.DataFrame(
        {
            "Category": counts["category"].map(as_shown),
            "Goals": counts["size"],
            "Rated": counts["rated"],
            "Median": counts["median"]
            .astype(object)
            .map("{:g}".format, na_action="ignore")
            .fillna("–"),
            "Importance of each (* priority)": each.fillna("–").to_numpy(),
            "Priorities not rated": counts["unrated"],
        }
    )


def goal_dots(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rated goals with a spot for each one's dot, as ``careerkit.views.answers.dots``.

    Columns: ``id``, ``category``, ``words``, ``importance``, ``priority``, ``across``, ``up``.
    """
    return pd.DataFrame(dots(answers_in(table)), columns=list(Dot._fields))


@cache
def _frame(names: tuple[str, ...], lines: int) -> Frame:
    """Return what Vega draws of made-up answers, with so many lines under the title."""
    said = made_up(names)
    drawn = to_svg(_chart(dots(said), counted(said, names), [SLOT] * lines, SLOT))
    return Frame(drawn, names, PLACES)


def _chart(
    spots: Sequence[Dot], counts: Sequence[Counts], subtitle: list[str], description: str
) -> alt.LayerChart:
    strips = [
        {"category": each.category, "median": each.median, "rated": f"{each.rated} of {each.size}"}
        for each in counts
    ]
    return _strips_and_dots(tuple(each.category for each in counts)).properties(
        title=alt.Title(QUESTION, subtitle=subtitle),
        description=description,
        datasets={"strips": strips, "dots": [each._asdict() for each in spots]},
    )


@cache
def _strips_and_dots(names: tuple[str, ...]) -> alt.LayerChart:
    y = alt.Y("category:N", sort=list(names), axis=None)
    layers = alt.layer(*_strips(y), _dots(y, names), width=NARROW, height=alt.Step(STEP))
    return with_title(layers, QUESTION, [], "")


def _subtitle(sentence: str) -> list[str]:
    # A second line would come and go while a person rates, and the rows would jump.
    in_short = sentence.partition(";")[0].rstrip(".")
    return [
        *wrapped("● priority\u2003○ other rated goal\u2003| median of 3 or more", LETTERS),
        *wrapped(in_short, LETTERS),
    ]


def _strips(y: alt.Y) -> list[alt.Chart]:
    rows = alt.Chart(alt.NamedData("strips")).encode(y=y)
    left, right = {"x": alt.XValue(0)}, {"x": alt.XValue(NARROW)}
    heading = {"yOffset": HEADING, "aria": False}
    lines = {"orient": "vertical", "color": HAIRLINE, "thickness": 1, "aria": False}
    return [
        rows.transform_calculate(stop="sequence(1, 11)")
        .transform_flatten(["stop"])
        .mark_tick(size=STRIP - 2, yOffset=BASELINE - STRIP / 2 + 1, **lines)
        .encode(x=alt.X("stop:Q")),
        rows.mark_rule(color=LINE, yOffset=BASELINE, aria=False).encode(
            **left, x2=alt.X2Value(NARROW)
        ),
        rows.transform_calculate(name=NAME)
        .mark_text(align="left", fontWeight=600, **heading)
        .encode(**left, text=alt.Text("name:N")),
        rows.transform_calculate(note="'rated ' + datum.rated")
        .mark_text(align="right", color=MUTED, **heading)
        .encode(**right, text=alt.Text("note:N")),
        rows.transform_filter("isValid(datum.median)")
        .transform_calculate(say="'median importance ' + datum.median")
        .mark_tick(orient="vertical", size=8, thickness=TICK, color=INK, yOffset=BASELINE + 4)
        .encode(x=alt.X("median:Q"), description=SAID),
    ]


def _dots(y: alt.Y, names: tuple[str, ...]) -> alt.Chart:
    return (
        alt.Chart(alt.NamedData("dots"))
        .transform_calculate(say=SAY + GOAL)
        .mark_circle(
            size=44,
            opacity=1,
            strokeWidth=1.4,
            xOffset=alt.ExprRef(f"datum.across * {DOT}"),
            yOffset=alt.ExprRef(f"{BASELINE} - {DOT} * (datum.up + {ABOVE_LINE})"),
        )
        .encode(
            x=alt.X("importance:Q", **rating_axis(EDGE, NARROW - EDGE, SCALE_TITLE, grid=False)),
            y=y,
            fill=filled_when("datum.priority", names),
            stroke=category_colour(alt.Stroke, names),
            description=SAID,
        )
    )
