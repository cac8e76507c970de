"""Tell what a save did besides writing what was said."""

from dataclasses import dataclass
from pathlib import Path

from careerkit.reflection import Reflection


@dataclass(frozen=True, kw_only=True)
class SaveResult:
    """What became of a reflection when it met what its file had gained meanwhile.

    ``reflection`` is what now stands in the file; ``joined`` holds what came from elsewhere
    (another workbook, a hand), ``overruled`` what stood there and was changed here, too, so that
    it is now in ``backup`` alone. ``backup`` is the file's copy from before, if one was made.
    """

    reflection: Reflection
    joined: Reflection
    overruled: Reflection
    backup: Path | None = None

    @property
    def news(self) -> str:
        """Return what the person must know about it, in a sentence or two, mostly nothing.

        >>> before = Reflection(year=2026)
        >>> after = before.rate("go-freelance", goal="Go freelance", importance=3)
        >>> SaveResult(reflection=after, joined=after, overruled=before).news
        'Changed elsewhere, and shown here now: “Go freelance”.'
        """
        joined, overruled = _names(self.joined), _names(self.overruled)
        sentences = [
            f"Changed elsewhere, and shown here now: {joined}." if joined else "",
            f"Changed elsewhere, too: {overruled}; yours stands, the other is kept "
            f"in {self.backup.parent.name}/{self.backup.name}."
            if overruled and self.backup
            else "",
        ]
        return " ".join(filter(None, sentences))


def _names(changes: Reflection) -> str:
    """Return in words what a reflection speaks of."""
    goals = [f"“{rating.goal or goal_id}”" for goal_id, rating in changes.goals.items()]
    answers = [f"the answer to “{name}”" for name in changes.answers]
    return ", ".join(goals + answers + (["the letter"] if changes.letter else []))
