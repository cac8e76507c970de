"""Tell a person, beside the goals, what came of the latest gesture."""

from html import escape

import ipywidgets as widgets

from careerkit.form.controls import Controls
from careerkit.form.kept_text import KeptText
from careerkit.form.now_line import NOW
from careerkit.having import NOT_ANY_MORE
from careerkit.session.history import RatingChange

_TICKS = {"priority": "a priority", "lived": "lived"}
_NOW = {True: f"“{NOW}”", False: f"“{NOT_ANY_MORE}”", None: "neither “now” nor “not any more”"}
_RATINGS = {
    "importance": "importance",
    "satisfaction": "“It felt”",
    "expectation": "“I expect it to feel”",
}


MANY = 8
"""From so many priorities on, a line says how many most people hold in mind."""

_MANY = "You have ticked {}. Most people find three to five enough to hold in mind."
_NOTHING_LEFT = "There is nothing left to take back."


class Notices(KeptText, widgets.Box):
    """Two lines that come and go: what was taken back, and that there are many priorities."""

    kept_as = "notices"

    def __init__(self, controls: Controls) -> None:
        self._undone = controls.html("ck-undone")
        self._many = controls.html("ck-many")
        super().__init__(children=[self._undone, self._many], layout=controls.layout)
        self.add_class("ck-notices")

    def show_undone(self, change: RatingChange | None) -> None:
        """Say which change was taken back; of none, that there is nothing left."""
        sentence = undone_in_words(change) if change else _NOTHING_LEFT
        self._undone.value = f'<p role="status">{escape(sentence)}</p>'

    def forget_undone(self) -> None:
        """Put away what was said of a change that was taken back."""
        self._undone.value = ""

    def show_priorities(self, priorities: int) -> None:
        """Say how many priorities there are, if they are many."""
        self._many.value = f"<p>{_MANY.format(priorities)}</p>" if priorities >= MANY else ""


def undone_in_words(change: RatingChange) -> str:
    """Say which change was taken back.

    >>> from careerkit.reflection import Rating
    >>> one, other = Rating(goal="Give a talk"), Rating(goal="Give a talk", importance=7)
    >>> undone_in_words(RatingChange("give-a-talk", one, other))
    'Taken back: “Give a talk” has no importance again (was 7).'
    """
    parts = " and ".join(_part_in_words(part, change) for part in change.parts)
    return f"Taken back: “{change.after.goal}” {parts}."


def _part_in_words(part: str, change: RatingChange) -> str:
    before, after = getattr(change.before, part), getattr(change.after, part)
    if part == "now":
        return f"is {_NOW[before]} again (was {_NOW[after]})"
    if part == "entries":
        has_more = len(before) > len(after)
        return f"{'has' if has_more else 'is without'} an entry of your notes again"
    if part in _TICKS:
        return f"{'is' if before else 'is not'} {_TICKS[part]} again"
    rating = f"{_RATINGS[part]} {before}" if before else f"no {_RATINGS[part]}"
    return f"has {rating} again (was {after or 'not rated'})"
