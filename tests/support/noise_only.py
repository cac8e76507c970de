"""People of many kinds in whom nothing changes: what they say differs by noise alone.

Whatever careerkit tells them of a year is told wrongly. A kind says how its people waver, slip,
feel about categories, and use the scale.
"""

from dataclasses import dataclass

import numpy as np
from support.people import CATEGORY, stops

from careerkit.views.noise import LITERATURE

PLACE = np.unique(CATEGORY, return_inverse=True)[1]
PLACE = np.argsort(np.argsort([np.flatnonzero(at == PLACE)[0] for at in range(PLACE.max() + 1)]))[
    PLACE
]
"""The place of each goal's category, in the order of the page."""

TICKS, FORECASTS, CANDIDATES = 12, 6, 30
"""How many goals are ticked a year (of few, a third), and felt for the first time, of how many."""

SPREAD, BETWEEN_PEOPLE, MIDDLE = 2.0, 1.2, 5.5


@dataclass(frozen=True, kw_only=True)
class Kind:
    """How people of one kind come to their ratings and ticks.

    - ``sd``: how far one rating wavers, in stops; ``tails``: with Student's t of so many degrees of
      freedom, of the same variance.
    - ``slips``: the share of ratings that land anywhere on the scale.
    - ``icc``: the share of the noise's variance that all goals of a category have in common that
      year, a mood about it.
    - ``moods``: the standard deviation of a mood about everything, a year.
    - ``drift``: of a goal's own slow drift, a year.
    - ``tired``: by how many stops, at most, ratings sink or rise from the page's start to its end.
    - ``levels``: the standard deviation of what a person thinks of whole categories, always.
    - ``stretch``: by how much they use the scale wider, every second year.
    - ``style``: how they use the scale: ``extreme``, ``middling``, ``few`` (three stops), ``ends``.
    - ``ticks``: which goals they tick: the ``top`` ones, any by ``chance``, or the first they like
      ``in order`` until their ticks are used up.
    """

    sd: float = LITERATURE.sd
    tails: float = 0
    slips: float = 0
    icc: float = 0
    moods: float = 0
    drift: float = 0
    tired: float = 0
    levels: float = 0
    stretch: float = 1
    style: str = ""
    ticks: str = "top"


KINDS = {
    "average": Kind(),
    "ticks by chance": Kind(ticks="chance"),
    "ticks used up in order": Kind(ticks="in order"),
    "wavers by 0.6": Kind(sd=0.6),
    "wavers by 1.6": Kind(sd=1.6),
    "wavers by 2.0": Kind(sd=2.0),
    "wavers by 2.5": Kind(sd=2.5),
    "heavy tails, t with 3": Kind(tails=3),
    "slips, 2 %": Kind(slips=0.02),
    "slips, 5 %": Kind(slips=0.05),
    "slips, 10 %": Kind(slips=0.10),
    "steady, slips 3 %": Kind(sd=0.7, slips=0.03),
    "mood per category, .05": Kind(icc=0.05),
    "mood per category, .1": Kind(icc=0.10),
    "mood per category, .2": Kind(icc=0.20),
    "the same, wavers by 2.0": Kind(icc=0.20, sd=2.0),
    "mood about everything": Kind(moods=1.0),
    "goals drift": Kind(drift=0.5),
    "tired along the page": Kind(tired=2.0),
    "stretched scale": Kind(stretch=1.5, levels=1.0, ticks="chance"),
    "extreme ratings": Kind(style="extreme"),
    "middling ratings": Kind(style="middling"),
    "three stops": Kind(style="few"),
    "both ends only": Kind(style="ends"),
}

STYLES = {
    "": lambda meant: meant,
    "extreme": lambda meant: MIDDLE + 2.5 * (meant - MIDDLE),
    "middling": lambda meant: MIDDLE + 0.4 * (meant - MIDDLE),
    "few": lambda meant: np.select([meant < 4, meant < 7], [2, 5], 9),
    "ends": lambda meant: np.where(meant < MIDDLE, 1, 10),
}


def ratings_of(kind, random, people, years, place=PLACE):
    """Return people x years x goals; ``place`` numbers the category of each goal."""
    shape = (people, years, len(place))
    true = random.normal(MIDDLE, BETWEEN_PEOPLE, (people, 1, 1))
    true = true + random.normal(0, SPREAD, (people, 1, len(place)))
    true = true + kind.levels * random.normal(size=(people, 1, place.max() + 1))[..., place]
    true = true + kind.drift * np.cumsum(random.normal(size=shape), axis=1)
    true = true + kind.moods * random.normal(size=(people, years, 1))
    page = np.linspace(-0.5, 0.5, len(place))
    true = true + kind.tired * random.uniform(-1, 1, (people, years, 1)) * page
    wide = np.where(np.arange(years) % 2, kind.stretch, 1)[:, None]
    meant = MIDDLE + wide * (true + _noise(kind, random, shape, place) - MIDDLE)
    said = stops(STYLES[kind.style](meant))
    return np.where(random.random(shape) < kind.slips, random.integers(1, 11, shape), said)


def ticks_of(kind, random, ratings):
    """Return which goals are ticked, in the shape of the ratings."""
    chance, ticks = random.random(ratings.shape), min(TICKS, ratings.shape[-1] // 3)
    if kind.ticks == "in order":
        liked = chance < 0.3
        return liked & (np.cumsum(liked, axis=-1) <= ticks)
    liking = chance if kind.ticks == "chance" else ratings + chance
    return liking > np.sort(liking, axis=-1)[..., [-ticks - 1]]


def forecasts_of(kind, random, people, count=FORECASTS):
    """Return people x forecasts twice: what was expected of the goals that promised most, and felt.

    A goal feels as good as it is, but it was picked because the expectation of it was high.
    """
    said = ratings_of(kind, random, people, 2, np.zeros(CANDIDATES, int))
    best = np.argsort(-said[:, 0] - random.random(said[:, 0].shape), axis=-1)[:, :count]
    expected, felt = (np.take_along_axis(said[:, at], best, axis=-1) for at in (0, 1))
    return expected, felt


def _noise(kind, random, shape, place):
    """Return noise of one variance, of which each category has its share in common."""
    if kind.tails:
        own = random.standard_t(kind.tails, shape) * ((kind.tails - 2) / kind.tails) ** 0.5
    else:
        own = random.normal(size=shape)
    shared = random.normal(size=(*shape[:2], place.max() + 1))[..., place]
    return kind.sd * ((1 - kind.icc) ** 0.5 * own + kind.icc**0.5 * shared)
