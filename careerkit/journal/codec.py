"""Convert a reflection to the text of its year's file and back."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any, Generic, TypeVar

import yaml

from careerkit.errors import BadFileError, InvalidValueError
from careerkit.files.strict_yaml import (
    MAX_VALUES,
    count,
    is_null,
    line_of,
    mapping,
    parse,
    plain,
)
from careerkit.files.text import MAX_BYTES
from careerkit.files.write_yaml import dump
from careerkit.reflection import (
    BY_HAND,
    ENTRIES,
    SAID,
    CheckIn,
    Choice,
    DatedEntry,
    EntriesName,
    Entry,
    Judgements,
    NotThisYear,
    Place,
    Plain,
    Rating,
    Reflection,
    at_free_place,
    by_place,
    check_list_name,
    nested,
)

FORMAT = 1
"""The number of the file format; a file with a higher one can be read only in part."""

_FIRST_KEYS = ("format", "year", "begun", "saved")
"""What stands before the goals."""

_FIRST = "# What one person said about their career goals"
_LAST = "# end"
_HEAD = f"""\
{_FIRST} in {{year}}, kept by careerkit.
# goals, by id, in the words shown that year. importance: how much it mattered, 1 (hardly) to 10
# (very much). satisfaction, expectation: how it felt, or would feel, 1 (I did not really care) to
# 10 (meaningful). priority: one of that year's priorities. lived: reached or had at some time.
# now: had at that time (true), or not any more. What was not said of a goal has no line.
# step, when, obstacle: a first step, when and where, what could get in the way. stage: how far
# along it was. check_ins: by time and then by goal, what became of it during the year.
{{entries}}# The last line is "{_LAST}": where it is missing, the file was cut short.
"""
_HEAD_OF_ENTRIES = """\
# entries: what was put to the goal from the person's own notes, with its date.
"""


def dumps(reflection: Reflection) -> str:
    """Return the text of a year's file.

    >>> print(dumps(Reflection(year=2026).rate("get-a-raise", importance=3)).partition("format")[2])
    : 1
    year: 2026
    goals:
      get-a-raise:
        importance: 3
    # end
    <BLANKLINE>
    """
    return _text(reflection, (_goal_text(*goal) for goal in reflection.goals.items()))


def _text(reflection: Reflection, goals: Iterable[str]) -> str:
    """Return the text of a year's file, in which the texts of its goals are these."""
    entries = {"format": FORMAT} | _written(replace(reflection, goals={}), YEAR_KEYS)
    first = {name: entries.pop(name) for name in _FIRST_KEYS if name in entries}
    body = "".join(goals)
    parts = [dump(first), f"goals:\n{body}" if body else "", dump(entries) if entries else ""]
    has_entries = any(rating.entries for rating in reflection.goals.values())
    head = _HEAD.format(year=reflection.year, entries=_HEAD_OF_ENTRIES if has_entries else "")
    return f"{head}{''.join(parts)}{_LAST}\n"


def _goal_text(goal_id: str, rating: Rating) -> str:
    """Return the lines of one goal, indented as they stand below the key of all goals."""
    # The dumper may mark the end of its text ("..."), so the lines end where another key follows.
    text = dump({"goals": {goal_id: _written(rating, RATING_KEYS)}, "end": 0})
    return text.rpartition("end: 0\n")[0].removeprefix("goals:\n")


def loads(text: str, where: str) -> Reflection:
    r"""Return the reflection in the text of a year's file; ``where`` names the file in errors.

    A file of a newer format is read as far as this careerkit understands it; ``read_only`` then
    says that it must not be changed.

    Raises ``BadFileError`` with the line of the first thing that is not allowed.

    >>> loads("format: 1\nyear: 20260", "my.yaml")
    Traceback (most recent call last):
    careerkit.errors.BadFileError: my.yaml, line 2: year is 20260; it must be a four-digit number
    """
    if text.startswith(_FIRST) and not text.rstrip().endswith(f"\n{_LAST}"):
        raise BadFileError.at(
            where,
            text.rstrip().count("\n") + 1,
            f'cut short: its last line is not "{_LAST}"; restore a backup, '
            "or add that line if nothing is missing",
        )
    return _Reader(where).reflection(parse(text, where))


