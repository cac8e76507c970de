"""What people in whom nothing changes are told, year by year, counted by family of statements.

    PYTHONPATH=tests python -m support.told 1000

prints the table of docs/measuring.md for so many people of each kind.
"""

import sys
from zlib import crc32

import numpy as np
from support.noise_only import KINDS, PLACE, forecasts_of, ratings_of, ticks_of

from careerkit.views.category_changes import Pairs, judged_arrays, log_likelihoods
from careerkit.views.chance import count_ways
from careerkit.views.lasting_moves import YEARS, lasting
from careerkit.views.missed_forecasts import missed

FAMILIES = ["priorities", "categories", "all goals", "single goals", "forecasts"]


def told(name, people, years, place=PLACE, kinds=KINDS):
    """Return who is told of what: families x years x people."""
    kind, random = kinds[name], np.random.default_rng(crc32(name.encode()))
    ratings = ratings_of(kind, random, people, years, place)
    found = np.zeros((len(FAMILIES), years, people), bool)
    found[0] = _priorities(ticks_of(kind, random, ratings), place).T
    found[1], found[2] = _categories(ratings, place)
    for year in range(1, years):
        felt = forecasts_of(kind, random, people)
        found[4, year] = missed(*felt, ratings[:, year - 1], ratings[:, year]).any(axis=-1)
    for year in range(YEARS - 1, years):
        four = ratings[:, year - YEARS + 1 : year + 1].swapaxes(1, 2)
        found[3, year] = lasting(four).any(axis=-1)
    if kind.moods:
        # That all their goals moved is true.
        found[2] = False
    return found


def in_percent(shares, people):
    """Return shares of people in percent with their standard errors, as a reader takes them in."""
    errors = np.sqrt(shares * (1 - shares) / people)
    return [
        f"{100 * share:.1f} ± {100 * error:.1f}"
        for share, error in zip(shares, errors, strict=True)
    ]


def _priorities(ticks, place):
    """Tell whose ticks single a category out: people x years."""
    counts = (ticks @ np.eye(place.max() + 1)[place]).astype(int)
    sizes = np.bincount(place).tolist()
    return np.array(
        [
            [not {"more", "fewer"}.isdisjoint(count_ways(year, sizes)) for year in person]
            for person in counts.tolist()
        ]
    )


def _categories(ratings, place):
    """Tell of whom a category, or everything, is said to have moved since the first year."""
    people, years, _ = ratings.shape
    single, together = np.zeros((2, years, people), bool)
    known = np.zeros(())
    for year in range(1, years):
        since_first, since_last = (
            Pairs(place, ratings[:, then], ratings[:, year], int(place.max()) + 1)
            for then in (0, year - 1)
        )
        judged = judged_arrays(since_first, earlier=[known])
        single[year], together[year] = judged.stands_out.any(axis=-1), judged.shift != 0
        known = known + log_likelihoods(since_last)
    return single, together


def _row(name, people):
    """Return the row of the table for one kind."""
    found = told(name, people, 30)
    anything = found.any(axis=0)
    ever = np.array([anything[:years].any(axis=0).mean() for years in (5, 10, 30)])
    second, worst = anything[1].mean(), anything[1:].mean(axis=1).max()
    return [name, *in_percent(np.array([second, worst, *ever]), people)]


if __name__ == "__main__":
    HEADINGS = ["nothing changes", "second year", "any one year at most", "5 years", "10", "30"]
    print("|", " | ".join(HEADINGS), "|")
    print("|---" * len(HEADINGS) + "|")
    for kind_name in KINDS:
        print("|", " | ".join(_row(kind_name, int(sys.argv[1]))), "|", flush=True)
