"""Join what was said in one year at two screens, or by a hand meanwhile."""

from collections.abc import Mapping
from dataclasses import fields

from careerkit.reflection import Reflection


def merge(base: Reflection, mine: Reflection, theirs: Reflection) -> Reflection:
    """Join two reflections that both grew from ``base``; where both changed a thing, mine stands.

    Goals, answers and unknown keys are joined one by one, so that two open workbooks lose
    nothing of each other.

    >>> base = Reflection(year=2026)
    >>> both = merge(base, base.rate("get-a-raise", importance=3), base.rate("go-freelance"))
    >>> sorted(both.goals)
    ['get-a-raise', 'go-freelance']
    """
    joined: dict[str, object] = {}
    for name in (each.name for each in fields(Reflection)):
        old, new, other = (getattr(each, name) for each in (base, mine, theirs))
        if isinstance(old, Mapping):
            joined[name] = _merge_maps(old, new, other)
        else:
            joined[name] = other if new == old else new
    return Reflection(**joined)


def overruled(base: Reflection, mine: Reflection, theirs: Reflection) -> Reflection:
    """Return what of ``theirs`` is lost when ``merge`` lets mine stand.

    >>> base = Reflection(year=2026)
    >>> mine, theirs = base.rate("go-freelance", importance=7), base.rate("go-freelance")
    >>> list(overruled(base, mine, theirs).goals), list(overruled(base, mine, mine).goals)
    (['go-freelance'], [])
    """
    return Reflection(
        year=theirs.year,
        goals=_overruled(base.goals, mine.goals, theirs.goals),
        answers=_overruled(base.answers, mine.answers, theirs.answers),
        letter=theirs.letter if base.letter != theirs.letter != mine.letter != base.letter else "",
    )


def otherwise(here: Reflection, there: Reflection) -> Reflection:
    """Return the goals, the answers and the letter of ``there`` that are not so ``here``.

    >>> here = Reflection(year=2026).rate("get-a-raise", importance=3)
    >>> list(otherwise(here, here.rate("go-freelance")).goals)
    ['go-freelance']
    """
    return Reflection(
        year=there.year,
        goals=_otherwise(here.goals, there.goals),
        answers=_otherwise(here.answers, there.answers),
        letter=there.letter if there.letter != here.letter else "",
    )


def says_anything(reflection: Reflection) -> bool:
    """Tell whether there is a goal, an answer or a letter in it."""
    return bool(reflection.goals or reflection.answers or reflection.letter)


def _otherwise(here: Mapping[str, object], there: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in there.items() if here.get(name) != value}


def _overruled(
    base: Mapping[str, object], mine: Mapping[str, object], theirs: Mapping[str, object]
) -> dict[str, object]:
    return {
        name: value
        for name, value in theirs.items()
        if base.get(name) != value != mine.get(name) != base.get(name)
    }


def _merge_maps(
    base: Mapping[str, object], mine: Mapping[str, object], theirs: Mapping[str, object]
) -> dict[str, object]:
    changed = {name for name in {*base, *mine} if base.get(name) != mine.get(name)}
    kept = {name: value for name, value in theirs.items() if name not in changed or name in mine}
    return kept | {name: mine[name] for name in mine if name in changed}
