"""Offer to keep one sentence in the place of a year's ratings."""

from collections.abc import Callable
from functools import cached_property
from html import escape

import ipywidgets as widgets

from careerkit.form.controls import Controls, toggle_class
from careerkit.form.kept_text import KeptText
from careerkit.form.text_field import TextField
from careerkit.questions.sentences import in_words
from careerkit.reflection import NotThisYear, Reflection
from careerkit.session.session import OpenYear, Session

ASKED = "What would you say about this year, in one sentence?"
_HINT = "It is kept with today’s date. You can still rate, whenever you like."


class YearSentence(KeptText, widgets.Box):
    """A quiet button; once it is pressed a field for one sentence; then the sentence, with its day.

    A year of which a sentence was said and nothing rated ``is_at_rest`` until the person wants to
    rate after all. ``on_turn`` is called when that may have changed; while they write, it has not.
    """

    kept_as = "sentence about the year"

    def __init__(self, session: Session, controls: Controls, on_turn: Callable[[], object]) -> None:
        self._session, self._controls, self._on_turn = session, controls, on_turn
        self._is_asking = self._wants_to_rate = False
        self._offer = controls.button("Not this year", "ck-skip-year", self._ask)
        super().__init__(layout=controls.layout)
        self.add_class("ck-year-sentence")
        self._arrange()

    @property
    def is_at_rest(self) -> bool:
        """Whether the page is to show the sentence and nothing else."""
        is_skipped = self._session.reflection.is_skipped
        return is_skipped and not self._is_asking and not self._wants_to_rate

    def follow(self, before: OpenYear, after: OpenYear) -> None:
        """Show what has changed."""
        self._arrange()
        if after.reflection.not_this_year != before.reflection.not_this_year:
            self._turn()

    @cached_property
    def _field(self) -> TextField:
        field = TextField(self._session, "One sentence", self._write)
        field.add_class("ck-sentence")
        return field

    @cached_property
    def _asking(self) -> list[widgets.Widget]:
        """What asks for the sentence, made when it is first asked for."""
        question = self._controls.html("ck-sentence-asked", f"<p>{ASKED}</p>")
        hint = self._controls.html("ck-sentence-hint", f"<p>{_HINT}</p>")
        done = self._controls.button("Done", "ck-sentence-done", self._end)
        return [question, self._field, self._controls.box("ck-sentence-way", done, hint)]

    @cached_property
    def _said(self) -> widgets.HTML:
        return self._controls.html("ck-year-said")

    @cached_property
    def _rate(self) -> widgets.Button:
        return self._controls.button("Rate after all", "ck-rate-after-all", self._rate_after_all)

    @cached_property
    def _way(self) -> widgets.Box:
        """What leads on from the sentence."""
        change = self._controls.button("Change", "ck-change-sentence", self._ask)
        return self._controls.box("ck-sentence-way", change)

    def _ask(self) -> None:
        self._is_asking = True
        self._arrange()

    def _end(self) -> None:
        self._is_asking = self._wants_to_rate = False
        self._arrange()
        self._turn()

    def _rate_after_all(self) -> None:
        self._wants_to_rate = True
        self._arrange()
        self._turn()

    def _turn(self) -> None:
        # The page stays as it is under somebody who writes.
        if not self._is_asking:
            self._on_turn()

    def _write(self, sentence: str) -> None:
        day = self._session.clock().date()
        self._session.change(lambda reflection: reflection.with_sentence(sentence, day))

    def _arrange(self) -> None:
        """Show the field while it is asked for, else the sentence, or the button without one."""
        said = self._session.reflection.not_this_year
        toggle_class(self, "ck-is-offer", not (self._is_asking or said))
        if self._is_asking:
            self._field.show(said.sentence if said else "")
            self.children = self._asking
        elif said:
            self._said.value = _in_html(said, self._session.reflection)
            change = self._way.children[0]
            self._way.children = [change, self._rate] if self.is_at_rest else [change]
            self.children = [self._said, self._way]
        else:
            self.children = [self._offer]


def _in_html(said: NotThisYear, reflection: Reflection) -> str:
    written = in_words(said.date, reflection.year)
    beside = "" if reflection.is_skipped else " · your ratings stay, too"
    return (
        f'<p dir="auto">“{escape(said.sentence.strip())}”</p>'
        f'<small><time datetime="{said.date}">{written}</time>{beside}</small>'
    )