class CheckedTexts:
    """Makes the texts of the years' files, and reads them back before they are written.

    Each goal is written and read back by itself, and only once as long as its rating stays the
    same: a gesture changes one of perhaps 1,000 (``test_checked_by_its_parts_a_text_is_the_same``).
    """

    def __init__(self) -> None:
        self._goals: dict[str, _CheckedGoal] = {}

    def of(self, reflection: Reflection, where: str) -> str:
        """Return the text of a year's file; ``where`` names the file in errors.

        Raises ``BadFileError`` for a text that is too large, or does not read back the same.
        """
        without_goals = replace(reflection, goals={})
        root = parse(_text(without_goals, []), where)
        _check(_Reader(where).reflection(root) == without_goals, where)
        self._goals = {
            goal_id: self._checked(goal_id, rating, where)
            for goal_id, rating in reflection.goals.items()
        }
        text = _text(reflection, (goal.text for goal in self._goals.values()))
        if count(root) + sum(goal.values for goal in self._goals.values()) >= MAX_VALUES:
            raise BadFileError.at(
                where, None, f"it would hold over {MAX_VALUES} values; remove some"
            )
        if len(text.encode()) > MAX_BYTES:
            raise BadFileError.at(
                where, None, f"it would be over {MAX_BYTES // 10**6} MB; shorten a note"
            )
        return text

    def _checked(self, goal_id: str, rating: Rating, where: str) -> "_CheckedGoal":
        known = self._goals.get(goal_id)
        if known and known.rating == rating:
            return known
        text = _goal_text(goal_id, rating)
        node = _only_value(parse(f"goals:\n{text}", where), where)
        _check(_Reader(where).goals(node, "goals") == {goal_id: rating}, where)
        return _CheckedGoal(rating, text, count(node))


@dataclass(frozen=True)
class _CheckedGoal:
    """A rating, its text, and how many names and values it has there."""

    rating: Rating
    text: str
    values: int


def _only_value(root: yaml.Node | None, where: str) -> yaml.Node:
    ((_, node),) = mapping(root, where, "the file").values()
    return node


def _check(is_same: bool, where: str) -> None:
    if not is_same:
        raise BadFileError.at(
            where, None, "its text would not read back as the same answers; nothing is written"
        )


def parse_year(text: str, where: str, year: int) -> Reflection:
    """Return the reflection in the text of the file of one year. Raises ``BadFileError``."""
    reflection = loads(text, where)
    if reflection.year != year:
        raise BadFileError.at(
            where,
            None,
            f'it says "year: {reflection.year}" but is the file of {year}; correct one of the two',
        )
    return reflection


def read_only(reflection: Reflection) -> str:
    """Return the sentence why a reflection can be shown but not changed, or empty text."""
    number = reflection.extra.get("format")
    return "" if number is None else _newer_format(number, "change")


def problems(reflection: Reflection) -> list[str]:
    r"""Return a sentence for each thing under ``choices`` and ``check_ins`` that is none.

    >>> text = "format: 1\nyear: 2026\ncheck_ins: {2026-06-12: {give-a-talk: {step: 3}}}"
    >>> problems(loads(text, "2026.yaml"))
    ['check_ins, 2026-06-12, give-a-talk: step is 3; it must be text']
    """
    sentences: list[str] = []
    for name in ENTRIES:
        for place, entry in reflection.entries(name).items():
            if not isinstance(entry, Entry):
                try:
                    _entry(name, place, entry)
                except InvalidValueError as error:
                    where = ", ".join([name, *(key[:40] for key in place)])
                    sentences.append(f"{where}: {error}")
    return sentences


