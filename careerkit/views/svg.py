"""Turn a chart into a picture that any page can hold: SVG text that runs no code.

``vl_convert`` draws it in this process, with no network.
"""

from functools import cache
from hashlib import sha256
from importlib.resources import files
from xml.etree import ElementTree

import altair as alt
import vl_convert

from careerkit.views.xml import NOT_XML, SVG

VEGA_LITE = ".".join(alt.SCHEMA_VERSION.lstrip("v").split(".")[:2])

SEPARATOR = "\u2063"
"""Stands between what a mark says and the id of the goal it stands for; nobody sees it."""

ElementTree.register_namespace("", SVG)


def to_svg(chart: alt.TopLevelMixin) -> str:
    """Return a chart as SVG text to be placed in a page.

    It has its natural size, the chart's description as its name, and on each mark that has words
    of its own (Altair's ``description`` channel) a title, which browsers show as a tooltip. Words
    stay text, whatever they hold. Nothing is fetched, neither here nor by the page.

    Raises ``ValueError`` for a chart whose data lie at an address.

    >>> frame = {"values": [{"goal": "<b>Give a talk</b>", "importance": 8}]}
    >>> chart = alt.Chart(alt.Data(frame)).mark_point()
    >>> "&lt;b&gt;" in to_svg(chart.encode(x="importance:Q", description="goal:N"))
    True
    """
    # Altair checked each part when it was made; a second look at the whole takes as long again.
    spec = {name: _without_forbidden(part) for name, part in chart.to_dict(validate=False).items()}
    drawn = vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE, allowed_base_urls=[])
    return _finished(drawn, str(spec.get("description") or "Chart"))


def notebook_html(chart: alt.TopLevelMixin) -> str:
    """Return what a notebook shows for a chart: its picture, with the style sheet it needs."""
    # Lab would set what stands between two dollar signs as a formula; this class forbids it.
    start = '<div class="ck-chart mathjax_ignore">'
    return f"{start}<style>{stylesheet()}</style>{to_svg(chart)}</div>"


@cache
def stylesheet() -> str:
    """Return the style sheet that lets pictures in ``.ck-chart`` follow the page's theme."""
    return files("careerkit.views").joinpath("chart.css").read_text(encoding="utf-8")


def _finished(drawn: str, description: str) -> str:
    """Return a picture as a page can hold it: its marks named, its ids its own."""
    root = ElementTree.fromstring(drawn)
    _drop_empty_paths(root)
    _title_marks(root)
    _clean(root, own=f"ck-{sha256(drawn.encode()).hexdigest()[:12]}-")
    root.set("role", "img")
    root.set("aria-label", description)
    return ElementTree.tostring(root, encoding="unicode")


def _without_forbidden(value: object) -> object:
    """Replace letters that no SVG can hold: one NUL in a word would end the whole process."""
    if isinstance(value, str):
        return NOT_XML.sub("\ufffd", value)
    if isinstance(value, list):
        return [_without_forbidden(part) for part in value]
    if isinstance(value, dict):
        return {_without_forbidden(name): _without_forbidden(part) for name, part in value.items()}
    return value


def _drop_empty_paths(root: ElementTree.Element) -> None:
    """Drop paths that lead nowhere, such as the ground of a group that has no size."""
    for group in root.iter(f"{{{SVG}}}g"):
        for path in group.findall(f"{{{SVG}}}path"):
            if not path.get("d"):
                group.remove(path)


def _title_marks(root: ElementTree.Element) -> None:
    """Show the labels of marks, which only screen readers would hear, as tooltips.

    A mark that stands for a goal tells its id in ``data-goal``.
    """
    for group in root.iter(f"{{{SVG}}}g"):
        if "role-mark" in group.get("class", "").split():
            for mark in group:
                if label := mark.get("aria-label"):
                    words, _, goal_id = label.rpartition(SEPARATOR)
                    ElementTree.SubElement(mark, f"{{{SVG}}}title").text = words or goal_id
                    if words:
                        mark.set("data-goal", goal_id)


def _clean(root: ElementTree.Element, own: str) -> None:
    """Drop links and the parts' ARIA roles (a picture is one image); make its ids unique."""
    for element in root.iter():
        for name, value in list(element.attrib.items()):
            if name == "role" or name.startswith("aria-") or name.endswith("href"):
                del element.attrib[name]
            elif name == "id":
                element.set(name, own + value)
            else:
                element.set(name, value.replace("url(#", f"url(#{own}"))
