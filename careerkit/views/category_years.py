"""Show each category over the years."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import altair as alt
import pandas as pd

from careerkit.catalog.categories import as_shown
from careerkit.catalog.direction import isolated
from careerkit.reflection import SCALE
from careerkit.views.category_changes import (
    FEWEST_CATEGORIES,
    category_changes,
    shift_of_all,
)
from careerkit.views.charts import FacetChart, LayerChart, empty_chart, with_title
from careerkit.views.inks import HAIRLINE, INK, MUTED
from careerkit.views.noise import LITERATURE, Noise
from careerkit.views.room import WIDE, Room
from careerkit.views.sentences import first_year, listed, number, one_rating_in
from careerkit.views.style import SAID, category_fill, category_stroke, rating_scale
from careerkit.views.titles import QUESTIONS
from careerkit.views.years_table import FEWEST_RATED, YearsTable

QUESTION = QUESTIONS["category_years"]
PANEL_HEIGHT = 108
BOLD_LETTER = 7.8
"""How broad a letter of a panel's title is at most, on average."""

LEAST_FOR_TWO = 600
"""Pixels across that two panels side by side need."""

BETWEEN, AXIS, EDGE = 40, 15, 16
"""Pixels between two panels, for the ratings at the left of the first, beside the years in each."""

_ENDS = (SCALE[0], SCALE[-1])
BETWEEN_STOPS = (PANEL_HEIGHT - 16) / 9
MOST_LABELS = 8
NOT_RATED = "not rated"
LEAST_FOR_WORDS = 13
"""Pixels between two years that words need which stand upright."""

CROWDED = 12


def chart(
    table: YearsTable, noise: Noise = LITERATURE, room: Room = WIDE
) -> FacetChart | LayerChart:
    """Draw a panel for each category: a thin line per goal, the average thick from 3 goals up.

    Behind them lies the band in which the last year's average would be if the category had moved
    as the other goals did.
    """
    years = table.years
    if len(years) < 2:
        return empty_chart(QUESTION, sentence(table, noise), room)
    means, goals = category_means(table), category_lines(table).drop(columns="words")
    banded = means.merge(_bands(table, noise), on=["category", "year"], how="left")
    rows = pd.concat([goals, banded.assign(**_gaps(banded, table))])
    columns = 1 if room.width < LEAST_FOR_TWO else 2
    width = (room.width - AXIS - (columns - 1) * BETWEEN) // columns
    titles = _titles(means[~means["year"].isin(table.skipped)], int(width / BOLD_LETTER))
    axis = alt.AxisResolveMap(x="independent" if columns == 1 else "shared")
    return with_title(
        FacetChart(
            data=rows.assign(panel=rows["category"].map(titles)),
            spec=_panel(table, width),
            facet=_in_order(titles),
            columns=columns,
            resolve=alt.Resolve(axis=axis),
            spacing={"row": 14, "column": BETWEEN},
        ),
        QUESTION,
        sentence(table, noise),
        "thin: one goal\u2003thick: their average, from 3 rated goals\u2003n: goals rated a year",
        f"grey: where the average could be if it had moved like your other goals since {years[0]}",
        room=room,
    )


def sentence(table: YearsTable, noise: Noise = LITERATURE) -> str:
    """Name the categories that clearly moved, beside the other goals."""
    years = table.years
    if len(years) < 2:
        return (
            "From next year on you will see here how each category has changed since "
            f"{first_year(years)}."
        )
    first, last = years[0], years[-1]
    if alike := one_rating_in(table, [first, last]):
        return f"{alike} but it can’t show how categories moved."
    changes = category_changes(table, noise)
    together = _together(table, noise)
    named = listed(named_changes(changes))
    if named or len(changes) >= FEWEST_CATEGORIES:
        clearly = named or "no category clearly moved away from the others"
        return f"From {first} to {last}, {together}{clearly}."
    if together:
        return f"From {first} to {last}, {together.removesuffix('; ')}."
    if len(table.all_categories) < FEWEST_CATEGORIES:
        return "With fewer than three categories nobody can tell which of them moved."
    return f"{too_few_compared(changes)}."


def named_changes(changes: pd.DataFrame) -> list[str]:
    """Say of each category that stands out how far it moved; the frame is ``category_changes``."""
    named = changes.assign(further=(changes["change"] - changes["as_others"]).abs())
    return [
        f"{isolated(category)} {way} by {further:.1f} on average, beside your other goals"
        for category, way, further in named.loc[
            named["way"] != "", ["category", "way", "further"]
        ].itertuples(index=False)
    ]


def too_few_compared(changes: pd.DataFrame) -> str:
    """Say that too little is rated in both years, and how much more it takes."""
    missing = FEWEST_CATEGORIES - len(changes)
    return (
        f"Too little is rated in both years to compare categories yet: it takes {FEWEST_RATED} "
        f"goals each in {number(missing, 'more category')}"
    )


