"""Hold the result of a save: what was written, and what else changed the file."""

from dataclasses import dataclass
from pathlib import Path

from careerkit.reflection import Reflection


@dataclass(frozen=True, kw_only=True)
class SaveResult:
    """The result of saving one year.

    ``reflection`` is what the file now holds. ``merged_in`` holds the changes that came from
    elsewhere (another workbook, an edit by hand). ``overwritten`` holds the changes from elsewhere
    that were replaced, because the same thing was changed here too; only ``backup`` has them now.
    ``backup`` is the copy of the file from before the save, if one was made.
    """

    reflection: Reflection
    merged_in: Reflection
    overwritten: Reflection
    backup: Path | None = None

    @property
    def message(self) -> str:
        """Return what to tell the person about changes from elsewhere; usually empty.

        >>> before = Reflection(year=2026)
        >>> after = before.rate("go-freelance", goal="Go freelance", importance=3)
        >>> SaveResult(reflection=after, merged_in=after, overwritten=before).message
        'Changed elsewhere and updated here: “Go freelance”.'
        """
        merged_in, overwritten = _names(self.merged_in), _names(self.overwritten)
        sentences = [
            f"Changed elsewhere and updated here: {merged_in}." if merged_in else "",
            f"Also changed elsewhere: {overwritten}; your version is saved, the other one is "
            f"in {self.backup.parent.name}/{self.backup.name}."
            if overwritten and self.backup
            else "",
        ]
        return " ".join(filter(None, sentences))


def _names(changes: Reflection) -> str:
    """Return the goals, answers and letter of a reflection as a list in words."""
    goals = [f"“{rating.goal or goal_id}”" for goal_id, rating in changes.goals.items()]
    answers = [f"the answer to “{name}”" for name in changes.answers]
    others = [
        *(["your choices"] if changes.entries("choices") else []),
        *(["a check-in"] if changes.entries("check_ins") else []),
        *(["the letter"] if changes.letter else []),
    ]
    return ", ".join(goals + answers + others)
