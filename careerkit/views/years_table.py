"""Hold a table as the views ask it: all goals of its list, and what is worked out from them once.

A view takes a person's plain frame; ``years_table`` makes of it what the view's functions take.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from careerkit.catalog.categories import OTHER, categories_of, in_short
from careerkit.catalog.goals import load_catalog, states_of
from careerkit.having import HAVE_IT, NOT_ANY_MORE, NOT_LIVED, NOT_SAID
from careerkit.table import COLUMNS, TableFacts, facts_of, with_facts, with_now

FEWEST_RATED = 3
"""Under so many rated goals a median or an average would say more than is known."""


@dataclass(frozen=True, eq=False)
class YearsTable:
    """The rows of a table, with one for every goal of its list in the newest year, and its facts.

    A row for a goal not looked at has its id, category and words; ``detail``, ``priority``,
    ``lived``, ``now`` and the ratings are missing. The newest year's rows are in the list's order,
    followed by goals that are no longer in it. What is worked out from the rows is kept: nobody
    changes them.
    """

    rows: pd.DataFrame
    facts: TableFacts

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The rows as a plain frame that knows the facts."""
        return with_facts(self.rows, self.facts)

    @cached_property
    def years(self) -> list[int]:
        """The years in which anything was said, rising."""
        looked_at = self.rows["priority"].notna()
        return sorted(int(year) for year in self.rows.loc[looked_at, "year"].unique())

    @cached_property
    def skipped(self) -> list[int]:
        """The years between these that hold one sentence in the place of ratings."""
        others = sorted({*self.facts.skipped} - {*self.years})
        return [year for year in others if self.years and self.years[0] < year < self.years[-1]]

    @cached_property
    def span(self) -> list[int]:
        """The years with those skipped between them, rising."""
        return sorted([*self.years, *self.skipped])

    @cached_property
    def this_year(self) -> pd.DataFrame:
        """The newest year's rows, one for each goal looked at or in the list, in its order.

        The table's columns, with ``words`` (the goal and its detail) beside them.
        """
        newest = self.rows["year"].max()
        rows = self.rows if pd.isna(newest) else self.rows[self.rows["year"].eq(newest)]
        return _with_words(rows).reset_index(drop=True)

    @cached_property
    def categories(self) -> list[str]:
        """The list's categories in its order, then others that goals of the newest year have."""
        return _followed_by(self.facts.categories, self.this_year)

    @cached_property
    def all_categories(self) -> list[str]:
        """This year's categories in their order, then those that only earlier years have."""
        return _followed_by(self.categories, self.goals)

    @cached_property
    def goals(self) -> pd.DataFrame:
        """One row per goal: this year's in the list's order, then those that are gone.

        Columns: ``id``, ``category``, ``words`` as they were shown last.
        """
        gone = self.rows[~self.rows["id"].isin(self.this_year["id"])].sort_values(["year", "id"])
        last = _with_words(gone.drop_duplicates("id", keep="last"))
        goals = pd.concat([self.this_year, last], ignore_index=True)
        return goals[["id", "category", "words"]]

    @cached_property
    def ratings(self) -> pd.DataFrame:
        """Every importance given, years rising.

        Columns: ``id``, ``year``, ``importance``, ``detail``.
        """
        columns = ["id", "year", "importance", "detail"]
        rated = self.rows.loc[self.rows["importance"].notna(), columns]
        rated = rated.assign(detail=plain_detail(rated["detail"]))
        return rated.sort_values("year", ignore_index=True)

    @cached_property
    def rated_goals(self) -> pd.DataFrame:
        """This year's rated goals in the list's order.

        Columns: ``id``, ``category``, ``words``, ``importance``, ``priority`` (never missing here).
        """
        columns = ["id", "category", "words", "importance", "priority"]
        rated = self.this_year.loc[self.this_year["importance"].notna(), columns]
        priority = rated["priority"].fillna(False).astype(bool)
        return rated.assign(priority=priority).reset_index(drop=True)

    @cached_property
    def category_counts(self) -> pd.DataFrame:
        """This year's goals counted by category, in the list's order.

        Columns: ``category``, ``size`` (goals in it), ``looked_at``, ``rated``, ``priorities``,
        ``unrated`` (priorities without an importance), ``median`` (of the importances; missing
        under 3 of them) and ``by_size``: the priorities it would hold if they were spread evenly
        over the goals looked at, which is the mean of the hypergeometric distribution. A goal not
        looked at could not be ticked, so it counts for no category.
        """
        priority = self.this_year["priority"].fillna(False)
        unrated = priority & self.this_year["importance"].isna()
        groups = self.this_year.assign(ticked=priority, open=unrated).groupby("category")
        counts = groups.agg(
            size=("id", "nunique"),
            looked_at=("priority", "count"),
            rated=("importance", "count"),
            priorities=("ticked", "sum"),
            unrated=("open", "sum"),
            median=("importance", "median"),
        )
        counts = counts.reindex(self.categories).rename_axis("category").reset_index()
        whole = ["size", "looked_at", "rated", "priorities", "unrated"]
        counts[whole] = counts[whole].fillna(0).astype("int64")
        counts["median"] = counts["median"].where(counts["rated"] >= FEWEST_RATED)
        goals = counts["looked_at"].sum()
        by_size = counts["priorities"].sum() * counts["looked_at"] / max(goals, 1)
        return counts.assign(by_size=by_size)

    def looked_at_in(self, year: int | None) -> pd.DataFrame:
        """Return the rows of the goals looked at in a year, their details as they are compared."""
        looked_at = self.rows["year"].eq(year or 0).fillna(False) & self.rows["priority"].notna()
        rows = self.rows[looked_at]
        return rows.assign(detail=plain_detail(rows["detail"]))


