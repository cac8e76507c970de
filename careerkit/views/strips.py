"""Draw the map beside the form by hand, at each key anew: a strip of dots for each category.

Vega takes 8 ms for a picture of 76 dots and 25 for one of 1,000.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from statistics import median
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from careerkit.catalog.categories import as_shown
from careerkit.reflection import SCALE
from careerkit.views.dots import in_stacks
from careerkit.views.goal_ratings import GoalRating
from careerkit.views.inks import INK, LINE, PAPER, category_colours
from careerkit.views.xml import NOT_XML, SVG
from careerkit.views.years_table import FEWEST_RATED

EDGE = 22
"""Room beside the scale: five stacks fit at either end, so that the picture never grows."""

DOT = 8.5
"""How wide the place of a dot is."""

DOT_AREA = 44
DOT_LINE = 1.4
ABOVE_LINE = 0.6
"""The middle of the lowest dot is so many dots above its strip's line."""

STRIP = 4 * DOT
STEP = STRIP + 26
"""How high a strip is with its heading."""

BASELINE = STEP / 2 - 10
HEADING = -STEP / 2 + 8
"""How far a strip's line, and the middle of its heading, are below the middle of its step."""

STOP_LINE = STRIP - 2
FAINT = 0.7
MEDIAN_WIDTH, MEDIAN_HEIGHT = 2.5, 8

MAP, MAP_EDGE = 320, 24
"""How wide the map beside the form is, and the room beside its scale."""

MAP_DOT = 8
"""How wide the place of a dot is there."""

MAP_MEDIAN = 6
"""How far the tick of a median reaches below its strip's line."""


class Strip(NamedTuple):
    """How many of a category's goals there are, are rated, and are priorities.

    ``median`` is that of the importances, or ``None`` under ``FEWEST_RATED`` of them.
    """

    category: str
    size: int
    rated: int
    priorities: int
    median: float | None


class Dot(NamedTuple):
    """A rated goal with its dot's place in its stack, in dots: so far ``across``, so far ``up``."""

    id: str
    category: str
    words: str
    importance: int
    priority: bool
    across: float
    up: float


def strips_of(goals: Iterable[GoalRating], categories: Iterable[str]) -> list[Strip]:
    """Count the goals by category: ``categories``, in their order, come before any others."""
    groups: dict[str, list[GoalRating]] = {category: [] for category in categories}
    for goal in goals:
        groups.setdefault(goal.category, []).append(goal)
    return [_strip(category, group) for category, group in groups.items()]


def dots_of(goals: Collection[GoalRating]) -> list[Dot]:
    """Return the rated goals with a spot for each one's dot, stacked where they share a stop.

    A spot hangs on the goals that share its stop alone, so that nothing else a person does moves
    a dot. The method is Wilkinson's dot plot.
    """
    stacks: dict[tuple[str, int], list[GoalRating]] = defaultdict(list)
    for goal in goals:
        if goal.importance is not None:
            stacks[goal.category, goal.importance].append(goal)
    spots = {
        goal.id: in_stacks(number, len(stack))
        for stack in stacks.values()
        for number, goal in enumerate(stack)
    }
    return [
        Dot(goal.id, goal.category, goal.words, goal.importance, goal.priority, *spots[goal.id])
        for goal in goals
        if goal.importance is not None
    ]


def draw_map(strips: Sequence[Strip], dots: Iterable[Dot], title: str, lines: Sequence[str]) -> str:
    """Return the strips and dots as HTML, without the strips' names on a wide page.

    There each strip lies over the button that opens its category. Where there is no room for
    that, the picture stands alone, with the names, the ``title`` and the ``lines`` that answer it.
    """
    height = len(strips) * STEP
    description = " ".join([title, *lines])
    axis = "".join(f'<span style="left:{_share(stop)}">{stop}</span>' for stop in SCALE)
    return (
        f'<div class="ck-map-words"><h3>{escape(title)}</h3>'
        f"{''.join(f'<p>{escape(_valid(line))}</p>' for line in lines)}</div>"
        '<div class="ck-map-strips">'
        f'<svg xmlns="{SVG}" viewBox="0 0 {MAP} {height}" fill="none" role="img"'
        f" aria-label={quoteattr(_valid(description))}>"
        f"{''.join(_strip_marks(strip, number) for number, strip in enumerate(strips))}"
        f"{_dots(dots, [strip.category for strip in strips])}</svg>"
        f'<div class="ck-map-names" aria-hidden="true">{"".join(map(_name, strips))}</div></div>'
        f'<div class="ck-map-axis" aria-hidden="true">{axis}</div>'
    )


