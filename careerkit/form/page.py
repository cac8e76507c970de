"""Give the page what ipywidgets leaves out: a style sheet, a script."""

from pathlib import Path

import anywidget
import traitlets

_HERE = Path(__file__).parent
_STYLE_SHEETS = (_HERE / "page.css", _HERE.parent / "views" / "chart.css")


class Page(anywidget.AnyWidget):
    """An empty widget whose style sheet and script serve everything beside it.

    ``top`` counts up to bring the form's first row back into view.
    """

    _esm = (_HERE / "page.js").read_text(encoding="utf-8")
    _css = "\n".join(each.read_text(encoding="utf-8") for each in _STYLE_SHEETS)
    top = traitlets.Int(0).tag(sync=True)
