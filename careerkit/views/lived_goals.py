"""Show how the goals that were lived felt, beside how much they matter now."""

import altair as alt
import pandas as pd

from careerkit.reflection import SCALE
from careerkit.table import once_per_table
from careerkit.views.dots import numbered
from careerkit.views.grammar import number, verb
from careerkit.views.numbered_plot import HEIGHT, numbered_plot, without_list
from careerkit.views.style import LINE, WIDE, empty_chart, with_title
from careerkit.views.svg import to_svg
from careerkit.views.this_year import categories, this_year

QUESTION = "Did what I lived feel good?"
MIDDLE = (SCALE[0] + SCALE[-1]) / 2


def chart(table: pd.DataFrame) -> alt.VConcatChart | alt.LayerChart:
    """Draw the lived goals by how much they matter now, how they felt, each named by number."""
    said = sentence(table)
    goals = lived_and_rated(table)
    if goals.empty:
        return empty_chart(QUESTION, said)
    plot = numbered_plot(
        goals,
        categories(this_year(table)),
        {"importance": "importance now", "satisfaction": "it felt"},
        headings={"importance": "now", "satisfaction": "felt"},
        guides=[
            _middle().encode(x=alt.XValue(WIDE / 2)),
            _middle().encode(y=alt.YValue(HEIGHT / 2)),
        ],
    )
    return with_title(plot, QUESTION, [said], said)


def svg(table: pd.DataFrame) -> str:
    """Draw the plot alone: the workbook lists its goals, with their numbers, beside it."""
    return to_svg(without_list(chart(table)))


def sentence(table: pd.DataFrame) -> str:
    """Count the lived goals that felt good, and those that did not but matter all the same."""
    lived = lived_and_rated(table)
    if lived.empty:
        return (
            "Each goal you have lived appears here, once you have rated how it felt "
            "as well as how much it matters now."
        )
    good = lived["satisfaction"] > MIDDLE
    high = f"{MIDDLE + 0.5:.0f} or more"
    start = f"{good.sum()} of {number(len(lived), 'lived goal')} felt good ({high})"
    if good.all():
        return f"{start}."
    matter = (lived["importance"] > MIDDLE)[~good].sum()
    have = verb(matter, "have", "has")
    return f"{start}; {matter} of the others {have} an importance of {high} now."


def numbers(table: pd.DataFrame) -> pd.DataFrame:
    """List the lived goals under their numbers in the chart, the best felt first."""
    return lived_and_rated(table)[
        ["number", "words", "category", "importance", "satisfaction"]
    ].set_axis(["No.", "Goal", "Category", "Importance now", "It felt"], axis=1)


@once_per_table
def lived_and_rated(table: pd.DataFrame) -> pd.DataFrame:
    """Return this year's lived goals whose importance is rated as well as how they felt.

    Columns: ``id``, ``category``, ``words``, ``importance``, ``satisfaction``, and
    ``number`` (from 1, the best felt first), ``abreast``, ``across``, ``up`` as ``dots.numbered``
    gives them.
    """
    year = this_year(table)
    both = year["lived"].fillna(False) & year[["importance", "satisfaction"]].notna().all(axis=1)
    kept = year.loc[both, ["id", "category", "words", "importance", "satisfaction"]]
    kept = kept.sort_values(["satisfaction", "importance"], ascending=False, kind="stable")
    return numbered(kept, ["importance", "satisfaction"])


def _middle() -> alt.Chart:
    return alt.Chart().mark_rule(color=LINE, strokeDash=[3, 3], aria=False)
