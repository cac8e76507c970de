"""Follow goals through a table of several years, for the views that compare them."""

import pandas as pd

from careerkit.catalog.categories import categories_of, with_categories
from careerkit.table import once_per_table
from careerkit.views.alike import how_many_share, shared_answer
from careerkit.views.grammar import verb
from careerkit.views.this_year import categories, this_year, with_words


def years(table: pd.DataFrame) -> list[int]:
    """Return the years in which anything was said, rising."""
    return sorted(int(year) for year in table.loc[table["priority"].notna(), "year"].unique())


@once_per_table
def all_goals(table: pd.DataFrame) -> pd.DataFrame:
    """Return one row per goal: this year's in the catalog's order, then those that are gone.

    Columns: ``id``, ``category``, ``words`` as they were shown last.
    """
    now = this_year(table)
    gone = table[~table["id"].isin(now["id"])].sort_values(["year", "id"])
    last = with_words(gone.drop_duplicates("id", keep="last"))
    return pd.concat([now, last], ignore_index=True)[["id", "category", "words"]]


def known_categories(table: pd.DataFrame) -> list[str]:
    """Return the categories in this year's order, then those that only earlier years have."""
    return categories_of(with_categories(all_goals(table), categories(this_year(table))))


@once_per_table
def ratings(table: pd.DataFrame) -> pd.DataFrame:
    """Return every importance given: ``id``, ``year``, ``importance``, ``detail``, years rising."""
    rated = table.loc[table["importance"].notna(), ["id", "year", "importance", "detail"]]
    return rated.assign(detail=plain_detail(rated["detail"])).sort_values("year", ignore_index=True)


def plain_detail(detail: pd.Series) -> pd.Series:
    """Return details as they are compared: a missing one is an empty one."""
    return detail.fillna("").str.strip()


def first_year(known: list[int]) -> str:
    """Return the first of the years, as a word within a sentence."""
    return str(known[0]) if known else "your first year"


def one_answer_in(table: pd.DataFrame, compared: list[int]) -> str:
    """Say in which of the years nearly every goal has the same rating, if in any."""
    for year in compared:
        said = table.loc[table["year"].eq(year).fillna(False), "importance"]
        if answer := shared_answer(said):
            return (
                f"In {year}, {how_many_share(said, answer)} rated goals have the same importance, "
                f"{answer}. That is an answer, too,"
            )
    return ""


def other_details(count: int) -> str:
    """Say how many goals are another goal by now, for their detail changed."""
    if not count:
        return ""
    return f" ({count} with another detail {verb(count, 'are', 'is')} not counted)"
