"""Choose how a year's priorities stand on one sheet of paper: in rows, by name, or counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from careerkit.reflection import Rating, Reflection
from careerkit.report.room import lines, shortened
from careerkit.steps.check_ins import stage_of, step_of

LETTERS, LETTERS_OF_STEP, LETTERS_OF_NAME = 66, 72, 54
"""Average letters in a line: of a goal, of a part of its step, of a name in its column."""

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
        words = LINE_OF_GOAL * lines(f"{self.goal} – {self.detail}", LETTERS)
        step = sum(lines(each, LETTERS_OF_STEP) for each in self.parts.values())
        return AROUND_ROW + words + step

    @property
    def name_height(self) -> float:
        """How many of the sheet's lines it takes where it is only named, in half the width."""
        words = f"{self.goal} – {self.detail}" if self.detail else self.goal
        return AROUND_NAME + LINE_OF_NAME * lines(words, LETTERS_OF_NAME)


@dataclass(frozen=True, kw_only=True)
class Priorities:
    """What stands of all priorities: some in ``rows``, some only ``named``, the others counted."""

    rows: Sequence[Priority]
    named: Sequence[Priority] = ()
    counted: int = 0

    @property
    def height(self) -> float:
        """How many of the sheet's lines they take."""
        return sum(each.row_height for each in self.rows) + _height_in_columns(self.named)


def on_one_sheet(this: Reflection, ids: Sequence[str], room: float) -> Priorities:
    """Return what can stand of these priorities in so many lines.

    All stand in rows if they fit. If not, those with a step do, as far as there is room, and the
    others are named in two columns: with their details, or without them, or as many as fit.

    >>> mine = Reflection(year=2026)
    >>> for nth in range(300):
    ...     mine = mine.rate(f"own-{nth}", goal=f"Write book {nth}", priority=True)
    >>> found = on_one_sheet(mine, list(mine.goals), room=50)
    >>> len(found.rows), len(found.named), found.counted
    (0, 97, 203)
    """
    found = [_priority(this, each) for each in ids]
    if sum(each.row_height for each in found) <= room:
        return Priorities(rows=found)
    rows: list[Priority] = []
    for each in found:
        so_far = sum(row.row_height for row in rows)
        if each.parts and so_far + each.row_height <= SHARE_FOR_STEPS * room:
            rows.append(each)
    in_rows = {each.id for each in rows}
    names = [_name(each) for each in found if each.id not in in_rows]
    left = room - sum(each.row_height for each in rows)
    if _height_in_columns(names) > left:
        names = [replace(each, detail="") for each in names]
    kept = names
    while kept and _height_in_columns(kept) > left:
        kept = kept[: -1 - len(kept) // 50]
    return Priorities(rows=rows, named=kept, counted=len(names) - len(kept))


def whole_step(this: Reflection, goal_id: str) -> dict[str, str]:
    """Return all that was said about the way to a goal when it was rated, by what it tells."""
    rating = this.goals[goal_id]
    said = {
        "Step": rating.step,
        "When and where": rating.when,
        "Obstacle": rating.obstacle,
        "How far along": rating.stage,
    }
    return {name: words.strip() for name, words in said.items() if words.strip()}


def _priority(this: Reflection, goal_id: str) -> Priority:
    rating = this.goals[goal_id]
    newest = step_of(this, goal_id)
    parts = {
        "Step": rating.step,
        "When and where": rating.when,
        "Obstacle": rating.obstacle,
        "Newest step": newest if newest.strip() != rating.step.strip() else "",
    }
    return Priority(
        id=goal_id,
        rating=rating,
        goal=_cut(rating.goal or goal_id, 3, LETTERS),
        detail=_cut(rating.detail, 2, LETTERS),
        stage=stage_of(this, goal_id),
        parts={
            name: _cut(said, 3, LETTERS_OF_STEP) for name, said in parts.items() if said.strip()
        },
    )


def _name(priority: Priority) -> Priority:
    return replace(
        priority,
        goal=_cut(priority.goal, 2, LETTERS_OF_NAME),
        detail=_cut(priority.detail, 1, LETTERS_OF_NAME),
    )


def _cut(text: str, most: int, letters: int) -> str:
    return " ".join(shortened(text, most, letters).split())


def _height_in_columns(names: Sequence[Priority]) -> float:
    """Return how high the names are in two columns, none of them broken between the two."""
    return sum(each.name_height for each in names) / 2 + 1 if names else 0.0
