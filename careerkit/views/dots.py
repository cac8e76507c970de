"""Give goals that share a place in a chart a spot each, so that no dot covers another."""

import math
from collections.abc import Callable
from functools import partial

import pandas as pd

STACK_HEIGHT = 4
"""So many dots stand on each other before the next stack begins beside them."""

STACKS_BESIDE = 5
"""So many stacks fit between two stops of the scale."""

ABREAST = 3
"""So many dots stand side by side before the next row begins on top of them."""

Block = tuple[int, int]
"""So many numbered dots fit side by side, and on each other, between the stops of two scales."""

BLOCK: Block = (4, 2)
"""So many fit in a wide plot."""

Offset = Callable[[int, int], tuple[float, float]]
"""A goal's number among those at its place, and how many they are -> its offset from there."""


def with_offsets(goals: pd.DataFrame, place: list[str], offset: Offset) -> pd.DataFrame:
    """Add ``across`` and ``up``, each goal's own offset among those at the same place."""
    groups = goals.groupby(place, sort=False)
    number = groups.cumcount().tolist()
    size = groups["words"].transform("size").tolist()
    offsets = [offset(*each) for each in zip(number, size, strict=True)]
    return goals.assign(across=[each[0] for each in offsets], up=[each[1] for each in offsets])


def in_stacks(number: int, size: int) -> tuple[float, float]:
    """Stack dots on a strip, in dots across and up, as in Wilkinson's dot plot (1999).

    >>> [in_stacks(number, 5) for number in range(5)]
    [(-0.5, 0.0), (-0.5, 1.0), (-0.5, 2.0), (-0.5, 3.0), (0.5, 0.0)]
    """
    stacks = min(STACKS_BESIDE, math.ceil(size / STACK_HEIGHT))
    height = max(STACK_HEIGHT, math.ceil(size / STACKS_BESIDE))
    # More dots than the room between two stops holds: they move closer rather than out of it.
    return number // height - (stacks - 1) / 2, number % height * STACK_HEIGHT / height


def in_rows(number: int, size: int, abreast: int = ABREAST) -> tuple[float, float]:
    """Stand dots on each other in rows of so many, in dots across and up.

    >>> [in_rows(number, 4) for number in range(4)]
    [(-1.0, 0), (0.0, 0), (1.0, 0), (-1.0, 1)]
    """
    return number % abreast - (min(size, abreast) - 1) / 2, number // abreast


def in_blocks(number: int, size: int, block: Block = BLOCK) -> tuple[float, float]:
    """Place dots in rows from the top of a block, as shares of its size."""
    columns = _columns(size, block)
    rows = math.ceil(size / columns)
    across = (number % columns - (columns - 1) / 2) / max(columns, block[0])
    return across, ((rows - 1) / 2 - number // columns) / max(rows, block[1])


def numbered(goals: pd.DataFrame, place: list[str], block: Block = BLOCK) -> pd.DataFrame:
    """Give goals numbers from 1, and place those at the same two stops in a block.

    Columns added: ``number``, ``abreast`` (how many dots of the block share a row), ``across``
    and ``up`` (the goal's spot in the block, in shares of the room between two stops).
    """
    placed = with_offsets(goals.reset_index(drop=True), place, partial(in_blocks, block=block))
    sizes = placed.groupby(place)["words"].transform("size")
    return placed.assign(
        number=range(1, len(placed) + 1), abreast=[_columns(size, block) for size in sizes]
    )


def _columns(size: int, block: Block) -> int:
    across, up = block
    return min(size, max(1, math.ceil(math.sqrt(size * across / up))))
