"""List all views, in the order of the workbook and the report."""

from careerkit.views.view import ColumnsView, LiveView, NoiseView, SinceView, View

priority_clusters = LiveView("priority_clusters")
priorities_by_size = View("priorities_by_size")
what_matters = View("what_matters")
lived_goals = View("lived_goals")
what_i_dont_have = View("what_i_dont_have")
what_became = View("what_became")
what_moved = SinceView("what_moved")
won_and_lost = View("won_and_lost")
came_first = View("came_first")
category_years = NoiseView("category_years")
long_view = ColumnsView("long_view")
foresight = NoiseView("foresight")

_OF_THE_YEAR = (
    priority_clusters,
    priorities_by_size,
    what_matters,
    lived_goals,
    what_i_dont_have,
)
_OF_THE_YEARS = (
    what_became,
    what_moved,
    won_and_lost,
    came_first,
    category_years,
    long_view,
    foresight,
)

VIEWS: dict[str, View] = {view.name: view for view in (*_OF_THE_YEAR, *_OF_THE_YEARS)}

THIS_YEAR = tuple(view.name for view in _OF_THE_YEAR)
"""The views of the newest year."""

OVER_THE_YEARS = tuple(view.name for view in _OF_THE_YEARS)
"""The views that compare years."""

NUMBERED = (foresight.name,)
"""The views whose dots are numbered: their numbers are the list that names the goals."""
