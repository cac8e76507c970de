"""Reshape reflections into one tidy table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from careerkit.choices.order import levels
from careerkit.reflection import Reflection
from careerkit.steps.progress import PriorityProgress, priority_progress

Levels = Mapping[int, Mapping[str, int]]
"""The level of each goal among which the person chose, by year and goal id; 1 came first."""

Progress = Mapping[int, Mapping[str, PriorityProgress]]
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
    "now": "boolean",
}
"""The columns of every table, with dtypes that can hold a missing value."""


@dataclass(frozen=True, kw_only=True)
class TableFacts:
    """What is known of a table beside its rows, which have the same columns in every table.

    ``levels`` is the order that the person's choices gave, as in ``careerkit.choices.order``, and
    ``progress`` how it went with each year's priorities: steps, stages and check-ins.
    ``skipped`` are the years that hold one sentence in the place of ratings, and so have no rows.
    ``goal_list`` is the path of the list that the goals are from, or empty for careerkit's own.
    ``categories`` are those of the list, in its order, if the table has a row for each of its goals
    in the newest year, or else none. ``states`` are the ids of the goals that one has for as long
    as they last, or ``None`` where the list is to tell.

    >>> facts_of(tidy([Reflection(year=2026)]))
    TableFacts(levels={}, progress={2026: {}}, skipped=(), goal_list='', categories=(), \
states=None)
    """

    levels: Levels = field(default_factory=dict)
    progress: Progress = field(default_factory=dict)
    skipped: tuple[int, ...] = ()
    goal_list: str = ""
    categories: tuple[str, ...] = ()
    states: frozenset[str] | None = None


def tidy(reflections: Iterable[Reflection]) -> pd.DataFrame:
    """Return one row per goal and year it was looked at, earliest year first.

    A year that holds one sentence in the place of ratings has no rows; charts leave a gap for it.
    The columns are ``COLUMNS``: ``year``, ``id``, ``category``, ``goal`` (its words that year),
    ``detail``, the ratings ``importance``, ``satisfaction`` and ``expectation`` (1-10 or
    missing), ``priority`` and ``lived`` (true or false), and ``now`` (true for a goal that one has,
    false for one that one has not any more, missing where that was not said).

    >>> tidy([Reflection(year=2026).rate("get-a-raise", importance=3)])["importance"].tolist()
    [3]
    """
    years = sorted(reflections, key=lambda reflection: reflection.year)
    rows = [
        {"year": reflection.year, "id": goal_id}
        | {name: getattr(rating, name) for name in _OF_A_RATING}
        for reflection in years
        for goal_id, rating in reflection.goals.items()
    ]
    facts = TableFacts(
        levels={
            reflection.year: ordered for reflection in years if (ordered := levels(reflection))
        },
        progress={reflection.year: priority_progress(reflection) for reflection in years},
        skipped=tuple(reflection.year for reflection in years if reflection.is_skipped),
    )
    return with_facts(pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS), facts)


def facts_of(table: pd.DataFrame) -> TableFacts:
    """Return what is known of a table, or of what was selected from it."""
    facts = table.attrs.get(_FACTS)
    return facts if isinstance(facts, TableFacts) else TableFacts()


def with_facts(table: pd.DataFrame, facts: TableFacts) -> pd.DataFrame:
    """Return the table with these facts, which stay with all that is selected from it.

    They are kept in its ``attrs``, for a person goes on with a plain frame.
    """
    known = table.copy(deep=False)
    known.attrs = {**table.attrs, _FACTS: facts}
    return known


def with_levels(table: pd.DataFrame, chosen: Levels) -> pd.DataFrame:
    """Return the table with another order of the goals among which the person chose."""
    return with_facts(table, replace(facts_of(table), levels=chosen))


def with_list(table: pd.DataFrame, path: Path) -> pd.DataFrame:
    """Return the table with the file of its journal's list of goals."""
    return with_facts(table, replace(facts_of(table), goal_list=str(path)))


def with_skipped(table: pd.DataFrame, years: Iterable[int]) -> pd.DataFrame:
    """Return the table with other years that hold one sentence in the place of ratings."""
    return with_facts(table, replace(facts_of(table), skipped=tuple(years)))


def with_states(table: pd.DataFrame, states: frozenset[str]) -> pd.DataFrame:
    """Return the table with the ids of the goals that are states, a person's own among them."""
    return with_facts(table, replace(facts_of(table), states=states))


def with_now(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table with the column ``now``, which one that an earlier careerkit made has not.

    >>> "now" in with_now(tidy([Reflection(year=2026)]).drop(columns="now"))
    True
    """
    if "now" in table:
        return table
    return table.assign(now=pd.Series(pd.NA, table.index, COLUMNS["now"]))


def stacked(earlier: pd.DataFrame, later: pd.DataFrame) -> pd.DataFrame:
    """Return two tables of different years as one."""
    tables = [with_now(earlier), with_now(later)]
    rows = pd.concat(tables, ignore_index=True).astype(COLUMNS)
    before, after = facts_of(earlier), facts_of(later)
    facts = TableFacts(
        levels={**before.levels, **after.levels},
        progress={**before.progress, **after.progress},
        skipped=(*before.skipped, *after.skipped),
        goal_list=after.goal_list,
        states=after.states,
    )
    return with_facts(rows, facts)


_FACTS = "careerkit"
_OF_A_RATING = [name for name in COLUMNS if name not in ("year", "id")]
