"""Write a picture in fewer characters."""

import re
from xml.etree import ElementTree

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
"""What a group can say once for all its parts."""

PLACES = ("d", "transform", "x", "x1", "x2", "y", "y1", "y2")


def minify(svg: str) -> str:
    """Return the same picture in about two thirds of the text.

    What all parts of a group share is said by the group, places are given to a tenth of a pixel,
    and the font is left to the page's style sheet.

    >>> minify('<svg><g><path d="M0.123,4" fill="red" /><path d="M5,6" fill="red" /></g></svg>')
    '<svg><g fill="red"><path d="M0.1,4" /><path d="M5,6" /></g></svg>'
    """
    root = ElementTree.fromstring(svg)
    for group in root.iter():
        if len(group) > 1 and not group.findall(f"{{{SVG}}}g"):
            _say_once(group)
    for part in root.iter():
        part.attrib.pop("font-family", None)
        for name in PLACES:
            if name in part.attrib:
                part.set(name, re.sub(r"-?\d+\.\d+", _to_a_tenth, part.get(name, "")))
    return ElementTree.tostring(root, encoding="unicode")


def _say_once(group: ElementTree.Element) -> None:
    for name in INHERITED:
        said = {part.get(name) for part in group}
        if len(said) == 1 and None not in said and name not in group.attrib:
            group.set(name, str(said.pop()))
            for part in group:
                del part.attrib[name]


def _to_a_tenth(number: re.Match[str]) -> str:
    return f"{float(number[0]):.1f}".removesuffix(".0")
