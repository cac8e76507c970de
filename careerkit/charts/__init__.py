"""Draw a table of goals as charts, each under the question that it answers."""

from careerkit import picture as picture  # Altair shows charts by it from here on.
from careerkit.charts.foresight import foresight
from careerkit.charts.long_view import long_view
from careerkit.charts.moved import what_moved
from careerkit.charts.named import lived_goals, what_matters
from careerkit.charts.panels import category_years
from careerkit.charts.priorities import priorities_by_size, priority_clusters

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
