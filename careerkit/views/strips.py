"""Draw strips of dots again at each key, in a frame that Vega drew once.

Vega takes 8 ms for a picture of 76 dots and 25 for one of 1,000. An answer changes the dots, the
medians and some words alone: these are written here, in the marks that Vega drew for a few goals
made up for it. The whole is letter for letter what Vega draws (``tests/views/test_strips.py``).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from xml.sax.saxutils import escape

from careerkit.reflection import SCALE
from careerkit.views.answers import Answer, Counts, Dot
from careerkit.views.svg import NOT_XML

SLOT = "{a slot of this picture}"
"""Stands in a frame wherever the answers decide what is there."""

MADE_UP = [
    Answer(id="ring", category="", words="", importance=SCALE[0]),
    Answer(id="filled", category="", words="", importance=SCALE[0], priority=True),
    Answer(id="third", category="", words="", importance=SCALE[0]),
]
"""What Vega draws of each category for a frame: a dot of each kind, and a median."""

_RATED = f"rated {len(MADE_UP)} of {len(MADE_UP)}"
_MEDIANS = re.compile(r'(<g class="mark-rect role-mark layer_4_marks")>(.*?)</g>')
_DOTS = re.compile(r'(<g class="mark-symbol role-mark layer_5_marks")>(.*?)</g>')
_MEDIAN = re.compile(r'<path d="M[^,]+(,[^>]*>)<title>')
_DOT = re.compile(r'<path transform="[^"]*"([^>]*) data-goal="(\d+) (ring|filled)"')


@dataclass(frozen=True)
class Places:
    """Where marks stand, in pixels: the stops of the scale from ``left`` to ``right``.

    ``step`` is how high a strip is with all that belongs to it, ``bottom`` how far its line is
    below its middle, ``dot`` how wide a dot is, and ``tick`` a median; the middle of the lowest dot
    is so many dots ``above`` the line.
    """

    left: float
    right: float
    step: float
    bottom: float
    above: float
    dot: float
    tick: float

    def across(self, stop: float) -> float:
        """Return where a stop of the scale is."""
        share = (stop - SCALE[0]) / (SCALE[-1] - SCALE[0])
        return self.left * (1 - share) + self.right * share

    def down(self, strip: int, up: float) -> float:
        """Return where a dot is that stands so far up on a strip."""
        return strip * self.step + self.step / 2 + (self.bottom - self.dot * (up + self.above))


def made_up(categories: Iterable[str]) -> list[Answer]:
    """Return the answers that a frame is drawn of."""
    return [
        each._replace(id=f"{place} {each.id}", category=category)
        for place, category in enumerate(categories)
        for each in MADE_UP
    ]


class Frame:
    """A picture of ``made_up`` answers, its lines of words and its description each a ``SLOT``."""

    def __init__(self, drawn: str, categories: Sequence[str], places: Places) -> None:
        self._place_of = {category: place for place, category in enumerate(categories)}
        self._places = places
        self._medians_start, medians = _MEDIANS.search(drawn).groups()
        self._dots_start, rings = _DOTS.search(drawn).groups()
        self._median_looks = _MEDIAN.findall(medians)
        self._dot_looks = {
            (int(at), kind == "filled"): look for look, at, kind in _DOT.findall(rings)
        }
        slotted = _DOTS.sub(SLOT, _MEDIANS.sub(SLOT, drawn)).replace(_RATED, SLOT)
        self._fixed = slotted.split(SLOT)

    def svg(
        self, dots: Iterable[Dot], counts: Sequence[Counts], lines: Sequence[str], description: str
    ) -> str:
        """Return the picture of these dots as SVG text, with these lines under its title."""
        words = [
            _attribute(description),
            *(f"rated {each.rated} of {each.size}" for each in counts),
            _group(self._medians_start, self._medians(counts)),
            _group(self._dots_start, [self._dot(each) for each in dots]),
            *map(_text, lines),
            "",
        ]
        return "".join(chain(*zip(self._fixed, words, strict=True)))

    def _medians(self, counts: Sequence[Counts]) -> list[str]:
        return [
            f'<path d="M{_number(self._places.across(each.median) - self._places.tick / 2)}{look}'
            f"<title>median importance {_number(each.median)}</title></path>"
            for each, look in zip(counts, self._median_looks, strict=True)
            if each.median is not None
        ]

    def _dot(self, dot: Dot) -> str:
        strip = self._place_of[dot.category]
        across = self._places.across(dot.importance) + dot.across * self._places.dot
        said = f"{dot.words}: importance {dot.importance}{', priority' if dot.priority else ''}"
        said += f", {dot.category}"
        return (
            f'<path transform="translate({_number(across)},'
            f'{_number(self._places.down(strip, dot.up))})"'
            f'{self._dot_looks[strip, dot.priority]} data-goal="{_attribute(dot.id)}">'
            f"<title>{_text(said)}</title></path>"
        )


def _group(start: str, marks: Sequence[str]) -> str:
    return f"{start}>{''.join(marks)}</g>" if marks else f"{start} />"


def _number(value: float) -> str:
    """Return a number as JavaScript writes it."""
    return str(int(value)) if value == int(value) else repr(value)


def _text(words: str) -> str:
    return escape(NOT_XML.sub("\ufffd", words))


def _attribute(words: str) -> str:
    breaks = {'"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"}
    return escape(NOT_XML.sub("\ufffd", words), breaks)
