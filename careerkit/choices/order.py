"""Order goals by the choices made among them, as far as these tell them apart.

First the picks are compared with picks at random: if those would look the same, there is one
level. Otherwise the model is the multinomial logit of best-worst choices (Marley and Louviere
2005). Each goal has a worth u; from a set, a goal is picked as the one that matters most with a
probability proportional to exp(u), then one of the others as the one that matters least,
proportional to exp(-u). The worths have a weak normal prior, so that a goal which always won is
not infinitely far ahead; their posterior mode and its curvature (Laplace) give each difference
and how uncertain it is. Nobody is shown a worth: only which goals come before which.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from careerkit.choices.made import choices_made
from careerkit.reflection import Choice, Reflection

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


@lru_cache(64)
def _levels(made: tuple[Choice, ...]) -> tuple[tuple[str, int], ...]:
    if sum(bool(each.least) for each in made) < FEWEST_SETS:
        return ()
    goals = sorted({each for choice in made for each in choice.of})
    if not differ(made):
        return tuple((each, 1) for each in goals)
    worth, spread = estimate(goals, made)
    grouped: list[list[int]] = [[]]
    for each in np.argsort(-worth, kind="stable").tolist():
        if grouped[-1] and _is_below(each, grouped[-1], worth, spread):
            grouped.append([])
        grouped[-1].append(each)
    return tuple((goals[each], level) for level, group in enumerate(grouped, 1) for each in group)


def differ(made: Sequence[Choice]) -> bool:
    """Tell whether the goals differ by more than picks at random would make them.

    A goal's score is how often it was the most less how often the least; at random it has the
    mean 0 and, from a set of k, the variance 2/k. The sum of the squares is taken for chi-square,
    as in Durbin's test for incomplete blocks, its quantile from Wilson and Hilferty (1931).
    """
    scores: Counter[str] = Counter()
    variance: Counter[str] = Counter()
    for choice in (each for each in made if each.least):
        scores.update({choice.most: 1, choice.least: -1})
        variance.update(dict.fromkeys(choice.of, 2 / len(choice.of)))
    free = len(variance) - 1
    squares = sum(scores[each] ** 2 / variance[each] for each in variance) * free / (free + 1)
    part = 2 / (9 * free)
    return squares > free * (1 - part + APART * part**0.5) ** 3


def estimate(goals: Sequence[str], made: Sequence[Choice]) -> tuple[np.ndarray, np.ndarray]:
    """Return the worth of each goal, in the order given, and the covariance of the worths."""
    picks = _picks(goals, made)
    worth = np.zeros(len(goals))
    for _ in range(STEPS):
        slope, curve = _slope_and_curve(worth, picks)
        step = np.linalg.solve(curve, slope)
        worth = worth + step
        if np.abs(step).max(initial=0) < 1e-8:
            break
    return worth, np.linalg.inv(_slope_and_curve(worth, picks)[1])


@dataclass(frozen=True)
class _Picks:
    """Picks x goals: which goal was picked and which were offered, and each pick's sign.

    The sign is 1 where a goal was picked as the one that matters most, -1 as the least.
    """

    picked: np.ndarray
    offered: np.ndarray
    sign: np.ndarray


def _picks(goals: Sequence[str], made: Sequence[Choice]) -> _Picks:
    place = {goal_id: number for number, goal_id in enumerate(goals)}
    picks = [
        pick
        for choice in made
        for pick in (
            (1.0, choice.most, choice.of),
            (-1.0, choice.least, [each for each in choice.of if each != choice.most]),
        )
        if pick[1]
    ]
    picked, offered = np.zeros((2, len(picks), len(goals)), dtype=bool)
    for number, (_, goal, of) in enumerate(picks):
        picked[number, place[goal]] = True
        offered[number, [place[each] for each in of]] = True
    return _Picks(picked, offered, np.array([sign for sign, _, _ in picks]))


def _slope_and_curve(worth: np.ndarray, picks: _Picks) -> tuple[np.ndarray, np.ndarray]:
    """Return the gradient of the log posterior, and its second derivative with the sign changed."""
    utility = np.where(picks.offered, np.outer(picks.sign, worth), -np.inf)
    weight = np.exp(utility - utility.max(axis=1, keepdims=True, initial=-np.inf))
    share = weight / weight.sum(axis=1, keepdims=True)
    slope = picks.sign @ (picks.picked - share) - worth / PRIOR**2
    curve = np.diag(share.sum(axis=0) + 1 / PRIOR**2) - share.T @ share
    return slope, curve


def _is_below(each: int, group: list[int], worth: np.ndarray, spread: np.ndarray) -> bool:
    """Tell whether a goal stands below the mean of a level by more than is uncertain."""
    contrast = np.zeros(len(worth))
    contrast[group] = 1 / len(group)
    contrast[each] = -1
    return bool(contrast @ worth > APART * np.sqrt(contrast @ spread @ contrast))
