"""Hold what charts show of a year, as its session stands at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import attrgetter

from careerkit.reflection import Rating, Reflection
from careerkit.session.goals_asked import GoalsAsked
from careerkit.table import COLUMNS, tidy, with_levels
from careerkit.views.goal_ratings import GoalRating, goal_ratings, unrated
from careerkit.views.years_table import YearsTable, years_table


@dataclass(frozen=True)
class YearShown:
    """A reflection with the goals asked about, and the order that the person's choices gave.

    ``table`` and ``ratings`` say the same; each is made when it is first asked for. ``levels`` is
    ``None`` where the reflection's own choices count.
    """

    reflection: Reflection
    asked: GoalsAsked
    levels: Mapping[str, int] | None = None

    @cached_property
    def table(self) -> YearsTable:
        """The year's table, with a row for every goal asked about."""
        table = tidy([self.reflection])
        if self.levels is not None:
            table = with_levels(table, {self.reflection.year: self.levels} if self.levels else {})
        return years_table(table[~table["id"].isin(self.asked.aside_ids)], self.asked.catalog)

    @cached_property
    def ratings(self) -> list[GoalRating]:
        """The year's ratings, one for every goal asked about."""
        ratings = goal_ratings(self.reflection, _unrated(self.asked))
        return [rating for rating in ratings if rating.id not in self.asked.aside_ids]

    def looks_like(self, other: "YearShown") -> bool:
        """Tell whether every chart of the two is the same."""
        return (
            self.asked is other.asked
            and self.levels == other.levels
            and _look_alike(self.reflection.goals, other.reflection.goals)
        )


@lru_cache(maxsize=1)
def _unrated(asked: GoalsAsked) -> list[GoalRating]:
    # A tenth of a key's time on a long list.
    return unrated(asked.catalog)


_SHOWN = attrgetter(*(name for name in COLUMNS if name in Rating.__dataclass_fields__))


def _look_alike(ratings: Mapping[str, Rating], others: Mapping[str, Rating]) -> bool:
    return list(ratings) == list(others) and all(
        one is other or _SHOWN(one) == _SHOWN(other)
        for one, other in zip(ratings.values(), others.values(), strict=True)
    )
