"""Render the report of one year: an HTML page to keep, to print, or to hand to a mentor."""

import re
from base64 import b64encode
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files

import pandas as pd
from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

from careerkit.catalog.categories import (
    CATEGORIES,
    OTHER,
    as_shown,
    categories_of,
    in_short,
    with_categories,
)
from careerkit.catalog.goals import load_catalog
from careerkit.choices.order import by_importance
from careerkit.questions.choose import answers, earlier_answer
from careerkit.questions.sentences import sentences
from careerkit.reflection import Rating, Reflection
from careerkit.report.days import days_of
from careerkit.report.figures import ALONE, BESIDE_WORDS, Figure, figures
from careerkit.report.front import Front, front
from careerkit.report.priorities import step_parts
from careerkit.report.share import Share, reduce_to_share
from careerkit.report.stands_out import what_stands_out, why_nothing
from careerkit.steps.progress import stage_of
from careerkit.table import tidy, with_skipped
from careerkit.views import OVER_THE_YEARS, THIS_YEAR, VIEWS
from careerkit.views.long_words import has_long_word
from careerkit.views.svg import stylesheet
from careerkit.views.years_table import years_table

FIRST = THIS_YEAR[0]
"""The chart that stands on the first two sheets."""

FIRST_TO_FILL = "what_matters"
"""The chart that is the first to fill a sheet, where there is room."""

STYLE_SHEETS = ("page.css", "sections.css", "front.css", "tables.css", "print.css")
"""The page's own style sheets, in the order in which the page holds them."""

