"""Shorten SVG text."""

import re
from xml.etree import ElementTree

from careerkit.views.xml import SVG

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

PLACE = ("d", "transform", "x2", "y2")
"""Attributes in which lines, dots and boxes that look alike differ."""

_NUMBER = r"-?[\d.]+(?:e-?\d+)?"
_MOVED = re.compile(rf"translate\(({_NUMBER}),({_NUMBER})\)")

_DOT = re.compile(
    rf"M(?P<r>{_NUMBER}),0A(?P=r),(?P=r),0,1,1,-(?P=r),0A(?P=r),(?P=r),0,1,1,(?P=r),0"
)
"""A dot about its own middle, as Vega draws it."""


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
            _join_marks(group)
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


def _join_marks(group: ElementTree.Element) -> None:
    """Replace the group's lines, dots and boxes that differ in their place alone by one path.

    Marks with a title of their own stay, for they can be pointed at.
    """
    alike: dict[tuple[object, ...], ElementTree.Element] = {}
    for mark in list(group):
        outline = None if len(mark) else _outline(mark)
        if outline is None:
            continue
        look = {name: value for name, value in mark.items() if name not in PLACE}
        first = alike.setdefault(tuple(sorted(look.items())), mark)
        if first is mark:
            mark.attrib = {"d": outline, **look}
            mark.tag = f"{{{SVG}}}path" if mark.tag.startswith("{") else "path"
        else:
            first.set("d", first.get("d", "") + outline)
            group.remove(mark)


def _outline(mark: ElementTree.Element) -> str | None:
    """Return the path of a mark where it stands, or ``None`` if it is not a simple one."""
    kind, transform = mark.tag.rpartition("}")[2], mark.get("transform", "translate(0,0)")
    if kind not in ("path", "line") or not (moved := _MOVED.fullmatch(transform)):
        return None
    left, top = float(moved[1]), float(moved[2])
    if kind == "line":
        return f"M{_short(left)},{_short(top)}l{mark.get('x2', '0')},{mark.get('y2', '0')}"
    path = mark.get("d", "")
    if dot := _DOT.fullmatch(path):
        radius = float(dot["r"])
        half = f"a{dot['r']},{dot['r']},0,1,1,"
        width = _short(2 * radius)
        return f"M{_short(left + radius)},{_short(top)}{half}-{width},0{half}{width},0"
    return path if path.startswith("M") and not (left or top) else None


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").removesuffix(".")


def _round_to_tenth(number: re.Match[str]) -> str:
    return f"{float(number[0]):.1f}".removesuffix(".0")
