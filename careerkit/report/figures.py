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


BESIDE_WORDS, ALONE = 340, 660
"""Widths on paper in pixels: of a picture beside words, and of one that has a whole line."""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """Hold what the page shows of one chart: the SVG picture, its sentence and its numbers.

    ``width`` and ``height`` are the picture's in pixels. ``numbers`` holds text only; ``numeric``
    names the columns that held numbers.
    """

    name: str
    title: str
    picture: Markup
    width: float
    height: float
    sentence: str
    how_sure: str
    numbers: pd.DataFrame
    numeric: frozenset[str]

    @property
    def high(self) -> bool:
        """Tell whether it is unreadable when it shares the sheet with something else."""
        return self.height > HIGH

    @property
    def tall(self) -> bool:
        """Tell whether it is unreadable when scaled to one sheet of paper."""
        return self.height > TALL

    def height_in(self, width: float) -> float:
        """Return its height in pixels where it has so much of the width."""
        return self.height * min(1, width / self.width)


def figures(names: Collection[str], of: Iterable[str], table: YearsTable) -> list[Figure]:
    """Return the figures of those views that are named, in the order of ``of``."""
    return [_figure(VIEWS[name], table) for name in of if name in names]


def _figure(view: View, table: YearsTable) -> Figure:
    chart = view(table)
    svg = minify(to_svg(chart))
    root = ElementTree.fromstring(svg)
    numbers = view.numbers(table)
    return Figure(
        name=view.name,
        # Altair's types know no title, and so none of its text.
        title=str(attrgetter("title.text")(chart)),
        picture=Markup(svg),
        width=float(root.attrib["width"]),
        height=float(root.attrib["height"]),
        sentence=view.sentence(table),
        how_sure=view.how_sure,
        numbers=numbers.astype("string").fillna("–"),
        numeric=frozenset(numbers.select_dtypes("number").columns),
    )
