"""Write the report, a copy to share and reminders of an open year."""

from collections.abc import Mapping
from pathlib import Path

from careerkit.choices.order import by_importance
from careerkit.files.served import address_of
from careerkit.questions.choose import answers
from careerkit.report.share import Share
from careerkit.session.session import Session
from careerkit.views import OVER_THE_YEARS, THIS_YEAR, VIEWS


class Exporter:
    """Writes files about a session's year into its journal's folder.

    A report is made from the year's file, so what is still to be saved is saved first.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def goals(self) -> Mapping[str, str]:
        """Return the words of the year's goals by id, the most important first.

        Goals set aside are left out.
        """
        aside = self._session.asked.aside_ids
        goals = self._session.reflection.goals
        ids = by_importance(self._session.reflection, goals)
        return {goal_id: goals[goal_id].goal for goal_id in ids if goal_id not in aside}

    def priorities(self) -> frozenset[str]:
        """Return the ids of the year's priorities, without goals set aside."""
        session = self._session
        return frozenset(session.asked.priorities(session.reflection))

    def charts(self) -> Mapping[str, str]:
        """Return the questions that charts answer, by name.

        Those across the years come once these were opened: before, a copy leaves them out.
        """
        session = self._session
        was_rated = not all(reflection.is_skipped for reflection in session.earlier)
        is_compared = session.reflection.compared and was_rated
        names = [*THIS_YEAR, *(OVER_THE_YEARS if is_compared else ())]
        return {name: VIEWS[name].question for name in names}

    def answered(self) -> Mapping[str, str]:
        """Return the words of the questions answered this year, by id."""
        session = self._session
        answered = answers(session.years_in_view, session.year, session.asked.catalog)
        return {question.id: question.text for question, _ in answered}

    def report(self, in_front: frozenset[str], letter: bool, entries: bool) -> Path:
        """Write the report; its first two sheets hold the answers to these questions.

        With ``letter``, the letter is printed, too; with ``entries``, goals show those put to them.
        """
        return self._report(None, in_front, letter, entries)

    def copy(self, share: Share) -> Path:
        """Write a copy of what was picked."""
        return self._report(share, None)

    def reminder(self, check_ins: bool) -> Path:
        """Write the calendar file of the yearly reflection, with the check-ins if wanted."""
        from careerkit.report.calendar_file import reminders, write_calendar

        time = self._session.clock()
        folder = self._session.journal.folder
        return write_calendar(folder, reminders(time.date(), folder, check_ins=check_ins), time)

    def address_of(self, path: Path) -> str:
        """Return where the page's browser can open a file, or empty text."""
        return address_of(path)

    def _report(
        self,
        share: Share | None,
        in_front: frozenset[str] | None,
        letter: bool = False,
        entries: bool = False,
    ) -> Path:
        # What writes brings Altair with it, which the form need not wait for.
        from careerkit.report.write import write_report

        self._session.save_now()
        journal, year = self._session.journal, self._session.year
        return write_report(journal, year, share, in_front, letter, entries=entries)
