"""Write what stands once above and below a category's goals; the heads are the axis of its rows."""

from html import escape

from careerkit.catalog.categories import as_shown
from careerkit.reflection import SCALE

KEYS = (
    "The goal in hand: press <kbd>1</kbd> to <kbd>9</kbd>, or <kbd>0</kbd> for 10; "
    "<kbd>Enter</kbd> goes on to the next. <kbd>?</kbd> shows all keys"
)

LATER = "Below, as you rate: what comes out, questions made from your answers, a report to keep."


def heads(category: str, looked_at: int, goals: int) -> str:
    """Return the name of a category, how far it is looked at, and the names of the columns."""
    stops = "".join(f"<span>{stop}</span>" for stop in ("–", *SCALE))
    return (
        f'<h3 class="ck-head-category">{escape(as_shown(category))} '
        f"<small>{looked_at} of {goals}</small></h3>"
        '<div class="ck-head-scale" aria-hidden="true">'
        f"<p><span>hardly</span><span>very much</span></p><p>{stops}</p></div>"
        '<span class="ck-head-tick" aria-hidden="true">Priority</span>'
        '<span class="ck-head-tick" aria-hidden="true">Lived</span>'
    )
