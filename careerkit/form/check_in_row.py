"""Ask what became of one priority."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

import ipywidgets as widgets

from careerkit.form.one_at_a_time import one_at_a_time
from careerkit.form.styles import SharedStyles
from careerkit.form.text_field import TextField
from careerkit.reflection import STAGES

NOT_SAID = "–"
"""The first stop of the stages, as on a slider: nobody said how far along the goal is."""


@dataclass(frozen=True, kw_only=True)
class Progress:
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

    def __init__(self, goal_id: str, on_say: Callable[..., None], styles: SharedStyles) -> None:
        self._on_say = on_say
        self._shown_stage = ""
        self._words = styles.html("ck-words")
        self._happened = TextField("What happened?", lambda said: on_say(happened=said))
        self._stage = widgets.RadioButtons(options=[NOT_SAID, *STAGES], layout=styles.layout)
        self._step = TextField("A new step, if you want one", lambda said: on_say(step=said))
        asked = styles.box(
            "ck-check-in-asked",
            self._happened.add_class("ck-happened"),
            self._stage.add_class("ck-check-in-stage"),
            self._step.add_class("ck-new-step"),
        )
        super().__init__(children=[self._words, asked], layout=styles.layout)
        self.add_class("ck-check-in-goal").add_class(f"ck-check-in-goal-{goal_id}")
        self._stage.observe(self._take_stage, "value")

    @one_at_a_time
    def show(self, progress: Progress) -> None:
        """Show what was said about the priority."""
        self._words.value = _words(progress)
        self._happened.show(progress.happened)
        self._step.show(progress.step)
        self._shown_stage = progress.stage
        self._stage.value = progress.stage or NOT_SAID

    @one_at_a_time
    def _take_stage(self, change: dict[str, str]) -> None:
        stage = "" if change["new"] == NOT_SAID else change["new"]
        if stage != self._shown_stage:
            self._shown_stage = stage
            self._on_say(stage=stage)


def _words(progress: Progress) -> str:
    """Return the words as HTML that shows them literally."""
    earlier = "".join(f"<li>{_line(*each)}</li>" for each in progress.earlier)
    return (
        f'<span class="ck-goal-words" dir="auto">{escape(progress.words)}</span>'
        + "".join(f'<p class="ck-check-in-plan">{_line(*each)}</p>' for each in progress.plan)
        + (f'<ul class="ck-check-ins" aria-label="Earlier">{earlier}</ul>' if earlier else "")
    )


def _line(label: str, words: str) -> str:
    return f'<small>{escape(label)}</small> <span dir="auto">{escape(words)}</span>'
