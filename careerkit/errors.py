"""Name what went wrong with something a person wrote."""

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


class BadFileError(ValueError):
    """Say in one sentence why a file can't be used: where, what, what is allowed, what to do."""

    @classmethod
    def at(cls, where: str, line: int | None, what: str) -> "BadFileError":
        """Begin the sentence with the file, with the line too where there is one."""
        return cls(f"{where}, line {line}: {what}" if line else f"{where}: {what}")


class NotSavedError(OSError):
    """Say in one sentence why a file can't be written, with what to do."""

    @classmethod
    def of(cls, where: str, error: OSError) -> "NotSavedError":
        """Make the sentence of what the system said.

        >>> print(NotSavedError.of("2026.yaml", OSError(errno.ENOSPC, "No space left on device")))
        2026.yaml can't be written (no space left on device); make room on the disk
        """
        remedy = _REMEDIES.get(error.errno or 0, "check that the disk is connected and works")
        return cls(f"{where} can't be written ({reason(error)}); {remedy}")


def reason(error: OSError) -> str:
    """Return what the system says went wrong, as words within a sentence."""
    said = error.strerror or str(error)
    return said[:1].lower() + said[1:]
