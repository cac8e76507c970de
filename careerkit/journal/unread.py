"""Name what stands in a year's file and is not read."""

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches

from careerkit.journal.codec import (
    CHOICE_KEYS,
    ENTRY_KEYS,
    RATING_KEYS,
    SENTENCE_KEYS,
    YEAR_KEYS,
    read_only,
)
from careerkit.reflection import ENTRIES, SAID, Entry, Plain, Rating, Reflection

LEFT_OVER = frozenset({"asked_again"})
"""Keys of earlier versions, which are kept and nobody has to look at."""

_OF_A_YEAR = {"format", *YEAR_KEYS}


def unread_keys(reflection: Reflection) -> list[str]:
    """Return a sentence for each key that careerkit does not know, with the nearest one it does.

    A file of a newer format may hold other keys, so none of its own are named.

    >>> mine = Reflection(year=2026).rate("give-a-talk", extra={"importence": 9})
    >>> unread_keys(mine)
    ['goals, give-a-talk: "importence" is not read; if you mean "importance", write that']
    """
    return [] if read_only(reflection) else [*_sentences(reflection)]


def nearest(word: str, known: Collection[str]) -> str:
    """Return the known word that a person most likely meant, or empty text.

    >>> nearest("Importence", ["importance", "note"]), nearest("mood", ["importance", "note"])
    ('importance', '')
    """
    words = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold(), words, n=1)
    return words[near[0]] if near else ""


def _sentences(reflection: Reflection) -> Iterator[str]:
    for key, value in reflection.extra.items():
        if key not in (*ENTRIES, *LEFT_OVER):
            yield _of_a_year(key, value)
    for goal_id, rating in reflection.goals.items():
        yield from _of_a_goal(f"goals, {_short(goal_id)}: ", rating)
    if said := reflection.not_this_year:
        yield from (_sentence("not_this_year: ", key, SENTENCE_KEYS) for key in said.extra)
    for name in ENTRIES:
        known = CHOICE_KEYS if name == "choices" else SAID
        for place, entry in reflection.entries(name).items():
            where = f"{', '.join([name, *map(_short, place)])}: "
            extra = entry.extra if isinstance(entry, Entry) else _mapping(entry)
            yield from (_sentence(where, key, known) for key in extra if key not in known)


def _of_a_year(key: str, value: Plain) -> str:
    if key in RATING_KEYS:
        return f'"{key}" is not read here; move it under the goal that it belongs to'
    if _mapping(value).keys() & RATING_KEYS.keys():
        return f'"{_short(key)}" is not read here; if it is a goal, move it under goals'
    return _sentence("", key, _OF_A_YEAR)


def _of_a_goal(where: str, rating: Rating) -> Iterator[str]:
    for key in rating.extra:
        if key in LEFT_OVER:
            continue
        if key in RATING_KEYS:
            yield (
                f"{where}{key} is not read; it must hold ratings as they were before, such as "
                "“importance: 6”, or be left out"
            )
        elif key in _OF_A_YEAR:
            yield f'{where}"{key}" is not read here; move it out of the goals'
        else:
            yield _sentence(where, key, RATING_KEYS)
    for entry in rating.entries:
        for key in entry.extra:
            yield _sentence(f"{where}entries, {entry.date}: ", key, ENTRY_KEYS)


def _sentence(where: str, key: str, known: Collection[str]) -> str:
    if near := nearest(key, known):
        return f'{where}"{_short(key)}" is not read; if you mean "{near}", write that'
    return f'{where}"{_short(key)}" is kept but not read, because careerkit knows no such name'


def _mapping(value: Plain) -> Mapping[str, Plain]:
    return value if isinstance(value, dict) else {}


def _short(word: str) -> str:
    return word[:40]
