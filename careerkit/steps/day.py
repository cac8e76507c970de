"""Go on with a check-in on the day on which it was begun."""

from datetime import date, datetime

from careerkit.reflection import STAGES, Reflection
from careerkit.steps.check_ins import SAID
from careerkit.steps.sittings import sittings, stamp, time_of, with_sittings


def last_begun(reflection: Reflection, day: date) -> datetime | None:
    """Return when the last check-in of a day was begun, if there is one.

    >>> from careerkit.steps.check_ins import with_check_in
    >>> june = datetime(2026, 6, 12, 18, 30)
    >>> mine = with_check_in(Reflection(year=2026), "give-a-talk", june, stage="begun")
    >>> last_begun(mine, june.date()), last_begun(mine, date(2026, 6, 13))
    (datetime.datetime(2026, 6, 12, 18, 30), None)
    """
    times = {name: time_of(name) for name in sittings(reflection)}
    # Under a time that was written otherwise by hand, nothing would be found again.
    own = (time for name, time in times.items() if time and stamp(time) == name)
    today = [time for time in own if time.date() == day and _is_whole(reflection, time)]
    return max(today, key=stamp, default=None)


def said_at(reflection: Reflection, begun: datetime, goal_id: str) -> dict[str, str]:
    """Return what was said about a goal in the check-in that was begun at that time."""
    said = sittings(reflection).get(stamp(begun), {}).get(goal_id)
    given = said if isinstance(said, dict) else {}
    words = {name: given[name] for name in SAID if isinstance(given.get(name), str)}
    return {name: each for name, each in words.items() if name != "stage" or each in STAGES}


def before(reflection: Reflection, begun: datetime) -> Reflection:
    """Return the reflection without the check-in that was begun at that time."""
    kept = sittings(reflection)
    return with_sittings(reflection, {name: kept[name] for name in kept if name != stamp(begun)})


def _is_whole(reflection: Reflection, begun: datetime) -> bool:
    """Tell whether all of a check-in can be shown, so that going on with it overwrites nothing."""
    goals = sittings(reflection)[stamp(begun)]
    return all(
        isinstance(said, dict)
        and said_at(reflection, begun, goal_id) == {n: said[n] for n in SAID if n in said}
        for goal_id, said in goals.items()
    )
