"""Keep reports in a person's home folder."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from careerkit.catalog.goals import load_catalog
from careerkit.catalog.own_goals import catalog_with_own, goals_set_aside
from careerkit.catalog.own_goals_file import load_own_goals
from careerkit.errors import BadFileError, NotSavedError
from careerkit.files.atomic import make_folder, write_atomically
from careerkit.journal.compared import COMPARED
from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection
from careerkit.report.page import report_html
from careerkit.report.share import Share

FOLDER = "reports"


def write_report(journal: Journal, year: int | None = None, share: Share | None = None) -> Path:
    """Write the report of one year, by default the journal's newest; return where it stands.

    It is ``reports/2026.html`` in the journal's folder, or ``reports/2026-shared.html`` with
    ``share``, and takes the place of an older one. Earlier years that can't be read are left out
    of it, and so are all of them while the newest year has not been compared with them; goals set
    aside are left out of the year itself.

    Raises ``BadFileError`` when there is no such year or it can't be read, and ``NotSavedError``
    (an ``OSError``) when the report can't be written.
    """
    year = _newest(journal) if year is None else year
    if year not in journal.years():
        raise BadFileError.at(str(journal.path(year)), None, "nothing said yet; rate a goal first")
    own = load_own_goals(journal.folder)
    said = _without(journal.load(year), goals_set_aside(load_catalog(), own)["id"])
    earlier = journal.reflections(before=year)
    # The year that is being rated is rated blind, until the person opens the earlier ones.
    blind = year == journal.years()[-1] and COMPARED not in said.extra
    years = [said] if blind else [*earlier, said]
    catalog = catalog_with_own(load_catalog(), own)
    page = report_html(years, year, catalog, share)
    path = journal.folder / FOLDER / f"{year}{'-shared' if share else ''}.html"
    try:
        make_folder(path.parent)
        write_atomically(path, page)
    except OSError as error:
        raise NotSavedError.of(str(path), error) from error
    return path


def _without(reflection: Reflection, aside: Iterable[str]) -> Reflection:
    goals = {name: each for name, each in reflection.goals.items() if name not in set(aside)}
    return replace(reflection, goals=goals)


def _newest(journal: Journal) -> int:
    if not journal.years():
        raise BadFileError.at(
            str(journal.folder), None, "no reflection in it yet; run careerkit to begin one"
        )
    return journal.years()[-1]
