"""Ask about one goal."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

import ipywidgets as widgets

from careerkit.catalog.goals import STATE
from careerkit.form.controls import NOT_RATED, Controls, toggle_class
from careerkit.form.kept_text import KeptText
from careerkit.form.now_line import KindLine, now_in_words, now_line
from careerkit.form.plan_lines import PlanLines
from careerkit.form.put_entries import PutEntries
from careerkit.form.two_way import TwoWay
from careerkit.reflection import DatedEntry, Rating

OnChange = Callable[..., object]
"""Parts of a rating, by name -> asked for."""


@dataclass(frozen=True)
class Goal:
    """One goal as it is asked about: a row of the catalog."""

    id: str
    category: str
    goal: str
    detail: str = ""
    examples: str = ""
    kind: str = ""

    @property
    def is_own(self) -> bool:
        """Tell whether the person added it."""
        return self.id.startswith("own-")

    @property
    def is_state(self) -> bool:
        """Tell whether one has it for as long as it lasts."""
        return self.kind == STATE


class GoalRow(KeptText, widgets.Box):
    """The controls of one goal; they show a ``rating`` and ask ``on_change`` for another.

    Its first line is always there; the page opens the second one of the row in hand. There the
    second slider asks how it felt once a goal is lived, and else how the person expects it to feel,
    once its importance is rated or it is a priority. A priority's first step, and what belongs to
    it, is asked for when it is opened or something was said; ``latest_stage`` is what a later
    check-in tells, as HTML. Of a lived goal that is a state the row asks whether the person has it
    now; of which kind a goal of their own is, it asks once, and ``on_kind`` is called with that.
    """

    kept_as = "goal"

    def __init__(
        self,
        goal: Goal,
        rating: Rating,
        controls: Controls,
        on_change: OnChange,
        latest_stage: str = "",
        on_kind: Callable[[str], object] = lambda _kind: None,
    ) -> None:
        self.goal = goal
        self._controls = controls
        self._on_change, self._on_kind = on_change, on_kind
        self._latest_stage = latest_stage
        self._add_step: widgets.Button | None = None
        self._plan: PlanLines | None = None
        self._now: TwoWay[bool] | None = None
        self._kind: KindLine | None = None
        self._entries: PutEntries | None = None
        self._rating = Rating()
        self._last_felt = rating.satisfaction, rating.now
        self._words = controls.html("ck-words")
        self._importance = controls.slider("Importance", "ck-importance")
        self._priority = controls.tick("Priority", "ck-priority", "One of this year’s priorities")
        self._lived = controls.tick("Lived", "ck-lived", "I’ve lived this: reached it, or had it")
        self._second = controls.slider("", "ck-second")
        self._detail = controls.text(goal.detail, "ck-detail")
        self._note = controls.text_area("Add a note", "ck-note")
        self._fields = controls.box("ck-fields")
        self._make_more(rating)
        super().__init__(layout=controls.layout)
        self._place()
        self.add_class("ck-goal").add_class(f"ck-goal-{goal.id}")
        self.show(rating)
        self._listen()

    @property
    def slider_ids(self) -> tuple[str, str]:
        """Return the model ids of the row's two sliders, for the page to move them by keys."""
        return self._importance.model_id, self._second.model_id

    def show(self, rating: Rating) -> None:
        """Set the controls of what has changed in the rating.

        The others are left alone: a change that has reached its control, but not the session yet,
        must not be undone.
        """
        before, self._rating = self._rating, rating
        self._show_controls(before, rating)
        if self._make_more(rating):
            self._place()
        if rating.lived:
            self._last_felt = rating.satisfaction, rating.now
        self._show_second()
        self._words.value = _words(self.goal, rating)
        toggle_class(self._importance, "ck-unrated", rating.importance is None)
        toggle_class(self, "ck-is-lived", rating.lived)
        toggle_class(self, "ck-is-state", self._asks_now(rating))
        toggle_class(self, "ck-chosen", rating.priority)
        if rating.priority:
            toggle_class(self, "ck-planned", True)

    def show_kind(self, goal: Goal) -> None:
        """Show the goal, which is of another kind from now on."""
        self.goal = goal
        if self._kind:
            self._kind.show(goal.kind)
        self.show(self._rating)

    def put_plan_away(self) -> None:
        """Hide the lines about a goal that is no priority any more; its words stay."""
        toggle_class(self, "ck-planned", self._rating.priority)

    def show_latest_stage(self, latest_stage: str) -> None:
        """Show what a later check-in tells."""
        self._latest_stage = latest_stage
        if self._plan:
            self._plan.show_latest_stage(latest_stage)

    def _show_controls(self, before: Rating, rating: Rating) -> None:
        if before.importance != rating.importance:
            self._importance.value = rating.importance or NOT_RATED
        controls = {
            "priority": self._priority,
            "lived": self._lived,
            "detail": self._detail,
            "note": self._note,
        }
        for name, control in controls.items():
            if getattr(before, name) != getattr(rating, name):
                control.value = getattr(rating, name)
        if self._plan:
            self._plan.show(rating)
        if self._now and before.now != rating.now:
            self._now.show(rating.now)
        if self._entries:
            self._entries.show(rating.entries)

    def _place(self) -> None:
        """Put the controls that there are by now in their lines."""
        # What is new comes last: the page makes anew what stands behind it.
        fields = [self._detail] if self.goal.detail else []
        self._fields.children = [*fields, self._note, *filter(None, [self._add_step, self._kind])]
        controls = [self._words, self._importance, self._priority, self._lived]
        controls += [self._fields, self._second]
        self.children = [*controls, *filter(None, [self._now, self._plan, self._entries])]

    def _listen(self) -> None:
        on = self._controls.on
        on(self._importance, lambda stop: self._change(importance=stop or None))
        on(self._priority, lambda priority: self._change(priority=priority))
        on(self._lived, self._change_lived)
        on(self._second, self._change_second)
        on(self._detail, lambda detail: self._change(detail=detail))
        on(self._note, lambda note: self._change(note=note))

    def _change(self, **parts: object) -> None:
        """Ask for a change, unless the control shows what the session holds already."""
        if any(getattr(self._rating, name) != value for name, value in parts.items()):
            self._on_change(**parts)

    def _change_lived(self, lived: bool) -> None:
        """Change "lived"; what was said of it comes back if it was unticked by mistake."""
        if lived != self._rating.lived:
            satisfaction, now = self._last_felt if lived else (None, None)
            self._change(lived=lived, satisfaction=satisfaction, now=now)

    def _change_second(self, stop: int) -> None:
        if self._rating.lived:
            self._change(satisfaction=stop or None)
        else:
            self._change(expectation=stop or None)

    def _make_more(self, rating: Rating) -> bool:
        """Make what the rating gives rise to, and tell whether there is something new."""
        makers = (self._make_plan, self._make_now, self._make_kind, self._make_entries)
        made = [make(rating) for make in makers]
        return any(made)

    def _make_now(self, rating: Rating) -> bool:
        if self._now or not (rating.lived and self._asks_now(rating)):
            return False
        self._now = now_line(self._change, self._controls)
        self._now.show(rating.now)
        return True

    def _asks_now(self, rating: Rating) -> bool:
        return self.goal.is_state or rating.now is not None

    def _make_kind(self, rating: Rating) -> bool:
        is_open = self.goal.is_own and not self.goal.kind
        if self._kind or not (is_open and _is_said(rating)):
            return False
        self._kind = KindLine(self._on_kind, self._controls)
        return True

    def _make_entries(self, rating: Rating) -> bool:
        if self._entries or not rating.entries:
            return False
        self._entries = PutEntries(self._take_away, self._controls)
        self._entries.show(rating.entries)
        return True

    def _take_away(self, entry: DatedEntry) -> None:
        self._change(entries=tuple(other for other in self._rating.entries if other != entry))

    def _make_plan(self, rating: Rating, opened: bool = False) -> bool:
        """Make what asks for a priority's first step, and tell whether there is something new."""
        if self._plan is None and rating.priority and (opened or rating.has_plan):
            self._plan = PlanLines(rating, self._latest_stage, self._change, self._controls)
        elif self._plan is None and self._add_step is None and rating.priority:
            self._add_step = self._controls.button(
                "Add a first step", "ck-add-step", self._open_plan
            )
        else:
            return False
        return True

    def _open_plan(self) -> None:
        if self._make_plan(self._rating, opened=True):
            self._place()

    def _show_second(self) -> None:
        rating = self._rating
        value = rating.satisfaction if rating.lived else rating.expectation
        self._second.description = "It felt" if rating.lived else "I expect it to feel"
        self._second.value = value or NOT_RATED
        toggle_class(self, "ck-asks", _is_said(rating) or value is not None)
        toggle_class(self._second, "ck-unrated", value is None)


