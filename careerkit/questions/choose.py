"""Choose the open questions to ask about a person's own answers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from careerkit.questions.circles import CircleFacts, circle_facts
from careerkit.questions.facts import Facts, category_facts, year_facts
from careerkit.questions.goal_facts import GoalFacts, goal_facts
from careerkit.questions.kinds import Kind, Kinds, load_kinds
from careerkit.reflection import Reflection


@dataclass(frozen=True, kw_only=True)
class Question:
    """One open question, about a ``goal`` (its id), a ``category``, or neither.

    ``id`` is the key of its answer in the year's file, readable without careerkit, such as
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
    """Return up to seven questions about one year, made from its answers and earlier years'.

    While earlier years should stay hidden, pass that year's reflection only. ``catalog`` is a
    frame with the columns of ``load_catalog``; only its goals are asked about. An answered
    question stays, even if the ratings it was made from change. The same answers always give the
    same questions.

    >>> from careerkit.catalog.goals import load_catalog
    >>> mine = Reflection(year=2026).rate("get-a-raise", goal="Get a raise", importance=6)
    >>> [each.id for each in questions([mine], 2026, load_catalog())]
    ['what-is-missing']
    """
    kinds = kinds or load_kinds()
    years = _up_to(reflections, year)
    if not years:
        return []
    answered = {name for name, answer in years[-1].answers.items() if answer.strip()}
    candidates = list(_candidates(years, catalog, kinds, answered))
    chosen: dict[str, _Candidate] = {}
    goals: set[str] = set()
    for each in sorted(candidates, key=lambda each: each.order):
        if each.question.id in answered or each.question.goal not in goals:
            chosen[each.question.id] = each
            goals |= {each.question.goal} - {""}
    first = list(chosen)[: kinds.most]
    return [each.question for each in candidates if each.question.id in first]


def answers(
    reflections: Iterable[Reflection], year: int, catalog: pd.DataFrame, kinds: Kinds | None = None
) -> list[tuple[Question, str]]:
    """Return every question answered in one year with its answer, in the order of the kinds.

    A question that no longer exists has its id for a text.
    """
    kinds = kinds or load_kinds()
    years = _up_to(reflections, year)
    if not years:
        return []
    given = {name: answer for name, answer in years[-1].answers.items() if answer.strip()}
    candidates = _candidates(years, catalog, kinds, set(given))
    texts = {each.question.id: each.question for each in candidates}
    known = [(question, given[name]) for name, question in texts.items() if name in given]
    unknown = [(Question(id=name, text=name), given[name]) for name in given if name not in texts]
    return known + unknown


def earlier_answer(
    reflections: Iterable[Reflection], year: int, question_id: str
) -> tuple[int, str] | None:
    """Return the year and text of the last earlier answer to a question.

    Returns ``None`` while this year's answer is not written, or if there is no earlier one.
    """
    years = _up_to(reflections, year)
    if not years or not years[-1].answers.get(question_id, "").strip():
        return None
    for earlier in reversed(years[:-1]):
        if earlier.answers.get(question_id, "").strip():
            return earlier.year, earlier.answers[question_id]
    return None


@dataclass(frozen=True)
class _Candidate:
    """A question that can be asked; those with the lowest ``order`` are asked first."""

    question: Question
    order: tuple[bool, bool, int]


def _candidates(
    years: Sequence[Reflection], catalog: pd.DataFrame, kinds: Kinds, answered: set[str]
) -> Iterator[_Candidate]:
    """Yield the questions that fit or have an answer, in the order of the kinds."""
    facts = {
        "goal": goal_facts(years, catalog, kinds.important),
        "category": category_facts(years[-1], catalog),
        "choices": circle_facts(years[-1], answered),
        "year": [year_facts(years[-1], catalog, kinds.important)],
    }
    removed = {each.id for each in facts["goal"]} - set(catalog["id"])
    for kind in kinds.kinds.values():
        fitting = [
            each
            for each in facts[kind.about]
            if _question_id(kind, each) in answered or (kind.fits(each) and each.id not in removed)
        ]
        for place, each in enumerate(sorted(fitting, key=lambda each: _rank(kind, each))):
            question = _question(kind, each)
            if kind.most is not None and place >= kind.most and question.id not in answered:
                continue
            yield _Candidate(question, (question.id not in answered, not kind.always, place))


def _rank(kind: Kind, facts: Facts | CircleFacts) -> float:
    fact = getattr(facts, kind.first) if kind.first else None
    return float("inf") if fact is None else -fact


def _question(kind: Kind, facts: Facts | CircleFacts) -> Question:
    return Question(
        id=_question_id(kind, facts),
        text=kind.text(facts),
        goal=facts.id if isinstance(facts, GoalFacts) else "",
        category=getattr(facts, "category", ""),
    )


def _question_id(kind: Kind, facts: Facts | CircleFacts) -> str:
    return f"{kind.id}/{facts.id}" if facts.id else kind.id


def _up_to(reflections: Iterable[Reflection], year: int) -> list[Reflection]:
    """Return the reflections up to a year, earliest first; none if that year is missing."""
    years = sorted((each for each in reflections if each.year <= year), key=lambda each: each.year)
    return years if years and years[-1].year == year else []