def _newer_format(number: Plain, purpose: str) -> str:
    """Return the sentence about a file of a newer format, which needs an update to ``purpose``."""
    return (
        f"written by a newer careerkit (format {number}; this one reads up to {FORMAT}); "
        f"update careerkit to {purpose} it"
    )


_Owner = TypeVar("_Owner", Rating, NotThisYear, Reflection)
_Nodes = dict[str, tuple[int, yaml.Node]]
"""The values of a mapping by name, each with its line."""


class _Reader:
    """Reads the nodes of one file, and names the file in every error."""

    def __init__(self, where: str) -> None:
        self.where = where

    def reflection(self, root: yaml.Node | None) -> Reflection:
        """Return the reflection in a file's root node; one of a newer format keeps its number."""
        if root is None:
            raise BadFileError.at(
                self.where, None, "the file is empty; restore a backup, or delete it to start over"
            )
        entries = mapping(root, self.where, "the file")
        number = self._take_format(entries)
        try:
            return self._reflection(root, entries)
        except BadFileError:
            if number > FORMAT:
                line = entries["format"][0]
                problem = _newer_format(number, "open")
                raise BadFileError.at(self.where, line, problem) from None
            raise

    def goals(self, node: yaml.Node, what: str) -> dict[str, Rating]:
        return {
            goal_id: self._rating(goal_id, line, value)
            for goal_id, (line, value) in mapping(node, self.where, what).items()
        }

    def answers(self, node: yaml.Node, what: str) -> dict[str, str]:
        return {
            question_id: self.text(value, f'answer "{question_id}"')
            for question_id, (_, value) in mapping(node, self.where, what).items()
        }

    def text(self, node: yaml.Node, what: str) -> str:
        if not isinstance(node, yaml.ScalarNode):
            raise BadFileError.at(
                self.where, line_of(node), f"{what} must be text; put it in quotes"
            )
        return str(node.value)

    def integer(self, node: yaml.Node, what: str) -> int | str:
        """Return a whole number, or the text found instead, for the value to refuse."""
        text = self.text(node, what)
        return int(text) if re.fullmatch(r"0|-?[1-9][0-9]{0,8}", text) else text[:40]

    def tick(self, node: yaml.Node, what: str) -> bool | str:
        text = self.text(node, what)
        if node.tag.endswith(":bool"):
            return text.lower() in ("true", "yes", "on")
        return text[:40]

    def time(self, node: yaml.Node, what: str) -> datetime:
        try:
            return datetime.fromisoformat(self.text(node, what))
        except ValueError:
            raise BadFileError.at(
                self.where,
                line_of(node),
                f'{what} is not a time; write it like "2026-01-31 18:30:00+01:00"',
            ) from None

    def day(self, node: yaml.Node, what: str) -> date:
        try:
            return date.fromisoformat(self.text(node, what))
        except ValueError:
            raise BadFileError.at(
                self.where, line_of(node), f"{what} is not a day; write it like 2026-12-14"
            ) from None

    def not_this_year(self, node: yaml.Node, what: str) -> NotThisYear:
        nodes = mapping(node, self.where, what)
        values, extra = self._values(SENTENCE_KEYS, nodes)
        for name, example in (("date", "2026-12-14"), ("sentence", "words")):
            if name not in values:
                raise BadFileError.at(
                    self.where,
                    nodes[name][0] if name in nodes else line_of(node),
                    f'{what} has no "{name}"; add a line such as "{name}: {example}"',
                )
        try:
            return NotThisYear(**values, extra=extra)
        except InvalidValueError as error:
            raise self._refusal(error, nodes, line_of(node), f"{what}: ") from None

    def list_name(self, node: yaml.Node, what: str) -> Plain:
        """Return the name of a list; empty text, which is none in a reflection, is refused."""
        name = plain(node, self.where)
        check_list_name(name)
        return name

    def plain(self, node: yaml.Node, what: str) -> Plain:
        return plain(node, self.where)

    def dated_entries(self, node: yaml.Node, what: str) -> tuple[DatedEntry, ...]:
        if not isinstance(node, yaml.SequenceNode):
            raise BadFileError.at(
                self.where,
                line_of(node),
                f"{what} must be a list of entries, as in “- date: '2026-03-14'” with a line "
                "“text: words” below it",
            )
        return tuple(map(self._dated_entry, node.value))

    def _dated_entry(self, node: yaml.Node) -> DatedEntry:
        nodes = mapping(node, self.where, "an entry")
        words = {
            name: self.text(nodes[name][1], name) if name in nodes else "" for name in ENTRY_KEYS
        }
        extra = {
            name: plain(part, self.where)
            for name, (_, part) in nodes.items()
            if name not in ENTRY_KEYS
        }
        try:
            return DatedEntry(date=words["date"], text=words["text"], extra=extra)
        except InvalidValueError as error:
            raise self._refusal(error, nodes, line_of(node), "an entry: ") from None

    def _take_format(self, entries: _Nodes) -> int:
        """Return the format's number; leave its entry only if it is newer than ``FORMAT``."""
        if "format" not in entries:
            raise BadFileError.at(self.where, 1, f'no "format: {FORMAT}"; add it as the first line')
        line, node = entries["format"]
        number = self.integer(node, "format")
        if not isinstance(number, int) or number < 1:
            raise BadFileError.at(
                self.where, line, f'format is {number!r}; it must be "format: {FORMAT}"'
            )
        if number <= FORMAT:
            del entries["format"]
        return number

    def _reflection(self, root: yaml.Node, nodes: _Nodes) -> Reflection:
        line, node = nodes.get("year", (1, None))
        if node is None or is_null(node):
            raise BadFileError.at(self.where, line, 'no "year"; add a line such as "year: 2026"')
        try:
            values, extra = self._values(YEAR_KEYS, nodes)
            for name in ENTRIES:
                values[name], unread = _entries(name, values.get(name, {}))
                extra |= {name: nested(unread)} if unread else {}
            return Reflection(**values, extra=extra)
        except InvalidValueError as error:
            raise self._refusal(error, nodes, line_of(root)) from None

    def _rating(self, goal_id: str, line: int, node: yaml.Node) -> Rating:
        what = f'goal "{goal_id}"'
        nodes = mapping(node, self.where, what)
        try:
            values, extra = self._values(RATING_KEYS, nodes)
            changed, unread = _changed_judgements(values.pop(_BEFORE, {}))
            extra |= {} if unread is None else {_BEFORE: unread}
            rating = Rating(**values, extra=extra)
            if not changed:
                return rating
            return replace(rating, before_comparing=replace(rating.judgements, **changed))
        except InvalidValueError as error:
            raise self._refusal(error, nodes, line, f"{what}: ") from None

    def _values(
        self, keys: "Mapping[str, Key[_Owner]]", nodes: _Nodes
    ) -> tuple[dict[str, Any], dict[str, Plain]]:
        """Return the values of known keys, which their owner is to check, and all the others."""
        values = {
            name: keys[name].read(self, node, name)
            for name, (_, node) in nodes.items()
            if name in keys and not is_null(node)
        }
        extra = {
            name: plain(node, self.where) for name, (_, node) in nodes.items() if name not in keys
        }
        return values, extra

    def _refusal(
        self, error: InvalidValueError, nodes: _Nodes, line: int, what: str = ""
    ) -> BadFileError:
        """Return the error at the line of the field, or of its owner if the field has none."""
        line = nodes[error.field][0] if error.field in nodes else line
        return BadFileError.at(self.where, line, f"{what}{error}")


