"""Show every goal through all years."""

from collections.abc import Sequence
from functools import lru_cache

import altair as alt
import pandas as pd

from careerkit.catalog.categories import as_shown
from careerkit.reflection import SCALE
from careerkit.views.charts import LayerChart, VConcatChart, empty_chart, with_title
from careerkit.views.inks import INK, MUTED, PAPER
from careerkit.views.room import BROAD, WIDE, Room
from careerkit.views.rows import height_of, row_layout
from careerkit.views.sentences import not_rated, number
from careerkit.views.style import (
    SAID,
    STOPS,
    category_fill,
    pixels_across,
    pixels_down,
    wrapped_text,
)
from careerkit.views.titles import QUESTIONS
from careerkit.views.years_table import YearsTable

QUESTION = QUESTIONS["long_view"]
HIGH = 8

SKIPPED = "year not rated"
SHORT = {"not rated": "–", "not looked at": "·", "not in the catalog": "", SKIPPED: ""}

WORDS, LEAST_WORDS = 325, 150
"""Pixels for the words at the left of the years: in the room on paper, and at least."""

LETTER = 7.38
CELL, WIDEST = 17, 36
NARROWEST_FOR_A_NUMBER = 20
MOST_LABELS = 8
GUTTER = 2
LEGEND_COLUMN, LEGEND_CELL = 213, 26
COLUMN, BETWEEN_COLUMNS = 560, 48
"""Pixels across that a category needs, and those between two that stand side by side."""

SHADES = [0.1, 0.65]
"""How opaque the lowest and the highest rating are: the number stays readable on both."""

KINDS = [
    ("rated low", "rated", SCALE[0], False, False),
    ("rated high", "rated", SCALE[-1], False, False),
    ("looked at, not rated", "not rated", None, False, False),
    ("not looked at", "not looked at", None, False, False),
    ("blank: not in its catalog", "not in the catalog", None, False, False),
    ("lived (no line: not lived)", "rated", 5, True, False),
    ("another detail than before", "rated", 5, False, True),
]
KIND_OF_SKIPPED = ("the year was not rated", SKIPPED, None, False, False)
"""The kind of cell that only a journal with such a year has."""

CELL_COLUMNS = [
    *("words", "category", "year", "state", "importance", "lived", "other"),
    *("left", "right", "centre", "over", "under", "middle"),
]
SAY = (
    "datum.year == '' ? datum.words : datum.words + ', ' + datum.year + ': '"
    " + (datum.state == 'rated' ? 'importance ' + datum.importance : datum.state)"
    " + (datum.lived ? ', lived' : '') + (datum.other ? ', with another detail than before' : '')"
)


def chart(table: YearsTable, room: Room = WIDE) -> VConcatChart | LayerChart:
    """Draw a row per goal and a column per year, shaded by importance, every gap by its kind."""
    if not table.years:
        return empty_chart(QUESTION, sentence(table), room)
    view = _heatmap(goal_years(table), table, room)
    chart = VConcatChart(vconcat=[_legend(table, room), view], spacing=22)
    return with_title(chart, QUESTION, sentence(table), room=room)


