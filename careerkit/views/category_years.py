"""Show each category over the years."""

import altair as alt
import pandas as pd

from careerkit.catalog.categories import as_shown
from careerkit.reflection import SCALE
from careerkit.table import once_per_table
from careerkit.views.category_changes import (
    category_changes,
    judged_changes,
    paired_changes,
)
from careerkit.views.category_changes_in_words import changes_in_words
from careerkit.views.noise import LITERATURE, Noise
from careerkit.views.style import (
    HAIRLINE,
    INK,
    SAID,
    STOPS,
    category_colour,
    empty_chart,
    with_title,
)
from careerkit.views.this_year import FEWEST_RATED
from careerkit.views.years import (
    all_goals,
    first_year,
    known_categories,
    one_answer_in,
    ratings,
    years,
)

QUESTION = "How has each category looked over the years?"
PANEL, PANEL_HEIGHT = 296, 108

BETWEEN_STOPS = (PANEL_HEIGHT - 16) / 9
MOST_LABELS = 8
CROWDED = 12


def chart(table: pd.DataFrame, noise: Noise = LITERATURE) -> alt.FacetChart | alt.LayerChart:
    """Draw a panel for each category: a thin line per goal, the average thick from 3 goals up.

    Behind them lies the band within which its goals' ups and downs leave the last year's average.
    """
    said, known = sentence(table, noise), years(table)
    if len(known) < 2:
        return empty_chart(QUESTION, said)
    means, goals = category_means(table), category_lines(table).drop(columns="words")
    names, colours = _names(means), known_categories(table)
    banded = means.merge(_bands(table, noise), on=["category", "year"], how="left")
    drawn = pd.concat([goals, banded]).assign(panel=lambda rows: rows["category"].map(names))
    panels = alt.layer(
        _band(known),
        *_goals(known, colours),
        *_means(known, colours),
        data=drawn,
        width=PANEL,
        height=PANEL_HEIGHT,
    )
    return with_title(
        panels.facet(_in_order(names), columns=2, spacing={"row": 14, "column": 40}),
        QUESTION,
        [
            "thin: one goal\u2003thick: their average, from 3 rated goals\u2003"
            "n: goals rated a year",
            f"grey: as far as its goals’ ups and downs could move the average since {known[0]}",
            said,
        ],
        said,
    )


def sentence(table: pd.DataFrame, noise: Noise = LITERATURE) -> str:
    """Name the categories that moved more than the ups and downs of their goals explain."""
    known = years(table)
    if len(known) < 2:
        return (
            "From next year on you will see here how each category has changed since "
            f"{first_year(known)}."
        )
    first, last = known[0], known[-1]
    if alike := one_answer_in(table, [first, last]):
        return f"{alike} but it can’t show how categories moved."
    pairs = paired_changes(table)
    if judged_changes(pairs, noise).empty:
        return (
            f"No category has {FEWEST_RATED} goals that are rated in {first} as well as in {last}, "
            "so none can be compared."
        )
    return f"From {first} to {last}, {changes_in_words(pairs, noise)}."


def numbers(table: pd.DataFrame, noise: Noise = LITERATURE) -> pd.DataFrame:
    """List each category's average in each year, how it moved, how far chance could.

    Behind an average stands the number of rated goals; behind a change, of those rated in the
    first year as well as in the last.
    """
    means = category_means(table)
    shown = [
        f"{f'{each.mean:.1f}' if pd.notna(each.mean) else '–'} ({each.rated})"
        for each in means.itertuples()
    ]
    wide = means.assign(shown=shown, year=means["year"].astype("string")).pivot(
        index="category", columns="year", values="shown"
    )
    changes = category_changes(table, noise).set_index("category")
    moved = changes["change"].map("{:+.1f}".format) + changes["goals"].map(" ({})".format)
    wide = wide.reindex(means["category"].unique()).assign(
        **{"Change": moved, "By ups and downs": changes["reach"].map("up to {:.1f}".format)}
    )
    wide = wide.astype(object).fillna("–")
    named = wide.set_axis(wide.index.map(as_shown)).rename_axis("Category")
    return named.rename_axis(None, axis=1).reset_index()


@once_per_table
def category_lines(table: pd.DataFrame) -> pd.DataFrame:
    """Return each goal's ratings over the years, in pieces within which it stayed one goal.

    Columns: ``category``, ``words``, ``year``, ``importance``, ``line`` (a piece's number: it ends
    where a year's rating is missing, or the detail changed), ``aside`` (from -0.5 to 0.5, the
    goal's place among its category's, by which lines can keep clear of each other).
    """
    named_goals = all_goals(table)
    rated = named_goals.merge(ratings(table), on="id").assign(
        nth=lambda rows: rows["year"].map({year: nth for nth, year in enumerate(years(table))})
    )
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


