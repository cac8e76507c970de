"""Ask what became of one priority."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

import ipywidgets as widgets

from careerkit.form.controls import Controls
from careerkit.form.text_field import TextField
from careerkit.reflection import STAGES
from careerkit.session.session import Session

NOT_SAID = "–"
"""The first stop of the stages, as on a slider: nobody said how far along the goal is."""


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What was said about one priority, to be shown as it is.

    ``plan`` holds lines that tell of its steps, ``earlier`` lines that tell of earlier check-ins,
    each a label and its words. The rest is what is said in this check-in.
    """

    words: str
    plan: Sequence[tuple[str, str]] = ()
    earlier: Sequence[tuple[str, str]] = ()
    happened: str = ""
    stage: str = ""
    step: str = ""


class CheckInRow(widgets.Box):
    """The words of one priority, and the controls that ask about it.

    ``on_say`` is called with ``happened``, ``stage`` or ``step`` as it is said.
    """

    def __init__(
        self, goal_id: str, on_say: Callable[..., object], session: Session, controls: Controls
    ) -> None:
        self._on_say = on_say
        self._shown_stage = ""
        self._words = controls.html("ck-words")
        self._happened = TextField(session, "What happened?", lambda words: on_say(happened=words))
        self._stage = widgets.RadioButtons(options=[NOT_SAID, *STAGES], layout=controls.layout)
        self._step = TextField(
            session, "A new step, if you want one", lambda words: on_say(step=words)
        )
        asked = controls.box(
            "ck-check-in-asked",
            self._happened.add_class("ck-happened"),
            self._stage.add_class("ck-check-in-stage"),
            self._step.add_class("ck-new-step"),
        )
        super().__init__(children=[self._words, asked], layout=controls.layout)
        self.add_class("ck-check-in-goal").add_class(f"ck-check-in-goal-{goal_id}")
        controls.on(self._stage, self._take_stage)

    def show(self, shown: Shown) -> None:
        """Show what was said about the priority."""
        self._words.value = _words(shown)
        self._happened.show(shown.happened)
        self._step.show(shown.step)
        self._shown_stage = shown.stage
        self._stage.value = shown.stage or NOT_SAID

    def _take_stage(self, stop: str) -> None:
        stage = "" if stop == NOT_SAID else stop
        if stage != self._shown_stage:
            self._shown_stage = stage
            self._on_say(stage=stage)


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
