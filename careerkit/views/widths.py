"""Draw a chart in another width: places across are stretched, words and marks stay as large."""

from typing import TypeVar

import altair as alt

AnyChart = TypeVar("AnyChart", bound=alt.SchemaBase)


def stretched(chart: AnyChart, width: float) -> AnyChart:
    """Return a copy of a chart that is so many pixels wide, without what stands beside it."""
    stretch: AnyChart = _times(chart, _factor(chart, width))
    return stretch


def _factor(chart: alt.SchemaBase, width: float) -> float:
    if not isinstance(chart, alt.FacetChart):
        return width / _width(chart)
    between = chart.spacing["column"] * (chart.columns - 1)
    return float((width - between) / (chart.spec.width * chart.columns))


def _width(chart: alt.SchemaBase) -> float:
    """Return the width of a chart's broadest part."""
    below = chart.vconcat if isinstance(chart, alt.VConcatChart) else []
    return max(map(_width, below)) if below else float(chart.width)


def _times(chart: AnyChart, factor: float) -> AnyChart:
    copy: AnyChart = chart.copy(deep=False)
    given = {name: part for name, part in copy._kwds.items() if part is not alt.Undefined}
    for parts in given.keys() & {"vconcat", "layer"}:
        copy[parts] = [_times(part, factor) for part in given[parts]]
    if isinstance(chart, alt.FacetChart):
        copy["spec"] = _times(chart.spec, factor)
    if "width" in given:
        copy["width"] = given["width"] * factor
    if isinstance(copy, alt.Chart):
        _place(copy, factor)
    return copy


def _place(chart: alt.Chart, factor: float) -> None:
    """Move marks to places so many times as far to the right."""
    encoding = chart.encoding.copy(deep=False)
    given = [name for name in ("x", "x2") if encoding._get(name) is not alt.Undefined]
    if "x" in given and encoding["x"]._get("scale") is None:
        columns = [encoding[name]["shorthand"].partition(":")[0] for name in given]
        placed = {column: f"datum.{column} * {factor}" for column in columns}
        chart.transform = chart.transform_calculate(**placed).transform
    for name in given:
        encoding[name] = _moved(encoding[name], factor)
    chart.encoding = encoding


def _moved(channel: alt.SchemaBase, factor: float) -> alt.SchemaBase:
    """Return a copy of a place across, if it is in pixels so many times as far to the right."""
    copy = channel.copy(deep=False)
    if isinstance(channel._get("value"), int | float):
        copy["value"] = channel["value"] * factor
    scale = channel._get("scale")
    if scale not in (None, alt.Undefined) and scale._get("range") is not alt.Undefined:
        copy["scale"] = scale.copy(deep=False)
        copy["scale"]["range"] = [end * factor for end in scale["range"]]
    return copy