def years_table(
    table: pd.DataFrame | YearsTable, catalog: pd.DataFrame | None = None
) -> YearsTable:
    """Return the table with a row for every goal of the ``catalog`` in its newest year.

    Without a ``catalog``, a table that is complete already stays as it is; any other gets the goals
    of its journal's list, or those that come with careerkit. The frame itself is not changed.

    >>> from careerkit.reflection import Reflection
    >>> from careerkit.table import tidy
    >>> len(years_table(tidy([Reflection(year=2026).rate("get-a-raise", importance=3)])).rows)
    77
    """
    if isinstance(table, YearsTable):
        return table
    facts = facts_of(table)
    rows = with_now(table)[list(COLUMNS)].copy(deep=False)
    rows.attrs = {}
    if catalog is not None:
        facts = replace(facts, states=states_of(catalog))
    if catalog is not None or not facts.categories:
        catalog = load_catalog(facts.goal_list or None) if catalog is None else catalog
        rows = _with_all_goals(rows, catalog)
        states = states_of(catalog) if facts.states is None else facts.states
        facts = replace(facts, categories=tuple(categories_of(catalog)), states=states)
    # A file that somebody wrote by hand may name a longer category than any list.
    categories = tuple(map(in_short, facts.categories))
    return YearsTable(
        rows.assign(category=rows["category"].map(in_short, na_action="ignore")),
        replace(facts, categories=categories),
    )


def with_having(rows: pd.DataFrame) -> pd.DataFrame:
    """Add ``having``: what each row says of having its goal, as in ``careerkit.having``."""
    return rows.assign(
        having=pd.Series(NOT_LIVED, rows.index, "string")
        .mask(rows["lived"].fillna(False), NOT_SAID)
        .mask(rows["now"].eq(True).fillna(False), HAVE_IT)
        .mask(rows["now"].eq(False).fillna(False), NOT_ANY_MORE)
    )


def plain_detail(detail: pd.Series) -> pd.Series:
    """Return details as they are compared: a missing one is an empty one."""
    # A column that holds nothing may be one of numbers.
    return detail.astype("str").fillna("").str.strip()


def _with_all_goals(rows: pd.DataFrame, catalog: pd.DataFrame) -> pd.DataFrame:
    newest = rows["year"].max()
    in_newest = rows["year"].eq(newest).fillna(False)
    looked_at = rows[in_newest]
    unseen = catalog.loc[~catalog["id"].isin(looked_at["id"]), ["id", "category", "goal"]]
    added = unseen.assign(year=newest).reindex(columns=list(COLUMNS))
    added.attrs = {}
    order = {goal_id: place for place, goal_id in enumerate(catalog["id"])}
    this_year = pd.concat([looked_at, added]).sort_values(
        "id", key=lambda ids: ids.map(order).fillna(len(order)), kind="stable"
    )
    return pd.concat([rows[~in_newest], this_year], ignore_index=True).astype(COLUMNS)


def _with_words(rows: pd.DataFrame) -> pd.DataFrame:
    """Add ``words``, what each goal is called, and fill in a missing category."""
    # A goal that left the catalog can come from a file without a category, or without words.
    texts = (rows[name].fillna("") for name in ("id", "category", "goal", "detail"))
    named = [
        (category or OTHER, named_with(goal or goal_id, detail))
        for goal_id, category, goal, detail in zip(*texts, strict=True)
    ]
    shown = pd.DataFrame(named, rows.index, ["category", "words"], "string")
    return rows.assign(category=shown["category"], words=shown["words"])


def named_with(words: str, detail: str) -> str:
    """Return what a goal is called: its words, with the detail after a colon."""
    detail = detail.strip()
    return f"{words}: {detail}" if detail else words


def _followed_by(categories: Iterable[str], goals: pd.DataFrame) -> list[str]:
    return list(dict.fromkeys([*categories, *goals["category"].dropna()]))
