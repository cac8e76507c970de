"""Estimate how much one person's ratings waver."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist, fmean

from careerkit.reflection import Reflection
from careerkit.retest.asked_again import repeats

Answers = tuple[int, ...]
"""The answers to one question, the first one first: two or more."""

OTHERS_SD = 2.4 * sqrt(1 - 0.7)
"""Other people's wavering, 1.31 stops, which counts until a person's own is known.

Classical test theory's standard error of measurement: the standard deviation of ratings on ten
stops times the root of what their retest correlation lacks to 1.
"""

OTHERS_WEIGHT = 2
"""Other people's wavering counts as much as so many goals asked again.

It is few because people differ: with 2, wavering between half and twice that of others is
recovered about as often as the interval claims (``tests/retest/test_wavering.py``).
"""

CERTAINTY = 0.9
"""The probability that the interval holds the true value."""

ROUNDING = 1 / 24
"""What rounding to whole stops adds to the variance of one rating (Sheppard's correction).

A difference of two ratings is a whole number; rounding it to one adds 1/12 to its variance, of
which each of the two ratings has half.
"""


@dataclass(frozen=True)
class Wavering:
    """How much ratings waver: the standard deviation of one rating when nothing has changed.

    ``sd`` is the estimate in stops; the true value lies between ``low`` and ``high`` with a
    probability of ``CERTAINTY``. ``repeats`` counts the answers that were given again.
    """

    sd: float
    low: float
    high: float
    repeats: int


def wavering(answers: Iterable[Answers]) -> Wavering:
    """Estimate the wavering from answers to the same questions, each asked twice or more.

    The variance of one rating is pooled over the questions: the squares of the distances from
    each question's average, divided by the number n of repeats; for pairs, d² / 2 each. Rounding
    is taken off. Its prior is scaled inverse chi-square with the variance of other people's
    ratings and ``OTHERS_WEIGHT`` degrees of freedom, so that the posterior is of the same kind
    (Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.6)::

        variance = (weight · others² + n · own²) / (weight + n)
        interval = (weight + n) · variance / chi-square quantiles of (weight + n)

    Without repeats this is other people's wavering.

    >>> round(wavering([]).sd, 2)
    1.31
    >>> own = wavering([(6, 7), (3, 3), (9, 8), (5, 5), (7, 8), (2, 2), (8, 6), (4, 4)])
    >>> round(own.sd, 2), round(own.low, 2), round(own.high, 2), own.repeats
    (0.81, 0.6, 1.3, 8)
    """
    given = [each for each in answers if len(each) > 1]
    count = sum(len(each) - 1 for each in given)
    squares = sum(_squares(each) for each in given) - count * ROUNDING
    freedom = OTHERS_WEIGHT + count
    total = OTHERS_WEIGHT * OTHERS_SD**2 + max(0.0, squares)
    rare = (1 - CERTAINTY) / 2
    return Wavering(
        sd=sqrt(total / freedom),
        low=sqrt(total / _chi_square(1 - rare, freedom)),
        high=sqrt(total / _chi_square(rare, freedom)),
        repeats=count,
    )


def repeated_answers(reflection: Reflection) -> list[Answers]:
    """Return the answers to each goal that was asked again in a year, the first one first.

    Where the first answer was changed between two rounds, each of the two counts by itself.
    """
    found: dict[tuple[str, int], Answers] = {}
    for each in repeats(reflection):
        asked = each.goal, each.first
        found[asked] = (*found.get(asked, (each.first,)), each.again)
    return list(found.values())


def _squares(answers: Sequence[int]) -> float:
    average = fmean(answers)
    return sum((each - average) ** 2 for each in answers)


def _chi_square(share: float, freedom: int) -> float:
    """Return a quantile of the chi-square distribution (Wilson and Hilferty's approximation)."""
    spread = 2 / (9 * freedom)
    return freedom * (1 - spread + NormalDist().inv_cdf(share) * sqrt(spread)) ** 3
