"""Open a check-in on a page of its own, without the rating form."""

import os
from datetime import date
from functools import partial

from careerkit.catalog.own_goals import catalog_with_own, goals_set_aside
from careerkit.catalog.own_goals_file import load_own_goals
from careerkit.errors import BadFileError
from careerkit.form.check_in_box import CheckInBox
from careerkit.form.error_notice import ErrorNotice
from careerkit.form.sheet import Sheet
from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection
from careerkit.workbook.autosave import Autosave
from careerkit.workbook.checking_in import CheckingIn, priorities


def open_check_in(
    journal: Journal | None = None, year: int | None = None
) -> CheckInBox | ErrorNotice:
    """Ask what became of one year's priorities.

    ``journal`` is the one at home unless given; ``year`` is ``CAREERKIT_YEAR``, else the newest
    year begun: in January that is last year's, until this year's reflection is begun. Each answer
    is saved as it is given, and nothing before. A year whose file can't be used opens as a notice
    that says where and why; that file is never written.

    >>> import tempfile
    >>> open_check_in(Journal(tempfile.mkdtemp()), year=2026)
    <careerkit check-in>
    """
    journal = journal or Journal()
    journal.remove_leftovers()
    year = year or int(os.environ.get("CAREERKIT_YEAR") or 0) or _newest(journal)
    try:
        shipped = journal.catalog(year)
        own = load_own_goals(journal.folder)
        said = journal.load(year) if year in journal.years() else Reflection(year=year)
    except (BadFileError, OSError) as error:
        return ErrorNotice(year, str(error))
    asked = partial(
        priorities,
        catalog=catalog_with_own(shipped, own),
        aside=goals_set_aside(shipped, own),
    )
    sheet = Sheet(reflection=journal.current(said))
    autosave = Autosave(journal, sheet, said)
    checking_in = CheckingIn(sheet, asked, _no_priorities(year), autosave.look_again)
    return checking_in.box.begin()


def _newest(journal: Journal) -> int:
    this_year = date.today().year
    return max((each for each in journal.years() if each <= this_year), default=this_year)


def _no_priorities(year: int) -> str:
    return (
        f"No goal is a priority of {year} yet. Tick a few in the workbook, which the command "
        "careerkit opens; then come back to this page, whenever you like."
    )
