"""Stand parts of the page side by side, or fold one away."""

from collections.abc import Sequence

import ipywidgets as widgets

Parts = Sequence[widgets.Widget]
"""Parts of the page, from top to bottom."""


def side_by_side(left: Parts, right: Parts) -> widgets.Box:
    """Return two columns, which stand below each other where there is no room for both."""
    columns = [widgets.VBox(parts).add_class("ck-column") for parts in (left, right)]
    return widgets.Box(columns).add_class("ck-side-by-side")


def folded(title: str, part: widgets.Widget) -> widgets.Accordion:
    """Return a part that shows once its title is pressed."""
    return widgets.Accordion([part], titles=[title]).add_class("ck-folded").add_class("ck-fold")
