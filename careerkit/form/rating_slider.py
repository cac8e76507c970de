"""Make the slider of one rating."""

import ipywidgets as widgets

from careerkit.form.styles import SharedStyles
from careerkit.reflection import SCALE

NOT_RATED = 0
"""The value of a slider's first stop: a slider can't hold ``None``, as a rating does."""

_STOPS = [("–", NOT_RATED), *((str(stop), stop) for stop in SCALE)]


def rating_slider(description: str, name: str, styles: SharedStyles) -> widgets.SelectionSlider:
    """Return a slider at "not rated", with a CSS class."""
    slider = widgets.SelectionSlider(
        options=_STOPS,
        value=NOT_RATED,
        description=description,
        continuous_update=False,
        layout=styles.layout,
        style=styles.slider,
    )
    return slider.add_class(name)


def mark(widget: widgets.DOMWidget, name: str, on: bool) -> None:
    """Put a CSS class on a widget, or take it off."""
    if on:
        widget.add_class(name)
    else:
        widget.remove_class(name)
