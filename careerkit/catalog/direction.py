"""Keep names that run from right to left apart from the sentence around them."""

import unicodedata

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


def isolated(words: str) -> str:
    r"""Return words that change neither the order nor the side of the sentence they stand in.

    Only words with a letter that runs from right to left get the two marks, which nobody sees.

    >>> isolated("Get a raise"), isolated("ללמד") == "\u2068ללמד\u2069"
    ('Get a raise', True)
    """
    if not any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in words):
        return words
    return f"{FIRST_STRONG_ISOLATE}{words}{POP_ISOLATE}"
