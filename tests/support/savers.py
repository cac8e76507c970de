"""Save to a journal from other processes."""

import encodings.utf_8_sig  # noqa: F401 - an account without privileges may be unable to read Python's files.
import os
import resource
from datetime import UTC, date, datetime
from itertools import count

from careerkit.choices.made import with_pick
from careerkit.errors import BadFileError
from careerkit.journal.journal import Journal
from careerkit.reflection import (
    STAGES,
    CheckIn,
    Choice,
    DatedEntry,
    NotThisYear,
    Rating,
    Reflection,
)
from careerkit.steps.check_ins import with_check_in

GOALS = [f"goal-{number}" for number in range(76)]
BEGUN = datetime(2026, 11, 23, 18, 30)
NOBODY = 65534


def numbered(number, goals=GOALS):
    """Return a reflection with the number in every part, so that a mixture would show."""
    words, stage = f"{number} " * 20, STAGES[number % 5]
    rating = Rating(
        importance=number % 10 + 1,
        lived=True,
        now=(None, True, False)[number % 3],
        note=words,
        step=words,
        when=words,
        obstacle=words,
        stage=stage,
        entries=(DatedEntry(date="2026-03-14", text=words),),
    )
    of = GOALS[number % 70 : number % 70 + 4]
    choice = Choice(begun=BEGUN, of=tuple(of), most=of[number % 4], least=of[(number + 1) % 4])
    check_ins = tuple(
        CheckIn(begun=BEGUN, goal=goal_id, happened=words, stage=stage) for goal_id in GOALS[:8]
    )
    return Reflection(
        year=2026,
        goals=dict.fromkeys(goals, rating),
        letter=str(number),
        catalog=f"list-{number}.csv",
        choices=(choice,),
        check_ins=check_ins,
        not_this_year=NotThisYear(date=date(2026, 12, number % 31 + 1), sentence=words),
    )


def keep_saving(folder, first, pipe):
    """Save one numbered reflection after another, and send each saved number."""
    journal = Journal(folder)
    for number in count(first):
        journal.save(numbered(number))
        pipe.send(number)


def keep_rating(folder, goals, times, named="research"):
    """Rate the goals in turn as a workbook of this list would, and add to the note each time."""
    journal = Journal(folder)
    reflection = Reflection(year=2026, catalog=named)
    for number in range(times):
        goal_id = goals[number % len(goals)]
        note = f"{reflection.goals.get(goal_id, Rating()).note} {number}"
        rated = reflection.rate(goal_id, note=note, lived=True, now=number % 2 == 0)
        reflection = journal.save(rated, base=reflection)


def keep_choosing(folder, minute, times):
    """Pick from the same sets as a workbook would, at times that are its own."""
    journal = Journal(folder)
    reflection = journal.load(2026)
    for number in range(times):
        time = datetime(2026, 11, 23, number // 60, minute, number % 60, tzinfo=UTC)
        of = tuple(GOALS[number % 19 : number % 19 + 4])
        chosen = with_pick(with_pick(reflection, of, of[0], time), of, of[number % 3 + 1], time)
        reflection = journal.save(chosen, base=reflection)


def keep_putting_entries(folder, name, times):
    """Put entries of notes to the same goals as a workbook would, while another one does."""
    journal = Journal(folder)
    reflection = journal.load(2026)
    for number in range(times):
        goal_id = GOALS[number % 8]
        entry = DatedEntry(date="2026-03-14", text=f"{name} {number}")
        entries = (*reflection.goals.get(goal_id, Rating()).entries, entry)
        reflection = journal.save(reflection.rate(goal_id, entries=entries), base=reflection)


def keep_checking_in(folder, name, times):
    """Check in on the same goals as a workbook would, in the same moments as another."""
    journal = Journal(folder)
    reflection = journal.load(2026)
    for number in range(times):
        time = datetime(2026, 6, 12, 18, number // 8, tzinfo=UTC)
        checked_in = with_check_in(reflection, GOALS[number % 8], time, happened=f"{name} {number}")
        reflection = journal.save(checked_in, base=reflection)


def save_as_nobody(folder, pipe):
    """Save without the privileges of root, who may write anywhere."""
    # Opened first, because this account can't read the catalog of a checkout in a private folder.
    journal = Journal(folder)
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    pipe.send(message_of_saving(journal))


def save_with_a_limit(folder, most_bytes, pipe):
    """Save with a limit on the size of files, then without."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, resource.RLIM_INFINITY))
    pipe.send(message_of_saving(Journal(folder)))
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    pipe.send(message_of_saving(Journal(folder)))


def message_of_saving(journal):
    """Save, and return the error message, or empty text if the save succeeds."""
    try:
        journal.save(numbered(2))
    except (BadFileError, OSError) as error:
        return str(error)
    return ""
