"""Choose how a year's priorities stand on one sheet of paper: in rows, in columns, or counted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from careerkit.reflection import Rating, Reflection
from careerkit.report.line_estimate import count_lines, shortened
from careerkit.steps.progress import stage_of, step_of

LETTERS, LETTERS_OF_STEP, LETTERS_OF_NAME = 72, 78, 54
"""Average letters in a line: of a goal, of a part of its step, of a name in its column."""

MOST_OF_GOAL, MOST_OF_DETAIL, MOST_OF_PART = 3, 2, 3
"""The most lines of each in a row; a name in a column has one line less."""

LINE_OF_GOAL, LINE_OF_FACTS, AROUND_ROW, LINE_OF_NAME, AROUND_NAME = 1.4, 1.0, 0.75, 0.87, 0.14
"""Heights in the sheet's lines; ``print.css`` sets the same."""


@dataclass(frozen=True, kw_only=True)
class Priority:
    """What stands of one priority: its words, how far along it is, the parts of its step.

    A row with ``has_facts`` tells its category, too, and how it felt or may feel.
    """

    id: str
    rating: Rating
    goal: str
    detail: str
    stage: str
    parts: Mapping[str, str] = field(default_factory=dict)
    has_facts: bool = True

    @property
    def row_height(self) -> float:
        """How many of the sheet's lines it takes as a row."""
        stage = "" if self.has_facts else f" {self.stage}"
        words = LINE_OF_GOAL * count_lines(f"{self.goal} – {self.detail}{stage}", LETTERS)
        facts = LINE_OF_FACTS if self.has_facts else 0
        step = sum(count_lines(part, LETTERS_OF_STEP) for part in self.parts.values())
        return AROUND_ROW + words + facts + step

    @property
    def name_height(self) -> float:
        """How many of the sheet's lines it takes in a column, in half the width."""
        words = f"{self.goal} – {self.detail}" if self.detail else self.goal
        texts = [words, *(f"{name}  {part}" for name, part in self.parts.items())]
        lines = sum(count_lines(text, LETTERS_OF_NAME) for text in texts)
        return AROUND_NAME + LINE_OF_NAME * lines


@dataclass(frozen=True, kw_only=True)
class Priorities:
    """What stands of all priorities, in their order: all in ``rows``, or in columns as ``named``.

    Those that find no room are ``counted``.
    """

    rows: Sequence[Priority] = ()
    named: Sequence[Priority] = ()
    counted: int = 0

    @property
    def height(self) -> float:
        """How many of the sheet's lines they take."""
        return _height_of_rows(self.rows) + _height_in_columns(self.named)


def on_one_sheet(reflection: Reflection, ids: Sequence[str], room: float) -> Priorities:
    """Return what can stand of these priorities, in their order, in so many lines.

    Each has its step. They stand in rows if they fit: as they are, or the ones without a step in
    one line each, or with the newest step alone. If not, in two columns: with their steps and
    details, or without steps, or without both, or as many as fit.

    >>> mine = Reflection(year=2026)
    >>> for number in range(300):
    ...     mine = mine.rate(f"own-{number}", goal=f"Write book {number}", priority=True)
    >>> shown = on_one_sheet(mine, list(mine.goals), room=50)
    >>> len(shown.rows), len(shown.named), shown.counted
    (0, 97, 203)
    """
    priorities = [_priority(reflection, goal_id) for goal_id in ids]
    for shorter in (_as_it_is, _in_one_line_without_a_step, _with_newest_step):
        rows = [shorter(priority) for priority in priorities]
        if _height_of_rows(rows) <= room:
            return Priorities(rows=rows)
    named = _names_that_fit([_name(priority) for priority in priorities], room)
    return Priorities(named=named, counted=len(priorities) - len(named))


def in_one_column(reflection: Reflection, ids: Sequence[str], room: float) -> list[Priority]:
    """Return as many of these goals, in their order, as a column of so many lines can name."""
    names: list[Priority] = []
    for goal_id in ids:
        name = _without_step(_name(_priority(reflection, goal_id)))
        room -= name.name_height
        if room < 0:
            break
        names.append(name)
    return names


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


def _as_it_is(priority: Priority) -> Priority:
    return priority


def _in_one_line_without_a_step(priority: Priority) -> Priority:
    return replace(priority, has_facts=bool(priority.parts))


def _with_newest_step(priority: Priority) -> Priority:
    step = priority.parts.get("Newest step") or priority.parts.get("Step")
    return replace(priority, has_facts=False, parts={"Step": step} if step else {})


def _name(priority: Priority) -> Priority:
    """Return a priority with so much of its words as stands in a column."""
    parts = _with_newest_step(priority).parts
    return replace(
        priority,
        goal=_cut(priority.goal, MOST_OF_GOAL - 1, LETTERS_OF_NAME),
        detail=_cut(priority.detail, MOST_OF_DETAIL - 1, LETTERS_OF_NAME),
        parts={
            name: _cut(words, MOST_OF_PART - 1, LETTERS_OF_NAME - 6)
            for name, words in parts.items()
        },
    )


def _without_step(priority: Priority) -> Priority:
    return replace(priority, parts={})


def _without_detail(priority: Priority) -> Priority:
    return replace(priority, detail="", parts={})


def _names_that_fit(names: Sequence[Priority], room: float) -> Sequence[Priority]:
    """Return the names with all that fits with them, or as many of the bare names as fit."""
    shorter: Callable[[Priority], Priority]
    for shorter in (_as_it_is, _without_step, _without_detail):
        names = [shorter(name) for name in names]
        if _height_in_columns(names) <= room:
            return names
    while names and _height_in_columns(names) > room:
        names = names[: -1 - len(names) // 50]
    return names


def _cut(text: str, most: int, letters: int) -> str:
    return " ".join(shortened(text, most, letters).split())


def _height_of_rows(rows: Sequence[Priority]) -> float:
    return sum(row.row_height for row in rows)


def _height_in_columns(names: Sequence[Priority]) -> float:
    """Return how high the names are in two columns, none of them broken between the two."""
    if not names:
        return 0.0
    # The browser balances the columns; the break may fall in the middle of the longest name.
    return sum(name.name_height for name in names) / 2 + 1
