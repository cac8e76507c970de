"""Know which version of a year's file was made from which.

When a file holds less than it did, its text does not tell whether somebody removed an answer, or
whether an older copy of the file was put back. Its origin does: of what stands in a version made
from ours, what is missing was removed; of any other version it was only never there.
"""

from collections import deque
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from careerkit.files.atomic import append, make_folder, write_atomically
from careerkit.files.text import text_if_readable
from careerkit.journal.backups import FOLDER
from careerkit.journal.codec import dumps
from careerkit.journal.merge import from_elsewhere
from careerkit.reflection import Reflection

FILE = "written.txt"
"""The file, beside the backups, in which the writers of a folder tell each other what they wrote.

No word of a person's is in it, only digests.
"""

LINES_KEPT = 2_000
VERSIONS_KEPT = 100


class Lineage:
    """The versions of the years' files in one folder.

    What this process has read or written is kept whole in memory, the newest ``VERSIONS_KEPT`` of
    each year. What any careerkit on this machine wrote is noted in ``FILE``: a line for each
    version with its digest and those of what it was made from. Where the file is lost, older copies
    are no longer told from others; nothing is taken for removed because of that.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FOLDER / FILE
        self._known: dict[int, deque[tuple[str, Reflection]]] = {}

    def remember(self, text: str, version: Reflection) -> None:
        """Keep a version that was read or written."""
        known = self._known.setdefault(version.year, deque(maxlen=VERSIONS_KEPT))
        known.append((_digest(text), version))

    def note(self, text: str, *made_from: str) -> None:
        """Note that a text was written, and the texts that it was made from.

        The caller holds the lock of the folder. A folder that refuses this refuses no answer.
        """
        line = " ".join(map(_digest, (text, *made_from))) + "\n"
        with suppress(OSError):
            make_folder(self._path.parent)
            if self._is_long():
                newest = self._lines()[-LINES_KEPT // 2 :]
                write_atomically(self._path, "".join(f"{kept}\n" for kept in newest))
            append(self._path, line)

    def text_is_made_from(self, text: str, version: Reflection) -> bool:
        """Tell whether a text is known to have been made from a version."""
        return self._leads(_digest(text), self._digest_of(version))

    def leads(self, text: str, back_to: str) -> bool:
        """Tell whether a text is known to have been made from another one."""
        return self._leads(_digest(text), _digest(back_to))

    def origin(self, text: str, theirs: Reflection, ours: Reflection) -> Reflection:
        """Return the version from which ``theirs``, with its text, was made, to merge it into ours.

        ``ours`` is the newest version known here. Of a version of unknown origin, what ours has
        and it lacks counts as never there, and of what differs the one saved later as changed.
        """
        if theirs == ours or self.text_is_made_from(text, ours):
            return ours
        earlier = self._earlier(ours)
        if theirs in earlier or self._leads(self._digest_of(ours), _digest(text)):
            return theirs
        # An edit by hand leaves the time of the save as it was.
        edited = [version for version in (*earlier, ours) if version.saved == theirs.saved]
        return edited[-1] if edited else from_elsewhere(ours, theirs, earlier)

    def _earlier(self, ours: Reflection) -> list[Reflection]:
        """Return the versions that were read or written here before ours, and are part of it."""
        known = [version for _, version in self._known.get(ours.year, ())]
        return known[: len(known) - known[::-1].index(ours) - 1] if ours in known else []

    def _digest_of(self, version: Reflection) -> str:
        """Return the digest of a version's text: as it was read or written, or would be written."""
        known = self._known.get(version.year, ())
        written = (digest for digest, each in reversed(known) if each == version)
        return next(written, None) or _digest(dumps(version))

    def _leads(self, digest: str, back_to: str) -> bool:
        """Tell whether the notes lead from a digest back to another."""
        made_from: dict[str, set[str]] = {}
        for line in self._lines():
            made, *others = line.split()
            made_from.setdefault(made, set()).update(others)
        seen, waiting = {digest}, [digest]
        while waiting:
            found = made_from.get(waiting.pop(), set()) - seen
            if back_to in found:
                return True
            seen |= found
            waiting += found
        return False

    def _lines(self) -> list[str]:
        return [line for line in text_if_readable(self._path).splitlines() if line.strip()]

    def _is_long(self) -> bool:
        return self._path.exists() and self._path.stat().st_size > LINES_KEPT * 40


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=8).hexdigest()
