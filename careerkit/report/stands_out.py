"""Say what stands out in a year, as far as chance alone would rarely cause it."""

from careerkit.catalog.categories import as_shown
from careerkit.catalog.direction import isolated
from careerkit.report.line_estimate import shortened
from careerkit.views.category_changes import FEWEST_CATEGORIES, category_changes
from careerkit.views.category_years import named_changes, too_few_compared
from careerkit.views.chance import something_to_see
from careerkit.views.lasting_moves import lasting_moves
from careerkit.views.priorities_by_size import priority_counts, too_few_or_many
from careerkit.views.sentences import number, one_rating_in
from careerkit.views.years_table import YearsTable


def what_stands_out(table: YearsTable) -> list[str]:
    """Return a sentence for each thing that stands out in the last of the table's years.

    Only the rules of ``careerkit.views.chance`` let a sentence through; ``docs/measuring.md`` gives
    them in plain words. Categories come first, then the goals whose importance moved furthest.

    >>> from careerkit.reflection import Reflection
    >>> from careerkit.table import tidy
    >>> from careerkit.views.years_table import years_table
    >>> mine = [Reflection(year=2026).rate("give-a-talk", importance=9)]
    >>> what_stands_out(years_table(tidy(mine)))
    []
    """
    return [*_shares_of_priorities(table), *_moved_categories(table), *_moved_goals(table)]


def why_nothing(table: YearsTable) -> str:
    """Say why nothing stands out: it could be chance, or too little is said to tell.

    >>> from careerkit.reflection import Reflection
    >>> from careerkit.table import tidy
    >>> from careerkit.views.years_table import years_table
    >>> why_nothing(years_table(tidy([Reflection(year=2026).rate("give-a-talk", importance=9)])))
    'Too early to tell. 0 priorities among 1 goal: too few goals to single out a category yet.'
    """
    missing = [*_missing_priorities(table), *_missing_ratings(table)]
    if missing:
        return f"Too early to tell. {' '.join(missing)}"
    return "Nothing this year: everything in the charts could be chance."


def _shares_of_priorities(table: YearsTable) -> list[str]:
    counts = priority_counts(table)
    ticked = int(counts["priorities"].sum())
    return [
        f"{isolated(as_shown(row['category']))} holds {row['priorities'] or 'none'} of your "
        f"{number(ticked, 'priority')}, {row['stands_out']} than its share."
        for row in counts[counts["stands_out"] != ""].to_dict("records")
    ]


def _moved_categories(table: YearsTable) -> list[str]:
    if len(table.years) < 2:
        return []
    first, last = table.years[0], table.years[-1]
    if one_rating_in(table, [first, last]):
        return []
    named = named_changes(category_changes(table))
    return [f"From {first} to {last}, {change}." for change in named]


def _moved_goals(table: YearsTable) -> list[str]:
    moves = lasting_moves(table)
    furthest = (moves["now"] - moves["before"]).abs().sort_values(ascending=False, kind="stable")
    return [
        f"“{isolated(shortened(words, 2, 36))}” went from an importance of {before} in {since} to "
        f"{now}, and has stayed there for two years."
        for words, before, since, now in moves.loc[
            furthest.index, ["words", "before", "since", "now"]
        ].itertuples(index=False)
    ]


def _missing_priorities(table: YearsTable) -> list[str]:
    counts = priority_counts(table)
    ticked = int(counts["priorities"].sum())
    if len(counts) < 2 or something_to_see(ticked, counts["looked_at"].tolist()):
        return []
    looked_at = number(int(counts["looked_at"].sum()), "goal")
    return [f"{number(ticked, 'priority')} among {looked_at}: {too_few_or_many(counts)}."]


def _missing_ratings(table: YearsTable) -> list[str]:
    changes = category_changes(table)
    none_missing = len(changes) >= FEWEST_CATEGORIES
    if none_missing or len(table.years) < 2 or len(table.all_categories) < FEWEST_CATEGORIES:
        return []
    return [f"{too_few_compared(changes)}."]
