"""Judge which forecasts of what would feel good were far off."""

import numpy as np
import numpy.typing as npt

from careerkit.views.chance import FOR_FORECASTS, student_tails
from careerkit.views.noise import LITERATURE, Noise

Floats = npt.NDArray[np.float64]

HALF_A_STOP = 0.5
"""Ratings are whole stops, so a difference may be so much smaller than it looks."""


def missed(
    expected: Floats, felt: Floats, then: Floats, now: Floats, noise: Noise = LITERATURE
) -> npt.NDArray[np.bool_]:
    """Tell which goals felt otherwise than expected by more than noise makes: ... x goal.

    ``then`` and ``now`` are importances in two years, ... x goal: they tell how much the person
    wavers. Goals are asked what is expected of them because much is, and what is far from the
    middle goes back to it when it is rated again. So an expectation is shrunk towards the average
    importance by the ratings' reliability (Kelley's true score), and the smaller of the misses with
    and without that counts, by Student's t, among as many forecasts (Bonferroni). The other misses
    count among what tells the noise.
    """
    variance, freedom = _wavering(then, now, noise)
    ratings = now.var(axis=-1, keepdims=True) if now.shape[-1] > 1 else variance
    reliability = np.clip(1 - variance / 2 / np.maximum(ratings, variance / 2), 0, 1)
    middle = now.mean(axis=-1, keepdims=True) if now.shape[-1] else np.full_like(variance, 5.5)
    plain, shrunk = felt - expected, felt - (middle + reliability * (expected - middle))
    miss = np.where(plain * shrunk > 0, np.minimum(np.abs(plain), np.abs(shrunk)), 0)
    squares = shrunk**2
    others = freedom + expected.shape[-1] - 1
    pooled = freedom * variance + squares.sum(axis=-1, keepdims=True) - squares
    spread = np.maximum(np.sqrt(pooled / others), noise.of_change)
    tails = student_tails(np.maximum(miss - HALF_A_STOP, 0) / spread, others)
    return np.asarray(tails * expected.shape[-1] <= FOR_FORECASTS)


def _wavering(then: Floats, now: Floats, noise: Noise) -> tuple[Floats, int]:
    """Return the variance of goals' changes about their average, pooled with the noise's."""
    change, goals = now - then, now.shape[-1]
    off = change - change.mean(axis=-1, keepdims=True) if goals else change
    freedom = noise.freedom + max(goals - 1, 0)
    squares = (off**2).sum(axis=-1, keepdims=True)
    return (noise.freedom * noise.of_change**2 + squares) / freedom, freedom
