"""Show the entries that a person put to one goal."""

from collections.abc import Callable
from functools import partial
from html import escape

import ipywidgets as widgets

from careerkit.form.controls import Controls
from careerkit.form.kept_text import KeptText
from careerkit.reflection import DatedEntry, Reflection


class PutEntries(KeptText, widgets.Box):
    """A line for each entry, with a button that calls ``take`` with it, to take it away."""

    kept_as = "entries"

    def __init__(self, take: Callable[[DatedEntry], object], controls: Controls) -> None:
        self._take, self._controls = take, controls
        self._shown: tuple[DatedEntry, ...] = ()
        super().__init__(layout=controls.layout)
        self.add_class("ck-entries")

    def show(self, entries: tuple[DatedEntry, ...]) -> None:
        """Show these entries."""
        if entries != self._shown:
            self._shown = entries
            self.children = [self._line(entry) for entry in entries]

    def _line(self, entry: DatedEntry) -> widgets.Widget:
        words = self._controls.html("ck-entry-words", entry_html(entry.on, entry.text))
        away = self._controls.button("Take away", "ck-take-away", partial(self._take, entry))
        return self._controls.box("ck-entry", words, away)


def entry_html(on: str, text: str) -> str:
    """Return a date in words and an entry's text as HTML, literally.

    >>> entry_html("14 March", "<b>Shipped</b> it")
    '<small>14 March</small><span dir="auto">&lt;b&gt;Shipped&lt;/b&gt; it</span>'
    """
    return f'<small>{on}</small><span dir="auto">{escape(text)}</span>'


def has_entries(reflection: Reflection) -> bool:
    """Tell whether an entry is put to a goal."""
    return any(rating.entries for rating in reflection.goals.values())
