"""Hold what charts show of a year, as its form stands at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

import pandas as pd

from careerkit.catalog.categories import categories_of
from careerkit.reflection import Rating, Reflection
from careerkit.table import COLUMNS, complete, tidy, with_levels
from careerkit.views.answers import Answer, answers, goals_asked


class AskedGoals:
    """The goals asked about, as a ``catalog`` and as answers, without those ``aside``."""

    def __init__(self, catalog: pd.DataFrame, aside: pd.DataFrame) -> None:
        self.catalog = catalog
        self.aside = frozenset(aside["id"])
        self.categories = categories_of(catalog)
        self.unanswered = goals_asked(catalog)


@dataclass(frozen=True)
class YearShown:
    """A reflection with the goals asked about, and the order that the person's choices gave.

    ``table`` and ``answers`` say the same; each is made when it is first asked for. ``levels`` is
    ``None`` where the reflection's own choices count.
    """

    reflection: Reflection
    asked: AskedGoals
    levels: Mapping[str, int] | None = None

    @cached_property
    def table(self) -> pd.DataFrame:
        """The year's table, with a row for every goal asked about."""
        said = tidy([self.reflection])
        if self.levels is not None:
            said = with_levels(said, {self.reflection.year: self.levels} if self.levels else {})
        return complete(said[~said["id"].isin(self.asked.aside)], self.asked.catalog)

    @cached_property
    def answers(self) -> list[Answer]:
        """The year's answers, one for every goal asked about."""
        said = answers(self.reflection, self.asked.unanswered)
        return [each for each in said if each.id not in self.asked.aside]

    def looks_like(self, other: "YearShown") -> bool:
        """Tell whether every chart of the two is the same."""
        return (
            self.asked is other.asked
            and self.levels == other.levels
            and _look_alike(self.reflection.goals, other.reflection.goals)
        )


_SHOWN = attrgetter(*(name for name in COLUMNS if name in Rating.__dataclass_fields__))


def _look_alike(ratings: Mapping[str, Rating], others: Mapping[str, Rating]) -> bool:
    return list(ratings) == list(others) and all(
        one is other or _SHOWN(one) == _SHOWN(other)
        for one, other in zip(ratings.values(), others.values(), strict=True)
    )
