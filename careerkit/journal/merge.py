"""Merge two edits of the same year."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeVar

from careerkit.reflection import (
    ENTRIES,
    DatedEntry,
    EntriesName,
    Entry,
    Place,
    Plain,
    Rating,
    Reflection,
    at_free_place,
    bare,
)

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def merge(base: Reflection, mine: Reflection, theirs: Reflection) -> Reflection:
    """Return both sets of changes to ``base`` in one; where both changed the same thing, mine wins.

    Goals, answers, choices, check-ins and unknown keys are merged one by one, and so are the
    entries of each goal and what stands in a mapping under an unknown key, so that two open
    workbooks keep each other's changes.

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
        goals=_merge_goals(base.goals, mine.goals, theirs.goals),
        answers=_merge_maps(base.answers, mine.answers, theirs.answers),
        letter=_merge_values(base.letter, mine.letter, theirs.letter),
        catalog=_merge_values(base.catalog, mine.catalog, theirs.catalog),
        compared=_merge_values(base.compared, mine.compared, theirs.compared),
        not_this_year=_merge_values(base.not_this_year, mine.not_this_year, theirs.not_this_year),
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
    sides = base, _moved_apart(base, mine, theirs), theirs
    # Of two goals' entries all are kept.
    return _part_by_part(_overwritten, *map(Reflection.without_dated_entries, sides))


def changes(old: Reflection, new: Reflection) -> Reflection:
    """Return what ``new`` says of goals, in answers and so on, that differs from ``old``.

    Times and the name of the list are no part of it.

    >>> old = Reflection(year=2026).rate("get-a-raise", importance=3)
    >>> list(changes(old, old.rate("go-freelance")).goals)
    ['go-freelance']
    """
    return _part_by_part(_changes, old, new)


def removed(old: Reflection, new: Reflection) -> Reflection:
    """Return what ``old`` says of goals, in answers and so on, that ``new`` has not.

    >>> old = Reflection(year=2026).rate("get-a-raise", importance=3)
    >>> list(removed(old, Reflection(year=2026)).goals)
    ['get-a-raise']
    """
    return _part_by_part(_removed, old, new)


def kept(ours: Reflection, mine: Reflection, theirs: Reflection, merged: Reflection) -> Reflection:
    """Return what theirs lacks, or has in another form, of what stayed as it was in ours.

    ``mine`` are changes to ours, ``merged`` the result.

    >>> ours = Reflection(year=2026).rate("get-a-raise", importance=3)
    >>> list(kept(ours, ours, Reflection(year=2026), ours).goals)
    ['get-a-raise']
    """
    return _part_by_part(_kept, ours, mine, theirs, merged)


def from_elsewhere(
    ours: Reflection, theirs: Reflection, earlier: Iterable[Reflection]
) -> Reflection:
    """Return the base for merging a version into ours that was not made from it.

    What ours has and theirs lacks was never there: it is none of the base, and stays. Of what
    differs, theirs is the newer one if it was saved later and is not what stood in one of the
    ``earlier`` versions of ours. Time zones missing in ``saved`` count as UTC.

    >>> ours = Reflection(year=2026).rate("get-a-raise", importance=3).rate("go-freelance")
    >>> theirs = Reflection(year=2026).rate("give-a-talk")
    >>> sorted(merge(from_elsewhere(ours, theirs, []), ours, theirs).goals)
    ['get-a-raise', 'give-a-talk', 'go-freelance']
    """
    is_later = _moment(theirs) > _moment(ours)
    known = list(earlier)

    def shared(
        ours: Mapping[_Key, _Value], theirs: Mapping[_Key, _Value], *known: Mapping[_Key, _Value]
    ) -> dict[_Key, _Value]:
        base: dict[_Key, _Value] = {}
        for name, value in theirs.items():
            # What stands in two mappings under a key that we don't know is merged in turn.
            if name in ours and not isinstance(value, dict):
                is_news = is_later and all(version.get(name) != value for version in known)
                base[name] = ours[name] if is_news else value
        return base

    def single(name: str) -> dict[str, Any]:
        sides = ({name: value} if (value := getattr(side, name)) else {} for side in sides_of)
        return shared(*sides)

    sides_of = (ours, theirs, *known)
    base = _part_by_part(shared, *map(Reflection.without_dated_entries, sides_of))
    entries = shared(*(_dated_entries(side.goals) for side in sides_of))
    return replace(
        base,
        goals=_with_entries(base.goals, entries),
        saved=ours.saved,
        extra=shared(*map(_unknown, sides_of)),
        **single("begun"),
        **single("catalog"),
        **single("compared"),
    )