def _together(table: YearsTable, noise: Noise) -> str:
    """Say that all goals moved together, which can't be told from another use of the scale."""
    shift = shift_of_all(table, noise)
    if not shift:
        return ""
    way = "rose" if shift > 0 else "fell"
    return f"all your goals together {way} by {abs(shift):.1f} on average, which a mood can cause; "


def numbers(table: YearsTable, noise: Noise = LITERATURE) -> pd.DataFrame:
    """List each category's average in each year, how it moved, how chance could move it.

    Behind an average stands the number of rated goals; behind a change, of those rated in the
    first year as well as in the last.
    """
    means = category_means(table)
    shown = pd.Series(
        [
            f"{f'{mean:.1f}' if pd.notna(mean) else '–'} ({rated})"
            for mean, rated in zip(means["mean"], means["rated"], strict=True)
        ],
        means.index,
    ).mask(means["year"].isin(table.skipped), NOT_RATED)
    wide = means.assign(shown=shown, year=means["year"].astype("string")).pivot(
        index="category", columns="year", values="shown"
    )
    changes = category_changes(table, noise).set_index("category")
    moved = changes["change"].map("{:+.1f}".format) + changes["goals"].map(" ({})".format)
    chance = pd.Series(_chance_alone(changes), changes.index, "string")
    wide = wide.reindex(means["category"].unique())
    wide = wide.assign(**{"Change": moved, "Chance alone": chance}).astype(object)
    wide = wide.fillna("–")
    named = wide.set_axis(wide.index.map(as_shown)).rename_axis("Category")
    return named.rename_axis(None, axis=1).reset_index()


def _chance_alone(changes: pd.DataFrame) -> list[str | None]:
    """Return from where to where chance alone could move each category, in words."""
    furthest = SCALE[-1] - SCALE[0]
    ranges = [
        [min(max(end, -furthest), furthest) for end in (others - limit, others + limit)]
        for others, limit in zip(changes["as_others"], changes["chance_limit"], strict=True)
    ]
    return [None if pd.isna(low) else f"{low:+.1f} to {high:+.1f}" for low, high in ranges]


def category_lines(table: YearsTable) -> pd.DataFrame:
    """Return each goal's ratings over the years, in pieces within which it stayed one goal.

    Columns: ``category``, ``words``, ``year``, ``importance``, ``line`` (a piece's number: it ends
    where a year's rating is missing, the year was skipped, or the detail changed), ``aside`` (from
    -0.5 to 0.5, the goal's place among its category's, by which lines can keep clear of each
    other).
    """
    rated = table.goals.merge(table.ratings, on="id")
    rated = rated.assign(nth=rated["year"].map({year: nth for nth, year in enumerate(table.span)}))
    before = rated[["id", "detail", "nth"]].shift()
    goes_on = (
        rated["id"].eq(before["id"])
        & rated["detail"].eq(before["detail"])
        & rated["nth"].eq(before["nth"] + 1)
    )
    ids = rated.groupby("category")["id"]
    place = ids.transform(lambda own: pd.factorize(own)[0])
    aside = (place + 0.5) / ids.transform("nunique") - 0.5
    return rated[["category", "words", "year", "importance"]].assign(
        line=(~goes_on.fillna(False)).cumsum(), aside=aside.astype(float)
    )


@lru_cache(1)
def category_means(table: YearsTable) -> pd.DataFrame:
    """Return each category's average importance, year by year.

    Columns: ``category``, ``year``, ``rated`` (goals) and ``mean``, missing under 3 of them. An
    average, where other views take the median: of the same goals its change is the average of
    their changes, which noise moves less than it moves a median. A year that was skipped has rows,
    with no goal rated.
    """
    rated = table.goals.merge(table.ratings, on="id")
    grid = pd.MultiIndex.from_product(
        [table.all_categories, table.span], names=["category", "year"]
    )
    of_each = rated.groupby(["category", "year"])["importance"].agg(rated="count", mean="mean")
    of_all = of_each.reindex(grid).reset_index()
    counts = of_all["rated"].fillna(0).astype("int64")
    mean = of_all["mean"].astype("Float64").where(counts >= FEWEST_RATED)
    return of_all.assign(year=of_all["year"].astype("Int64"), rated=counts, mean=mean)


def _bands(table: YearsTable, noise: Noise) -> pd.DataFrame:
    """Return where chance alone leaves each category's last average, beside its first year.

    Columns: ``category``, ``year`` (the first), ``low``, ``high``. Where the same goals are rated
    in both years, the middle is the first year's average.
    """
    means, years = category_means(table), table.years
    last = means[means["year"].eq(years[-1])][["category", "mean"]]
    changes = category_changes(table, noise).merge(last, on="category")
    like_others = changes["mean"] - changes["change"] + changes["as_others"]
    return changes[["category"]].assign(
        year=pd.Series(years[0], changes.index, "Int64"),
        low=(like_others - changes["chance_limit"]).clip(*_ENDS),
        high=(like_others + changes["chance_limit"]).clip(*_ENDS),
    )


