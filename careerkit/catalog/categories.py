"""Name and order the categories of a list of goals."""

from collections.abc import Mapping

import pandas as pd

CATEGORIES = (
    "technical",
    "job",
    "entrepreneurship",
    "product",
    "people and leadership",
    "communication and community",
    "work environment",
    "other",
)
"""The eight categories of the post, in its order: those of careerkit's own list."""

OTHER = CATEGORIES[-1]
"""The category of a goal whose own is unknown."""

MOST = 20
"""The most categories that the switch and the charts' colours can tell apart."""

COLOURS = (
    *("#5888f8", "#b84818", "#b858c0", "#b88800", "#207068", "#7088a0", "#885838", "#888870"),
    *("#904098", "#58a050", "#805080", "#e06848", "#4068d8", "#b04870", "#588028", "#b878c0"),
    *("#686850", "#7888e0", "#10a090", "#8048b0"),
)
"""The categories' colours in the list's order: 3:1 or more against white and #111.

Each prefix is as far apart, to eyes with and without all cones, as it could be made: up to 8 by
over 15 (CIE 1976), up to 20 by over 10. Words always say the same.
"""

MOST_LETTERS = 40

_ATTRIBUTE = "categories"


def categories_of(catalog: pd.DataFrame) -> list[str]:
    """Return a catalog's categories in its order, even those whose goals were all set aside.

    >>> from careerkit.catalog.goals import load_catalog
    >>> categories_of(load_catalog())[:2]
    ['technical', 'job']
    """
    return list(dict.fromkeys([*catalog.attrs.get(_ATTRIBUTE, ()), *catalog["category"].dropna()]))


def with_categories(frame: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    """Return a catalog, or a table, that knows these categories in this order."""
    known = frame.copy(deep=False)
    known.attrs = {**frame.attrs, _ATTRIBUTE: tuple(names)}
    return known


def as_shown(category: str) -> str:
    """Return a category with a capital letter, as screens and pages show it.

    >>> as_shown("teaching of AI")
    'Teaching of AI'
    """
    return category[:1].upper() + category[1:]


def in_short(category: str) -> str:
    """Return a category as charts name it: cut in its middle if no list may hold a name so long.

    >>> in_short("teaching"), in_short("https://example.org/" + "a" * 99 + "/teaching")
    ('teaching', 'https://example.org/aaaaaa…aaaa/teaching')
    """
    if len(category) <= MOST_LETTERS:
        return category
    end = MOST_LETTERS // 3
    return f"{category[: MOST_LETTERS - end - 1]}…{category[-end:]}"


def name_problem(category: str) -> str:
    """Return what is wrong with the name of a category, or empty text."""
    if not category:
        return "the category is empty; name the group that the goal belongs to"
    if len(category) > MOST_LETTERS:
        return (
            f'category "{category[:MOST_LETTERS]}..." has {len(category)} letters; '
            f"use at most {MOST_LETTERS}"
        )
    return ""


def first_problem(categories: Mapping[int, str]) -> tuple[int, str] | None:
    """Return the line, with what is wrong there, where a list's categories can't be used.

    ``categories`` gives the category of each line that has a goal.
    """
    first: dict[str, int] = {}
    for line, category in categories.items():
        earlier = first.setdefault(category.casefold(), line)
        if categories[earlier] != category:
            return line, (
                f'category "{category}" is written "{categories[earlier]}" on line {earlier}; '
                "write it the same way"
            )
        if len(first) > MOST:
            return line, (
                f'category "{category}" is one more than {MOST}, the most a list can have; '
                "join some of them"
            )
    return None
