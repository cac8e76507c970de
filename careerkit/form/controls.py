"""Make the controls of one part of the page."""

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

import ipywidgets as widgets
from ipywidgets.widgets.widget_bool import CheckboxStyle, ToggleButtonStyle
from ipywidgets.widgets.widget_description import DescriptionStyle
from ipywidgets.widgets.widget_string import HTMLStyle, TextStyle

from careerkit.reflection import SCALE
from careerkit.session.session import Session

NOT_RATED = 0
"""The value of a slider's first stop: a slider can't hold ``None``, as a rating does."""

_STOPS = [("–", NOT_RATED), *((str(stop), stop) for stop in SCALE)]

_Widget = TypeVar("_Widget", bound=widgets.DOMWidget)


class Controls:
    """Makes controls that share one layout and a few styles: each of these costs a model.

    What they report is handled while nothing else of the session's year is.
    """

    def __init__(self, session: Session) -> None:
        self._serialized = session.serialized
        self.layout = widgets.Layout()
        self.text_style = TextStyle()
        self._slider_style = widgets.SliderStyle(description_width="auto")
        self._tick_style = CheckboxStyle()
        self._html_style = HTMLStyle()
        self._button_style = widgets.ButtonStyle()

    @cached_property
    def choice_style(self) -> DescriptionStyle:
        """The style of lists to choose from, made with the first of them."""
        return DescriptionStyle()

    @cached_property
    def toggle_style(self) -> ToggleButtonStyle:
        """The style of buttons that stay pressed, made with the first of them."""
        return ToggleButtonStyle()

    @cached_property
    def many_steps(self) -> widgets.HTML:
        """The line about more first steps than are asked for, which stands beside each goal's."""
        return self.html("ck-many-steps")

    def on(self, widget: _Widget, handle: Callable[[Any], None], trait: str = "value") -> _Widget:
        """Call ``handle`` with the new value of a control's trait, and return the control."""
        widget.observe(self._serialized(lambda change: handle(change["new"])), trait)
        return widget

    def on_message(
        self, widget: widgets.DOMWidget, handle: Callable[[dict[str, Any]], None]
    ) -> None:
        """Call ``handle`` with each message that a widget's script sends."""
        widget.on_msg(self._serialized(lambda _widget, message, _buffers: handle(message)))

    def html(self, name: str, text: str = "") -> widgets.HTML:
        """Return a piece of HTML with a CSS class."""
        return widgets.HTML(text, layout=self.layout, style=self._html_style).add_class(name)

    def box(self, name: str, *children: widgets.Widget) -> widgets.Box:
        """Return a box with a CSS class around other controls."""
        return widgets.Box(children=children, layout=self.layout).add_class(name)

    def button(self, description: str, name: str, press: Callable[[], object]) -> widgets.Button:
        """Return a button with a CSS class that calls ``press``."""
        button = widgets.Button(
            description=description, layout=self.layout, style=self._button_style
        )
        button.on_click(self._serialized(lambda _button: press()))
        return button.add_class(name)

    def toggle(self, description: str, name: str) -> widgets.ToggleButton:
        """Return a button that stays pressed."""
        button = widgets.ToggleButton(
            description=description, layout=self.layout, style=self.toggle_style
        )
        return button.add_class(name)

    def slider(self, description: str, name: str) -> widgets.SelectionSlider:
        """Return the slider of one rating, at "not rated"."""
        slider = widgets.SelectionSlider(
            options=_STOPS,
            value=NOT_RATED,
            description=description,
            continuous_update=False,
            layout=self.layout,
            style=self._slider_style,
        )
        return slider.add_class(name)

    def tick(self, description: str, name: str, tooltip: str) -> widgets.Checkbox:
        """Return a checkbox."""
        tick = widgets.Checkbox(
            description=description,
            tooltip=tooltip,
            indent=False,
            layout=self.layout,
            style=self._tick_style,
        )
        return tick.add_class(name)

    def text(self, placeholder: str, name: str) -> widgets.Text:
        """Return a field for a few words."""
        return self._field(widgets.Text, placeholder).add_class(name)

    def text_area(
        self, placeholder: str, name: str, value: str = "", description: str = ""
    ) -> widgets.Textarea:
        """Return a field in which a long sentence goes on below instead of being cut off."""
        area = self._field(widgets.Textarea, placeholder, value=value, description=description)
        return area.add_class(name)

    def whole_text(self, value: str, name: str, placeholder: str = "") -> widgets.Text:
        """Return a field that is sent once it is left, not letter by letter."""
        field = self._field(widgets.Text, placeholder, value=value, continuous_update=False)
        return field.add_class(name)

    def _field(
        self, kind: Callable[..., _Widget], placeholder: str, **traits: str | bool
    ) -> _Widget:
        return kind(placeholder=placeholder, layout=self.layout, style=self.text_style, **traits)


def toggle_class(widget: widgets.DOMWidget, name: str, on: bool) -> None:
    """Put a CSS class on a widget, or take it off."""
    if on:
        widget.add_class(name)
    else:
        widget.remove_class(name)
