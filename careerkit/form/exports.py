"""Write what a person keeps: the report, a copy to share, a reminder."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from html import escape
from pathlib import Path

import ipywidgets as widgets

from careerkit.errors import BadFileError
from careerkit.form.page import Page
from careerkit.report.share import Share

_ALONG = [each.name for each in fields(Share) if each.type is bool]


class Exports(widgets.VBox):
    """Buttons that write a file each, and show its path.

    ``report`` writes the whole report, ``share`` the copy of what was picked, ``remind`` the
    calendar file of the yearly reflection, ``remind_often`` the one with the check-ins, too; each
    returns the file's path. ``goals`` gives the words of this year's goals by id, ``charts`` the
    questions that charts answer, by name, ``answered`` the questions answered this year, by id.
    ``report`` is called with the ids of those whose answers shall stand on the first two sheets.
    """

    def __init__(
        self,
        report: Callable[[frozenset[str] | None], Path],
        share: Callable[[Share], Path],
        remind: Callable[[], Path],
        remind_often: Callable[[], Path],
        goals: Callable[[], Mapping[str, str]],
        charts: Callable[[], Mapping[str, str]],
        answered: Callable[[], Mapping[str, str]],
    ) -> None:
        self._report = report
        self._answered = answered
        self._in_front: dict[str, bool] = {}
        self._share = share
        self._goals = goals
        self._charts = charts
        self._said = widgets.HTML().add_class("ck-wrote")
        self._choice = widgets.VBox().add_class("ck-choice")
        self._picked: dict[str, _Pick] = {}
        buttons = [
            _button("Write the report", "ck-report", lambda _: self._write_report()),
            _button("Make a copy to share", "ck-share", self._offer),
            _button("Remind me in a year", "ck-remind", lambda _: self._write(remind)),
            _button(
                "Remind me every three months",
                "ck-remind-often",
                lambda _: self._write(remind_often),
            ),
        ]
        row = widgets.Box(buttons).add_class("ck-buttons")
        super().__init__([Page(), row, self._choice, self._said])
        self.add_class("ck-box").add_class("ck-exports")

    def __repr__(self) -> str:
        # A notebook keeps the text of what it shows: it would hold the person's goals.
        return "<careerkit exports>"

    def _write_report(self) -> None:
        """Write the report, then let the person pick other answers for its first two sheets."""
        answered = dict(self._answered())
        picked = frozenset(name for name in answered if self._in_front.get(name, True))
        self._write(lambda: self._report(picked))
        ticks = {name: _Pick(words, name in picked) for name, words in answered.items()}
        self._picked |= ticks
        again = _button("Write it again", "ck-report-again", lambda _: self._write_again(ticks))
        asked = "Which answers should stand on its first two pages, as far as they fit?"
        self._choice.children = [*self._group(asked, answered), again] if answered else []

    def _write_again(self, ticks: Mapping[str, "_Pick"]) -> None:
        self._in_front = {name: tick.value for name, tick in ticks.items()}
        picked = frozenset(name for name, is_picked in self._in_front.items() if is_picked)
        self._write(lambda: self._report(picked))

    def _offer(self, _clicked: widgets.Button) -> None:
        """Let the person pick what goes into the copy; at first nothing does."""
        self._said.value = ""
        goals, charts = dict(self._goals()), dict(self._charts())
        along = {name: name.capitalize().replace("_", "-") for name in _ALONG}
        self._talk = widgets.Textarea(placeholder="In your own words; the copy begins with them")
        self._picked = {name: _Pick(words) for name, words in (goals | charts | along).items()}
        self._choice.children = [
            widgets.HTML("<h4>What would you like to talk about?</h4>"),
            self._talk.add_class("ck-talk-about"),
            *self._group("Which goals should it show?", goals),
            *self._group("Which charts of these goals?", charts),
            *self._group("What else should it hold?", along),
            _button("Write the copy", "ck-write-copy", lambda _: self._write(self._copy)),
        ]

    def _group(self, asked: str, names: Mapping[str, str]) -> list[widgets.Widget]:
        ticks = widgets.VBox([self._picked[name] for name in names]).add_class("ck-picks")
        return [widgets.HTML(f"<h4>{escape(asked)}</h4>"), ticks]

    def _copy(self) -> Path:
        picked = {name for name, tick in self._picked.items() if tick.value}
        return self._share(
            Share(
                goals=frozenset(picked & self._goals().keys()),
                charts=frozenset(picked & self._charts().keys()),
                talk_about=self._talk.value,
                **{name: name in picked for name in _ALONG},
            )
        )

    def _write(self, write: Callable[[], Path]) -> None:
        try:
            said = f"Written: {write()}"
        except (BadFileError, OSError, ValueError) as error:
            said = f"Not written: {error}"
        self._said.value = f'<span role="status">{escape(said)}</span>'


def _button(description: str, name: str, do: Callable[[widgets.Button], None]) -> widgets.Button:
    button = widgets.Button(description=description).add_class(name)
    button.on_click(do)
    return button


class _Pick(widgets.HBox):
    """A checkbox with words beside it, shown literally: its own label would show $...$ as maths."""

    def __init__(self, words: str, value: bool = False) -> None:
        self._box = widgets.Checkbox(value, indent=False)
        super().__init__([self._box, widgets.HTML(escape(words))])
        self.add_class("ck-pick")

    @property
    def value(self) -> bool:
        return self._box.value
