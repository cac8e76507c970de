"""Open a check-in on a page of its own, without the rating form."""

import os
from datetime import date

from careerkit.form.check_in_box import CheckInBox
from careerkit.form.form import ErrorNotice
from careerkit.journal.journal import Journal
from careerkit.session.loop import Clock, local_time
from careerkit.session.session import Session
from careerkit.workbook.notes import Notes


def open_check_in(
    journal: Journal | None = None, year: int | None = None, clock: Clock = local_time
) -> CheckInBox | ErrorNotice:
    """Ask what became of one year's priorities.

    ``journal`` is the one at home unless given; ``year`` is ``CAREERKIT_YEAR``, else the newest
    year begun: in January that is last year's, until this year's reflection is begun. A year that
    holds one sentence in the place of ratings is passed over. Each answer
    is saved as it is given, and nothing before. A year whose file can't be used opens as a notice
    that says where and why; that file is never written. ``clock`` returns the time.

    >>> import tempfile
    >>> open_check_in(Journal(tempfile.mkdtemp()), year=2026)
    <careerkit check-in>
    """
    journal = journal or Journal()
    journal.remove_leftovers()
    year = year or int(os.environ.get("CAREERKIT_YEAR") or 0) or _newest(journal, clock().date())
    session = Session(journal, year, clock)
    if session.problem:
        return ErrorNotice(session)
    return CheckInBox(session, _no_priorities(year), Notes(journal.folder).read).begin()


def _newest(journal: Journal, today: date) -> int:
    begun = (year for year in reversed(journal.years()) if year <= today.year)
    return next((year for year in begun if not journal.is_skipped(year)), today.year)


def _no_priorities(year: int) -> str:
    return (
        f"You haven’t ticked any priorities for {year} yet. Tick a few in the workbook, then come "
        "back any time."
    )
