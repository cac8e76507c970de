"""Show what moved between two years."""

from collections.abc import Sequence
from functools import lru_cache, partial

import altair as alt
import numpy as np
import pandas as pd

from careerkit.reflection import SCALE
from careerkit.views.charts import LayerChart, VConcatChart, empty_chart, with_title
from careerkit.views.dots import ABREAST, in_rows, with_offsets
from careerkit.views.inks import INK, MUTED, PAPER
from careerkit.views.lasting_moves import lasting_moves
from careerkit.views.noise import LITERATURE, Noise, how_far, own_noise
from careerkit.views.room import MARGIN, WIDE, Room
from careerkit.views.rows import height_of, row_layout
from careerkit.views.sentences import (
    first_year,
    not_rated,
    number,
    one_rating_in,
    other_details,
)
from careerkit.views.style import (
    SAID,
    SCALE_TITLE,
    category_fill,
    category_stroke,
    hairlines,
    pixels_down,
    rating_across,
    wrapped_text,
)
from careerkit.views.titles import QUESTIONS
from careerkit.views.years_table import YearsTable

QUESTION = QUESTIONS["what_moved"]
FURTHEST = len(SCALE) - 1
DOT = 8.5
SAME = "datum.detail == 'same'"
SAY = (
    "datum.words + ': from ' + datum.before + ' to ' + datum.after"
    f" + ({SAME} ? '' : ', with another detail')"
)
SIGNED = "datum.change == 0 ? '0' : format(datum.change, '+d')"
NOTE_ROOM = 70
"""Pixels for the note at the right of a row."""

NOTE = f"{SAME} ? ({SIGNED}) : 'new detail'"


def chart(
    table: YearsTable, since: int | None = None, noise: Noise = LITERATURE, room: Room = WIDE
) -> VConcatChart | LayerChart:
    """Draw every goal rated in both years by its change, those that moved with their names.

    ``since`` is the earlier year, the last before the newest unless given. Goals whose detail
    changed are other goals by now: they are named, marked and not counted.
    """
    goals, wide = moves(table, since, noise), _grey(table, since, noise)
    if goals.empty:
        question = f"What moved since {since or 'last year'}?"
        return empty_chart(question, sentence(table, since, noise), room)
    then, same = since or table.years[-2], goals["detail"] == "same"
    moved = goals[same & (goals["moved"] != "hardly")]
    named = pd.concat([moved, goals[~same]], ignore_index=True)
    pictures = [_every_change(goals[same], table.all_categories, room)] if same.any() else []
    if len(named):
        rows = row_layout(named, room.letters, marks=room.below_words)
        pictures.append(_by_name(rows, table.all_categories, (then, table.years[-1]), room))
    return with_title(
        VConcatChart(vconcat=pictures, spacing=36),
        f"What moved since {then}?",
        sentence(table, since, noise),
        f"{same.sum()} goals rated in both years\u2003"
        f"● by {wide.strong} or more\u2003○ by {_medium(wide)}\u2003"
        "grey: by less, which means little",
        room=room,
    )


def sentence(table: YearsTable, since: int | None = None, noise: Noise = LITERATURE) -> str:
    """Count the goals that rose and fell far, beside those that would if nothing had changed."""
    years = table.years
    if since is not None and since in table.facts.skipped and since not in years:
        return f"{not_rated([since])}, so nothing can be compared with it; name another year."
    if since is not None and since not in years:
        return f"There is no reflection of {since} to compare with; name another year."
    if len(years) < 2 or since == years[-1]:
        return (
            f"Next year you will see here what rose and what fell since {first_year(years[-1:])}."
        )
    compared = moves(table, since, noise)
    same = compared[compared["detail"] == "same"]
    if same.empty:
        return "Each goal that is rated in both years will appear here."
    then = since or years[-2]
    if alike := one_rating_in(table, [then, years[-1]]):
        return f"{alike} but it can’t show what moved."
    far = _grey(table, since, noise).strong
    by_chance = round(len(same) * _own(table, since, noise).share(far))
    return (
        f"Since {then}, {_rose_and_fell(same['change'], far)} by {far} or more"
        f"{other_details(len(compared) - len(same))}; even if nothing had changed, expect "
        f"{f'about {by_chance}' if by_chance else 'hardly any'} of {len(same)} to move as far."
        f"{_for_good(table, noise)}"
    )


