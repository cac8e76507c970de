"""Own one open year: the only way to change it, and the only one to save it."""

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, wraps
from threading import RLock
from typing import ParamSpec, TypeVar, Unpack

import pandas as pd

from careerkit.catalog.goals import load_catalog
from careerkit.catalog.own_goals import OwnGoals
from careerkit.catalog.renames import with_current_words
from careerkit.errors import BadFileError
from careerkit.journal.compared import mark_changes
from careerkit.journal.journal import Journal
from careerkit.journal.new_year import carry_over
from careerkit.reflection import Rating, RatingChanges, Reflection
from careerkit.session.goals_asked import GoalsAsked
from careerkit.session.history import History, RatingChange
from careerkit.session.loop import Call, Clock, KernelLoop, Loop, local_time
from careerkit.session.saving import Saving

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")

ListChange = Callable[[OwnGoals, pd.DataFrame], OwnGoals]
"""A person's own goals and the shipped catalog -> their own goals after the change."""


@dataclass(frozen=True)
class OpenYear:
    """What a session holds at one moment: the answers, the goals asked about, the status line.

    ``day`` is the day on which the person last did something on the page, or came back to it.
    """

    reflection: Reflection
    asked: GoalsAsked
    status: str
    day: date


Observer = Callable[[OpenYear, OpenYear], None]
"""The year before a change, and after it."""


