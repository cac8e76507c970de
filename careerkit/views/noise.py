"""Say how far a rating moves when nothing has changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

OTHERS_SD = 2.4 * (1 - 0.7) ** 0.5
"""What is supposed of other people's wavering, 1.31 stops.

Classical test theory's standard error of measurement: the standard deviation of ratings on ten
stops times the root of what their retest correlation lacks to 1. Both numbers are assumptions.
"""

OTHERS_WEIGHT = 2
"""Other people's wavering counts as much as so many goals of the person's own; few, as people
differ."""

RARELY, SELDOM = 0.10, 0.20
"""A change that wavering alone gives in at most this share of goals is strong, or medium."""


@dataclass(frozen=True)
class Noise:
    """How much ratings waver: ``sd``, in stops, is the standard deviation of one rating's wavering.

    It is what a person's answers to one unchanged question spread by; two such answers then differ
    by a normal variable of standard deviation ``of_change``. ``freedom`` counts how many of a
    person's own goals ``sd`` is worth.

    Raises ``ValueError`` unless ``sd`` is above 0 and finite.

    >>> LITERATURE.medium, LITERATURE.strong
    (3, 4)
    >>> Noise(sd=0.8, source="an own estimate").strong
    3
    """

    sd: float
    source: str
    freedom: int = OTHERS_WEIGHT

    def __post_init__(self) -> None:
        if not 0 < self.sd < float("inf"):
            raise ValueError(f"sd is {self.sd!r}; it can be a number of stops above 0")

    @property
    def of_change(self) -> float:
        """The standard deviation of the difference of two ratings."""
        return self.sd * 2**0.5

    @property
    def medium(self) -> int:
        """The least change that is seldom wavering alone."""
        return next(self._changes_in(SELDOM))

    @property
    def strong(self) -> int:
        """The least change above ``medium`` that is rarely wavering alone."""
        return next(stops for stops in self._changes_in(RARELY) if stops > self.medium)

    def share(self, stops: int) -> float:
        """Return the share of unchanged goals that move by so many stops or more, either way.

        A difference is rounded to whole stops, so the limit lies half a stop before them.
        """
        beyond = NormalDist(0, self.of_change).cdf(0.5 - abs(stops))
        return min(1.0, 2 * beyond)

    def _changes_in(self, share: float) -> Iterator[int]:
        return (stops for stops in count(1) if self.share(stops) <= share)


LITERATURE = Noise(
    sd=OTHERS_SD,
    source="supposed: a standard deviation of 2.4 and a retest correlation of .7 on ten stops",
)
"""Other people's wavering, which stands in for a person's own until that is known: 1.31 stops.

Two ratings of one unchanged thing then differ with a standard deviation of 1.86: by 3 or more,
rounded, in 18 % of cases, by 4 or more in 6 %.
"""


ENOUGH = 20
"""From so many goals on, a person's own changes say how much their ratings waver."""

BEND = 1.5
"""Changes count as at most so many standard deviations, so that a few slips hardly count."""

BENT_VARIANCE = 0.7785
"""The variance of a standard normal variable that counts as ``BEND`` at most."""

ROUNDS = 50


OTHERS_VARIANCE = 2 * 2.4**2
"""What two goals' ratings add to the variance that a stretch of the scale is estimated from."""

MOST_STRETCH = 2 / 3
"""The slope of a scale used twice as wide; a steeper one is no matter of the scale."""


def stretch(change: Floats, middle: Floats) -> Floats:
    """Return how much goals moved for each stop that they lie off the middle: ... x 1.

    A scale used wider, or less wide, moves goals the more the further they lie from the middle.
    ``change`` and ``middle``, the mean of both ratings, are ... x goal, each less its average. On
    the first rating alone, noise would look like a stretch.
    """
    slope = (change * middle).sum(axis=-1, keepdims=True)
    slope = slope / ((middle**2).sum(axis=-1, keepdims=True) + OTHERS_VARIANCE)
    return np.asarray(slope.clip(-MOST_STRETCH, MOST_STRETCH))


def own_noise(changes: Floats, noise: Noise = LITERATURE) -> Noise:
    """Return the noise of a person whose goals changed so between two years.

    From ``ENOUGH`` goals on it is Huber's (1964) estimate of their spread about the change that
    all have in common, his Proposal 2, to which ``noise`` adds as much as ``noise.freedom`` goals;
    with fewer it is ``noise``. So a few goals that really changed, or slips, widen it little.

    >>> own_noise(np.array([1.0, -1] * 20 + [9])).sd < 1
    True
    """
    count = len(changes)
    if count < ENOUGH:
        return noise
    off = changes - np.median(changes)
    variance = float(np.mean(off**2))
    for _ in range(ROUNDS):
        bent = np.clip(off, -BEND * variance**0.5, BEND * variance**0.5)
        off = off - np.mean(bent)
        variance = float(np.mean(bent**2)) / BENT_VARIANCE
    pooled = (noise.freedom * noise.of_change**2 + count * variance) / (noise.freedom + count)
    return Noise(sd=(pooled / 2) ** 0.5, source="your own years", freedom=noise.freedom + count)


def how_far(change: int, noise: Noise = LITERATURE) -> str:
    """Return ``hardly``, ``medium`` or ``strong`` for a change, either way.

    >>> how_far(-2), how_far(3), how_far(-4)
    ('hardly', 'medium', 'strong')
    """
    if abs(change) < noise.medium:
        return "hardly"
    return "strong" if abs(change) >= noise.strong else "medium"