def numbers(table: YearsTable, since: int | None = None, noise: Noise = LITERATURE) -> pd.DataFrame:
    """List every goal rated in both years with how often one moves as far for no reason."""
    years, compared = table.years, moves(table, since, noise)
    then = since or (years[-2] if len(years) > 1 else "Before")
    signed = [f"{change:+d}" if change else "0" for change in compared["change"]]
    own = _own(table, since, noise)
    chance = [f"{100 * own.share(change):.0f} of 100" for change in compared["change"]]
    other = compared["detail"].eq("other")
    return pd.DataFrame(
        {
            "Goal": compared["words"],
            "Category": compared["category"],
            str(then): compared["before"],
            str(years[-1] if years else "Now"): compared["after"],
            "Change": pd.Series(signed, compared.index, "string").mask(other, "another detail"),
            "If nothing changed": pd.Series(chance, compared.index, "string").mask(other, "–"),
        }
    )


@lru_cache(1)
def moves(table: YearsTable, since: int | None = None, noise: Noise = LITERATURE) -> pd.DataFrame:
    """Compare the newest year with an earlier one, by default the last before it.

    Returns one row per goal rated in both, the furthest risen first. Columns: ``category``,
    ``words``, ``before``, ``after``, ``change`` (after less before), ``detail`` (``same`` or
    ``other``: with another detail it is another goal, whose change counts for nothing), ``moved``
    (``hardly``, ``medium`` or ``strong``).
    """
    both, wide = _rated_in_both(table, since), _grey(table, since, noise)
    change = both["importance_now"] - both["importance"]
    same = both["detail"].eq(both["detail_now"])
    compared = both[["category", "words"]].assign(
        before=both["importance"],
        after=both["importance_now"],
        change=change,
        detail=same.map({True: "same", False: "other"}),
        moved=[how_far(stops, wide) for stops in change],
    )
    return compared.sort_values("change", ascending=False, kind="stable", ignore_index=True)


def _medium(noise: Noise) -> str:
    """Return the changes that are neither mostly noise nor rarely so."""
    last = noise.strong - 1
    return f"{last}" if last == noise.medium else f"{noise.medium} to {last}"


def _rose_and_fell(change: "pd.Series[int]", far: int) -> str:
    """Count the goals that moved so far, by their way."""
    rose, fell = int((change >= far).sum()), int((change <= -far).sum())
    return f"{number(rose, 'goal')} rose and {fell} fell" if rose + fell else "no goal rose or fell"


def _own(table: YearsTable, since: int | None, noise: Noise) -> Noise:
    """Return how much the person's own ratings waver between the two years."""
    both = _rated_in_both(table, since)
    same = both[both["detail"].eq(both["detail_now"])]
    change = (same["importance_now"] - same["importance"]).to_numpy(np.float64)
    return own_noise(change, noise)


def _grey(table: YearsTable, since: int | None, noise: Noise) -> Noise:
    """Return what is grey: what mostly is noise in other people, or more in one who wavers more."""
    own = _own(table, since, noise)
    return own if own.sd > noise.sd else noise


def _for_good(table: YearsTable, noise: Noise) -> str:
    """Say how many goals moved a year ago and stayed there."""
    count = len(lasting_moves(table, noise))
    if not count:
        return ""
    return f" {number(count, 'goal')} clearly moved the year before and stayed there."


def _rated_in_both(table: YearsTable, since: int | None) -> pd.DataFrame:
    """Return the goals rated in the newest year and in ``since``, or else the last before it."""
    earlier, newest = table.years[:-1], max(table.years, default=None)
    since = earlier[-1] if since is None and earlier else since
    before = _ratings_in(table, since if since in earlier else None)
    both = table.goals.merge(before, on="id")
    return both.merge(_ratings_in(table, newest), on="id", suffixes=("", "_now"))


def _ratings_in(table: YearsTable, year: int | None) -> pd.DataFrame:
    return table.ratings[table.ratings["year"].eq(year or 0)].drop(columns="year")


