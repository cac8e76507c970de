"""Say in one sentence what is wrong with what a person said, or with their file."""

import errno

_REMEDIES = {
    errno.ENOSPC: "make room on the disk",
    errno.EDQUOT: "make room on the disk",
    errno.EFBIG: "raise the limit on the size of files",
    errno.EACCES: "check that you may write there",
    errno.EPERM: "check that you may write there",
    errno.EROFS: "check that you may write there",
    errno.ETIMEDOUT: "close it, or try again",
    errno.ELOOP: "fix the links, which form a loop",
}


class InvalidValueError(ValueError):
    """A value can't be kept; one sentence says why, ``field`` for which field it was given.

    >>> error = InvalidValueError("letter", "letter is 3; it must be text")
    >>> print(error.field, "-", error)
    letter - letter is 3; it must be text
    """

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(field, sentence)
        self.field, self.sentence = field, sentence

    def __str__(self) -> str:
        return self.sentence


class BadFileError(ValueError):
    """A file can't be used; one sentence says where, what, what is allowed, and what to do."""

    @classmethod
    def at(cls, where: str, line: int | None, what: str) -> "BadFileError":
        """Return the error for a place: a file, and a line of it (from 1) unless ``None``.

        >>> print(BadFileError.at("2026.yaml", 4, "the letter is missing; add it"))
        2026.yaml, line 4: the letter is missing; add it
        """
        return cls(f"{where}, line {line}: {what}" if line else f"{where}: {what}")


class NotSavedError(OSError):
    """A file can't be written; one sentence says which, why, and what to do."""

    @classmethod
    def of(cls, where: str, error: OSError) -> "NotSavedError":
        """Return the error for a file that the system refused to write.

        >>> print(NotSavedError.of("2026.yaml", OSError(errno.ENOSPC, "No space left on device")))
        2026.yaml can't be written (no space left on device); make room on the disk
        """
        remedy = _REMEDIES.get(error.errno or 0, "check that the disk is connected and works")
        return cls(f"{where} can't be written ({reason(error)}); {remedy}")


def reason(error: OSError) -> str:
    """Return the system's words for an error, to stand inside a sentence."""
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]
