"""Offer a copy of the year to share, and ask what goes into it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

import ipywidgets as widgets

from careerkit.form.controls import Controls
from careerkit.form.export_card import ExportCard
from careerkit.form.pick import Picks
from careerkit.form.put_entries import has_entries
from careerkit.report.share import Share
from careerkit.session.session import Session

PARTS = {
    "details": "Details",
    "notes": "Notes",
    "steps": "Steps",
    "check_ins": "Check-ins",
    "answers": "Answers",
    "letter": "Letter",
    "entries": "Entries of your notes",
}
"""What else a copy can hold: the parts of a ``Share`` by name, in words."""

_WORDS = (
    "For somebody who knows you. Only what is ticked here goes into the file; your priorities are "
    "ticked to begin with."
)


class CopyWriter(Protocol):
    """What the card asks for."""

    def goals(self) -> Mapping[str, str]:
        """Return the words of this year's goals by id, the most important first."""

    def priorities(self) -> frozenset[str]:
        """Return the ids of this year's priorities."""

    def charts(self) -> Mapping[str, str]:
        """Return the questions that charts of the years in view answer, by name."""

    def copy(self, share: Share) -> Path:
        """Write a copy of what was picked."""

    def address_of(self, path: Path) -> str:
        """Return where the page's browser can open a file, or empty text."""


class CopyCard(ExportCard):
    """The card of a copy: goals, charts of them, other parts, and what to talk about."""

    kept_as = "copy to share"

    def __init__(self, session: Session, controls: Controls, writer: CopyWriter) -> None:
        self._session, self._writer = session, writer
        self._talk_about = _talk_about(controls)
        self._count = controls.html("ck-keep-asked")
        self._goals = Picks(controls, self._show_ready, "ck-goals-to-share")
        self._charts = Picks(controls, self._show_ready, "ck-chips")
        self._parts = Picks(controls, self._show_ready, "ck-chips")
        self._others = controls.button("others …", "ck-pick-others", self._turn_others)
        self._priorities: frozenset[str] = frozenset()
        self._shown: tuple[frozenset[str], list[tuple[str, str]]] | None = None
        self._shows_others = self._is_picking = False
        self._is_compared: bool | None = None
        super().__init__(
            controls,
            "ck-share",
            ("A copy to share", _WORDS),
            self._options(controls),
            ("Write the copy", self._copy),
            writer.address_of,
            session.clock,
        )
        self.follow()

    def follow(self) -> None:
        """Show what can be picked by now; a goal that becomes a priority is ticked."""
        priorities = self._writer.priorities()
        words = self._writer.goals()
        goals = {goal_id: words[goal_id] for goal_id in words if goal_id in priorities}
        if self._shows_others:
            # Below: nothing that was there moves.
            goals |= words
        self._follow_charts()
        self._follow_parts()
        shown = priorities, list(goals.items())
        if shown == self._shown:
            return
        self._shown = shown
        self._goals.show(goals)
        self._pick(priorities - self._priorities, True)
        self._pick(self._priorities - priorities, False)
        self._priorities = priorities
        self._show_ready()

    def _follow_charts(self) -> None:
        """Show which charts can be picked; those across the years come with the comparison."""
        is_compared = self._session.reflection.compared is not None
        if is_compared != self._is_compared:
            self._is_compared = is_compared
            self._charts.show(self._writer.charts())

    def _follow_parts(self) -> None:
        """Show what else can go along: entries of notes only where some are put to goals."""
        parts = dict(PARTS)
        if not has_entries(self._session.reflection):
            del parts["entries"]
        if [*parts] != self._parts.shown:
            self._parts.show(parts)

    def _options(self, controls: Controls) -> list[widgets.Widget]:
        picking = controls.box(
            "ck-picking",
            self._count,
            controls.button("none", "ck-pick-none", lambda: self._pick_these(frozenset())),
            controls.button(
                "my priorities", "ck-pick-priorities", lambda: self._pick_these(self._priorities)
            ),
            self._others,
        )
        along = controls.html("ck-keep-asked", "<h4>What else goes along?</h4>")
        return [
            self._talk_about,
            picking,
            self._goals.box,
            along,
            self._parts.box,
            self._charts.box,
        ]

    def _turn_others(self) -> None:
        """Show the other goals, or hide them again: what is hidden does not go along."""
        self._shows_others = not self._shows_others
        self._others.description = "hide others" if self._shows_others else "others …"
        self.follow()

    def _pick_these(self, goal_ids: frozenset[str]) -> None:
        self._pick(self._goals.shown, False)
        self._pick(goal_ids, True)
        self._show_ready()

    def _pick(self, goal_ids: frozenset[str] | list[str], is_picked: bool) -> None:
        self._is_picking = True
        self._goals.pick(goal_ids, is_picked)
        self._is_picking = False

    def _show_ready(self) -> None:
        """Say what the copy would hold, or that it would hold nothing."""
        if self._is_picking:
            return
        goals = len(self._goals.picked)
        self._count.value = f"<h4>{_counted(goals, 'goal')}</h4>"
        if goals:
            self.be_ready(self._summary(goals))
        else:
            self.wait("Tick a goal, and it can be written.")

    def _summary(self, goals: int) -> str:
        charts = len(self._charts.picked)
        along = [PARTS[name].lower() for name in PARTS if name in self._parts.picked]
        parts = [_counted(goals, "goal"), *([_counted(charts, "chart")] if charts else []), *along]
        return f"{', '.join(parts)}; nothing else."

    def _copy(self) -> Path:
        return self._writer.copy(
            Share(
                goals=self._goals.picked,
                charts=self._charts.picked,
                talk_about=self._talk_about.value,
                **{name: name in self._parts.picked for name in PARTS},
            )
        )


def _talk_about(controls: Controls) -> widgets.Textarea:
    field = widgets.Textarea(
        placeholder="What would you like to talk about? The copy begins with it.",
        layout=controls.layout,
        style=controls.text_style,
    )
    return field.add_class("ck-talk-about")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
