"""Shorten SVG text."""

import re
from xml.etree import ElementTree

from careerkit.report.join_marks import join_marks
from careerkit.views.svg import SVG

INHERITED = (
    "fill",
    "fill-opacity",
    "font-size",
    "font-weight",
    "stroke",
    "stroke-dasharray",
    "stroke-width",
    "text-anchor",
)
"""Attributes that the elements of a group inherit from it."""

COORDINATES = ("d", "transform", "x", "x1", "x2", "y", "y1", "y2")

MOST_TITLES = 320
"""Past so many marks nobody finds one by pointing at it; the table of numbers names each."""

TITLE = f"{{{SVG}}}title"


def minify(svg: str) -> str:
    """Return the same picture in half the text or less.

    Attributes that all elements of a group share move to the group, marks that look alike and say
    nothing are drawn as one, coordinates are rounded to a tenth of a pixel, and the font is left to
    the page's style sheet. A picture of very many marks loses their titles.

    >>> minify('<svg><g><path d="M0.123,4" fill="red" /><path d="M5,6" fill="red" /></g></svg>')
    '<svg><g fill="red"><path d="M0.1,4M5,6" /></g></svg>'
    """
    root = ElementTree.fromstring(svg)
    _drop_what_nobody_sees(root)
    for group in root.iter():
        if len(group) > 1 and not group.findall(f"{{{SVG}}}g"):
            _move_to_group(group)
            join_marks(group)
    for element in root.iter():
        for name in COORDINATES:
            if name in element.attrib:
                element.set(name, re.sub(r"-?\d+\.\d+", _round_to_tenth, element.get(name, "")))
    return ElementTree.tostring(root, encoding="unicode")


def _drop_what_nobody_sees(root: ElementTree.Element) -> None:
    """Drop what only a living chart needs, and titles where there are too many to be found."""
    crowded = sum(1 for _ in root.iter(TITLE)) > MOST_TITLES
    for element in root.iter():
        for name in ("font-family", "data-goal", "pointer-events"):
            element.attrib.pop(name, None)
        if element.get("opacity") == "1":
            del element.attrib["opacity"]
        for part in list(element):
            if _is_blank(part) or (crowded and part.tag == TITLE):
                element.remove(part)


def _is_blank(part: ElementTree.Element) -> bool:
    """Tell whether a part is the ground of a group that has none, or is not displayed."""
    ground = part.get("class") == "background" and not {"fill", "stroke"} & set(part.keys())
    return ground or part.get("display") == "none"


def _move_to_group(group: ElementTree.Element) -> None:
    for name in INHERITED:
        values = {element.get(name) for element in group}
        if len(values) == 1 and None not in values and name not in group.attrib:
            group.set(name, str(values.pop()))
            for element in group:
                del element.attrib[name]


def _round_to_tenth(number: re.Match[str]) -> str:
    return f"{float(number[0]):.1f}".removesuffix(".0")
