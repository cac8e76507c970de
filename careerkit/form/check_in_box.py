"""Ask what became of a year's priorities."""

from collections.abc import Sequence
from datetime import date, datetime
from html import escape

import ipywidgets as widgets

from careerkit.form.check_in_row import CheckInRow, Shown, in_kind_words
from careerkit.form.controls import Controls, toggle_class
from careerkit.form.kept_text import KeptText
from careerkit.form.notes_list import NotesList, ReadNotes
from careerkit.form.page import Page
from careerkit.questions.facts import words
from careerkit.reflection import STAGES, CheckIn, Reflection
from careerkit.session.session import OpenYear, Session
from careerkit.steps.check_ins import (
    before,
    check_in_at,
    check_ins,
    last_begun,
    with_check_in_at,
)
from careerkit.steps.progress import stage_of, step_of

MOST_EARLIER = 5
"""So many earlier check-ins of a goal are shown; all stay in the year's file."""

MOST_OPEN = 3
"""So many priorities are asked about at once: two minutes are enough for these."""

_ENDED = STAGES[-2:]
"""The stages after which there is nothing to ask first: done, and put to rest."""

_ASKED = (
    "Say what you like, and skip the rest. To put a goal to rest is as good an answer as “done”."
)
_OTHERS = " The others open with one press."


class CheckInBox(KeptText, widgets.VBox):
    """A button that opens a check-in: a row for each priority, with its steps but no rating.

    Priorities with a step come first. The first few are open, the others take a line each until
    they are pressed. What is said on one day is one check-in, and can be changed on that day.
    ``no_priorities`` is the sentence for a year without any. ``read_notes`` returns what the person
    wrote down in a year, if they have notes.
    """

    kept_as = "check-in"

    def __init__(
        self, session: Session, no_priorities: str, read_notes: ReadNotes | None = None
    ) -> None:
        self._session, self._no_priorities = session, no_priorities
        self._begun = session.clock()
        self._controls = controls = Controls(session)
        self._page = Page(layout=controls.layout)
        self._heading = controls.html("ck-check-in-heading")
        self._status = controls.html("ck-saved").add_class("ck-check-in-saved")
        self._notes = [NotesList(session, controls, read_notes)] if read_notes else []
        self._rows: dict[str, CheckInRow] = {}
        self._open: set[str] = set()
        self._list = widgets.VBox(layout=controls.layout).add_class("ck-check-in-goals")
        super().__init__(
            [self._page, controls.button("Check in", "ck-check-in-start", self._start)]
        )
        self.add_class("ck-box").add_class("ck-check-in")
        controls.on_message(self._page, lambda _message: self._arrive())
        self._let_wait()
        session.observe(self._follow)

    @property
    def has_begun(self) -> bool:
        """Tell whether the check-in was opened."""
        return self._list in self.children

    def begin(self) -> "CheckInBox":
        """Open the check-in, and return the box."""
        self.children = [self._page, self._heading, self._status, self._list, *self._notes]
        self._let_wait()
        self._arrive()
        return self

    def _start(self) -> None:
        self.begin()
        # The page takes the first goal in hand: the button that had the focus is gone.
        self._page.top += 1

    def _arrive(self) -> None:
        """Go on with today's check-in, or begin it: a page may be older than today."""
        if not self.has_begun:
            return
        self._session.look_again()
        self._go_on()
        self._show_status()
        self._show()

    def _go_on(self) -> None:
        """Take up what was begun today, or begin it."""
        time = self._session.clock()
        begun = last_begun(self._session.reflection, time.date()) or time
        if begun.date() != self._begun.date():
            self._open.clear()
        self._begun = begun

    def _let_wait(self) -> None:
        """Wait out of sight as long as there is no priority to say something of."""
        priorities = self._session.asked.priorities(self._session.reflection)
        toggle_class(self, "ck-waits", not (self.has_begun or priorities))

    def _follow(self, before: OpenYear, after: OpenYear) -> None:
        self._let_wait()
        if after.status != before.status:
            self._show_status()
        if after.day != before.day:
            # The first words of a new day are none of the check-in that was begun on another.
            self._go_on()
        if (after.day, after.reflection) != (before.day, before.reflection) and self.has_begun:
            self._show()

    def _show_status(self) -> None:
        self._status.value = f"<span>{escape(self._session.status)}</span>"

    def _show(self) -> None:
        reflection = self._session.reflection
        earlier = before(reflection, self._begun)
        goals = _those_with_steps_first(earlier, self._session.asked.priorities(reflection))
        self._open_some(goals, earlier)
        self._show_heading(goals)
        for goal_id in goals:
            shown = _shown(reflection, earlier, self._begun, goal_id)
            self._row(goal_id).show(shown, is_open=goal_id in self._open)
        rows = [self._rows[goal_id] for goal_id in goals]
        if list(self._list.children) != rows:
            self._list.children = rows

    def _open_some(self, goals: Sequence[str], earlier: Reflection) -> None:
        """Open the first goals; what is open stays so, or words would move under a hand."""
        for goal_id in goals:
            if _parts(self._session.reflection, self._begun, goal_id):
                self._open.add(goal_id)
        for goal_id in goals:
            is_ended = stage_of(earlier, goal_id) in _ENDED
            if len(self._open.intersection(goals)) < MOST_OPEN and not is_ended:
                self._open.add(goal_id)

    def _show_heading(self, goals: Sequence[str]) -> None:
        sentence = _ASKED if goals else self._no_priorities
        others = _OTHERS if len(goals) > len(self._open.intersection(goals)) else ""
        day = _day(self._begun.date(), self._session.year)
        self._heading.value = f"<h2>{escape(day)}</h2><p>{escape(sentence + others)}</p>"

    def _row(self, goal_id: str) -> CheckInRow:
        if goal_id not in self._rows:
            self._rows[goal_id] = CheckInRow(
                goal_id,
                lambda **parts: self._say(goal_id, **parts),
                lambda: self._open_row(goal_id),
                self._session,
                self._controls,
            )
        return self._rows[goal_id]

    def _open_row(self, goal_id: str) -> None:
        self._open.add(goal_id)
        self._show()

    def _say(self, goal_id: str, **parts: str) -> None:
        def with_words(reflection: Reflection) -> Reflection:
            known = _parts(reflection, self._begun, goal_id)
            return with_check_in_at(reflection, goal_id, self._begun, **known | parts)

        self._session.change(with_words)


