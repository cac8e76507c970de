"""Show every goal through all years."""

import altair as alt
import pandas as pd

from careerkit.catalog.categories import as_shown
from careerkit.reflection import SCALE
from careerkit.table import once_per_table
from careerkit.views.grammar import number
from careerkit.views.rows import height_of, row_layout
from careerkit.views.style import (
    INK,
    MUTED,
    PAPER,
    SAID,
    STOPS,
    WIDE,
    category_colour,
    empty_chart,
    pixels_down,
    with_title,
    wrapped_text,
)
from careerkit.views.this_year import this_year
from careerkit.views.years import all_goals, known_categories, ratings, years

QUESTION = "The long view of every goal?"
HIGH = 8

SHORT = {"not rated": "–", "not looked at": "·", "not in the catalog": ""}

LEFT = 325
LETTERS = 44
CELL, WIDEST = 17, 36
NARROWEST_FOR_A_NUMBER = 20
MOST_LABELS = 8
GUTTER = 2
LEGEND_COLUMNS, LEGEND_CELL = 3, 26
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
CELL_COLUMNS = [
    *("words", "category", "year", "state", "importance", "lived", "other"),
    *("left", "right", "centre", "over", "under", "middle"),
]
SAY = (
    "datum.year == '' ? datum.words : datum.words + ', ' + datum.year + ': '"
    " + (datum.state == 'rated' ? 'importance ' + datum.importance : datum.state)"
    " + (datum.lived ? ', lived' : '') + (datum.other ? ', with another detail than before' : '')"
)


