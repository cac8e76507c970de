"""Mark what a person changes after comparing with earlier years."""

from dataclasses import replace
from datetime import datetime

from careerkit.reflection import Rating, Reflection


def mark_compared(reflection: Reflection, time: datetime) -> Reflection:
    """Return the reflection with the time when its earlier years were first shown.

    >>> mark_compared(Reflection(year=2026), datetime(2026, 11, 23, 18, 30)).compared
    datetime.datetime(2026, 11, 23, 18, 30)
    """
    if reflection.compared is not None:
        return reflection
    return replace(reflection, compared=time.replace(microsecond=0))


def mark_changes(before: Reflection, after: Reflection) -> Reflection:
    """Return ``after`` with the old judgements kept beside each goal's that differ.

    Only goals that the two rate differently are marked, and none where ``before`` was not yet
    compared. What was kept when a goal was first changed stays.

    >>> before = Reflection(year=2026).rate("get-a-raise", importance=3)
    >>> before = mark_compared(before, datetime(2026, 11, 23))
    >>> after = mark_changes(before, before.rate("get-a-raise", importance=8))
    >>> after.goals["get-a-raise"].before_comparing.importance
    3
    """
    if before.compared is None:
        return after
    marked = {
        goal_id: _mark_changes(before.goals.get(goal_id, Rating()), rating)
        for goal_id, rating in after.goals.items()
    }
    changed = {goal_id for goal_id, rating in marked.items() if rating is not after.goals[goal_id]}
    return replace(after, goals=marked) if changed else after


def _mark_changes(before: Rating, after: Rating) -> Rating:
    if before is after or before.judgements == after.judgements:
        return after
    return replace(after, before_comparing=before.before_comparing or before.judgements)