def _those_with_steps_first(earlier: Reflection, goals: Sequence[str]) -> list[str]:
    """Return goals in the order in which they are asked about: what has ended comes last.

    Only what was said ``earlier`` counts: nothing moves while somebody answers.
    """
    return sorted(
        goals,
        key=lambda goal_id: (
            stage_of(earlier, goal_id) in _ENDED,
            not step_of(earlier, goal_id).strip(),
        ),
    )


def _parts(reflection: Reflection, begun: datetime, goal_id: str) -> dict[str, str]:
    check_in = check_in_at(reflection, begun, goal_id)
    if check_in is None:
        return {}
    return {"happened": check_in.happened, "stage": check_in.stage, "step": check_in.step}


def _shown(reflection: Reflection, earlier: Reflection, begun: datetime, goal_id: str) -> Shown:
    """Return what the row of a goal shows; ``earlier`` is the year without this check-in."""
    others = [check_in for check_in in check_ins(earlier) if check_in.goal == goal_id]
    return Shown(
        words=words(earlier.goals[goal_id], goal_id),
        plan=_plan(earlier, goal_id),
        earlier=[_in_short(check_in, earlier.year) for check_in in others[-MOST_EARLIER:]],
        last_stage=stage_of(earlier, goal_id),
        **_parts(reflection, begun, goal_id),
    )


def _plan(earlier: Reflection, goal_id: str) -> list[tuple[str, str]]:
    plan, step = earlier.goals[goal_id], step_of(earlier, goal_id)
    lines = {
        "Step": step,
        "First step": plan.step if plan.step != step else "",
        "When": plan.when,
        "Obstacle": plan.obstacle,
        "Stage": in_kind_words(stage_of(earlier, goal_id)),
    }
    return [(label, line) for label, line in lines.items() if line.strip()]


def _in_short(check_in: CheckIn, year: int) -> tuple[str, str]:
    step = f"new step: {check_in.step}" if check_in.step.strip() else ""
    parts = [
        part for part in (in_kind_words(check_in.stage), check_in.happened, step) if part.strip()
    ]
    return _day(check_in.on, year), " · ".join(parts)


def _day(day: date, year: int) -> str:
    return f"{day.day} {day:%B}" if day.year == year else f"{day.day} {day:%B %Y}"
