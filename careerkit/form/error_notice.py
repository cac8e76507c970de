"""Say why a year can't be opened."""

from html import escape

import ipywidgets as widgets

from careerkit.form.page import Page
from careerkit.reflection import Reflection


class ErrorNotice(widgets.VBox):
    """The notice shown in place of a form when its year can't be opened."""

    def __init__(self, year: int, sentence: str) -> None:
        self.reflection = Reflection(year=year)
        notice = widgets.HTML(
            f'<div role="alert"><h2>{year} can’t be opened</h2><p>{escape(sentence)}</p>'
            "<p>The file is left as it is. Correct it, then choose Run &gt; Run All Cells.</p>"
            "</div>"
        )
        super().__init__([Page(), notice])
        self.add_class("ck-form").add_class("ck-refusal")
