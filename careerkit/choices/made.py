"""Make and take back choices among small sets of goals."""

from dataclasses import replace
from datetime import datetime

from careerkit.reflection import Choice, Reflection, at_free_place

MOST_CHOICES, MOST_GOALS = 100, 60
"""More choices, or more goals in all, were never shown to anybody in one year.

Of a file that holds more, the last ones count, so that no file keeps the page waiting.
"""


def choices_made(reflection: Reflection) -> tuple[Choice, ...]:
    """Return the choices in the order in which they were made, of too many the last ones."""
    goals: set[str] = set()
    counted: list[Choice] = []
    for choice in reversed(reflection.choices[-MOST_CHOICES:]):
        goals |= {*choice.of}
        if len(goals) > MOST_GOALS:
            break
        counted.insert(0, choice)
    return tuple(counted)


def with_pick(
    reflection: Reflection, of: tuple[str, ...], goal_id: str, time: datetime
) -> Reflection:
    """Return the reflection with one goal picked from a set: first the most, then the least.

    The same goal picked twice, as by a double click, counts once.

    >>> shown = ("give-a-talk", "get-a-raise", "go-freelance")
    >>> picked = with_pick(Reflection(year=2026), shown, "get-a-raise", datetime(2026, 11, 23))
    >>> picked = with_pick(picked, shown, "go-freelance", datetime(2026, 11, 23))
    >>> [(choice.most, choice.least) for choice in choices_made(picked)]
    [('get-a-raise', 'go-freelance')]
    """
    *others, last = reflection.choices or (None,)
    if last and not last.least and last.of == of:
        if last.most == goal_id:
            return reflection
        return replace(reflection, choices=(*others, replace(last, least=goal_id)))
    choice = Choice(begun=time, of=of, most=goal_id)
    choice = at_free_place(choice, reflection.entries("choices"))
    return replace(reflection, choices=(*reflection.choices, choice))


def without_last_pick(reflection: Reflection) -> Reflection:
    """Return the reflection with its last pick taken back, if there is one."""
    if not reflection.choices:
        return reflection
    *others, last = reflection.choices
    begun = (replace(last, least=""),) if last.least else ()
    return replace(reflection, choices=(*others, *begun))
