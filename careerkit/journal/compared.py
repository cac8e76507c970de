"""Mark what a person changes after comparing with earlier years."""

from dataclasses import replace
from datetime import datetime

from careerkit.reflection import Plain, Rating, Reflection

COMPARED = "compared"
"""The key of a year's file for the time when the earlier years were first shown."""

BEFORE_COMPARING = "before_comparing"
"""The key of a goal for the values that it had before the earlier years were shown."""

_JUDGEMENTS = ("importance", "priority", "satisfaction", "expectation")


def mark_compared(reflection: Reflection, now: datetime) -> Reflection:
    """Return the reflection with the time when its earlier years were first shown.

    >>> seen = mark_compared(Reflection(year=2026), datetime(2026, 11, 23, 18, 30))
    >>> seen.extra
    mappingproxy({'compared': '2026-11-23 18:30:00'})
    """
    if COMPARED in reflection.extra:
        return reflection
    stamp = now.isoformat(" ", "seconds")
    return replace(reflection, extra={**reflection.extra, COMPARED: stamp})


def mark_changes(reflection: Reflection, before: Reflection) -> Reflection:
    """Return the reflection with the old value kept beside each judgement that has changed.

    ``before`` is the reflection before the earlier years were shown. A reflection that was not
    compared is returned unchanged.

    >>> before = mark_compared(Reflection(year=2026), datetime(2026, 11, 23))
    >>> before = before.rate("get-a-raise", importance=3)
    >>> after = mark_changes(before.rate("get-a-raise", importance=8), before)
    >>> after.goals["get-a-raise"].extra
    mappingproxy({'before_comparing': {'importance': 3}})
    """
    if COMPARED not in reflection.extra:
        return reflection
    goals = {
        goal_id: _mark_changes(rating, before.goals.get(goal_id, Rating()))
        for goal_id, rating in reflection.goals.items()
    }
    return replace(reflection, goals=goals)


def as_before_comparing(reflection: Reflection) -> Reflection:
    """Return the reflection as it was before the earlier years were shown."""
    goals = {goal_id: _as_before(rating) for goal_id, rating in reflection.goals.items()}
    return replace(reflection, goals=goals)


def _mark_changes(rating: Rating, before: Rating) -> Rating:
    old_values: dict[str, Plain] = {
        name: getattr(before, name)
        for name in _JUDGEMENTS
        if getattr(before, name) != getattr(rating, name)
    }
    extra = {name: value for name, value in rating.extra.items() if name != BEFORE_COMPARING}
    return replace(rating, extra=extra | ({BEFORE_COMPARING: old_values} if old_values else {}))


def _as_before(rating: Rating) -> Rating:
    kept = rating.extra.get(BEFORE_COMPARING)
    values = kept if isinstance(kept, dict) else {}
    old_values = {name: value for name, value in values.items() if name in _JUDGEMENTS}
    lived = rating.lived or old_values.get("satisfaction") is not None
    try:
        return replace(rating, lived=lived, **old_values)
    except (TypeError, ValueError):
        # Edited by hand into values that can't be: use the current ones.
        return rating
