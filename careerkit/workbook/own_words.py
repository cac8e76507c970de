"""Let a person answer in their own words."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pandas as pd

from careerkit.form.form import Form
from careerkit.form.letter_box import LetterBox
from careerkit.form.one_at_a_time import one_at_a_time
from careerkit.form.question_box import QuestionBox
from careerkit.journal.letter import letter_to_show
from careerkit.questions.choose import answers, earlier_answer, questions
from careerkit.reflection import Reflection


class OwnWords:
    """Connects the boxes of the open questions and the letter with the form's reflection."""

    def __init__(
        self, form: Form, earlier: Sequence[Reflection], catalog: Callable[[], pd.DataFrame]
    ) -> None:
        self._form = form
        self._earlier = earlier
        self._catalog = catalog

    def questions(self) -> QuestionBox:
        """Return open questions; those answered before are asked at once."""
        box = QuestionBox(self._answer, on_ask=lambda: self._ask(box))
        if self._form.reflection.answers:
            self._ask(box)
        self._form.observe(lambda _: self._show_answers(box), "reflection")
        return box

    def letter(self) -> LetterBox:
        """Return room for a letter, with last year's once this year is rated."""
        box = LetterBox(self._write)
        self._show_letter(box)
        self._form.observe(lambda _: self._show_letter(box), "reflection")
        return box

    def answered(self) -> dict[str, str]:
        """Return the texts of the questions answered this year, by id."""
        said = self._form.reflection
        seen = self._years if said.compared else [said]
        return {each.id: each.text for each, _ in answers(seen, said.year, self._catalog())}

    @property
    def _years(self) -> list[Reflection]:
        return [*self._earlier, self._form.reflection]

    @one_at_a_time
    def _ask(self, box: QuestionBox) -> None:
        said = self._form.reflection
        seen = self._years if said.compared else [said]
        box.ask(questions(seen, said.year, self._catalog()))
        self._show_answers(box)

    @one_at_a_time
    def _answer(self, question_id: str, answer: str) -> None:
        said = self._form.reflection
        others = {name: each for name, each in said.answers.items() if name != question_id}
        now = {**others, question_id: answer} if answer.strip() else others
        self._form.reflection = replace(said, answers=now)

    @one_at_a_time
    def _write(self, letter: str) -> None:
        self._form.reflection = replace(self._form.reflection, letter=letter)

    def _show_answers(self, box: QuestionBox) -> None:
        said = self._form.reflection
        box.show(said.answers, lambda each: earlier_answer(self._years, said.year, each))

    def _show_letter(self, box: LetterBox) -> None:
        said = self._form.reflection
        box.show(said.letter, letter_to_show(self._years, said.year, self._catalog()))
