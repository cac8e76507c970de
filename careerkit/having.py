"""Tell what was said, year by year, about having a goal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from careerkit.reflection import Rating, Reflection

HAVE_IT, NOT_ANY_MORE, NOT_LIVED, NOT_SAID = "have it", "not any more", "not lived", "not said"
"""What a year says of having a goal; of a lived one it may not say whether one has it now."""

LOST, WON, KEPT = "lost", "won", "kept"
TURNS = (LOST, WON, KEPT)
"""What has become of having a goal, in the order in which it is told."""


@dataclass(frozen=True)
class Turn:
    """What has become of having a goal since the last year that tells, one of ``TURNS``."""

    kind: str
    since: int


def having(rating: Rating) -> str:
    """Return what a year says of having a goal.

    >>> having(Rating(lived=True, now=False)), having(Rating()), having(Rating(lived=True))
    ('not any more', 'not lived', 'not said')
    """
    if not rating.lived:
        return NOT_LIVED
    if rating.now is None:
        return NOT_SAID
    return HAVE_IT if rating.now else NOT_ANY_MORE


def turn_of(newest: str, earlier: Iterable[tuple[int, str]]) -> Turn | None:
    """Return what has become of having a goal, or ``None`` where that was not said.

    ``earlier`` are the years before with what each said, the last one first. A year that does not
    say is passed over. What was not there in either year was neither won, kept nor lost.

    >>> turn_of("have it", [(2025, "not said"), (2024, "not lived")])
    Turn(kind='won', since=2024)
    >>> turn_of("not any more", [(2025, "have it")]).kind
    'lost'
    """
    told = ((year, said) for year, said in earlier if said != NOT_SAID)
    since, before = next(told, (0, NOT_SAID))
    had = before == HAVE_IT
    if newest == HAVE_IT and before != NOT_SAID:
        return Turn(KEPT if had else WON, since)
    return Turn(LOST, since) if newest == NOT_ANY_MORE and had else None


def turn_in(years: Sequence[Reflection], goal_id: str) -> Turn | None:
    """Return what has become of having a goal by the last of these years.

    Years in which it had another detail tell nothing: it was another goal then.

    >>> was = Reflection(year=2025).rate("go-freelance", lived=True, now=True)
    >>> mine = Reflection(year=2026).rate("go-freelance", lived=True, now=False)
    >>> turn_in([was, mine], "go-freelance")
    Turn(kind='lost', since=2025)
    """
    *earlier, newest = years
    rating = newest.goals.get(goal_id, Rating())
    before = ((year.year, year.goals[goal_id]) for year in earlier[::-1] if goal_id in year.goals)
    same = (
        (year, having(then))
        for year, then in before
        if then.detail.strip() == rating.detail.strip()
    )
    return turn_of(having(rating), same)
