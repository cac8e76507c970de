"""Choose the open questions to ask about a person's own answers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from operator import attrgetter

import pandas as pd

from careerkit.questions.facts import (
    Facts,
    GoalFacts,
    category_facts,
    circle_facts,
    goal_facts,
    year_facts,
)
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

    At most two are of one kind, and no goal is asked about twice. While earlier years should stay
    hidden, pass that year's reflection only. ``catalog`` is a frame with the columns of
    ``load_catalog``; only its goals are asked about. An answered question stays, even if the
    ratings it was made from change. The same answers always give the same questions.

    >>> from careerkit.catalog.goals import load_catalog
    >>> mine = Reflection(year=2026).rate("get-a-raise", goal="Get a raise", importance=6)
    >>> [question.id for question in questions([mine], 2026, load_catalog())]
    ['what-is-missing']
    """
    kinds = kinds or load_kinds()
    years = _up_to(reflections, year)
    if not years:
        return []
    candidates = list(_candidates(years, catalog, kinds, set(_answered(years[-1]))))
    chosen = _chosen(candidates, kinds)
    return [candidate.question for candidate in candidates if candidate.question.id in chosen]


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
    answered = _answered(years[-1])
    known = [
        candidate.question
        for candidate in _candidates(years, catalog, kinds, set(answered))
        if candidate.question.id in answered
    ]
    unknown = answered.keys() - {question.id for question in known}
    gone = [
        Question(id=question_id, text=question_id)
        for question_id in answered
        if question_id in unknown
    ]
    return [(question, answered[question.id]) for question in [*known, *gone]]


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


def _answered(reflection: Reflection) -> dict[str, str]:
    """Return the answers that are not empty, by the ids of their questions."""
    return {name: answer for name, answer in reflection.answers.items() if answer.strip()}


@dataclass(frozen=True)
class _Candidate:
    """A question of a kind that can be asked, unless it ``is_answered`` already.

    ``place`` is its place among those of its kind; those that are ``always`` asked have a place.
    """

    question: Question
    kind: str
    is_answered: bool
    always: bool
    place: int

    @property
    def order(self) -> tuple[bool, bool, int]:
        """What sorts first is asked first."""
        return not self.is_answered, not self.always, self.place


def _chosen(candidates: Iterable[_Candidate], kinds: Kinds) -> list[str]:
    """Return the ids of the questions to ask: those answered, then of each kind in turn."""
    chosen: list[str] = []
    goals: set[str] = set()
    of_kind: Counter[str] = Counter()
    for candidate in sorted(candidates, key=attrgetter("order")):
        question, kind = candidate.question, candidate.kind
        is_new = question.goal not in goals and of_kind[kind] < kinds.most_of_a_kind
        if candidate.is_answered or is_new:
            chosen.append(question.id)
            goals |= {question.goal} - {""}
            of_kind[kind] += 1
    return chosen[: kinds.most]


def _candidates(
    years: Sequence[Reflection], catalog: pd.DataFrame, kinds: Kinds, answered: set[str]
) -> Iterator[_Candidate]:
    """Yield the questions that fit or have an answer, in the order of the kinds."""
    facts: dict[str, Sequence[Facts]] = {
        "goal": goal_facts(years, catalog, kinds.important),
        "category": category_facts(years[-1], catalog),
        "choices": circle_facts(years[-1], answered),
        "year": [year_facts(years[-1], catalog, kinds.important)],
    }
    removed = {goal.id for goal in facts["goal"]} - set(catalog["id"])
    for kind in kinds.kinds.values():
        fitting = [
            about
            for about in facts[kind.about]
            if _question_id(kind, about) in answered
            or (kind.fits(about) and about.id not in removed)
        ]
        for place, about in enumerate(sorted(fitting, key=partial(_rank, kind))):
            question = _question(kind, about)
            yield _Candidate(question, kind.id, question.id in answered, kind.always, place)


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
    """Return the reflections up to a year, earliest first; none if that year is missing."""
    years = sorted(
        (reflection for reflection in reflections if reflection.year <= year),
        key=lambda reflection: reflection.year,
    )
    return years if years and years[-1].year == year else []
