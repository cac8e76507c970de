"""Ask a person about some goals again, once their first answers are old enough."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import pandas as pd

from careerkit.form.again_box import AgainBox
from careerkit.form.form import Form
from careerkit.form.one_at_a_time import one_at_a_time
from careerkit.journal.compared import COMPARED
from careerkit.questions.goal_facts import words
from careerkit.reflection import Rating, Reflection
from careerkit.retest.asked_again import repeats, with_answer
from careerkit.retest.draw import ENOUGH_RATED, GOALS_A_DAY, goals_left
from careerkit.retest.wavering import repeated_answers
from careerkit.workbook.once_quiet import OnceQuiet
from careerkit.workbook.wavering_in_words import wavering_in_words

WAIT = timedelta(minutes=5)
"""How old first answers must be, so that they are not simply remembered."""

NOT_YET = (
    f"Once you have rated {ENOUGH_RATED} goals and waited five minutes, you can be asked about "
    f"{GOALS_A_DAY} of them again."
)
CLOSED = (
    "You have opened your earlier years, so you would have them in mind. Next year you can be "
    "asked again before you open them."
)
ANOTHER_DAY = "On another day you can be asked about other goals."

NOTHING_SAID = Rating()


def now_here() -> datetime:
    """Return the time with this computer's offset."""
    return datetime.now().astimezone()


class AskingAgain:
    """Connects the box that asks again with the reflection that keeps the answers.

    ``on_done`` is called when the person is done: only then do charts follow the answers.
    ``clock`` returns the time. Nobody is asked after the earlier years were opened: the answers
    would not be blind.
    """

    def __init__(
        self,
        form: Form,
        earlier: Sequence[Reflection],
        catalog: Callable[[], pd.DataFrame],
        on_done: Callable[[], None],
        clock: Callable[[], datetime] = now_here,
    ) -> None:
        self._form, self._earlier, self._catalog = form, earlier, catalog
        self._on_done, self._clock = on_done, clock
        self._saved = _last_saved(form.reflection, clock())
        self._rated: dict[str, datetime] = {}
        self._begun, self._first = clock(), form.reflection
        self._timer: asyncio.TimerHandle | None = None
        self.box = AgainBox(self._start, self._answer, self._done)
        self._show()
        self._show_soon = OnceQuiet(self._show)
        form.observe(self._follow, "reflection")

    @one_at_a_time
    def _follow(self, change: dict[str, Reflection]) -> None:
        before = change["old"].goals
        for goal_id, rating in change["new"].goals.items():
            was = before.get(goal_id, NOTHING_SAID)
            if rating is not was and rating.importance != was.importance:
                self._rated[goal_id] = self._clock()
        self._show_soon()

    def _start(self) -> dict[str, str]:
        self._begun, self._first = self._clock(), self._form.reflection
        goals = self._to_ask()
        # The page may be older than the last rating.
        asked = goals if goals and self._opens(goals) <= self._begun else []
        return {each: words(self._first.goals[each], each) for each in asked}

    def _answer(self, goal_id: str, again: int | None) -> None:
        first = self._first.goals[goal_id].importance
        now = self._form.reflection
        self._form.reflection = with_answer(now, goal_id, self._begun, first, again)

    def _done(self) -> None:
        self._show()
        self._on_done()

    def _to_ask(self) -> list[str]:
        listed = set(self._catalog()["id"])
        return goals_left(self._form.reflection, listed, self._clock().date())

    def _opens(self, goals: Sequence[str]) -> datetime:
        """Return when the youngest of the goals' first answers is old enough."""
        youngest = max(self._rated.get(each, self._saved) for each in goals)
        return youngest.astimezone() + WAIT

    @one_at_a_time
    def _show(self) -> None:
        if self.box.is_asking:
            return
        told = self._told()
        if COMPARED in self._form.reflection.extra:
            self.box.show([*told, CLOSED], can_start=False)
        elif not (goals := self._to_ask()):
            later = ANOTHER_DAY if repeats(self._form.reflection) else NOT_YET
            self.box.show([*told, later], can_start=False)
        elif (opens := self._opens(goals)) > self._clock():
            self.box.show([*told, _opens_at(opens, len(goals))], can_start=False)
            self._show_at(opens)
        else:
            self.box.show([*told, _offer(len(goals))], can_start=True)

    def _told(self) -> list[str]:
        years = [*self._earlier, self._form.reflection]
        told = wavering_in_words([each for year in years for each in repeated_answers(year)])
        return [told] if told else []

    def _show_at(self, time: datetime) -> None:
        """Show the button when its time has come, even if nothing is changed until then."""
        if self._timer:
            self._timer.cancel()
        seconds = (time - self._clock()).total_seconds()
        try:
            self._timer = asyncio.get_running_loop().call_later(seconds, self._show)
        except RuntimeError:
            # No event loop, no later: the next gesture shows it.
            self._timer = None


def _last_saved(reflection: Reflection, now: datetime) -> datetime:
    """Return the time by which every rating of an earlier session was given."""
    saved = reflection.saved
    return min(saved.astimezone(), now) if saved else now


def _opens_at(time: datetime, count: int) -> str:
    return (
        f"From {time:%H:%M} on, when your first answers are five minutes old, you can be asked "
        f"about {_goals(count)} again."
    )


def _offer(count: int) -> str:
    return (
        f"You can be asked about {_goals(count)} now, in a new order, without seeing what you "
        "said. Your first answers stay as they are."
    )


def _goals(count: int) -> str:
    return "one goal" if count == 1 else f"{count} goals"
