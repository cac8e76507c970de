"""Ask about a few goals again, without what was said before."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

import ipywidgets as widgets

from careerkit.form.one_at_a_time import one_at_a_time
from careerkit.form.page import Page
from careerkit.form.rating_slider import NOT_RATED, mark, rating_slider
from careerkit.form.styles import SharedStyles

Answer = Callable[[str, int | None], None]
"""A goal's id and its importance as it is given again, or nothing -> saved."""


class AgainBox(widgets.VBox):
    """A button that asks about some goals again, a slider each; then what the answers tell.

    ``on_start`` returns the words of the goals by id, in the order to ask them. ``on_answer`` is
    called with each answer as it is given, ``on_done`` when the person is done or stops.
    """

    def __init__(
        self,
        on_start: Callable[[], Mapping[str, str]],
        on_answer: Answer,
        on_done: Callable[[], None],
    ) -> None:
        self._on_start, self._on_answer, self._on_done = on_start, on_answer, on_done
        self._styles = SharedStyles()
        self._page = Page()
        self._said = self._styles.html("ck-again-said")
        self._start = self._styles.button("Ask me about some again", "ck-again-start")
        self._done = self._styles.button("Done", "ck-again-done")
        self._start.on_click(self._ask)
        self._done.on_click(self._stop)
        self.is_asking = False
        super().__init__([self._page, self._said])
        self.add_class("ck-box").add_class("ck-again")

    def __repr__(self) -> str:
        # A notebook keeps the text of what it shows: it would hold the person's goals.
        return "<careerkit asking again>"

    @one_at_a_time
    def show(self, paragraphs: Sequence[str], can_start: bool) -> None:
        """Show these sentences, with the button if there is something to ask; not while asking."""
        if self.is_asking:
            return
        self._said.value = _paragraphs(paragraphs)
        self.children = [self._page, self._said, *([self._start] if can_start else [])]

    @one_at_a_time
    def _ask(self, _button: widgets.Button) -> None:
        if self.is_asking or not (goals := self._on_start()):
            return
        self.is_asking = True
        self._said.value = _paragraphs([_ASKED])
        made = (rating_slider("Importance", "ck-importance", self._styles) for _ in goals)
        sliders = dict(zip(goals, made, strict=True))
        self._page.sliders = {each: [slider.model_id] for each, slider in sliders.items()}
        rows = [self._row(each, words, sliders[each]) for each, words in goals.items()]
        self.children = [self._page, self._said, *rows, self._done]
        # The page takes the first goal in hand: the button that had the focus is gone.
        self._page.top += 1

    def _row(self, goal_id: str, words: str, slider: widgets.SelectionSlider) -> widgets.Box:
        text = f'<span class="ck-goal-words" dir="auto">{escape(words)}</span>'
        mark(slider, "ck-unrated", True)
        slider.observe(lambda said: self._take(goal_id, slider, said["new"]), "value")
        row = self._styles.box("ck-again-goal", self._styles.html("ck-words", text), slider)
        return row.add_class(f"ck-again-goal-{goal_id}")

    @one_at_a_time
    def _take(self, goal_id: str, slider: widgets.SelectionSlider, stop: int) -> None:
        mark(slider, "ck-unrated", stop == NOT_RATED)
        self._on_answer(goal_id, stop or None)

    @one_at_a_time
    def _stop(self, _button: widgets.Button) -> None:
        if self.is_asking:
            self.is_asking = False
            self._on_done()


_ASKED = "How much does each of these matter to you now? Skip any you like."


def _paragraphs(texts: Sequence[str]) -> str:
    return f'<div role="status">{"".join(f"<p>{escape(each)}</p>" for each in texts)}</div>'
