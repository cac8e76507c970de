"""Take words as they are typed, and show those that come from elsewhere."""

from collections.abc import Callable

import ipywidgets as widgets

from careerkit.form.one_at_a_time import one_at_a_time


class TextField(widgets.Textarea):
    """A field that hands what is typed to ``say``.

    Words from elsewhere (another workbook, a hand) are shown with ``show``, unless something was
    typed here that nobody has taken yet.
    """

    def __init__(self, placeholder: str, say: Callable[[str], None]) -> None:
        self._shown = ""
        self._say = say
        super().__init__(placeholder=placeholder)
        self.observe(self._take, "value")

    @one_at_a_time
    def show(self, words: str) -> None:
        """Show what stands in the reflection."""
        untouched = self.value == self._shown
        self._shown = words
        if untouched:
            self.value = words

    @one_at_a_time
    def _take(self, change: dict[str, str]) -> None:
        if change["new"] != self._shown:
            self._say(change["new"])
