"""Show what moved between two years."""

import altair as alt
import pandas as pd

from careerkit.reflection import SCALE
from careerkit.table import once_per_table
from careerkit.views.dots import in_rows, with_offsets
from careerkit.views.grammar import number
from careerkit.views.noise import LITERATURE, Noise, how_far
from careerkit.views.rows import height_of, row_layout
from careerkit.views.style import (
    INK,
    MARGIN,
    MUTED,
    PAPER,
    SAID,
    SCALE_TITLE,
    WIDE,
    WORDS,
    category_colour,
    empty_chart,
    hairlines,
    pixels_down,
    rating_axis,
    with_title,
    wrapped_text,
)
from careerkit.views.years import (
    all_goals,
    first_year,
    known_categories,
    one_answer_in,
    other_details,
    ratings,
    years,
)

QUESTION = "What moved since last year?"
FURTHEST = len(SCALE) - 1
DOT = 8.5
SAME = "datum.detail == 'same'"
SAY = (
    "datum.words + ': from ' + datum.before + ' to ' + datum.after"
    f" + ({SAME} ? '' : ', with another detail')"
)
SIGNED = "datum.change == 0 ? '0' : format(datum.change, '+d')"
NOTE = f"{SAME} ? ({SIGNED}) : 'new detail'"


def chart(
    table: pd.DataFrame, since: int | None = None, noise: Noise = LITERATURE
) -> alt.VConcatChart | alt.LayerChart:
    """Draw every goal rated in both years by its change, those that moved with their names.

    ``since`` is the earlier year, the last before the newest unless given. Goals whose detail
    changed are other goals by now: they are named, marked and not counted.
    """
    known, goals = years(table), moves(table, since, noise)
    said = sentence(table, since, noise)
    if goals.empty:
        return empty_chart(f"What moved since {since or 'last year'}?", said)
    since, same = since or known[-2], goals["detail"] == "same"
    names = known_categories(table)
    moved = goals[same & (goals["moved"] != "hardly")]
    named = pd.concat([moved, goals[~same]], ignore_index=True)
    pictures = [_every_change(goals[same], names)] if same.any() else []
    pictures += [_by_name(row_layout(named, 42), names, since, known[-1])] if len(named) else []
    keys = (
        f"● by {noise.strong} or more\u2003○ by {_medium(noise)}\u2003"
        "grey: by less, which is mostly noise"
    )
    return with_title(
        alt.vconcat(*pictures, spacing=36),
        f"What moved since {since}?",
        [f"{same.sum()} goals rated in both years\u2003{keys}", said],
        said,
    )


def sentence(table: pd.DataFrame, since: int | None = None, noise: Noise = LITERATURE) -> str:
    """Count the goals that rose, fell, hardly moved, beside those that noise alone would move."""
    known = years(table)
    if since is not None and since not in known:
        return f"There is no reflection of {since} to compare with; name another year."
    if len(known) < 2 or since == known[-1]:
        return (
            f"Next year you will see here what rose and what fell since {first_year(known[-1:])}."
        )
    compared = moves(table, since, noise)
    same = compared[compared["detail"] == "same"]
    if same.empty:
        return "Each goal that is rated in both years will appear here."
    if alike := one_answer_in(table, [since or known[-2], known[-1]]):
        return f"{alike} but it can’t show what moved."
    counts = same["moved"].value_counts().reindex(["strong", "medium", "hardly"]).fillna(0)
    rose = ((same["moved"] == "strong") & (same["change"] > 0)).sum()
    fell = counts["strong"] - rose
    far = (
        f"{number(rose, 'goal')} rose by {noise.strong} or more, {fell:.0f} fell"
        if counts["strong"]
        else f"no goal rose or fell by {noise.strong} or more"
    )
    return (
        f"Since {since or known[-2]}, {far}; {counts['medium']:.0f} moved by {_medium(noise)}, "
        f"{counts['hardly']:.0f} hardly moved{other_details(len(compared) - len(same))}. "
        f"{_by_noise_alone(len(same), noise)}"
    )


def numbers(
    table: pd.DataFrame, since: int | None = None, noise: Noise = LITERATURE
) -> pd.DataFrame:
    """List every goal rated in both years with how often noise alone moves one as far."""
    known, compared = years(table), moves(table, since, noise)
    then = since or (known[-2] if len(known) > 1 else "Before")
    change = [f"{each:+d}" if each else "0" for each in compared["change"]]
    chance = [f"{100 * noise.share(each):.0f} of 100" for each in compared["change"]]
    other = compared["detail"].eq("other")
    return pd.DataFrame(
        {
            "Goal": compared["words"],
            "Category": compared["category"],
            str(then): compared["before"],
            str(known[-1] if known else "Now"): compared["after"],
            "Change": pd.Series(change, compared.index, "string").mask(other, "another detail"),
            "By noise alone": pd.Series(chance, compared.index, "string").mask(other, "–"),
        }
    )


