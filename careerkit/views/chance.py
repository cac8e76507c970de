"""Tell what stands out from chance: each rule once, numbers in and numbers out.

``docs/measuring.md`` gives the rules in plain words.
"""

from collections.abc import Iterable
from math import comb, inf, sqrt
from statistics import NormalDist

from careerkit.views.noise import LITERATURE, Noise

ODDS = 0.10
"""The most often that chance alone may lead to a statement: in one journal of ten."""

FEWEST_TICKS = 3
"""With fewer goals ticked, or fewer left unticked, there is no spread to see."""


def likely_counts(priorities: int, goals: int, size: int) -> tuple[int, int]:
    """Return the fewest, the most priorities that chance gives a category: its central 90 %.

    As many ``priorities`` fall on the ``goals`` looked at, ``size`` of which are the category's,
    each goal as likely as any other: their number is hypergeometric. Below the range, and above
    it, lie 5 % each at most.

    >>> likely_counts(10, 76, 7)
    (0, 2)
    """
    counts = _possible(priorities, goals, size)
    low = next(k for k in counts if _at_most(k, priorities, goals, size) > ODDS / 2)
    high = next(k for k in counts if _at_most(k, priorities, goals, size) >= 1 - ODDS / 2)
    return low, high


def count_stands_out(count: int, priorities: int, goals: int, size: int, among: int) -> bool:
    """Tell whether chance would seldom give any of ``among`` categories a count so far off.

    Both tails of the hypergeometric distribution count, as they do in Fisher's exact test, times
    the number of categories (Bonferroni).

    >>> count_stands_out(7, 10, 76, 7, among=8), count_stands_out(4, 11, 71, 10, among=8)
    (True, False)
    """
    or_fewer = _at_most(count, priorities, goals, size)
    or_more = 1 - _at_most(count - 1, priorities, goals, size)
    return 2 * min(or_fewer, or_more) * among <= ODDS


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
        count_stands_out(count, priorities, goals, size, len(sizes))
        for size in sizes
        for count in (min(size, priorities), max(0, size + priorities - goals))
    )


def chance_limit(spread: float, goals: float, among: float = 1, freedom: float = inf) -> float:
    """Return how far, either way, the average of so many goals' changes may come by chance.

    ``spread`` is the standard deviation of one goal's change, estimated with so many degrees of
    ``freedom`` (without end where it is known); the average of n changes has the n-th part of its
    square. Of ``among`` averages none passes this in nine cases of ten (Bonferroni).

    >>> round(chance_limit(LITERATURE.of_change, goals=9), 2)
    1.02
    >>> round(chance_limit(1.86, goals=9, among=7, freedom=70), 2)
    1.56
    """
    return _student(1 - ODDS / among / 2, freedom) * spread / sqrt(goals)


def move_stands_out(change: int, among: int, noise: Noise = LITERATURE) -> bool:
    """Tell whether wavering would seldom move any of so many unchanged goals so far (Bonferroni).

    >>> [move_stands_out(change, among=1) for change in (3, 4)]
    [False, True]
    >>> [move_stands_out(change, among=76) for change in (6, -7)]
    [False, True]
    """
    return noise.share(change) * among <= ODDS


def _student(share: float, freedom: float) -> float:
    """Return a quantile of Student's t (Abramowitz and Stegun 1964, formula 26.7.5).

    From five degrees of freedom on it is within half a percent, as far out as it is asked for.
    """
    z = NormalDist().inv_cdf(share)
    return (
        z
        + (z**3 + z) / (4 * freedom)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * freedom**3)
    )


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
