"""Let a person pick one of several things, by a tick."""

from collections.abc import Callable, Iterable, Mapping
from html import escape

import ipywidgets as widgets

from careerkit.form.controls import Controls
from careerkit.form.kept_text import KeptText


class Pick(KeptText, widgets.Box):
    """A checkbox with words beside it, shown literally: its own label would show $...$ as maths.

    ``on_change`` is called when it is ticked, and when the tick is taken off.
    """

    kept_as = "pick"

    def __init__(
        self, controls: Controls, is_picked: bool, on_change: Callable[[], object]
    ) -> None:
        self._box = controls.tick("", "ck-pick-tick", "")
        self._box.value = is_picked
        self._words = controls.html("ck-pick-words")
        super().__init__([self._box, self._words], layout=controls.layout)
        self.add_class("ck-pick")
        self._on_change = on_change
        controls.on(self._box, self._tell)

    def _tell(self, _is_picked: bool) -> None:
        self._on_change()

    @property
    def is_picked(self) -> bool:
        """Tell whether it is ticked."""
        return bool(self._box.value)

    def say(self, words: str) -> None:
        """Show these words beside it."""
        self._words.value = escape(words)

    def pick(self, is_picked: bool) -> None:
        """Tick it, or take the tick off."""
        self._box.value = is_picked


class Picks:
    """The ticks of one group by name, each made when it is first shown and kept from then on."""

    def __init__(self, controls: Controls, on_change: Callable[[], object], name: str) -> None:
        self._controls, self._on_change = controls, on_change
        self._made: dict[str, Pick] = {}
        self._shown: list[str] = []
        self.box = controls.box("ck-picks").add_class(name)

    def show(self, words: Mapping[str, str], is_picked: bool = False) -> None:
        """Show these, in their order; one that is new is ticked if ``is_picked``."""
        for name, label in words.items():
            if name not in self._made:
                self._made[name] = Pick(self._controls, is_picked, self._on_change)
            self._made[name].say(label)
        self._shown = list(words)
        children = tuple(self._made[name] for name in words)
        if self.box.children != children:
            self.box.children = children

    def pick(self, names: Iterable[str], is_picked: bool) -> None:
        """Tick those of these names that were made, or take their ticks off."""
        for name in names:
            if name in self._made:
                self._made[name].pick(is_picked)

    @property
    def shown(self) -> list[str]:
        """The names of those shown."""
        return self._shown

    @property
    def picked(self) -> frozenset[str]:
        """The names of those shown that are ticked."""
        return frozenset(name for name in self._shown if self._made[name].is_picked)
