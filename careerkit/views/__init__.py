"""Answer one question each about a table: with a chart, a sentence and the numbers behind them.

To add a view, write its question in ``titles.py`` and a module with the functions ``chart``,
``sentence`` and ``numbers`` of a ``YearsTable``; name it in ``index.py``, with the kind that takes
the same options, and in ``careerkit/__init__.py``. A ``LiveView`` has its ``picture`` in a module
beside it, ``NAME_map.py``, which imports no Altair.
"""

from careerkit.views.index import NUMBERED, OVER_THE_YEARS, THIS_YEAR, VIEWS

__all__ = ["NUMBERED", "OVER_THE_YEARS", "THIS_YEAR", "VIEWS"]
