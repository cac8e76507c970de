"""Ask what a row asks about a goal that one has for as long as it lasts."""

from collections.abc import Callable

import ipywidgets as widgets

from careerkit.catalog.goals import END, STATE
from careerkit.form.controls import Controls
from careerkit.form.kept_text import KeptText
from careerkit.form.two_way import TwoWay
from careerkit.having import HAVE_IT, NOT_ANY_MORE

NOW = "now"
"""What a lived goal is beside ``NOT_ANY_MORE``, on its button."""

_ANSWERS = {True: NOW, False: NOT_ANY_MORE}
_KINDS = {END: "reach once", STATE: "have for a time"}
_ASKED = "Is it something to"


def now_line(on_change: Callable[..., object], controls: Controls) -> TwoWay[bool]:
    """Return two buttons that say whether a person has a lived goal now."""
    return TwoWay(_ANSWERS, "ck-now", lambda now: on_change(now=now), controls)


def now_in_words(now: bool) -> str:
    """Return what was said of a goal, as its row shows it."""
    return f"{HAVE_IT} now" if now else NOT_ANY_MORE


class KindLine(KeptText, widgets.Box):
    """A line that asks, once, of which kind a goal of the person's own is.

    ``on_change`` is called with the kind, or empty text where the answer was taken back.
    """

    kept_as = "kind"

    def __init__(self, on_change: Callable[[str], object], controls: Controls) -> None:
        self._answers: TwoWay[str] = TwoWay(
            _KINDS, "ck-kinds", lambda kind: on_change(kind or ""), controls
        )
        super().__init__(
            [controls.html("ck-kind-asked", _ASKED), self._answers], layout=controls.layout
        )
        self.add_class("ck-kind")

    def show(self, kind: str) -> None:
        """Press the button of a kind."""
        self._answers.show(kind or None)
