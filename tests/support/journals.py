"""A reflection to save, and a look at what a journal's folder holds."""

from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection

SAMPLE = Reflection(
    year=2026, answers={"why": "so"}, letter="Dear me", extra={"later": [1, None]}
).rate("give-a-talk", goal="Give a talk", importance=3, extra={"mood": "calm"})


def contents(folder):
    """Return every file's bytes and every link's target below a folder, except the lock."""
    return {
        str(path.relative_to(folder)): path.readlink() if path.is_symlink() else path.read_bytes()
        for path in folder.rglob("*")
        if (path.is_symlink() or path.is_file()) and path.name != ".lock"
    }


def years_of(table):
    return table["year"].unique().tolist()


def new_run(journal):
    """Return the journal as a new process would open it."""
    return Journal(journal.folder)
