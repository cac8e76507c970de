"""Draw careerkit's charts without a network wherever they are shown, alone or joined to others.

Altair's own renderer fetches its script from the network. It belongs to the person, who may have
chosen another for their own charts, so it stays as it is: these charts say for themselves how they
are shown. Their look is no part of them either, for Altair joins no charts that bring a
configuration along: it is added to a whole when that is drawn, or to its parts where others may
stand beside them.
"""

from collections.abc import Mapping, Sequence
from math import ceil
from threading import Lock
from typing import Any, Literal, Self, TypeVar

import altair as alt
import pandas as pd
from altair.typing import ChartType
from altair.utils import update_nested

from careerkit.views.inks import MUTED
from careerkit.views.look import with_look
from careerkit.views.room import WIDE, Room
from careerkit.views.rows import wrapped
from careerkit.views.style import BROADEST, CONFIG, ROOM
from careerkit.views.svg import notebook_html
from careerkit.views.widths import stretched

_LOOK = "careerkit.look"
"""Names, in what Altair hands from a chart to its parts, the look that they are to have."""

_ONE_AT_A_TIME = Lock()
"""What Altair does with rows is set for the whole process, and set back afterwards."""


class _ShownOffline(alt.TopLevelMixin, alt.SchemaBase):
    """A chart that a notebook shows by its picture, in careerkit's look."""

    def _repr_mimebundle_(self, *_args: object, **_kwds: object) -> dict[str, str]:
        return {"text/html": notebook_html(self)}

    def to_dict(
        self,
        validate: bool = True,
        *,
        format: Literal["vega-lite", "vega"] = "vega-lite",  # noqa: A002 - Altair's own name
        ignore: list[str] | None = None,
        context: dict[str, Any] | None = None,
    ) -> dict[str, Any]:
        """Return the specification, with the look unless the chart is a part of another.

        All of its rows are in it, whatever the person has chosen for charts of their own: Altair
        refuses more than 5,000 rows, and others of its ways to keep them write files.
        """
        context = context or {}
        is_whole = context.get("top_level", True)
        look = context.get(_LOOK, _look_of(self) if is_whole else CONFIG)
        within = context | {_LOOK: look if self._is_joined else {}}
        if is_whole:
            with _ONE_AT_A_TIME, alt.data_transformers.enable("default", max_rows=None):
                return super(_ShownOffline, self._configured(look)).to_dict(
                    validate, format=format, ignore=ignore, context=within
                )
        spec = super().to_dict(validate, format=format, ignore=ignore, context=within)
        return with_look(spec, look) if look and not self._is_joined else spec

    _is_joined = False
    """Whether a part of it may be a chart of a person's own."""

    def _configured(self, look: Mapping[str, Any]) -> Self:
        """Return the chart with its look, but that of its parts, and with room around it."""
        chart = self.copy(deep=False)
        chart.config = alt.Config(**look)
        if chart.padding is alt.Undefined:
            chart.padding = {**ROOM, "right": max(ROOM["right"], _beyond(chart.title))}
        return chart

    def __or__(self, other: ChartType) -> "Row":
        charts: list[Any] = [self, other]
        return Row(hconcat=charts)

    def __and__(self, other: ChartType) -> "Column":
        charts: list[Any] = [self, other]
        return Column(vconcat=charts)


class _Drawn(_ShownOffline):
    """One of careerkit's charts."""

    def properties(self, **properties: object) -> Self:
        """Return a copy with other properties; a ``width`` is that of all of it, in pixels."""
        width = properties.get("width")
        if not isinstance(width, int | float):
            return super().properties(**properties)
        others = {name: value for name, value in properties.items() if name != "width"}
        chart = stretched(self, width)
        return chart.properties(**others) if others else chart


class _Joined(_ShownOffline):
    """Charts of careerkit's and a person's own, each of which keeps its look."""

    _is_joined = True

    def _configured(self, look: Mapping[str, Any]) -> Self:
        chart = super()._configured(look)
        chart.config = alt.Config(**{"background": look["background"], **_own_config(self)})
        return chart


