"""Give room for a letter to next year's self, with the last one above it when its time has come."""

from html import escape

import ipywidgets as widgets
import traitlets

from careerkit.page import Page


class LetterBox(widgets.VBox):
    """The letter of one year, as one value: ``letter``; an earlier one can be shown above it."""

    letter = traitlets.Unicode()

    def __init__(self, letter: str) -> None:
        self._earlier = widgets.HTML().add_class("ck-earlier")
        self._field = widgets.Textarea(
            letter, placeholder="A letter to yourself, to be read in a year"
        ).add_class("ck-letter")
        super().__init__([Page(), self._earlier, self._field])
        self.letter = letter
        self.add_class("ck-box").add_class("ck-letters")
        traitlets.link((self._field, "value"), (self, "letter"))

    def __repr__(self) -> str:
        # A notebook keeps the text of what it shows: it would hold the person's letter.
        return "<careerkit letter>"

    def show_earlier(self, letter: tuple[int, str] | None) -> None:
        """Show the last letter, by its year and text, or that there is none to show."""
        self._earlier.value = (
            f"<small>Your letter of {letter[0]}</small><p>{escape(letter[1])}</p>" if letter else ""
        )
