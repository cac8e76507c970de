"""Ask what became of one priority."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape

import ipywidgets as widgets

from careerkit.form.controls import Controls
from careerkit.form.kept_text import KeptText
from careerkit.form.text_field import TextField
from careerkit.reflection import STAGES
from careerkit.session.session import Session

NOT_SAID = "–"
"""The first stop of the stages, as on a slider: nobody said how far along the goal is."""

AT_REST = STAGES[-1]
"""The stage of a goal that was put to rest, as the year's file calls it."""

_KIND_WORDS = {AT_REST: "put to rest"}


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What was said about one priority, to be shown as it is.

    ``plan`` holds lines that tell of its steps, ``earlier`` lines that tell of earlier check-ins,
    each a label and its words. ``last_stage`` is how far along it was before this check-in. The
    rest is what is said in this check-in.
    """

    words: str
    plan: Sequence[tuple[str, str]] = ()
    earlier: Sequence[tuple[str, str]] = ()
    last_stage: str = ""
    happened: str = ""
    stage: str = ""
    step: str = ""


class CheckInRow(KeptText, widgets.Box):
    """One priority: a line that opens it, or what is asked about it, or that it is at rest.

    ``on_say`` is called with ``happened``, ``stage`` or ``step`` as it is said, ``on_open`` when
    the line is pressed.
    """

    kept_as = "check-in of a goal"

    def __init__(
        self,
        goal_id: str,
        on_say: Callable[..., object],
        on_open: Callable[[], object],
        session: Session,
        controls: Controls,
    ) -> None:
        self._on_say, self._on_open = on_say, on_open
        self._session, self._controls = session, controls
        self._shown_stage = ""
        self._put_there: tuple[widgets.Widget, ...] = ()
        super().__init__(layout=controls.layout)
        self.add_class("ck-check-in-goal").add_class(f"ck-check-in-goal-{goal_id}")

    def show(self, shown: Shown, is_open: bool) -> None:
        """Show what was said about the priority, in one line unless it ``is_open``."""
        self._shown_stage = shown.stage
        if shown.stage == AT_REST:
            self._show_at_rest(shown)
        elif is_open:
            self._show_open(shown)
        else:
            self._show_line(shown)

    def _show_line(self, shown: Shown) -> None:
        open_it, stage = self._line
        open_it.description = shown.words
        stage.value = f"<small>{escape(in_kind_words(shown.last_stage))}</small>"
        self._put(*self._line)

    def _show_open(self, shown: Shown) -> None:
        self._words.value = _words(shown)
        self._happened.show(shown.happened)
        self._step.show(shown.step)
        self._stage.value = shown.stage or NOT_SAID
        self._put(self._words, self._asked)

    def _show_at_rest(self, shown: Shown) -> None:
        words, _ = self._rest
        words.value = (
            f'<span class="ck-goal-words" dir="auto">{escape(shown.words)}</span>'
            "<small>Put to rest. What you said about it stays in your file.</small>"
        )
        self._put(*self._rest)

    def _put(self, *children: widgets.Widget) -> None:
        if self._put_there != children:
            self._put_there = self.children = children

    @cached_property
    def _line(self) -> tuple[widgets.Button, widgets.HTML]:
        controls = self._controls
        open_it = controls.button("", "ck-open-goal", self._on_open)
        return open_it, controls.html("ck-last-stage")

    @cached_property
    def _rest(self) -> tuple[widgets.HTML, widgets.Button]:
        controls = self._controls
        take_up = controls.button(
            "Take it up again", "ck-take-up", lambda: self._say_stop(self._stage.value)
        )
        return controls.html("ck-at-rest"), take_up

    @cached_property
    def _words(self) -> widgets.HTML:
        return self._controls.html("ck-words")

    @cached_property
    def _happened(self) -> TextField:
        field = TextField(
            self._session, "What happened?", lambda words: self._on_say(happened=words)
        )
        field.add_class("ck-happened")
        return field

    @cached_property
    def _step(self) -> TextField:
        field = TextField(
            self._session, "A new step, if you want one", lambda words: self._on_say(step=words)
        )
        field.add_class("ck-new-step")
        return field

    @cached_property
    def _stage(self) -> widgets.RadioButtons:
        # Arrow keys go through the stages: none of them may put the goal to rest on the way.
        stages = [stage for stage in STAGES if stage != AT_REST]
        radio = widgets.RadioButtons(options=[NOT_SAID, *stages], layout=self._controls.layout)
        return self._controls.on(radio.add_class("ck-check-in-stage"), self._say_stop)

    @cached_property
    def _asked(self) -> widgets.Box:
        rest = self._controls.button("Put it to rest", "ck-rest", lambda: self._say_stop(AT_REST))
        fields = self._happened, self._stage, self._step, rest
        return self._controls.box("ck-check-in-asked", *fields)

    def _say_stop(self, stop: str) -> None:
        stage = "" if stop == NOT_SAID else stop
        if stage != self._shown_stage:
            self._shown_stage = stage
            self._on_say(stage=stage)


def in_kind_words(stage: str) -> str:
    """Return a stage as a check-in calls it.

    >>> in_kind_words("begun"), in_kind_words("given up")
    ('begun', 'put to rest')
    """
    return _KIND_WORDS.get(stage, stage)


def _words(shown: Shown) -> str:
    """Return the words as HTML that shows them literally."""
    earlier = "".join(f"<li>{_line(*line)}</li>" for line in shown.earlier)
    return (
        f'<span class="ck-goal-words" dir="auto">{escape(shown.words)}</span>'
        + "".join(f'<p class="ck-check-in-plan">{_line(*line)}</p>' for line in shown.plan)
        + (f'<ul class="ck-check-ins" aria-label="Earlier">{earlier}</ul>' if earlier else "")
    )


def _line(label: str, words: str) -> str:
    return f'<small>{escape(label)}</small> <span dir="auto">{escape(words)}</span>'