class Session:
    """One year of a journal, opened to be changed; forms and charts show what it holds.

    ``change`` is the only way in, ``observe`` the only way out. Every observer shows a change, then
    it is saved. A year whose file can't be used is a session, too: ``problem`` says why in one
    sentence, it holds no answers, and it takes none. ``clock`` returns the time; ``loop`` is where
    things happen later.

    >>> import tempfile
    >>> session = Session(Journal(tempfile.mkdtemp()), 2026)
    >>> session.rate("get-a-raise", importance=3)
    True
    >>> session.journal.load(2026).goals["get-a-raise"].importance
    3
    """

    def __init__(
        self, journal: Journal, year: int, clock: Clock = local_time, loop: Loop | None = None
    ) -> None:
        self.journal, self.year, self.clock = journal, year, clock
        self._loop = KernelLoop() if loop is None else loop
        self._lock = RLock()
        self._observers: list[Observer] = []
        self._steps: deque[tuple[OpenYear, OpenYear]] = deque()
        self._is_telling = False
        self._history = History()
        self.problem = ""
        saved = Reflection(year=year)
        try:
            asked = GoalsAsked(journal.catalog(year), journal.own_goals(year))
            saved = journal.load(year) if year in journal.years() else saved
            current = journal.lists.opened(saved, journal.goal_list(year))
        except (BadFileError, OSError) as error:
            self.problem, asked, current = str(error), GoalsAsked(load_catalog(), {}), saved
        self.state = OpenYear(current, asked, "", clock().date())
        self._saving = Saving(self, journal, saved, self._lock, self._loop, clock)
        self.state = replace(self.state, status=self.problem or self._saving.status)

    @property
    def reflection(self) -> Reflection:
        """The year's answers as they stand."""
        return self.state.reflection

    @property
    def saved(self) -> Reflection:
        """The answers as the year's file held them when it was last read or written."""
        return self._saving.saved

    @property
    def asked(self) -> GoalsAsked:
        """The goals asked about."""
        return self.state.asked

    @property
    def status(self) -> str:
        """The line that says where the answers are saved, or why they are not."""
        return self.state.status

    @cached_property
    def earlier(self) -> list[Reflection]:
        """The earlier years, the first one first."""
        return self.journal.reflections(before=self.year)

    @property
    def years(self) -> list[Reflection]:
        """The earlier years and this one as it stands."""
        return [*self.earlier, self.reflection]

    @property
    def years_in_view(self) -> list[Reflection]:
        """The years that may be spoken of: this one alone until the earlier ones were opened."""
        return self.years if self.reflection.compared else [self.reflection]

    def observe(self, observer: Observer) -> None:
        """Call this with the year before and after each change."""
        self._observers.append(observer)

    def change(self, function: Callable[[Reflection], Reflection]) -> bool:
        """Replace the answers by what the function makes of them, and tell whether that was done.

        Judgements that are changed after the earlier years were opened keep what they were before.
        """
        with self._lock:
            if self.problem:
                return False
            self._turn_day()
            before = self.reflection
            after = mark_changes(before, function(before))
            if after != before:
                self._show_and_save(replace(self.state, reflection=after))
            return True

    def rate(self, goal_id: str, **changes: Unpack[RatingChanges]) -> bool:
        """Change a goal's rating, and tell whether that was done."""
        with self._lock:
            is_first = goal_id not in self.reflection.goals
            before = self.rating(goal_id)
            after = replace(before, **changes)
            if not self._set(goal_id, after):
                return False
            self._history.note(RatingChange(goal_id, before, after, is_first))
            return True

    def undo(self) -> RatingChange | None:
        """Take back the latest change of a rating, and return it; ``None`` if there is none.

        >>> import tempfile
        >>> session = Session(Journal(tempfile.mkdtemp()), 2026)
        >>> _ = session.rate("get-a-raise", importance=3), session.rate("get-a-raise", importance=9)
        >>> session.undo().parts, session.rating("get-a-raise").importance
        (['importance'], 3)
        """
        with self._lock:
            change = self._history.pop()
            if change:
                rating = change.undone(self.rating(change.goal_id))
                is_unsaid = change.is_first and rating == self._untouched(change.goal_id)
                self._set(change.goal_id, None if is_unsaid else rating)
            return change

    def rating(self, goal_id: str) -> Rating:
        """Return a goal's rating in its current words, or what it starts from.

        A goal not looked at yet starts from the facts of earlier years, which are no answers of
        this one before it is rated.
        """
        rating = self.reflection.goals.get(goal_id)
        return self._in_current_words(goal_id, rating) if rating else self._untouched(goal_id)

    def change_list(self, change: ListChange) -> bool:
        """Change the person's own list of goals, and tell whether that was done."""
        with self._lock:
            self._turn_day()
            shipped = self.asked.shipped
            try:
                own = self.journal.change_own_goals(lambda own: change(own, shipped), self.year)
            except (ValueError, OSError) as error:
                self._show(replace(self.state, status=f"Not changed: {error}"))
                return False
            asked = GoalsAsked(shipped, own)
            reflection = with_current_words(self.reflection, asked.catalog)
            self._show_and_save(replace(self.state, reflection=reflection, asked=asked))
            return True

    def save_now(self) -> None:
        """Save what is still to be saved: before the file is read for the person."""
        with self._lock:
            if not self.problem:
                self._saving.save_now()

    def look_again(self) -> None:
        """Show the day, and what was saved elsewhere: when the person comes back to a page."""
        with self._lock:
            if not self.problem:
                self._turn_day()
                with suppress(BadFileError, OSError):
                    # An older copy of the file would be all that the next start finds.
                    self.journal.put_back_own_goals()
                self._saving.look_again()

    def show(self, reflection: Reflection, status: str) -> None:
        """Show what a save has made of the year."""
        self._show(replace(self.state, reflection=reflection, status=status))

    def serialized(self, function: Callable[_Arguments, _Result]) -> Callable[_Arguments, _Result]:
        """Let the function run while nothing else of this year does.

        JupyterLab (since 4.4) hands the first events of a page to the kernel's main thread and the
        later ones to a subshell's thread; two handlers at once would each act without the other's
        answer.
        """

        @wraps(function)
        def locked(*arguments: _Arguments.args, **named: _Arguments.kwargs) -> _Result:
            with self._lock:
                return function(*arguments, **named)

        return locked

    def later(self, seconds: float, do: Call) -> None:
        """Call this after so many seconds; at once in a script, where nothing comes later."""
        self._loop.later(seconds, self.serialized(do))

    def draw(self, make: Callable[[], _Result], show: Callable[[_Result], None]) -> None:
        """Make something beside what answers the person, then show it."""
        shown = self.serialized(show)
        self._loop.draw(lambda: shown(make()))

    def debounced(self, do: Call, seconds: float) -> Call:
        """Return a function that calls ``do`` once, so long after it was last called."""
        calls = 0

        def call() -> None:
            nonlocal calls
            calls += 1
            this = calls
            self.later(seconds, lambda: do() if this == calls else None)

        return self.serialized(call)

    def _set(self, goal_id: str, rating: Rating | None) -> bool:
        """Put a goal's rating in the place of the one it has, or take it away."""

        def with_rating(reflection: Reflection) -> Reflection:
            goals = dict(reflection.goals)
            if rating:
                goals[goal_id] = rating
            else:
                goals.pop(goal_id, None)
            return reflection.with_goals(goals)

        return self.change(with_rating)

    def _untouched(self, goal_id: str) -> Rating:
        return self._in_current_words(goal_id, self._carried_over.get(goal_id, Rating()))

    def _in_current_words(self, goal_id: str, rating: Rating) -> Rating:
        goal, category = self.asked.words.get(goal_id, (rating.goal, rating.category))
        return replace(rating, goal=goal, category=category)

    @cached_property
    def _carried_over(self) -> dict[str, Rating]:
        return carry_over(self.earlier)

    def _turn_day(self) -> None:
        """Tell the observers that it is another day, before anything is said on it."""
        if (day := self.clock().date()) != self.state.day:
            # The line names the day of a save that was not made today.
            is_saved = not self._saving.has_unsaved
            status = self._saving.status if is_saved else self.state.status
            self._show(replace(self.state, day=day, status=status))

    def _show_and_save(self, state: OpenYear) -> None:
        try:
            self._show(state)
        finally:
            # Whatever goes wrong on the page, the answer is kept.
            self._saving.save_soon()

    def _show(self, state: OpenYear) -> None:
        """Tell the observers; a change that one of them makes is told after this one."""
        with self._lock:
            self._steps.append((self.state, state))
            self.state = state
            if self._is_telling:
                return
            self._is_telling = True
            try:
                while self._steps:
                    before, after = self._steps.popleft()
                    for observer in list(self._observers):
                        observer(before, after)
            finally:
                self._is_telling = False
