"""Say which goals stand at the top, for a person to choose among."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from careerkit.choices.sets import stable_hash
from careerkit.reflection import Rating, Reflection

FEWEST, MOST = 5, 15
"""With fewer goals a list says as much; with more, choosing takes too long."""

ENOUGH = 20
"""So many rated goals are enough to choose among the highest (of a short list: half of it)."""


@dataclass(frozen=True, kw_only=True)
class Candidates:
    """The goals to choose among, by id: the priorities, filled up with those rated highest.

    Where the last place falls among goals that stand alike, ``alike`` counts these and ``drawn``
    those of them that a lot put in: none if there are enough goals without them. Both are 0 where
    all fit.
    """

    goals: tuple[str, ...] = ()
    alike: int = 0
    drawn: int = 0


def candidates(reflection: Reflection, listed: Iterable[str]) -> Candidates:
    """Return the goals at the top of one year; ``listed`` are the ids on the person's list.

    All priorities are in, if they fit. With fewer than 5, goals that are none join them, the
    highest rated first, all that are rated alike together, until there are 5. At most 15 are: of
    goals that stand alike, none is preferred for its place in a list.
    """
    ranks = {
        goal_id: _rank(reflection.goals[goal_id])
        for goal_id in listed
        if goal_id in reflection.goals
    }
    rated = [goal_id for goal_id, rank in ranks.items() if any(rank)]
    ranked = sorted(rated, key=ranks.__getitem__, reverse=True)
    chosen: list[str] = []
    for (priority, _), group in groupby(ranked, ranks.__getitem__):
        alike = sorted(group, key=lambda goal_id: stable_hash(str(reflection.year), goal_id))
        if len(chosen) >= FEWEST and not priority:
            break
        if len(chosen) + len(alike) > MOST:
            drawn = MOST - len(chosen) if len(chosen) < FEWEST else 0
            return Candidates(goals=(*chosen, *alike[:drawn]), alike=len(alike), drawn=drawn)
        chosen += alike
    return Candidates(goals=tuple(chosen))


def is_enough_rated(reflection: Reflection, listed: Iterable[str]) -> bool:
    """Tell whether so much is rated that the goals at the top are known."""
    goal_ids = list(listed)
    rated = [
        goal_id for goal_id in goal_ids if _importance(reflection.goals.get(goal_id, Rating()))
    ]
    return len(rated) >= enough_rated(goal_ids)


def enough_rated(listed: Collection[str]) -> int:
    """Return how many of a list's goals are enough to rate.

    >>> enough_rated(["a"] * 77), enough_rated(["a"] * 11)
    (20, 6)
    """
    return min(ENOUGH, ceil(len(listed) / 2))


def _rank(rating: Rating) -> tuple[bool, int]:
    return rating.priority, _importance(rating)


def _importance(rating: Rating) -> int:
    return rating.importance or 0
