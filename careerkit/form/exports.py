"""Write what a person keeps: the report, a copy to share, a reminder."""

from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from typing import Protocol

import ipywidgets as widgets

from careerkit.errors import BadFileError
from careerkit.form.controls import Controls
from careerkit.form.page import Page
from careerkit.report.share import Share
from careerkit.session.session import Session

PARTS = {
    "notes": "Notes",
    "answers": "Answers",
    "letter": "Letter",
    "details": "Details",
    "steps": "Steps",
    "check_ins": "Check-ins",
}
"""What else a copy can hold: the parts of a ``Share`` by name, in words."""


class Writer(Protocol):
    """What the buttons ask for: what can be picked, and the files."""

    def goals(self) -> Mapping[str, str]:
        """Return the words of this year's goals by id."""

    def charts(self) -> Mapping[str, str]:
        """Return the questions that charts answer, by name."""

    def answered(self) -> Mapping[str, str]:
        """Return the words of the questions answered this year, by id."""

    def report(self, in_front: frozenset[str]) -> Path:
        """Write the report; its first two sheets hold the answers to these questions."""

    def copy(self, share: Share) -> Path:
        """Write a copy of what was picked."""

    def reminder(self, check_ins: bool) -> Path:
        """Write the calendar file of the yearly reflection, with the check-ins if wanted."""


class Exports(widgets.VBox):
    """Buttons that have a file written each, and show its path."""

    def __init__(self, session: Session, writer: Writer) -> None:
        self._writer = writer
        self._controls = controls = Controls(session)
        self._in_front: dict[str, bool] = {}
        self._message = controls.html("ck-wrote")
        self._choice = widgets.VBox().add_class("ck-choice")
        self._talk_about = widgets.Textarea(
            placeholder="In your own words, at the top of the copy"
        ).add_class("ck-talk-about")
        buttons = [
            controls.button("Write the report", "ck-report", self._write_report),
            controls.button("Make a copy to share", "ck-share", self._offer_copy),
            controls.button(
                "Remind me in a year",
                "ck-remind",
                lambda: self._write(lambda: writer.reminder(check_ins=False)),
            ),
            controls.button(
                "Remind me every three months",
                "ck-remind-often",
                lambda: self._write(lambda: writer.reminder(check_ins=True)),
            ),
        ]
        row = widgets.Box(buttons).add_class("ck-buttons")
        super().__init__([Page(), row, self._choice, self._message])
        self.add_class("ck-box").add_class("ck-exports")

    def __repr__(self) -> str:
        # A notebook keeps the text of what it shows: it would hold the person's goals.
        return "<careerkit exports>"

    def _write_report(self) -> None:
        """Write the report, then let the person pick other answers for its first two sheets."""
        answered = self._writer.answered()
        in_front = {question_id: self._in_front.get(question_id, True) for question_id in answered}
        self._write(lambda: self._writer.report(_picked(in_front)))
        ticks = {
            question_id: _Tick(words, in_front[question_id])
            for question_id, words in answered.items()
        }
        again = self._controls.button(
            "Write it again", "ck-report-again", lambda: self._write_again(ticks)
        )
        asked = "Which answers should go on the first two pages, if they fit?"
        self._choice.children = [*_group(asked, ticks), again] if answered else []

    def _write_again(self, ticks: Mapping[str, "_Tick"]) -> None:
        self._in_front = {question_id: tick.is_picked for question_id, tick in ticks.items()}
        self._write(lambda: self._writer.report(_picked(self._in_front)))

    def _offer_copy(self) -> None:
        """Let the person pick what goes into the copy; at first nothing does."""
        self._message.value = ""
        self._talk_about.value = ""
        goals, charts, parts = map(_ticks, (self._writer.goals(), self._writer.charts(), PARTS))

        def copy() -> Path:
            return self._writer.copy(
                Share(
                    goals=_picked(_values(goals)),
                    charts=_picked(_values(charts)),
                    talk_about=self._talk_about.value,
                    **_values(parts),
                )
            )

        self._choice.children = [
            widgets.HTML("<h4>What would you like to talk about?</h4>"),
            self._talk_about,
            *_group("Which goals should it show?", goals),
            *_group("Which charts of these goals?", charts),
            *_group("What else should go in?", parts),
            self._controls.button("Write the copy", "ck-write-copy", lambda: self._write(copy)),
        ]

    def _write(self, write: Callable[[], Path]) -> None:
        try:
            message = f"Written: {write()}"
        except (BadFileError, OSError, ValueError) as error:
            message = f"Not written: {error}"
        self._message.value = f'<span role="status">{escape(message)}</span>'


class _Tick(widgets.HBox):
    """A checkbox with words beside it, shown literally: its own label would show $...$ as maths."""

    def __init__(self, words: str, is_picked: bool = False) -> None:
        self._box = widgets.Checkbox(is_picked, indent=False)
        super().__init__([self._box, widgets.HTML(escape(words))])
        self.add_class("ck-pick")

    @property
    def is_picked(self) -> bool:
        return bool(self._box.value)


def _ticks(words: Mapping[str, str]) -> dict[str, _Tick]:
    return {name: _Tick(label) for name, label in words.items()}


def _values(ticks: Mapping[str, _Tick]) -> dict[str, bool]:
    return {name: tick.is_picked for name, tick in ticks.items()}


def _picked(values: Mapping[str, bool]) -> frozenset[str]:
    return frozenset(name for name, is_picked in values.items() if is_picked)


def _group(heading: str, ticks: Mapping[str, _Tick]) -> list[widgets.Widget]:
    box = widgets.VBox([*ticks.values()]).add_class("ck-picks")
    return [widgets.HTML(f"<h4>{escape(heading)}</h4>"), box]
