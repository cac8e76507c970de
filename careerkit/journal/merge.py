"""Merge two edits of the same year."""

from collections.abc import Mapping
from typing import TypeVar

from careerkit.reflection import (
    ENTRIES,
    EntriesName,
    Entry,
    Place,
    Plain,
    Reflection,
    at_free_place,
)

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def merge(base: Reflection, mine: Reflection, theirs: Reflection) -> Reflection:
    """Return both sets of changes to ``base`` in one; where both changed the same thing, mine wins.

    Goals, answers, choices, check-ins and unknown keys are merged one by one, and so is what stands
    in a mapping under an unknown key, so that two open workbooks keep each other's changes.

    >>> base = Reflection(year=2026)
    >>> both = merge(base, base.rate("get-a-raise", importance=3), base.rate("go-freelance"))
    >>> sorted(both.goals)
    ['get-a-raise', 'go-freelance']
    """
    mine = _moved_apart(base, mine, theirs)
    merged = Reflection(
        year=_merge_values(base.year, mine.year, theirs.year),
        begun=_merge_values(base.begun, mine.begun, theirs.begun),
        saved=_merge_values(base.saved, mine.saved, theirs.saved),
        goals=_merge_maps(base.goals, mine.goals, theirs.goals),
        answers=_merge_maps(base.answers, mine.answers, theirs.answers),
        letter=_merge_values(base.letter, mine.letter, theirs.letter),
        catalog=_merge_values(base.catalog, mine.catalog, theirs.catalog),
        compared=_merge_values(base.compared, mine.compared, theirs.compared),
        extra=_merge_unknown(*map(_unknown, (base, mine, theirs))),
    )
    for name in ENTRIES:
        three = (side.entries(name) for side in (base, mine, theirs))
        merged = merged.with_entries(name, _merge_maps(*three))
    return merged


def overwritten(base: Reflection, mine: Reflection, theirs: Reflection) -> Reflection:
    """Return the changes of ``theirs`` that ``merge`` drops because mine win.

    >>> base = Reflection(year=2026)
    >>> mine, theirs = base.rate("go-freelance", importance=7), base.rate("go-freelance")
    >>> list(overwritten(base, mine, theirs).goals), list(overwritten(base, mine, mine).goals)
    (['go-freelance'], [])
    """
    mine = _moved_apart(base, mine, theirs)
    lost = Reflection(
        year=theirs.year,
        goals=_overwritten(base.goals, mine.goals, theirs.goals),
        answers=_overwritten(base.answers, mine.answers, theirs.answers),
        letter=theirs.letter if base.letter != theirs.letter != mine.letter != base.letter else "",
    )
    for name in ENTRIES:
        three = (side.entries(name) for side in (base, mine, theirs))
        lost = lost.with_entries(name, _overwritten(*three))
    return lost


def changes(old: Reflection, new: Reflection) -> Reflection:
    """Return the goals, answers, choices, check-ins and letter of ``new`` that differ from ``old``.

    >>> old = Reflection(year=2026).rate("get-a-raise", importance=3)
    >>> list(changes(old, old.rate("go-freelance")).goals)
    ['go-freelance']
    """
    changed = Reflection(
        year=new.year,
        goals=_changes(old.goals, new.goals),
        answers=_changes(old.answers, new.answers),
        letter=new.letter if new.letter != old.letter else "",
    )
    for name in ENTRIES:
        changed = changed.with_entries(name, _changes(old.entries(name), new.entries(name)))
    return changed


def has_content(reflection: Reflection) -> bool:
    """Tell whether a reflection has any goal, answer, choice, check-in or letter."""
    parts = (reflection.goals, reflection.answers, reflection.letter)
    return any((*parts, *(reflection.entries(name) for name in ENTRIES)))


def _moved_apart(base: Reflection, mine: Reflection, theirs: Reflection) -> Reflection:
    """Return ``mine`` with each entry that ``theirs`` began in the same moment a bit later.

    Two pages can check in on one goal within a millisecond; then both are kept.
    """
    for name in ENTRIES:
        mine = _moved_apart_in(name, base, mine, theirs)
    return mine


def _moved_apart_in(
    name: EntriesName, base: Reflection, mine: Reflection, theirs: Reflection
) -> Reflection:
    old, new, other = (side.entries(name) for side in (base, mine, theirs))
    moved: dict[Place, Entry | Plain] = {}
    for place, entry in new.items():
        begun_on_both = place in other and place not in old and entry != other[place]
        if begun_on_both and isinstance(entry, Entry):
            entry = at_free_place(entry, {*new, *other, *moved})
            place = entry.place
        moved[place] = entry
    return mine if moved == new else mine.with_entries(name, moved)


def _unknown(reflection: Reflection) -> dict[str, Plain]:
    return {key: value for key, value in reflection.extra.items() if key not in ENTRIES}


def _merge_values(base: _Value, mine: _Value, theirs: _Value) -> _Value:
    return theirs if mine == base else mine


def _merge_maps(
    base: Mapping[_Key, _Value], mine: Mapping[_Key, _Value], theirs: Mapping[_Key, _Value]
) -> dict[_Key, _Value]:
    # The order of choices says which was the last one, so it is part of a change.
    if [*mine.items()] == [*base.items()]:
        return dict(theirs)
    if [*theirs.items()] == [*base.items()]:
        return dict(mine)
    changed = {name for name in {*base, *mine} if base.get(name) != mine.get(name)}
    others = {name: value for name, value in theirs.items() if name not in changed or name in mine}
    return others | {name: mine[name] for name in mine if name in changed}


def _merge_unknown(
    base: Mapping[str, Plain], mine: Mapping[str, Plain], theirs: Mapping[str, Plain]
) -> dict[str, Plain]:
    """Merge mappings and the mappings in them."""
    merged = _merge_maps(base, mine, theirs)
    for name in {**base, **mine, **theirs}:
        # A mapping that one side has emptied, or just begun, is none there.
        new, other = mine.get(name, {}), theirs.get(name, {})
        if isinstance(new, dict) and isinstance(other, dict):
            old = base.get(name)
            inner = _merge_unknown(old if isinstance(old, dict) else {}, new, other)
            if inner:
                merged[name] = inner
            elif new or other:
                merged.pop(name, None)
    return merged


def _overwritten(
    base: Mapping[_Key, _Value], mine: Mapping[_Key, _Value], theirs: Mapping[_Key, _Value]
) -> dict[_Key, _Value]:
    return {
        name: value
        for name, value in theirs.items()
        if base.get(name) != value != mine.get(name) != base.get(name)
    }


def _changes(old: Mapping[_Key, _Value], new: Mapping[_Key, _Value]) -> dict[_Key, _Value]:
    return {name: value for name, value in new.items() if old.get(name) != value}
