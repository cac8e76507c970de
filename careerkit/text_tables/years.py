"""List the numbers of the years' charts."""

import pandas as pd

from careerkit.summaries import category_medians, forecasts, goal_years, moves, years

SHORT = {"not rated": "–", "not looked at": "·", "not in the catalog": ""}


def what_moved(table: pd.DataFrame, since: int | None = None) -> pd.DataFrame:
    """List every goal rated in both years, the furthest risen first."""
    known, compared = years(table), moves(table, since)
    then = since or (known[-2] if len(known) > 1 else "Before")
    change = [f"{each:+d}" if each else "0" for each in compared["change"]]
    other = compared["detail"].eq("other")
    return pd.DataFrame(
        {
            "Goal": compared["words"],
            "Category": compared["category"],
            str(then): compared["before"],
            str(known[-1] if known else "Now"): compared["after"],
            "Change": pd.Series(change, compared.index, "string").mask(other, "another detail"),
        }
    )


def category_years(table: pd.DataFrame) -> pd.DataFrame:
    """List each category's median in each year, with the number of its rated goals."""
    medians = category_medians(table)
    shown = [
        f"{f'{each.median:g}' if pd.notna(each.median) else '–'} ({each.rated})"
        for each in medians.itertuples()
    ]
    wide = medians.assign(shown=shown, year=medians["year"].astype("string")).pivot(
        index="category", columns="year", values="shown"
    )
    wide = wide.reindex(medians["category"].unique())
    named = wide.set_axis(wide.index.str.capitalize()).rename_axis("Category")
    return named.rename_axis(None, axis=1).reset_index()


def long_view(table: pd.DataFrame) -> pd.DataFrame:
    """List each goal's importance in each year.

    A dash is not rated, a dot not looked at, nothing not in that year's catalog; a star stands at
    a year in which it had been lived, and ``≠`` where the detail had changed.
    """
    cells = goal_years(table)
    shown = cells["importance"].astype("string").fillna(cells["state"].map(SHORT))
    marks = cells["lived"].map({True: "*", False: ""}) + cells["other"].map({True: "≠", False: ""})
    cells = cells.assign(shown=shown + marks, year=cells["year"].astype("string"))
    order = cells["id"].unique()
    wide = cells.pivot(index="id", columns="year", values="shown").reindex(order)
    about = cells.drop_duplicates("id").set_index("id")[["words", "category"]]
    named = about.set_axis(["Goal", "Category"], axis=1)
    return pd.concat([named, wide], axis=1).reset_index(drop=True)


def foresight(table: pd.DataFrame) -> pd.DataFrame:
    """List what was expected of each goal beside how it felt, and the year it did."""
    pairs = forecasts(table)
    off = [f"{each:+d}" if each else "0" for each in pairs["satisfaction"] - pairs["expectation"]]
    other = pairs["detail"].eq("other")
    return pd.DataFrame(
        {
            "No.": pairs["number"],
            "Goal": pairs["words"],
            "Category": pairs["category"],
            "Expected": pairs["expectation"],
            "It felt": pairs["satisfaction"],
            "Difference": pd.Series(off, pairs.index, "string").mask(other, "another detail"),
            "Year": pairs["year"],
        }
    )
