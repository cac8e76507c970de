"""Show what stays in view beside a form's goals."""

from html import escape

import ipywidgets as widgets

from careerkit.form.controls import Controls
from careerkit.form.kept_text import KeptText


class Header(KeptText, widgets.Box):
    """The year, a sentence in its place, the progress, and where the answers are saved."""

    kept_as = "header"

    def __init__(self, year: int, controls: Controls, sentence: widgets.Widget) -> None:
        self._year = year
        self._heading = controls.html("ck-year")
        self._progress = controls.html("ck-progress")
        self._status = controls.html("ck-saved")
        parts = [self._heading, sentence, self._progress, self._status]
        super().__init__(children=parts, layout=controls.layout)
        self.add_class("ck-header")

    def show_greeting(self, greeting: str) -> None:
        """Show the line that says which year is open."""
        self._heading.value = f"<h2>{self._year}</h2><p>{escape(greeting)}</p>"

    def show_progress(self, looked_at: int, total: int, priorities: int) -> None:
        """Show how many goals were looked at, and how many of them are priorities."""
        ticked = f"{priorities} {'priority' if priorities == 1 else 'priorities'}"
        self._progress.value = (
            f'<progress value="{looked_at}" max="{total}" aria-label="Goals looked at"></progress>'
            f"<span>{looked_at} of {total} looked at</span><span>{ticked}</span>"
        )

    def show_status(self, sentence: str) -> None:
        """Show where and when the answers were saved, or why they were not."""
        self._status.value = f"<span>{escape(sentence)}</span>"
