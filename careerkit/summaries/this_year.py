"""Reshape the table into the frames that this year's charts draw."""

import math
from collections.abc import Callable

import pandas as pd

from careerkit.catalog import CATEGORIES
from careerkit.table import complete

FEWEST_FOR_A_MEDIAN = 3
"""Under so many rated goals a median would say more than is known."""

MOST_NAMED = 15
"""So many goals can be read as one list."""

STACK_HEIGHT = 4
"""So many dots stand on each other before the next stack begins beside them."""

STACKS_BESIDE = 5
"""So many stacks fit between two stops of the scale."""

BLOCK = (4, 2)
"""So many numbered dots fit side by side, and on each other, between the stops of two scales."""


def this_year(table: pd.DataFrame) -> pd.DataFrame:
    """Return the newest year's rows, one for each goal looked at or in the catalog, in its order.

    The table's columns, with ``words`` (the goal and its detail) beside them.
    """
    whole = complete(table)
    newest = whole["year"].max()
    rows = whole if pd.isna(newest) else whole[whole["year"].eq(newest)]
    return named(rows).reset_index(drop=True)


def named(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows with ``words``, what each goal is called, and a category for each."""
    # A goal that left the catalog can come from a file without a category.
    category = rows["category"].fillna("").replace("", CATEGORIES[-1])
    return rows.assign(category=category, words=words(rows))


def words(table: pd.DataFrame) -> pd.Series:
    """Return what each row's goal is called: its words, with the detail after a colon."""
    detail = table["detail"].fillna("").str.strip()
    goal = table["goal"].where(table["goal"].fillna("").ne(""), table["id"])
    return goal + (": " + detail).where(detail.ne(""), "")


def categories(table: pd.DataFrame) -> list[str]:
    """Return the categories in the catalog's order, any that it doesn't know at the end."""
    return list(dict.fromkeys([*CATEGORIES, *table["category"].dropna()]))


def category_counts(table: pd.DataFrame) -> pd.DataFrame:
    """Count this year's goals by category, in the catalog's order.

    Columns: ``category``, ``size`` (goals in it), ``rated``, ``priorities``, ``unrated``
    (priorities without an importance), ``median`` (of the importances; missing under 3 of them)
    and ``by_size``: the priorities it would hold if they were spread over all goals evenly,
    all priorities times its share of the goals, which is the mean of the hypergeometric
    distribution.
    """
    year = this_year(table)
    priority = year["priority"].fillna(False)
    groups = year.assign(ticked=priority, open=priority & year["importance"].isna())
    counts = groups.groupby("category").agg(
        size=("id", "nunique"),
        rated=("importance", "count"),
        priorities=("ticked", "sum"),
        unrated=("open", "sum"),
        median=("importance", "median"),
    )
    counts = counts.reindex(categories(year)).rename_axis("category").reset_index()
    whole = ["size", "rated", "priorities", "unrated"]
    counts[whole] = counts[whole].fillna(0).astype("int64")
    counts["median"] = counts["median"].where(counts["rated"] >= FEWEST_FOR_A_MEDIAN)
    by_size = counts["priorities"].sum() * counts["size"] / counts["size"].sum()
    return counts.assign(by_size=by_size)


def rated_goals(table: pd.DataFrame) -> pd.DataFrame:
    """Return this year's rated goals in the catalog's order.

    Columns: ``category``, ``words``, ``importance``, ``priority`` (never missing here).
    """
    year = this_year(table)
    rated = year.loc[year["importance"].notna(), ["category", "words", "importance", "priority"]]
    return rated.assign(priority=rated["priority"].fillna(False).astype(bool)).reset_index(
        drop=True
    )


def goal_dots(table: pd.DataFrame) -> pd.DataFrame:
    """Return ``rated_goals`` with a spot for each one's dot, stacked where they share a stop.

    Columns: those of ``rated_goals``, ``across`` with ``up`` (the dot's place in its stack, in
    dots). A spot hangs on the goals that share its stop alone, so that nothing else a person
    does moves a dot. The method is Wilkinson's dot plot.
    """
    return spotted(rated_goals(table), ["category", "importance"], _in_stacks)


def most_important(table: pd.DataFrame) -> pd.DataFrame:
    """Return the goals rated highest this year, falling, at most 15 of them.

    Columns: those of ``rated_goals``. Goals rated alike stay together: a group that would pass
    15 is left out whole. The highest group alone is cut at 15, in the catalog's order.
    """
    rated = rated_goals(table).sort_values("importance", ascending=False, kind="stable")
    up_to_here = rated["importance"].rank(method="max", ascending=False)
    highest = rated[up_to_here <= MOST_NAMED]
    return (highest if len(highest) else rated.head(MOST_NAMED)).reset_index(drop=True)


def lived_and_rated(table: pd.DataFrame) -> pd.DataFrame:
    """Return this year's lived goals whose importance is rated as well as how they felt.

    Columns: ``category``, ``words``, ``importance``, ``satisfaction``, ``number`` (from 1, the
    best felt first), ``abreast`` (how many dots of those at the same two stops share a row) and
    ``across`` with ``up``: its spot among them, in shares of the room between stops.
    """
    year = this_year(table)
    both = year["lived"].fillna(False) & year[["importance", "satisfaction"]].notna().all(axis=1)
    kept = year.loc[both, ["category", "words", "importance", "satisfaction"]]
    kept = kept.sort_values(["satisfaction", "importance"], ascending=False, kind="stable")
    return numbered(kept, ["importance", "satisfaction"])


def numbered(goals: pd.DataFrame, place: list[str]) -> pd.DataFrame:
    """Add ``number``, ``abreast``, ``across``, ``up``, as ``lived_and_rated`` describes them."""
    placed = spotted(goals.reset_index(drop=True), place, _in_blocks)
    sizes = placed.groupby(place)["words"].transform("size")
    return placed.assign(
        number=range(1, len(placed) + 1), abreast=[_abreast(size) for size in sizes]
    )


def spotted(
    goals: pd.DataFrame, place: list[str], spot: Callable[[int, int], tuple[float, float]]
) -> pd.DataFrame:
    """Add ``across`` and ``up``, each goal's own spot among those at the same place."""
    groups = goals.groupby(place, sort=False)
    number = groups.cumcount().tolist()
    size = groups["words"].transform("size").tolist()
    spots = [spot(*each) for each in zip(number, size, strict=True)]
    return goals.assign(across=[each[0] for each in spots], up=[each[1] for each in spots])


def _in_stacks(number: int, size: int) -> tuple[float, float]:
    stacks = min(STACKS_BESIDE, math.ceil(size / STACK_HEIGHT))
    height = max(STACK_HEIGHT, math.ceil(size / STACKS_BESIDE))
    # More dots than the room between two stops holds: they move closer rather than out of it.
    return number // height - (stacks - 1) / 2, number % height * STACK_HEIGHT / height


def _abreast(size: int) -> int:
    return min(size, max(1, math.ceil(math.sqrt(2 * size))))


def _in_blocks(number: int, size: int) -> tuple[float, float]:
    """Fill a room twice as wide as it is high, in rows from the top."""
    columns = _abreast(size)
    rows = math.ceil(size / columns)
    across = (number % columns - (columns - 1) / 2) / max(columns, BLOCK[0])
    return across, ((rows - 1) / 2 - number // columns) / max(rows, BLOCK[1])
