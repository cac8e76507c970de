"""Ask which of a few goals matters most, and which matters least."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

import ipywidgets as widgets

from careerkit.choices.order import FEWEST_SETS
from careerkit.choices.sets import Turn
from careerkit.form.one_at_a_time import one_at_a_time
from careerkit.form.page import Page

START, UNDO, STOP = "start", "undo", "stop"
"""What can be pressed besides the number of a goal."""

Pick = Callable[[tuple[str, ...], str], None]
"""The goals shown, by id, and the id of the one picked -> saved."""


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What can be chosen from: the words of each goal, by id, and the next set to ask about.

    ``intro`` says which goals these are; it is empty while there are too few. ``contradictions``
    say which choices contradict each other.
    """

    turn: Turn
    intro: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    contradictions: Sequence[str] = ()


class ChoiceBox(widgets.VBox):
    """Small sets of goals, one at a time, from which the person picks two each.

    ``on_pick`` saves a pick, ``on_undo`` takes the last one back; both then call ``show``.
    ``on_start`` is called with true when the person starts to choose and with false when they stop
    or are done. While they choose, the box shows neither ratings nor an order.
    """

    def __init__(
        self, on_pick: Pick, on_undo: Callable[[], None], on_start: Callable[[bool], None]
    ) -> None:
        self._on_pick, self._on_undo, self._on_start = on_pick, on_undo, on_start
        self._offer = Offer(turn=Turn(number=0, of_all=0))
        self.is_choosing = False
        self._asked = widgets.HTML().add_class("ck-choice-asked")
        self._shown = widgets.HTML().add_class("ck-choice-shown")
        page = Page()
        page.on_msg(self._take)
        super().__init__([page, self._asked, self._shown])
        self.add_class("ck-box").add_class("ck-choices")

    def __repr__(self) -> str:
        # A notebook keeps the text of what it shows: it would hold the person's goals.
        return "<careerkit choice>"

    @one_at_a_time
    def show(self, offer: Offer) -> None:
        """Show what can be chosen from now."""
        self._offer = offer
        if self.is_choosing and not offer.turn.of:
            self._choose(False)
        self._draw()

    @one_at_a_time
    def press(self, key: str) -> None:
        """Do what a button or key stands for: start, undo, stop, or pick a goal by its number."""
        turn = self._offer.turn
        if key == START and turn.of and self._offer.intro:
            self._choose(True)
        elif key == STOP and self.is_choosing:
            self._choose(False)
        elif key == UNDO and self._can_undo():
            self._choose(True)
            self._on_undo()
        elif self.is_choosing and key in _numbered(turn) and _numbered(turn)[key] != turn.most:
            self._on_pick(turn.of, _numbered(turn)[key])
        self._draw()

    def _take(self, _page: Page, message: dict[str, str], _buffers: list[bytes]) -> None:
        self.press(str(message.get("press")))

    def _choose(self, is_choosing: bool) -> None:
        if self.is_choosing != is_choosing:
            self.is_choosing = is_choosing
            self._on_start(is_choosing)

    def _can_undo(self) -> bool:
        turn = self._offer.turn
        sets = turn.number - 1 if turn.of else turn.number
        return bool(self._offer.intro and (sets or turn.most))

    def _draw(self) -> None:
        turn = self._offer.turn
        if not self._offer.intro:
            self._asked.value = ""
            self._shown.value = (
                "<p>Once you have rated more goals, you can choose here among the ones at the "
                "top.</p>"
            )
        elif self.is_choosing:
            self._asked.value = _question(turn)
            undo = {UNDO: "Undo"} if self._can_undo() else {}
            buttons = _buttons(undo | {STOP: "Stop here"}, _KEYS.format(len(turn.of)))
            self._shown.value = _options(turn, self._offer.words) + buttons
        else:
            self._asked.value = f"<p>{escape(self._said())}</p>"
            start = {START: "Go on" if self._can_undo() else "Start"} if turn.of else {}
            undo = {UNDO: "Undo the last pick"} if self._can_undo() else {}
            self._shown.value = _open_questions(self._offer.contradictions) + _buttons(start | undo)

    def _said(self) -> str:
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
    done = 2 * (turn.number - 1) + bool(turn.most)
    return (
        '<div class="ck-choice-turn">'
        f'<progress value="{done}" max="{2 * turn.of_all}" aria-label="Picks made"></progress>'
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
    made = "".join(
        f'<button type="button" class="jupyter-button" data-press="{key}">{name}</button>'
        for key, name in names.items()
    )
    return f'<div class="ck-buttons">{made}{keys}</div>'


def _open_questions(questions: Sequence[str]) -> str:
    items = "".join(f'<li dir="auto">{escape(each)}</li>' for each in questions)
    if not items:
        return ""
    answer = "<p>What decides between them? You can answer that under Questions.</p>"
    return f'<ul class="ck-open-questions">{items}</ul>{answer}'