def across(stop: float) -> float:
    """Return where a stop of the scale is, in pixels from the left of the map."""
    return MAP_EDGE + (MAP - 2 * MAP_EDGE) * (stop - SCALE[0]) / (SCALE[-1] - SCALE[0])


def _share(stop: int) -> str:
    return f"{_short(100 * across(stop) / MAP)}%"


def _name(strip: Strip) -> str:
    return (
        f"<p><span>{escape(_valid(as_shown(strip.category)))}</span>"
        f"<span>{strip.rated} of {strip.size}</span></p>"
    )


def _strip_marks(strip: Strip, number: int) -> str:
    """Draw what stands of a strip beside its dots: its line, and its median."""
    line = _line(number)
    return (
        f'<g class="mark-rule role-mark"><path d="M0,{_short(line)}h{MAP}" stroke="{LINE}"/></g>'
        f'<g class="mark-rect role-mark">{_median(strip.median, line)}</g>'
    )


def _median(median: float | None, line: float) -> str:
    if median is None:
        return ""
    left = across(median) - MEDIAN_WIDTH / 2
    return (
        f'<path d="M{_short(left)},{_short(line)}h{MEDIAN_WIDTH}v{MAP_MEDIAN}h-{MEDIAN_WIDTH}Z"'
        f' fill="{INK}" opacity="{FAINT}"><title>median importance {median:g}</title></path>'
    )


def _dots(dots: Iterable[Dot], categories: Sequence[str]) -> str:
    number_of = {category: number for number, category in enumerate(categories)}
    colours = dict(zip(categories, category_colours(categories), strict=True))
    marks = [_dot(dot, number_of[dot.category], colours[dot.category]) for dot in dots]
    return f'<g class="mark-symbol role-mark" stroke-width="{DOT_LINE}">{"".join(marks)}</g>'


# A key moves few of perhaps 1,000 dots; the others are written once.
@lru_cache(maxsize=4096)
def _dot(dot: Dot, strip: int, colour: str) -> str:
    left = _short(across(dot.importance) + dot.across * MAP_DOT)
    top = _short(_line(strip) - DOT * (dot.up + ABOVE_LINE))
    priority = ", priority" if dot.priority else ""
    words = f"{dot.words}: importance {dot.importance}{priority}, {dot.category}"
    return (
        f'<path transform="translate({left},{top})" d="{_CIRCLE}"'
        f' fill="{colour if dot.priority else PAPER}" stroke="{colour}"'
        f" data-goal={quoteattr(_valid(dot.id))}><title>{escape(_valid(words))}</title></path>"
    )


def _strip(category: str, goals: Sequence[GoalRating]) -> Strip:
    importances = [goal.importance for goal in goals if goal.importance is not None]
    return Strip(
        category=category,
        size=len(goals),
        rated=len(importances),
        priorities=sum(goal.priority for goal in goals),
        median=float(median(importances)) if len(importances) >= FEWEST_RATED else None,
    )


def _line(number: int) -> float:
    """Return how far from the top the line of a strip is."""
    return (number + 1) * STEP - MAP_MEDIAN - 1


def _short(pixels: float) -> str:
    return f"{pixels:.2f}".rstrip("0").removesuffix(".")


def _valid(words: str) -> str:
    return NOT_XML.sub("\ufffd", words)


_RADIUS = f"{DOT_AREA**0.5 / 2:.3f}"
_ARC = f"A{_RADIUS},{_RADIUS},0,1,1,"
_CIRCLE = f"M{_RADIUS},0{_ARC}-{_RADIUS},0{_ARC}{_RADIUS},0"
