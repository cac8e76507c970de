"""Make a page of one year that a person can keep, print, or hand to somebody."""

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

from careerkit.catalog.goals import CATEGORIES, load_catalog
from careerkit.questions.choose import answers, earlier_answer
from careerkit.questions.facts import words
from careerkit.reflection import Rating, Reflection
from careerkit.report.minify_svg import minify
from careerkit.report.share import Share, shared
from careerkit.table import complete, tidy
from careerkit.views import OVER_THE_YEARS, THIS_YEAR, VIEWS
from careerkit.views.svg import stylesheet, to_svg
from careerkit.views.view import View

LONG = 1400
"""Pixels: a picture up to this high can still be read when it is fitted on a sheet of paper."""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A chart as it stands in a report: a picture, what it says in words, its numbers.

    ``long`` pictures can't be read on one sheet of paper. ``numbers`` is all text; the columns
    named in ``numeric`` held numbers.
    """

    name: str
    title: str
    picture: Markup
    long: bool
    sentence: str
    numbers: pd.DataFrame
    numeric: frozenset[str]


def report_html(
    reflections: Iterable[Reflection],
    year: int,
    catalog: pd.DataFrame | None = None,
    share: Share | None = None,
) -> str:
    """Return the report of one year as a page that needs nothing but a browser.

    Later years stay out of it. ``catalog`` is the person's own, by default the one that comes
    with careerkit. With ``share``, what was not picked is taken away before the page is made, so
    that it can't be in it.

    Raises ``KeyError`` for a year without a reflection.
    """
    catalog = load_catalog() if catalog is None else catalog
    years = {each.year: each for each in reflections if each.year <= year}
    if year not in years:
        raise KeyError(year)
    told = [years[each] for each in sorted(years)]
    if share:
        told = shared(told, year, share)
        catalog = catalog[catalog["id"].isin(share.goals)]
    names = [name for name in VIEWS if share is None or name in share.charts]
    style = _packed("page.css") + stylesheet()
    return _template().render(
        style=Markup(style),
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        share=share,
        **_content(told, catalog, names),
    )


def _content(
    years: list[Reflection], catalog: pd.DataFrame, names: list[str]
) -> Mapping[str, object]:
    """Return all that the page's template fills in."""
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
        "categories": _by_category(this),
        "words": words,
    }


def _priorities(this: Reflection) -> list[tuple[str, Rating]]:
    """Return the year's priorities by id, those that matter most first."""
    ticked = [(goal_id, each) for goal_id, each in this.goals.items() if each.priority]
    return sorted(ticked, key=lambda each: -(each[1].importance or 0))


def _by_category(this: Reflection) -> dict[str, list[tuple[str, Rating]]]:
    found: dict[str, list[tuple[str, Rating]]] = {category: [] for category in CATEGORIES}
    for goal_id, rating in this.goals.items():
        found.setdefault(rating.category or CATEGORIES[-1], []).append((goal_id, rating))
    return {category: goals for category, goals in found.items() if goals}


def _figures(names: list[str], of: Iterable[str], table: pd.DataFrame) -> list[Figure]:
    return [_figure(VIEWS[name], table) for name in of if name in names]


def _figure(view: View, table: pd.DataFrame) -> Figure:
    chart = view(table)
    drawn = minify(to_svg(chart))
    numbers = view.numbers(table)
    return Figure(
        name=view.name,
        title=chart.title.text,
        picture=Markup(drawn),
        long=_height(drawn) > LONG,
        sentence=view.sentence(table),
        numbers=numbers.astype("string").fillna("–"),
        numeric=frozenset(numbers.select_dtypes("number").columns),
    )


def _height(drawn: str) -> float:
    return float(re.search(r'<svg[^>]*? height="([0-9.]+)"', drawn)[1])


@cache
def _template() -> Template:
    surroundings = Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    return surroundings.from_string(_packed("page.html.j2"))


@cache
def _packed(name: str) -> str:
    return files("careerkit.report").joinpath(name).read_text(encoding="utf-8")
