"""Answer one question each about a table: with a chart, a sentence and the numbers behind them.

To add a view, write a module with ``QUESTION``, ``chart``, ``sentence`` and ``numbers`` and name
it below. A view that the workbook draws otherwise than ``chart`` does (faster, or without the list
that stands beside it there) has ``svg`` as well, and one that follows each key has ``picture``,
which draws plain answers (``careerkit.views.answers``).
"""

from careerkit.views.view import View

THIS_YEAR = ("priority_clusters", "priorities_by_size", "what_matters", "lived_goals")
"""The views of the newest year, in the order of the workbook and the report."""

OVER_THE_YEARS = (
    "what_became",
    "what_moved",
    "came_first",
    "category_years",
    "long_view",
    "foresight",
)
"""The views that compare years, in the order of the report."""

NUMBERED = ("lived_goals", "foresight")
"""The views whose dots are numbered: their numbers are the list that names the goals."""

VIEWS = {name: View(name) for name in (*THIS_YEAR, *OVER_THE_YEARS)}
