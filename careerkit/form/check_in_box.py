"""Ask what became of a year's priorities."""

from collections.abc import Callable, Mapping
from html import escape

import ipywidgets as widgets

from careerkit.form.check_in_row import CheckInRow, Progress
from careerkit.form.one_at_a_time import one_at_a_time
from careerkit.form.page import Page
from careerkit.form.styles import SharedStyles

Say = Callable[..., None]
"""A goal's id and, by name, what is said about it -> saved."""


class CheckInBox(widgets.VBox):
    """A button that opens a check-in: a row for each priority, with its steps but no rating.

    ``on_say`` is called with each answer as it is given; ``on_arrive`` when the person opens the
    check-in or comes back to its page, which may be another day.
    """

    def __init__(self, on_say: Say, on_arrive: Callable[[], None]) -> None:
        self._on_say, self._on_arrive = on_say, on_arrive
        self._styles = SharedStyles()
        self._page = Page(layout=self._styles.layout)
        self._heading = self._styles.html("ck-check-in-heading")
        self._status = self._styles.html("ck-saved").add_class("ck-check-in-saved")
        self._rows: dict[str, CheckInRow] = {}
        self._list = widgets.VBox(layout=self._styles.layout).add_class("ck-check-in-goals")
        start = self._styles.button("Check in", "ck-check-in-start")
        start.on_click(self._start)
        super().__init__([self._page, start])
        self.add_class("ck-box").add_class("ck-check-in")
        self._page.on_msg(self._arrive)

    def __repr__(self) -> str:
        # A notebook keeps the text of what it shows: it would hold the person's goals.
        return "<careerkit check-in>"

    @property
    def has_begun(self) -> bool:
        """Tell whether the check-in was opened."""
        return self._list in self.children

    @one_at_a_time
    def begin(self) -> "CheckInBox":
        """Open the check-in, and return the box."""
        self.children = [self._page, self._heading, self._status, self._list]
        self._on_arrive()
        return self

    @one_at_a_time
    def _start(self, _button: widgets.Button) -> None:
        self.begin()
        # The page takes the first goal in hand: the button that had the focus is gone.
        self._page.top += 1

    @one_at_a_time
    def show(self, heading: str, sentence: str, goals: Mapping[str, Progress]) -> None:
        """Show the priorities by id, below a heading and a sentence."""
        self._heading.value = f"<h2>{escape(heading)}</h2><p>{escape(sentence)}</p>"
        for goal_id, progress in goals.items():
            self._row(goal_id).show(progress)
        rows = [self._rows[goal_id] for goal_id in goals]
        if list(self._list.children) != rows:
            self._list.children = rows

    def show_status(self, sentence: str) -> None:
        """Show where and when the check-in was saved, or why it was not."""
        self._status.value = f"<span>{escape(sentence)}</span>"

    def _row(self, goal_id: str) -> CheckInRow:
        if goal_id not in self._rows:

            def say(**said: str) -> None:
                self._on_say(goal_id, **said)

            self._rows[goal_id] = CheckInRow(goal_id, say, self._styles)
        return self._rows[goal_id]

    @one_at_a_time
    def _arrive(self, _page: Page, _message: dict[str, bool], _buffers: list[bytes]) -> None:
        if self.has_begun:
            self._on_arrive()
