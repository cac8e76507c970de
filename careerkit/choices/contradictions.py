"""Find where choices contradict each other: not mistakes, but something to ask about."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from careerkit.reflection import Choice

Circle = tuple[str, ...]
"""Goals, by id, of which each was put before the next, and the last before the first."""


def contradictions(made: Sequence[Choice]) -> list[Circle]:
    """Return the circles among the choices (A before B before A); no goal is in two of them.

    A circle of two is a pair that was put in both orders; those come first, then circles of
    three. The same choices give the same circles.
    """
    before = Counter(pair for choice in made for pair in _put_before(choice))
    goals = sorted({goal_id for pair in before for goal_id in pair})
    circles: list[Circle] = []
    taken: set[str] = set()
    for circle in [*_both_ways(before, goals), *_round_and_round(before, goals)]:
        if not taken & {*circle}:
            circles.append(circle)
            taken |= {*circle}
    return circles


def _put_before(choice: Choice) -> Iterator[tuple[str, str]]:
    for goal_id in choice.left:
        yield choice.most, goal_id
        if choice.least:
            yield goal_id, choice.least
    if choice.least:
        yield choice.most, choice.least


def _both_ways(before: Counter[tuple[str, str]], goals: list[str]) -> Iterator[Circle]:
    for one, other in combinations(goals, 2):
        if before[one, other] and before[other, one]:
            yield one, other


def _round_and_round(before: Counter[tuple[str, str]], goals: list[str]) -> Iterator[Circle]:
    for one, other, third in permutations(goals, 3):
        # Each circle of three is met three times; the alphabetically first goal begins it.
        if one != min(one, other, third):
            continue
        if before[one, other] and before[other, third] and before[third, one]:
            yield one, other, third
