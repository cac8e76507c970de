"""Show what came first in the choices of two years."""

import altair as alt
import pandas as pd

from careerkit.table import chosen_levels
from careerkit.views.chosen_order import place, with_places
from careerkit.views.grammar import number, verb
from careerkit.views.rows import height_of, row_layout
from careerkit.views.style import (
    MUTED,
    SAID,
    WIDE,
    WORDS,
    category_colour,
    empty_chart,
    hairlines,
    pixels_down,
    with_title,
    wrapped_text,
)
from careerkit.views.years import all_goals, known_categories

QUESTION = "What came first, then and now?"
FEWEST = 3
"""Fewer goals than these, chosen among in both years, make no order to compare."""

BY_CHANCE = 20
"""One goal in so many has bars that lie apart if a person only wavers, as ratings do.

Simulated in ``tests/choices/test_order.py``, with a retest correlation of .7.
"""


def chart(table: pd.DataFrame) -> alt.LayerChart:
    """Draw the places of each goal chosen among in both years, as a bar for each year."""
    said, goals = sentence(table), then_and_now(table)
    if goals.empty:
        return empty_chart(QUESTION, said)
    then, now = _years(table)
    rows = row_layout(goals, letters=42)
    bars = _bars(rows, then, now, known_categories(table))
    return with_title(
        alt.layer(*bars, width=WIDE, height=height_of(rows)),
        QUESTION,
        [f"grey: {then}\u2003coloured: {now}\u2003long bar: places shared with other goals", said],
        said,
    )


def sentence(table: pd.DataFrame) -> str:
    """Count the goals whose places of the two years lie apart."""
    years, goals = _years(table), then_and_now(table)
    if len(years) < 2:
        return "Once you have chosen among goals in two years, both orders will appear here."
    if goals.empty:
        return (
            f"You chose among other goals in {years[0]} than in {years[1]}: too few are the same "
            "to compare them."
        )
    apart = (goals["to_then"] < goals["from_now"]) | (goals["to_now"] < goals["from_then"])
    moved, all_goals = int(apart.sum()), number(len(goals), "goal")
    if not moved:
        return (
            f"Of {all_goals} that you chose among in both years, none clearly changed its place: "
            "all bars overlap."
        )
    return (
        f"Of {all_goals} that you chose among in both years, {moved} {verb(moved, 'have', 'has')} "
        f"bars that don’t overlap. If nothing had changed, about 1 in {BY_CHANCE} would."
    )


def numbers(table: pd.DataFrame) -> pd.DataFrame:
    """List the goals chosen among in both years with their places, this year's order first."""
    goals, years = then_and_now(table), _years(table)
    names = dict(zip(["then", "now"], map(str, years), strict=False)) if len(years) > 1 else {}
    places = {
        names.get(when, when.capitalize()): pd.Series(
            map(place, goals[f"from_{when}"], goals[f"to_{when}"]), goals.index, "string"
        )
        for when in ("then", "now")
    }
    return pd.DataFrame({"Goal": goals["words"], "Category": goals["category"], **places})


def then_and_now(table: pd.DataFrame) -> pd.DataFrame:
    """Return the goals among which the person chose in the newest year and the last before it.

    Columns: ``id``, ``category``, ``words``, and ``from_then``, ``to_then``, ``from_now``,
    ``to_now``: the places that its level takes among these goals in each of the two years.
    """
    goals, years = all_goals(table), _years(table)
    levels = [chosen_levels(table)[year] for year in years] if len(years) > 1 else [{}, {}]
    common = goals[goals["id"].isin(levels[0]) & goals["id"].isin(levels[1])]
    common = common if len(common) >= FEWEST else common.head(0)
    for when, of_year in zip(["then", "now"], levels, strict=True):
        placed = with_places(common.assign(level=common["id"].map(of_year).astype("Int64")))
        common = placed.drop(columns="level").rename(
            columns={"from_place": f"from_{when}", "to_place": f"to_{when}"}
        )
    return common.sort_values(["from_now", "from_then", "words"], ignore_index=True)


def _years(table: pd.DataFrame) -> list[int]:
    """Return the newest year and the last year before it with choices, if it has choices too."""
    newest, chosen = table["year"].max(), sorted(chosen_levels(table))
    return chosen[-2:] if len(chosen) > 1 and chosen[-1] == newest else []


def _bars(goals: pd.DataFrame, then: int, now: int, names: list[str]) -> list[alt.Chart]:
    said = f"datum.words + ': {then} place ' + datum.said_then + ', {now} place ' + datum.said_now"
    drawn = goals.assign(
        **{
            f"said_{when}": list(map(place, goals[f"from_{when}"], goals[f"to_{when}"]))
            for when in ("then", "now")
        }
    ).drop(columns="id")
    rows = alt.Chart(drawn).transform_calculate(
        say=said,
        then_left="datum.from_then - 0.35",
        then_right="datum.to_then + 0.35",
        now_left="datum.from_now - 0.35",
        now_right="datum.to_now + 0.35",
        above="datum.middle - 5",
        below="datum.middle + 5",
    )
    bar = {"strokeWidth": 7, "strokeCap": "round"}
    axis = {
        "axis": alt.Axis(
            values=list(range(1, len(goals) + 1)),
            format="d",
            title="place among these goals",
            labelOverlap=False,
        ),
        "scale": alt.Scale(
            domain=[0.5, len(goals) + 0.5], nice=False, zero=False, range=[WORDS + 110, WIDE]
        ),
    }
    return [
        hairlines(rows),
        wrapped_text(rows).encode(x=alt.XValue(0)),
        rows.mark_rule(color=MUTED, opacity=0.45, aria=False, **bar).encode(
            x=alt.X("then_left:Q", **axis), x2=alt.X2("then_right:Q"), y=pixels_down("above")
        ),
        rows.mark_rule(**bar).encode(
            x=alt.X("now_left:Q", **axis),
            x2=alt.X2("now_right:Q"),
            y=pixels_down("below"),
            stroke=category_colour(alt.Stroke, names),
            description=SAID,
        ),
    ]
