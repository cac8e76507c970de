"""Show what a person wrote then: entries put to goals in earlier years."""

from collections.abc import Iterable, Sequence
from html import escape

import ipywidgets as widgets

from careerkit.form.kept_text import KeptText
from careerkit.form.put_entries import entry_html
from careerkit.reflection import DatedEntry, Rating, Reflection

TITLE = "What you wrote then"


class Then(KeptText, widgets.HTML):
    """The entries that were put to goals in earlier years, goal by goal."""

    kept_as = "entries of earlier years"

    def __init__(self, years: Sequence[Reflection]) -> None:
        super().__init__(then_html(years))
        self.add_class("ck-then")


def then_html(years: Iterable[Reflection]) -> str:
    """Return the entries as HTML, literally: the newest year of each goal first.

    >>> entry = DatedEntry(date="2025-06-11", text="Gave it")
    >>> year = Reflection(year=2025).rate("give-a-talk", goal="Give a talk", entries=(entry,))
    >>> then_html([year]).partition("<h4>")[2]
    'Give a talk</h4><p><small>11 June 2025</small><span dir="auto">Gave it</span></p>'
    """
    of_goals: dict[str, list[Rating]] = {}
    for reflection in sorted(years, key=lambda reflection: -reflection.year):
        for goal_id, rating in reflection.goals.items():
            if rating.entries:
                of_goals.setdefault(goal_id, []).append(rating)
    blocks = (_of_goal(goal_id, ratings) for goal_id, ratings in of_goals.items())
    return f"<h3>{TITLE}</h3>{''.join(blocks)}"


def _of_goal(goal_id: str, ratings: Sequence[Rating]) -> str:
    """Return one goal's entries, under its newest words."""
    entries = (entry for rating in ratings for entry in rating.entries)
    lines = (f"<p>{entry_html(_with_year(entry), entry.text)}</p>" for entry in entries)
    words = ": ".join(filter(None, [ratings[0].goal or goal_id, ratings[0].detail.strip()]))
    return f"<h4>{escape(words)}</h4>{''.join(lines)}"


def _with_year(entry: DatedEntry) -> str:
    year = entry.date[:4]
    return year if entry.on == year else f"{entry.on} {year}"
