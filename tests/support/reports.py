"""The report of the example journal, drawn once for all tests of a process."""

from functools import cache

from careerkit.catalog.goals import load_catalog
from careerkit.catalog.own_goals import catalog_with_own
from careerkit.catalog.own_goals_file import load_own_goals
from careerkit.files.package_data import package_path
from careerkit.journal.journal import Journal
from careerkit.report.page import report_html

EXAMPLE = Journal(package_path("data/example-journal"))
CATALOG = catalog_with_own(load_catalog(), load_own_goals(EXAMPLE.folder))


@cache
def example_report(unfolded=False):
    return report_html(EXAMPLE.reflections(), 2025, CATALOG, unfolded=unfolded)
