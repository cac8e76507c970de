"""Show how the goals that were lived felt, beside how much they matter now."""

from collections.abc import Sequence
from functools import lru_cache

import altair as alt
import pandas as pd

from careerkit.reflection import SCALE
from careerkit.views.charts import LayerChart, empty_chart, with_title
from careerkit.views.inks import INK
from careerkit.views.room import WIDE, Room
from careerkit.views.rows import height_of, row_layout
from careerkit.views.sentences import number, verb
from careerkit.views.style import (
    GOAL,
    SAID,
    category_fill,
    category_stroke,
    hairlines,
    pixels_down,
    rating_across,
    wrapped_text,
)
from careerkit.views.titles import QUESTIONS
from careerkit.views.years_table import YearsTable

QUESTION = QUESTIONS["lived_goals"]
MIDDLE = (SCALE[0] + SCALE[-1]) / 2
KEY = "● it felt\u2003| it matters now\u2003the widest gaps first"

MOST_NAMED = 10
"""So many goals can be read as one list; the numbers name all of them."""


def chart(table: YearsTable, room: Room = WIDE) -> LayerChart:
    """Draw the lived goals by name, each with how it felt and how much it matters now."""
    goals = lived_and_rated(table)
    if goals.empty:
        return empty_chart(QUESTION, sentence(table), room)
    rows = row_layout(goals.head(MOST_NAMED), room.letters, marks=room.below_words)
    left_out = len(goals) - len(rows)
    key = f"{KEY}, {left_out} more in the numbers" if left_out else KEY
    pairs = _pairs(rows, table.categories, room)
    return with_title(
        LayerChart(layer=pairs, width=room.width, height=height_of(rows)),
        QUESTION,
        sentence(table),
        key,
        room=room,
    )


def sentence(table: YearsTable) -> str:
    """Count the lived goals that felt good, and those that did not but matter all the same."""
    lived = lived_and_rated(table)
    if lived.empty:
        return (
            "Each goal you have lived appears here, once you have rated how it felt "
            "as well as how much it matters now."
        )
    good = lived["satisfaction"] > MIDDLE
    high = f"{MIDDLE + 0.5:.0f} or more"
    start = f"{good.sum()} of {number(len(lived), 'lived goal')} felt good ({high})"
    if good.all():
        return f"{start}."
    matter = (lived["importance"] > MIDDLE)[~good].sum()
    have = verb(matter, "have", "has")
    return f"{start}; {matter} of the others {have} an importance of {high} now."


def numbers(table: YearsTable) -> pd.DataFrame:
    """List the lived goals, those with the widest gap between the two ratings first."""
    return lived_and_rated(table)[["words", "category", "satisfaction", "importance"]].set_axis(
        ["Goal", "Category", "It felt", "Importance now"], axis=1
    )


@lru_cache(1)
def lived_and_rated(table: YearsTable) -> pd.DataFrame:
    """Return this year's lived goals whose importance is rated as well as how they felt.

    Columns: ``id``, ``category``, ``words``, ``importance``, ``satisfaction``. Those with the
    widest gap between the two come first; of those alike, the best felt.
    """
    year = table.this_year
    both = year["lived"].fillna(False) & year[["importance", "satisfaction"]].notna().all(axis=1)
    goals = year.loc[both, ["id", "category", "words", "importance", "satisfaction"]]
    gap = (goals["satisfaction"] - goals["importance"]).abs()
    order = goals.assign(gap=gap).sort_values(
        ["gap", "satisfaction"], ascending=False, kind="stable"
    )
    return order.drop(columns="gap").reset_index(drop=True)


def _pairs(goals: pd.DataFrame, categories: Sequence[str], room: Room) -> list[alt.Chart]:
    rows = alt.Chart(goals).transform_calculate(say=_SAY)
    scale = [
        rating_across(column, room.marks_from, room.marks_to, "1 to 10")
        for column in ("satisfaction", "importance")
    ]
    felt, matters = (rows.encode(x=across, y=pixels_down("middle")) for across in scale)
    colour = category_stroke(categories)
    return [
        hairlines(rows),
        wrapped_text(rows).encode(x=alt.XValue(0)),
        felt.encode(x2="importance:Q", stroke=colour).mark_rule(strokeWidth=1.6, aria=False),
        matters.mark_tick(orient="vertical", size=14, thickness=2.5, color=INK, aria=False),
        felt.encode(fill=category_fill(categories), stroke=colour, description=SAID).mark_circle(
            size=100, opacity=1, strokeWidth=1.6
        ),
    ]


_SAY = (
    "datum.words + ': felt ' + datum.satisfaction + ', importance now ' + datum.importance" + GOAL
)
