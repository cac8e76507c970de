"""Say in one sentence what each of the years' charts shows."""

import pandas as pd

from careerkit.sentences.grammar import listed, number, verb
from careerkit.summaries import (
    FEWEST_FOR_A_MEDIAN,
    MEDIUM,
    STRONG,
    category_medians,
    forecasts,
    goal_years,
    moves,
    years,
)

HIGH = 8


def what_moved(table: pd.DataFrame, since: int | None = None) -> str:
    """Count the goals that rose, fell, hardly moved since an earlier year."""
    known = years(table)
    if since is not None and since not in known:
        return f"Nothing can appear here, for there is no reflection of {since}: name another year."
    if len(known) < 2 or since == known[-1]:
        return f"Next year, what rose and what fell since {_begun(known[-1:])} will appear here."
    compared = moves(table, since)
    same = compared[compared["detail"] == "same"]
    if same.empty:
        return "Each goal that is rated in both years will appear here."
    counts = same["moved"].value_counts().reindex(["strong", "medium", "hardly"]).fillna(0)
    rose = ((same["moved"] == "strong") & (same["change"] > 0)).sum()
    fell = counts["strong"] - rose
    return (
        f"Since {since or known[-2]}, {number(rose, 'goal')} rose by {STRONG} or more, "
        f"{fell:.0f} fell; {counts['medium']:.0f} moved by {MEDIUM}, "
        f"{counts['hardly']:.0f} hardly moved{_other_details(len(compared) - len(same))}."
    )


def category_years(table: pd.DataFrame) -> str:
    """Name the categories whose median rose, fell furthest from the first year to the last."""
    known = years(table)
    if len(known) < 2:
        return f"From next year on, each category's way since {_begun(known)} will appear here."
    first, last = known[0], known[-1]
    medians = category_medians(table).pivot(index="category", columns="year", values="median")
    ends = medians[[first, last]].dropna()
    if ends.empty:
        return (
            f"No category has {FEWEST_FOR_A_MEDIAN} rated goals in {first} as well as in {last}, "
            "so none has a median in both."
        )
    change = (ends[last] - ends[first]).sort_values(kind="stable")
    ways = [
        f"{name} {way} most, from {ends.loc[name, first]:g} to {ends.loc[name, last]:g}"
        for name, way in _furthest(change)
    ]
    return f"Of the medians of {first} and {last}, {listed(ways) or 'none differs'}."


def long_view(table: pd.DataFrame) -> str:
    """Count the goals rated in every year, those that stayed high."""
    known = years(table)
    if not known:
        return "Each goal you look at becomes a row here, each year a column."
    cells = goal_years(table)
    rated = cells[cells["state"] == "rated"].groupby("id")["importance"].agg(["count", "min"])
    if len(known) == 1:
        return f"{number(len(rated), 'goal')} rated in {known[0]}; next year a column will appear."
    every = rated[rated["count"] == len(known)]
    high = (every["min"] >= HIGH).sum()
    return (
        f"{number(len(rated), 'goal')} rated in {len(known)} years, {len(every) or 'none'} of them "
        f"in every one; {high or 'none'} stood at {HIGH} or more throughout."
    )


def foresight(table: pd.DataFrame) -> str:
    """Count how near expectations came to what was felt."""
    pairs = forecasts(table)
    same = pairs[pairs["detail"] == "same"]
    if same.empty:
        return (
            "A goal will appear here once you have lived it and rated how it felt, if you had "
            "rated before how you expected it to feel."
        )
    off = same["satisfaction"] - same["expectation"]
    better, worse = (off >= MEDIUM).sum(), (off <= -MEDIUM).sum()
    return (
        f"Of {number(len(same), 'forecast')}, {len(off) - better - worse} came within "
        f"{MEDIUM - 1} of what was felt; {better} felt better by {MEDIUM} or more, {worse} worse"
        f"{_other_details(len(pairs) - len(same))}."
    )


def _begun(known: list[int]) -> str:
    return str(known[0]) if known else "your first year"


def _furthest(change: pd.Series) -> list[tuple[str, str]]:
    top, low = change.index[-1], change.index[0]
    return [
        *([(top, "rose")] if change[top] > 0 else []),
        *([(low, "fell")] if change[low] < 0 else []),
    ]


def _other_details(count: int) -> str:
    """Say how many goals are another goal by now, for their detail changed."""
    if not count:
        return ""
    return f" ({count} with another detail {verb(count, 'are', 'is')} not counted)"