class LayerChart(_Drawn, alt.LayerChart):
    """Marks on each other."""


class FacetChart(_Drawn, alt.FacetChart):
    """One chart for each category."""


class VConcatChart(_Drawn, alt.VConcatChart):  # type: ignore[misc] # it stays one part
    """Parts of one chart below each other."""


class Row(_Joined, alt.HConcatChart):
    """Charts beside each other."""

    def __or__(self, other: ChartType) -> "Row":
        return alt.HConcatChart.__or__(self, other)


class Column(_Joined, alt.VConcatChart):
    """Charts below each other."""

    def __and__(self, other: ChartType) -> "Column":
        return alt.VConcatChart.__and__(self, other)


MOST_LETTERS = 540
"""So many letters of a sentence are shown."""

BETWEEN_KEYS = "\u2003"

LINE = 19
"""How high a line of an empty chart's sentence is, in pixels."""

Chart = LayerChart | VConcatChart | FacetChart
"""What a view draws."""

AnyChart = TypeVar("AnyChart", bound=Chart)


def _look_of(chart: _ShownOffline) -> dict[str, Any]:
    """Return careerkit's look, as far as the person set no other."""
    return dict(update_nested(CONFIG, _own_config(chart), copy=True))


def _own_config(chart: _ShownOffline) -> dict[str, Any]:
    return {} if chart.config is alt.Undefined else chart.config.to_dict()


def _beyond(title: object) -> int:
    """Return how far a title may reach beyond a wide chart."""
    words = title if isinstance(title, str) else getattr(title, "text", "")
    return ceil(len(words) * BROADEST) - WIDE.width if isinstance(words, str) else 0


def with_title(
    chart: AnyChart, question: str, sentence: str, *keys: str, room: Room = WIDE
) -> AnyChart:
    """Put the question above a chart, and beneath it the keys to its marks and the sentence."""
    letters = room.letters_across
    lines = [line for key in keys for line in keys_in_lines(key, letters)]
    lines += wrapped(sentence, letters, MOST_LETTERS // letters)
    return titled(chart, question, lines, f"{question} {sentence}", room)


def keys_in_lines(keys: str, letters: int) -> list[str]:
    """Return the keys to marks in lines that end between two of them, where they can."""
    lines = [""]
    for key in keys.split(BETWEEN_KEYS):
        longer = f"{lines[-1]}{BETWEEN_KEYS}{key}" if lines[-1] else key
        if len(longer) <= letters:
            lines[-1] = longer
        else:
            lines += wrapped(key, letters)
    return [line for line in lines if line]


def titled(
    chart: AnyChart, question: str, lines: Sequence[str], description: str, room: Room = WIDE
) -> AnyChart:
    """Put the question above a chart, lines beneath it, and its description.

    The chart itself is changed, and layers are given their sizes at once: ``properties`` would copy
    each part several times, a quarter of the work of a chart.
    """
    title = wrapped(question, int(room.width / BROADEST))
    chart.title = alt.Title(title if len(title) > 1 else question, subtitle=list(lines))
    chart.description = description
    return chart


def empty_chart(question: str, sentence: str, room: Room = WIDE) -> LayerChart:
    """Draw the empty state: the question with a sentence that says what will appear here."""
    letters = room.letters_across * 14 // 15
    lines = wrapped(sentence, letters, MOST_LETTERS // letters)
    text = alt.Chart(pd.DataFrame({"sentence": ["\n".join(lines)]})).mark_text(
        align="left", baseline="top", color=MUTED, fontSize=13, lineBreak="\n", lineHeight=LINE
    )
    placed = text.encode(x=alt.XValue(0), y=alt.YValue(0), text=alt.Text("sentence:N"))
    height = max(44, len(lines) * LINE + 6)
    chart = LayerChart(layer=[placed], width=room.width, height=height)
    return titled(chart, question, [], f"{question} {sentence}", room)
