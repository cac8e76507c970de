"""Keep the earlier years closed until the person opens them."""

from collections.abc import Callable, Sequence

import ipywidgets as widgets

from careerkit.form.controls import Controls
from careerkit.form.kept_text import KeptText
from careerkit.form.page import Page
from careerkit.session.session import Session


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
        years = [reflection.year for reflection in session.earlier]
        super().__init__([Page(), *self._closed(years, Controls(session))])
        self.add_class("ck-box").add_class("ck-comparison")
        if not years:
            self.add_class("ck-waits")

    def _closed(self, earlier: Sequence[int], controls: Controls) -> list[widgets.Widget]:
        if not earlier:
            return [
                widgets.HTML(
                    "<p>This is your first year. Next year you will see here what moved, and how "
                    "well you knew what would feel good.</p>"
                )
            ]
        sentence = (
            "<p>Once you’ve seen your old ratings, you can’t unsee them. Anything you change "
            "afterwards is marked in this year’s file, next to what you said first.</p>"
        )
        self._button = controls.button(f"Open {_span(earlier)}", "ck-compare", self._show)
        return [widgets.HTML(sentence), self._button]

    def _show(self) -> None:
        if self._button in self.children:
            self.children = self.children[:1]
            self.children = [*self.children, *self._open_years()]


def _span(years: Sequence[int]) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]}"
