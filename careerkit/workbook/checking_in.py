"""Ask during the year what became of its priorities."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

import pandas as pd

from careerkit.form.check_in_box import CheckInBox
from careerkit.form.check_in_row import Progress
from careerkit.form.form import Form
from careerkit.form.one_at_a_time import one_at_a_time
from careerkit.form.sheet import Sheet
from careerkit.questions.facts import words
from careerkit.reflection import SAID, CheckIn, Reflection
from careerkit.steps.check_ins import (
    before,
    check_in_at,
    check_ins,
    last_begun,
    with_check_in_at,
)
from careerkit.steps.progress import stage_of, step_of


def now_here() -> datetime:
    """Return the time with this computer's offset."""
    return datetime.now().astimezone()


MOST_EARLIER = 5
"""So many earlier check-ins of a goal are shown; all stay in the year's file."""

ASKED = "Say what you like, and skip the rest. “Given up” is as good an answer as “done”."

NO_PRIORITIES = (
    "No goal is one of this year’s priorities yet. Tick a few in the form above, and you can say "
    "here, whenever you like, what became of them."
)


class CheckingIn:
    """Connects the box of a check-in with the reflection that keeps what is said in it.

    ``sheet`` is a form, or what stands in its place; ``asked`` returns the ids of the goals to ask
    about, in order; ``no_priorities`` is the sentence for a year without any. ``look_again`` is
    called when the person comes back, before anything is shown; ``clock`` returns the time. What
    is said on one day is one check-in, and can be changed on that day.
    """

    def __init__(
        self,
        sheet: Form | Sheet,
        asked: Callable[[Reflection], Sequence[str]],
        no_priorities: str,
        look_again: Callable[[], None] = lambda: None,
        clock: Callable[[], datetime] = now_here,
    ) -> None:
        self._sheet, self._asked, self._clock = sheet, asked, clock
        self._no_priorities, self._look_again = no_priorities, look_again
        self._begun = clock()
        self.box = CheckInBox(self._say, self.arrive)
        sheet.observe(self._follow, "reflection")
        sheet.observe(lambda change: self.box.show_status(change["new"]), "status")

    @one_at_a_time
    def arrive(self) -> None:
        """Go on with today's check-in, or begin it."""
        self._look_again()
        now = self._clock()
        self._begun = last_begun(self._sheet.reflection, now.date()) or now
        self.box.show_status(self._sheet.status)
        self._show()

    def _follow(self, _change: dict[str, Reflection]) -> None:
        if self.box.has_begun:
            self._show()

    @one_at_a_time
    def _say(self, goal_id: str, **said: str) -> None:
        now = self._sheet.reflection
        said = _said(check_in_at(now, self._begun, goal_id)) | said
        self._sheet.reflection = with_check_in_at(now, goal_id, self._begun, **said)

    def _show(self) -> None:
        said = self._sheet.reflection
        earlier = before(said, self._begun)
        goals = {each: self._progress(earlier, each) for each in self._asked(said)}
        sentence = ASKED if goals else self._no_priorities
        self.box.show(f"{_day(self._begun.date(), said.year)}", sentence, goals)

    def _progress(self, earlier: Reflection, goal_id: str) -> Progress:
        checked = [each for each in check_ins(earlier) if each.goal == goal_id]
        return Progress(
            words=words(earlier.goals[goal_id], goal_id),
            plan=_plan(earlier, goal_id),
            earlier=[_in_short(each, earlier.year) for each in checked[-MOST_EARLIER:]],
            **_said(check_in_at(self._sheet.reflection, self._begun, goal_id)),
        )


def priorities(reflection: Reflection, catalog: pd.DataFrame, aside: pd.DataFrame) -> list[str]:
    """Return the ids of a year's priorities in the catalog's order, without goals set aside.

    Goals that left the catalog come last.
    """
    order = dict.fromkeys([*catalog["id"], *reflection.goals])
    hidden = set(aside["id"])
    goals = reflection.goals
    return [each for each in order if each in goals and goals[each].priority and each not in hidden]


def _plan(earlier: Reflection, goal_id: str) -> list[tuple[str, str]]:
    plan, step = earlier.goals[goal_id], step_of(earlier, goal_id)
    lines = {
        "Step": step,
        "First step": plan.step if plan.step != step else "",
        "When": plan.when,
        "Obstacle": plan.obstacle,
        "Stage": stage_of(earlier, goal_id),
    }
    return [(label, said) for label, said in lines.items() if said.strip()]


def _said(check_in: CheckIn | None) -> dict[str, str]:
    return {name: getattr(check_in, name) for name in SAID} if check_in else {}


def _in_short(said: CheckIn, year: int) -> tuple[str, str]:
    step = f"new step: {said.step}" if said.step.strip() else ""
    parts = [each for each in (said.stage, said.happened, step) if each.strip()]
    return _day(said.on, year), " · ".join(parts)


def _day(day: date, year: int) -> str:
    return f"{day.day} {day:%B}" if day.year == year else f"{day.day} {day:%B %Y}"