def _every_change(goals: pd.DataFrame, categories: Sequence[str], room: Room) -> LayerChart:
    between_stops = (room.width - 2 * MARGIN) / (2 * FURTHEST)
    abreast = 2 if room.is_narrow else ABREAST
    dot = min(DOT, between_stops / abreast)
    placed = with_offsets(goals, ["change"], partial(in_rows, abreast=abreast))
    height = dot * (placed["up"].max() + 1)
    axis = alt.Axis(
        values=list(range(-FURTHEST, FURTHEST + 1, 3 if room.is_narrow else 1)),
        title="change in importance",
        labelExpr=SIGNED.replace("change", "value"),
        labelFlush=False,
        grid=False,
    )
    scale = alt.Scale(domain=[-FURTHEST, FURTHEST], nice=False, range=[MARGIN, room.marks_to])
    dots = (
        alt.Chart(placed)
        .transform_calculate(say=SAY)
        .encode(
            x=alt.X("change:Q", axis=axis, scale=scale),
            y=alt.YValue(height - dot / 2),
            description=SAID,
        )
    )
    across, up = alt.ExprRef(f"datum.across * {dot}"), alt.ExprRef(f"-datum.up * {dot}")
    full = round(44 * (dot / DOT) ** 2)
    ways = _three_ways(dots, categories, small=20, full=full, across=across, up=up)
    return LayerChart(layer=ways, width=room.width, height=height)


def _three_ways(
    dots: alt.Chart,
    categories: Sequence[str],
    small: int,
    full: int,
    across: alt.ExprRef | float = 0,
    up: alt.ExprRef | float = 0,
) -> list[alt.Chart]:
    """Draw noise as small grey dots, medium changes as rings, strong ones filled."""
    hardly, medium, strong = (
        dots.transform_filter(f"datum.moved == '{how}'") for how in ("hardly", "medium", "strong")
    )
    stroke, fill = category_stroke(categories), category_fill(categories)
    return [
        hardly.mark_circle(size=small, opacity=1, fill=MUTED, xOffset=across, yOffset=up),
        medium.encode(stroke=stroke).mark_circle(
            size=full, opacity=1, fill=PAPER, strokeWidth=1.5, xOffset=across, yOffset=up
        ),
        strong.encode(stroke=stroke, fill=fill).mark_circle(
            size=full, opacity=1, strokeWidth=1.5, xOffset=across, yOffset=up
        ),
    ]


def _by_name(
    goals: pd.DataFrame, categories: Sequence[str], years: tuple[int, int], room: Room
) -> LayerChart:
    since, newest = years
    rows = alt.Chart(goals).transform_calculate(say=SAY, note=NOTE)
    scale = "importance" if room.is_narrow else SCALE_TITLE
    title = f"{scale}\u2003| {since}\u2003● {newest}"
    before, after = (
        rating_across(column, room.marks_from, room.width - NOTE_ROOM, title)
        for column in ("before", "after")
    )
    goals_at = rows.encode(y=pixels_down("middle"), description=SAID)
    same, other = goals_at.transform_filter(SAME), goals_at.transform_filter(f"!({SAME})")
    between = same.encode(x=before, x2=alt.X2("after:Q"), stroke=category_stroke(categories))
    width = alt.ExprRef("datum.moved == 'strong' ? 3 : 1.5")
    note = rows.encode(x=alt.XValue(room.width), y=pixels_down("middle"), text=alt.Text("note:N"))
    return LayerChart(
        layer=[
            hairlines(rows),
            wrapped_text(rows).encode(x=alt.XValue(0)),
            between.mark_rule(strokeWidth=width),
            goals_at.encode(x=before).mark_tick(
                orient="vertical", size=12, thickness=2, color=MUTED
            ),
            *_three_ways(same.encode(x=after), categories, small=20, full=90),
            other.encode(x=after).mark_circle(
                size=60, opacity=1, fill=PAPER, stroke=MUTED, strokeWidth=1.5
            ),
            note.mark_text(align="right", color=INK, aria=False),
        ],
        width=room.width,
        height=height_of(goals),
    )