def _is_said(rating: Rating) -> bool:
    """Tell whether a goal is rated or ticked."""
    return rating.lived or rating.priority or rating.importance is not None


def _words(goal: Goal, rating: Rating) -> str:
    """Return a goal's words with its detail, and what else was said, as HTML, literally."""
    detail = rating.detail.strip() and rating.detail
    filled = f' <span class="ck-filled">{escape(detail)}</span>' if detail else ""
    blank = '<span class="ck-blank"></span>' if goal.detail and not filled else ""
    examples = f'<small class="ck-examples">e.g. {escape(goal.examples)}</small>'
    said = f'<small class="ck-said">{escape(" · ".join(_said(rating)))}</small>'
    return (
        f'<span class="ck-goal-words">{escape(goal.goal)}{":" if filled else ""}{filled}</span>'
        f"{blank}{examples if goal.examples and not filled else ''}{said}"
    )


def _said(rating: Rating) -> Iterator[str]:
    """Yield what was said of a goal that its first line has no place for."""
    if rating.lived and rating.satisfaction:
        yield f"felt {rating.satisfaction}"
    elif rating.expectation and not rating.lived:
        yield f"would feel {rating.expectation}"
    if rating.now is not None:
        yield now_in_words(rating.now)
    if rating.priority and rating.step.strip():
        yield f"first: {rating.step.strip()}"
    if rating.note.strip():
        yield f"“{rating.note.strip()}”"
    if rating.entries:
        yield f"{len(rating.entries)} {'entry' if len(rating.entries) == 1 else 'entries'}"
