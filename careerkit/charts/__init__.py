"""Draw a table of goals as charts, each under the question that it answers."""

from careerkit import picture as picture  # Charts are shown by it, as soon as they can be drawn.
from careerkit.charts.named import lived_goals, what_matters
from careerkit.charts.priorities import priorities_by_size, priority_clusters

__all__ = ["lived_goals", "priorities_by_size", "priority_clusters", "what_matters"]
