"""Show one chart, drawn again as its table changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Generic, TypeVar

import ipywidgets as widgets

from careerkit.form.controls import Controls
from careerkit.form.drawing import Drawing
from careerkit.form.kept_text import KeptText
from careerkit.session.session import Session

_Year = TypeVar("_Year")

SOON, LATER = 0.15, 3.0
"""Seconds without a change after which a chart on the screen is drawn, and one that is not."""


@dataclass(frozen=True)
class _Drawn:
    """What was drawn as HTML; ``None`` is what was up to date."""

    picture: str | None = None
    numbers: str | None = None


class ChartBox(KeptText, widgets.VBox, Generic[_Year]):
    """A chart with its numbers beneath, folded away, as a widget.

    Where ``how_sure`` says how sure its sentence is, that is folded away beside them. ``name``
    tells the chart from others on the page; ``picture`` and ``numbers`` draw what
    ``draw_soon`` is given of a year. Numbers are drawn after the picture, and only while they are
    shown: unfolded, or always, if ``numbered``: then they are the list that names the dots.
    """

    kept_as = "chart"

    def __init__(
        self,
        session: Session,
        name: str,
        picture: Callable[[_Year], str],
        numbers: Callable[[_Year], str],
        numbered: bool = False,
        how_sure: str = "",
    ) -> None:
        self._session = session
        self.view, self.name = name, f"ck-chart-{name}"
        self._draw_picture, self._draw_numbers = picture, numbers
        self._year: Callable[[], _Year] | None = None
        self._old_picture = self._old_numbers = False
        self._in_view = False
        self._drawings_under_way = 0
        self._turn = 0
        self._picture = Drawing().add_class("ck-picture")
        self._numbers = Drawing().add_class("ck-numbers")
        self._numbered = numbered
        shown = [self._picture, self._numbers] if numbered else [self._picture]
        folded = {} if numbered else {"The numbers": self._numbers}
        self._folds = self._folded(folded | _how_sure(how_sure))
        super().__init__([*shown, self._folds] if self._folds.children else shown)
        self.add_class("ck-chart").add_class(self.name)
        if numbered:
            self.add_class("ck-numbered")

    def draw_soon(self, year: Callable[[], _Year]) -> None:
        """Draw the newest year once nothing has changed for a moment.

        ``year`` is called on the thread that draws, so that sliders answer meanwhile.
        """
        self._take(year)
        self._catch_up(SOON if self._in_view else LATER)

    def draw_in_view(self, year: Callable[[], _Year]) -> None:
        """Draw the newest year as ``draw_soon`` does, but only once the chart is in view."""
        self._take(year)
        if self._in_view:
            self._catch_up(SOON)

    def draw_ahead(self) -> None:
        """Draw what waits to be in view, unless it comes into view before."""
        if self._old_picture:
            self._catch_up(LATER)

    def draw_again(self) -> None:
        """Draw the newest year once more, for what else its picture depends on has changed.

        A chart that is not in view waits until it is; one still to be drawn is drawn so anyway.
        """
        is_to_come = self._old_picture and not self._drawings_under_way
        if self._year is None or (is_to_come and not self._in_view):
            return
        self._old_picture = True
        self._turn += 1
        if self._in_view:
            self._catch_up(SOON)

    def show_in_view(self, in_view: bool) -> None:
        """Take note whether the chart is on the screen or near it; if so, draw it if it is old."""
        self._in_view = in_view
        if in_view and self._old_picture:
            self._catch_up(0)

    def _take(self, year: Callable[[], _Year]) -> None:
        self._year = year
        self._old_picture = self._old_numbers = True

    def _folded(self, parts: Mapping[str, Drawing]) -> widgets.Accordion:
        """Return the parts, by their titles, folded away."""
        folds = widgets.Accordion([*parts.values()], titles=[*parts])
        Controls(self._session).on(folds, lambda _index: self._catch_up(0), "selected_index")
        return folds.add_class("ck-folded")

    def _catch_up(self, seconds: float) -> None:
        """Draw what is old after so many seconds, unless something newer is to be drawn then."""
        self._turn += 1
        self._session.later(seconds, partial(self._draw, self._turn))

    def _draw(self, turn: int) -> None:
        if turn != self._turn or self._year is None:
            return
        numbers = self._old_numbers and self._numbers_are_shown
        if self._old_picture or numbers:
            self._drawings_under_way += 1
            make = partial(self._drawn, self._year, self._old_picture, numbers)
            self._session.draw(make, partial(self._show, turn))

    def _drawn(self, year: Callable[[], _Year], picture: bool, numbers: bool) -> _Drawn:
        shown = year()
        return _Drawn(
            drawn(self._draw_picture, shown) if picture else None,
            drawn(self._draw_numbers, shown) if numbers else None,
        )

    def _show(self, turn: int, new: _Drawn) -> None:
        self._drawings_under_way -= 1
        is_newest = turn == self._turn
        if new.picture is not None:
            self._picture.show(new.picture)
            self._old_picture = self._old_picture and not is_newest
        if new.numbers is not None:
            self._numbers.show(new.numbers)
            self._old_numbers = self._old_numbers and not is_newest

    @property
    def _numbers_are_shown(self) -> bool:
        return self._numbered or self._folds.selected_index == 0


class LiveChartBox(ChartBox[_Year]):
    """A chart that is always in view and follows each key."""

    def __init__(
        self,
        session: Session,
        name: str,
        picture: Callable[[_Year], str],
        numbers: Callable[[_Year], str],
        how_sure: str = "",
    ) -> None:
        super().__init__(session, name, picture, numbers, how_sure=how_sure)
        self.show_in_view(True)

    def draw_now(self, year: _Year) -> None:
        """Show the picture at once, its numbers soon."""
        if not self._picture.html:
            # The first picture may wait for Altair's import; no key shall.
            self.draw_soon(lambda: year)
            return
        self._year = lambda: year
        self._picture.show(drawn(self._draw_picture, year))
        self._old_picture, self._old_numbers = False, True
        self._catch_up(SOON)


def _how_sure(words: str) -> dict[str, Drawing]:
    """Return what says how sure a chart's sentence is, by its title."""
    if not words:
        return {}
    drawing = Drawing().add_class("ck-how-sure")
    drawing.show(f"<p>{escape(words)}</p>")
    return {"How sure is this?": drawing}


def drawn(draw: Callable[[_Year], str], year: _Year) -> str:
    """Return what is drawn of a year, or a sentence in its place."""
    try:
        return draw(year)
    except Exception as error:
        # Without a word on the page the error would be lost, and a key must still be saved.
        return f"<p>This chart can’t be drawn: {escape(repr(error))}</p>"
