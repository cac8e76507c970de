"""Reduce reflections to what a person picked for a copy to share."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time

from careerkit.catalog.categories import CATEGORIES
from careerkit.reflection import SAID, CheckIn, Rating, Reflection, check_text
from careerkit.steps.check_ins import check_ins, with_check_in


@dataclass(frozen=True, kw_only=True)
class Share:
    """Name what a copy holds: goals by id, charts by name, and which texts of those goals.

    ``talk_about`` is what the person wants to talk about, in their own words; the copy begins with
    it. ``steps`` are the step, when and where, what could get in the way and how far along it is,
    unless a check-in that is left out says something newer about that.

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
    entries: bool = False
    talk_about: str = ""

    def __post_init__(self) -> None:
        check_text("what to talk about", self.talk_about)


def reduce_to_share(reflections: Iterable[Reflection], year: int, share: Share) -> list[Reflection]:
    """Return the reflections with only what was picked.

    Notes, entries, answers and the letter are those of ``year``. Without details, ratings of a goal
    from years in which it had another detail are left out, too: it was another goal then.

    >>> talk = Reflection(year=2026).rate("give-a-talk", importance=7, note="at home")
    >>> (copy,) = reduce_to_share([talk], 2026, Share(goals=frozenset({"give-a-talk"})))
    >>> copy.goals["give-a-talk"].importance, copy.goals["give-a-talk"].note
    (7, '')
    """
    years = {reflection.year: reflection for reflection in reflections}
    newest = years.get(year, Reflection(year=year))
    return [_reduced_reflection(reflection, newest, share) for reflection in years.values()]


def _reduced_reflection(reflection: Reflection, newest: Reflection, share: Share) -> Reflection:
    is_newest = reflection.year == newest.year
    # Texts of earlier years are not shared.
    share = share if is_newest else replace(share, notes=False, steps=False, entries=False)
    outdated = set() if share.check_ins else _goals_with_newer_stage(reflection)
    goals = {
        goal_id: _reduced_rating(rating, share, goal_id in outdated)
        for goal_id, rating in reflection.goals.items()
        if goal_id in share.goals
        and (share.details or _has_detail_of(rating, newest.goals.get(goal_id)))
    }
    reduced = Reflection(year=reflection.year, goals=goals)
    if not is_newest:
        return reduced
    return replace(
        reduced,
        answers=_answers(reflection, share) if share.answers else {},
        letter=reflection.letter if share.letter else "",
        check_ins=_check_ins(reflection, share) if share.check_ins else (),
    )


def _has_detail_of(rating: Rating, newest: Rating | None) -> bool:
    return newest is None or rating.detail.strip() == newest.detail.strip()


def _goals_with_newer_stage(reflection: Reflection) -> set[str]:
    """Return the goals whose own stage was true only until a check-in said another."""
    return {check_in.goal for check_in in check_ins(reflection) if check_in.stage}


def _reduced_rating(rating: Rating, share: Share, is_stage_outdated: bool) -> Rating:
    plan = rating if share.steps else Rating()
    return replace(
        rating,
        note=rating.note if share.notes else "",
        detail=rating.detail if share.details else "",
        step=plan.step,
        when=plan.when,
        obstacle=plan.obstacle,
        stage="" if is_stage_outdated else plan.stage,
        entries=tuple(replace(entry, extra={}) for entry in rating.entries if share.entries),
        before_comparing=None,
        extra={},
    )


def _check_ins(reflection: Reflection, share: Share) -> tuple[CheckIn, ...]:
    """Return what was said of the picked goals during the year, without keys nobody knows."""
    bare = Reflection(year=reflection.year)
    for check_in in check_ins(reflection):
        if check_in.goal in share.goals:
            noon = datetime.combine(check_in.on, time(12))
            words = {name: getattr(check_in, name) for name in SAID}
            bare = with_check_in(bare, check_in.goal, noon, **words)
    return bare.check_ins


def _answers(reflection: Reflection, share: Share) -> dict[str, str]:
    """Return the answers that are about a picked goal, a category, or the whole year.

    A category that a person's own list names is told only with a goal of it. What may be about a
    picked goal or about a category that was not picked is left out.
    """
    picked = share.goals & reflection.goals.keys()
    categories = {"", *CATEGORIES} | {reflection.goals[goal_id].category for goal_id in picked}
    others = {rating.category for rating in reflection.goals.values()} - categories
    subjects = categories - (reflection.goals.keys() - share.goals) | (share.goals - others)
    return {
        question_id: answer
        for question_id, answer in reflection.answers.items()
        if question_id.partition("/")[2] in subjects
    }
