"""Render the report of one year: an HTML page to keep, to print, or to hand to a mentor."""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

import pandas as pd
from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from careerkit.catalog.categories import CATEGORIES, OTHER, as_shown, categories_of, with_categories
from careerkit.catalog.goals import load_catalog
from careerkit.questions.choose import answers, earlier_answer
from careerkit.questions.facts import words
from careerkit.reflection import Rating, Reflection
from careerkit.report.minify_svg import minify
from careerkit.report.share import Share, reduce_to_share
from careerkit.table import complete, tidy
from careerkit.views import OVER_THE_YEARS, THIS_YEAR, VIEWS
from careerkit.views.svg import stylesheet, to_svg
from careerkit.views.view import View

TALL = 1400
"""Height in pixels up to which a picture is readable when scaled to fit a sheet of paper."""


STYLE_SHEETS = ("page.css", "sections.css", "tables.css", "print.css")
"""The page's own style sheets, in the order in which the page holds them."""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """Hold what the page shows of one chart: the SVG picture, its sentence and its numbers.

    A ``tall`` picture is unreadable when scaled to one sheet of paper. ``numbers`` holds text only;
    ``numeric`` names the columns that held numbers.
    """

    name: str
    title: str
    picture: Markup
    tall: bool
    sentence: str
    numbers: pd.DataFrame
    numeric: frozenset[str]


def report_html(
    reflections: Iterable[Reflection],
    year: int,
    catalog: pd.DataFrame | None = None,
    share: Share | None = None,
) -> str:
    """Return the report of one year as an HTML page that needs nothing but a browser.

    Years after ``year`` are left out. ``catalog`` is a frame such as ``load_catalog`` returns, by
    default that one. With ``share``, everything that was not picked is removed before the page is
    rendered, so the page can't contain it.

    Raises ``KeyError`` for a year without a reflection.

    >>> page = report_html([Reflection(year=2026).rate("give-a-talk", importance=7)], 2026)
    >>> page.partition("<title>")[2].partition("</title>")[0]
    'Career reflection 2026'
    """
    catalog = load_catalog() if catalog is None else catalog
    years = {each.year: each for each in reflections if each.year <= year}
    if year not in years:
        raise KeyError(year)
    shown = [years[each] for each in sorted(years)]
    if share:
        shown = reduce_to_share(shown, year, share)
        catalog = _reduced(catalog, share)
    names = [name for name in VIEWS if share is None or name in share.charts]
    style = "".join(map(_package_text, STYLE_SHEETS)) + stylesheet()
    return _template().render(
        style=Markup(style),
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        share=share,
        **_content(shown, catalog, names),
    )


def _content(
    years: list[Reflection], catalog: pd.DataFrame, names: list[str]
) -> Mapping[str, object]:
    """Return the variables of the page's template."""
    this = years[-1]
    table = complete(tidy(years), catalog)
    return {
        "this": this,
        "years": [each.year for each in years],
        "asked": len(set(catalog["id"]) | set(this.goals)),
        "priorities": _priorities(this),
        "figures": _figures(names, THIS_YEAR, table),
        "compared": _figures(names, OVER_THE_YEARS, table) if len(years) > 1 else [],
        "answers": [
            (question, answer, earlier_answer(years, this.year, question.id))
            for question, answer in answers(years, this.year, catalog)
        ],
        "categories": _by_category(this, categories_of(catalog)),
        "words": words,
        # The numbers of its goals in the post come with careerkit's own list.
        "from_the_post": bool(catalog["bullet"].notna().any()) if "bullet" in catalog else False,
    }


def _reduced(catalog: pd.DataFrame, share: Share) -> pd.DataFrame:
    """Return the catalog with what was picked, and no other category of a person's own list."""
    picked = catalog[catalog["id"].isin(share.goals)]
    shown = {*CATEGORIES, *picked["category"]}
    return with_categories(picked, [each for each in categories_of(catalog) if each in shown])


def _priorities(this: Reflection) -> list[tuple[str, Rating]]:
    """Return the year's priorities by id, the most important first."""
    priorities = [(goal_id, each) for goal_id, each in this.goals.items() if each.priority]
    return sorted(priorities, key=lambda each: -(each[1].importance or 0))


def _by_category(this: Reflection, names: list[str]) -> dict[str, list[tuple[str, Rating]]]:
    found: dict[str, list[tuple[str, Rating]]] = {category: [] for category in names}
    for goal_id, rating in this.goals.items():
        found.setdefault(rating.category or OTHER, []).append((goal_id, rating))
    return {category: goals for category, goals in found.items() if goals}


def _figures(names: list[str], of: Iterable[str], table: pd.DataFrame) -> list[Figure]:
    return [_figure(VIEWS[name], table) for name in of if name in names]


def _figure(view: View, table: pd.DataFrame) -> Figure:
    chart = view(table)
    svg = minify(to_svg(chart))
    numbers = view.numbers(table)
    return Figure(
        name=view.name,
        title=chart.title.text,
        picture=Markup(svg),
        tall=_height(svg) > TALL,
        sentence=view.sentence(table),
        numbers=numbers.astype("string").fillna("–"),
        numeric=frozenset(numbers.select_dtypes("number").columns),
    )


def _height(svg: str) -> float:
    return float(re.search(r'<svg[^>]*? height="([0-9.]+)"', svg)[1])


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    environment.filters["as_shown"] = as_shown
    return environment.from_string(_package_text("page.html.j2"))


@cache
def _package_text(name: str) -> str:
    return files("careerkit.report").joinpath(name).read_text(encoding="utf-8")
