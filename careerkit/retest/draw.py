"""Draw the goals to ask about again."""

from collections import Counter
from collections.abc import Collection
from datetime import date
from hashlib import sha256
from itertools import pairwise

from careerkit.reflection import Reflection
from careerkit.retest.asked_again import repeats

GOALS_A_DAY = 8
"""So many goals are asked again on one day: a minute's work."""

ENOUGH_RATED = 20
"""So many goals are rated before any is asked again, or the first answers would be remembered."""


def goals_of_the_day(reflection: Reflection, listed: Collection[str], today: date) -> list[str]:
    """Return the ids of the goals to ask about again on a day, in the order to ask them.

    ``listed`` holds the ids of the goals on the person's list. The rated ones are ordered by
    importance and cut into eight parts of the same size; each part gives one goal, so that the
    draw covers the scale as the person uses it. Within a part, goals asked least on earlier days
    come first, then those of the category drawn least; the rest is chance, which is the same each
    time for the same year and goals. The list is empty while fewer than ``ENOUGH_RATED`` goals
    are rated.
    """
    rated = {
        goal_id: rating
        for goal_id, rating in reflection.goals.items()
        if rating.importance is not None and goal_id in listed
    }
    if len(rated) < ENOUGH_RATED:
        return []
    asked = Counter(each.goal for each in repeats(reflection) if each.day != today)
    in_order = sorted(rated, key=lambda each: (rated[each].importance, _lot(reflection, each)))
    drawn: list[str] = []
    for part in _parts(in_order):
        categories = Counter(rated[each].category for each in drawn)
        drawn.append(
            min(
                part,
                key=lambda each, seen=categories: (
                    asked[each],
                    seen[rated[each].category],
                    _lot(reflection, each),
                ),
            )
        )
    return sorted(drawn, key=lambda each: _lot(reflection, f"{today} {each}"))


def goals_left(reflection: Reflection, listed: Collection[str], today: date) -> list[str]:
    """Return the goals of the day that have not been asked yet, as ``goals_of_the_day`` does."""
    asked = {each.goal for each in repeats(reflection) if each.day == today}
    drawn = goals_of_the_day(reflection, listed, today)
    # A first answer that was changed since may have changed the draw: it is still one round.
    return [each for each in drawn if each not in asked][: max(0, GOALS_A_DAY - len(asked))]


def _parts(in_order: list[str]) -> list[list[str]]:
    ends = [len(in_order) * number // GOALS_A_DAY for number in range(GOALS_A_DAY + 1)]
    return [in_order[start:end] for start, end in pairwise(ends)]


def _lot(reflection: Reflection, name: str) -> str:
    """Return a random number, as text, that is the same each time for the same year and name."""
    return sha256(f"{reflection.year} {name}".encode()).hexdigest()
