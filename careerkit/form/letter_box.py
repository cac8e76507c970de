"""Show a field for a letter to oneself in a year, below the last one once it may be read."""

from collections.abc import Callable
from html import escape

import ipywidgets as widgets

from careerkit.form.page import Page
from careerkit.form.text_field import TextField


class LetterBox(widgets.VBox):
    """The letter of one year; ``on_change`` is called with it as it is typed."""

    def __init__(self, on_change: Callable[[str], None]) -> None:
        self._earlier = widgets.HTML().add_class("ck-earlier")
        self._field = TextField("A letter to yourself, to be read in a year", on_change)
        super().__init__([Page(), self._earlier, self._field.add_class("ck-letter")])
        self.add_class("ck-box").add_class("ck-letters")

    def __repr__(self) -> str:
        # A notebook keeps the text of what it shows: it would hold the person's letter.
        return "<careerkit letter>"

    def show(self, letter: str, earlier: tuple[int, str] | None) -> None:
        """Show the current letter, and the last one (its year, its text) if there is one."""
        self._field.show(letter)
        self._earlier.value = (
            f"<small>Your letter of {earlier[0]}</small><p>{escape(earlier[1])}</p>"
            if earlier
            else ""
        )
