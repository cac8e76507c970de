"""Show which goals that one can have and lose matter this year, and which of them are there."""

from collections.abc import Sequence
from functools import lru_cache

import altair as alt
import pandas as pd

from careerkit.having import HAVE_IT, NOT_ANY_MORE, NOT_LIVED, NOT_SAID
from careerkit.reflection import SCALE
from careerkit.views.charts import LayerChart, empty_chart, with_title
from careerkit.views.having_marks import MOST_NAMED, RULE, having_marks, key_of, said_of
from careerkit.views.inks import INK, MUTED, PAPER
from careerkit.views.room import WIDE, Room
from careerkit.views.rows import height_of, row_layout
from careerkit.views.sentences import listed, number, verb
from careerkit.views.style import (
    GOAL,
    SAID,
    SCALE_TITLE,
    category_stroke,
    hairlines,
    pixels_down,
    rating_across,
    wrapped_text,
)
from careerkit.views.titles import QUESTIONS
from careerkit.views.years_table import YearsTable, with_having

QUESTION = QUESTIONS["what_i_dont_have"]
HIGH = (SCALE[0] + SCALE[-1]) // 2 + 1
KEY = f"● {HAVE_IT}\u2003◊ {NOT_ANY_MORE}\u2003○ {NOT_LIVED}\u2003▫ lived, {NOT_SAID}"
ORDER = (NOT_ANY_MORE, NOT_LIVED, NOT_SAID, HAVE_IT)
"""Of goals that matter alike, those that are not there come first."""


def chart(table: YearsTable, room: Room = WIDE) -> LayerChart:
    """Draw the goals that one can have and lose by importance, those that are there filled."""
    goals = states(table)
    if goals.empty:
        return empty_chart(QUESTION, sentence(table), room)
    rows = row_layout(goals.head(MOST_NAMED), room.letters, marks=room.below_words)
    marks = _named_marks(rows, table.categories, room)
    return with_title(
        LayerChart(layer=marks, width=room.width, height=height_of(rows)),
        QUESTION,
        sentence(table),
        key_of(KEY, len(goals) - len(rows)),
        room=room,
    )


def sentence(table: YearsTable) -> str:
    """Count the goals that are there, those that are not, and how many of these matter."""
    goals = states(table)
    if goals.empty:
        return (
            "Once you have rated goals that one can have and lose, and said of one that you have "
            "lived whether you have it now, they will appear here."
        )
    counts = goals["having"].value_counts().to_dict()
    have = counts.pop(HAVE_IT, "none")
    start = f"Of {number(len(goals), 'rated goal')} that one can have and lose, you have {have} now"
    others = [f"{counts[having]} {having}" for having in ORDER if having in counts]
    rest = f"; {listed(others)}" if others else ""
    return f"{start}{rest}.{_that_matter(goals)}"


def numbers(table: YearsTable) -> pd.DataFrame:
    """List the goals that one can have and lose, the most important first."""
    columns = ["words", "category", "importance", "having"]
    return states(table)[columns].set_axis(["Goal", "Category", "Importance", "Now"], axis=1)


@lru_cache(1)
def states(table: YearsTable) -> pd.DataFrame:
    """Return this year's rated goals that one can have and lose, the most important first.

    Columns: ``id``, ``category``, ``words``, ``importance``, ``having`` (one of ``ORDER``, by which
    goals that matter alike are sorted). As long as nobody said of any whether it is there now, none
    is returned: that it is lived or not is no answer.
    """
    year = with_having(table.this_year)
    is_state = year["id"].isin(table.facts.states or ()) | year["now"].notna()
    goals = year[is_state & year["importance"].notna()]
    if goals["now"].isna().all():
        goals = goals.head(0)
    place = goals["having"].map(ORDER.index)
    goals = goals.assign(place=place).sort_values(
        ["importance", "place"], ascending=[False, True], kind="stable", ignore_index=True
    )
    return goals[["id", "category", "words", "importance", "having"]]


def _that_matter(goals: pd.DataFrame) -> str:
    """Say how many of the goals that are not there matter."""
    missing = goals[goals["having"].isin([NOT_ANY_MORE, NOT_LIVED])]
    if missing.empty:
        return ""
    matter = int((missing["importance"] >= HIGH).sum())
    rated = verb(matter, "are", "is") if matter else "is"
    end = f"{matter or 'none'} {rated} rated {HIGH} or more"
    return f" Of the {len(missing)} you don’t have, {end}."


def _named_marks(goals: pd.DataFrame, categories: Sequence[str], room: Room) -> list[alt.Chart]:
    rows = alt.Chart(goals).transform_calculate(say=_SAY)
    on_the_scale = rows.encode(
        x=rating_across("importance", room.marks_from, room.marks_to, SCALE_TITLE),
        y=pixels_down("middle"),
    )
    unsaid = said_of(on_the_scale, NOT_SAID).encode(
        stroke=category_stroke(categories), description=SAID
    )
    right = "datum.importance < 6"
    return [
        hairlines(rows),
        wrapped_text(rows).encode(x=alt.XValue(0)),
        *having_marks(on_the_scale, categories),
        unsaid.mark_point(shape="square", size=36, opacity=1, fill=PAPER, strokeWidth=RULE),
        on_the_scale.encode(text=alt.Text("having:N")).mark_text(
            color=alt.ExprRef(f"datum.having == '{HAVE_IT}' ? '{MUTED}' : '{INK}'"),
            fontSize=12,
            aria=False,
            align=alt.ExprRef(f"{right} ? 'left' : 'right'"),
            xOffset=alt.ExprRef(f"{right} ? 14 : -14"),
        ),
    ]


_SAY = "datum.words + ': importance ' + datum.importance + ', ' + datum.having" + GOAL
