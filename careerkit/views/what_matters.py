"""Show which goals matter most this year."""

from collections.abc import Sequence
from functools import lru_cache

import altair as alt
import pandas as pd

from careerkit.views.charts import LayerChart, empty_chart, with_title
from careerkit.views.chosen_order import PLACES, chosen_goals, place
from careerkit.views.inks import LINE, MUTED
from careerkit.views.room import WIDE, Room
from careerkit.views.rows import height_of, row_layout
from careerkit.views.sentences import how_many_share, number, shared_rating
from careerkit.views.style import (
    GOAL,
    SAID,
    SAY,
    SCALE_TITLE,
    category_stroke,
    filled_when,
    hairlines,
    pixels_down,
    rating_across,
    wrapped_text,
)
from careerkit.views.titles import QUESTIONS
from careerkit.views.years_table import YearsTable

QUESTION = QUESTIONS["what_matters"]

MOST_NAMED = 15
"""So many goals can be read as one list."""


def chart(table: YearsTable, room: Room = WIDE) -> LayerChart:
    """Draw the goals that came first in the person's choices, or else those rated highest."""
    goals = goals_shown(table)
    if goals.empty or not 0 < len(goals) <= max(MOST_NAMED, goals["level"].count()):
        return empty_chart(QUESTION, sentence(table), room)
    is_chosen = goals["level"].notna().any()
    listed = _under_headings(goals)
    rows = row_layout(listed, room.letters, marks=~listed["heading"] * room.below_words)
    marks = [*_headings(rows), *_named_dots(rows[~rows["heading"]], table.categories, room)]
    return with_title(
        LayerChart(layer=marks, width=room.width, height=height_of(rows)),
        QUESTION,
        sentence(table),
        f"● priority\u2003○ other goal\u2003{_BY_CHOICE if is_chosen else _BY_RATING}",
        room=room,
    )


def sentence(table: YearsTable) -> str:
    """Say how the choices order the goals, or count the goals that share the highest importance."""
    goals, rated = goals_shown(table), table.rated_goals
    if goals.empty and len(rated):
        highest = rated["importance"].max()
        return (
            f"{how_many_share(rated['importance'], highest)} rated goals have the same importance, "
            f"{highest}. That is an answer, too. To put them in an order, choose among them in the "
            "workbook."
        )
    if goals.empty:
        return f"The goals you rate highest will appear here by name, at most {MOST_NAMED} of them."
    sizes = goals["level"].value_counts(sort=False).sort_index().tolist()
    if len(sizes) == 1:
        return f"Your choices don’t tell these {sizes[0]} goals apart, so they are shown as tied."
    if sizes:
        return (
            f"In the order of your choices: {sizes[0]} came first, "
            f"{', '.join(f'then {size}' for size in sizes[1:])}. "
            "Goals under one heading are those that your choices can’t tell apart."
        )
    highest = goals["importance"].max()
    tied = rated["importance"].eq(highest).sum()
    all_rated = number(len(rated), "rated goal")
    if tied > MOST_NAMED:
        return (
            f"{tied} of {all_rated} share the highest importance, {highest}: too many to name "
            "here. If you choose among them in the workbook, they appear in that order."
        )
    if tied > 1:
        return f"{tied} of {all_rated} share the highest importance, {highest}."
    if len(rated) == 1:
        return f"One goal is rated so far; its importance is {highest}."
    return f"1 of {all_rated} has the highest importance, {highest}."


def numbers(table: YearsTable) -> pd.DataFrame:
    """List the goals shown; where more share the highest importance than fit, all of these."""
    goals = goals_shown(table)
    columns = {
        "Goal": goals["words"],
        "Category": goals["category"],
        "Importance": goals["importance"],
        "Priority": goals["priority"].map({True: "yes", False: "–"}),
    }
    if goals["level"].notna().any():
        places = map(place, goals["from_place"], goals["to_place"])
        columns = {"Place": pd.Series(places, goals.index, "string")} | columns
    return pd.DataFrame(columns)


