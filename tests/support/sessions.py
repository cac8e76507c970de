"""Open a reflection as if it had been saved, with a short list of goals."""

from dataclasses import replace

from support.catalogs import CATALOG

from careerkit.journal.journal import Journal
from careerkit.session.session import Session


def open_session(folder, reflection=None, catalog=CATALOG, earlier=(), **named):
    """Save the reflections to a journal in the folder, and open the last."""
    goals = folder / "goals-asked.csv"
    goals.write_text(catalog.to_csv(index=False), encoding="utf-8")
    journal = Journal(folder / "journal", goals)
    for year in (*earlier, *([reflection] if reflection else [])):
        # Otherwise its ids would be those of careerkit's own list.
        journal.save(replace(year, catalog=str(goals)))
    return Session(journal, reflection.year if reflection else 2026, **named)
