"""Give the numbers that a chart shows as a table for reading.

Each function has the name and the arguments of the chart it belongs to. The columns are named as
a reader would name them; a star marks a priority.
"""

from careerkit.text_tables.html import as_html
from careerkit.text_tables.this_year import (
    lived_goals,
    priorities_by_size,
    priority_clusters,
    what_matters,
)
from careerkit.text_tables.years import category_years, foresight, long_view, what_moved

__all__ = [
    "as_html",
    "category_years",
    "foresight",
    "lived_goals",
    "long_view",
    "priorities_by_size",
    "priority_clusters",
    "what_matters",
    "what_moved",
]