def columns_in(room: Room) -> int:
    """Return how many categories can stand side by side."""
    return max(1, (room.width + BETWEEN_COLUMNS) // (COLUMN + BETWEEN_COLUMNS))


def in_columns(table: YearsTable, room: Room) -> list[LayerChart]:
    """Draw the same as a key and a chart for each category, to be set in ``columns_in`` columns."""
    if not table.years:
        return [empty_chart(QUESTION, sentence(table), room.at_most(BROAD))]
    cells = goal_years(table)
    across = room.at_most(BROAD)
    legend = _legend(table, across)
    key = with_title(legend, QUESTION, sentence(table), room=across)
    column = room.split(columns_in(room), BETWEEN_COLUMNS).at_most(WIDE)
    categories = [
        category for category in table.all_categories if category in set(cells["category"])
    ]
    return [key, *(_category(cells, name, table, column) for name in categories)]


def _category(cells: pd.DataFrame, category: str, table: YearsTable, room: Room) -> LayerChart:
    of_this = cells[cells["category"] == category].reset_index(drop=True)
    heatmap = _heatmap(of_this, table, room)
    heatmap.description = f"{as_shown(category)}: {number(of_this['id'].nunique(), 'goal')}"
    return heatmap


def _heatmap(cells: pd.DataFrame, table: YearsTable, room: Room) -> LayerChart:
    years, categories = table.span, table.all_categories
    left, width = _beside_words(len(years), room)
    listed = _under_headings(cells, categories)
    marks = ~listed["heading"] * (0 if left else CELL)
    letters = int((left or room.width) / LETTER)
    rows = row_layout(listed, letters, gap=6, marks=marks)
    placed = _placed(
        cells.merge(rows[["id", "middle"]], on="id"),
        cells["year"].map({year: left + nth * width for nth, year in enumerate(years)}),
        width,
    )
    labelled = placed[placed["year"].isin(years[::-1][:: -(-len(years) // MOST_LABELS)])]
    boxes = _cells(placed, categories, numbers=width > NARROWEST_FOR_A_NUMBER)
    return LayerChart(
        layer=[*_words(rows), *boxes, _years(labelled)], width=room.width, height=height_of(rows)
    )


def _beside_words(years: int, room: Room) -> tuple[float, float]:
    """Return where the cells of so many years begin, and how wide each is.

    They begin at 0, below the words, where they would be too narrow for a number beside them.
    """
    left = room.width * WORDS / WIDE.width if not room.is_narrow else LEAST_WORDS
    width = min(WIDEST, (room.width - left) / years)
    if not room.is_narrow:
        return left, width
    if width > NARROWEST_FOR_A_NUMBER:
        return room.width - years * width, width
    return 0, min(WIDEST, room.width / years)


def sentence(table: YearsTable) -> str:
    """Count the goals rated in every year, those that stayed high."""
    years = table.years
    if not years:
        return "Each goal you look at becomes a row here, each year a column."
    cells = goal_years(table)
    rated = cells[cells["state"] == "rated"].groupby("id")["importance"].agg(["count", "min"])
    if len(years) == 1:
        return f"{number(len(rated), 'goal')} rated in {years[0]}; next year adds a column."
    every = rated[rated["count"] == len(years)]
    high = (every["min"] >= HIGH).sum()
    in_every = "all" if len(every) == len(rated) else len(every) or "none"
    skipped = f" {not_rated(table.skipped)}." if table.skipped else ""
    return (
        f"{number(len(rated), 'goal')} rated in {len(years)} years, {in_every} of them in every "
        f"year, {high or 'none'} always at {HIGH} or more.{skipped}"
    )


def numbers(table: YearsTable) -> pd.DataFrame:
    """List each goal's importance in each year.

    A dash is not rated, a dot not looked at, nothing not in that year's catalog; a star stands at
    a year in which it had been lived, and ``≠`` where the detail had changed. A year that was not
    rated says so above its empty column.
    """
    cells = goal_years(table)
    shown = cells["importance"].astype("string").fillna(cells["state"].map(SHORT))
    marks = cells["lived"].map({True: "*", False: ""}) + cells["other"].map({True: "≠", False: ""})
    cells = cells.assign(shown=shown + marks, year=cells["year"].astype("string"))
    order = cells["id"].unique()
    wide = cells.pivot(index="id", columns="year", values="shown").reindex(order)
    about = cells.drop_duplicates("id").set_index("id")[["words", "category"]]
    named = about.set_axis(["Goal", "Category"], axis=1)
    headed = wide.rename(columns={str(year): f"{year} (not rated)" for year in table.skipped})
    return pd.concat([named, headed], axis=1).reset_index(drop=True)


@lru_cache(1)
def goal_years(table: YearsTable) -> pd.DataFrame:
    """Return a row for every year of every goal that was looked at in any.

    Columns: ``id``, ``category``, ``words``, ``year``, ``importance``, ``state`` (``rated``,
    ``not rated``, ``not looked at``, ``not in the catalog`` or, where the whole year was skipped,
    ``year not rated``), ``lived``, and ``other``: whether the detail is another than when it was
    rated last.

    A year's file names the goals that something was said about. So a goal counts as not yet in
    the catalog before its first mention when it is one of the person's own, and as no longer in
    it after its last mention when this year's goals do not hold it.
    """
    looked_at = table.rows[table.rows["priority"].notna()]
    goals = table.goals[table.goals["id"].isin(looked_at["id"])]
    span = looked_at.groupby("id")["year"].agg(["min", "max"])
    cells = goals.merge(pd.DataFrame({"year": table.span}, dtype="Int64"), how="cross")
    about = looked_at[["id", "year", "importance", "lived"]]
    cells = cells.merge(about, on=["id", "year"], how="left")
    first, last = cells["id"].map(span["min"]), cells["id"].map(span["max"])
    still = cells["id"].isin(table.this_year["id"])
    absent = (cells["id"].str.startswith("own-") & (cells["year"] < first)) | (
        ~still & (cells["year"] > last)
    )
    state = pd.Series("not looked at", index=cells.index).mask(absent, "not in the catalog")
    state = state.mask(cells["year"].isin(table.skipped), SKIPPED)
    state = state.mask(cells["lived"].notna(), "not rated")
    state = state.mask(cells["importance"].notna(), "rated")
    other = cells.merge(_other_details(table), on=["id", "year"], how="left")["other"]
    return cells.assign(
        state=state,
        lived=cells["lived"].fillna(False).astype(bool),
        other=other.fillna(False).astype(bool),
    )


def _other_details(table: YearsTable) -> pd.DataFrame:
    ratings = table.ratings
    before = ratings.groupby("id")["detail"].shift()
    other = before.notna() & before.ne(ratings["detail"])
    return ratings[["id", "year"]].assign(other=other)


def _under_headings(cells: pd.DataFrame, categories: Sequence[str]) -> pd.DataFrame:
    goals = cells.drop_duplicates("id")[["id", "category", "words"]].assign(heading=False)
    headings = goals.drop_duplicates("category").assign(heading=True, id="")
    headings = headings.assign(words=headings["category"].map(as_shown))
    order = {category: nth for nth, category in enumerate(categories)}
    return pd.concat([headings, goals]).sort_values(
        "category", key=lambda names: names.map(order), kind="stable", ignore_index=True
    )


def _placed(cells: pd.DataFrame, left: "pd.Series[float]", width: float) -> pd.DataFrame:
    right = left + width - GUTTER
    return cells.assign(
        left=left,
        right=right,
        centre=(left + right) / 2,
        over=cells["middle"] - CELL / 2,
        under=cells["middle"] + CELL / 2,
    )


def _words(rows: pd.DataFrame) -> list[alt.Chart]:
    drawn = alt.Chart(rows[["heading", "lines", "first"]])
    goals = drawn.transform_filter("!datum.heading")
    headings = drawn.transform_filter("datum.heading")
    left = alt.XValue(0)
    return [wrapped_text(goals).encode(x=left), wrapped_text(headings, weight=600).encode(x=left)]


def _cells(placed: pd.DataFrame, categories: Sequence[str], numbers: bool) -> list[alt.Chart]:
    drawn = alt.Chart(placed[CELL_COLUMNS]).transform_calculate(say=SAY)
    box = drawn.encode(
        x=pixels_across("left"),
        x2=alt.X2("right"),
        y=pixels_down("over"),
        y2=alt.Y2("under"),
        description=SAID,
    )
    centre = drawn.encode(x=pixels_across("centre"), y=pixels_down("middle"))
    is_rated, shades = "datum.state == 'rated'", alt.Scale(domain=STOPS, range=SHADES)
    rated = box.transform_filter(is_rated).encode(
        fill=category_fill(categories),
        fillOpacity=alt.FillOpacity("importance:Q", scale=shades, legend=None),
    )
    not_rated = box.transform_filter("datum.state == 'not rated'")
    not_looked_at = centre.transform_filter("datum.state == 'not looked at'")
    skipped = centre.transform_filter(f"datum.state == '{SKIPPED}'").encode(description=SAID)
    number = centre.transform_filter(is_rated).encode(text=alt.Text("importance:Q"))
    line_below = drawn.transform_filter("datum.lived").encode(
        x=pixels_across("left"), x2=alt.X2("right"), y=pixels_down("under")
    )
    line_beside = drawn.transform_filter("datum.other").encode(
        x=pixels_across("left"), y=pixels_down("over"), y2=alt.Y2("under")
    )
    return [
        rated.mark_rect(),
        not_rated.mark_rect(fill=PAPER, stroke=MUTED, strokeWidth=0.8, strokeDash=[2, 2]),
        not_looked_at.encode(description=SAID).mark_circle(size=6, opacity=1, color=MUTED),
        skipped.mark_tick(orient="horizontal", size=9, thickness=1, color=MUTED),
        *([number.mark_text(color=INK, aria=False)] if numbers else []),
        line_below.mark_rule(color=INK, strokeWidth=2, aria=False),
        line_beside.mark_rule(color=INK, strokeWidth=2, aria=False),
    ]


def _years(labelled: pd.DataFrame) -> alt.Chart:
    once = alt.Chart(labelled.drop_duplicates("year")[["year", "centre"]])
    years: alt.Chart = once.mark_text(color=MUTED, baseline="bottom", aria=False)
    return years.encode(x=pixels_across("centre"), y=alt.YValue(0), text=alt.Text("year:N"))


def _legend(table: YearsTable, room: Room) -> LayerChart:
    """Draw each kind of cell once, with what it means."""
    categories = table.all_categories
    kinds = [*KINDS, KIND_OF_SKIPPED] if table.skipped else KINDS
    columns = max(1, room.width // LEGEND_COLUMN)
    legend = pd.DataFrame(kinds, columns=["label", "state", "importance", "lived", "other"])
    place = pd.Series(range(len(legend)))
    swatches = _placed(
        legend.assign(
            importance=legend["importance"].astype("Int64"),
            category=categories[-1],
            words=legend["label"],
            year="",
            middle=CELL / 2 + place // columns * (CELL + 6.0),
        ),
        place % columns * (room.width / columns),
        LEGEND_CELL,
    )
    labels = alt.Chart(swatches[["label", "right", "middle"]]).mark_text(
        align="left", color=MUTED, dx=7, aria=False
    )
    return LayerChart(
        layer=[
            *_cells(swatches, categories, numbers=True),
            labels.encode(
                x=pixels_across("right"), y=pixels_down("middle"), text=alt.Text("label:N")
            ),
        ],
        width=room.width,
        height=-(-len(kinds) // columns) * (CELL + 6),
    )