def _written(owner: _Owner, keys: "Mapping[str, Key[_Owner]]") -> dict[str, Plain]:
    """Return the entries of a mapping in a file, without what was not said."""
    first: dict[str, Plain] = {}
    last: dict[str, Plain] = {}
    for name, key in keys.items():
        if (value := key.write(owner)) is not None:
            (last if key.last else first)[name] = value
    unknown = {name: value for name, value in owner.extra.items() if name not in keys}
    return first | unknown | last


def _time(time: datetime | None) -> str | None:
    return time.isoformat(" ") if time else None


_BEFORE = "before_comparing"


def _changed_judgements(value: Plain) -> tuple[dict[str, Any], Plain]:
    """Return the judgements under ``before_comparing``, and what stands there and is none."""
    if not isinstance(value, dict):
        return {}, value
    changed: dict[str, Any] = {name: value[name] for name in value if name != BY_HAND}
    unread = value.get(BY_HAND)
    try:
        Judgements(**changed)
    except (InvalidValueError, TypeError):
        return {}, value
    # What would be read if it stood there by itself can't stand apart from the rest.
    return (changed, unread) if _changed_judgements(unread) == ({}, unread) else ({}, value)


def _before_comparing(rating: Rating) -> Plain:
    unread = rating.extra.get(_BEFORE)
    if rating.before_comparing is None:
        return unread
    changed: dict[str, Plain] = {
        name: value
        for name, value in asdict(rating.before_comparing).items()
        if value != getattr(rating, name)
    }
    return changed if unread is None else {**changed, BY_HAND: unread}


