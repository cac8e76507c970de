"""Decide when an open year is saved, and say how that stands."""

from dataclasses import replace
from functools import partial
from threading import Lock, RLock
from typing import Protocol
from weakref import WeakSet

from careerkit.errors import BadFileError
from careerkit.files.home import from_home
from careerkit.journal.codec import read_only
from careerkit.journal.journal import Journal
from careerkit.journal.merge import merge
from careerkit.journal.save_result import SaveResult
from careerkit.reflection import Reflection
from careerkit.session.loop import Clock, Loop

RETRY_SECONDS = 2
"""So long after a save that failed it is tried again, for the cause may be gone by then."""

SLOW_SECONDS = 5
"""So long after a save was begun that has not ended, "Saved ..." does not stand there any more."""


_OPEN: "WeakSet[Saving]" = WeakSet()


def save_all() -> bool:
    """Save what is still to be saved of every open year, and tell whether all of it is.

    For the end of a program that keeps years open. Where another program has put an older file
    back meanwhile, its year is saved again.
    """
    for saving in list(_OPEN):
        saving.finish()
    return not any(saving.has_unsaved for saving in list(_OPEN))


class Owner(Protocol):
    """What saving asks of the year that it saves."""

    @property
    def reflection(self) -> Reflection:
        """The answers as they stand."""

    def show(self, reflection: Reflection, status: str) -> None:
        """Show these answers, and the line that says how they are saved."""


class Saving:
    """Keeps one open year in its journal.

    A change is saved at once, on a thread of its own, so that no key waits for the disk. What is
    said while a save runs is saved by the next one, which follows directly. A save that takes long
    is told of, and one that fails is tried again until it succeeds; the answers stay on the page
    meanwhile. ``saved`` is the year as
    its file holds it. ``lock`` guards all of this but the writing itself.
    """

    def __init__(
        self,
        owner: Owner,
        journal: Journal,
        saved: Reflection,
        lock: RLock,
        loop: Loop,
        clock: Clock,
    ) -> None:
        self._owner, self._journal, self.saved = owner, journal, saved
        self._lock, self._loop, self._clock = lock, loop, clock
        self._write: _Write | None = None
        self._has_failed = False
        _OPEN.add(self)

    @property
    def has_unsaved(self) -> bool:
        """Whether something is still to be saved."""
        return self._owner.reflection != self.saved

    @property
    def status(self) -> str:
        """The line that says where the answers are, and since when."""
        return read_only(self.saved) or self._where()

    def save_soon(self) -> None:
        """Save what is still to be saved, beside what answers the person."""
        if self._write is None and self.has_unsaved:
            self._begin_save()

    def save_now(self) -> None:
        """Save what is still to be saved before anything else is done."""
        while self.has_unsaved:
            if self._write is None:
                self._write = self._next_write()
            if not self._take(self._write):
                return

    def look_again(self) -> None:
        """Show what was saved elsewhere meanwhile, unless something is still to be saved here.

        Where answers are missing that nobody removed, they are saved again.
        """
        year = self.saved.year
        if self._write or self.has_unsaved or year not in self._journal.years():
            return
        try:
            reflection = self._journal.look(self.saved)
        except (BadFileError, OSError):
            # The next save says what is wrong.
            return
        if reflection is None:
            self._begin_save()
        elif reflection == self._journal.current(reflection):
            self.saved = reflection
            self._owner.show(reflection, self.status)

    def finish(self) -> None:
        """Save for the last time; unlike ``save_now``, look also for what another program did."""
        with self._lock:
            self.save_now()
            self.look_again()

    def _begin_save(self) -> None:
        self._write = write = self._next_write()
        self._loop.save(lambda: self._run(write))
        if self._loop.is_running:
            self._loop.later(SLOW_SECONDS, lambda: self._tell_if_slow(write))

    def _tell_if_slow(self, write: "_Write") -> None:
        """Say that answers wait if a save still runs, as on a network drive that hangs."""
        with self._lock:
            if self._write is write:
                self._owner.show(
                    self._owner.reflection,
                    "Not saved yet: it takes longer than usual. Your answers are still here.",
                )

    def _next_write(self) -> "_Write":
        time = self._clock().replace(microsecond=0)
        reflection = self._owner.reflection
        stamped = replace(reflection, begun=reflection.begun or time, saved=time)
        return _Write(self._journal, reflection, stamped, base=self.saved)

    def _run(self, write: "_Write") -> None:
        write.outcome()
        with self._lock:
            if self._take(write):
                self.save_soon()

    def _take(self, write: "_Write") -> bool:
        """Take the result of a write, and tell whether it succeeded."""
        outcome = write.outcome()
        if self._write is not write:
            # Somebody who could not wait has taken it.
            return False
        self._write = None
        self._has_failed = not isinstance(outcome, SaveResult)
        if isinstance(outcome, SaveResult):
            self.saved = outcome.reflection
            # What was said since belongs on top of what the file holds by now.
            shown = merge(write.reflection, self._owner.reflection, outcome.reflection)
            self._owner.show(shown, f"{self._where()}. {outcome.message}".rstrip())
            return True
        self._owner.show(
            self._owner.reflection,
            f"Not saved: {outcome}. Your answers are still here; trying again.",
        )
        if self._loop.is_running:
            self._loop.later(RETRY_SECONDS, self._try_again)
        return False

    def _try_again(self) -> None:
        with self._lock:
            # What was to be put back into the file is not said anew by anybody.
            if self._write is None and (self._has_failed or self.has_unsaved):
                self._begin_save()

    def _where(self) -> str:
        saved = self.saved.saved
        path = from_home(self._journal.path(self.saved.year))
        if saved is None:
            return f"Nothing saved yet. Your answers will go into {path}"
        today = saved.date() == self._clock().date()
        return f"Saved {saved:{'%H:%M:%S' if today else '%d %B %Y'}} in {path}"


class _Write:
    """One save: ``reflection`` is what was said, ``stamped`` the same with the time of the save."""

    def __init__(
        self, journal: Journal, reflection: Reflection, stamped: Reflection, base: Reflection
    ) -> None:
        self.reflection = reflection
        self._write = partial(journal.write, stamped, base=base)
        self._one_writer = Lock()
        self._outcome: SaveResult | Exception | None = None

    def outcome(self) -> SaveResult | Exception:
        """Write the file, unless that was done; return the result, or what went wrong."""
        with self._one_writer:
            if self._outcome is None:
                try:
                    self._outcome = self._write()
                except Exception as error:
                    # A failure that is no OSError must not end saving for good.
                    self._outcome = error
        return self._outcome
