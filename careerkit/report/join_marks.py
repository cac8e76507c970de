"""Draw the marks of a picture that look alike as one."""

import re
from xml.etree import ElementTree

from careerkit.views.svg import SVG

NUMBER = r"-?[\d.]+(?:e-?\d+)?"

MOVED = re.compile(rf"translate\(({NUMBER}),({NUMBER})\)")

CIRCLE = re.compile(
    rf"M(?P<r>{NUMBER}),0A(?P=r),(?P=r),0,1,1,-(?P=r),0A(?P=r),(?P=r),0,1,1,(?P=r),0"
)
"""A dot about its own middle, as Vega draws it."""

PLACE = ("d", "transform", "x2", "y2")


def join_marks(group: ElementTree.Element) -> None:
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
    if kind not in ("path", "line") or not (moved := MOVED.fullmatch(transform)):
        return None
    left, top = float(moved[1]), float(moved[2])
    if kind == "line":
        return f"M{_short(left)},{_short(top)}l{mark.get('x2', '0')},{mark.get('y2', '0')}"
    path = mark.get("d", "")
    if circle := CIRCLE.fullmatch(path):
        radius = float(circle["r"])
        half = f"a{circle['r']},{circle['r']},0,1,1,"
        width = _short(2 * radius)
        return f"M{_short(left + radius)},{_short(top)}{half}-{width},0{half}{width},0"
    return path if path.startswith("M") and not (left or top) else None


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").removesuffix(".")
