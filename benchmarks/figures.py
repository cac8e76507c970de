"""Hold what was measured, and sum it up."""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from careerkit.catalog.goals import load_catalog

SIZES = (len(load_catalog()), 1000)
"""The two lists: the goals as shipped, and as many as anybody might come to have."""


class What(StrEnum):
    """The figures, in the order in which they are told; the last word is the unit."""

    KEY = "key on a slider → chart drawn, ms"
    BURST_ON_ONE = "ten keys in a second on one slider: last key → drawn, ms"
    BURST_ON_TEN = "ten keys in a second on ten sliders: last key → drawn, ms"
    KEPT = "of these, answers kept, %"
    IN_STEP = "of these, handle moved within two frames, %"
    BACKWARD = "of these, handle went back, times"
    WARM = "page usable, server warm, s"
    COLD = "command → usable, cold, s"
    KERNEL_OPENED = "kernel when opened, MB"
    KERNEL_RATED = "kernel after rating, MB"
    SERVER_RATED = "with its server, MB"


MEMORY = (What.KERNEL_OPENED, What.KERNEL_RATED, What.SERVER_RATED)


@dataclass(frozen=True)
class Years:
    """One opening of a journal of many years; ``compared`` is ``None`` with one year alone."""

    opened: float
    compared: float | None
    kernel: float


class Figures:
    """Every value of a run, by figure, size of the list and peer; and those by years."""

    def __init__(self) -> None:
        self._values: dict[tuple[What, int, str], list[float]] = defaultdict(list)
        self.years: dict[int, list[Years]] = defaultdict(list)

    def add(self, what: What, size: int, peer: str, value: float) -> None:
        """Note one value."""
        self._values[what, size, peer].append(value)

    def of(self, what: What, size: int, peer: str) -> list[float]:
        """Return the values in the order of the run; none where a peer did not come."""
        return list(self._values.get((what, size, peer), []))

    def ratio(self, what: What, over: tuple[int, str], under: tuple[int, str]) -> float | None:
        """Return one median by another, each of (size, peer), if both are there and not 0."""
        above, below = self.of(what, *over), self.of(what, *under)
        if not above or not below or not median(below):
            return None
        return median(above) / median(below)