@once_per_table
def moves(table: pd.DataFrame, since: int | None = None, noise: Noise = LITERATURE) -> pd.DataFrame:
    """Compare the newest year with an earlier one, by default the last before it.

    Returns one row per goal rated in both, the furthest risen first. Columns: ``category``,
    ``words``, ``before``, ``after``, ``change`` (after less before), ``detail`` (``same`` or
    ``other``: with another detail it is another goal, whose change counts for nothing), ``moved``
    (``hardly``, ``medium`` or ``strong``), and ``across`` with ``up``: its spot, in dots, among
    the goals that changed alike.
    """
    *earlier, now = years(table) or [None]
    since = earlier[-1] if since is None and earlier else since
    before = _said_in(table, since if since in earlier else None)
    both = all_goals(table).merge(before, on="id")
    both = both.merge(_said_in(table, now), on="id", suffixes=("", "_now"))
    change = both["importance_now"] - both["importance"]
    same = both["detail"].eq(both["detail_now"])
    compared = both[["category", "words"]].assign(
        before=both["importance"],
        after=both["importance_now"],
        change=change,
        detail=same.map({True: "same", False: "other"}),
        moved=[how_far(each, noise) for each in change],
    )
    ordered = compared.sort_values("change", ascending=False, kind="stable", ignore_index=True)
    return with_offsets(ordered, ["detail", "change"], in_rows)


def _medium(noise: Noise) -> str:
    """Return the changes that are neither mostly noise nor rarely so."""
    last = noise.strong - 1
    return f"{last}" if last == noise.medium else f"{noise.medium} to {last}"


def _by_noise_alone(goals: int, noise: Noise) -> str:
    medium, strong = (
        f"{goals * noise.share(stops):.0f} by {stops} or more"
        for stops in (noise.medium, noise.strong)
    )
    return f"Of {number(goals, 'goal')}, noise alone would move about {medium}, {strong}."


def _said_in(table: pd.DataFrame, year: int | None) -> pd.DataFrame:
    rated = ratings(table)
    return rated[rated["year"].eq(year or 0)].drop(columns="year")


def _every_change(goals: pd.DataFrame, names: list[str]) -> alt.LayerChart:
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
    across, down = alt.X("change:Q", axis=axis, scale=scale), alt.YValue(height - DOT / 2)
    placed = dots.encode(x=across, y=down, description=SAID)
    spot = {
        "xOffset": alt.ExprRef(f"datum.across * {DOT}"),
        "yOffset": alt.ExprRef(f"-datum.up * {DOT}"),
    }
    return alt.layer(*_three_ways(placed, names, (20, 44), **spot), width=WIDE, height=height)


def _three_ways(
    dots: alt.Chart, names: list[str], sizes: tuple[int, int], **spot: alt.ExprRef
) -> list[alt.Chart]:
    """Draw noise as small grey dots, medium changes as rings, strong ones filled."""
    small, full = sizes
    colour = category_colour(alt.Stroke, names)
    return [
        dots.transform_filter("datum.moved == 'hardly'").mark_circle(
            size=small, opacity=1, fill=MUTED, **spot
        ),
        dots.transform_filter("datum.moved == 'medium'")
        .mark_circle(size=full, opacity=1, fill=PAPER, strokeWidth=1.5, **spot)
        .encode(stroke=colour),
        dots.transform_filter("datum.moved == 'strong'")
        .mark_circle(size=full, opacity=1, strokeWidth=1.5, **spot)
        .encode(stroke=colour, fill=category_colour(alt.Fill, names)),
    ]


def _by_name(goals: pd.DataFrame, names: list[str], since: int, now: int) -> alt.LayerChart:
    rows = alt.Chart(goals.drop(columns=["across", "up"])).transform_calculate(say=SAY, note=NOTE)
    scale = rating_axis(WORDS + 110, WIDE - 70, f"{SCALE_TITLE}\u2003| {since}\u2003● {now}")
    after, before = alt.X("after:Q", **scale), alt.X("before:Q", **scale)
    placed = rows.encode(y=pixels_down("middle"), description=SAID)
    same = placed.transform_filter(SAME)
    width = alt.ExprRef("datum.moved == 'strong' ? 3 : 1.5")
    tick = placed.mark_tick(orient="vertical", size=12, thickness=2, color=MUTED)
    ring = placed.transform_filter(f"!({SAME})").mark_circle(
        size=60, opacity=1, fill=PAPER, stroke=MUTED, strokeWidth=1.5
    )
    note = rows.mark_text(align="right", color=INK, aria=False)
    return alt.layer(
        hairlines(rows),
        wrapped_text(rows).encode(x=alt.XValue(0)),
        same.mark_rule(strokeWidth=width).encode(
            x=before, x2=alt.X2("after:Q"), stroke=category_colour(alt.Stroke, names)
        ),
        tick.encode(x=before),
        *_three_ways(same.encode(x=after), names, (20, 90)),
        ring.encode(x=after),
        note.encode(x=alt.XValue(WIDE), y=pixels_down("middle"), text=alt.Text("note:N")),
        width=WIDE,
        height=height_of(goals),
    )
