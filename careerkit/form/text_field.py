"""Take text as it is typed, and show what changed elsewhere."""

from collections.abc import Callable

import ipywidgets as widgets

from careerkit.form.kept_text import KeptText
from careerkit.session.session import Session


class TextField(KeptText, widgets.Textarea):
    """A text field that calls ``on_change`` with what is typed.

    ``show`` puts in what changed elsewhere (in another workbook or by hand), unless something was
    typed here that has not been taken yet.
    """

    kept_as = "field"

    value: str

    def __init__(
        self, session: Session, placeholder: str, on_change: Callable[[str], object]
    ) -> None:
        self._shown = ""
        self._on_change = on_change
        super().__init__(placeholder=placeholder)
        self.observe(session.serialized(self._take), "value")

    def show(self, words: str) -> None:
        """Show the text as the session holds it."""
        untouched = self.value == self._shown
        self._shown = words
        if untouched:
            self.value = words

    def _take(self, change: dict[str, str]) -> None:
        if change["new"] != self._shown:
            self._on_change(change["new"])
