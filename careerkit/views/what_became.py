"""Show what became of last year's priorities: wished, done, felt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import altair as alt
import pandas as pd

from careerkit.reflection import SCALE, STAGES
from careerkit.steps.progress import PriorityProgress
from careerkit.views.charts import LayerChart, empty_chart, with_title
from careerkit.views.inks import INK, LINE, MUTED, PAPER
from careerkit.views.room import LETTER, MARGIN, WIDE, Room
from careerkit.views.rows import height_of, row_layout
from careerkit.views.sentences import number
from careerkit.views.style import (
    SAID,
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
"""So many letters of a row's words fit on a line beside the marks, on paper."""

FIRST, STAGE = 22, 43
MARKS = 426
"""Pixels for the marks there: the stages, whether the goal is lived, and how it felt."""

LEAST_BESIDE = 600
"""Pixels across from which on the words stand beside the marks."""

LINE_OF_MARKS = 22
"""How high a line of marks is below the words: one of stages, one of how it felt."""

SPOKEN = ["category", "words", "stage", "lived", "expectation", "satisfaction"]
SAY = (
    "datum.words + ': ' + (datum.stage ? datum.stage : 'no stage given')"
    " + (datum.lived ? ', lived' : ', not lived')"
    " + (isValid(datum.expectation) ? ', expected to feel ' + datum.expectation : '')"
    " + (isValid(datum.satisfaction) ? ', felt ' + datum.satisfaction : '')"
)


@dataclass(frozen=True)
class Places:
    """Where the marks of a row stand, in pixels from the left."""

    room: Room

    @property
    def is_below(self) -> bool:
        """Whether they stand below the row's words."""
        return self.room.width < LEAST_BESIDE

    @property
    def below_words(self) -> int:
        """How high the room for a row's marks is below its words, in pixels."""
        return 2 * LINE_OF_MARKS if self.is_below else 0

    @property
    def letters(self) -> int:
        """So many letters of a row's words fit on a line."""
        if self.is_below:
            return int(self.room.width / LETTER)
        return LETTERS + int((self.room.width - WIDE.width) / LETTER)

    def stage(self, stage: str) -> float:
        """Return where a stage is."""
        return self._nth(STAGES.index(stage))

    @property
    def lived(self) -> float:
        """Where the words say whether the goal is lived."""
        return self._nth(len(STAGES))

    @property
    def felt(self) -> tuple[float, float]:
        """Where the scale of how it felt begins and ends."""
        start = MARGIN if self.is_below else self.room.width - MARKS + 278
        return start, self.room.marks_to

    def _nth(self, number: int) -> float:
        if self.is_below:
            return FIRST + number * (self.room.width - 2 * FIRST) / len(STAGES)
        return self.room.width - MARKS + FIRST + number * STAGE


def chart(table: YearsTable, room: Room = WIDE) -> LayerChart:
    """Draw the stages of each priority of the year before, and its forecast beside how it felt."""
    goals = outcomes(table)
    if goals.empty:
        return empty_chart(QUESTION, sentence(table), room)
    places = Places(room)
    rows = row_layout(goals, places.letters, below="step", marks=places.below_words)
    apart = places.below_words / 4
    rows = rows.assign(stages_at=rows["middle"] - apart, felt_at=rows["middle"] + apart)
    marks = [
        *_words(rows),
        *_stages(rows, _progress_before(table), table.all_categories, places),
        *_felt(rows, table.all_categories, places),
    ]
    return with_title(
        LayerChart(layer=[*_headings(places), *marks], width=room.width, height=height_of(rows)),
        f"What became of the priorities of {_year_before(table)}?",
        sentence(table),
        "● the last stage named\u2003○ an earlier one\u2003in grey: the newest step",
        room=room,
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


def _headings(places: Places) -> list[alt.Chart]:
    headings = [(stage.replace(" ", "\n"), places.stage(stage)) for stage in STAGES]
    headings.append(("lived", places.lived))
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
    rows: pd.DataFrame,
    progress: Mapping[str, PriorityProgress],
    categories: Sequence[str],
    places: Places,
) -> list[alt.Chart]:
    """Draw the stages that were said of each goal, the last one filled."""
    stages = [
        {"id": goal_id, "at": places.stage(stage), "last": nth == len(priority.stages) - 1}
        for goal_id, priority in progress.items()
        for nth, stage in enumerate(priority.stages)
    ]
    drawn = pd.DataFrame(stages, columns=["id", "at", "last"]).merge(
        rows[["id", *SPOKEN, "stages_at"]], on="id"
    )
    track = alt.Chart(rows[["stages_at"]]).mark_rule(color=LINE, aria=False)
    line = track.encode(
        x=alt.XValue(places.stage(STAGES[0])),
        x2=alt.X2Value(places.stage("done")),
        y=pixels_down("stages_at"),
    )
    if drawn.empty:
        return [line]
    dots = (
        alt.Chart(drawn.drop(columns="id"))
        .transform_calculate(say=SAY)
        .encode(x=pixels_across("at"), y=pixels_down("stages_at"), description=SAID)
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


def _felt(rows: pd.DataFrame, categories: Sequence[str], places: Places) -> list[alt.Chart]:
    """Draw whether each goal is lived, and how it felt beside the forecast."""
    goals = alt.Chart(rows[[*SPOKEN, "stages_at", "felt_at"]]).transform_calculate(say=SAY)
    felt_goals = goals.encode(y=pixels_down("felt_at"))
    axis = alt.Axis(
        values=[*SCALE] if places.is_below else [1, 5, 10],
        format="d",
        title="○ expected\u2003● it felt",
        titlePadding=6,
        orient="bottom" if places.is_below else "top",
        labelFlush=False,
        labelOverlap=False,
    )
    scale = rating_scale(*places.felt)
    expectation = alt.X("expectation:Q", scale=scale, axis=axis)
    satisfaction = alt.X("satisfaction:Q", scale=scale, axis=axis)
    stroke = category_stroke(categories)
    yes_or_dash = alt.when("datum.lived").then(alt.value("yes")).otherwise(alt.value("–"))
    lived = goals.encode(x=alt.XValue(places.lived), y=pixels_down("stages_at"), text=yes_or_dash)
    between = felt_goals.transform_filter(
        "isValid(datum.expectation) && isValid(datum.satisfaction)"
    ).encode(x=expectation, x2=alt.X2("satisfaction:Q"), stroke=stroke, description=SAID)
    expected = felt_goals.encode(x=expectation, stroke=stroke, description=SAID)
    felt = felt_goals.encode(x=satisfaction, fill=category_fill(categories), description=SAID)
    return [
        lived.mark_text(color=INK, fontSize=12, aria=False),
        between.mark_rule(strokeWidth=1.5, aria=False),
        expected.mark_circle(size=70, opacity=1, fill=PAPER, strokeWidth=1.5, aria=False),
        felt.mark_circle(size=80, opacity=1),
    ]
