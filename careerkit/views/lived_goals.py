"""Show how the goals that were lived felt, beside how much they matter now."""

from functools import lru_cache

import altair as alt
import pandas as pd

from careerkit.reflection import SCALE
from careerkit.views.charts import LayerChart, empty_chart, with_title
from careerkit.views.dots import numbered
from careerkit.views.inks import LINE
from careerkit.views.numbered_plot import HEIGHT, NumberedChart, numbered_plot
from careerkit.views.sentences import number, verb
from careerkit.views.style import WIDE
from careerkit.views.years_table import YearsTable

QUESTION = "Did what I lived feel good?"
MIDDLE = (SCALE[0] + SCALE[-1]) / 2


def chart(table: YearsTable) -> NumberedChart | LayerChart:
    """Draw the lived goals by how much they matter now, how they felt, each named by number."""
    goals = lived_and_rated(table)
    if goals.empty:
        return empty_chart(QUESTION, sentence(table))
    plot = numbered_plot(
        goals,
        table.categories,
        {"importance": "importance now", "satisfaction": "it felt"},
        headings={"importance": "now", "satisfaction": "felt"},
        guides=[
            _middle().encode(x=alt.XValue(WIDE / 2)),
            _middle().encode(y=alt.YValue(HEIGHT / 2)),
        ],
    )
    return with_title(plot, QUESTION, sentence(table))


def sentence(table: YearsTable) -> str:
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


def numbers(table: YearsTable) -> pd.DataFrame:
    """List the lived goals under their numbers in the chart, the best felt first."""
    return lived_and_rated(table)[
        ["number", "words", "category", "importance", "satisfaction"]
    ].set_axis(["No.", "Goal", "Category", "Importance now", "It felt"], axis=1)


@lru_cache(1)
def lived_and_rated(table: YearsTable) -> pd.DataFrame:
    """Return this year's lived goals whose importance is rated as well as how they felt.

    Columns: ``id``, ``category``, ``words``, ``importance``, ``satisfaction``, and
    ``number`` (from 1, the best felt first), ``abreast``, ``across``, ``up`` as ``dots.numbered``
    gives them.
    """
    year = table.this_year
    both = year["lived"].fillna(False) & year[["importance", "satisfaction"]].notna().all(axis=1)
    goals = year.loc[both, ["id", "category", "words", "importance", "satisfaction"]]
    goals = goals.sort_values(["satisfaction", "importance"], ascending=False, kind="stable")
    return numbered(goals, ["importance", "satisfaction"])


def _middle() -> alt.Chart:
    middle: alt.Chart = alt.Chart().mark_rule(color=LINE, strokeDash=[3, 3], aria=False)
    return middle
