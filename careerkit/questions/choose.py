"""Ask open questions made from a person's own answers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from careerkit.questions.facts import Facts, GoalFacts, category_facts, goal_facts, year_facts
from careerkit.questions.kinds import Kind, Kinds, load_kinds
from careerkit.reflection import Reflection


@dataclass(frozen=True, kw_only=True)
class Question:
    """One open question, about a ``goal`` (its id), a ``category``, or neither.

    ``id`` stands beside the answer in the year's file, so that it can be read without careerkit:
    ``would-it-feel-good/give-a-talk``.
    """

    id: str
    text: str
    goal: str = ""
    category: str = ""


def questions(
    reflections: Iterable[Reflection],
    year: int,
    catalog: pd.DataFrame,
    kinds: Kinds | None = None,
) -> list[Question]:
    """Return up to seven questions about one year, made from its answers, from earlier years' too.

    Give that year's reflection alone while earlier years are to stay out of sight. ``catalog`` is
    a frame such as ``load_catalog`` returns; about other goals nothing is asked. A question that
    has been answered stays, whatever becomes of the ratings it was made from. The same answers
    give the same questions.
    """
    kinds = kinds or load_kinds()
    years = _up_to(reflections, year)
    if not years:
        return []
    answered = {name for name, answer in years[-1].answers.items() if answer.strip()}
    asked = list(_asked(years, catalog, kinds, answered))
    chosen: dict[str, _Asked] = {}
    goals: set[str] = set()
    for each in sorted(asked, key=lambda each: each.turn):
        if each.question.id in answered or each.question.goal not in goals:
            chosen[each.question.id] = each
            goals |= {each.question.goal} - {""}
    most = list(chosen)[: kinds.most]
    return [each.question for each in asked if each.question.id in most]


def answers(
    reflections: Iterable[Reflection], year: int, catalog: pd.DataFrame, kinds: Kinds | None = None
) -> list[tuple[Question, str]]:
    """Return every question answered in one year with its answer, in the order of the kinds.

    One that can no longer be put into words is called by its id.
    """
    kinds = kinds or load_kinds()
    years = _up_to(reflections, year)
    if not years:
        return []
    said = {name: answer for name, answer in years[-1].answers.items() if answer.strip()}
    worded = {each.question.id: each.question for each in _asked(years, catalog, kinds, set(said))}
    known = [(question, said[name]) for name, question in worded.items() if name in said]
    lost = [(Question(id=name, text=name), said[name]) for name in said if name not in worded]
    return known + lost


def earlier_answer(
    reflections: Iterable[Reflection], year: int, question_id: str
) -> tuple[int, str] | None:
    """Return the last earlier answer to a question with its year, once this year's is written."""
    years = _up_to(reflections, year)
    if not years or not years[-1].answers.get(question_id, "").strip():
        return None
    for earlier in reversed(years[:-1]):
        if earlier.answers.get(question_id, "").strip():
            return earlier.year, earlier.answers[question_id]
    return None


@dataclass(frozen=True)
class _Asked:
    """A question that can be asked, with its turn: the lowest is asked first."""

    question: Question
    turn: tuple[bool, bool, int]


def _asked(
    years: Sequence[Reflection], catalog: pd.DataFrame, kinds: Kinds, answered: set[str]
) -> Iterator[_Asked]:
    """Yield each kind's questions, in the order of the kinds, that fit or have an answer."""
    facts = {
        "goal": goal_facts(years, catalog, kinds.important),
        "category": category_facts(years[-1], catalog),
        "year": [year_facts(years[-1], catalog, kinds.important)],
    }
    left = {each.id for each in facts["goal"]} - set(catalog["id"])
    for kind in kinds.kinds.values():
        fitting = [
            each
            for each in facts[kind.about]
            if _question_id(kind, each) in answered or (kind.fits(each) and each.id not in left)
        ]
        for place, each in enumerate(sorted(fitting, key=lambda each: _rank(kind, each))):
            question = _question(kind, each)
            yield _Asked(question, (question.id not in answered, not kind.always, place))


def _rank(kind: Kind, facts: Facts) -> float:
    fact = getattr(facts, kind.first) if kind.first else None
    return float("inf") if fact is None else -fact


def _question(kind: Kind, facts: Facts) -> Question:
    return Question(
        id=_question_id(kind, facts),
        text=kind.text(facts),
        goal=facts.id if isinstance(facts, GoalFacts) else "",
        category=getattr(facts, "category", ""),
    )


def _question_id(kind: Kind, facts: Facts) -> str:
    return f"{kind.id}/{facts.id}" if facts.id else kind.id


def _up_to(reflections: Iterable[Reflection], year: int) -> list[Reflection]:
    """Return the reflections up to a year, rising; none if the year itself is not among them."""
    years = sorted((each for each in reflections if each.year <= year), key=lambda each: each.year)
    return years if years and years[-1].year == year else []
