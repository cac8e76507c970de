"""Give the page what ipywidgets leaves out: style sheets and a script."""

from pathlib import Path

import anywidget
import traitlets

from careerkit.catalog.categories import COLOURS
from careerkit.form.kept_text import KeptText

_HERE = Path(__file__).parent
_ASSETS = _HERE / "assets"

_SHEETS = (
    *("form", "goal", "plan", "controls", "having", "boxes", "sentence", "choice", "check_in"),
    *("exports", "notes", "lab", "forced", "motion"),
)
"""The style sheets in their order: of two rules that weigh the same, the later one holds.

The general comes before the particular, and what the system asks for after both.
"""


def _style() -> str:
    # The sheet of the charts is the report's, too.
    pictures = [_HERE.parent / "views" / "chart.css", _ASSETS / "picture.css"]
    sheets = [*(_ASSETS / f"{name}.css" for name in _SHEETS), *pictures]
    hues = [f".ck-hue-{place} {{ --ck-hue: {hue}; }}" for place, hue in enumerate(COLOURS)]
    return "\n".join([*hues, *(sheet.read_text(encoding="utf-8") for sheet in sheets)])


class Page(KeptText, anywidget.AnyWidget):
    """An empty widget whose style sheets and script serve everything beside it.

    In a form it also carries messages. To the page: ``top`` counts up to bring the first row
    back into view, ``seen`` to show what came out, ``shown`` to take the goal that it names in
    hand; ``sliders`` gives by goal id the model ids of its sliders. From the page: ``wanted`` names
    the ``goal`` whose dot was pressed, ``in_view`` the charts (by CSS class) that are on the screen
    or near it, ``widths`` how many pixels across each of the charts shown has.
    """

    kept_as = "page"

    _esm = _ASSETS / "page.js"
    _css = _style()
    top = traitlets.Int(0).tag(sync=True)
    seen = traitlets.Int(0).tag(sync=True)
    shown = traitlets.List(traitlets.Unicode()).tag(sync=True)
    sliders = traitlets.Dict().tag(sync=True)
    wanted = traitlets.Dict().tag(sync=True)
    in_view = traitlets.List(traitlets.Unicode()).tag(sync=True)
    widths = traitlets.Dict(traitlets.Int()).tag(sync=True)

    def show_goal(self, goal_id: str) -> None:
        """Take a goal's row in hand, which has been made."""
        # A list that grows: the same goal may be shown twice in a row.
        self.shown = [*self.shown, goal_id]
