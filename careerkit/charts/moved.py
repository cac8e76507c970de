"""Draw what moved between two years."""

import altair as alt
import pandas as pd

from careerkit import sentences
from careerkit.charts.rows import height_of, in_rows
from careerkit.charts.style import (
    INK,
    MARGIN,
    MUTED,
    PAPER,
    SCALE_TITLE,
    WIDE,
    WORDS,
    along,
    category_colour,
    down,
    framed,
    hairlines,
    in_lines,
    waiting,
)
from careerkit.reflection import SCALE
from careerkit.summaries import MEDIUM, STRONG, moves, years

NOISE = "With no true change, 18 % of goals would move by 3 or more and 6 % by 4 or more."
FURTHEST = len(SCALE) - 1
DOT = 8.5
SAME = "datum.detail == 'same'"
SAY = (
    "datum.words + ': from ' + datum.before + ' to ' + datum.after"
    f" + ({SAME} ? '' : ', with another detail')"
)
SIGNED = "datum.change == 0 ? '0' : format(datum.change, '+d')"
NOTE = f"{SAME} ? ({SIGNED}) : 'new detail'"


def what_moved(table: pd.DataFrame, since: int | None = None) -> alt.VConcatChart | alt.LayerChart:
    """Draw every goal rated in both years by its change, those that moved with their names.

    ``since`` is the earlier year, the last before the newest unless given. Goals whose detail
    changed are other goals by now: they are named, marked and not counted.
    """
    sentence, goals, known = sentences.what_moved(table, since), moves(table, since), years(table)
    if goals.empty:
        return waiting(f"What moved since {since or 'last year'}?", sentence)
    since, same = since or known[-2], goals["detail"] == "same"
    moved = goals[same & (goals["moved"] != "hardly")]
    named = pd.concat([moved, goals[~same]], ignore_index=True)
    pictures = [_every_change(goals[same])] if same.any() else []
    pictures += [_by_name(in_rows(named, 42), since, known[-1])] if len(named) else []
    keys = f"● by {STRONG} or more\u2003○ by {MEDIUM}\u2003grey: by less, which is mostly noise"
    return framed(
        alt.vconcat(*pictures, spacing=36),
        f"What moved since {since}?",
        [f"{same.sum()} goals rated in both years\u2003{keys}", sentence, NOISE],
        sentence,
    )


def _every_change(goals: pd.DataFrame) -> alt.LayerChart:
    height = DOT * (goals["up"].max() + 1)
    axis = alt.Axis(
        values=list(range(-FURTHEST, FURTHEST + 1)),
        title="change in importance",
        labelExpr=SIGNED.replace("change", "value"),
        labelFlush=False,
        grid=False,
    )
    scale = alt.Scale(domain=[-FURTHEST, FURTHEST], nice=False, range=[MARGIN, WIDE - MARGIN])
    dots = alt.Chart(goals).transform_calculate(say=SAY)
    placed = dots.encode(
        x=alt.X("change:Q", axis=axis, scale=scale),
        y=alt.value(height - DOT / 2),
        description="say:N",
    )
    spot = {
        "xOffset": alt.ExprRef(f"datum.across * {DOT}"),
        "yOffset": alt.ExprRef(f"-datum.up * {DOT}"),
    }
    return alt.layer(*_three_ways(placed, (20, 44), **spot)).properties(width=WIDE, height=height)


def _three_ways(dots: alt.Chart, sizes: tuple[int, int], **spot: alt.ExprRef) -> list[alt.Chart]:
    """Draw noise as small grey dots, medium changes as rings, strong ones filled."""
    small, full = sizes
    colour = category_colour(alt.Stroke)
    return [
        dots.transform_filter("datum.moved == 'hardly'").mark_circle(
            size=small, opacity=1, fill=MUTED, **spot
        ),
        dots.transform_filter("datum.moved == 'medium'")
        .mark_circle(size=full, opacity=1, fill=PAPER, strokeWidth=1.5, **spot)
        .encode(stroke=colour),
        dots.transform_filter("datum.moved == 'strong'")
        .mark_circle(size=full, opacity=1, strokeWidth=1.5, **spot)
        .encode(stroke=colour, fill=category_colour(alt.Fill)),
    ]


def _by_name(goals: pd.DataFrame, since: int, now: int) -> alt.LayerChart:
    rows = alt.Chart(goals.drop(columns=["across", "up"])).transform_calculate(say=SAY, note=NOTE)
    scale = along(WORDS + 110, WIDE - 70, f"{SCALE_TITLE}\u2003| {since}\u2003● {now}")
    after, before = alt.X("after:Q", **scale), alt.X("before:Q", **scale)
    placed = rows.encode(y=down("middle"), description="say:N")
    same = placed.transform_filter(SAME)
    width = alt.ExprRef("datum.moved == 'strong' ? 3 : 1.5")
    tick = placed.mark_tick(orient="vertical", size=12, thickness=2, color=MUTED)
    ring = placed.transform_filter(f"!({SAME})").mark_circle(
        size=60, opacity=1, fill=PAPER, stroke=MUTED, strokeWidth=1.5
    )
    note = rows.mark_text(align="right", color=INK, aria=False)
    return alt.layer(
        hairlines(rows),
        in_lines(rows).encode(x=alt.value(0)),
        same.mark_rule(strokeWidth=width).encode(
            x=before, x2="after:Q", stroke=category_colour(alt.Stroke)
        ),
        tick.encode(x=before),
        *_three_ways(same.encode(x=after), (20, 90)),
        ring.encode(x=after),
        note.encode(x=alt.value(WIDE), y=down("middle"), text="note:N"),
    ).properties(width=WIDE, height=height_of(goals))
