"""Say what answers that were given again tell about a person's ratings."""

from collections.abc import Sequence

from careerkit.reflection import SCALE
from careerkit.retest.wavering import CERTAINTY, OTHERS_SD, Answers, wavering
from careerkit.views.noise import Noise

FURTHEST = len(SCALE) - 1
"""The furthest that a rating can move."""


def wavering_in_words(answers: Sequence[Answers]) -> str:
    """Return how near the answers came, how sure that is, and what is drawn grey from now on.

    Empty if nothing was asked again.

    >>> wavering_in_words([(6, 7), (3, 3), (9, 6), (5, 5)]).partition(". ")[0]
    'Asked again, you gave 3 of 4 answers within 1 of the first one; the furthest was 3 away'
    """
    away = [abs(again - first) for first, *others in answers for again in others]
    if not away:
        return ""
    found = wavering(answers)
    return " ".join(
        [
            _how_near(away),
            f"This suggests that a rating of yours wavers by about {found.sd:.1f} (with "
            f"{100 * CERTAINTY:.0f} % certainty by {found.low:.1f} to {found.high:.1f}; other "
            f"people’s by about {OTHERS_SD:.1f}).",
            f"So from now on a change of up to {_grey(found.sd)} between two years is drawn grey.",
            _how_sure(_grey(found.low), _grey(found.high)),
        ]
    )


def _how_near(away: list[int]) -> str:
    near = sum(each <= 1 for each in away)
    if len(away) == 1:
        how_near = "within 1 of" if near else f"{max(away)} away from"
        return f"Asked again, you gave an answer {how_near} the first one."
    said = f"Asked again, you gave {near} of {len(away)} answers within 1 of the first one"
    return f"{said}." if near == len(away) else f"{said}; the furthest was {max(away)} away."


def _grey(sd: float) -> int:
    """Return the furthest change that is drawn grey where ratings waver so much."""
    return min(Noise(sd=sd, source="").medium, FURTHEST) - 1


def _how_sure(low: int, high: int) -> str:
    if low == high:
        return "More answers would hardly move this limit."
    return f"More answers could still move this limit to anything from {low} to {high}."
