"""Show each category over the years."""

import altair as alt
import pandas as pd

from careerkit.views.grammar import listed
from careerkit.views.style import INK, STOPS, category_colour, empty_chart, with_title
from careerkit.views.this_year import FEWEST_FOR_A_MEDIAN, categories
from careerkit.views.years import all_goals, first_year, ratings, years

QUESTION = "How has each category looked over the years?"
PANEL, PANEL_HEIGHT = 296, 108

BETWEEN_STOPS = (PANEL_HEIGHT - 16) / 9
MOST_LABELS = 8
CROWDED = 12


def chart(table: pd.DataFrame) -> alt.FacetChart | alt.LayerChart:
    """Draw a panel for each category: a thin line per goal, the median thick from 3 goals up."""
    said, known = sentence(table), years(table)
    if len(known) < 2:
        return empty_chart(QUESTION, said)
    medians, goals = category_medians(table), category_lines(table).drop(columns="words")
    names = _names(medians)
    drawn = pd.concat([goals, medians]).assign(panel=lambda rows: rows["category"].map(names))
    panels = alt.layer(*_goals(known), *_medians(known), data=drawn)
    return with_title(
        panels.properties(width=PANEL, height=PANEL_HEIGHT).facet(
            _in_order(names), columns=2, spacing={"row": 14, "column": 40}
        ),
        QUESTION,
        [
            "thin: one goal\u2003thick: the median, from 3 rated goals\u2003n: goals rated a year",
            said,
        ],
        said,
    )


def sentence(table: pd.DataFrame) -> str:
    """Name the categories whose median rose, fell furthest from the first year to the last."""
    known = years(table)
    if len(known) < 2:
        return f"From next year on, each category's way since {first_year(known)} will appear here."
    first, last = known[0], known[-1]
    medians = category_medians(table).pivot(index="category", columns="year", values="median")
    ends = medians[[first, last]].dropna()
    if ends.empty:
        return (
            f"No category has {FEWEST_FOR_A_MEDIAN} rated goals in {first} as well as in {last}, "
            "so none has a median in both."
        )
    change = (ends[last] - ends[first]).sort_values(kind="stable")
    ways = [
        f"{name} {way} most, from {ends.loc[name, first]:g} to {ends.loc[name, last]:g}"
        for name, way in _furthest(change)
    ]
    return f"Of the medians of {first} and {last}, {listed(ways) or 'none differs'}."


def numbers(table: pd.DataFrame) -> pd.DataFrame:
    """List each category's median in each year, with the number of its rated goals."""
    medians = category_medians(table)
    shown = [
        f"{f'{each.median:g}' if pd.notna(each.median) else '–'} ({each.rated})"
        for each in medians.itertuples()
    ]
    wide = medians.assign(shown=shown, year=medians["year"].astype("string")).pivot(
        index="category", columns="year", values="shown"
    )
    wide = wide.reindex(medians["category"].unique())
    named = wide.set_axis(wide.index.str.capitalize()).rename_axis("Category")
    return named.rename_axis(None, axis=1).reset_index()


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


def category_medians(table: pd.DataFrame) -> pd.DataFrame:
    """Return each category's median importance, year by year.

    Columns: ``category``, ``year``, ``rated`` (goals) and ``median``, missing under 3 of them.
    """
    rated = all_goals(table).merge(ratings(table), on="id")
    grid = pd.MultiIndex.from_product([categories(rated), years(table)], names=["category", "year"])
    of_each = rated.groupby(["category", "year"])["importance"].agg(rated="count", median="median")
    of_all = of_each.reindex(grid).reset_index()
    counts = of_all["rated"].fillna(0).astype("int64")
    median = of_all["median"].astype("Float64").where(counts >= FEWEST_FOR_A_MEDIAN)
    return of_all.assign(year=of_all["year"].astype("Int64"), rated=counts, median=median)


def _furthest(change: pd.Series) -> list[tuple[str, str]]:
    top, low = change.index[-1], change.index[0]
    return [
        *([(top, "rose")] if change[top] > 0 else []),
        *([(low, "fell")] if change[low] < 0 else []),
    ]


def _names(medians: pd.DataFrame) -> pd.Series:
    """Name each category's panel, with how many of its goals were rated."""
    counts = medians.groupby("category", sort=False)["rated"].agg(["min", "max"])
    least, most = counts["min"].astype("string"), counts["max"].astype("string")
    between = least.where(least.eq(most), least + "–" + most)
    return counts.index.str.capitalize() + ", n = " + between


def _in_order(names: pd.Series) -> alt.Facet:
    header = alt.Header(labelAnchor="start", labelFontSize=12, labelFontWeight=600, labelColor=INK)
    return alt.Facet("panel:N", sort=names.tolist(), title=None, header=header)


def _across(known: list[int], rating: str) -> dict[str, alt.X | alt.Y | alt.Stroke]:
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
        "stroke": category_colour(alt.Stroke),
    }


def _goals(known: list[int]) -> list[alt.Chart]:
    goals = alt.Chart().transform_filter("isValid(datum.line)")
    pieces = goals.encode(**_across(known, "importance"), detail="line:N")
    # Lines of equal ratings lie beside each other, not on each other.
    aside = {"yOffset": alt.ExprRef(f"datum.aside * {BETWEEN_STOPS * 0.7:.1f}"), "aria": False}
    return [
        pieces.mark_line(strokeWidth=1, opacity=0.5, **aside),
        pieces.mark_circle(size=7, opacity=0.6, strokeWidth=1, **aside),
    ]


def _medians(known: list[int]) -> list[alt.Chart]:
    medians = (
        alt.Chart().transform_filter("isValid(datum.rated)").encode(**_across(known, "median"))
    )
    say = "datum.year + ': median ' + datum.median + ' of ' + datum.rated + ' goals'"
    dots = medians.transform_filter("isValid(datum.median)").transform_calculate(say=say)
    return [
        medians.mark_line(strokeWidth=3, aria=False),
        dots.mark_circle(
            size=10 if len(known) > CROWDED else 40, opacity=1, strokeWidth=1.5
        ).encode(fill=category_colour(alt.Fill), description="say:N"),
    ]
