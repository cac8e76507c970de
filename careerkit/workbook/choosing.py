"""Let a person choose among the goals at the top of their year."""

from collections.abc import Callable
from datetime import datetime

import pandas as pd

from careerkit.choices.candidates import FEWEST, Candidates, candidates, is_enough_rated
from careerkit.choices.made import choices_made, with_pick, without_last_pick
from careerkit.choices.order import levels
from careerkit.choices.sets import Turn, next_turn
from careerkit.form.choice_box import ChoiceBox, Offer
from careerkit.form.form import Form
from careerkit.questions.facts import circle_facts, words
from careerkit.reflection import Reflection
from careerkit.workbook.once_quiet import OnceQuiet


class Choosing:
    """Connects the box that asks with the reflection that keeps the choices.

    ``on_pause`` is called when the person stops or is done: only then do charts follow the
    choices, so that nobody sees an order while choosing.
    """

    def __init__(
        self, form: Form, catalog: Callable[[], pd.DataFrame], on_pause: Callable[[], None]
    ) -> None:
        self._form = form
        self._catalog = catalog
        self._on_pause = on_pause
        self._before: dict[str, int] = {}
        self.box = ChoiceBox(self._pick, self._undo, self._start)
        self.show()
        # Nobody looks here while rating; a pick shows the next set by itself, at once.
        form.observe(OnceQuiet(self.show), "reflection")

    def levels(self) -> dict[str, int]:
        """Return the order that charts may show: while the person chooses, the one before."""
        return self._before if self.box.is_choosing else levels(self._form.reflection)

    def show(self) -> None:
        """Bring the box up to date with the reflection and the list of goals."""
        self.box.show(offer(self._form.reflection, self._catalog()))

    def _start(self, is_choosing: bool) -> None:
        if is_choosing:
            self._before = levels(self._form.reflection)
        else:
            self._on_pause()

    def _pick(self, of: tuple[str, ...], goal_id: str) -> None:
        now = datetime.now().astimezone()
        self._form.reflection = with_pick(self._form.reflection, of, goal_id, now)
        self.show()

    def _undo(self) -> None:
        self._form.reflection = without_last_pick(self._form.reflection)
        self.show()


def offer(reflection: Reflection, catalog: pd.DataFrame) -> Offer:
    """Return what a person can choose from, once enough is rated.

    ``catalog`` is a frame such as ``load_catalog`` returns.
    """
    listed = catalog["id"].tolist()
    top, made = candidates(reflection, listed), choices_made(reflection)
    if len(top.goals) < FEWEST or not (made or is_enough_rated(reflection, listed)):
        return Offer(turn=Turn(number=0, of_all=0))
    named = {each: words(rating, each) for each, rating in reflection.goals.items()}
    turn = next_turn(top.goals, made, reflection.year)
    return Offer(
        turn=turn,
        intro=f"{_which(top, reflection)}{_left_out(top)} {_how(turn)}",
        words=named,
        contradictions=[circle.contradiction for circle in circle_facts(reflection)],
    )


def _which(top: Candidates, reflection: Reflection) -> str:
    priorities = sum(reflection.goals[each].priority for each in top.goals)
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
