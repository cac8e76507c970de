"""Ask about one goal."""

from dataclasses import dataclass, replace
from html import escape

import ipywidgets as widgets
import traitlets

from careerkit.form.one_at_a_time import one_at_a_time
from careerkit.form.plan_lines import PlanLines, has_plan
from careerkit.form.rating_slider import NOT_RATED, mark, rating_slider
from careerkit.form.styles import SharedStyles
from careerkit.reflection import Rating


@dataclass(frozen=True)
class Goal:
    """One goal as it is asked about: a row of the catalog."""

    id: str
    category: str
    goal: str
    detail: str = ""
    examples: str = ""

    @property
    def is_own(self) -> bool:
        """Tell whether the person added it."""
        return self.id.startswith("own-")


class GoalRow(widgets.Box):
    """The controls of one goal; ``rating`` holds what they say.

    The second slider asks how it felt once a goal is lived, and how the person expects it to feel
    for a priority not lived or when they open it. Otherwise it is hidden. A priority's first step,
    and what belongs to it, is asked for when it is opened or something was said; ``since`` is what
    a later check-in tells, as HTML.
    """

    rating = traitlets.Instance(Rating)

    def __init__(self, goal: Goal, rating: Rating, styles: SharedStyles, since: str = "") -> None:
        self.goal = goal
        self._styles = styles
        self._since = since
        self._add_step: widgets.Button | None = None
        self._plan: PlanLines | None = None
        self._felt = rating.satisfaction
        self._second_opened = rating.expectation is not None
        self._words = styles.html("ck-words")
        self._importance = rating_slider("Importance", "ck-importance", styles)
        self._priority = _tick("Priority", "ck-priority", styles)
        self._priority.tooltip = "One of this year’s priorities"
        self._lived = _tick("I’ve lived this", "ck-lived", styles)
        self._lived.tooltip = "Reached it, or had it, at some time"
        self._second = rating_slider("", "ck-second", styles)
        self._ask = styles.button("How would it feel?", "ck-ask")
        self._detail = _text(widgets.Text, goal.detail, "ck-detail", styles)
        self._note = _text(widgets.Textarea, "Add a note", "ck-note", styles)
        self._make_plan(rating)
        super().__init__(children=self._children(), layout=styles.layout)
        self.add_class("ck-goal").add_class(f"ck-goal-{goal.id}")
        self.rating = rating
        self._listen()

    @property
    def slider_ids(self) -> tuple[str, str]:
        """Return the model ids of the row's two sliders, for the page to move them by keys."""
        return self._importance.model_id, self._second.model_id

    def _children(self) -> list[widgets.Widget]:
        asked = [self._words, self._importance, self._priority, self._lived]
        asked += [self._ask, self._second]
        asked += [self._detail] if self.goal.detail else []
        # At the end: the page makes anew what stands behind something new.
        return [*asked, self._note, *filter(None, (self._add_step, self._plan))]

    def _listen(self) -> None:
        self._importance.observe(lambda said: self._change(importance=said["new"] or None), "value")
        self._priority.observe(lambda said: self._change(priority=said["new"]), "value")
        self._lived.observe(lambda said: self._change_lived(said["new"]), "value")
        self._second.observe(lambda said: self._change_second(said["new"] or None), "value")
        self._detail.observe(lambda said: self._change(detail=said["new"]), "value")
        self._note.observe(lambda said: self._change(note=said["new"]), "value")
        self._ask.on_click(self._open_second)

    @one_at_a_time
    def _change(self, **said: str | int | bool | None) -> None:
        self.rating = replace(self.rating, **said)

    @one_at_a_time
    def _change_lived(self, lived: bool) -> None:
        """Change "lived"; the satisfaction comes back if it was unticked by mistake."""
        if lived != self.rating.lived:
            self._change(lived=lived, satisfaction=self._felt if lived else None)

    @one_at_a_time
    def _change_second(self, stop: int | None) -> None:
        if self.rating.lived:
            self._felt = stop
            self._change(satisfaction=stop)
        else:
            self._change(expectation=stop)

    @one_at_a_time
    def _open_second(self, _button: widgets.Button) -> None:
        self._second_opened = True
        self._show_second()

    def put_plan_away(self) -> None:
        """Hide the lines about a goal that is no priority any more; its words stay."""
        mark(self, "ck-planned", self.rating.priority)

    def tell_since(self, since: str) -> None:
        """Show what a later check-in tells."""
        self._since = since
        if self._plan:
            self._plan.tell_since(since)

    def _make_plan(self, rating: Rating, opened: bool = False) -> bool:
        """Make what asks for a priority's first step, and tell whether there is something new."""
        if self._plan is None and rating.priority and (opened or has_plan(rating)):
            self._plan = PlanLines(rating, self._since, self._change, self._styles)
        elif self._plan is None and self._add_step is None and rating.priority:
            self._add_step = self._styles.button("Add a first step", "ck-add-step")
            self._add_step.on_click(self._open_plan)
        else:
            return False
        return True

    @one_at_a_time
    def _open_plan(self, _button: widgets.Button) -> None:
        if self._make_plan(self.rating, opened=True):
            self.children = self._children()

    @traitlets.observe("rating")
    def _show(self, change: dict[str, Rating]) -> None:
        """Set the controls of what has changed in the rating.

        The others are left alone: a change that has reached its control, but not the rating yet,
        must not be undone.
        """
        was = change["old"] if isinstance(change["old"], Rating) else Rating()
        now = change["new"]
        if was.importance != now.importance:
            self._importance.value = now.importance or NOT_RATED
        controls = {
            "priority": self._priority,
            "lived": self._lived,
            "detail": self._detail,
            "note": self._note,
        }
        for name, control in controls.items():
            if getattr(was, name) != getattr(now, name):
                control.value = getattr(now, name)
        if self._plan:
            self._plan.show(now)
        elif self._make_plan(now):
            self.children = self._children()
        if now.lived:
            self._felt = now.satisfaction
        self._show_second()
        self._words.value = _words(self.goal, now.detail)
        mark(self._importance, "ck-unrated", now.importance is None)
        mark(self, "ck-chosen", now.priority)
        if now.priority:
            mark(self, "ck-planned", True)

    def _show_second(self) -> None:
        rating = self.rating
        value = rating.satisfaction if rating.lived else rating.expectation
        self._second.description = "It felt" if rating.lived else "I expect it to feel"
        self._second.value = value or NOT_RATED
        asks = rating.lived or rating.priority or self._second_opened or value is not None
        mark(self, "ck-asks", asks)
        mark(self._second, "ck-unrated", value is None)


def _words(goal: Goal, detail: str) -> str:
    """Return a goal's words with its detail as HTML that shows them literally."""
    filled = f' <span class="ck-filled">{escape(detail)}</span>' if detail.strip() else ""
    examples = f'<small class="ck-examples">e.g. {escape(goal.examples)}</small>'
    return (
        f'<span class="ck-goal-words">{escape(goal.goal)}{":" if filled else ""}{filled}</span>'
        f"{examples if goal.examples and not filled else ''}"
    )


def _tick(description: str, name: str, styles: SharedStyles) -> widgets.Checkbox:
    tick = widgets.Checkbox(
        description=description, indent=False, layout=styles.layout, style=styles.tick
    )
    return _with(tick, name)


def _text(
    kind: type[widgets.Text], placeholder: str, name: str, styles: SharedStyles
) -> widgets.Text | widgets.Textarea:
    return _with(kind(placeholder=placeholder, layout=styles.layout, style=styles.text), name)


def _with(widget: widgets.DOMWidget, name: str) -> widgets.DOMWidget:
    return widget.add_class(name)
