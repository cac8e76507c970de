"""Draw a view for the report: its picture, its sentence, its numbers."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from operator import attrgetter
from xml.etree import ElementTree

import pandas as pd
from markupsafe import Markup

from careerkit.report.minified_svg import minify
from careerkit.views import VIEWS
from careerkit.views.svg import to_svg
from careerkit.views.view import View
from careerkit.views.years_table import YearsTable

HIGH, TALL = 620, 1400
"""Heights in pixels up to which a picture can be read on paper: beside words, on its own sheet.

``print.css`` fits it in: letters of 9 points are then 8 points high or more, and 6 or more.
"""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """Hold what the page shows of one chart: the SVG picture, its sentence and its numbers.

    A ``tall`` picture is unreadable when scaled to one sheet of paper, a ``high`` one when it
    shares the sheet with something else. ``numbers`` holds text only;
    ``numeric`` names the columns that held numbers.
    """

    name: str
    title: str
    picture: Markup
    high: bool
    tall: bool
    sentence: str
    how_sure: str
    numbers: pd.DataFrame
    numeric: frozenset[str]


def figures(names: Collection[str], of: Iterable[str], table: YearsTable) -> list[Figure]:
    """Return the figures of those views that are named, in the order of ``of``."""
    return [_figure(VIEWS[name], table) for name in of if name in names]


def _figure(view: View, table: YearsTable) -> Figure:
    chart = view(table)
    svg = minify(to_svg(chart))
    height = _height(svg)
    numbers = view.numbers(table)
    return Figure(
        name=view.name,
        # Altair's types know no title, and so none of its text.
        title=str(attrgetter("title.text")(chart)),
        picture=Markup(svg),
        high=height > HIGH,
        tall=height > TALL,
        sentence=view.sentence(table),
        how_sure=view.how_sure,
        numbers=numbers.astype("string").fillna("–"),
        numeric=frozenset(numbers.select_dtypes("number").columns),
    )


def _height(svg: str) -> float:
    return float(ElementTree.fromstring(svg).attrib["height"])
