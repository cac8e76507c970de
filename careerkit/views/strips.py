"""Draw strips of dots again at each key, in a frame that Vega drew once.

Vega takes 8 ms for a picture of 76 dots and 25 for one of 1,000. An answer changes the dots, the
medians and some words alone: these are written here, in the marks that Vega drew for a few goals
made up for it. The whole is letter for letter what Vega draws (``tests/views/test_strips.py``).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any
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

_RATED_PLACE = ".layer_3_marks > text"
_MEDIANS_PLACE = ".layer_4_marks"
_DOTS_PLACE = ".layer_5_marks"
_LINES_PLACE = ".role-title-subtitle tspan"


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
        self.medians_start, medians = _MEDIANS.search(drawn).groups()
        self.dots_start, rings = _DOTS.search(drawn).groups()
        self._median_looks = _MEDIAN.findall(medians)
        self._dot_looks = {
            (int(at), kind == "filled"): look for look, at, kind in _DOT.findall(rings)
        }
        slotted = _DOTS.sub(SLOT, _MEDIANS.sub(SLOT, drawn)).replace(_RATED, SLOT)
        self.fixed = slotted.split(SLOT)

    def draw(
        self, dots: Iterable[Dot], counts: Sequence[Counts], lines: Sequence[str], description: str
    ) -> "Strips":
        """Return the picture of these dots, with these lines under its title."""
        return Strips(
            frame=self,
            description=_valid(description),
            rated=[f"rated {each.rated} of {each.size}" for each in counts],
            medians="".join(self._medians(counts)),
            dots={_valid(each.id): self._dot(each) for each in dots},
            lines=[_valid(each) for each in lines],
        )

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
            f'{self._dot_looks[strip, dot.priority]} data-goal="{_attribute(_valid(dot.id))}">'
            f"<title>{escape(_valid(said))}</title></path>"
        )


@dataclass(frozen=True)
class Strips:
    """A drawn picture: what its frame holds, ``dots`` by the id of their goals."""

    frame: Frame
    description: str
    rated: list[str]
    medians: str
    dots: dict[str, str]
    lines: list[str]

    @property
    def svg(self) -> str:
        """The whole as SVG text."""
        words = [
            _attribute(self.description),
            *self.rated,
            _group(self.frame.medians_start, self.medians),
            _group(self.frame.dots_start, "".join(self.dots.values())),
            *map(escape, self.lines),
            "",
        ]
        return "".join(chain(*zip(self.frame.fixed, words, strict=True)))

    def changes_since(self, before: "Strips") -> dict[str, Any] | None:
        """Return what makes this picture of one before, in values that JSON knows.

        ``None`` if little would be left of it: other strips or lines, or dots in another order.
        Else ``texts`` are CSS selectors, places among what they select, and words; ``groups``
        selectors and marks; of the ``dots`` in their ``group`` those of some goals are ``gone``,
        and those ``drawn`` are a goal, its mark and the goal whose dot comes next.
        """
        kept = [each for each in before.dots if each in self.dots]
        if self.frame is not before.frame or kept != [
            each for each in self.dots if each in before.dots
        ]:
            return None
        following = dict(pairwise(self.dots))
        return {
            "description": self.description,
            "texts": [
                *_changed(_RATED_PLACE, self.rated, before.rated),
                *_changed(_LINES_PLACE, self.lines, before.lines),
            ],
            "groups": {} if self.medians == before.medians else {_MEDIANS_PLACE: self.medians},
            "dots": {
                "group": _DOTS_PLACE,
                "gone": [each for each in before.dots if each not in self.dots],
                "drawn": [
                    (goal, mark, following.get(goal))
                    # The last first, so that the dot that comes next is there already.
                    for goal, mark in reversed(self.dots.items())
                    if before.dots.get(goal) != mark
                ],
            },
        }


def _changed(
    place: str, now: Iterable[str], before: Iterable[str]
) -> Iterator[tuple[str, int, str]]:
    for at, (words, old) in enumerate(zip(now, before, strict=True)):
        if words != old:
            yield place, at, words


def _group(start: str, marks: str) -> str:
    return f"{start}>{marks}</g>" if marks else f"{start} />"


def _number(value: float) -> str:
    """Return a number as JavaScript writes it."""
    return str(int(value)) if value == int(value) else repr(value)


def _valid(words: str) -> str:
    return NOT_XML.sub("\ufffd", words)


def _attribute(words: str) -> str:
    return escape(words, {'"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"})
