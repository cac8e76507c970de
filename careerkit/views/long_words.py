"""Find words that a table may break, so that it keeps to its room."""

MOST_LETTERS = 20
"""Letters that all usual words have at most."""


def has_long_word(text: str) -> bool:
    """Tell whether a word is so long that a table may break it, such as an address.

    >>> has_long_word("a tour of telecommunications"), has_long_word("see https://example.org/teams")
    (False, True)
    """
    return any(len(word) > MOST_LETTERS for word in text.split())
