"""Tell figures as tables in Markdown."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median

from benchmarks.figures import MEMORY, SIZES, Figures, What

START, END = "<!-- figures: begin -->", "<!-- figures: end -->"
NOTHING = "–"
_MINE = "careerkit"
_PERFECT = {What.KEPT: 100, What.IN_STEP: 100, What.BACKWARD: 0}
"""The counts, each with the value that leaves nothing to be wished for."""


def tables(figures: Figures, peers: Sequence[str]) -> str:
    """Return all tables of a run: each figure, its ratios, its growth, years and memory."""
    others = [peer for peer in peers if peer != _MINE]
    parts = [
        ("Median (least–most) of each figure", _figures(figures, peers)),
        ("careerkit ÷ peer, medians", _ratios(figures, others)),
        (f"{SIZES[1]:,} goals ÷ {SIZES[0]}, medians", _growth(figures, peers)),
        ("Memory, MB", _memory(figures, peers)),
        ("careerkit by years in the journal", _years(figures)),
    ]
    return "\n\n".join(f"**{title}**\n\n{table}" for title, table in parts if table)


def write_between(path: Path, text: str) -> None:
    """Put text between the two marks of a page, in place of what stood there.

    Raises ``ValueError`` for a page without the marks.
    """
    page = path.read_text(encoding="utf-8")
    before, begin, rest = page.partition(START)
    _old, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{path.name} has no {START} with {END} after it; put both there")
    path.write_text(f"{before}{START}\n\n{text}\n\n{END}{after}", encoding="utf-8")


def _figures(figures: Figures, peers: Sequence[str]) -> str:
    rows = [
        [_label(what, size), *(_spread(figures.of(what, size, peer)) for peer in peers)]
        for what in What
        if what not in MEMORY
        for size in SIZES
        if not _is_perfect(figures, what, size, peers)
    ]
    return _table(["", *peers], rows)


def _is_perfect(figures: Figures, what: What, size: int, peers: Sequence[str]) -> bool:
    """Tell whether a count was perfect each time, for every form: then it tells them not apart."""
    values = [value for peer in peers for value in figures.of(what, size, peer)]
    return what in _PERFECT and all(value == _PERFECT[what] for value in values)


def _memory(figures: Figures, peers: Sequence[str]) -> str:
    rows = [
        [_label(what, size), *(_spread(figures.of(what, size, peer)) for peer in peers)]
        for what in MEMORY
        for size in SIZES
    ]
    return _table(["", *peers], rows)


def _ratios(figures: Figures, others: Sequence[str]) -> str:
    rows = [
        [
            _label(what, size),
            *(_times(figures.ratio(what, (size, _MINE), (size, peer))) for peer in others),
        ]
        for what in What
        if what not in _PERFECT
        for size in SIZES
    ]
    return _table(["", *others], rows)


def _growth(figures: Figures, peers: Sequence[str]) -> str:
    short, long = SIZES
    rows = [
        [what, *(_times(figures.ratio(what, (long, peer), (short, peer))) for peer in peers)]
        for what in What
        if what not in _PERFECT
    ]
    return _table(["", *peers], rows)


def _years(figures: Figures) -> str:
    rows = [
        [
            str(years),
            _spread([each.opened for each in opened]),
            _spread([each.compared for each in opened if each.compared is not None]),
            _spread([each.kernel for each in opened]),
        ]
        for years, opened in sorted(figures.years.items())
    ]
    return _table(["years", "opened, s", "comparison drawn, s", "kernel, MB"], rows)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return the table without rows that say nothing; nothing if none is left."""
    told = [row for row in rows if any(cell != NOTHING for cell in row[1:])]
    lines = [heads, ["---"] * len(heads), *told]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) if told else ""


def _label(what: What, size: int) -> str:
    words, _, unit = what.rpartition(", ")
    return f"{words}, {size:,} goals, {unit}"


def _spread(values: Sequence[float]) -> str:
    if not values:
        return NOTHING
    least, most = _number(min(values)), _number(max(values))
    middle = f"**{_number(median(values))}**"
    return middle if least == most else f"{middle} ({least}–{most})"


def _number(value: float) -> str:
    return (
        f"{value:.2f}"
        if 0 < abs(value) < 1
        else f"{value:.1f}"
        if abs(value) < 20
        else f"{value:.0f}"
    )


def _times(ratio: float | None) -> str:
    return NOTHING if ratio is None else f"{ratio:.2f}"
