"""Merge two edits of the same year."""

from collections.abc import Mapping
from dataclasses import fields
from typing import TypeVar

from careerkit.choices.made import BY_HAND, CHOICES
from careerkit.reflection import Reflection
from careerkit.steps.sittings import entries, from_entries, set_apart

_Key = TypeVar("_Key")


def merge(base: Reflection, mine: Reflection, theirs: Reflection) -> Reflection:
    """Return both sets of changes to ``base`` in one; where both changed the same thing, mine wins.

    Goals, answers and unknown keys are merged one by one, and so is what stands in a mapping under
    an unknown key, such as each check-in, so that two open workbooks keep each other's changes.

    >>> base = Reflection(year=2026)
    >>> both = merge(base, base.rate("get-a-raise", importance=3), base.rate("go-freelance"))
    >>> sorted(both.goals)
    ['get-a-raise', 'go-freelance']
    """
    merged: dict[str, object] = {}
    mine = set_apart(base, mine, theirs)
    for name in (each.name for each in fields(Reflection)):
        old, new, other = (getattr(each, name) for each in (base, mine, theirs))
        if name == "extra":
            merged[name] = _merge_deep(old, new, other)
        elif isinstance(old, Mapping):
            merged[name] = _merge_maps(old, new, other)
        else:
            merged[name] = other if new == old else new
    return Reflection(**merged)


def overwritten(base: Reflection, mine: Reflection, theirs: Reflection) -> Reflection:
    """Return the changes of ``theirs`` that ``merge`` drops because mine win.

    >>> base = Reflection(year=2026)
    >>> mine, theirs = base.rate("go-freelance", importance=7), base.rate("go-freelance")
    >>> list(overwritten(base, mine, theirs).goals), list(overwritten(base, mine, mine).goals)
    (['go-freelance'], [])
    """
    mine = set_apart(base, mine, theirs)
    return Reflection(
        year=theirs.year,
        goals=_overwritten(base.goals, mine.goals, theirs.goals),
        answers=_overwritten(base.answers, mine.answers, theirs.answers),
        letter=theirs.letter if base.letter != theirs.letter != mine.letter != base.letter else "",
        extra=_under_their_key(
            _overwritten(*(_choices(each.extra) for each in (base, mine, theirs)))
        )
        | from_entries(_overwritten(*map(entries, (base, mine, theirs)))),
    )


def changes(old: Reflection, new: Reflection) -> Reflection:
    """Return the goals, answers, choices, check-ins and letter of ``new`` that differ from ``old``.

    >>> old = Reflection(year=2026).rate("get-a-raise", importance=3)
    >>> list(changes(old, old.rate("go-freelance")).goals)
    ['go-freelance']
    """
    return Reflection(
        year=new.year,
        goals=_changes(old.goals, new.goals),
        answers=_changes(old.answers, new.answers),
        letter=new.letter if new.letter != old.letter else "",
        extra=_under_their_key(_changes(_choices(old.extra), _choices(new.extra)))
        | from_entries(_changes(entries(old), entries(new))),
    )


def has_content(reflection: Reflection) -> bool:
    """Tell whether a reflection has any goal, answer, choice, check-in or letter."""
    said = (reflection.goals, reflection.answers, reflection.letter)
    return any((*said, _choices(reflection.extra), entries(reflection)))


def _changes(old: Mapping[_Key, object], new: Mapping[_Key, object]) -> dict[_Key, object]:
    return {name: value for name, value in new.items() if old.get(name) != value}


def _overwritten(
    base: Mapping[_Key, object], mine: Mapping[_Key, object], theirs: Mapping[_Key, object]
) -> dict[_Key, object]:
    return {
        name: value
        for name, value in theirs.items()
        if base.get(name) != value != mine.get(name) != base.get(name)
    }


def _merge_deep(
    base: Mapping[str, object], mine: Mapping[str, object], theirs: Mapping[str, object]
) -> dict[str, object]:
    """Merge mappings and the mappings in them."""
    merged = _merge_maps(base, mine, theirs)
    for name in {**base, **mine, **theirs}:
        # A mapping that one side has emptied, or just begun, is none there.
        new, other = mine.get(name, {}), theirs.get(name, {})
        if isinstance(new, Mapping) and isinstance(other, Mapping):
            old = base.get(name)
            inner = _merge_deep(old if isinstance(old, Mapping) else {}, new, other)
            if inner:
                merged[name] = inner
            elif new or other:
                merged.pop(name, None)
    return merged


def _choices(extra: Mapping[str, object]) -> Mapping[str, object]:
    kept = extra.get(CHOICES, {})
    return kept if isinstance(kept, Mapping) else {BY_HAND: kept}


def _under_their_key(choices: Mapping[str, object]) -> dict[str, object]:
    return {CHOICES: dict(choices)} if choices else {}


def _merge_maps(
    base: Mapping[str, object], mine: Mapping[str, object], theirs: Mapping[str, object]
) -> dict[str, object]:
    changed = {name for name in {*base, *mine} if base.get(name) != mine.get(name)}
    kept = {name: value for name, value in theirs.items() if name not in changed or name in mine}
    return kept | {name: mine[name] for name in mine if name in changed}
