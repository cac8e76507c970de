"""Reduce reflections to what a person picked for a copy to share."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time

from careerkit.catalog.categories import CATEGORIES
from careerkit.reflection import SAID, CheckIn, Rating, Reflection, check_text
from careerkit.steps.check_ins import check_ins, with_check_in
from careerkit.steps.plan import PARTS


@dataclass(frozen=True, kw_only=True)
class Share:
    """Name what a copy holds: goals by id, charts by name, and which texts of those goals.

    ``talk_about`` is what the person wants to talk about, in their own words; the copy begins with
    it. ``steps`` are the step, when and where, what could get in the way and how far along it is.

    Raises ``ValueError`` for words that can't be saved.
    """

    goals: frozenset[str]
    charts: frozenset[str] = frozenset()
    notes: bool = False
    answers: bool = False
    letter: bool = False
    details: bool = False
    steps: bool = False
    check_ins: bool = False
    talk_about: str = ""

    def __post_init__(self) -> None:
        check_text("what to talk about", self.talk_about)


def reduce_to_share(reflections: Iterable[Reflection], year: int, share: Share) -> list[Reflection]:
    """Return the reflections with only what was picked.

    Notes, answers and the letter are those of ``year``. Without details, ratings of a goal from
    years in which it had another detail are left out, too: it was another goal then.

    >>> talk = Reflection(year=2026).rate("give-a-talk", importance=7, note="at home")
    >>> (copy,) = reduce_to_share([talk], 2026, Share(goals=frozenset({"give-a-talk"})))
    >>> copy.goals["give-a-talk"].importance, copy.goals["give-a-talk"].note
    (7, '')
    """
    years = list(reflections)
    this = next((each for each in years if each.year == year), Reflection(year=year))
    return [_reduced_reflection(each, this, share) for each in years]


def _reduced_reflection(reflection: Reflection, this: Reflection, share: Share) -> Reflection:
    goals = {
        goal_id: _reduced_rating(rating, share, now=reflection is this)
        for goal_id, rating in reflection.goals.items()
        if goal_id in share.goals
        and (share.details or _has_detail_of(rating, this.goals.get(goal_id)))
    }
    kept = Reflection(year=reflection.year, goals=goals)
    if reflection is not this:
        return kept
    return replace(
        kept,
        answers=_answers(this, share) if share.answers else {},
        letter=this.letter if share.letter else "",
        check_ins=_check_ins(this, share) if share.check_ins else (),
    )


def _has_detail_of(rating: Rating, now: Rating | None) -> bool:
    return now is None or rating.detail.strip() == now.detail.strip()


def _reduced_rating(rating: Rating, share: Share, now: bool) -> Rating:
    return replace(
        rating,
        note=rating.note if share.notes and now else "",
        detail=rating.detail if share.details else "",
        **({} if share.steps and now else dict.fromkeys(PARTS, "")),
        before_comparing=None,
        extra={},
    )


def _check_ins(this: Reflection, share: Share) -> tuple[CheckIn, ...]:
    """Return what was said of the picked goals during the year, without keys nobody knows."""
    bare = Reflection(year=this.year)
    for each in check_ins(this):
        if each.goal in share.goals:
            noon = datetime.combine(each.on, time(12))
            said = {name: getattr(each, name) for name in SAID}
            bare = with_check_in(bare, each.goal, noon, **said)
    return bare.check_ins


def _answers(this: Reflection, share: Share) -> dict[str, str]:
    """Return the answers that are about a picked goal, a category, or the whole year.

    A category that a person's own list names is told only with a goal of it.
    """
    picked = {each.category for goal_id, each in this.goals.items() if goal_id in share.goals}
    others = this.goals.keys() - share.goals
    subjects = ({"", *CATEGORIES} | picked) - others | share.goals
    return {
        name: answer for name, answer in this.answers.items() if name.partition("/")[2] in subjects
    }
