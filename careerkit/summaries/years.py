"""Reshape a table of several years into the frames that the years' charts draw."""

import pandas as pd

from careerkit.summaries.this_year import (
    FEWEST_FOR_A_MEDIAN,
    categories,
    named,
    numbered,
    spotted,
    this_year,
)

MEDIUM, STRONG = 3, 4
"""From these differences on a change may be more than noise, or is likely to be.

Two ratings of one unchanged thing on ten stops, with a standard deviation of 2.4 and a retest
correlation of .7, differ by a normal variable of standard deviation 2.4 x sqrt(2 x (1 - .7)),
which is 1.86: by 3 or more, rounded, in 18 % of cases, by 4 or more in 6 %.
"""

ABREAST = 3


def years(table: pd.DataFrame) -> list[int]:
    """Return the years in which anything was said, rising."""
    return sorted(int(year) for year in table.loc[table["priority"].notna(), "year"].unique())


def goals(table: pd.DataFrame) -> pd.DataFrame:
    """Return one row per goal: this year's in the catalog's order, then those that are gone.

    Columns: ``id``, ``category``, ``words`` as they were shown last.
    """
    now = this_year(table)
    gone = table[~table["id"].isin(now["id"])].sort_values(["year", "id"])
    last = named(gone.drop_duplicates("id", keep="last"))
    return pd.concat([now, last], ignore_index=True)[["id", "category", "words"]]


def moves(table: pd.DataFrame, since: int | None = None) -> pd.DataFrame:
    """Compare the newest year with an earlier one, by default the last before it.

    Returns one row per goal rated in both, the furthest risen first. Columns: ``category``,
    ``words``, ``before``, ``after``, ``change`` (after less before), ``detail`` (``same`` or
    ``other``: with another detail it is another goal, whose change counts for nothing), ``moved``
    (``hardly``, ``medium`` or ``strong``), and ``across`` with ``up``: its spot, in dots, among
    the goals that changed alike.
    """
    *earlier, now = years(table) or [None]
    since = earlier[-1] if since is None and earlier else since
    before = _said_in(table, since if since in earlier else None)
    both = goals(table).merge(before, on="id")
    both = both.merge(_said_in(table, now), on="id", suffixes=("", "_now"))
    change = both["importance_now"] - both["importance"]
    same = both["detail"].eq(both["detail_now"])
    compared = both[["category", "words"]].assign(
        before=both["importance"],
        after=both["importance_now"],
        change=change,
        detail=same.map({True: "same", False: "other"}),
        moved=[_how_far(each) for each in change],
    )
    ordered = compared.sort_values("change", ascending=False, kind="stable", ignore_index=True)
    return spotted(ordered, ["detail", "change"], _abreast)


def category_lines(table: pd.DataFrame) -> pd.DataFrame:
    """Return each goal's ratings over the years, in pieces within which it stayed one goal.

    Columns: ``category``, ``words``, ``year``, ``importance``, ``line`` (a piece's number: it ends
    where a year's rating is missing, or the detail changed), ``aside`` (from -0.5 to 0.5, the
    goal's place among its category's, by which lines can keep clear of each other).
    """
    named_goals = goals(table)
    rated = named_goals.merge(_rated(table), on="id").assign(
        nth=lambda rows: rows["year"].map({year: nth for nth, year in enumerate(years(table))})
    )
    before = rated[["id", "detail", "nth"]].shift()
    goes_on = (
        rated["id"].eq(before["id"])
        & rated["detail"].eq(before["detail"])
        & rated["nth"].eq(before["nth"] + 1)
    )
    ids = rated.groupby("category")["id"]
    place = ids.transform(lambda own: pd.factorize(own)[0])
    aside = (place + 0.5) / ids.transform("nunique") - 0.5
    return rated[["category", "words", "year", "importance"]].assign(
        line=(~goes_on.fillna(False)).cumsum(), aside=aside.astype(float)
    )


def category_medians(table: pd.DataFrame) -> pd.DataFrame:
    """Return each category's median importance, year by year.

    Columns: ``category``, ``year``, ``rated`` (goals) and ``median``, missing under 3 of them.
    """
    rated = goals(table).merge(_rated(table), on="id")
    grid = pd.MultiIndex.from_product([categories(rated), years(table)], names=["category", "year"])
    of_each = rated.groupby(["category", "year"])["importance"].agg(rated="count", median="median")
    of_all = of_each.reindex(grid).reset_index()
    counts = of_all["rated"].fillna(0).astype("int64")
    median = of_all["median"].astype("Float64").where(counts >= FEWEST_FOR_A_MEDIAN)
    return of_all.assign(year=of_all["year"].astype("Int64"), rated=counts, median=median)


