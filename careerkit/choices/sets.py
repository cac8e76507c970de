"""Say which small set of goals to ask about next.

The method is best-worst scaling: from each of a row of small sets a person picks the goal that
matters most and the one that matters least (Finn and Louviere 1992; Louviere, Flynn and Marley,
"Best-Worst Scaling", 2015). The sets are balanced: each goal comes up as often as any other, and
pairs meet about equally often.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import combinations
from math import ceil

import numpy as np
import numpy.typing as npt

from careerkit.reflection import Choice

Numbers = npt.NDArray[np.int_]

TIMES = 4
"""How often each goal comes up: with 15 goals, that makes 12 sets and 24 picks."""

SMALL, LARGE = 4, 5
"""How many goals a set shows: with up to 12 to choose among, and with more."""

FEW = 12


@dataclass(frozen=True, kw_only=True)
class Turn:
    """What is asked next: the goals ``of`` a set, by id, and which was picked as ``most`` so far.

    ``number`` counts the sets from 1, ``of_all`` are all sets there will be. When there is nothing
    left to ask, ``of`` is empty.
    """

    of: tuple[str, ...] = ()
    most: str = ""
    number: int
    of_all: int


def next_turn(goals: Sequence[str], made: Sequence[Choice], year: int) -> Turn:
    """Return what to ask next about some goals, after the choices made so far.

    The same goals, choices and year give the same set. A choice begun goes on, if its goals are
    still among those to choose from.
    """
    begun = made[-1] if made and not made[-1].least and {*made[-1].of} <= {*goals} else None
    finished = [
        choice for choice in made if choice is not begun and len({*choice.of} & {*goals}) > 1
    ]
    counts = Counter(goal_id for choice in finished for goal_id in choice.of)
    size = min(LARGE if len(goals) > FEW else SMALL, len(goals))
    missing = [max(0, TIMES - counts[goal_id]) for goal_id in goals]
    left = max(ceil(sum(missing) / size), *missing) if len(goals) > 1 else 0
    number, of_all = len(finished) + 1, len(finished) + left
    if begun:
        return Turn(of=begun.of, most=begun.most, number=number, of_all=max(number, of_all))
    if not left:
        return Turn(number=len(finished), of_all=of_all)
    return Turn(of=_next_set(goals, finished, size, year), number=number, of_all=of_all)


def stable_hash(*seed: str) -> bytes:
    """Return pseudo-random bytes, the same each time for the same words."""
    return sha256(" ".join(seed).encode()).digest()


def _next_set(
    goals: Sequence[str], made: Sequence[Choice], size: int, year: int
) -> tuple[str, ...]:
    """Return the goals that came up least, in pairs that met least, in a random order."""
    seed = f"{year} {len(made)}"
    counts = Counter(goal_id for choice in made for goal_id in choice.of)
    limit = sorted(counts[goal_id] for goal_id in goals)[size - 1]
    seldom = sorted(goal_id for goal_id in goals if counts[goal_id] < limit)
    alike = sorted(goal_id for goal_id in goals if counts[goal_id] == limit)
    goals = [*seldom, *alike]
    places = _sets(len(seldom), len(alike), size)
    squares = _meetings(goals, made, places)
    # Thousands of sets may be equally good.
    best = places[squares == squares.min()]
    drawn = best[int.from_bytes(stable_hash(seed)) % len(best)]
    shown = [goals[place] for place in drawn]
    return tuple(sorted(shown, key=lambda goal_id: stable_hash(seed, goal_id)))


@lru_cache(32)
def _sets(seldom: int, alike: int, size: int) -> Numbers:
    """Return every set that holds the first ``seldom`` goals and some of the ``alike`` after them.

    Sets x size: the place of each goal.
    """
    others = combinations(range(seldom, seldom + alike), size - seldom)
    return np.array([[*range(seldom), *some] for some in others])


def _meetings(goals: Sequence[str], made: Sequence[Choice], sets: Numbers) -> Numbers:
    """Return how often the pairs of each set met: the squares that one more meeting would add.

    Squares, so that two pairs that met once go before one that met twice.
    """
    places = {goal_id: place for place, goal_id in enumerate(goals)}
    square = np.ones((len(goals), len(goals)), dtype=int)
    for choice in made:
        together = [places[goal_id] for goal_id in choice.of if goal_id in places]
        square[np.ix_(together, together)] += 2
    one, other = np.array([*combinations(range(sets.shape[1]), 2)]).T
    squares: Numbers = square[sets[:, one], sets[:, other]].sum(axis=1)
    return squares
