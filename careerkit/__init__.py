"""A reflection workbook on career goals for software developers."""

from importlib import import_module
from typing import TYPE_CHECKING

from careerkit.views.index import (
    came_first,
    category_years,
    foresight,
    lived_goals,
    long_view,
    priorities_by_size,
    priority_clusters,
    what_became,
    what_i_dont_have,
    what_matters,
    what_moved,
    won_and_lost,
)

__all__ = [
    "SCALE",
    "Journal",
    "Rating",
    "Reflection",
    "came_first",
    "category_years",
    "example_journal",
    "foresight",
    "lived_goals",
    "load_catalog",
    "long_view",
    "open_check_in",
    "open_workbook",
    "priorities_by_size",
    "priority_clusters",
    "what_became",
    "what_i_dont_have",
    "what_matters",
    "what_moved",
    "won_and_lost",
]

# What would bring pandas, or widgets, is imported when it is first asked for.
if TYPE_CHECKING:
    from careerkit.catalog.goals import load_catalog
    from careerkit.journal.example import example_journal
    from careerkit.journal.journal import Journal
    from careerkit.reflection import SCALE, Rating, Reflection
    from careerkit.workbook.check_in_page import open_check_in
    from careerkit.workbook.workbook import open_workbook
else:
    _MODULES = {
        "Journal": "journal.journal",
        "Rating": "reflection",
        "Reflection": "reflection",
        "SCALE": "reflection",
        "example_journal": "journal.example",
        "load_catalog": "catalog.goals",
        "open_check_in": "workbook.check_in_page",
        "open_workbook": "workbook.workbook",
    }

    def __getattr__(name: str) -> object:
        """Import a public name when it is first asked for."""
        if name not in _MODULES:
            raise AttributeError(f"module 'careerkit' has no attribute {name!r}")
        return getattr(import_module(f"careerkit.{_MODULES[name]}"), name)

    def __dir__() -> list[str]:
        return __all__