def chart(table: pd.DataFrame) -> alt.VConcatChart | alt.LayerChart:
    """Draw a row per goal and a column per year, shaded by importance, every gap by its kind."""
    said = sentence(table)
    known = years(table)
    if not known:
        return empty_chart(QUESTION, said)
    cells, names = goal_years(table), known_categories(table)
    rows = row_layout(_under_headings(cells, names), LETTERS, gap=6)
    width = min(WIDEST, (WIDE - LEFT) / len(known))
    placed = _placed(
        cells.merge(rows[["id", "middle"]], on="id"),
        cells["year"].map({year: LEFT + nth * width for nth, year in enumerate(known)}),
        width,
    )
    labels = placed[placed["year"].isin(known[::-1][:: -(-len(known) // MOST_LABELS)])]
    boxes = _cells(placed, names, numbers=width > NARROWEST_FOR_A_NUMBER)
    view = alt.layer(*_words(rows), *boxes, _years(labels), width=WIDE, height=height_of(rows))
    return with_title(alt.vconcat(_legend(names), view, spacing=22), QUESTION, [said], said)


def sentence(table: pd.DataFrame) -> str:
    """Count the goals rated in every year, those that stayed high."""
    known = years(table)
    if not known:
        return "Each goal you look at becomes a row here, each year a column."
    cells = goal_years(table)
    rated = cells[cells["state"] == "rated"].groupby("id")["importance"].agg(["count", "min"])
    if len(known) == 1:
        return f"{number(len(rated), 'goal')} rated in {known[0]}; next year adds a column."
    every = rated[rated["count"] == len(known)]
    high = (every["min"] >= HIGH).sum()
    in_every = "all" if len(every) == len(rated) else len(every) or "none"
    return (
        f"{number(len(rated), 'goal')} rated in {len(known)} years, {in_every} of them in every "
        f"year, {high or 'none'} always at {HIGH} or more."
    )


def numbers(table: pd.DataFrame) -> pd.DataFrame:
    """List each goal's importance in each year.

    A dash is not rated, a dot not looked at, nothing not in that year's catalog; a star stands at
    a year in which it had been lived, and ``≠`` where the detail had changed.
    """
    cells = goal_years(table)
    shown = cells["importance"].astype("string").fillna(cells["state"].map(SHORT))
    marks = cells["lived"].map({True: "*", False: ""}) + cells["other"].map({True: "≠", False: ""})
    cells = cells.assign(shown=shown + marks, year=cells["year"].astype("string"))
    order = cells["id"].unique()
    wide = cells.pivot(index="id", columns="year", values="shown").reindex(order)
    about = cells.drop_duplicates("id").set_index("id")[["words", "category"]]
    named = about.set_axis(["Goal", "Category"], axis=1)
    return pd.concat([named, wide], axis=1).reset_index(drop=True)


@once_per_table
def goal_years(table: pd.DataFrame) -> pd.DataFrame:
    """Return a row for every year of every goal that was looked at in any.

    Columns: ``id``, ``category``, ``words``, ``year``, ``importance``, ``state`` (``rated``,
    ``not rated``, ``not looked at`` or ``not in the catalog``), ``lived``, and ``other``: whether
    the detail is another than when it was rated last.

    A year's file names the goals that something was said about. So a goal counts as not yet in
    the catalog before its first mention when it is one of the person's own, and as no longer in
    it after its last mention when this year's goals do not hold it.
    """
    said = table[table["priority"].notna()]
    known = all_goals(table)
    known = known[known["id"].isin(said["id"])]
    span = said.groupby("id")["year"].agg(["min", "max"])
    cells = known.merge(pd.DataFrame({"year": years(table)}, dtype="Int64"), how="cross")
    cells = cells.merge(said[["id", "year", "importance", "lived"]], on=["id", "year"], how="left")
    first, last = cells["id"].map(span["min"]), cells["id"].map(span["max"])
    still = cells["id"].isin(this_year(table)["id"])
    absent = (cells["id"].str.startswith("own-") & (cells["year"] < first)) | (
        ~still & (cells["year"] > last)
    )
    state = pd.Series("not looked at", index=cells.index).mask(absent, "not in the catalog")
    state = state.mask(cells["lived"].notna(), "not rated")
    state = state.mask(cells["importance"].notna(), "rated")
    other = cells.merge(_other_details(table), on=["id", "year"], how="left")["other"]
    return cells.assign(
        state=state,
        lived=cells["lived"].fillna(False).astype(bool),
        other=other.fillna(False).astype(bool),
    )


def _other_details(table: pd.DataFrame) -> pd.DataFrame:
    rated = ratings(table)
    before = rated.groupby("id")["detail"].shift()
    return rated.assign(other=before.notna() & before.ne(rated["detail"]))[["id", "year", "other"]]


def _under_headings(cells: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    goals = cells.drop_duplicates("id")[["id", "category", "words"]].assign(heading=False)
    headings = goals.drop_duplicates("category").assign(heading=True, id="")
    headings = headings.assign(words=headings["category"].map(as_shown))
    order = {category: nth for nth, category in enumerate(names)}
    return pd.concat([headings, goals]).sort_values(
        "category", key=lambda each: each.map(order), kind="stable", ignore_index=True
    )


def _placed(cells: pd.DataFrame, left: pd.Series, width: float) -> pd.DataFrame:
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


def _cells(placed: pd.DataFrame, names: list[str], numbers: bool) -> list[alt.Chart]:
    drawn = alt.Chart(placed[CELL_COLUMNS]).transform_calculate(say=SAY)
    right, under = {"x2": alt.X2("right")}, {"y2": alt.Y2("under")}
    corner = {"x": _pixels("left"), "y": pixels_down("over")}
    box = drawn.encode(**corner, **right, **under, description=SAID)
    centre = drawn.encode(x=_pixels("centre"), y=pixels_down("middle"))
    rated, shade = "datum.state == 'rated'", alt.Scale(domain=STOPS, range=SHADES)
    number = centre.transform_filter(rated).mark_text(color=INK, aria=False)
    looked_past = centre.transform_filter("datum.state == 'not looked at'")
    return [
        box.transform_filter(rated)
        .mark_rect()
        .encode(
            fill=category_colour(alt.Fill, names),
            fillOpacity=alt.FillOpacity("importance:Q", scale=shade, legend=None),
        ),
        box.transform_filter("datum.state == 'not rated'").mark_rect(
            fill=PAPER, stroke=MUTED, strokeWidth=0.8, strokeDash=[2, 2]
        ),
        looked_past.mark_circle(size=6, opacity=1, color=MUTED).encode(description=SAID),
        *([number.encode(text=alt.Text("importance:Q"))] if numbers else []),
        _edge(drawn, "datum.lived", x="left", y="under", **right),
        _edge(drawn, "datum.other", x="left", y="over", **under),
    ]


def _edge(drawn: alt.Chart, condition: str, x: str, y: str, **end: alt.X2 | alt.Y2) -> alt.Chart:
    line = drawn.transform_filter(condition).mark_rule(color=INK, strokeWidth=2, aria=False)
    return line.encode(x=_pixels(x), y=pixels_down(y), **end)


def _pixels(place: str) -> alt.X:
    return alt.X(f"{place}:Q", scale=None, axis=None)


def _years(labels: pd.DataFrame) -> alt.Chart:
    once = alt.Chart(labels.drop_duplicates("year")[["year", "centre"]])
    text = once.mark_text(color=MUTED, baseline="bottom", aria=False)
    return text.encode(x=_pixels("centre"), y=alt.YValue(0), text=alt.Text("year:N"))


def _legend(names: list[str]) -> alt.LayerChart:
    """Draw each kind of cell once, with what it means."""
    legend = pd.DataFrame(KINDS, columns=["label", "state", "importance", "lived", "other"])
    place = pd.Series(legend.index)
    swatches = _placed(
        legend.assign(
            importance=legend["importance"].astype("Int64"),
            category=names[-1],
            words=legend["label"],
            year="",
            middle=CELL / 2 + place // LEGEND_COLUMNS * (CELL + 6.0),
        ),
        place % LEGEND_COLUMNS * (WIDE / LEGEND_COLUMNS),
        LEGEND_CELL,
    )
    labels = alt.Chart(swatches[["label", "right", "middle"]]).mark_text(
        align="left", color=MUTED, dx=7, aria=False
    )
    return alt.layer(
        *_cells(swatches, names, numbers=True),
        labels.encode(x=_pixels("right"), y=pixels_down("middle"), text=alt.Text("label:N")),
        width=WIDE,
        height=-(-len(KINDS) // LEGEND_COLUMNS) * (CELL + 6),
    )
