"""Order goals by the choices made among them, as far as these tell them apart.

First the picks are compared with picks at random: if those would look the same, there is one
level. Otherwise the model is the multinomial logit of best-worst choices (Marley and Louviere
2005). Each goal has a worth u; from a set, a goal is picked as the one that matters most with a
probability proportional to exp(u), then one of the others as the one that matters least,
proportional to exp(-u). The worths have a weak normal prior, so that a goal which always won is
not infinitely far ahead; their posterior mode and its curvature (Laplace) give each difference
and how uncertain it is. Nobody is shown a worth: only which goals come before which.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

import numpy as np
import numpy.typing as npt

from careerkit.choices.made import choices_made
from careerkit.reflection import Choice, Reflection

Floats = npt.NDArray[np.float64]

FEWEST_SETS = 3
"""From so many sets on, each goal came up once; before, there is no order."""

PRIOR = 2.0
"""The prior's standard deviation: at 2, it takes one pair in twenty to be 250 to 1 apart."""

APART = 1.28
"""The normal quantile of nine in ten: by so many standard deviations two levels are apart."""

STEPS = 50


def levels(reflection: Reflection) -> dict[str, int]:
    """Return the level of each goal chosen among, by id: 1 came first.

    Goals on one level are those that the choices can't tell apart. There are none before three
    sets were chosen from.
    """
    return dict(_levels(choices_made(reflection)))


def by_importance(reflection: Reflection, goal_ids: Iterable[str]) -> list[str]:
    """Return goals of a year, those that matter most first; not rated comes last.

    Where ratings tie, those that came first in the person's choices do, then those given first.

    >>> mine = Reflection(year=2026).rate("get-a-raise", importance=3).rate("go-freelance")
    >>> by_importance(mine.rate("give-a-talk", importance=7), mine.rate("give-a-talk").goals)
    ['give-a-talk', 'get-a-raise', 'go-freelance']
    """
    chosen = levels(reflection)
    return sorted(
        goal_ids,
        key=lambda goal_id: (
            -(reflection.goals[goal_id].importance or 0),
            chosen.get(goal_id, len(chosen)),
        ),
    )


@lru_cache(64)
def _levels(made: tuple[Choice, ...]) -> tuple[tuple[str, int], ...]:
    if sum(bool(choice.least) for choice in made) < FEWEST_SETS:
        return ()
    goals = sorted({goal_id for choice in made for goal_id in choice.of})
    if not differ(made):
        return tuple((goal_id, 1) for goal_id in goals)
    worth, spread = estimate(goals, made)
    groups: list[list[int]] = [[]]
    for place in np.argsort(-worth, kind="stable").tolist():
        if groups[-1] and _is_below(place, groups[-1], worth, spread):
            groups.append([])
        groups[-1].append(place)
    return tuple((goals[place], level) for level, group in enumerate(groups, 1) for place in group)


def differ(made: Sequence[Choice]) -> bool:
    """Tell whether the goals differ by more than picks at random would make them.

    A goal's score is how often it was the most less how often the least; at random it has the
    mean 0 and, from a set of k, the variance 2/k. The sum of the squares is taken for chi-square,
    as in Durbin's test for incomplete blocks, its quantile from Wilson and Hilferty (1931).
    """
    scores: defaultdict[str, int] = defaultdict(int)
    variance: defaultdict[str, float] = defaultdict(float)
    for choice in made:
        if not choice.least:
            continue
        scores[choice.most] += 1
        scores[choice.least] -= 1
        for goal_id in choice.of:
            variance[goal_id] += 2 / len(choice.of)
    free = len(variance) - 1
    squares = sum(scores[goal_id] ** 2 / variance[goal_id] for goal_id in variance)
    squares *= free / (free + 1)
    part = 2 / (9 * free)
    quantile: float = free * (1 - part + APART * sqrt(part)) ** 3
    return squares > quantile


def estimate(goals: Sequence[str], made: Sequence[Choice]) -> tuple[Floats, Floats]:
    """Return the worth of each goal, in the order given, and the covariance of the worths."""
    picks = _picks(goals, made)
    worth = np.zeros(len(goals))
    for _ in range(STEPS):
        slope, curve = _slope_and_curve(worth, picks)
        step = np.linalg.solve(curve, slope)
        worth = worth + step
        if np.abs(step).max(initial=0) < 1e-8:
            break
    _, curve = _slope_and_curve(worth, picks)
    return worth, np.linalg.inv(curve).astype(np.float64)


@dataclass(frozen=True)
class _Picks:
    """Picks x goals: which goal was picked and which were offered, and each pick's sign.

    The sign is 1 where a goal was picked as the one that matters most, -1 as the least.
    """

    picked: npt.NDArray[np.bool_]
    offered: npt.NDArray[np.bool_]
    sign: Floats


def _picks(goals: Sequence[str], made: Sequence[Choice]) -> _Picks:
    places = {goal_id: place for place, goal_id in enumerate(goals)}
    picks = [
        pick
        for choice in made
        for pick in (
            (1.0, choice.most, choice.of),
            (-1.0, choice.least, [goal_id for goal_id in choice.of if goal_id != choice.most]),
        )
        if pick[1]
    ]
    picked, offered = np.zeros((2, len(picks), len(goals)), dtype=bool)
    for number, (_, pick, of) in enumerate(picks):
        picked[number, places[pick]] = True
        offered[number, [places[goal_id] for goal_id in of]] = True
    return _Picks(picked, offered, np.array([sign for sign, _, _ in picks]))


def _slope_and_curve(worth: Floats, picks: _Picks) -> tuple[Floats, Floats]:
    """Return the gradient of the log posterior, and its second derivative with the sign changed."""
    utility = np.where(picks.offered, np.outer(picks.sign, worth), -np.inf)
    weight = np.exp(utility - utility.max(axis=1, keepdims=True, initial=-np.inf))
    share = weight / weight.sum(axis=1, keepdims=True)
    slope = picks.sign @ (picks.picked - share) - worth / PRIOR**2
    curve = np.diag(share.sum(axis=0) + 1 / PRIOR**2) - share.T @ share
    return slope, curve


def _is_below(place: int, group: list[int], worth: Floats, spread: Floats) -> bool:
    """Tell whether a goal stands below the mean of a level by more than is uncertain."""
    contrast = np.zeros(len(worth))
    contrast[group] = 1 / len(group)
    contrast[place] = -1
    return float(contrast @ worth) > APART * sqrt(float(contrast @ spread @ contrast))