def _gaps(means: pd.DataFrame, table: YearsTable) -> dict[str, "pd.Series[bool]"]:
    """Return the column that marks the years that were skipped, if there are any."""
    return {"skipped": means["year"].isin(table.skipped)} if table.skipped else {}


def _titles(means: pd.DataFrame, letters: int) -> dict[str, str]:
    """Return the title of each category's panel, with how many of its goals were rated.

    What is longer than so many letters stands on two lines.
    """
    counts = means.groupby("category", sort=False)["rated"].agg(["min", "max"])
    titles = {
        category: f"{as_shown(category)}, n = {least if least == most else f'{least}–{most}'}"
        for category, least, most in zip(counts.index, counts["min"], counts["max"], strict=True)
    }
    return {
        category: title if len(title) <= letters else "\n".join(title.rsplit(", ", 1))
        for category, title in titles.items()
    }


def _in_order(titles: Mapping[str, str]) -> alt.Facet:
    header = alt.Header(
        labelExpr="split(datum.label, '\\n')",
        labelLineHeight=15,
        labelAnchor="start",
        labelFontSize=12,
        labelFontWeight=600,
        labelColor=INK,
    )
    return alt.Facet("panel:N", sort=[*titles.values()], title=None, header=header)


def _panel(table: YearsTable, width: int) -> LayerChart:
    years, categories = table.years, table.all_categories
    across = _across(years, width)
    lines = [*_goals(across, categories), *_means(years, across, categories)]
    gaps = [_words_in_gaps(across)] if table.skipped and _has_room(years, width) else []
    layers = [_band(years, across), *gaps, *lines]
    return LayerChart(layer=layers, width=width, height=PANEL_HEIGHT)


def _has_room(years: Sequence[int], width: int) -> bool:
    """Tell whether words fit upright between the lines that end beside a year."""
    return (width - 2 * EDGE) / (years[-1] - years[0]) >= LEAST_FOR_WORDS


def _words_in_gaps(across: alt.X) -> alt.Chart:
    """Say where a year was skipped, upright in the middle of its gap."""
    words: alt.Chart = (
        alt.Chart()
        .transform_filter("datum.skipped === true")
        .transform_calculate(say=f"datum.year + ': {NOT_RATED}'")
        .encode(x=across, y=alt.YValue(PANEL_HEIGHT / 2), description=SAID)
        .mark_text(text=NOT_RATED, angle=270, color=MUTED, fontSize=11)
    )
    return words


def _across(years: Sequence[int], width: int) -> alt.X:
    labelled = years[::-1][:: -(-len(years) // MOST_LABELS)]
    return alt.X(
        "year:Q",
        scale=alt.Scale(
            domain=[years[0], years[-1]], range=[EDGE, width - EDGE], nice=False, zero=False
        ),
        axis=alt.Axis(values=labelled, format="d", title=None, labelFlush=False, grid=False),
    )


def _up(rating: str) -> alt.Y:
    axis = alt.Axis(values=[1, 4, 7, 10], title=None)
    return alt.Y(f"{rating}:Q", scale=rating_scale(PANEL_HEIGHT - 8, 8), axis=axis)


def _goals(across: alt.X, categories: Sequence[str]) -> list[alt.Chart]:
    pieces = (
        alt.Chart()
        .transform_filter("isValid(datum.line)")
        .encode(
            x=across,
            y=_up("importance"),
            stroke=category_stroke(categories),
            detail=alt.Detail("line:N"),
        )
    )
    # Lines of equal ratings lie beside each other, not on each other.
    aside = alt.ExprRef(f"datum.aside * {BETWEEN_STOPS * 0.7:.1f}")
    dots = pieces.encode(fill=category_fill(categories))
    return [
        pieces.mark_line(strokeWidth=1, opacity=0.5, yOffset=aside, aria=False),
        dots.mark_circle(size=7, opacity=0.6, strokeWidth=1, yOffset=aside, aria=False),
    ]


def _band(years: Sequence[int], across: alt.X) -> alt.Chart:
    band: alt.Chart = (
        alt.Chart()
        .transform_filter("isValid(datum.low)")
        .encode(x=across, x2=alt.X2Datum(years[-1]), y=_up("low"), y2=alt.Y2("high:Q"))
        .mark_rect(fill=HAIRLINE, opacity=0.7, aria=False)
    )
    return band


def _means(years: Sequence[int], across: alt.X, categories: Sequence[str]) -> list[alt.Chart]:
    means = (
        alt.Chart()
        .transform_filter("isValid(datum.rated)")
        .encode(x=across, y=_up("mean"), stroke=category_stroke(categories))
    )
    say = "datum.year + ': ' + format(datum.mean, '.1f') + ' on average, n = ' + datum.rated"
    dots = (
        means.transform_filter("isValid(datum.mean)")
        .transform_calculate(say=say)
        .encode(fill=category_fill(categories), description=SAID)
    )
    size = 10 if len(years) > CROWDED else 40
    return [
        means.mark_line(strokeWidth=3, aria=False),
        dots.mark_circle(size=size, opacity=1, strokeWidth=1.5),
    ]
