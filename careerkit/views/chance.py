"""Tell what stands out from chance: each rule once, numbers in and numbers out.

One budget holds for everything that is said of a year, wherever it is said: each family of
statements has its share of it. ``docs/measuring.md`` gives the rules in plain words.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import comb, erfc, sqrt

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

FOR_CATEGORIES, FOR_PRIORITIES, FOR_MOVES, FOR_FORECASTS = 0.015, 0.01, 0.005, 0.005
"""How often chance may lead to a statement about a year: in so many journals.

Together 0.035, so that even ten years tell at most four people in ten of something.
"""

FEWEST_TICKS = 3
"""With fewer goals ticked, or fewer left unticked, there is no spread to see."""


@lru_cache(4096)
def likely_counts(priorities: int, goals: int, size: int, among: int) -> tuple[int, int]:
    """Return the fewest and the most priorities that chance gives one of ``among`` categories.

    As many ``priorities`` fall on the ``goals`` looked at, ``size`` of which are the category's,
    each goal as likely as any other: their number is hypergeometric. What lies outside passes
    ``FOR_PRIORITIES`` even times both sides and the number of categories (Bonferroni).

    >>> likely_counts(10, 76, 7, among=8)
    (0, 4)
    """
    limit = FOR_PRIORITIES / 2 / max(among, 1)
    counts = _possible(priorities, goals, size)
    low = next(k for k in counts if _at_most(k, priorities, goals, size) > limit)
    high = next(k for k in reversed(counts) if _at_least(k, priorities, goals, size) > limit)
    return low, high


def count_ways(counts: Sequence[int], sizes: Sequence[int]) -> list[str]:
    """Say of each category whether it holds more, or fewer, priorities than chance explains.

    ``counts`` are the priorities, ``sizes`` the goals looked at, category by category in the order
    of the page. Ticks that get used up from the page's start on favour what stands there. So a
    category holds ``more`` only if it does so beside those before it, too, and ``fewer`` beside
    those after it. Where the page's order could be why, it is ``order``; else it is nothing.

    >>> count_ways([0, 7, 3], [30, 7, 39]), count_ways([7, 0, 3], [7, 30, 39])
    (['', 'more', ''], ['order', '', ''])
    """
    priorities, goals = sum(counts), sum(sizes)
    if not something_to_see(priorities, sizes):
        return [""] * len(sizes)
    among = sum(size > 0 for size in sizes)
    return [
        _way(counts, sizes, place, likely_counts(priorities, goals, size, among))
        for place, size in enumerate(sizes)
    ]


def something_to_see(priorities: int, sizes: Iterable[int]) -> bool:
    """Tell whether so many priorities could spread over categories so that any stood out.

    >>> something_to_see(10, [40, 30, 6]), something_to_see(76, [40, 30, 6])
    (True, False)
    """
    sizes = [size for size in sizes if size]
    goals = sum(sizes)
    if not FEWEST_TICKS <= priorities <= goals - FEWEST_TICKS:
        return False
    return any(
        not _within(count, likely_counts(priorities, goals, size, len(sizes)))
        for size in sizes
        for count in (min(size, priorities), max(0, size + priorities - goals))
    )


def ticks_missing(priorities: int, sizes: Sequence[int]) -> int:
    """Return how many more ticks it takes until a category could stand out; 0 if none do.

    >>> ticks_missing(1, [40, 30, 6])
    2
    """
    more = range(1, sum(sizes) - priorities)
    return next((ticks for ticks in more if something_to_see(priorities + ticks, sizes)), 0)


def student_tails(t: Floats, freedom: float) -> Floats:
    """Return how often Student's t lies so far out, either way.

    Wallace's transformation to a normal variable (1959), within a twentieth of the value from five
    degrees of freedom on, as far out as one in a hundred thousand.

    >>> student_tails(np.array([1.96, 2.571]), 5).round(3).tolist()
    [0.107, 0.05]
    """
    z = (8 * freedom + 1) / (8 * freedom + 3) * np.sqrt(freedom * np.log1p(t**2 / freedom))
    return np.asarray(_erfc(z / sqrt(2)), dtype=np.float64)


_erfc = np.vectorize(erfc, otypes=[np.float64])


def _way(counts: Sequence[int], sizes: Sequence[int], place: int, likely: tuple[int, int]) -> str:
    count, size = counts[place], sizes[place]
    if _within(count, likely):
        return ""
    more = count > likely[1]
    beside = slice(0, place) if more else slice(place + 1, None)
    ticked, goals = sum(counts[beside]) + count, sum(sizes[beside]) + size
    low, high = likely_counts(ticked, goals, size, sum(each > 0 for each in sizes))
    if more:
        return "more" if count > high else "order"
    return "fewer" if count < low else "order"


def _within(count: int, likely: tuple[int, int]) -> bool:
    return likely[0] <= count <= likely[1]


def _possible(priorities: int, goals: int, size: int) -> range:
    return range(max(0, size + priorities - goals), min(size, priorities) + 1)


def _at_most(count: int, priorities: int, goals: int, size: int) -> float:
    """Return the chance that a category holds so many priorities or fewer."""
    ways = sum(
        comb(size, fewer) * comb(goals - size, priorities - fewer)
        for fewer in _possible(priorities, goals, size)
        if fewer <= count
    )
    return ways / comb(goals, priorities)


def _at_least(count: int, priorities: int, goals: int, size: int) -> float:
    return 1 - _at_most(count - 1, priorities, goals, size)
