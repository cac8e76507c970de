"""Show a field for a letter to oneself in a year, below the last one once it may be read."""

from dataclasses import replace
from html import escape

import ipywidgets as widgets

from careerkit.form.kept_text import KeptText
from careerkit.form.page import Page
from careerkit.form.text_field import TextField
from careerkit.questions.letter import letter_to_show
from careerkit.session.session import OpenYear, Session


class LetterBox(KeptText, widgets.VBox):
    """The letter of one year, with the last one once this year is rated."""

    kept_as = "letter"

    def __init__(self, session: Session) -> None:
        self._session = session
        self._earlier = widgets.HTML().add_class("ck-earlier")
        self._field = TextField(session, "A letter to yourself, to be read in a year", self._write)
        super().__init__([Page(), self._earlier, self._field.add_class("ck-letter")])
        self.add_class("ck-box").add_class("ck-letters")
        self._show()
        session.observe(self._follow)

    def _follow(self, before: OpenYear, after: OpenYear) -> None:
        if after.reflection is not before.reflection or after.asked is not before.asked:
            self._show()

    def _show(self) -> None:
        session = self._session
        self._field.show(session.reflection.letter)
        earlier = letter_to_show(session.years, session.year, session.asked.catalog)
        self._earlier.value = (
            f"<small>Your letter of {earlier[0]}</small><p>{escape(earlier[1])}</p>"
            if earlier
            else ""
        )

    def _write(self, letter: str) -> None:
        self._session.change(lambda reflection: replace(reflection, letter=letter))
