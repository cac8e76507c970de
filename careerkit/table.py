"""Reshape reflections into one tidy table."""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from pathlib import Path
from weakref import ref

import pandas as pd

from careerkit.catalog.categories import categories_of, with_categories
from careerkit.catalog.goals import load_catalog
from careerkit.choices.order import levels
from careerkit.reflection import Reflection
from careerkit.steps.progress import PriorityProgress, priority_progress

Levels = dict[int, dict[str, int]]
"""The level of each goal among which the person chose, by year and goal id; 1 came first."""

Courses = dict[int, dict[str, PriorityProgress]]
"""How it went with each priority, by year and goal id."""

COLUMNS = {
    "year": "Int64",
    "id": "string",
    "category": "string",
    "goal": "string",
    "detail": "string",
    "importance": "Int64",
    "priority": "boolean",
    "lived": "boolean",
    "satisfaction": "Int64",
    "expectation": "Int64",
}
"""The columns of every table, with dtypes that can hold a missing value."""


def tidy(reflections: Iterable[Reflection]) -> pd.DataFrame:
    """Return one row per goal and year it was looked at, earliest year first.

    The columns are ``COLUMNS``: ``year``, ``id``, ``category``, ``goal`` (its words that year),
    ``detail``, the ratings ``importance``, ``satisfaction`` and ``expectation`` (1-10 or
    missing), and ``priority`` and ``lived`` (true or false). ``chosen_levels`` returns the order of
    the goals among which the person chose, and ``courses_of`` how it went with each year's
    priorities.

    >>> tidy([Reflection(year=2026).rate("get-a-raise", importance=3)])["importance"].tolist()
    [3]
    """
    years = sorted(reflections, key=lambda each: each.year)
    rows = [
        {"year": each.year, "id": goal_id} | {name: getattr(rating, name) for name in _FIELDS}
        for each in years
        for goal_id, rating in each.goals.items()
    ]
    table = pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)
    table = _with_attribute(table, _COURSES, {each.year: priority_progress(each) for each in years})
    return with_levels(table, {each.year: found for each in years if (found := levels(each))})


def chosen_levels(table: pd.DataFrame) -> Levels:
    """Return the order that the person's choices gave, as in ``careerkit.choices.order``.

    It is kept in the table's ``attrs``, because the columns are the same for every table.
    """
    return table.attrs.get(_LEVELS, {})


def courses_of(table: pd.DataFrame) -> Courses:
    """Return how it went with each year's priorities: steps, stages and check-ins."""
    return table.attrs.get(_COURSES, {})


def with_levels(table: pd.DataFrame, chosen: Levels) -> pd.DataFrame:
    """Return the table with the order that the person's choices gave, in its ``attrs``."""
    return _with_attribute(table, _LEVELS, chosen)


def stacked(earlier: pd.DataFrame, later: pd.DataFrame) -> pd.DataFrame:
    """Return two tables of different years as one."""
    rows = pd.concat([earlier, later], ignore_index=True).astype(COLUMNS)
    rows = _with_attribute(rows, _COURSES, {**courses_of(earlier), **courses_of(later)})
    return with_levels(rows, {**chosen_levels(earlier), **chosen_levels(later)})


def complete(table: pd.DataFrame, catalog: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the table with a row for every goal of the catalog in its newest year.

    A row for a goal not looked at has its id, category and words; ``detail``, ``priority``,
    ``lived`` and the ratings are missing. The newest year's rows are in the catalog's order,
    followed by goals that are no longer in it, and it knows the catalog's categories. Without a
    ``catalog``, a table that is already complete is returned as it is; any other gets the goals of
    its journal's list, or those that come with careerkit. Change a copy of a complete table, never
    the table itself, as its summaries are kept (``once_per_table``).

    >>> len(complete(tidy([Reflection(year=2026).rate("get-a-raise", importance=3)])))
    76
    """
    if catalog is None and table.attrs.get(_COMPLETE):
        return table
    catalog = load_catalog(table.attrs.get(_LIST)) if catalog is None else catalog
    newest = table["year"].max()
    in_newest = table["year"].eq(newest).fillna(False)
    looked_at = table[in_newest]
    unseen = catalog.loc[~catalog["id"].isin(looked_at["id"]), ["id", "category", "goal"]]
    rows = pd.concat([looked_at, unseen.assign(year=newest).reindex(columns=list(COLUMNS))])
    order = {goal_id: place for place, goal_id in enumerate(catalog["id"])}
    rows = rows.sort_values("id", key=lambda ids: ids.map(order).fillna(len(order)), kind="stable")
    completed = pd.concat([table[~in_newest], rows], ignore_index=True).astype(COLUMNS)
    completed.attrs = table.attrs
    completed = with_categories(completed, categories_of(catalog))
    completed.attrs[_COMPLETE] = _Complete(completed)
    return completed


def once_per_table(function: Callable[..., pd.DataFrame]) -> Callable[..., pd.DataFrame]:
    """Work a summary of a complete table out once for the chart, its sentence and its numbers.

    The table comes first; what else the function takes can be hashed.

    >>> table = complete(tidy([Reflection(year=2026).rate("get-a-raise", importance=3)]))
    >>> counted = []
    >>> rated = once_per_table(lambda table: counted.append(1) or table.dropna(subset="importance"))
    >>> len(rated(table)), len(rated(table)), len(counted)
    (1, 1, 1)
    """

    @wraps(function)
    def summary(table: pd.DataFrame, *others: object, **named: object) -> pd.DataFrame:
        kept = table.attrs.get(_COMPLETE)
        if not kept or kept.table() is not table:
            return function(table, *others, **named)
        of = function, others, tuple(named.items())
        if of not in kept.summaries:
            kept.summaries[of] = function(table, *others, **named)
        return kept.summaries[of].copy(deep=False)

    return summary


def with_list(table: pd.DataFrame, path: Path) -> pd.DataFrame:
    """Return the table with the file of its journal's list of goals, in its ``attrs``."""
    beside = table.copy(deep=False)
    beside.attrs = {**table.attrs, _LIST: str(path)}
    return beside


def _with_attribute(table: pd.DataFrame, name: str, value: Mapping[int, object]) -> pd.DataFrame:
    others = {each: kept for each, kept in table.attrs.items() if each != name}
    beside = table.copy(deep=False)
    beside.attrs = {**others, name: _Beside(value)} if value else others
    return beside


class _Beside(dict):
    """A value in a table's ``attrs``. Nobody changes it, so it is not copied.

    pandas copies a frame's ``attrs`` deeply at each step: a quarter of a report's time.
    """

    def __deepcopy__(self, memo: dict[int, object]) -> "_Beside":
        return self


class _Complete:
    """Marks a complete table, and what was selected from it; keeps the table's own summaries."""

    def __init__(self, table: pd.DataFrame) -> None:
        self.table = ref(table)
        self.summaries: dict[object, pd.DataFrame] = {}

    def __deepcopy__(self, memo: dict[int, object]) -> "_Complete":
        return self


_COMPLETE, _COURSES, _LEVELS, _LIST = "complete", "courses", "levels", "list"
_FIELDS = [name for name in COLUMNS if name not in ("year", "id")]
