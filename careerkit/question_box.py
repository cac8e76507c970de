"""Ask the open questions of one year."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

import ipywidgets as widgets
import traitlets

from careerkit.page import Page
from careerkit.questions import Question

EarlierAnswer = Callable[[str], tuple[int, str] | None]
"""A question's id -> the year and text of an earlier answer, if it may be seen by now."""


class QuestionBox(widgets.VBox):
    """Questions with room to answer, summed up in one value: ``answers``, by question id.

    ``again`` is called when the person asks for questions made from what they said since. A
    question that stays keeps its field, so that nobody's typing is taken away.
    """

    answers = traitlets.Instance(Mapping)

    def __init__(self, answers: Mapping[str, str], again: Callable[[], None]) -> None:
        self._fields: dict[str, widgets.Textarea] = {}
        self._earlier: dict[str, widgets.HTML] = {}
        self._list = widgets.VBox().add_class("ck-asked")
        self._again = widgets.Button().add_class("ck-ask-me")
        self._again.on_click(lambda _button: again())
        super().__init__([Page(), self._list, self._again])
        self.answers = answers
        self.add_class("ck-box").add_class("ck-questions")
        self.ask([])

    def __repr__(self) -> str:
        # A notebook keeps the text of what it shows: it would hold the person's answers.
        return "<careerkit questions>"

    def ask(self, questions: Sequence[Question]) -> None:
        """Put these questions on the page."""
        self._earlier = {each.id: widgets.HTML().add_class("ck-earlier") for each in questions}
        self._list.children = [self._block(each) for each in questions]
        self._again.description = (
            "Ask again, from what I have said by now" if questions else "Ask me"
        )

    def show_earlier(self, find: EarlierAnswer) -> None:
        """Show the earlier answers that may be seen by now."""
        for question_id, shown in self._earlier.items():
            shown.value = _earlier(find(question_id))

    def _block(self, question: Question) -> widgets.Widget:
        field = self._fields.setdefault(question.id, widgets.Textarea(placeholder="Your answer"))
        field.unobserve_all("value")
        field.value = self.answers.get(question.id, "")
        field.observe(lambda change: self._take(question.id, change["new"]), "value")
        words = widgets.HTML(f'<p class="ck-goal-words">{escape(question.text)}</p>')
        block = widgets.VBox([words, field.add_class("ck-answer"), self._earlier[question.id]])
        return block.add_class("ck-question")

    def _take(self, question_id: str, answer: str) -> None:
        kept = {name: said for name, said in self.answers.items() if name != question_id}
        self.answers = {**kept, question_id: answer} if answer.strip() else kept


def _earlier(answer: tuple[int, str] | None) -> str:
    return f"<small>{answer[0]}</small><p>{escape(answer[1])}</p>" if answer else ""
