"""Show what became of last year's priorities: wished, done, felt."""

import altair as alt
import pandas as pd

from careerkit.reflection import STAGES
from careerkit.steps.progress import PriorityProgress
from careerkit.table import courses_of, once_per_table
from careerkit.views.grammar import number
from careerkit.views.rows import height_of, row_layout
from careerkit.views.style import (
    INK,
    LINE,
    MUTED,
    PAPER,
    SAID,
    WIDE,
    category_colour,
    empty_chart,
    hairlines,
    pixels_down,
    rating_axis,
    text_below,
    with_title,
    wrapped_text,
)
from careerkit.views.years import all_goals, known_categories, plain_detail, years

QUESTION = "What became of last year’s priorities?"

LETTERS = 33
FIRST_STAGE, STAGE = 236, 43
LIVED = 450
FELT_FROM, FELT_TO = 492, 624
HEADING = 28
"""The room above the rows for two lines of headings, in pixels."""

SPOKEN = ["category", "words", "stage", "lived", "expectation", "satisfaction", "middle"]
SAY = (
    "datum.words + ': ' + (datum.stage ? datum.stage : 'no stage given')"
    " + (datum.lived ? ', lived' : ', not lived')"
    " + (isValid(datum.expectation) ? ', expected to feel ' + datum.expectation : '')"
    " + (isValid(datum.satisfaction) ? ', felt ' + datum.satisfaction : '')"
)


def chart(table: pd.DataFrame) -> alt.LayerChart:
    """Draw the stages of each priority of the year before, and its forecast beside how it felt."""
    said, goals = sentence(table), outcomes(table)
    if goals.empty:
        return empty_chart(QUESTION, said)
    rows = row_layout(goals, LETTERS, below="step")
    names = known_categories(table)
    marks = [
        *_words(rows),
        *_stages(rows, _courses_before(table), names),
        *_felt(rows, names),
    ]
    since = _year_before(table)
    return with_title(
        alt.layer(*_headings(), *marks, width=WIDE, height=height_of(rows)),
        f"What became of the priorities of {since}?",
        ["● the last stage named\u2003○ an earlier one\u2003in grey: the newest step", said],
        said,
    )


def sentence(table: pd.DataFrame) -> str:
    """Count the priorities of the year before by their last stage, and those lived by now."""
    known, goals = years(table), outcomes(table)
    if len(known) < 2:
        return "Next year you will see here what became of this year’s priorities."
    since = _year_before(table)
    if goals.empty:
        return f"In {since} no goal was a priority, so there is nothing to look back on here."
    counts = goals["stage"].value_counts()
    told = [f"{counts[each]} {each}" for each in STAGES if each in counts]
    untold = int((goals["stage"] == "").sum())
    stages = [*told, f"{untold} without a stage"] if untold else told
    return (
        f"Of {number(len(goals), 'priority')} in {since}: {', '.join(stages)}. "
        f"By now you have lived {goals['lived'].sum() or 'none'} of them."
    )


def numbers(table: pd.DataFrame) -> pd.DataFrame:
    """List each priority of the year before: step, stage, check-ins, forecast and what was felt."""
    goals = outcomes(table)
    return pd.DataFrame(
        {
            "Goal": goals["words"],
            "Category": goals["category"],
            "Newest step": goals["step"].replace("", pd.NA),
            "Stage": goals["stage"].replace("", pd.NA),
            "Check-ins": goals["check_ins"],
            "Lived": goals["lived"].map({True: "yes", False: "no"}),
            "Expected": goals["expectation"],
            "It felt": goals["satisfaction"],
        }
    )


@once_per_table
def outcomes(table: pd.DataFrame) -> pd.DataFrame:
    """Hold each priority of the last year but one against what was said of it by the newest.

    Columns: ``id``, ``category``, ``words`` (as they were shown last), ``step`` (the newest),
    ``stage`` (the last one said, or empty), ``check_ins`` (how many), ``lived`` (by now),
    ``expectation`` (that year's, or else the one the newest year kept) and ``satisfaction`` (the
    newest year's satisfaction). Where the detail is another by now, the newest year says nothing
    about it: that is another goal.
    """
    then, now = _said_in(table, _year_before(table)), _said_in(table, max(years(table), default=0))
    now = now[["id", "detail", "lived", "expectation", "satisfaction"]]
    both = then[then["priority"]].merge(now, on="id", how="left", suffixes=("", "_now"))
    same = both["detail"].eq(both["detail_now"])
    found = _courses_before(table)
    course = [found.get(goal_id, PriorityProgress()) for goal_id in both["id"]]
    return (
        both[["id"]]
        .merge(all_goals(table), on="id", how="left")
        .assign(
            step=pd.Series([each.step for each in course], both.index, "string"),
            stage=pd.Series([each.stage for each in course], both.index, "string"),
            check_ins=pd.Series([each.check_ins for each in course], both.index, "Int64"),
            lived=(both["lived_now"].fillna(False) & same) | both["lived"],
            expectation=both["expectation"].fillna(both["expectation_now"].where(same)),
            satisfaction=both["satisfaction_now"].where(same),
        )
    )


