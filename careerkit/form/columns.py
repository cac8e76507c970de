"""Stand parts of the page side by side, or fold one away."""

from collections.abc import Sequence

import ipywidgets as widgets

from careerkit.form.kept_text import KeptText

Parts = Sequence[widgets.Widget]
"""Parts of the page, from top to bottom."""


class SideBySide(KeptText, widgets.Box):
    """Two columns, which stand below each other where there is no room for both."""

    kept_as = "columns"

    def __init__(self, left: Parts, right: Parts) -> None:
        columns = [widgets.VBox(parts).add_class("ck-column") for parts in (left, right)]
        super().__init__(columns)
        self.add_class("ck-side-by-side")


class Spread(KeptText, widgets.Box):
    """A form with what grows beside its goals, or below on a narrow page."""

    kept_as = "form"

    def __init__(self, form: widgets.Widget) -> None:
        super().__init__([form])
        self.add_class("ck-spread")


class Folded(KeptText, widgets.Accordion):
    """A part that shows once its title is pressed."""

    kept_as = "folded part"

    def __init__(self, title: str, part: widgets.Widget) -> None:
        super().__init__([part], titles=[title])
        self.add_class("ck-folded").add_class("ck-fold")