def goal_years(table: pd.DataFrame) -> pd.DataFrame:
    """Return a row for every year of every goal that was looked at in any.

    Columns: ``id``, ``category``, ``words``, ``year``, ``importance``, ``state`` (``rated``,
    ``not rated``, ``not looked at`` or ``not in the catalog``), ``lived``, and ``other``: whether
    the detail is another than when it was rated last.

    A year's file names the goals that something was said about. So a goal counts as not yet in
    the catalog before its first mention when it is one of the person's own, and as no longer in
    it after its last mention when this year's goals do not hold it.
    """
    said = table[table["priority"].notna()]
    known = goals(table)
    known = known[known["id"].isin(said["id"])]
    span = said.groupby("id")["year"].agg(["min", "max"])
    cells = known.merge(pd.DataFrame({"year": years(table)}, dtype="Int64"), how="cross")
    cells = cells.merge(said[["id", "year", "importance", "lived"]], on=["id", "year"], how="left")
    first, last = cells["id"].map(span["min"]), cells["id"].map(span["max"])
    still = cells["id"].isin(this_year(table)["id"])
    absent = (cells["id"].str.startswith("own-") & (cells["year"] < first)) | (
        ~still & (cells["year"] > last)
    )
    state = pd.Series("not looked at", index=cells.index)
    state = state.mask(absent, "not in the catalog")
    state = state.mask(cells["lived"].notna(), "not rated").mask(
        cells["importance"].notna(), "rated"
    )
    other = cells.merge(_other_details(table), on=["id", "year"], how="left")["other"]
    return cells.assign(
        state=state,
        lived=cells["lived"].fillna(False).astype(bool),
        other=other.fillna(False).astype(bool),
    )


def forecasts(table: pd.DataFrame) -> pd.DataFrame:
    """Hold what was expected of each goal against how it felt when it was first rated so.

    The expectation is the one kept in that year, or else the last one of an earlier year. Columns:
    ``category``, ``words``, ``expectation``, ``satisfaction``, ``year`` (of the satisfaction),
    ``detail`` (``same`` or ``other`` than when it was expected), and ``number``, ``abreast``,
    ``across``, ``up`` as in ``summaries.lived_and_rated``.
    """
    columns = ["id", "year", "expectation", "satisfaction", "detail"]
    told = table[columns].assign(detail=_detail(table["detail"])).sort_values("year")
    felt = told[told["satisfaction"].notna()].drop_duplicates("id")
    expected = told[told["expectation"].notna()].merge(
        felt[["id", "year", "detail"]], on="id", suffixes=("", "_felt")
    )
    expected = expected[expected["year"] <= expected["year_felt"]]
    expected = expected.drop_duplicates("id", keep="last")
    same = expected["detail"].eq(expected["detail_felt"])
    expected = expected.assign(detail=same.map({True: "same", False: "other"}))
    pairs = goals(table).merge(expected[["id", "expectation", "detail"]], on="id")
    pairs = pairs.merge(felt[["id", "year", "satisfaction"]], on="id").drop(columns="id")
    pairs = pairs.sort_values("year", kind="stable", ignore_index=True)
    return numbered(pairs, ["expectation", "satisfaction"])


def _said_in(table: pd.DataFrame, year: int | None) -> pd.DataFrame:
    rated = _rated(table)
    return rated[rated["year"].eq(year or 0)].drop(columns="year")


def _rated(table: pd.DataFrame) -> pd.DataFrame:
    rated = table.loc[table["importance"].notna(), ["id", "year", "importance", "detail"]]
    return rated.assign(detail=_detail(rated["detail"])).sort_values("year", ignore_index=True)


def _other_details(table: pd.DataFrame) -> pd.DataFrame:
    rated = _rated(table)
    before = rated.groupby("id")["detail"].shift()
    return rated.assign(other=before.notna() & before.ne(rated["detail"]))[["id", "year", "other"]]


def _detail(detail: pd.Series) -> pd.Series:
    return detail.fillna("").str.strip()


def _how_far(change: int) -> str:
    if abs(change) < MEDIUM:
        return "hardly"
    return "strong" if abs(change) >= STRONG else "medium"


def _abreast(number: int, size: int) -> tuple[float, float]:
    return number % ABREAST - (min(size, ABREAST) - 1) / 2, number // ABREAST
