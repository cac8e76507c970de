"""Tell what was said, year by year, about having a goal."""

from collections.abc import Sequence

HAVE_IT, NOT_ANY_MORE, NOT_LIVED, NOT_SAID = "have it", "not any more", "not lived", "not said"
SAID = (HAVE_IT, NOT_ANY_MORE, NOT_LIVED, NOT_SAID)
"""What a year says of having a goal; of a lived one it may not say whether one has it now."""

WON, KEPT, LOST = "won", "kept", "lost"
TURNS = (LOST, WON, KEPT)
"""What has become of having a goal since the last year that tells."""


def having(lived: bool, now: bool | None) -> str:
    """Return what a year says of having a goal.

    >>> having(True, False), having(False, None), having(True, None)
    ('not any more', 'not lived', 'not said')
    """
    if not lived:
        return NOT_LIVED
    if now is None:
        return NOT_SAID
    return HAVE_IT if now else NOT_ANY_MORE


def turn_of(newest: str, earlier: Sequence[str]) -> str:
    """Return which of ``TURNS`` a goal has taken, or empty text where that was not said.

    ``earlier`` is what the years before said of it, the last one first. A year that does not say
    is passed over. A goal that was not there for two years in a row was neither kept nor lost.

    >>> turn_of("have it", ["not said", "not lived"]), turn_of("not any more", ["have it"])
    ('won', 'lost')
    >>> turn_of("have it", ["not said"])
    ''
    """
    before = next((said for said in earlier if said != NOT_SAID), NOT_SAID)
    if newest == HAVE_IT and before != NOT_SAID:
        return KEPT if before == HAVE_IT else WON
    return LOST if newest == NOT_ANY_MORE and before == HAVE_IT else ""
