"""Take text as it is typed, and show what changed elsewhere."""

from collections.abc import Callable

import ipywidgets as widgets

from careerkit.form.one_at_a_time import one_at_a_time


class TextField(widgets.Textarea):
    """A text field that calls ``on_change`` with what is typed.

    ``show`` puts in what changed elsewhere (in another workbook or by hand), unless something was
    typed here that has not been taken yet.
    """

    def __init__(self, placeholder: str, on_change: Callable[[str], None]) -> None:
        self._shown = ""
        self._on_change = on_change
        super().__init__(placeholder=placeholder)
        self.observe(self._take, "value")

    @one_at_a_time
    def show(self, words: str) -> None:
        """Show the text of the reflection."""
        untouched = self.value == self._shown
        self._shown = words
        if untouched:
            self.value = words

    @one_at_a_time
    def _take(self, change: dict[str, str]) -> None:
        if change["new"] != self._shown:
            self._on_change(change["new"])
