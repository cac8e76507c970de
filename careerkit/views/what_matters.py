"""Show which goals matter most this year."""

import altair as alt
import pandas as pd

from careerkit.views.alike import how_many_share, shared_answer
from careerkit.views.grammar import number
from careerkit.views.rows import height_of, row_layout
from careerkit.views.style import (
    GOAL,
    MARGIN,
    MUTED,
    SAY,
    SCALE_TITLE,
    WIDE,
    WORDS,
    category_colour,
    empty_chart,
    filled_when,
    hairlines,
    pixels_down,
    rating_axis,
    with_title,
    wrapped_text,
)
from careerkit.views.this_year import rated_goals

QUESTION = "What matters most?"

MOST_NAMED = 15
"""So many goals can be read as one list."""


def chart(table: pd.DataFrame) -> alt.LayerChart:
    """Draw the goals rated highest by name, goals rated alike in the catalog's order."""
    said = sentence(table)
    goals = row_layout(most_important(table), letters=42)
    if goals.empty:
        return empty_chart(QUESTION, said)
    return with_title(
        alt.layer(*_named_dots(goals)).properties(width=WIDE, height=height_of(goals)),
        QUESTION,
        [
            f"● priority\u2003○ other rated goal\u2003at most {MOST_NAMED}, none of a tie left out",
            said,
        ],
        said,
    )


def sentence(table: pd.DataFrame) -> str:
    """Count the goals that share the highest importance."""
    top, rated = most_important(table), rated_goals(table)
    if top.empty and len(rated):
        highest = rated["importance"].max()
        return (
            f"{how_many_share(rated['importance'], highest)} rated goals have the same answer, "
            f"{highest}. That is an answer, too; it leaves none to name before the others."
        )
    if top.empty:
        return "The goals you rate highest appear here by name, at most 15."
    highest = top["importance"].max()
    tied = rated["importance"].eq(highest).sum()
    all_rated = number(len(rated), "rated goal")
    if tied > MOST_NAMED:
        return (
            f"{tied} of {all_rated} share the highest importance, {highest}; "
            f"the first {MOST_NAMED} of them stand here, in the catalog's order."
        )
    if tied > 1:
        return f"{tied} of {all_rated} share the highest importance, {highest}."
    return f"One of {all_rated} stands highest, at {highest}."


def numbers(table: pd.DataFrame) -> pd.DataFrame:
    """List the goals rated highest, highest first."""
    top = most_important(table)
    return pd.DataFrame(
        {
            "Goal": top["words"],
            "Category": top["category"],
            "Importance": top["importance"],
            "Priority": top["priority"].map({True: "yes", False: "–"}),
        }
    )


def most_important(table: pd.DataFrame) -> pd.DataFrame:
    """Return the goals rated highest this year, falling, at most 15 of them.

    Columns: those of ``rated_goals``. Goals rated alike stay together: a group that would pass
    15 is left out whole. The highest group alone is cut at 15, in the catalog's order; where it is
    nearly all there is, none of it is named.
    """
    rated = rated_goals(table)
    if len(rated) and shared_answer(rated["importance"]) == rated["importance"].max():
        return rated.head(0)
    rated = rated.sort_values("importance", ascending=False, kind="stable")
    up_to_here = rated["importance"].rank(method="max", ascending=False)
    highest = rated[up_to_here <= MOST_NAMED]
    return (highest if len(highest) else rated.head(MOST_NAMED)).reset_index(drop=True)


def _named_dots(goals: pd.DataFrame) -> list[alt.Chart]:
    rows = alt.Chart(goals).transform_calculate(say=SAY + GOAL)
    importance = alt.X("importance:Q", **rating_axis(WORDS + 110, WIDE - MARGIN, SCALE_TITLE))
    dots = rows.encode(x=importance, y=pixels_down("middle"))
    right = "datum.importance < 6"
    return [
        hairlines(rows),
        wrapped_text(rows).encode(x=alt.value(0)),
        dots.mark_circle(size=100, opacity=1, strokeWidth=1.6).encode(
            fill=filled_when("datum.priority"),
            stroke=category_colour(alt.Stroke),
            description="say:N",
        ),
        dots.mark_text(
            color=MUTED,
            fontSize=12,
            aria=False,
            align=alt.ExprRef(f"{right} ? 'left' : 'right'"),
            xOffset=alt.ExprRef(f"{right} ? 14 : -14"),
        ).encode(text="category:N"),
    ]
