"""Show what a person wrote down in the year, and let them put it to a goal."""

from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from careerkit.errors import InvalidValueError
from careerkit.form.controls import Controls
from careerkit.form.kept_text import KeptText
from careerkit.notes.year import YearOfNotes
from careerkit.reflection import DatedEntry, Reflection
from careerkit.session.session import OpenYear, Session

MOST_OF_A_GOAL = 50
"""So many entries can be put to one goal: a copy of all notes is no help to anybody."""

_FULL = "This goal has {} entries already, which is as many as it takes."

ReadNotes = Callable[[int, date], YearOfNotes]
"""A year and today's date -> the entries of that year up to today."""


class NotesList(KeptText, anywidget.AnyWidget):
    """The entries of one year, month by month, folded until the person opens the list.

    They are read whenever it is opened, beside what answers the person, and are no part of the
    widget's state: nothing that keeps a page keeps them. In a form, the page offers to put an
    entry to the goal in hand.
    """

    kept_as = "notes"

    _esm = Path(__file__).parent / "assets" / "notes.js"
    year = traitlets.Int().tag(sync=True)

    def __init__(self, session: Session, controls: Controls, read: ReadNotes) -> None:
        self._session, self._read = session, read
        self._entries: frozenset[DatedEntry] = frozenset()
        super().__init__(year=session.year, layout=controls.layout)
        self.add_class("ck-notes")
        controls.on_message(self, self._take)
        session.observe(self._follow)

    def _take(self, message: dict[str, Any]) -> None:
        """Do what the page's script asks for."""
        session = self._session
        if "open" in message:
            today = session.clock().date()
            session.draw(lambda: self._read_all(today), self._show)
        elif "put" in message:
            self._put(_entry(message["put"]), str(message["goal"]))
        elif "take" in message:
            self._take_away(_entry(message["take"]), str(message["goal"]))

    def _read_all(self, today: date) -> YearOfNotes:
        try:
            return self._read(self._session.year, today)
        except Exception as error:
            # Whatever it is, nobody is to wait for a list that never comes.
            return YearOfNotes(problems=(f"Your notes can't be read ({error}).",))

    def _show(self, notes: YearOfNotes) -> None:
        self._entries = frozenset(notes.entries)
        self.send(
            {
                "months": by_month(notes.entries, self._session.year),
                "sentences": sentences(notes, self._session.year),
                "put": _put(self._session.reflection),
            }
        )

    def _put(self, entry: DatedEntry | None, goal_id: str) -> None:
        if entry not in self._entries or entry is None or goal_id not in self._session.asked.words:
            return
        entries = self._session.rating(goal_id).entries
        if len(entries) >= MOST_OF_A_GOAL:
            self.send({"refused": _FULL.format(len(entries))})
        elif entry not in entries:
            self._session.rate(goal_id, entries=(*entries, entry))

    def _take_away(self, entry: DatedEntry | None, goal_id: str) -> None:
        if rating := self._session.reflection.goals.get(goal_id):
            left = tuple(each for each in rating.entries if not _is_same(each, entry))
            self._session.rate(goal_id, entries=left)

    def _follow(self, before: OpenYear, after: OpenYear) -> None:
        put = _put(after.reflection)
        if self._entries and put != _put(before.reflection):
            self.send({"put": put})


def by_month(entries: Iterable[DatedEntry], year: int) -> list[list[Any]]:
    """Return the entries as the page's script takes them, by the names of their months.

    >>> by_month([DatedEntry(date="2026-03-14", text="Shipped it")], 2026)
    [['March', [['2026-03-14', '14', 'Shipped it']]]]
    """
    return [
        [
            month if month != str(year) else f"Some time in {year}",
            [[entry.date, entry.date[8:].lstrip("0"), entry.text] for entry in of_month],
        ]
        for month, of_month in groupby(entries, key=lambda entry: entry.on.split(" ")[-1])
    ]


def sentences(notes: YearOfNotes, year: int) -> list[str]:
    """Return what else the person should know about their notes.

    >>> sentences(YearOfNotes(undated=1), 2026)
    ['Your notes hold nothing dated 2026.', '1 piece without a clear date and year is not shown.']
    """
    is_nothing_read = notes.problems and not notes.entries
    nothing = "" if notes.entries or is_nothing_read else f"Your notes hold nothing dated {year}."
    pieces, are = ("piece", "is") if notes.undated == 1 else ("pieces", "are")
    undated = f"{notes.undated:,} {pieces} without a clear date and year {are} not shown."
    return [*filter(None, [nothing, *notes.problems, undated if notes.undated else ""])]


def _entry(words: list[str]) -> DatedEntry | None:
    try:
        return DatedEntry(date=words[0], text=words[1])
    except (InvalidValueError, IndexError):
        return None


def _is_same(entry: DatedEntry, other: DatedEntry | None) -> bool:
    return other is not None and (entry.date, entry.text) == (other.date, other.text)


def _put(reflection: Reflection) -> list[list[str]]:
    """Return the entries that are put to goals: date, text, the goal's id and its words."""
    return [
        [entry.date, entry.text, goal_id, rating.goal]
        for goal_id, rating in reflection.goals.items()
        for entry in rating.entries
    ]
