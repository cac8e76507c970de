"""Write reports into the folder of a journal."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path

from careerkit.catalog.own_goals import catalog_with_own, goals_set_aside
from careerkit.errors import BadFileError, NotSavedError
from careerkit.files.atomic import make_folder, write_atomically
from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection
from careerkit.report.page import report_html
from careerkit.report.share import Share

FOLDER = "reports"


def write_report(
    journal: Journal,
    year: int | None = None,
    share: Share | None = None,
    in_front: Collection[str] | None = None,
    letter: bool = False,
    unfolded: bool = False,
    entries: bool = False,
) -> Path:
    """Write the report of one year, by default the newest, and return its path.

    The path is ``reports/2026.html`` in the journal's folder, or ``reports/2026-shared.html`` with
    ``share``; an older file there is replaced. The report leaves out goals that were set aside and
    earlier years that can't be read. It leaves out all earlier years while the person has not yet
    opened the comparison in the newest one. ``in_front``, ``letter``,
    ``unfolded`` and ``entries`` are those of ``report_html``.

    Raises ``BadFileError`` when there is no such year or it can't be read, and ``NotSavedError``
    (an ``OSError``) when the report can't be written.

    >>> import careerkit as ck
    >>> write_report(ck.example_journal(), 2024).name
    '2024.html'
    """
    year = _newest(journal) if year is None else year
    if year not in journal.years():
        raise BadFileError.at(
            str(journal.path(year)), None, "there is nothing in this year yet; rate a goal first"
        )
    own_goals, catalog = journal.own_goals(year), journal.catalog(year)
    current = journal.current(journal.load(year))
    reflection = _without(current, goals_set_aside(catalog, own_goals)["id"])
    # The newest year is rated blind: earlier years stay out of view until the person opens them.
    blind = year >= (journal.newest() or year) and reflection.compared is None
    earlier = [] if blind else journal.reflections(before=year)
    catalog = catalog_with_own(catalog, own_goals)
    page = report_html(
        [*earlier, reflection], year, catalog, share, in_front, letter, unfolded, entries
    )
    path = journal.folder / FOLDER / f"{year}{'-shared' if share else ''}.html"
    try:
        make_folder(path.parent)
        write_atomically(path, page)
    except OSError as error:
        raise NotSavedError.of(str(path), error) from error
    return path


def _without(reflection: Reflection, ids: Iterable[str]) -> Reflection:
    aside = set(ids)
    goals = {
        goal_id: rating for goal_id, rating in reflection.goals.items() if goal_id not in aside
    }
    return replace(reflection, goals=goals)


def _newest(journal: Journal) -> int:
    newest = journal.newest()
    if newest is None:
        raise BadFileError.at(
            str(journal.folder),
            None,
            "there is no reflection in it yet; run careerkit to begin one",
        )
    return newest
