"""Say what stands out in a year, as far as chance alone would rarely cause it."""

from collections.abc import Sequence

import pandas as pd

from careerkit.catalog.categories import as_shown
from careerkit.catalog.direction import isolated
from careerkit.questions.facts import GoalFacts, goal_facts
from careerkit.questions.kinds import load_kinds
from careerkit.reflection import Reflection
from careerkit.report.line_estimate import shortened
from careerkit.views.category_changes import category_changes
from careerkit.views.foresight import FEWEST, forecasts, leaning
from careerkit.views.noise import LITERATURE
from careerkit.views.priorities_by_size import priority_counts
from careerkit.views.sentences import one_rating_in
from careerkit.views.years_table import YearsTable


def what_stands_out(
    reflections: Sequence[Reflection], catalog: pd.DataFrame, table: YearsTable
) -> list[str]:
    """Return a sentence for each thing that stands out in the last of these years.

    ``table`` holds the same years. Only the rules of ``careerkit.views.chance`` let a sentence
    through; ``docs/measuring.md`` gives them in plain words. Categories come first, then the goals
    whose importance moved furthest.

    >>> from careerkit.catalog.goals import load_catalog
    >>> from careerkit.table import tidy
    >>> from careerkit.views.years_table import years_table
    >>> mine, catalog = [Reflection(year=2026).rate("give-a-talk", importance=9)], load_catalog()
    >>> what_stands_out(mine, catalog, years_table(tidy(mine), catalog))
    []
    """
    shares = _shares_of_priorities(table)
    if len(reflections) < 2:
        return shares
    return [
        *shares,
        *_moved_categories(table),
        *_missed_forecasts(table),
        *_moved_goals(reflections, catalog),
    ]


def _shares_of_priorities(table: YearsTable) -> list[str]:
    counts = priority_counts(table)
    return [
        f"{isolated(as_shown(row['category']))} holds {row['stands_out']} priorities than its size "
        f"explains: {row['priorities']}, where chance would give {row['likely']}."
        for row in counts[counts["stands_out"] != ""].to_dict("records")
    ]


def _moved_categories(table: YearsTable) -> list[str]:
    if len(table.years) < 2:
        return []
    first, last = table.years[0], table.years[-1]
    if one_rating_in(table, [first, last]):
        return []
    changes = category_changes(table)
    return [
        f"{isolated(as_shown(row['category']))} {row['way']} in importance by "
        f"{abs(row['change']):.1f} on average from {first} to {last}, more than its goals’ "
        "ups and downs explain."
        for row in changes[changes["way"] != ""].to_dict("records")
    ]


def _missed_forecasts(table: YearsTable) -> list[str]:
    pairs = forecasts(table)
    same = pairs[pairs["detail"] == "same"]
    if len(same) < FEWEST:
        return []
    mean = leaning(same["satisfaction"] - same["expectation"], LITERATURE)
    if not mean:
        return []
    way = "better" if mean > 0 else "less good"
    return [f"Goals you have lived felt {way} than expected, by {abs(mean):.1f} on average."]


def _moved_goals(reflections: Sequence[Reflection], catalog: pd.DataFrame) -> list[str]:
    facts = goal_facts(reflections, catalog, load_kinds().important)
    moved = [goal for goal in facts if goal.stands_out]
    return [_moved(goal) for goal in sorted(moved, key=lambda goal: -(goal.moved or 0))]


def _moved(goal: GoalFacts) -> str:
    return (
        f"“{isolated(shortened(goal.goal, 2, 36))}” went from an importance of "
        f"{goal.earlier_importance} in {goal.earlier_year} to {goal.importance}."
    )
