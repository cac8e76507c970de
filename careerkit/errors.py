"""Name what went wrong with something a person wrote."""


class BadFileError(ValueError):
    """Say in one sentence why a file can't be used: where, what, what is allowed, what to do."""

    @classmethod
    def at(cls, where: str, line: int | None, what: str) -> "BadFileError":
        """Begin the sentence with the file, with the line too where there is one."""
        return cls(f"{where}, line {line}: {what}" if line else f"{where}: {what}")
