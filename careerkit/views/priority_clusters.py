"""Show where this year's priorities cluster, by category."""

from functools import cache

import altair as alt
import pandas as pd

from careerkit.views.alike import shared_answer
from careerkit.views.dots import in_stacks, with_offsets
from careerkit.views.grammar import listed, number
from careerkit.views.rows import wrapped
from careerkit.views.style import (
    GOAL,
    HAIRLINE,
    INK,
    LINE,
    MARGIN,
    MUTED,
    NAME,
    NARROW,
    SAY,
    SCALE_TITLE,
    category_colour,
    filled_when,
    rating_axis,
    with_title,
)
from careerkit.views.svg import Template, records
from careerkit.views.this_year import categories, category_counts, rated_goals, this_year

QUESTION = "Where do my priorities cluster?"
DOT = 8.5
STRIP = 4 * DOT
STEP = STRIP + 26
BASELINE = STEP / 2 - 10
HEADING = -STEP / 2 + 8
LETTERS = 60


def chart(table: pd.DataFrame) -> alt.LayerChart:
    """Draw a strip of dots for each category: its rated goals, this year's priorities filled.

    The tick under a strip is the median, from 3 rated goals up.
    """
    year = this_year(table)
    counts = category_counts(year)
    said = _sentence(year, counts)
    return with_title(_strips_and_dots(tuple(categories(year))), QUESTION, [], said).properties(
        title=alt.Title(QUESTION, subtitle=_subtitle(said)),
        datasets={name: records(frame) for name, frame in _data(year, counts).items()},
    )


def svg(table: pd.DataFrame) -> str:
    """Draw the chart as SVG; it stands beside the form and follows each key."""
    year = this_year(table)
    counts = category_counts(year)
    said = _sentence(year, counts)
    return _template(tuple(categories(year))).svg(
        _data(year, counts), subtitle=_subtitle(said), description=f"{QUESTION} {said}"
    )


def sentence(table: pd.DataFrame) -> str:
    """Say how many goals are rated, which categories hold the priorities."""
    return _sentence(table, category_counts(table))


def _sentence(table: pd.DataFrame, counts: pd.DataFrame) -> str:
    rated, size = counts["rated"].sum(), counts["size"].sum()
    if not rated:
        return "Each goal you rate becomes a dot here; your priorities are filled."
    start = f"{rated} of {number(size, 'goal')} rated"
    importances = rated_goals(table)["importance"]
    if answer := shared_answer(importances):
        return (
            f"{start}, {importances.eq(answer).sum()} of them {answer}; that is an answer, too, "
            "and leaves nothing to tell categories apart by."
        )
    held = counts[counts["priorities"] > 0]
    if held.empty:
        return f"{start}, no priority ticked yet."
    start = f"{start}, {number(held['priorities'].sum(), 'priority')}"
    most = held.loc[held["priorities"].eq(held["priorities"].max()), "category"].tolist()
    if len(most) > 2:
        return f"{start}, spread over {number(len(held), 'category')}."
    return f"{start}; most in {listed(most)}."


def numbers(table: pd.DataFrame) -> pd.DataFrame:
    """List each category's ratings, highest first, with their count, median."""
    counts, rated = category_counts(table), rated_goals(table)
    rated = rated.sort_values("importance", ascending=False, kind="stable")
    stops = rated["importance"].astype(str) + rated["priority"].map({True: "*", False: ""})
    each = stops.groupby(rated["category"]).agg(" ".join).reindex(counts["category"])
    return pd.DataFrame(
        {
            "Category": counts["category"].str.capitalize(),
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
    """Return ``rated_goals`` with a spot for each one's dot, stacked where they share a stop.

    Columns: those of ``rated_goals``, ``across`` with ``up`` (the dot's place in its stack, in
    dots). A spot hangs on the goals that share its stop alone, so that nothing else a person
    does moves a dot. The method is Wilkinson's dot plot.
    """
    return with_offsets(rated_goals(table), ["category", "importance"], in_stacks)


@cache
def _template(names: tuple[str, ...]) -> Template:
    return Template(with_title(_strips_and_dots(names), QUESTION, [], ""))


@cache
def _strips_and_dots(names: tuple[str, ...]) -> alt.LayerChart:
    y = alt.Y("category:N", sort=list(names), axis=None)
    layers = alt.layer(*_strips(y), _dots(y))
    return layers.properties(width=NARROW, height=alt.Step(STEP))


def _data(year: pd.DataFrame, counts: pd.DataFrame) -> dict[str, pd.DataFrame]:
    rated = counts["rated"].astype(str) + " of " + counts["size"].astype(str)
    return {
        "strips": counts[["category", "median"]].assign(rated=rated),
        "dots": goal_dots(year),
    }


def _subtitle(said: str) -> list[str]:
    # A second line would come and go while a person rates, and the rows would jump.
    in_short = said.partition(";")[0].rstrip(".")
    return [
        *wrapped("● priority\u2003○ other rated goal\u2003| median of 3 or more", LETTERS),
        *wrapped(in_short, LETTERS),
    ]


def _strips(y: alt.Y) -> list[alt.Chart]:
    rows = alt.Chart(alt.NamedData("strips")).encode(y=y)
    left, right = {"x": alt.value(0)}, {"x": alt.value(NARROW)}
    heading = {"yOffset": HEADING, "aria": False}
    lines = {"orient": "vertical", "color": HAIRLINE, "thickness": 1, "aria": False}
    return [
        rows.transform_calculate(stop="sequence(1, 11)")
        .transform_flatten(["stop"])
        .mark_tick(size=STRIP - 2, yOffset=BASELINE - STRIP / 2 + 1, **lines)
        .encode(x="stop:Q"),
        rows.mark_rule(color=LINE, yOffset=BASELINE, aria=False).encode(
            **left, x2=alt.value(NARROW)
        ),
        rows.transform_calculate(name=NAME)
        .mark_text(align="left", fontWeight=600, **heading)
        .encode(**left, text="name:N"),
        rows.transform_calculate(note="'rated ' + datum.rated")
        .mark_text(align="right", color=MUTED, **heading)
        .encode(**right, text="note:N"),
        rows.transform_filter("isValid(datum.median)")
        .transform_calculate(say="'median importance ' + datum.median")
        .mark_tick(orient="vertical", size=8, thickness=2.5, color=INK, yOffset=BASELINE + 4)
        .encode(x="median:Q", description="say:N"),
    ]


def _dots(y: alt.Y) -> alt.Chart:
    return (
        alt.Chart(alt.NamedData("dots"))
        .transform_calculate(say=SAY + GOAL)
        .mark_circle(
            size=44,
            opacity=1,
            strokeWidth=1.4,
            xOffset=alt.ExprRef(f"datum.across * {DOT}"),
            yOffset=alt.ExprRef(f"{BASELINE} - {DOT} * (datum.up + 0.6)"),
        )
        .encode(
            x=alt.X(
                "importance:Q", **rating_axis(MARGIN, NARROW - MARGIN, SCALE_TITLE, grid=False)
            ),
            y=y,
            fill=filled_when("datum.priority"),
            stroke=category_colour(alt.Stroke),
            description="say:N",
        )
    )
