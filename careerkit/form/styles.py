"""Make controls that share one layout and a few styles: each of these costs a model."""

from functools import cached_property

import ipywidgets as widgets
from ipywidgets.widgets.widget_bool import CheckboxStyle
from ipywidgets.widgets.widget_description import DescriptionStyle
from ipywidgets.widgets.widget_string import HTMLStyle, TextStyle


class SharedStyles:
    """The layout and the styles of one form, and the parts of it that are made with them."""

    def __init__(self) -> None:
        self.layout = widgets.Layout()
        self.slider = widgets.SliderStyle(description_width="auto")
        self.tick = CheckboxStyle()
        self.text = TextStyle()
        self.words = HTMLStyle()
        self.button_style = widgets.ButtonStyle()

    @cached_property
    def choice(self) -> widgets.Widget:
        """The style of lists to choose from, made with the first of them."""
        return DescriptionStyle()

    @cached_property
    def many_steps(self) -> widgets.HTML:
        """The line about more first steps than are asked for, which stands beside each goal's."""
        return self.html("ck-many-steps")

    def html(self, name: str, text: str = "") -> widgets.HTML:
        """Return a piece of HTML with a CSS class."""
        return widgets.HTML(text, layout=self.layout, style=self.words).add_class(name)

    def button(self, description: str, name: str) -> widgets.Button:
        """Return a button with a CSS class."""
        made = widgets.Button(description=description, layout=self.layout, style=self.button_style)
        return made.add_class(name)

    def box(self, name: str, *children: widgets.Widget) -> widgets.Box:
        """Return a box with a CSS class around other controls."""
        return widgets.Box(children=children, layout=self.layout).add_class(name)