def _entries(name: EntriesName, value: Plain) -> tuple[tuple[Entry, ...], dict[Place, Plain]]:
    """Return the entries in what stands under a key, and by its place what is none."""
    read: list[Entry] = []
    unread: dict[Place, Plain] = {}
    for place, part in by_place(value, ENTRIES[name]).items():
        try:
            read.append(_entry(name, place, part))
        except InvalidValueError:
            unread[place] = part
    return _with_places_of_their_own(read, {*unread}), unread


def _with_places_of_their_own(read: Iterable[Entry], taken: set[Place]) -> tuple[Entry, ...]:
    """Return the entries, later ones a bit later: two times that a person wrote can be the same."""
    entries: list[Entry] = []
    last: dict[Place, datetime] = {}
    for entry in read:
        later = replace(entry, begun=last[entry.place]) if entry.place in last else entry
        entries.append(at_free_place(later, taken))
        taken.add(entries[-1].place)
        last[entry.place] = entries[-1].begun
    return tuple(entries)


def _entry(name: EntriesName, place: Place, value: Plain) -> Entry:
    """Return the entry that stands at a place, or raise ``InvalidValueError`` if it is none."""
    try:
        begun = datetime.fromisoformat(place[0])
    except ValueError:
        raise InvalidValueError(
            "begun", 'not under a time; write one like "2026-06-12 18:30" in its place'
        ) from None
    if name == "choices":
        values, extra = _parts(value, CHOICE_KEYS, "most: go-freelance")
        of = values.pop("of", ())
        of = tuple(of) if isinstance(of, list) else of
        return Choice(begun=begun, of=of, most=values.pop("most", ""), **values, extra=extra)
    values, extra = _parts(value, SAID, "happened: words")
    return CheckIn(begun=begun, goal=place[1], **values, extra=extra)


def _parts(
    value: Plain, keys: tuple[str, ...], example: str
) -> tuple[dict[str, Any], dict[str, Plain]]:
    """Return the values of the keys of an entry, which it is to check, and all the others."""
    if not isinstance(value, dict):
        raise InvalidValueError("", f"not a list of names and values, as in “{example}”")
    return (
        {name: value[name] for name in keys if value.get(name) is not None},
        {name: part for name, part in value.items() if name not in keys},
    )


def _written_entries(reflection: Reflection, name: EntriesName) -> Plain:
    """Return what stands under the key of the entries, or ``None`` for nothing."""
    entries = reflection.entries(name)
    return nested({place: _plain(entry) for place, entry in entries.items()}) or None


def _plain(entry: Entry | Plain) -> Plain:
    if isinstance(entry, Choice):
        least: dict[str, Plain] = {"least": entry.least} if entry.least else {}
        return {"of": [*entry.of], "most": entry.most, **least, **entry.extra}
    if isinstance(entry, CheckIn):
        words = {"happened": entry.happened, "stage": entry.stage, "step": entry.step}
        return {**{name: text for name, text in words.items() if text}, **entry.extra}
    return entry