@once_per_table
def category_means(table: pd.DataFrame) -> pd.DataFrame:
    """Return each category's average importance, year by year.

    Columns: ``category``, ``year``, ``rated`` (goals) and ``mean``, missing under 3 of them. An
    average, where other views take the median: of the same goals its change is the average of
    their changes, which noise moves less than it moves a median.
    """
    rated = all_goals(table).merge(ratings(table), on="id")
    grid = pd.MultiIndex.from_product(
        [known_categories(table), years(table)], names=["category", "year"]
    )
    of_each = rated.groupby(["category", "year"])["importance"].agg(rated="count", mean="mean")
    of_all = of_each.reindex(grid).reset_index()
    counts = of_all["rated"].fillna(0).astype("int64")
    mean = of_all["mean"].astype("Float64").where(counts >= FEWEST_RATED)
    return of_all.assign(year=of_all["year"].astype("Int64"), rated=counts, mean=mean)


def _bands(table: pd.DataFrame, noise: Noise) -> pd.DataFrame:
    """Return where ups and downs alone leave each category's last average, beside its first year.

    Columns: ``category``, ``year`` (the first), ``low``, ``high``. Where the same goals are rated
    in both years, the middle is the first year's average.
    """
    means, known = category_means(table), years(table)
    last = means[means["year"].eq(known[-1])][["category", "mean"]]
    changes = category_changes(table, noise).merge(last, on="category")
    unmoved = changes["mean"] - changes["change"]
    return changes[["category"]].assign(
        year=pd.Series(known[0], changes.index, "Int64"),
        low=(unmoved - changes["reach"]).clip(lower=SCALE[0]),
        high=(unmoved + changes["reach"]).clip(upper=SCALE[-1]),
    )


def _names(means: pd.DataFrame) -> pd.Series:
    """Name each category's panel, with how many of its goals were rated."""
    counts = means.groupby("category", sort=False)["rated"].agg(["min", "max"])
    least, most = counts["min"].astype("string"), counts["max"].astype("string")
    between = least.where(least.eq(most), least + "–" + most)
    return counts.index.map(as_shown) + ", n = " + between


def _in_order(names: pd.Series) -> alt.Facet:
    header = alt.Header(labelAnchor="start", labelFontSize=12, labelFontWeight=600, labelColor=INK)
    return alt.Facet("panel:N", sort=names.tolist(), title=None, header=header)


def _across(known: list[int], rating: str) -> dict[str, alt.X | alt.Y]:
    labelled = known[::-1][:: -(-len(known) // MOST_LABELS)]
    ends = {"domain": [known[0], known[-1]], "range": [12, PANEL - 12]}
    return {
        "x": alt.X(
            "year:Q",
            scale=alt.Scale(**ends, nice=False, zero=False),
            axis=alt.Axis(values=labelled, format="d", title=None, labelFlush=False, grid=False),
        ),
        "y": alt.Y(
            f"{rating}:Q",
            scale=alt.Scale(domain=STOPS, nice=False, zero=False, range=[PANEL_HEIGHT - 8, 8]),
            axis=alt.Axis(values=[1, 4, 7, 10], title=None),
        ),
    }


def _goals(known: list[int], names: list[str]) -> list[alt.Chart]:
    goals = alt.Chart().transform_filter("isValid(datum.line)")
    stroke, fill = (category_colour(each, names) for each in (alt.Stroke, alt.Fill))
    pieces = goals.encode(
        **_across(known, "importance"), stroke=stroke, detail=alt.Detail("line:N")
    )
    # Lines of equal ratings lie beside each other, not on each other.
    aside = {"yOffset": alt.ExprRef(f"datum.aside * {BETWEEN_STOPS * 0.7:.1f}"), "aria": False}
    return [
        pieces.mark_line(strokeWidth=1, opacity=0.5, **aside),
        pieces.mark_circle(size=7, opacity=0.6, strokeWidth=1, **aside).encode(fill=fill),
    ]


def _band(known: list[int]) -> alt.Chart:
    first = alt.Chart().transform_filter("isValid(datum.low)")
    across = _across(known, "low")
    return first.mark_rect(fill=HAIRLINE, opacity=0.7, aria=False).encode(
        x=across["x"], x2=alt.X2Datum(known[-1]), y=across["y"], y2=alt.Y2("high:Q")
    )


def _means(known: list[int], names: list[str]) -> list[alt.Chart]:
    stroke, fill = (category_colour(each, names) for each in (alt.Stroke, alt.Fill))
    means = alt.Chart().transform_filter("isValid(datum.rated)")
    means = means.encode(**_across(known, "mean"), stroke=stroke)
    say = "datum.year + ': ' + format(datum.mean, '.1f') + ' on average, n = ' + datum.rated"
    dots = means.transform_filter("isValid(datum.mean)").transform_calculate(say=say)
    return [
        means.mark_line(strokeWidth=3, aria=False),
        dots.mark_circle(
            size=10 if len(known) > CROWDED else 40, opacity=1, strokeWidth=1.5
        ).encode(fill=fill, description=SAID),
    ]
