"""Remember the latest changes of ratings, so that they can be taken back."""

from collections import deque
from dataclasses import dataclass, replace

from careerkit.reflection import Rating

DEPTH = 20
"""So many changes can be taken back."""

JUDGED = ("importance", "priority", "lived", "satisfaction", "expectation", "now")
"""What is rated and ticked; a text field has an undo of its own."""

OF_LIVED = ("satisfaction", "now")
"""What can be said of a lived goal alone."""

TAKEN_BACK = (*JUDGED, "entries")
"""What can be taken back: what is rated and ticked, and entries put to a goal or taken away."""


@dataclass(frozen=True)
class RatingChange:
    """One change of one goal's rating; ``is_first``: nothing had been said of the goal before."""

    goal_id: str
    before: Rating
    after: Rating
    is_first: bool = False

    @property
    def parts(self) -> list[str]:
        """The names of what was otherwise before, of what can be taken back."""
        return [
            part for part in TAKEN_BACK if getattr(self.before, part) != getattr(self.after, part)
        ]

    def undone(self, rating: Rating) -> Rating:
        """Return a rating with what this change changed as it was before, its texts as they are."""
        parts = {part: getattr(self.before, part) for part in self.parts if part in JUDGED}
        if not parts.get("lived", rating.lived):
            # Another page may have unticked it since: then there is nothing to say of it any more.
            parts |= dict.fromkeys(OF_LIVED)
        before, after = self.before.entries, self.after.entries
        others = [entry for entry in rating.entries if entry in before or entry not in after]
        taken = [entry for entry in before if entry not in after]
        return replace(rating, entries=(*others, *taken), **parts)


class History:
    """The latest changes, at most ``DEPTH`` of them."""

    def __init__(self) -> None:
        self._changes: deque[RatingChange] = deque(maxlen=DEPTH)

    def note(self, change: RatingChange) -> None:
        """Remember a change, if it can be taken back."""
        if change.parts:
            self._changes.append(change)

    def pop(self) -> RatingChange | None:
        """Return the latest change, and forget it."""
        return self._changes.pop() if self._changes else None
