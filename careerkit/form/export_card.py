"""Show one thing to keep: what it is, its options, a button, and what came of pressing it."""

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

import ipywidgets as widgets

from careerkit.errors import BadFileError
from careerkit.files.home import from_home
from careerkit.form.controls import Controls
from careerkit.form.kept_text import KeptText
from careerkit.session.loop import Clock


class ExportCard(KeptText, widgets.Box):
    """A card whose button has a file written.

    ``name`` is its CSS class. ``write`` writes the file and returns its path; ``address_of``
    returns where the browser can open it, or empty text.
    """

    kept_as = "card"

    def __init__(
        self,
        controls: Controls,
        name: str,
        heading: tuple[str, str],
        options: Sequence[widgets.Widget],
        write: tuple[str, Callable[[], Path]],
        address_of: Callable[[Path], str],
        clock: Clock,
    ) -> None:
        label, self._write_file = write
        self._address_of, self._clock = address_of, clock
        title, words = heading
        self._button = controls.button(label, f"{name}-write", self._write)
        self._result = controls.html("ck-wrote")
        super().__init__(
            [
                controls.html("ck-keep-head", f"<h3>{escape(title)}</h3><p>{escape(words)}</p>"),
                controls.box("ck-keep-options", *options),
                controls.box("ck-keep-act", self._button, self._result),
            ],
            layout=controls.layout,
        )
        self.add_class("ck-keep").add_class(name)

    def wait(self, sentence: str) -> None:
        """Say what is missing before it can be written."""
        self._button.disabled = True
        self._say(f"<small>{escape(sentence)}</small>")

    @property
    def is_waiting(self) -> bool:
        """Tell whether something is missing before it can be written."""
        return bool(self._button.disabled)

    def be_ready(self, summary: str = "") -> None:
        """Say what would be written; what was written before is not told any more."""
        self._button.disabled = False
        self._say(f"<small>{escape(summary)}</small>" if summary else "")

    def _write(self) -> None:
        self._say("Writing …")
        try:
            path = self._write_file()
        except (BadFileError, OSError, ValueError) as error:
            self._say(escape(f"Not written: {error}"))
        else:
            self._button.description = "Write it again"
            self._say(self._written(path))

    def _written(self, path: Path) -> str:
        address = self._address_of(path)
        link = f' <a href="{escape(address)}" target="_blank" rel="noopener">Open</a>'
        place = f"{path.name}, in {from_home(path.parent)}"
        return (
            f"<span>Written {self._clock():%H:%M}</span>{link if address else ''}"
            f"<small>{escape(place)}</small>"
        )

    def _say(self, html: str) -> None:
        self._result.value = f'<div role="status">{html}</div>' if html else ""