def has_content(reflection: Reflection) -> bool:
    """Tell whether a reflection has any goal, answer, choice, check-in, letter or sentence."""
    parts = (reflection.goals, reflection.answers, *_said_once(reflection).values())
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


_Goals = Mapping[str, Rating]
_DatedEntries = Mapping[tuple[str, DatedEntry], bool]
"""The entries of all goals, each with the id of its goal; each value is ``True``."""


def _merge_goals(base: _Goals, mine: _Goals, theirs: _Goals) -> _Goals:
    """Merge ratings one by one, and the entries put to them one by one, too."""
    sides = base, mine, theirs
    entries = _merge_maps(*map(_dated_entries, sides))
    if not entries and not any(map(_dated_entries, sides)):
        return _merge_maps(*sides)
    merged = _merge_maps(*map(bare, sides))
    for goal_id, _ in entries:
        if goal_id not in merged:
            # One side took the goal back while the other put an entry to it.
            merged[goal_id] = bare({**theirs, **mine})[goal_id]
    return _with_entries(merged, entries)


def _dated_entries(goals: _Goals) -> dict[tuple[str, DatedEntry], bool]:
    return {(goal_id, entry): True for goal_id, rating in goals.items() for entry in rating.entries}


def _with_entries(goals: _Goals, entries: _DatedEntries) -> dict[str, Rating]:
    """Return the ratings with these entries in the place of theirs."""
    of_goal: dict[str, list[DatedEntry]] = {}
    for goal_id, entry in entries:
        of_goal.setdefault(goal_id, []).append(entry)
    return {
        goal_id: replace(rating, entries=tuple(of_goal[goal_id])) if goal_id in of_goal else rating
        for goal_id, rating in goals.items()
    }


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


def _part_by_part(make: Callable[..., dict[Any, Any]], *sides: Reflection) -> Reflection:
    """Return a reflection each part of which was made from that part of all sides."""
    made = Reflection(
        year=sides[0].year,
        goals=make(*(side.goals for side in sides)),
        answers=make(*(side.answers for side in sides)),
        **make(*map(_said_once, sides)),
    )
    for name in ENTRIES:
        made = made.with_entries(name, make(*(side.entries(name) for side in sides)))
    return made


def _said_once(reflection: Reflection) -> dict[str, Any]:
    """Return what a year can hold only one of."""
    parts = {"letter": reflection.letter, "not_this_year": reflection.not_this_year}
    return {name: part for name, part in parts.items() if part}


def _moment(version: Reflection) -> datetime:
    saved = version.saved or datetime.min
    return saved.replace(tzinfo=saved.tzinfo or UTC)


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


def _removed(old: Mapping[_Key, _Value], new: Mapping[_Key, _Value]) -> dict[_Key, _Value]:
    return {name: value for name, value in old.items() if name not in new}


def _kept(
    ours: Mapping[_Key, _Value],
    mine: Mapping[_Key, _Value],
    theirs: Mapping[_Key, _Value],
    merged: Mapping[_Key, _Value],
) -> dict[_Key, _Value]:
    return {
        name: value
        for name, value in ours.items()
        if theirs.get(name) != value == mine.get(name) == merged.get(name)
    }
