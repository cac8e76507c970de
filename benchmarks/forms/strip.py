"""Draw the peers' chart: a strip of dots for each category, as SVG text."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypedDict

WIDTH, STRIP, DOT = 340, 60, 8.5
LEFT, STEP = 20, 33


class Goal(TypedDict):
    """One goal as it is asked about."""

    id: str
    category: str
    goal: str


class Answer(TypedDict, total=False):
    """What was said about one goal; an importance of 0 is not rated."""

    importance: int
    priority: bool
    lived: bool
    note: str


def strip_svg(goals: Sequence[Goal], answers: Mapping[str, Answer]) -> str:
    """Return the chart: category by importance, a dot a rated goal, priorities filled.

    >>> talk = {"id": "talk", "category": "job", "goal": "Give a talk"}
    >>> strip_svg([talk], {"talk": {"importance": 8}}).count("<circle")
    1
    """
    categories = list(dict.fromkeys(goal["category"] for goal in goals))
    strips = "".join(
        f'<text x="0" y="{STRIP * at + 14}">{category}</text>'
        f'<path d="M0 {STRIP * at + 52}H{WIDTH}" stroke="#999"/>'
        for at, category in enumerate(categories)
    )
    under = STRIP * len(categories) + 14
    stops = "".join(
        f'<text x="{_x(stop)}" y="{under}" text-anchor="middle">{stop}</text>'
        for stop in range(1, 11)
    )
    height = under + 6
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" '
        f'aria-label="Where priorities cluster" font-size="12">{strips}'
        f"{_dots(goals, answers, categories)}{stops}</svg>"
    )


def _dots(goals: Sequence[Goal], answers: Mapping[str, Answer], categories: list[str]) -> str:
    place = {category: at for at, category in enumerate(categories)}
    stacked: Counter[tuple[str, int]] = Counter()
    drawn = []
    for goal in goals:
        said = answers.get(goal["id"], {})
        if stop := said.get("importance", 0):
            spot = (goal["category"], stop)
            y = STRIP * place[goal["category"]] + 46 - DOT * stacked[spot]
            fill = "#1f6f8b" if said.get("priority") else "none"
            drawn.append(
                f'<circle cx="{_x(stop)}" cy="{y}" r="3.6" stroke="#1f6f8b" fill="{fill}"/>'
            )
            stacked[spot] += 1
    return "".join(drawn)


def _x(stop: int) -> int:
    return LEFT + STEP * (stop - 1)
