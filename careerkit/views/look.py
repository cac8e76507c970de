"""Give a part of a joined chart its look.

The look of a chart alone is its configuration. A part of a joined chart can't have one, and one of
the whole would reach what a person drew beside it: here it becomes part of its marks and axes.
"""

from collections.abc import Mapping
from typing import Any

Spec = dict[str, Any]
"""A part of a chart's specification."""

_IN_A_ROW = ("hconcat", "vconcat", "concat")


def with_look(spec: Spec, look: Mapping[str, Any]) -> Spec:
    """Return a chart's specification, drawn without a configuration as with this one."""
    styled = dict(spec)
    if "title" in spec:
        title = spec["title"] if isinstance(spec["title"], dict) else {"text": spec["title"]}
        styled["title"] = _fonts(look, "font", "subtitleFont") | look["title"] | title
    if "facet" in spec:
        header = _fonts(look, "labelFont", "titleFont") | spec["facet"].get("header", {})
        styled["facet"] = spec["facet"] | {"header": header}
        styled["spec"] = with_look(spec["spec"], look)
    for row in spec.keys() & {*_IN_A_ROW}:
        styled[row] = [with_look(part, look) for part in spec[row]]
    if {"layer", "mark"} & spec.keys():
        styled = {"view": look["view"], **_marked(styled, look)}
    return styled


def _marked(spec: Spec, look: Mapping[str, Any]) -> Spec:
    """Return the specification of a mark, or of marks on each other, in the look."""
    styled = dict(spec)
    if "layer" in spec:
        styled["layer"] = [_marked(part, look) for part in spec["layer"]]
    if _type(spec.get("mark")) == "text":
        mark = spec["mark"] if isinstance(spec["mark"], dict) else {"type": "text"}
        styled["mark"] = _fonts(look, "font") | look["text"] | mark
    if "encoding" in spec:
        styled["encoding"] = {
            name: _with_axis(channel, look) if name in ("x", "y") else channel
            for name, channel in spec["encoding"].items()
        }
    return styled


def _with_axis(channel: Spec, look: Mapping[str, Any]) -> Spec:
    axis = channel.get("axis", {})
    if axis is None or not {"field", "aggregate", "datum"} & channel.keys():
        return channel
    return channel | {"axis": _fonts(look, "labelFont", "titleFont") | look["axis"] | axis}


def _type(mark: object) -> object:
    return mark.get("type") if isinstance(mark, dict) else mark


def _fonts(look: Mapping[str, Any], *names: str) -> Spec:
    return dict.fromkeys(names, look["font"])
