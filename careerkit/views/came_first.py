"""Show what came first in the choices of two years."""

from functools import lru_cache
from math import ceil

import altair as alt
import pandas as pd

from careerkit.views.charts import LayerChart, empty_chart, with_title
from careerkit.views.chosen_order import place, with_places
from careerkit.views.inks import MUTED
from careerkit.views.room import WIDE, Room
from careerkit.views.rows import height_of, row_layout
from careerkit.views.sentences import number, verb
from careerkit.views.style import (
    SAID,
    category_stroke,
    hairlines,
    pixels_down,
    wrapped_text,
)
from careerkit.views.titles import QUESTIONS
from careerkit.views.years_table import YearsTable

QUESTION = QUESTIONS["came_first"]
FEWEST = 3
"""Fewer goals than these, chosen among in both years, make no order to compare."""


PLACE, CAP = 16, 8
"""Pixels that the number of a place needs on the axis, and the round ends of a bar beside it."""


def chart(table: YearsTable, room: Room = WIDE) -> LayerChart:
    """Draw the places of each goal chosen among in both years, as a bar for each year."""
    goals = then_and_now(table)
    if goals.empty:
        return empty_chart(QUESTION, sentence(table), room)
    then, now = _years(table)
    rows = row_layout(goals, room.letters, marks=room.below_words)
    bars = _bars(rows, (then, now), table.all_categories, room)
    return with_title(
        LayerChart(layer=bars, width=room.width, height=height_of(rows)),
        QUESTION,
        sentence(table),
        f"grey: {then}\u2003coloured: {now}\u2003long bar: places shared with other goals",
        room=room,
    )


def sentence(table: YearsTable) -> str:
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
        "bars that don’t overlap. Picks waver: a few can come apart though nothing has changed."
    )


def numbers(table: YearsTable) -> pd.DataFrame:
    """List the goals chosen among in both years with their places, this year's order first."""
    goals, years = then_and_now(table), _years(table)
    then, now = map(str, years) if len(years) > 1 else ("Then", "Now")
    return pd.DataFrame(
        {
            "Goal": goals["words"],
            "Category": goals["category"],
            then: pd.Series(_places(goals, "then"), goals.index, "string"),
            now: pd.Series(_places(goals, "now"), goals.index, "string"),
        }
    )


@lru_cache(1)
def then_and_now(table: YearsTable) -> pd.DataFrame:
    """Return the goals among which the person chose in the newest year and the last before it.

    Columns: ``id``, ``category``, ``words``, and ``from_then``, ``to_then``, ``from_now``,
    ``to_now``: the places that its level takes among these goals in each of the two years.
    """
    goals, years = table.goals, _years(table)
    levels = [table.facts.levels[year] for year in years] if len(years) > 1 else [{}, {}]
    common = goals[goals["id"].isin(levels[0]) & goals["id"].isin(levels[1])]
    common = common if len(common) >= FEWEST else common.head(0)
    for when, of_year in zip(["then", "now"], levels, strict=True):
        placed = with_places(common.assign(level=common["id"].map(of_year).astype("Int64")))
        common = placed.drop(columns="level").rename(
            columns={"from_place": f"from_{when}", "to_place": f"to_{when}"}
        )
    return common.sort_values(["from_now", "from_then", "words"], ignore_index=True)


def _years(table: YearsTable) -> list[int]:
    """Return the newest year and the last year before it with choices, if it has choices too."""
    newest, chosen = table.rows["year"].max(), sorted(table.facts.levels)
    return chosen[-2:] if len(chosen) > 1 and chosen[-1] == newest else []


def _places(goals: pd.DataFrame, when: str) -> list[str]:
    return list(map(place, goals[f"from_{when}"], goals[f"to_{when}"]))


def _bars(
    goals: pd.DataFrame, years: tuple[int, int], categories: list[str], room: Room
) -> list[alt.Chart]:
    then, now = years
    drawn = goals.assign(place_then=_places(goals, "then"), place_now=_places(goals, "now"))
    rows = alt.Chart(drawn.drop(columns="id")).transform_calculate(
        say=f"datum.words + ': {then} place ' + datum.place_then"
        f" + ', {now} place ' + datum.place_now",
        then_left="datum.from_then - 0.35",
        then_right="datum.to_then + 0.35",
        now_left="datum.from_now - 0.35",
        now_right="datum.to_now + 0.35",
        above="datum.middle - 5",
        below="datum.middle + 5",
    )
    start = CAP if room.is_narrow else room.marks_from
    end = room.width - CAP
    every = ceil(len(goals) * PLACE / (end - start))
    axis = alt.Axis(
        values=list(range(1, len(goals) + 1, every)),
        format="d",
        title="place among these goals",
        labelOverlap=False,
    )
    scale = alt.Scale(domain=[0.5, len(goals) + 0.5], nice=False, zero=False, range=[start, end])
    earlier = rows.encode(
        x=alt.X("then_left:Q", axis=axis, scale=scale),
        x2=alt.X2("then_right:Q"),
        y=pixels_down("above"),
    )
    later = rows.encode(
        x=alt.X("now_left:Q", axis=axis, scale=scale),
        x2=alt.X2("now_right:Q"),
        y=pixels_down("below"),
        stroke=category_stroke(categories),
        description=SAID,
    )
    return [
        hairlines(rows),
        wrapped_text(rows).encode(x=alt.XValue(0)),
        earlier.mark_rule(color=MUTED, opacity=0.45, aria=False, strokeWidth=7, strokeCap="round"),
        later.mark_rule(strokeWidth=7, strokeCap="round"),
    ]
