"""Save what a page says, gesture by gesture."""

import asyncio
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from careerkit.errors import BadFileError
from careerkit.form.form import Form
from careerkit.form.one_at_a_time import one_at_a_time
from careerkit.form.sheet import Sheet
from careerkit.journal.compared import as_before_comparing, mark_changes
from careerkit.journal.journal import Journal
from careerkit.journal.year_file import read_only
from careerkit.reflection import Reflection

RETRY_SECONDS = 2


class Autosave:
    """Keeps the reflection of a form, or of another page, in a journal; tells on its status line.

    ``kept`` is the reflection as the journal holds it.

    A save that fails is tried again while an event loop runs, until it succeeds; the answers stay
    on the form meanwhile.
    """

    def __init__(self, journal: Journal, form: Form | Sheet, kept: Reflection) -> None:
        self._journal = journal
        self._form = form
        self._kept = kept
        self._retry: asyncio.TimerHandle | None = None
        self.first = as_before_comparing(form.reflection)
        form.status = read_only(form.reflection) or self._where()
        form.observe(self._follow, "reflection")

    @one_at_a_time
    def look_again(self) -> None:
        """Show what was saved elsewhere meanwhile, unless something is still to be saved here."""
        year = self._kept.year
        if self._form.reflection != self._kept or year not in self._journal.years():
            return
        try:
            said = self._journal.load(year)
        except (BadFileError, OSError):
            # The next save says what is wrong.
            return
        if said == self._journal.current(said):
            self._kept = self._form.reflection = said
            self._form.status = read_only(said) or self._where()

    def _follow(self, change: dict[str, Reflection]) -> None:
        if change["new"] != self._kept:
            self._keep()

    @one_at_a_time
    def _keep(self) -> None:
        said = mark_changes(self._form.reflection, self.first)
        now = datetime.now().astimezone().replace(microsecond=0)
        said = replace(said, begun=said.begun or now, saved=now)
        try:
            self._kept = self._journal.save(said, base=self._kept)
        except (BadFileError, OSError) as error:
            self._form.status = f"Not saved: {error}. Your answers are still here; trying again."
            self._try_again()
        else:
            self._form.reflection = self._kept
            message = self._journal.last_save.message if self._journal.last_save else ""
            self._form.status = f"{self._where()}. {message}".rstrip()

    def _try_again(self) -> None:
        """Save once more in a while, for the cause may be gone by then."""
        if self._retry:
            self._retry.cancel()
        try:
            self._retry = asyncio.get_running_loop().call_later(RETRY_SECONDS, self._keep)
        except RuntimeError:
            # No event loop, no later: the next gesture saves.
            self._retry = None

    def _where(self) -> str:
        kept = self._kept
        path = _from_home(self._journal.path(kept.year))
        if kept.saved is None:
            return f"Nothing said yet, to be kept in {path}"
        today = kept.saved.date() == date.today()
        return f"Saved {kept.saved:{'%H:%M:%S' if today else '%d %B %Y'}} in {path}"


def _from_home(path: Path) -> str:
    """Return a path as people write it: ~ for their home folder."""
    home = Path.home()
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)
