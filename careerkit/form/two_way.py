"""Offer two answers beside each other, of which one can be pressed, or neither."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Generic, TypeVar

import ipywidgets as widgets

from careerkit.form.controls import Controls
from careerkit.form.kept_text import KeptText

_Answer = TypeVar("_Answer")


class TwoWay(KeptText, widgets.Box, Generic[_Answer]):
    """Two buttons, by the answers they stand for; a second press takes an answer back.

    ``on_change`` is called with the answer that is pressed, or ``None``.
    """

    kept_as = "two answers"

    def __init__(
        self,
        answers: Mapping[_Answer, str],
        name: str,
        on_change: Callable[[_Answer | None], object],
        controls: Controls,
    ) -> None:
        self._on_change = on_change
        self._shown: _Answer | None = None
        self._buttons = {
            answer: controls.toggle(words, "ck-way") for answer, words in answers.items()
        }
        super().__init__(children=[*self._buttons.values()], layout=controls.layout)
        self.add_class("ck-two-way").add_class(name)
        for answer, button in self._buttons.items():
            controls.on(button, partial(self._take, answer))

    def show(self, answer: _Answer | None) -> None:
        """Press the button of an answer, and no other."""
        self._shown = answer
        for other, button in self._buttons.items():
            button.value = other == answer

    def _take(self, answer: _Answer, is_pressed: bool) -> None:
        """Ask for a change, unless the buttons show what the session holds already."""
        if is_pressed and answer != self._shown:
            self._on_change(answer)
        elif not is_pressed and answer == self._shown:
            self._on_change(None)
