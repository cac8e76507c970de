"""Show what is drawn, and draw it again at each key without sending the page all of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol, Self

import anywidget


class Picture(Protocol):
    """A picture that can tell how it differs from one before."""

    @property
    def svg(self) -> str:
        """The whole as SVG text."""

    def changes_since(self, before: Self) -> dict[str, Any] | None:
        """Return what ``assets/drawing.js`` is to change, or ``None`` for the whole."""


class Drawing(anywidget.AnyWidget):
    """A picture, or a piece of HTML, on the page.

    Of a picture only what has changed is sent: it takes 30 ms to send and lay out 1,000 dots, and
    one to move a single one.

    What is drawn is no part of the widget's state. A page that opens is sent that state before it
    listens for changes, so a picture that is drawn in between would be missing there until the
    next. Instead the page asks for the whole when it shows the widget, or when it sees by their
    numbers that it missed a change.
    """

    _esm = Path(__file__).parent / "assets" / "drawing.js"

    def __init__(self) -> None:
        super().__init__()
        self._shown: Picture | str = ""
        self._number = 0
        self.on_msg(lambda *_: self._send_whole())

    @property
    def html(self) -> str:
        """The whole as HTML."""
        return self._shown if isinstance(self._shown, str) else self._shown.svg

    @property
    def is_blank(self) -> bool:
        """Whether nothing was shown yet."""
        return not self._shown

    def show(self, drawn: Picture | str) -> None:
        """Show another picture, or another piece of HTML."""
        before, self._shown = self._shown, drawn
        self._number += 1
        changes = None
        if not isinstance(drawn, str) and type(before) is type(drawn):
            changes = drawn.changes_since(before)
        if changes is None:
            self._send_whole()
        else:
            self.send({"number": self._number, "changes": changes})

    def _send_whole(self) -> None:
        self.send({"number": self._number, "whole": self.html})
