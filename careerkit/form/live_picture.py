"""Show a picture that changes at each key, and send the page only what has changed."""

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
        """Return what ``assets/live_picture.js`` is to change, or ``None`` for the whole."""


class LivePicture(anywidget.AnyWidget):
    """A picture on the page.

    It takes 30 ms to send and lay out 1,000 dots, and one to move a single one. No picture is
    part of the widget's state: a page asks for the whole when it opens, or when it sees by their
    numbers that it missed a change.
    """

    _esm = Path(__file__).parent / "assets" / "live_picture.js"

    def __init__(self) -> None:
        super().__init__()
        self._shown: Picture | str = ""
        self._number = 0
        self.on_msg(lambda *_: self._send_whole())

    @property
    def value(self) -> str:
        """The picture as HTML."""
        return self._shown if isinstance(self._shown, str) else self._shown.svg

    def show(self, picture: Picture | str) -> None:
        """Show another picture, or HTML in its place."""
        before, self._shown = self._shown, picture
        self._number += 1
        changes = None
        if not isinstance(picture, str) and type(before) is type(picture):
            changes = picture.changes_since(before)
        if changes is None:
            self._send_whole()
        else:
            self.send({"number": self._number, "changes": changes})

    def _send_whole(self) -> None:
        self.send({"number": self._number, "whole": self.value})
