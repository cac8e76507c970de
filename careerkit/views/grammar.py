"""Fit words to numbers."""


def number(count: int, noun: str) -> str:
    """Return a count with its noun: ``1 goal``, ``2 priorities``."""
    if count == 1:
        return f"1 {noun}"
    return f"{count} {noun[:-1]}ies" if noun.endswith("y") else f"{count} {noun}s"


def verb(count: int, many: str, one: str = "") -> str:
    """Return a verb that agrees with a count: ``1 matters``, ``2 matter``."""
    return (one or f"{many}s") if count == 1 else many


def listed(parts: list[str]) -> str:
    """Return parts as one reads them aloud: ``a, b and c``."""
    return " and ".join(part for part in [", ".join(parts[:-1]), *parts[-1:]] if part)
