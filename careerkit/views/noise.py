"""Say how far a rating moves when nothing has changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from statistics import NormalDist

OTHERS_SD = 2.4 * (1 - 0.7) ** 0.5
"""Other people's wavering, 1.31 stops.

Classical test theory's standard error of measurement: the standard deviation of ratings on ten
stops times the root of what their retest correlation lacks to 1.
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
    source="ratings on ten stops with a standard deviation of 2.4 and a retest correlation of .7",
)
"""Other people's wavering, which stands in for a person's own: 1.31 stops.

Two ratings of one unchanged thing then differ with a standard deviation of 1.86: by 3 or more,
rounded, in 18 % of cases, by 4 or more in 6 %.
"""


def how_far(change: int, noise: Noise = LITERATURE) -> str:
    """Return ``hardly``, ``medium`` or ``strong`` for a change, either way.

    >>> how_far(-2), how_far(3), how_far(-4)
    ('hardly', 'medium', 'strong')
    """
    if abs(change) < noise.medium:
        return "hardly"
    return "strong" if abs(change) >= noise.strong else "medium"
