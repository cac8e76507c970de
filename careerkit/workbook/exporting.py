"""Let a person write the report, a copy to share and reminders of their open year."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path

from careerkit.form.exports import Exports
from careerkit.journal.journal import Journal
from careerkit.report.share import Share
from careerkit.views import VIEWS


def exports(
    journal: Journal,
    year: int,
    goals: Callable[[], Mapping[str, str]],
    answered: Callable[[], Mapping[str, str]],
    keep_now: Callable[[], None],
) -> Exports:
    """Return buttons that write each of them into the journal's folder.

    ``goals`` gives the words of the year's goals by id, ``answered`` those of its questions;
    ``keep_now`` saves what is still to be saved, for a report is made from the file.
    """

    # What writes brings Altair with it, which the form need not wait for.
    def report(in_front: frozenset[str] | None = None, share: Share | None = None) -> Path:
        from careerkit.report.write import write_report

        keep_now()
        return write_report(journal, year, share, in_front)

    def remind(check_ins: bool) -> Path:
        from careerkit.report.calendar_file import reminders, write_calendar

        now = datetime.now().astimezone()
        return write_calendar(journal.folder, reminders(now.date(), check_ins=check_ins), now)

    charts = {name: view.question for name, view in VIEWS.items()}
    return Exports(
        report=report,
        share=lambda share: report(share=share),
        remind=partial(remind, check_ins=False),
        remind_often=partial(remind, check_ins=True),
        goals=goals,
        charts=lambda: charts,
        answered=answered,
    )