_NO_CHARACTERS = "".join(
    chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
NOT_HTML = re.compile(f"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef{_NO_CHARACTERS}]")
"""Letters that no HTML can hold: control characters, and places where Unicode has none."""


def report_html(
    reflections: Iterable[Reflection],
    year: int,
    catalog: pd.DataFrame | None = None,
    share: Share | None = None,
    in_front: Collection[str] | None = None,
    letter: bool = False,
    unfolded: bool = False,
    entries: bool = False,
) -> str:
    """Return the report of one year as an HTML page that needs nothing but a browser.

    It begins with what takes at most two sheets of paper; the rest is folded unless ``unfolded``.
    ``in_front`` names the questions, by id, whose answers stand on those sheets: all of them unless
    given, as far as there is room. With ``letter``, the letter to oneself is unfolded, and so
    printed: after the rest on the second sheet, or on one of its own. A copy with the letter prints
    it, too. With ``entries``, each goal shows what was put to it from the person's own notes.

    Years after ``year`` are left out. ``catalog`` is a frame such as ``load_catalog`` returns, by
    default that one. With ``share``, everything that was not picked is removed before the page is
    rendered, so the page can't contain it.

    Raises ``KeyError`` for a year without a reflection.

    >>> page = report_html([Reflection(year=2026).rate("give-a-talk", importance=7)], 2026)
    >>> page.partition("<title>")[2].partition("</title>")[0]
    'Career reflection 2026'
    """
    catalog = load_catalog() if catalog is None else catalog
    by_year = {reflection.year: reflection for reflection in reflections}
    if year not in by_year:
        raise KeyError(year)
    years = [by_year[earlier] for earlier in sorted(by_year) if earlier <= year]
    # Charts in a copy leave the same gaps, though it holds none of the sentences.
    skipped = [reflection.year for reflection in years if reflection.is_skipped]
    if share:
        years = reduce_to_share(years, year, share)
        catalog = _reduced(catalog, share)
    elif not entries:
        years = [reflection.without_dated_entries() for reflection in years]
    names = [name for name in VIEWS if share is None or name in share.charts]
    names = [] if year in skipped else names
    prints_letter = letter or (share is not None and share.letter)
    page = _template().render(
        share=share,
        unfolded=unfolded,
        prints_letter=prints_letter,
        **_content(years, skipped, catalog, names, share, in_front, prints_letter),
    )
    return NOT_HTML.sub("\ufffd", page)


def _content(
    years: list[Reflection],
    skipped: list[int],
    catalog: pd.DataFrame,
    names: list[str],
    share: Share | None,
    in_front: Collection[str] | None,
    prints_letter: bool,
) -> Mapping[str, object]:
    """Return the variables of the page's template."""
    reflection = years[-1]
    table = years_table(with_skipped(tidy(years), skipped), catalog)
    answered = answers(years, reflection.year, catalog)
    others = figures(names, THIS_YEAR, table)
    rated = [earlier for earlier in years if earlier.year not in skipped]
    # Of many categories it is too high for the front: it is the first of the folded ones.
    cluster = others.pop(0) if FIRST in names and not others[0].high else None
    priorities = _priorities(reflection)
    sheets = front(
        reflection,
        priorities,
        # Of a few picked goals nobody can tell what stands out among all.
        [] if share else what_stands_out(table),
        [
            (question.text, answer)
            for question, answer in answered
            if in_front is None or question.id in in_front
        ],
        chart=cluster.height_in(BESIDE_WORDS) if cluster else 0,
        figures={figure.name: figure.height_in(ALONE) for figure in _fillers(others)},
        letter=reflection.letter if prints_letter else "",
        talk=share.talk_about if share else "",
    )
    filling = {**sheets.figures_before, **sheets.figures}
    style = "".join(map(_package_text, STYLE_SHEETS)) + stylesheet() + _style_of(sheets)
    return {
        "style": Markup(style),
        "style_hash": b64encode(sha256(style.encode()).digest()).decode(),
        "reflection": reflection,
        "years": len(rated),
        "sentences": sentences(years[:-1]),
        "asked": len(set(catalog["id"]) | set(reflection.goals)),
        "priorities": priorities,
        "cluster": cluster,
        "before_sheet": [figure for figure in others if figure.name in sheets.figures_before],
        "after_sheet": [figure for figure in others if figure.name in sheets.figures],
        "figures": [figure for figure in others if figure.name not in filling],
        "compared": figures(names, OVER_THE_YEARS, table) if len(rated) > 1 else [],
        "front": sheets,
        "why_nothing": "" if share else why_nothing(table),
        "answers": [
            (question, answer, earlier_answer(years, reflection.year, question.id))
            for question, answer in answered
        ],
        "days": days_of(reflection),
        "categories": _by_category(reflection, categories_of(catalog)),
        "steps": {goal_id: _whole_step(reflection, goal_id) for goal_id in reflection.goals},
        # The numbers of its goals in the post come with careerkit's own list.
        "from_the_post": _is_from_the_post(catalog) and not reflection.is_skipped,
    }


def _is_from_the_post(catalog: pd.DataFrame) -> bool:
    return "bullet" in catalog and bool(catalog["bullet"].notna().any())


def _fillers(others: list[Figure]) -> list[Figure]:
    """Return the charts that may fill a sheet: what matters most before all others."""
    drawn = [figure for figure in others if len(figure.numbers)]
    return sorted(drawn, key=lambda figure: figure.name != FIRST_TO_FILL)


def _style_of(sheets: Front) -> str:
    """Return what the style of the two sheets takes from their content.

    The page's security policy allows no ``style`` attributes.
    """
    rules = [f".front .priorities li {{ padding: {sheets.padding}px 0 }}"]
    rules += [
        f".front #{name} svg {{ max-height: {height}px }}"
        for name, height in {**sheets.figures_before, **sheets.figures}.items()
    ]
    return f"@media print {{ {' '.join(rules)} }}"


def _reduced(catalog: pd.DataFrame, share: Share) -> pd.DataFrame:
    """Return the catalog with what was picked, and no other category of a person's own list."""
    picked = catalog[catalog["id"].isin(share.goals)]
    shown = {*CATEGORIES, *picked["category"]}
    names = [category for category in categories_of(catalog) if category in shown]
    return with_categories(picked, names)


def _priorities(reflection: Reflection) -> list[str]:
    """Return the ids of the year's priorities, the most important first."""
    goals = reflection.goals
    return by_importance(reflection, [goal_id for goal_id in goals if goals[goal_id].priority])


def _by_category(
    reflection: Reflection, categories: list[str]
) -> dict[str, list[tuple[str, Rating]]]:
    by_category: dict[str, list[tuple[str, Rating]]] = {category: [] for category in categories}
    for goal_id, rating in reflection.goals.items():
        by_category.setdefault(rating.category or OTHER, []).append((goal_id, rating))
    return {category: goals for category, goals in by_category.items() if goals}


def _whole_step(reflection: Reflection, goal_id: str) -> dict[str, str]:
    stage = stage_of(reflection, goal_id)
    return step_parts(reflection.goals[goal_id]) | ({"How far along": stage} if stage else {})


@cache
def _template() -> Template:
    environment = Environment(
        loader=FunctionLoader(_package_text),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["as_shown"] = as_shown
    environment.filters["in_short"] = in_short
    environment.filters["has_long_word"] = has_long_word
    return environment.get_template("page.html.j2")


@cache
def _package_text(name: str) -> str:
    return files("careerkit.report").joinpath(name).read_text(encoding="utf-8")
