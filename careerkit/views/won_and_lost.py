"""Show which goals were won, kept and lost over the years."""

from functools import lru_cache

import altair as alt
import pandas as pd

from careerkit.having import LOST, NOT_ANY_MORE, NOT_LIVED, NOT_SAID, TURNS, WON, turn_of
from careerkit.views.charts import LayerChart, empty_chart, with_title
from careerkit.views.having_marks import MOST_NAMED, having_marks, key_of, said_of
from careerkit.views.inks import INK, MUTED
from careerkit.views.room import WIDE, Room
from careerkit.views.rows import height_of, row_layout
from careerkit.views.sentences import listed, number
from careerkit.views.style import (
    GOAL,
    hairlines,
    pixels_down,
    wrapped_text,
)
from careerkit.views.titles import QUESTIONS
from careerkit.views.years_table import YearsTable, plain_detail, with_having

QUESTION = QUESTIONS["won_and_lost"]
KEY = f"● had it\u2003◊ {NOT_ANY_MORE}\u2003○ {NOT_LIVED}\u2003– lived, {NOT_SAID}"

NOTE_ROOM = 52
"""Pixels for the word at the right of a row."""


def chart(table: YearsTable, room: Room = WIDE) -> LayerChart:
    """Draw what each year said of having a goal, those first that were lost and won."""
    goals = turns(table)
    if goals.empty:
        return empty_chart(QUESTION, sentence(table), room)
    rows = row_layout(goals.head(MOST_NAMED), room.letters, marks=room.below_words)
    layers = [*_words(rows, room), *_years(rows, table, room)]
    return with_title(
        LayerChart(layer=layers, width=room.width, height=height_of(rows)),
        QUESTION,
        sentence(table),
        key_of(KEY, len(goals) - len(rows)),
        room=room,
    )


def sentence(table: YearsTable) -> str:
    """Count the goals that were lost, won and kept since the last year that tells."""
    goals = turns(table)
    if goals.empty:
        return (
            "Once two years say of a goal whether you have it, what you won, kept and lost will "
            "appear here."
        )
    counts = goals["turn"].value_counts()
    told = listed([f"{turn} {counts.get(turn, 0) or 'none'}" for turn in TURNS])
    return (
        f"Of {number(len(goals), 'goal')}, you {told}, compared with the last earlier year that "
        "says whether you had it."
    )


def numbers(table: YearsTable) -> pd.DataFrame:
    """List the goals that were lost, won and kept, with what each year said."""
    goals = turns(table)
    said = _said_of(goals, table).pivot(index="id", columns="year", values="having")
    years = {str(year): said[year].reindex(goals["id"]).array for year in said.columns}
    return pd.DataFrame(
        {"Goal": goals["words"], "Category": goals["category"], "Since then": goals["turn"]} | years
    )


@lru_cache(1)
def turns(table: YearsTable) -> pd.DataFrame:
    """Return the goals that were lost, won and kept, by the last earlier year that tells.

    Columns: ``id``, ``category``, ``words``, ``turn`` (one of ``TURNS``, by which they are sorted,
    and then by importance). A year in which a goal had another detail tells nothing of it: it was
    another goal then.
    """
    year = table.this_year[table.this_year["now"].notna()]
    said = {
        goal_id: list(zip(rows["year"], rows["having"], strict=True))
        for goal_id, rows in _said_of(year, table).groupby("id")
    }
    found = {goal_id: turn_of(years[0][1], years[1:]) for goal_id, years in said.items()}
    turn = year["id"].map({goal_id: turn.kind for goal_id, turn in found.items() if turn})
    goals = year.assign(turn=turn.astype("string"), place=turn.map(TURNS.index, na_action="ignore"))
    ordered = goals[goals["turn"].notna()].sort_values(
        ["place", "importance"], ascending=[True, False], kind="stable", ignore_index=True
    )
    return ordered[["id", "category", "words", "turn"]]


def _said_of(goals: pd.DataFrame, table: YearsTable) -> pd.DataFrame:
    """Return what each year said of having these goals as they are this year, the newest first.

    Columns: ``id``, ``year``, ``having``.
    """
    details = table.this_year.set_index("id")["detail"]
    looked_at = table.rows[table.rows["priority"].notna() & table.rows["id"].isin(goals["id"])]
    detail = plain_detail(looked_at["id"].map(details))
    same = looked_at[plain_detail(looked_at["detail"]).eq(detail)]
    said = with_having(same).sort_values("year", ascending=False, kind="stable")
    return said[["id", "year", "having"]].astype({"year": "int64"})


def _words(rows: pd.DataFrame, room: Room) -> list[alt.Chart]:
    drawn = alt.Chart(rows[["lines", "first", "middle", "bottom", "turn"]])
    turn = drawn.encode(
        x=alt.XValue(room.width), y=pixels_down("middle"), text=alt.Text("turn:N")
    ).mark_text(
        align="right",
        aria=False,
        color=alt.ExprRef(f"datum.turn == '{LOST}' || datum.turn == '{WON}' ? '{INK}' : '{MUTED}'"),
    )
    return [hairlines(drawn), wrapped_text(drawn).encode(x=alt.XValue(0)), turn]


def _years(rows: pd.DataFrame, table: YearsTable, room: Room) -> list[alt.Chart]:
    """Draw a mark for each goal and year in which something was said of having it."""
    said = _said_of(rows, table).merge(rows[["id", "category", "words", "middle"]], on="id")
    years = sorted(said["year"].unique().tolist())
    scale = alt.Scale(
        domain=[years[0], years[-1]],
        nice=False,
        zero=False,
        range=[room.marks_from, room.width - NOTE_ROOM - 16],
    )
    axis = alt.Axis(values=years, format="d", title=None, grid=False, labelFlush=False)
    marks = (
        alt.Chart(said)
        .transform_calculate(say=_SAY)
        .encode(x=alt.X("year:Q", scale=scale, axis=axis), y=pixels_down("middle"))
    )
    unsaid = said_of(marks, NOT_SAID)
    return [
        *having_marks(marks, table.all_categories),
        unsaid.mark_text(text="–", color=MUTED, aria=False),
    ]


_SAY = "datum.words + ': ' + datum.having + ' in ' + datum.year" + GOAL
