"""Reduce reflections to what a person picked to show somebody."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from careerkit.catalog.goals import CATEGORIES
from careerkit.reflection import Rating, Reflection


@dataclass(frozen=True, kw_only=True)
class Share:
    """What a person picked: goals by id, charts by name; and what goes along with the goals."""

    goals: frozenset[str]
    charts: frozenset[str] = frozenset()
    notes: bool = False
    answers: bool = False
    letter: bool = False
    details: bool = False


def shared(reflections: Iterable[Reflection], year: int, share: Share) -> list[Reflection]:
    """Return the reflections with what was picked in them, nothing else.

    Notes, answers and the letter are those of ``year``. Without details, a goal's ratings from
    years in which it had another detail are left out as well: it was another goal then.
    """
    years = list(reflections)
    this = next((each for each in years if each.year == year), Reflection(year=year))
    return [_reduced(each, this, share) for each in years]


def _reduced(reflection: Reflection, this: Reflection, share: Share) -> Reflection:
    goals = {
        goal_id: _told(rating, share, now=reflection is this)
        for goal_id, rating in reflection.goals.items()
        if goal_id in share.goals and (share.details or _same(rating, this.goals.get(goal_id)))
    }
    kept = Reflection(year=reflection.year, goals=goals)
    if reflection is not this:
        return kept
    return replace(
        kept,
        answers=_answers(this, share) if share.answers else {},
        letter=this.letter if share.letter else "",
    )


def _same(rating: Rating, now: Rating | None) -> bool:
    return now is None or rating.detail.strip() == now.detail.strip()


def _told(rating: Rating, share: Share, now: bool) -> Rating:
    return replace(
        rating,
        note=rating.note if share.notes and now else "",
        detail=rating.detail if share.details else "",
        extra={},
    )


def _answers(this: Reflection, share: Share) -> dict[str, str]:
    """Return the answers that are about a picked goal, a category, or the year as a whole."""
    open_to_all = {"", *CATEGORIES, *share.goals}
    return {
        name: answer
        for name, answer in this.answers.items()
        if name.partition("/")[2] in open_to_all
    }
