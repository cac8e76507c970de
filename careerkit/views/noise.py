"""Say how far a rating moves when nothing has changed."""

MEDIUM, STRONG = 3, 4
"""From these differences on a change may be more than noise, or is likely to be.

Two ratings of one unchanged thing on ten stops, with a standard deviation of 2.4 and a retest
correlation of .7, differ by a normal variable of standard deviation 2.4 x sqrt(2 x (1 - .7)),
which is 1.86: by 3 or more, rounded, in 18 % of cases, by 4 or more in 6 %.
"""


def how_far(change: int) -> str:
    """Return ``hardly``, ``medium`` or ``strong`` for a change, either way.

    >>> how_far(-2), how_far(3), how_far(-4)
    ('hardly', 'medium', 'strong')
    """
    if abs(change) < MEDIUM:
        return "hardly"
    return "strong" if abs(change) >= STRONG else "medium"
