"""Offer what a person can keep: the report, a copy to share, a reminder."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

import ipywidgets as widgets

from careerkit.form.controls import Controls
from careerkit.form.copy_card import CopyCard
from careerkit.form.export_card import ExportCard
from careerkit.form.kept_text import KeptText
from careerkit.form.page import Page
from careerkit.form.report_card import ReportCard
from careerkit.report.share import Share
from careerkit.session.session import OpenYear, Session

REMINDERS = {"In a year": False, "Every three months": True}
"""How often a reminder can come: whether it brings the check-ins along."""


class Writer(Protocol):
    """What the cards ask for: what can be picked, and the files."""

    def goals(self) -> Mapping[str, str]:
        """Return the words of this year's goals by id, the most important first."""

    def priorities(self) -> frozenset[str]:
        """Return the ids of this year's priorities."""

    def charts(self) -> Mapping[str, str]:
        """Return the questions that charts of the years in view answer, by name."""

    def answered(self) -> Mapping[str, str]:
        """Return the words of the questions answered this year, by id."""

    def report(self, in_front: frozenset[str], letter: bool, entries: bool) -> Path:
        """Write the report; its first two sheets hold the answers to these questions."""

    def copy(self, share: Share) -> Path:
        """Write a copy of what was picked."""

    def reminder(self, check_ins: bool) -> Path:
        """Write the calendar file of the yearly reflection, with the check-ins if wanted."""

    def address_of(self, path: Path) -> str:
        """Return where the page's browser can open a file, or empty text."""


class Exports(KeptText, widgets.Box):
    """Three cards, each with a button that has a file written."""

    kept_as = "exports"

    def __init__(self, session: Session, writer: Writer) -> None:
        controls = Controls(session)
        self._report = ReportCard(session, controls, writer)
        self._copy = CopyCard(session, controls, writer)
        reminder = _reminder_card(session, controls, writer)
        cards = controls.box("ck-keep-cards", self._report, self._copy, reminder)
        super().__init__([Page(layout=controls.layout), cards], layout=controls.layout)
        self.add_class("ck-box").add_class("ck-exports")
        session.observe(self._follow)

    def _follow(self, before: OpenYear, after: OpenYear) -> None:
        if after.reflection is not before.reflection or after.asked is not before.asked:
            self._report.follow()
            self._copy.follow()


def _reminder_card(session: Session, controls: Controls, writer: Writer) -> ExportCard:
    often = widgets.RadioButtons(options=REMINDERS, layout=controls.layout)
    return ExportCard(
        controls,
        "ck-remind",
        (
            "A reminder",
            "A date for your calendar. It holds no goal and no number, only the day and the way "
            "back to this page.",
        ),
        [often.add_class("ck-how-often").add_class("ck-chips")],
        ("Write the reminder", lambda: writer.reminder(often.value)),
        writer.address_of,
        session.clock,
    )
