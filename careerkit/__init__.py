"""A reflection workbook on career goals for software developers."""

from importlib import import_module

from careerkit.lean import leave_out_grammar

leave_out_grammar()

_HOMES = {
    "catalog": ["load_catalog"],
    "charts": [
        "category_years",
        "foresight",
        "lived_goals",
        "long_view",
        "priorities_by_size",
        "priority_clusters",
        "what_matters",
        "what_moved",
    ],
    "example": ["example_journal"],
    "journal": ["Journal"],
    "reflection": ["Rating", "Reflection", "SCALE"],
    "workbook": ["open_workbook"],
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME_OF)


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for, so that a form need not wait for charts."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'careerkit' has no attribute {name!r}")
    return getattr(import_module(f"careerkit.{_HOME_OF[name]}"), name)


def __dir__() -> list[str]:
    return __all__
