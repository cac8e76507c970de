"""Save what a page says, gesture by gesture."""

import asyncio
import threading
import time
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from careerkit.errors import BadFileError
from careerkit.form.form import Form
from careerkit.form.one_at_a_time import one_at_a_time
from careerkit.form.sheet import Sheet
from careerkit.journal.codec import read_only
from careerkit.journal.compared import mark_changes
from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection

RETRY_SECONDS = 2

BURST = 0.2
"""Seconds after a save in which a gesture begins a burst; one that waits takes others along."""

PAUSE, AT_MOST = 0.02, 0.5
"""Seconds without another gesture after which a burst is saved, and the most any answer waits.

Where saves themselves take long, the pause is as long as two of them: keys come between.
"""


class Autosave:
    """Keeps the reflection of a form, or of another page, in a journal; tells on its status line.

    ``kept`` is the reflection as the journal holds it.

    A gesture is saved at once. In a burst, as when a key is held down on a long list, one save is
    made for all that came meanwhile, so that no key waits for the saves of those before it.

    A save that fails is tried again while an event loop runs, until it succeeds; the answers stay
    on the form meanwhile.
    """

    def __init__(self, journal: Journal, form: Form | Sheet, kept: Reflection) -> None:
        self._journal = journal
        self._form = form
        self._kept = kept
        self._retry: asyncio.TimerHandle | None = None
        self._saved_at = self._asked_at = self._save_took = 0.0
        self._asked = 0
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
        if change["new"] == self._kept:
            return
        in_a_burst = self._asked_at or time.monotonic() - self._saved_at <= BURST
        if not in_a_burst or not self._put_off():
            self._keep()

    def _put_off(self) -> bool:
        """Save in a moment, together with what comes meanwhile; tell whether that can be done."""
        if threading.current_thread() is not threading.main_thread():
            # JupyterLab may end another thread's loop together with its page.
            return False
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return False
        self._asked += 1
        self._asked_at = self._asked_at or time.monotonic()
        pause = min(max(PAUSE, 2 * self._save_took), AT_MOST)
        loop.call_later(pause, self._keep_if_due, self._asked)
        return True

    @one_at_a_time
    def _keep_if_due(self, asked: int) -> None:
        if asked == self._asked or time.monotonic() - self._asked_at > AT_MOST:
            self.keep_now()

    @one_at_a_time
    def keep_now(self) -> None:
        """Save what is still to be saved: before the file is read for the person."""
        if self._form.reflection != self._kept:
            self._keep()

    @one_at_a_time
    def _keep(self) -> None:
        begun = time.monotonic()
        said = mark_changes(self._kept, self._form.reflection)
        now = datetime.now().astimezone().replace(microsecond=0)
        said = replace(said, begun=said.begun or now, saved=now)
        try:
            result = self._journal.write(said, base=self._kept)
        except (BadFileError, OSError) as error:
            self._form.status = f"Not saved: {error}. Your answers are still here; trying again."
            self._try_again()
        else:
            self._kept = result.reflection
            self._form.reflection = self._kept
            self._form.status = f"{self._where()}. {result.message}".rstrip()
        self._saved_at, self._asked_at = time.monotonic(), 0.0
        self._save_took = self._saved_at - begun

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
            return f"Nothing answered yet; answers will be kept in {path}"
        today = kept.saved.date() == date.today()
        return f"Saved {kept.saved:{'%H:%M:%S' if today else '%d %B %Y'}} in {path}"


def _from_home(path: Path) -> str:
    """Return a path as people write it: ~ for their home folder."""
    home = Path.home()
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)
