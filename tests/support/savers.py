"""What other processes do to a journal while a test looks on."""

import encodings.utf_8_sig  # noqa: F401 - an account without powers may not read Python's own files.
import os
import resource
from itertools import count

from careerkit.errors import BadFileError
from careerkit.journal.journal import Journal
from careerkit.reflection import Rating, Reflection

GOALS = [f"goal-{number}" for number in range(76)]
NOBODY = 65534


def numbered(number):
    """Return a reflection that says the number everywhere, so that a mixture shows."""
    said = Rating(importance=number % 10 + 1, note=f"{number} " * 20)
    return Reflection(year=2026, goals=dict.fromkeys(GOALS, said), letter=str(number))


def keep_saving(folder, first, pipe):
    """Save one numbered reflection after another; tell the number of each that was saved."""
    journal = Journal(folder)
    for number in count(first):
        journal.save(numbered(number))
        pipe.send(number)


def keep_rating(folder, goals, times):
    """Rate the goals in turn, adding to the note each time, as a workbook would."""
    journal = Journal(folder)
    kept = Reflection(year=2026)
    for number in range(times):
        goal_id = goals[number % len(goals)]
        note = f"{kept.goals.get(goal_id, Rating()).note} {number}"
        kept = journal.save(kept.rate(goal_id, note=note), base=kept)


def save_as_nobody(folder, pipe):
    """Save without the powers of root, who may write anywhere."""
    # Nobody may not even read the list of goals where the checkout lies in a private folder.
    journal = Journal(folder)
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    pipe.send(said_to(journal))


def save_with_a_limit(folder, most_bytes, pipe):
    """Save where no file may grow beyond a size."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, resource.RLIM_INFINITY))
    pipe.send(said_to(Journal(folder)))
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    pipe.send(said_to(Journal(folder)))


def said_to(journal):
    """Return what a person is told when a reflection is saved: nothing if it was."""
    try:
        journal.save(numbered(2))
    except (BadFileError, OSError) as error:
        return str(error)
    return ""
