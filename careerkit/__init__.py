"""A reflection workbook on career goals for software developers."""

from importlib import import_module

from careerkit.views import VIEWS

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

__all__ = sorted([*_MODULES, *VIEWS])


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for, so that a form need not wait for charts."""
    if name in VIEWS:
        return VIEWS[name]
    if name not in _MODULES:
        raise AttributeError(f"module 'careerkit' has no attribute {name!r}")
    return getattr(import_module(f"careerkit.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
