"""Choose how a year's priorities stand on one sheet of paper: in rows, by name, or counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from careerkit.reflection import Rating, Reflection
from careerkit.report.line_estimate import count_lines, shortened
from careerkit.steps.progress import stage_of, step_of

LETTERS, LETTERS_OF_STEP, LETTERS_OF_NAME = 66, 72, 54
"""Average letters in a line: of a goal, of a part of its step, of a name in its column."""

MOST_OF_GOAL, MOST_OF_DETAIL, MOST_OF_PART = 3, 2, 3
"""The most lines of each in a row; a name has one line less."""

LINE_OF_GOAL, AROUND_ROW, LINE_OF_NAME, AROUND_NAME = 1.5, 1.8, 0.87, 0.14
"""Heights in the sheet's lines; ``front.css`` sets the same."""

SHARE_FOR_STEPS = 0.6
"""The part of the room that rows can take where other priorities are only named."""


@dataclass(frozen=True, kw_only=True)
class Priority:
    """What stands of one priority: its words, how far along it is, the parts of its step."""

    id: str
    rating: Rating
    goal: str
    detail: str
    stage: str
    parts: Mapping[str, str] = field(default_factory=dict)

    @property
    def row_height(self) -> float:
        """How many of the sheet's lines it takes as a row."""
        words = LINE_OF_GOAL * count_lines(f"{self.goal} – {self.detail}", LETTERS)
        step = sum(count_lines(part, LETTERS_OF_STEP) for part in self.parts.values())
        return AROUND_ROW + words + step

    @property
    def name_height(self) -> float:
        """How many of the sheet's lines it takes where it is only named, in half the width."""
        words = f"{self.goal} – {self.detail}" if self.detail else self.goal
        return AROUND_NAME + LINE_OF_NAME * count_lines(words, LETTERS_OF_NAME)


@dataclass(frozen=True, kw_only=True)
class Priorities:
    """What stands of all priorities: some in ``rows``, some only ``named``, the others counted."""

    rows: Sequence[Priority]
    named: Sequence[Priority] = ()
    counted: int = 0

    @property
    def height(self) -> float:
        """How many of the sheet's lines they take."""
        return _height_of_rows(self.rows) + _height_in_columns(self.named)


def on_one_sheet(reflection: Reflection, ids: Sequence[str], room: float) -> Priorities:
    """Return what can stand of these priorities in so many lines.

    All stand in rows if they fit. If not, those with a step do, as far as there is room, and the
    others are named in two columns: with their details, or without them, or as many as fit.

    >>> mine = Reflection(year=2026)
    >>> for number in range(300):
    ...     mine = mine.rate(f"own-{number}", goal=f"Write book {number}", priority=True)
    >>> shown = on_one_sheet(mine, list(mine.goals), room=50)
    >>> len(shown.rows), len(shown.named), shown.counted
    (0, 97, 203)
    """
    priorities = [_priority(reflection, goal_id) for goal_id in ids]
    if _height_of_rows(priorities) <= room:
        return Priorities(rows=priorities)
    rows = _rows_with_steps(priorities, SHARE_FOR_STEPS * room)
    others = [_name(priority) for priority in priorities if priority not in rows]
    named = _names_that_fit(others, room - _height_of_rows(rows))
    return Priorities(rows=rows, named=named, counted=len(others) - len(named))


def step_parts(rating: Rating) -> dict[str, str]:
    """Return what was said about the way to a goal when it was rated, by what it tells.

    >>> step_parts(Rating(step="Ask Ada for her slides", obstacle=" "))
    {'Step': 'Ask Ada for her slides'}
    """
    parts = {
        "Step": rating.step,
        "When and where": rating.when,
        "Obstacle": rating.obstacle,
    }
    return {name: words.strip() for name, words in parts.items() if words.strip()}


def _priority(reflection: Reflection, goal_id: str) -> Priority:
    rating = reflection.goals[goal_id]
    parts = step_parts(rating)
    newest = step_of(reflection, goal_id).strip()
    if newest != rating.step.strip():
        parts["Newest step"] = newest
    return Priority(
        id=goal_id,
        rating=rating,
        goal=_cut(rating.goal or goal_id, MOST_OF_GOAL, LETTERS),
        detail=_cut(rating.detail, MOST_OF_DETAIL, LETTERS),
        stage=stage_of(reflection, goal_id),
        parts={name: _cut(words, MOST_OF_PART, LETTERS_OF_STEP) for name, words in parts.items()},
    )


def _name(priority: Priority) -> Priority:
    """Return a priority with so much of its words as stands where it is only named."""
    return replace(
        priority,
        goal=_cut(priority.goal, MOST_OF_GOAL - 1, LETTERS_OF_NAME),
        detail=_cut(priority.detail, MOST_OF_DETAIL - 1, LETTERS_OF_NAME),
    )


def _rows_with_steps(priorities: Sequence[Priority], room: float) -> list[Priority]:
    rows: list[Priority] = []
    for priority in priorities:
        if priority.parts and _height_of_rows([*rows, priority]) <= room:
            rows.append(priority)
    return rows


def _names_that_fit(names: Sequence[Priority], room: float) -> Sequence[Priority]:
    """Return the names, without details if they don't fit with them, or as many as fit."""
    if _height_in_columns(names) > room:
        names = [replace(name, detail="") for name in names]
    while names and _height_in_columns(names) > room:
        names = names[: -1 - len(names) // 50]
    return names


def _cut(text: str, most: int, letters: int) -> str:
    return " ".join(shortened(text, most, letters).split())


def _height_of_rows(rows: Sequence[Priority]) -> float:
    return sum(row.row_height for row in rows)


def _height_in_columns(names: Sequence[Priority]) -> float:
    """Return how high the names are in two columns, none of them broken between the two."""
    return sum(name.name_height for name in names) / 2 + 1 if names else 0.0