@lru_cache(1)
def goals_shown(table: YearsTable) -> pd.DataFrame:
    """Return the goals among which the person chose, in that order, or else the highest rated.

    Columns: ``id``, ``category``, ``words``, ``importance``, ``priority``, and ``level`` and the
    places of ``chosen_goals``, which are missing without choices.
    """
    chosen = chosen_goals(table)
    columns = ["id", "category", "words", "importance", "priority", *PLACES]
    if len(chosen):
        return chosen[columns]
    return most_important(table).reindex(columns=columns).astype(dict.fromkeys(PLACES, "Int64"))


def most_important(table: YearsTable) -> pd.DataFrame:
    """Return the goals rated highest this year, highest first, at most 15 of them.

    Columns: those of ``YearsTable.rated_goals``. Goals rated alike stay together: a group that
    would make more than 15 is left out whole, unless it is the highest, which is always returned
    whole. Where nearly all goals share the highest rating, none is returned.
    """
    rated = table.rated_goals
    if len(rated) and shared_rating(rated["importance"]) == rated["importance"].max():
        return rated.head(0)
    rated = rated.sort_values("importance", ascending=False, kind="stable")
    up_to_here = rated["importance"].rank(method="max", ascending=False)
    few = max(MOST_NAMED, up_to_here.min()) if len(rated) else MOST_NAMED
    return rated[up_to_here <= few].reset_index(drop=True)


_BY_RATING = f"at most {MOST_NAMED}, ties shown whole or not at all"
_BY_CHOICE = "under one heading by rating, then from A to Z"


def _under_headings(goals: pd.DataFrame) -> pd.DataFrame:
    """Put a row above the goals of each level, if any, that says how many are tied."""
    sizes = goals["level"].value_counts(sort=False).sort_index()
    headings = pd.DataFrame(
        {
            "words": [
                ("First" if level == 1 else "Then") + (f", {size} tied" if size > 1 else "")
                for level, size in sizes.items()
            ],
            "level": pd.Series(sizes.index, dtype="Int64"),
            "heading": True,
        }
    )
    if headings.empty:
        return goals.assign(heading=False)
    rows = pd.concat([headings, goals.assign(heading=False)], ignore_index=True)
    return rows.sort_values("level", kind="stable", ignore_index=True)


def _headings(rows: pd.DataFrame) -> list[alt.Chart]:
    headings = alt.Chart(rows.loc[rows["heading"], ["lines", "first", "bottom"]])
    if not rows["heading"].any():
        return []
    line = headings.mark_rule(color=LINE, aria=False).encode(y=pixels_down("bottom"))
    return [line, wrapped_text(headings, weight=600).encode(x=alt.XValue(0))]


def _named_dots(goals: pd.DataFrame, categories: Sequence[str], room: Room) -> list[alt.Chart]:
    drawn = goals.drop(columns=[*PLACES, "heading"]).astype({"priority": bool})
    rows = alt.Chart(drawn).transform_calculate(say=SAY + GOAL)
    on_the_scale = rows.encode(
        x=rating_across("importance", room.marks_from, room.marks_to, SCALE_TITLE),
        y=pixels_down("middle"),
    )
    dots = on_the_scale.encode(
        fill=filled_when("datum.priority", categories),
        stroke=category_stroke(categories),
        description=SAID,
    )
    right = "datum.importance < 6"
    return [
        hairlines(rows),
        wrapped_text(rows).encode(x=alt.XValue(0)),
        dots.mark_circle(size=100, opacity=1, strokeWidth=1.6),
        on_the_scale.encode(text=alt.Text("category:N")).mark_text(
            color=MUTED,
            fontSize=12,
            aria=False,
            align=alt.ExprRef(f"{right} ? 'left' : 'right'"),
            xOffset=alt.ExprRef(f"{right} ? 14 : -14"),
        ),
    ]