def _year_before(table: pd.DataFrame) -> int:
    known = years(table)
    return known[-2] if len(known) > 1 else 0


def _courses_before(table: pd.DataFrame) -> dict[str, PriorityProgress]:
    return courses_of(table).get(_year_before(table), {})


def _said_in(table: pd.DataFrame, year: int) -> pd.DataFrame:
    said = table[table["year"].eq(year).fillna(False) & table["priority"].notna()]
    return said.assign(detail=plain_detail(said["detail"]))


def _headings() -> list[alt.Chart]:
    places = [FIRST_STAGE + STAGE * nth for nth in range(len(STAGES))]
    words = dict(zip([each.replace(" ", "\n") for each in STAGES], places, strict=True))
    words |= {"lived": LIVED}
    return [
        alt.Chart()
        .mark_text(
            text=text.split("\n"),
            color=MUTED,
            fontSize=12,
            lineHeight=14,
            baseline="bottom",
            aria=False,
        )
        .encode(x=alt.XValue(x), y=alt.YValue(-8))
        for text, x in words.items()
    ]


def _words(rows: pd.DataFrame) -> list[alt.Chart]:
    drawn = alt.Chart(rows[["lines", "first", "lines_below", "first_below", "bottom"]])
    return [
        hairlines(drawn),
        wrapped_text(drawn).encode(x=alt.XValue(0)),
        text_below(drawn).encode(x=alt.XValue(0)),
    ]


def _stages(
    rows: pd.DataFrame, found: dict[str, PriorityProgress], names: list[str]
) -> list[alt.Chart]:
    """Draw the stages that were said of each goal, the last one filled."""
    said = [
        {"id": goal_id, "at": _across(each), "last": nth == len(course.stages) - 1}
        for goal_id, course in found.items()
        for nth, each in enumerate(course.stages)
    ]
    told = pd.DataFrame(said, columns=["id", "at", "last"]).merge(rows[["id", *SPOKEN]], on="id")
    track = alt.Chart(rows[["middle"]]).mark_rule(color=LINE, aria=False)
    line = track.encode(
        x=alt.XValue(FIRST_STAGE), x2=alt.X2Value(_across("done")), y=pixels_down("middle")
    )
    if told.empty:
        return [line]
    dots = alt.Chart(told.drop(columns="id")).transform_calculate(say=SAY)
    placed = dots.encode(
        x=alt.X("at:Q", scale=None, axis=None),
        y=pixels_down("middle"),
        description=SAID,
    )
    return [
        line,
        placed.transform_filter("!datum.last").mark_circle(
            size=44, opacity=1, fill=PAPER, stroke=MUTED, strokeWidth=1.5, aria=False
        ),
        placed.transform_filter("datum.last")
        .mark_circle(size=110, opacity=1)
        .encode(fill=category_colour(alt.Fill, names)),
    ]


def _across(stage: str) -> int:
    return FIRST_STAGE + STAGE * STAGES.index(stage)


def _felt(rows: pd.DataFrame, names: list[str]) -> list[alt.Chart]:
    """Draw whether each goal is lived, and how it felt beside the forecast."""
    goals = alt.Chart(rows[SPOKEN]).transform_calculate(say=SAY)
    title = "○ expected\u2003● it felt"
    scale = rating_axis(FELT_FROM, FELT_TO, title, orient="top", titlePadding=2)
    scale["axis"].values = [1, 5, 10]
    expected, felt = alt.X("expectation:Q", **scale), alt.X("satisfaction:Q", **scale)
    placed = goals.encode(y=pixels_down("middle"), description=SAID)
    return [
        goals.mark_text(color=INK, fontSize=12, aria=False).encode(
            x=alt.XValue(LIVED),
            y=pixels_down("middle"),
            text=alt.when("datum.lived").then(alt.value("yes")).otherwise(alt.value("–")),
        ),
        placed.transform_filter("isValid(datum.expectation) && isValid(datum.satisfaction)")
        .mark_rule(strokeWidth=1.5, aria=False)
        .encode(x=expected, x2=alt.X2("satisfaction:Q"), stroke=category_colour(alt.Stroke, names)),
        placed.mark_circle(size=70, opacity=1, fill=PAPER, strokeWidth=1.5, aria=False).encode(
            x=expected, stroke=category_colour(alt.Stroke, names)
        ),
        placed.mark_circle(size=80, opacity=1).encode(
            x=felt, fill=category_colour(alt.Fill, names)
        ),
    ]
