"""Hold the result of a save: what was written, and what else changed the file."""

from dataclasses import dataclass
from pathlib import Path

from careerkit.reflection import Reflection


@dataclass(frozen=True, kw_only=True)
class SaveResult:
    """The result of saving one year.

    ``reflection`` is what the file now holds. ``merged_in`` holds the changes that came from
    elsewhere (another workbook, an edit by hand), ``removed`` what was removed there and thus here.
    ``overwritten`` holds the changes from elsewhere that were replaced, because the same thing was
    changed here too; only ``backup`` has them now. ``kept`` holds what another program had taken
    out of the file, or put back to what it was earlier, and which is in it again.
    ``backup`` is the copy of the file from before the save, if one was made.
    """

    reflection: Reflection
    merged_in: Reflection
    removed: Reflection
    overwritten: Reflection
    kept: Reflection
    backup: Path | None = None

    @property
    def message(self) -> str:
        """Return what to tell the person about changes from elsewhere; usually empty.

        >>> before = Reflection(year=2026)
        >>> after = before.rate("go-freelance", goal="Go freelance", importance=3)
        >>> none = {"removed": before, "overwritten": before, "kept": before}
        >>> SaveResult(reflection=after, merged_in=after, **none).message
        'Changed elsewhere and updated here: “Go freelance”.'
        """
        merged_in, removed = _names(self.merged_in), _names(self.removed)
        overwritten = _names(self.overwritten)
        sentences = [
            _kept(self.kept),
            f"Changed elsewhere and updated here: {merged_in}." if merged_in else "",
            f"Removed elsewhere and here: {removed}." if removed else "",
            f"Also changed elsewhere: {overwritten}; your version is saved, the other one is "
            f"in {self.backup.parent.name}/{self.backup.name}."
            if overwritten and self.backup
            else "",
        ]
        return " ".join(filter(None, sentences))


def _kept(kept: Reflection) -> str:
    """Return how much another program had removed, or empty text."""
    ratings = len(kept.goals) + len(kept.answers) + len(kept.choices) + len(kept.check_ins)
    parts = [f"{ratings} {'answer' if ratings == 1 else 'answers'}"] if ratings else []
    said_once = _said_once(kept)
    parts += said_once
    if not parts:
        return ""
    were = "was" if ratings + len(said_once) == 1 else "were"
    return f"{' and '.join(parts)} that another program had removed or put back {were} kept."


def _names(changes: Reflection) -> str:
    """Return what a reflection holds as a list in words."""
    goals = [f"“{rating.goal or goal_id}”" for goal_id, rating in changes.goals.items()]
    answers = [f"the answer to “{name}”" for name in changes.answers]
    others = [
        *(["your choices"] if changes.entries("choices") else []),
        *(["a check-in"] if changes.entries("check_ins") else []),
        *_said_once(changes),
    ]
    return ", ".join(goals + answers + others)


def _said_once(part: Reflection) -> list[str]:
    """Name what a year can hold only one of."""
    sentence = ["the sentence about the year"] if part.not_this_year else []
    return (["the letter"] if part.letter else []) + sentence
