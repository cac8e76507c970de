"""Reshape the table into the frames that charts, text tables and sentences are made of."""

from careerkit.summaries.this_year import (
    BLOCK,
    FEWEST_FOR_A_MEDIAN,
    MOST_NAMED,
    categories,
    category_counts,
    goal_dots,
    lived_and_rated,
    most_important,
    rated_goals,
)
from careerkit.summaries.years import (
    MEDIUM,
    STRONG,
    category_lines,
    category_medians,
    forecasts,
    goal_years,
    moves,
    years,
)

__all__ = [
    "BLOCK",
    "FEWEST_FOR_A_MEDIAN",
    "MEDIUM",
    "MOST_NAMED",
    "STRONG",
    "categories",
    "category_counts",
    "category_lines",
    "category_medians",
    "forecasts",
    "goal_dots",
    "goal_years",
    "lived_and_rated",
    "most_important",
    "moves",
    "rated_goals",
    "years",
]
