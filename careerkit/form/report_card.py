"""Offer the report of the year, and ask what goes on its first two pages."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from careerkit.form.controls import Controls, toggle_class
from careerkit.form.export_card import ExportCard
from careerkit.form.pick import Pick, Picks
from careerkit.form.put_entries import has_entries
from careerkit.session.session import Session

_WORDS = (
    "What you said this year, for yourself. Two pages to print come first: your priorities, the "
    "most important first, what stands out, and your answers."
)


class ReportWriter(Protocol):
    """What the card asks for."""

    def answered(self) -> Mapping[str, str]:
        """Return the words of the questions answered this year, by id."""

    def report(self, in_front: frozenset[str], letter: bool, entries: bool) -> Path:
        """Write the report; its first two sheets hold the answers to these questions."""

    def address_of(self, path: Path) -> str:
        """Return where the page's browser can open a file, or empty text."""


class ReportCard(ExportCard):
    """The card of the report: which answers go in front, and what else is wanted in it."""

    kept_as = "report"

    def __init__(self, session: Session, controls: Controls, writer: ReportWriter) -> None:
        self._session, self._writer = session, writer
        self._asked = controls.html("ck-keep-asked")
        self._answers = Picks(controls, self.be_ready, "ck-answers-in-front")
        self._letter = Pick(controls, False, self.be_ready)
        self._letter.say("Print the letter to yourself, too")
        self._letter.add_class("ck-print-letter")
        self._entries = Pick(controls, False, self.be_ready)
        self._entries.say("Show what you put to goals from your notes, too")
        self._entries.add_class("ck-show-entries")
        super().__init__(
            controls,
            "ck-report",
            ("The report", _WORDS),
            [self._asked, self._answers.box, self._letter, self._entries],
            ("Write the report", self._report),
            writer.address_of,
            session.clock,
        )
        self._answered: set[str] = set()
        self.follow()

    def follow(self) -> None:
        """Show what can be picked by now."""
        reflection = self._session.reflection
        answered = {name for name, answer in reflection.answers.items() if answer.strip()}
        if answered != self._answered:
            self._answered = answered
            self._answers.show(self._writer.answered(), is_picked=True)
        asked = "<h4>Which answers should go on the first two pages, if they fit?</h4>"
        self._asked.value = asked if answered else ""
        has_letter = bool(reflection.letter.strip())
        toggle_class(self._letter, "ck-hidden", not has_letter)
        toggle_class(self._entries, "ck-hidden", not has_entries(reflection))
        if not (reflection.goals or answered or has_letter or reflection.not_this_year):
            self.wait("Rate a goal, and it can be written.")
        elif self.is_waiting:
            self.be_ready()

    def _report(self) -> Path:
        return self._writer.report(
            self._answers.picked, self._letter.is_picked, self._entries.is_picked
        )
