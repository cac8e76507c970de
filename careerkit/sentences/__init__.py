"""Say in one sentence what a chart shows.

Each function has the name and the arguments of the chart it belongs to. Where there is nothing
to show yet, it says what will appear there. A sentence counts; it holds none of a person's words,
so that it can stand in any copy of a picture.
"""

from careerkit.sentences.this_year import (
    lived_goals,
    priorities_by_size,
    priority_clusters,
    what_matters,
)
from careerkit.sentences.years import category_years, foresight, long_view, what_moved

__all__ = [
    "category_years",
    "foresight",
    "lived_goals",
    "long_view",
    "priorities_by_size",
    "priority_clusters",
    "what_matters",
    "what_moved",
]
