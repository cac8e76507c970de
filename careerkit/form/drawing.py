"""Show what is drawn, and draw it again at each key."""

from pathlib import Path

import anywidget

from careerkit.form.kept_text import KeptText


class Drawing(KeptText, anywidget.AnyWidget):
    """A picture, or a piece of HTML, on the page.

    What is drawn is no part of the widget's state. A page that opens is sent that state before it
    listens for changes, so a picture that is drawn in between would be missing there until the
    next. Instead the page asks for it when it shows the widget.
    """

    kept_as = "drawing"

    _esm = Path(__file__).parent / "assets" / "drawing.js"

    def __init__(self) -> None:
        super().__init__()
        self._html = ""
        self.on_msg(lambda *_: self._send_html())

    @property
    def html(self) -> str:
        """What is shown."""
        return self._html

    def show(self, html: str) -> None:
        """Show another picture, or another piece of HTML."""
        self._html = html
        self._send_html()

    def _send_html(self) -> None:
        self.send({"html": self._html})
