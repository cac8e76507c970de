"""Ask about one goal."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from html import escape

import ipywidgets as widgets
import traitlets
from ipywidgets.widgets.widget_bool import CheckboxStyle
from ipywidgets.widgets.widget_string import HTMLStyle, TextStyle

from careerkit.reflection import SCALE, Rating

_NOT_RATED = 0
"""The value of a slider's first stop; a slider can't hold ``None``, a rating does."""

_STOPS = [("–", _NOT_RATED), *((str(stop), stop) for stop in SCALE)]


@dataclass(frozen=True)
class Goal:
    """One goal as it is asked about: a row of the catalog."""

    id: str
    category: str
    goal: str
    detail: str = ""
    examples: str = ""

    @property
    def is_own(self) -> bool:
        """Tell whether the person added it."""
        return self.id.startswith("own-")


class Looks:
    """The one layout and the few styles that all controls share, for each costs a model."""

    def __init__(self) -> None:
        self.layout = widgets.Layout()
        self.slider = widgets.SliderStyle(description_width="auto")
        self.tick = CheckboxStyle()
        self.text = TextStyle()
        self.words = HTMLStyle()
        self.button = widgets.ButtonStyle()


class GoalRow(widgets.Box):
    """The controls of one goal, summed up in one value: ``rating``.

    The second slider asks what there is to ask: how it felt, once a goal was lived; what the
    person expects, for a priority not lived or when they open it; nothing otherwise.
    """

    rating = traitlets.Instance(Rating)

    def __init__(self, goal: Goal, rating: Rating, looks: Looks) -> None:
        self.goal = goal
        self._showing = False
        self._felt = rating.satisfaction
        self._curious = rating.expectation is not None
        self._words = _with(widgets.HTML(layout=looks.layout, style=looks.words), "ck-words")
        self._importance = _slider("Importance", "ck-importance", looks)
        self._priority = _tick("Priority", "ck-priority", looks)
        self._priority.tooltip = "One of this year’s priorities"
        self._lived = _tick("I’ve lived this", "ck-lived", looks)
        self._lived.tooltip = "Reached it, or had it, at some time"
        self._second = _slider("", "ck-second", looks)
        self._ask = _with(
            widgets.Button(
                description="How would it feel?", layout=looks.layout, style=looks.button
            ),
            "ck-ask",
        )
        self._detail = _text(widgets.Text, goal.detail, "ck-detail", looks)
        self._note = _text(widgets.Textarea, "Add a note", "ck-note", looks)
        super().__init__(children=self._children(), layout=looks.layout)
        self.add_class("ck-goal").add_class(f"ck-goal-{goal.id}")
        self.rating = rating
        self._ask.on_click(self._open_second)
        for control in self._controls():
            control.observe(self._sum_up, "value")

    def _children(self) -> list[widgets.Widget]:
        asked = [self._words, self._importance, self._priority, self._lived]
        asked += [self._ask, self._second]
        return [*asked, self._detail, self._note] if self.goal.detail else [*asked, self._note]

    def _controls(self) -> list[widgets.ValueWidget]:
        return [
            self._importance,
            self._priority,
            self._lived,
            self._second,
            self._detail,
            self._note,
        ]

    def _open_second(self, _button: widgets.Button) -> None:
        self._curious = True
        self._show_second()

    def _sum_up(self, change: dict[str, object]) -> None:
        """Sum the controls up in one rating."""
        if self._showing:
            return
        lived = self._lived.value
        expectation, felt = self.rating.expectation, self._felt
        if change["owner"] is self._second:
            stop = self._second.value or None
            expectation, felt = (expectation, stop) if lived else (stop, felt)
        self._felt = felt
        self.rating = replace(
            self.rating,
            importance=self._importance.value or None,
            priority=self._priority.value,
            lived=lived,
            satisfaction=felt if lived else None,
            expectation=expectation,
            detail=self._detail.value,
            note=self._note.value,
        )

    @traitlets.observe("rating")
    def _show(self, change: dict[str, Rating]) -> None:
        """Bring every control to what the rating says."""
        rating = change["new"]
        with self._while_showing():
            self._importance.value = rating.importance or _NOT_RATED
            self._priority.value = rating.priority
            self._lived.value = rating.lived
            self._detail.value = rating.detail
            self._note.value = rating.note
            self._felt = rating.satisfaction if rating.lived else self._felt
            self._show_second()
        self._words.value = _words(self.goal, rating.detail)
        _mark(self._importance, "ck-unrated", rating.importance is None)

    def _show_second(self) -> None:
        rating = self.rating
        asks = rating.lived or rating.priority or self._curious
        value = rating.satisfaction if rating.lived else rating.expectation
        with self._while_showing():
            self._second.description = "It felt" if rating.lived else "I expect it to feel"
            self._second.value = value or _NOT_RATED
        _mark(self, "ck-asks", asks)
        _mark(self._second, "ck-unrated", value is None)

    @contextmanager
    def _while_showing(self) -> Iterator[None]:
        before, self._showing = self._showing, True
        try:
            yield
        finally:
            self._showing = before


def _words(goal: Goal, detail: str) -> str:
    """Return a goal's words with its detail filled in, literal whatever they hold."""
    filled = f' <span class="ck-filled">{escape(detail)}</span>' if detail.strip() else ""
    examples = f'<small class="ck-examples">e.g. {escape(goal.examples)}</small>'
    return (
        f'<span class="ck-goal-words">{escape(goal.goal)}{":" if filled else ""}{filled}</span>'
        f"{examples if goal.examples and not filled else ''}"
    )


def _slider(description: str, name: str, looks: Looks) -> widgets.SelectionSlider:
    slider = widgets.SelectionSlider(
        options=_STOPS,
        value=_NOT_RATED,
        description=description,
        continuous_update=False,
        layout=looks.layout,
        style=looks.slider,
    )
    return _with(slider, name)


def _tick(description: str, name: str, looks: Looks) -> widgets.Checkbox:
    tick = widgets.Checkbox(
        description=description, indent=False, layout=looks.layout, style=looks.tick
    )
    return _with(tick, name)


def _text(
    kind: type[widgets.Text], placeholder: str, name: str, looks: Looks
) -> widgets.Text | widgets.Textarea:
    return _with(kind(placeholder=placeholder, layout=looks.layout, style=looks.text), name)


def _with(widget: widgets.DOMWidget, name: str) -> widgets.DOMWidget:
    return widget.add_class(name)


def _mark(widget: widgets.DOMWidget, name: str, on: bool) -> None:
    if on:
        widget.add_class(name)
    else:
        widget.remove_class(name)
