"""Keep the list of a person's own goals, whatever other programs do to its file."""

from collections import deque
from collections.abc import Callable
from pathlib import Path

from careerkit.catalog.own_goals import OwnGoals
from careerkit.catalog.own_goals_file import change_own_goals, dumps, load_own_goals
from careerkit.journal.lineage import Lineage

VERSIONS_KEPT = 20


class OwnList:
    """The own goals in one folder, as this process knows them.

    An older copy of the file that a sync service or a backup put back does not count: it is a
    version from which the one that is known here was made. An edit by hand is none, and counts.
    """

    def __init__(self, folder: Path, lineage: Lineage) -> None:
        self._folder, self._lineage = folder, lineage
        self._known: OwnGoals | None = None
        self._versions: deque[str] = deque(maxlen=VERSIONS_KEPT)

    def load(self) -> OwnGoals:
        """Return the own goals. Raises ``BadFileError`` for a file that can't be used."""
        return self._newest(load_own_goals(self._folder))

    def change(self, change: Callable[[OwnGoals], OwnGoals]) -> OwnGoals:
        """Write what ``change`` returns for the own goals, and return that.

        Raises the errors of ``change_own_goals``.
        """

        def changed(held: OwnGoals) -> OwnGoals:
            newest = self._newest(held)
            own = change(newest)
            if own != held:
                # The folder is locked here. A note of what could not be written then harms nothing.
                self._lineage.note(dumps(own), dumps(held), dumps(newest))
            return own

        own = change_own_goals(self._folder, changed)
        self._remember(own)
        return own

    def put_back(self) -> None:
        """Write what is known here again if the file holds an older copy, and else nothing.

        Raises the errors of ``change``.
        """
        held = load_own_goals(self._folder)
        if self._newest(held) != held:
            self.change(lambda own: own)

    def _newest(self, held: OwnGoals) -> OwnGoals:
        """Return the own goals that are known here, if the file holds an older copy of them."""
        if self._known is None or not self._is_older(dumps(held), dumps(self._known)):
            self._remember(held)
            return held
        return self._known

    def _remember(self, own: OwnGoals) -> None:
        if own != self._known:
            self._known = own
            self._versions.append(dumps(own))

    def _is_older(self, text: str, known: str) -> bool:
        if text == known or self._lineage.leads(text, known):
            return False
        return text in self._versions or any(
            self._lineage.leads(version, text) for version in self._versions
        )
