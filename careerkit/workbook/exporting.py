"""Write the report, a copy to share and reminders of an open year."""

from collections.abc import Mapping
from pathlib import Path

from careerkit.questions.choose import answers
from careerkit.report.share import Share
from careerkit.session.session import Session
from careerkit.views import VIEWS


class Exporter:
    """Writes files about a session's year into its journal's folder.

    A report is made from the year's file, so what is still to be saved is saved first.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def goals(self) -> Mapping[str, str]:
        """Return the words of the year's goals by id, without those set aside."""
        aside = self._session.asked.aside_ids
        goals = self._session.reflection.goals.items()
        return {goal_id: rating.goal for goal_id, rating in goals if goal_id not in aside}

    def charts(self) -> Mapping[str, str]:
        """Return the questions that charts answer, by name."""
        return {name: view.question for name, view in VIEWS.items()}

    def answered(self) -> Mapping[str, str]:
        """Return the words of the questions answered this year, by id."""
        session = self._session
        answered = answers(session.years_in_view, session.year, session.asked.catalog)
        return {question.id: question.text for question, _ in answered}

    def report(self, in_front: frozenset[str]) -> Path:
        """Write the report; its first two sheets hold the answers to these questions."""
        return self._report(None, in_front)

    def copy(self, share: Share) -> Path:
        """Write a copy of what was picked."""
        return self._report(share, None)

    def reminder(self, check_ins: bool) -> Path:
        """Write the calendar file of the yearly reflection, with the check-ins if wanted."""
        from careerkit.report.calendar_file import reminders, write_calendar

        time = self._session.clock()
        folder = self._session.journal.folder
        return write_calendar(folder, reminders(time.date(), folder, check_ins=check_ins), time)

    def _report(self, share: Share | None, in_front: frozenset[str] | None) -> Path:
        # What writes brings Altair with it, which the form need not wait for.
        from careerkit.report.write import write_report

        self._session.save_now()
        return write_report(self._session.journal, self._session.year, share, in_front)
