"""Show what became of last year's priorities: wished, done, felt."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import altair as alt
import pandas as pd

from careerkit.reflection import STAGES
from careerkit.steps.progress import PriorityProgress
from careerkit.views.charts import LayerChart, empty_chart, with_title
from careerkit.views.inks import INK, LINE, MUTED, PAPER
from careerkit.views.rows import height_of, row_layout
from careerkit.views.sentences import number
from careerkit.views.style import (
    SAID,
    WIDE,
    category_fill,
    category_stroke,
    hairlines,
    pixels_across,
    pixels_down,
    rating_scale,
    text_below,
    wrapped_text,
)
from careerkit.views.titles import QUESTIONS
from careerkit.views.years_table import YearsTable

QUESTION = QUESTIONS["what_became"]

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


def chart(table: YearsTable) -> LayerChart:
    """Draw the stages of each priority of the year before, and its forecast beside how it felt."""
    goals = outcomes(table)
    if goals.empty:
        return empty_chart(QUESTION, sentence(table))
    rows = row_layout(goals, LETTERS, below="step")
    marks = [
        *_words(rows),
        *_stages(rows, _progress_before(table), table.all_categories),
        *_felt(rows, table.all_categories),
    ]
    return with_title(
        LayerChart(layer=[*_headings(), *marks], width=WIDE, height=height_of(rows)),
        f"What became of the priorities of {_year_before(table)}?",
        sentence(table),
        "● the last stage named\u2003○ an earlier one\u2003in grey: the newest step",
    )


def sentence(table: YearsTable) -> str:
    """Count the priorities of the year before by their last stage, and those lived by now."""
    goals, since = outcomes(table), _year_before(table)
    if len(table.years) < 2:
        return "Next year you will see here what became of this year’s priorities."
    if goals.empty:
        return f"In {since} no goal was a priority, so there is nothing to look back on here."
    counts = goals["stage"].value_counts()
    stages = [f"{counts[stage]} {stage}" for stage in STAGES if stage in counts]
    unnamed = int((goals["stage"] == "").sum())
    stages += [f"{unnamed} without a stage"] if unnamed else []
    return (
        f"Of {number(len(goals), 'priority')} in {since}: {', '.join(stages)}. "
        f"By now you have lived {goals['lived'].sum() or 'none'} of them."
    )


def numbers(table: YearsTable) -> pd.DataFrame:
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


@lru_cache(1)
def outcomes(table: YearsTable) -> pd.DataFrame:
    """Hold each priority of the last year but one against what was said of it by the newest.

    Columns: ``id``, ``category``, ``words`` (as they were shown last), ``step`` (the newest),
    ``stage`` (the last one said, or empty), ``check_ins`` (how many), ``lived`` (by now),
    ``expectation`` (that year's, or else the one the newest year kept) and ``satisfaction`` (the
    newest year's satisfaction). Where the detail is another by now, the newest year says nothing
    about it: that is another goal.
    """
    then = table.looked_at_in(_year_before(table))
    now = table.looked_at_in(max(table.years, default=None))
    now = now[["id", "detail", "lived", "expectation", "satisfaction"]]
    both = then[then["priority"]].merge(now, on="id", how="left", suffixes=("", "_now"))
    same = both["detail"].eq(both["detail_now"])
    known = _progress_before(table)
    progress = [known.get(goal_id, PriorityProgress()) for goal_id in both["id"]]
    return (
        both[["id"]]
        .merge(table.goals, on="id", how="left")
        .assign(
            step=pd.Series([priority.step for priority in progress], both.index, "string"),
            stage=pd.Series([priority.stage for priority in progress], both.index, "string"),
            check_ins=pd.Series([priority.check_ins for priority in progress], both.index, "Int64"),
            lived=(both["lived_now"].fillna(False) & same) | both["lived"],
            expectation=both["expectation"].fillna(both["expectation_now"].where(same)),
            satisfaction=both["satisfaction_now"].where(same),
        )
    )


def _year_before(table: YearsTable) -> int | None:
    return table.years[-2] if len(table.years) > 1 else None


def _progress_before(table: YearsTable) -> Mapping[str, PriorityProgress]:
    year = _year_before(table)
    return table.facts.progress.get(year, {}) if year else {}


def _headings() -> list[alt.Chart]:
    places = [FIRST_STAGE + STAGE * nth for nth in range(len(STAGES))]
    headings = [
        *zip([stage.replace(" ", "\n") for stage in STAGES], places, strict=True),
        ("lived", LIVED),
    ]
    return [
        alt.Chart()
        .encode(x=alt.XValue(x), y=alt.YValue(-8))
        .mark_text(
            text=text.split("\n"),
            color=MUTED,
            fontSize=12,
            lineHeight=14,
            baseline="bottom",
            aria=False,
        )
        for text, x in headings
    ]


def _words(rows: pd.DataFrame) -> list[alt.Chart]:
    drawn = alt.Chart(rows[["lines", "first", "lines_below", "first_below", "bottom"]])
    return [
        hairlines(drawn),
        wrapped_text(drawn).encode(x=alt.XValue(0)),
        text_below(drawn).encode(x=alt.XValue(0)),
    ]


def _stages(
    rows: pd.DataFrame, progress: Mapping[str, PriorityProgress], categories: Sequence[str]
) -> list[alt.Chart]:
    """Draw the stages that were said of each goal, the last one filled."""
    stages = [
        {"id": goal_id, "at": _across(stage), "last": nth == len(priority.stages) - 1}
        for goal_id, priority in progress.items()
        for nth, stage in enumerate(priority.stages)
    ]
    drawn = pd.DataFrame(stages, columns=["id", "at", "last"]).merge(rows[["id", *SPOKEN]], on="id")
    track = alt.Chart(rows[["middle"]]).mark_rule(color=LINE, aria=False)
    line = track.encode(
        x=alt.XValue(FIRST_STAGE), x2=alt.X2Value(_across("done")), y=pixels_down("middle")
    )
    if drawn.empty:
        return [line]
    dots = (
        alt.Chart(drawn.drop(columns="id"))
        .transform_calculate(say=SAY)
        .encode(x=pixels_across("at"), y=pixels_down("middle"), description=SAID)
    )
    earlier = dots.transform_filter("!datum.last")
    last = dots.transform_filter("datum.last").encode(fill=category_fill(categories))
    return [
        line,
        earlier.mark_circle(
            size=44, opacity=1, fill=PAPER, stroke=MUTED, strokeWidth=1.5, aria=False
        ),
        last.mark_circle(size=110, opacity=1),
    ]


def _across(stage: str) -> int:
    return FIRST_STAGE + STAGE * STAGES.index(stage)


def _felt(rows: pd.DataFrame, categories: Sequence[str]) -> list[alt.Chart]:
    """Draw whether each goal is lived, and how it felt beside the forecast."""
    goals = alt.Chart(rows[SPOKEN]).transform_calculate(say=SAY).encode(y=pixels_down("middle"))
    axis = alt.Axis(
        values=[1, 5, 10],
        format="d",
        title="○ expected\u2003● it felt",
        titlePadding=2,
        orient="top",
        labelFlush=False,
        labelOverlap=False,
    )
    scale = rating_scale(FELT_FROM, FELT_TO)
    expectation = alt.X("expectation:Q", scale=scale, axis=axis)
    satisfaction = alt.X("satisfaction:Q", scale=scale, axis=axis)
    stroke = category_stroke(categories)
    yes_or_dash = alt.when("datum.lived").then(alt.value("yes")).otherwise(alt.value("–"))
    lived = goals.encode(x=alt.XValue(LIVED), text=yes_or_dash)
    between = goals.transform_filter(
        "isValid(datum.expectation) && isValid(datum.satisfaction)"
    ).encode(x=expectation, x2=alt.X2("satisfaction:Q"), stroke=stroke, description=SAID)
    expected = goals.encode(x=expectation, stroke=stroke, description=SAID)
    felt = goals.encode(x=satisfaction, fill=category_fill(categories), description=SAID)
    return [
        lived.mark_text(color=INK, fontSize=12, aria=False),
        between.mark_rule(strokeWidth=1.5, aria=False),
        expected.mark_circle(size=70, opacity=1, fill=PAPER, strokeWidth=1.5, aria=False),
        felt.mark_circle(size=80, opacity=1),
    ]
