"""Keep check-ins in a year's file as they are written there: by time, and then by goal."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from careerkit.reflection import Plain, Reflection

CHECK_INS = "check_ins"
"""The key of a year's file that holds the check-ins, by their time and then by goal id.

Each has a key of its own, so that two workbooks open at once lose none. One time can hold several
goals, as one sitting.
"""

BY_HAND = "by hand"
"""The key for a value found where a mapping belongs, so that it is not lost."""


def sittings(reflection: Reflection) -> dict[str, dict[str, Plain]]:
    """Return what stands under each time by goal id, whether it is a check-in or not."""
    kept = _mapping(reflection.extra.get(CHECK_INS))
    return {begun: _mapping(goals) for begun, goals in kept.items()}


def with_sittings(reflection: Reflection, kept: Mapping[str, Mapping[str, Plain]]) -> Reflection:
    """Return the reflection with these check-ins in the place of its own."""
    if kept == sittings(reflection):
        return reflection
    others = {name: value for name, value in reflection.extra.items() if name != CHECK_INS}
    held = {CHECK_INS: {begun: dict(goals) for begun, goals in kept.items()}} if kept else {}
    return replace(reflection, extra=others | held)


def with_entry(
    kept: Mapping[str, Mapping[str, Plain]], begun: str, goal_id: str, said: Plain
) -> dict[str, dict[str, Plain]]:
    """Return the sittings with this under a time and goal; nothing takes away what stood there."""
    goals = {name: each for name, each in kept.get(begun, {}).items() if name != goal_id}
    goals |= {goal_id: said} if said else {}
    if begun in kept and goals:
        return {name: goals if name == begun else dict(each) for name, each in kept.items()}
    others = {name: dict(each) for name, each in kept.items() if name != begun}
    return others | ({begun: goals} if goals else {})


def stamp(time: datetime) -> str:
    """Return a time as the key of a sitting."""
    return time.isoformat(" ", "milliseconds")


def free_time(goal_id: str, time: datetime, *kept: Mapping[str, Mapping[str, Plain]]) -> datetime:
    """Return the time, or the next millisecond at which nothing stands for the goal in any."""
    while any(goal_id in each.get(stamp(time), {}) for each in kept):
        time += timedelta(milliseconds=1)
    return time


def renamed(reflection: Reflection, renames: Mapping[str, str]) -> Reflection:
    """Return the reflection with its check-ins under the goals' new ids.

    Where a sitting has both the old and the new id, the old one stays, so that neither is lost.
    """
    kept = sittings(reflection)
    if not any(renames.keys() & goals.keys() for goals in kept.values()):
        return reflection
    return with_sittings(
        reflection, {t: _under_new_ids(goals, renames) for t, goals in kept.items()}
    )


def entries(reflection: Reflection) -> dict[tuple[str, str], Plain]:
    """Return what stands under each time and goal."""
    return {
        (begun, goal_id): said
        for begun, goals in sittings(reflection).items()
        for goal_id, said in goals.items()
    }


def from_entries(found: Mapping[tuple[str, str], Plain]) -> dict[str, Plain]:
    """Return the part of a year's file that holds these entries: nothing if there are none."""
    kept: dict[str, dict[str, Plain]] = {}
    for (begun, goal_id), said in found.items():
        kept.setdefault(begun, {})[goal_id] = said
    return {CHECK_INS: kept} if kept else {}


def set_apart(base: Reflection, mine: Reflection, theirs: Reflection) -> Reflection:
    """Return ``mine`` with each check-in that ``theirs`` began in the same moment a bit later.

    Two workbooks can check in on one goal within a millisecond; then both are kept.
    """
    old, new, other = map(entries, (base, mine, theirs))
    kept = sittings(mine)
    for begun, goal_id in (new.keys() & other.keys()) - old.keys():
        said, time = new[begun, goal_id], time_of(begun)
        if time and said != other[begun, goal_id]:
            free = stamp(free_time(goal_id, time, kept, sittings(theirs)))
            kept = with_entry(with_entry(kept, begun, goal_id, None), free, goal_id, said)
    return with_sittings(mine, kept)


def time_of(begun: str) -> datetime | None:
    """Return the time of a sitting, or nothing if somebody wrote something else there."""
    try:
        return datetime.fromisoformat(begun)
    except ValueError:
        return None


def _mapping(kept: Plain) -> dict[str, Plain]:
    if kept is None or isinstance(kept, dict):
        return dict(kept or {})
    # Written by hand: it says nothing here, but the next check-in must not overwrite it.
    return {BY_HAND: kept}


def _under_new_ids(goals: dict[str, Plain], renames: Mapping[str, str]) -> dict[str, Plain]:
    return {
        goal_id if renames.get(goal_id) in goals else renames.get(goal_id, goal_id): said
        for goal_id, said in goals.items()
    }
