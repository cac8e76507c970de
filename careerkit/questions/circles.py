"""Say where choices contradict each other, for a question about what decides."""

from collections.abc import Collection
from dataclasses import dataclass

from careerkit.catalog.direction import isolated
from careerkit.choices.contradictions import Circle, contradictions
from careerkit.choices.made import choices_made
from careerkit.questions.goal_facts import words
from careerkit.reflection import Reflection

MOST = 2
"""More than these would read as a list of mistakes, which they are not."""


@dataclass(frozen=True, kw_only=True)
class CircleFacts:
    """Contradicting choices: the goals' ids, joined by spaces, and the sentence about them."""

    id: str
    said: str


def circle_facts(this: Reflection, answered: Collection[str] = ()) -> list[CircleFacts]:
    """Return up to two circles in a year's choices, with those whose question was ``answered``.

    An answered question stays, even if choices made since end the contradiction.
    """
    circles = contradictions(choices_made(this))[:MOST]
    before = [tuple(name.partition("/")[2].split(" ")) for name in answered]
    known = [each for each in before if len(each) in (2, 3) and {*each} <= this.goals.keys()]
    return [
        CircleFacts(id=" ".join(circle), said=_said(circle, this))
        for circle in dict.fromkeys([*circles, *known])
    ]


def _said(circle: Circle, this: Reflection) -> str:
    goals = [words(this.goals[each], each) if each in this.goals else each for each in circle]
    named = [f"“{isolated(each)}”" for each in goals]
    if len(named) == 2:
        one, other = named
        return f"You put {one} before {other} once, and after it another time."
    one, other, third = named
    return f"You put {one} before {other}, {other} before {third}, and {third} before {one}."
