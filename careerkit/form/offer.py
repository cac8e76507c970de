"""Say what a person can choose from, and which set of goals comes next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from careerkit.choices.candidates import FEWEST, Candidates, candidates, is_enough_rated
from careerkit.choices.made import choices_made
from careerkit.choices.sets import Turn, next_turn
from careerkit.questions.facts import circle_facts, words
from careerkit.reflection import Reflection


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What can be chosen from: the words of each goal, by id, and the next set to ask about.

    ``intro`` says which goals these are; it is empty while there are too few. ``contradictions``
    say which choices contradict each other.
    """

    turn: Turn
    intro: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    contradictions: Sequence[str] = ()


NOTHING_YET = Offer(turn=Turn(number=0, of_all=0))
"""What can be chosen from while too little is rated."""


def offer(reflection: Reflection, catalog: pd.DataFrame) -> Offer:
    """Return what a person can choose from, once enough is rated.

    ``catalog`` is a frame such as ``load_catalog`` returns.
    """
    listed = catalog["id"].tolist()
    top, made = candidates(reflection, listed), choices_made(reflection)
    if len(top.goals) < FEWEST or not (made or is_enough_rated(reflection, listed)):
        return NOTHING_YET
    turn = next_turn(top.goals, made, reflection.year)
    return Offer(
        turn=turn,
        intro=f"{_which(top, reflection)}{_left_out(top)} {_how(turn)}",
        words={goal_id: words(rating, goal_id) for goal_id, rating in reflection.goals.items()},
        contradictions=[circle.contradiction for circle in circle_facts(reflection)],
    )


def _which(top: Candidates, reflection: Reflection) -> str:
    priorities = sum(reflection.goals[goal_id].priority for goal_id in top.goals)
    others = len(top.goals) - priorities
    if not priorities:
        return f"These are the {others} goals you rated highest."
    own = "your one priority" if priorities == 1 else f"your {priorities} priorities"
    if not others:
        return f"These are {own}."
    return f"These are {own} and the {others} other goals you rated highest."


def _left_out(top: Candidates) -> str:
    if top.drawn:
        return (
            f" {top.alike} goals share a rating, too many to all take part; {top.drawn} were "
            "picked at random."
        )
    if top.alike:
        return f" {top.alike} more share the next rating; that is too many, so all are left out."
    return ""


def _how(turn: Turn) -> str:
    return (
        f"You see {len(turn.of)} at a time, {turn.of_all} times: which matters most to you, and "
        "which least? There is no wrong pick, and you can stop whenever you like."
    )
