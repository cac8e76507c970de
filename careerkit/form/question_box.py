"""Ask the open questions of one year."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

import ipywidgets as widgets

from careerkit.form.controls import Controls, toggle_class
from careerkit.form.kept_text import KeptText
from careerkit.form.notes_list import NotesList, ReadNotes
from careerkit.form.page import Page
from careerkit.form.text_field import TextField
from careerkit.questions.choose import Question, earlier_answer, questions
from careerkit.reflection import Reflection
from careerkit.session.session import OpenYear, Session


class QuestionBox(KeptText, widgets.VBox):
    """Questions made from what was said by the time they are asked for, with a field each.

    They speak of this year alone until the earlier years were opened. Those answered before are
    asked at once. A question that is asked again keeps its field, so that nothing typed there is
    lost. ``read_notes`` returns what the person wrote down in a year, if they have notes.
    """

    kept_as = "questions"

    def __init__(self, session: Session, read_notes: ReadNotes | None = None) -> None:
        self._session = session
        self._fields: dict[str, TextField] = {}
        self._earlier: dict[str, widgets.HTML] = {}
        self._list = widgets.VBox().add_class("ck-asked")
        controls = Controls(session)
        self._again = controls.button("Ask me", "ck-ask-me", self._ask)
        notes = [NotesList(session, controls, read_notes)] if read_notes else []
        asking = [self._list, self._again]
        beside = [widgets.VBox(asking).add_class("ck-asking"), *notes] if notes else asking
        super().__init__([Page(), *beside])
        self.add_class("ck-box").add_class("ck-questions")
        toggle_class(self, "ck-has-notes", bool(notes))
        if session.reflection.answers:
            self._ask()
        session.observe(self._follow)

    def _ask(self) -> None:
        """Put the questions that there are by now on the page."""
        session = self._session
        asked: Sequence[Question] = questions(
            session.years_in_view, session.year, session.asked.catalog
        )
        self._earlier = {question.id: widgets.HTML().add_class("ck-earlier") for question in asked}
        self._list.children = [self._block(question) for question in asked]
        self._again.description = "Ask again, from what I’ve said since" if asked else "Ask me"
        self._show()

    def _follow(self, before: OpenYear, after: OpenYear) -> None:
        if after.reflection is not before.reflection:
            self._show()

    def _show(self) -> None:
        """Show the current answers, with the earlier ones that may be shown by now."""
        reflection, years = self._session.reflection, self._session.years
        for question_id, field in self._fields.items():
            field.show(reflection.answers.get(question_id, ""))
        for question_id, shown in self._earlier.items():
            shown.value = _earlier(earlier_answer(years, reflection.year, question_id))

    def _block(self, question: Question) -> widgets.Widget:
        if question.id not in self._fields:
            field = TextField(
                self._session, "Your answer", lambda answer: self._answer(question.id, answer)
            )
            self._fields[question.id] = field.add_class("ck-answer")
        words = widgets.HTML(f'<p class="ck-goal-words">{escape(question.text)}</p>')
        block = [words, self._fields[question.id], self._earlier[question.id]]
        return widgets.VBox(block).add_class("ck-question")

    def _answer(self, question_id: str, answer: str) -> None:
        self._session.change(lambda reflection: _with_answer(reflection, question_id, answer))


def _with_answer(reflection: Reflection, question_id: str, answer: str) -> Reflection:
    answers = {name: words for name, words in reflection.answers.items() if name != question_id}
    if answer.strip():
        answers[question_id] = answer
    return replace(reflection, answers=answers)


def _earlier(answer: tuple[int, str] | None) -> str:
    return f"<small>{answer[0]}</small><p>{escape(answer[1])}</p>" if answer else ""
