"""Mark what a person changed once they had seen their earlier years."""

from dataclasses import replace
from datetime import datetime

from careerkit.reflection import Plain, Rating, Reflection

COMPARED = "compared"
"""The key of a year's file that tells when the earlier years were first looked at."""

BEFORE = "before_comparing"
"""The key of a goal that keeps its first values, from before the earlier years were seen."""

_JUDGEMENTS = ("importance", "priority", "satisfaction", "expectation")


def mark_compared(reflection: Reflection, now: datetime) -> Reflection:
    """Return the reflection with the time its earlier years were first looked at in it.

    >>> seen = mark_compared(Reflection(year=2026), datetime(2026, 11, 23, 18, 30))
    >>> seen.extra
    mappingproxy({'compared': '2026-11-23 18:30:00'})
    """
    if COMPARED in reflection.extra:
        return reflection
    stamp = now.isoformat(" ", "seconds")
    return replace(reflection, extra={**reflection.extra, COMPARED: stamp})


def mark_changes(reflection: Reflection, first: Reflection) -> Reflection:
    """Return the reflection with ``first``'s values beside those that differ from them.

    ``first`` is what was said before the earlier years were seen. Nothing is marked in a
    reflection that was not compared.

    >>> first = mark_compared(Reflection(year=2026), datetime(2026, 11, 23))
    >>> first = first.rate("get-a-raise", importance=3)
    >>> later = mark_changes(first.rate("get-a-raise", importance=8), first)
    >>> later.goals["get-a-raise"].extra
    mappingproxy({'before_comparing': {'importance': 3}})
    """
    if COMPARED not in reflection.extra:
        return reflection
    goals = {
        goal_id: _marked(rating, first.goals.get(goal_id, Rating()))
        for goal_id, rating in reflection.goals.items()
    }
    return replace(reflection, goals=goals)


def as_before_comparing(reflection: Reflection) -> Reflection:
    """Return the reflection as it was before the earlier years were seen."""
    goals = {goal_id: _first(rating) for goal_id, rating in reflection.goals.items()}
    return replace(reflection, goals=goals)


def _marked(rating: Rating, first: Rating) -> Rating:
    differ: dict[str, Plain] = {
        name: getattr(first, name)
        for name in _JUDGEMENTS
        if getattr(first, name) != getattr(rating, name)
    }
    extra = {name: value for name, value in rating.extra.items() if name != BEFORE}
    return replace(rating, extra={**extra, BEFORE: differ} if differ else extra)


def _first(rating: Rating) -> Rating:
    before = rating.extra.get(BEFORE)
    values = before if isinstance(before, dict) else {}
    known = {name: value for name, value in values.items() if name in _JUDGEMENTS}
    lived = rating.lived or known.get("satisfaction") is not None
    try:
        return replace(rating, lived=lived, **known)
    except (TypeError, ValueError):
        # Written by hand, and not as it can be: what is said now is then all there is.
        return rating
