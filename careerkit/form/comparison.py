"""Keep the earlier years closed until the person opens them."""

from collections.abc import Callable, Iterable, Sequence
from html import escape

import ipywidgets as widgets

from careerkit.form.controls import Controls
from careerkit.form.kept_text import KeptText
from careerkit.form.page import Page
from careerkit.questions.sentences import sentences
from careerkit.reflection import Reflection
from careerkit.session.session import Session

_FIRST_YEAR = (
    "This is your first year. Next year you will see here what moved, and how well you knew what "
    "would feel good."
)
_FIRST_RATED = (
    "This is the first year that you rate. Next year you will see here what moved; what you wrote "
    "before is here now."
)
_CLOSED = (
    "Once you’ve seen your old ratings, you can’t unsee them. Anything you change afterwards is "
    "marked in this year’s file, next to what you said first."
)


class Comparison(KeptText, widgets.VBox):
    """A button that opens the earlier years; in the first year, a sentence on what will come.

    ``open_years`` is called once, when the person opens them, and returns what is then shown.
    """

    kept_as = "comparison"

    children: Sequence[widgets.Widget]

    def __init__(
        self, session: Session, open_years: Callable[[], Sequence[widgets.Widget]]
    ) -> None:
        self._open_years = open_years
        super().__init__([Page(), *self._closed(session.earlier, Controls(session))])
        self.add_class("ck-box").add_class("ck-comparison")
        if not session.earlier:
            self.add_class("ck-waits")

    def _closed(self, earlier: Sequence[Reflection], controls: Controls) -> list[widgets.Widget]:
        if not earlier:
            return [widgets.HTML(f"<p>{_FIRST_YEAR}</p>")]
        is_first = all(reflection.is_skipped for reflection in earlier)
        years = [reflection.year for reflection in earlier]
        self._button = controls.button(f"Open {_span(years)}", "ck-compare", self._show)
        return [widgets.HTML(f"<p>{_FIRST_RATED if is_first else _CLOSED}</p>"), self._button]

    def _show(self) -> None:
        if self._button in self.children:
            self.children = self.children[:1]
            self.children = [*self.children, *self._open_years()]


class EarlierSentences(KeptText, widgets.HTML):
    """What was written, in one sentence each, of years before this one."""

    kept_as = "earlier sentences"

    def __init__(self, earlier: Iterable[Reflection]) -> None:
        said = [
            f'<small>{escape(of_year.lead)}</small><p dir="auto">“{escape(of_year.sentence)}”</p>'
            for of_year in sentences(earlier)
        ]
        super().__init__("".join(said))
        self.add_class("ck-earlier").add_class("ck-earlier-sentences")


def _span(years: Sequence[int]) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]}"
