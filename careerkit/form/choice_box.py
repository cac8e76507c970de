"""Ask which of a few goals matters most, and which matters least."""

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

import ipywidgets as widgets

from careerkit.choices.candidates import enough_rated
from careerkit.choices.made import with_pick, without_last_pick
from careerkit.choices.order import FEWEST_SETS, levels
from careerkit.choices.sets import Turn
from careerkit.form.controls import Controls, toggle_class
from careerkit.form.kept_text import KeptText
from careerkit.form.offer import NOTHING_YET, offer
from careerkit.form.page import Page
from careerkit.session.session import OpenYear, Session

START, UNDO, STOP = "start", "undo", "stop"
"""What can be pressed besides the number of a goal."""

PAUSE = 0.15
"""Seconds without a change after which the box follows; nobody looks at it while rating."""


class ChoiceBox(KeptText, widgets.VBox):
    """Small sets of goals, one at a time, from which the person picks two each.

    While they choose, the box shows neither ratings nor an order. ``on_pause`` is called when they
    stop or are done: only then do charts follow the choices.
    """

    kept_as = "choice"

    def __init__(self, session: Session, on_pause: Callable[[], None]) -> None:
        self._session, self._on_pause = session, on_pause
        self._offer = NOTHING_YET
        self._levels_before: dict[str, int] = {}
        self.is_choosing = False
        controls = Controls(session)
        self._asked = controls.html("ck-choice-asked")
        self._shown = controls.html("ck-choice-shown")
        page = Page()
        controls.on_message(page, self._take)
        super().__init__([page, self._asked, self._shown])
        self.add_class("ck-box").add_class("ck-choices")
        self._show()
        self._show_soon = session.debounced(self._show, PAUSE)
        session.observe(self._follow)

    @property
    def levels(self) -> dict[str, int]:
        """The order that charts may show: while the person chooses, the one before."""
        return self._levels_before if self.is_choosing else levels(self._session.reflection)

    def press(self, key: str) -> None:
        """Do what a button or key stands for: start, undo, stop, or pick a goal by its number."""
        turn = self._offer.turn
        if key == START and turn.of and self._offer.intro:
            self._choose(True)
        elif key == STOP and self.is_choosing:
            self._choose(False)
        elif key == UNDO and self._can_undo():
            self._choose(True)
            self._session.change(without_last_pick)
        elif self.is_choosing and key in _numbered(turn) and _numbered(turn)[key] != turn.most:
            goal_id, time = _numbered(turn)[key], self._session.clock()
            self._session.change(lambda reflection: with_pick(reflection, turn.of, goal_id, time))
        self._show()

    def _take(self, message: dict[str, Any]) -> None:
        self.press(str(message.get("press")))

    def _follow(self, before: OpenYear, after: OpenYear) -> None:
        if after.asked is not before.asked:
            self._show()
        elif after.reflection is not before.reflection:
            self._show_soon()

    def _choose(self, is_choosing: bool) -> None:
        if self.is_choosing == is_choosing:
            return
        if is_choosing:
            self._levels_before = levels(self._session.reflection)
        self.is_choosing = is_choosing
        if not is_choosing:
            self._on_pause()

    def _can_undo(self) -> bool:
        turn = self._offer.turn
        sets = turn.number - 1 if turn.of else turn.number
        return bool(self._offer.intro and (sets or turn.most))

    def _show(self) -> None:
        """Show what can be chosen from by now."""
        self._offer = offer(self._session.reflection, self._session.asked.catalog)
        turn = self._offer.turn
        toggle_class(self, "ck-waits", not self._offer.intro)
        if not turn.of:
            self._choose(False)
        if not self._offer.intro:
            self._asked.value = ""
            enough = enough_rated(self._session.asked.words)
            self._shown.value = (
                f"<p>Rate {enough} goals or more, then choose here among those at the top.</p>"
            )
        elif self.is_choosing:
            self._asked.value = _question(turn)
            undo = {UNDO: "Undo"} if self._can_undo() else {}
            buttons = _buttons(undo | {STOP: "Stop here"}, _KEYS.format(len(turn.of)))
            self._shown.value = _options(turn, self._offer.words) + buttons
        else:
            self._asked.value = f"<p>{escape(self._how_far())}</p>"
            start = {START: "Go on" if self._can_undo() else "Start"} if turn.of else {}
            undo = {UNDO: "Undo the last pick"} if self._can_undo() else {}
            self._shown.value = _open_questions(self._offer.contradictions) + _buttons(start | undo)

    def _how_far(self) -> str:
        turn = self._offer.turn
        if not turn.of:
            return f"{_sets(turn.number)} done. {_CHART_FOLLOWS}"
        if not self._can_undo():
            return self._offer.intro
        done = turn.number - 1
        follows = _CHART_FOLLOWS if done >= FEWEST_SETS else _CHART_WAITS
        return f"{done} of {_sets(turn.of_all)} done. {follows} Go on whenever you like."


_CHART_FOLLOWS = "“What matters most?” now follows your choices."
_CHART_WAITS = f"“What matters most?” follows your choices after {FEWEST_SETS} sets."
_KEYS = (
    '<span class="ck-choice-keys"><kbd>1</kbd> … <kbd>{}</kbd> pick, <kbd>Backspace</kbd> undoes, '
    "<kbd>Esc</kbd> stops</span>"
)


def _sets(count: int) -> str:
    return f"{count} set" if count == 1 else f"{count} sets"


def _numbered(turn: Turn) -> dict[str, str]:
    return {str(number): goal_id for number, goal_id in enumerate(turn.of, 1)}


def _question(turn: Turn) -> str:
    asked = (
        "And which matters <em>least</em>?"
        if turn.most
        else "Which of these matters <em>most</em> to you?"
    )
    picks = 2 * (turn.number - 1) + bool(turn.most)
    return (
        '<div class="ck-choice-turn">'
        f'<progress value="{picks}" max="{2 * turn.of_all}" aria-label="Picks made"></progress>'
        f'<span class="ck-choice-number">{turn.number} of {turn.of_all}</span>'
        f'<p role="status">{asked}</p></div>'
    )


def _options(turn: Turn, words: Mapping[str, str]) -> str:
    items = "".join(
        f"<li>{_option(number, words.get(goal_id, goal_id), goal_id == turn.most)}</li>"
        for number, goal_id in _numbered(turn).items()
    )
    return f'<ol class="ck-options">{items}</ol>'


def _option(number: str, words: str, is_most: bool) -> str:
    picked = '<span class="ck-picked">most</span>' if is_most else ""
    return (
        f'<button type="button" class="ck-option" data-press="{number}"'
        f"{' disabled' if is_most else ''}>"
        f'<kbd aria-hidden="true">{number}</kbd><span dir="auto">{escape(words)}</span>'
        f"{picked}</button>"
    )


def _buttons(names: Mapping[str, str], keys: str = "") -> str:
    buttons = "".join(
        f'<button type="button" class="jupyter-button" data-press="{key}">{name}</button>'
        for key, name in names.items()
    )
    return f'<div class="ck-buttons">{buttons}{keys}</div>'


def _open_questions(questions: Sequence[str]) -> str:
    items = "".join(f'<li dir="auto">{escape(question)}</li>' for question in questions)
    if not items:
        return ""
    answer = "<p>What tips the balance? You can answer that under Questions.</p>"
    return f'<ul class="ck-open-questions">{items}</ul>{answer}'
