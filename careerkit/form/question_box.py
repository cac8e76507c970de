"""Ask the open questions of one year."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

import ipywidgets as widgets

from careerkit.form.one_at_a_time import one_at_a_time
from careerkit.form.page import Page
from careerkit.form.text_field import TextField
from careerkit.questions.choose import Question

EarlierAnswer = Callable[[str], tuple[int, str] | None]
"""A question's id -> the year and text of an earlier answer, if it may be shown now."""


class QuestionBox(widgets.VBox):
    """Questions with a field each for the answer.

    ``on_answer`` is called with a question's id and its answer as it is typed, ``on_ask`` when the
    person asks for new questions. A question that is asked again keeps its field, so that nothing
    typed there is lost.
    """

    def __init__(self, on_answer: Callable[[str, str], None], on_ask: Callable[[], None]) -> None:
        self._on_answer = on_answer
        self._fields: dict[str, TextField] = {}
        self._earlier: dict[str, widgets.HTML] = {}
        self._list = widgets.VBox().add_class("ck-asked")
        self._again = widgets.Button(description="Ask me").add_class("ck-ask-me")
        self._again.on_click(lambda _button: on_ask())
        super().__init__([Page(), self._list, self._again])
        self.add_class("ck-box").add_class("ck-questions")

    def __repr__(self) -> str:
        # A notebook keeps the text of what it shows: it would hold the person's answers.
        return "<careerkit questions>"

    def ask(self, questions: Sequence[Question]) -> None:
        """Put these questions on the page."""
        self._earlier = {each.id: widgets.HTML().add_class("ck-earlier") for each in questions}
        self._list.children = [self._block(each) for each in questions]
        self._again.description = "Ask again, from what I’ve said since" if questions else "Ask me"

    @one_at_a_time
    def show(self, answers: Mapping[str, str], find: EarlierAnswer) -> None:
        """Show the current answers, with the earlier ones that may be shown now."""
        for question_id, field in self._fields.items():
            field.show(answers.get(question_id, ""))
        for question_id, shown in self._earlier.items():
            shown.value = _earlier(find(question_id))

    def _block(self, question: Question) -> widgets.Widget:
        if question.id not in self._fields:
            field = TextField("Your answer", lambda answer: self._on_answer(question.id, answer))
            self._fields[question.id] = field.add_class("ck-answer")
        words = widgets.HTML(f'<p class="ck-goal-words">{escape(question.text)}</p>')
        block = [words, self._fields[question.id], self._earlier[question.id]]
        return widgets.VBox(block).add_class("ck-question")


def _earlier(answer: tuple[int, str] | None) -> str:
    return f"<small>{answer[0]}</small><p>{escape(answer[1])}</p>" if answer else ""