def _written_sentence(reflection: Reflection) -> Plain:
    said = reflection.not_this_year
    return None if said is None else _written(said, SENTENCE_KEYS)


@dataclass(frozen=True)
class Key(Generic[_Owner]):
    """How one key of a file is read from its node and written from its owner.

    ``write`` returns ``None`` where nothing is to be written. A key that is ``last`` is written
    after those that careerkit does not know.
    """

    read: Callable[[_Reader, yaml.Node, str], object]
    write: Callable[[_Owner], Plain]
    last: bool = False


CHOICE_KEYS = ("of", "most", "least")
"""The keys of a choice under its time; those of a check-in are ``SAID``."""

ENTRY_KEYS = ("date", "text")
"""The keys of an entry that was put to a goal."""

RATING_KEYS: Mapping[str, Key[Rating]] = {
    "goal": Key(_Reader.text, lambda rating: rating.goal or None),
    "category": Key(_Reader.text, lambda rating: rating.category or None),
    "detail": Key(_Reader.text, lambda rating: rating.detail or None),
    "importance": Key(_Reader.integer, lambda rating: rating.importance),
    "priority": Key(_Reader.tick, lambda rating: rating.priority or None),
    "lived": Key(_Reader.tick, lambda rating: rating.lived or None),
    "now": Key(_Reader.tick, lambda rating: rating.now),
    "satisfaction": Key(_Reader.integer, lambda rating: rating.satisfaction),
    "expectation": Key(_Reader.integer, lambda rating: rating.expectation),
    "note": Key(_Reader.text, lambda rating: rating.note or None),
    "step": Key(_Reader.text, lambda rating: rating.step or None),
    "when": Key(_Reader.text, lambda rating: rating.when or None),
    "obstacle": Key(_Reader.text, lambda rating: rating.obstacle or None),
    "stage": Key(_Reader.text, lambda rating: rating.stage or None),
    "entries": Key(
        _Reader.dated_entries,
        lambda rating: (
            [{"date": entry.date, "text": entry.text, **entry.extra} for entry in rating.entries]
            or None
        ),
    ),
    _BEFORE: Key(_Reader.plain, _before_comparing, last=True),
}
"""The fields of a rating, each with the way it is kept under its goal."""

SENTENCE_KEYS: Mapping[str, Key[NotThisYear]] = {
    "date": Key(_Reader.day, lambda said: said.date.isoformat()),
    "sentence": Key(_Reader.text, lambda said: said.sentence),
}
"""The fields of a sentence about a year, each with the way it is kept under ``not_this_year``."""

YEAR_KEYS: Mapping[str, Key[Reflection]] = {
    "year": Key(_Reader.integer, lambda reflection: reflection.year),
    "begun": Key(_Reader.time, lambda reflection: _time(reflection.begun)),
    "saved": Key(_Reader.time, lambda reflection: _time(reflection.saved)),
    "goals": Key(
        _Reader.goals,
        lambda reflection: (
            {goal_id: _written(rating, RATING_KEYS) for goal_id, rating in reflection.goals.items()}
            or None
        ),
    ),
    "answers": Key(_Reader.answers, lambda reflection: {**reflection.answers} or None),
    "letter": Key(_Reader.text, lambda reflection: reflection.letter or None),
    "catalog": Key(_Reader.list_name, lambda reflection: reflection.catalog or None, last=True),
    "compared": Key(_Reader.time, lambda reflection: _time(reflection.compared), last=True),
    "choices": Key(
        _Reader.plain, lambda reflection: _written_entries(reflection, "choices"), last=True
    ),
    "check_ins": Key(
        _Reader.plain, lambda reflection: _written_entries(reflection, "check_ins"), last=True
    ),
    "not_this_year": Key(_Reader.not_this_year, _written_sentence, last=True),
}
"""The fields of a reflection, each with the way it is kept in a year's file."""
