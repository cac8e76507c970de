"""Stand parts of the page side by side."""

from collections.abc import Sequence

import ipywidgets as widgets

Parts = Sequence[widgets.Widget]
"""Parts of the page, from top to bottom."""


def side_by_side(left: Parts, right: Parts) -> widgets.Box:
    """Return two columns, which stand below each other where there is no room for both."""
    columns = [widgets.VBox(parts).add_class("ck-column") for parts in (left, right)]
    return widgets.Box(columns).add_class("ck-side-by-side")
