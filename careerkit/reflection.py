"""Hold one person's answers of one year as values that are checked when they are made."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cached_property
from types import MappingProxyType
from typing import Literal, TypedDict, TypeVar, Unpack

from careerkit.errors import InvalidValueError

SCALE = range(1, 11)
"""The values of every rating, from least to most; not rated is ``None``, not a number."""

STAGES = ("not begun", "begun", "well along", "done", "given up")
"""How far along a goal is; where nobody said, it is empty text, which is no stage."""

YEARS = range(1000, 10000)
"""The years that can be used: four digits, as in the name of a year's file."""

LARGEST_SET = 10
"""More goals than these were never shown to anybody to choose from at once."""

BY_HAND = "by hand"
"""The key for a value that somebody wrote where a mapping belongs, so that it is not lost."""

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]
"""A value that YAML can hold: the type of values under keys that careerkit does not know."""

Place = tuple[str, ...]
"""The keys, from the outermost, under which an entry stands in a year's file."""


@dataclass(frozen=True, kw_only=True)
class Judgements:
    """The part of a rating that a look at earlier years could change.

    What is lived, and whether one has it now, are facts: no earlier year makes them others.
    """

    importance: int | None = None
    priority: bool = False
    satisfaction: int | None = None
    expectation: int | None = None

    def __post_init__(self) -> None:
        _check_tick("priority", self.priority)
        for name in ("importance", "satisfaction", "expectation"):
            _check_on_scale(name, getattr(self, name))


@dataclass(frozen=True, kw_only=True)
class DatedEntry:
    """An entry of a person's own notes: a text and its date, as far as it is known.

    ``date`` is a day, a month or a year: "2026-03-14", "2026-03" or "2026". ``extra`` keeps keys
    that careerkit does not know.

    Raises ``InvalidValueError`` for another date, and for text that is empty or can't be saved.

    >>> DatedEntry(date="2026-03-14", text="Shipped the parser").date
    '2026-03-14'
    """

    date: str
    text: str
    extra: Mapping[str, Plain] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        check_text("text", self.text)
        if not self.text.strip():
            raise InvalidValueError("text", "text is empty; write what the entry says")
        if not isinstance(self.date, str) or not _is_date(self.date):
            raise InvalidValueError(
                "date",
                f"date is {_shown(self.date)}; it must be a day, a month or a year, such as "
                '"2026-03-14", "2026-03" or "2026"',
            )
        _freeze_extra(self, {"date", "text"})

    @property
    def on(self) -> str:
        """The date in words, without its year where there is more.

        >>> DatedEntry(date="2026-03-14", text="Shipped the parser").on
        '14 March'
        """
        year, *parts = map(int, self.date.split("-"))
        if not parts:
            return str(year)
        month = f"{date(year, parts[0], 1):%B}"
        return f"{parts[1]} {month}" if parts[1:] else month


@dataclass(frozen=True, kw_only=True)
class Rating:
    """What one person said about one goal in one year.

    ``importance``, ``satisfaction`` and ``expectation`` are whole numbers on ``SCALE``, or
    ``None`` when not rated. Only a lived goal can have a ``satisfaction``; it keeps its
    ``expectation`` from before as the forecast. ``goal`` and ``category`` are the words as they
    were shown.

    Only of a lived goal can one say ``now``: ``True`` if one has it today, ``False`` if not any
    more, ``None`` if nobody said. Mostly it is asked of goals that are states.

    ``step``, ``when`` and ``obstacle`` are a first step in the person's own words, when and where
    they mean to take it, and what could get in the way. ``stage`` is one of ``STAGES``.
    ``entries`` are those that the person put to the goal from their own notes.

    ``before_comparing`` are the judgements from before the earlier years were shown, or ``None``
    where they were the same. ``extra`` keeps keys that careerkit does not know, and what stands
    under ``before_comparing`` in the file and can't be read.

    Raises ``InvalidValueError`` for a rating off the scale, a wrong type, or text that can't be
    saved.

    >>> Rating(importance=8, priority=True).importance
    8
    >>> Rating(importance=11)
    Traceback (most recent call last):
    careerkit.errors.InvalidValueError: importance is 11; it must be a whole number from 1 to 10, \
or be left out
    """

    goal: str = ""
    category: str = ""
    detail: str = ""
    importance: int | None = None
    priority: bool = False
    lived: bool = False
    satisfaction: int | None = None
    expectation: int | None = None
    note: str = ""
    step: str = ""
    when: str = ""
    obstacle: str = ""
    stage: str = ""
    now: bool | None = None
    entries: tuple[DatedEntry, ...] = ()
    before_comparing: Judgements | None = None
    extra: Mapping[str, Plain] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in ("goal", "category", "detail", "note", "step", "when", "obstacle"):
            check_text(name, getattr(self, name))
        check_stage(self.stage)
        object.__setattr__(self, "entries", _dated_entries(self.entries))
        _check_tick("lived", self.lived)
        judgements = self.judgements
        if self.now is not None:
            _check_tick("now", self.now, ", or be left out")
        for name in ("satisfaction", "now"):
            if getattr(self, name) is not None and not self.lived:
                raise InvalidValueError(
                    name,
                    f"{name} is given for a goal that is not lived; "
                    f"set lived to true or leave {name} out",
                )
        _check_kind("before_comparing", self.before_comparing, Judgements)
        if self.before_comparing == judgements:
            object.__setattr__(self, "before_comparing", None)
        _freeze_extra(self, _RATING_FIELDS - {"before_comparing"})

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing was said about the goal: it was only looked at."""
        return replace(self, goal="", category="") == Rating()

    @property
    def has_plan(self) -> bool:
        """Tell whether anything was said about the way to the goal."""
        return any(text.strip() for text in (self.step, self.when, self.obstacle, self.stage))

    @property
    def judgements(self) -> Judgements:
        """Return the judgements as they are now."""
        return Judgements(
            importance=self.importance,
            priority=self.priority,
            satisfaction=self.satisfaction,
            expectation=self.expectation,
        )


class RatingChanges(TypedDict, total=False):
    """The fields of a ``Rating``, as ``Reflection.rate`` takes some of them."""

    goal: str
    category: str
    detail: str
    importance: int | None
    priority: bool
    lived: bool
    satisfaction: int | None
    expectation: int | None
    note: str
    step: str
    when: str
    obstacle: str
    stage: str
    now: bool | None
    entries: tuple[DatedEntry, ...]
    before_comparing: Judgements | None
    extra: Mapping[str, Plain]


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One small set of goals, by id, with the one that matters most and the one that does least.

    ``begun`` is when the first of the two was picked, to the millisecond; ``least`` is empty while
    only that was. ``extra`` keeps keys that careerkit does not know.

    Raises ``InvalidValueError`` for a set of fewer than 2 or more than ``LARGEST_SET`` goals, with
    a goal twice, and for picks that are not in it.

    >>> shown = ("give-a-talk", "get-a-raise", "go-freelance")
    >>> Choice(begun=datetime(2026, 11, 23), of=shown, most="give-a-talk").left
    ('get-a-raise', 'go-freelance')
    """

    begun: datetime
    of: tuple[str, ...]
    most: str
    least: str = ""
    extra: Mapping[str, Plain] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "begun", _moment(self.begun))
        if not isinstance(self.of, tuple) or not 2 <= len(self.of) <= LARGEST_SET:
            raise InvalidValueError(
                "of", f"of is {_shown(self.of)}; it must be the ids of 2 to {LARGEST_SET} goals"
            )
        for goal_id in self.of:
            check_text("the id of a goal", goal_id, "of")
        if len(set(self.of)) < len(self.of):
            raise InvalidValueError("of", f"of is {_shown(self.of)}; each goal must be another")
        for name, pick, allowed in (("most", self.most, ()), ("least", self.least, ("",))):
            check_text(name, pick)
            if pick not in (*self.of, *allowed):
                raise InvalidValueError(
                    name, f"{name} is {_shown(pick)}; it must be one of the set"
                )
        if self.least == self.most:
            raise InvalidValueError("least", "least is the same goal as most; it must be another")
        _freeze_extra(self, {"of", "most", "least"})

    @cached_property
    def place(self) -> Place:
        """The key under which it stands in a year's file; no two choices share one."""
        return (stamp(self.begun),)

    @property
    def left(self) -> tuple[str, ...]:
        """The goals that were not picked, in the order in which they were shown."""
        return tuple(goal_id for goal_id in self.of if goal_id not in (self.most, self.least))


SAID = ("happened", "stage", "step")
"""What can be said in a check-in."""


@dataclass(frozen=True, kw_only=True)
class CheckIn:
    """What a person said about one goal on one day; empty text where they said nothing.

    ``begun`` is when they began, to the millisecond, and ``goal`` the goal's id. ``happened`` is
    what happened since the last time and ``step`` what they want to do next, in their own words.
    ``stage`` is one of ``STAGES``. ``extra`` keeps keys that careerkit does not know.

    Raises ``InvalidValueError`` for another stage, for what is not text, and if nothing is said.
    """

    begun: datetime
    goal: str
    happened: str = ""
    stage: str = ""
    step: str = ""
    extra: Mapping[str, Plain] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "begun", _moment(self.begun))
        for name in ("goal", "happened", "step"):
            check_text(name, getattr(self, name))
        check_stage(self.stage)
        if not any(words.strip() for words in (self.happened, self.stage, self.step)):
            raise InvalidValueError(SAID[0], f"nothing is said; give it one of {', '.join(SAID)}")
        _freeze_extra(self, SAID)

    @cached_property
    def place(self) -> Place:
        """The keys under which it stands in a year's file; no two check-ins share them."""
        return stamp(self.begun), self.goal

    @property
    def on(self) -> date:
        """The day on which it was begun, where the person was."""
        return self.begun.date()

    @cached_property
    def order(self) -> tuple[datetime, str]:
        """What check-ins are sorted by: their moments, and then their times as written."""
        # A time without an offset was written by hand.
        return self.begun.replace(tzinfo=self.begun.tzinfo or UTC), stamp(self.begun)


Entry = Choice | CheckIn
"""What stands under a time in a year's file."""

_Entry = TypeVar("_Entry", bound=Entry)

EntriesName = Literal["choices", "check_ins"]
"""A field of a reflection that holds entries, and the key under which they stand in its file."""

ENTRIES: Mapping[EntriesName, int] = {"choices": 1, "check_ins": 2}
"""The fields of a reflection that hold entries, each with how many keys below it lead to one."""


@dataclass(frozen=True, kw_only=True)
class NotThisYear:
    """One sentence about a year that nobody wanted to rate, and the day on which it was written.

    ``extra`` keeps keys that careerkit does not know.

    Raises ``InvalidValueError`` for what is no day, and for a sentence that is empty or can't be
    saved.

    >>> NotThisYear(date=date(2026, 12, 14), sentence="A year to get through.").sentence
    'A year to get through.'
    """

    date: date
    sentence: str
    extra: Mapping[str, Plain] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        if type(self.date) is not date:
            raise InvalidValueError("date", f"date is {_shown(self.date)}; it must be a day")
        check_text("sentence", self.sentence)
        if not self.sentence.strip():
            raise InvalidValueError(
                "sentence", "sentence is empty; write one, or leave not_this_year out"
            )
        _freeze_extra(self, {"date", "sentence"})


@dataclass(frozen=True, kw_only=True)
class Reflection:
    """Everything one person said in one year.

    ``goals`` maps the id of each goal looked at to its ``Rating``; ``answers`` maps the id of
    each question answered to the answer. ``begun`` and ``saved`` are times, or ``None`` before
    the first save; ``compared`` is when the earlier years were first shown, or ``None``.
    ``catalog`` names the list of goals, empty text for careerkit's own. ``choices`` are in the
    order in which they were made, ``check_ins`` in the order of their times. ``not_this_year`` is
    one sentence about the year; with ratings beside it, both stand.

    ``not_this_year`` is one sentence in the place of ratings.

    ``extra`` keeps top-level keys that careerkit does not know, and under ``choices`` and
    ``check_ins`` what somebody wrote there that is none, by its place.

    Raises ``InvalidValueError`` for a year without four digits, a wrong type, text that can't be
    saved, and two entries at one place.

    >>> mine = Reflection(year=2026).rate("give-a-talk", importance=7)
    >>> mine.rate("give-a-talk", priority=True).goals["give-a-talk"].importance
    7
    """

    year: int
    begun: datetime | None = None
    saved: datetime | None = None
    goals: Mapping[str, Rating] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    letter: str = ""
    catalog: str = ""
    compared: datetime | None = None
    choices: tuple[Choice, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    not_this_year: NotThisYear | None = None
    extra: Mapping[str, Plain] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if type(self.year) is not int or self.year not in YEARS:
            raise InvalidValueError(
                "year", f"year is {_shown(self.year)}; it must be a four-digit number"
            )
        for name in ("begun", "saved", "compared"):
            object.__setattr__(self, name, _fix_offset(name, getattr(self, name)))
        for goal_id, rating in self.goals.items():
            check_text("the id of a goal", goal_id, "goals")
            if not isinstance(rating, Rating):
                raise InvalidValueError(
                    "goals", f"goal {goal_id!r} is {_shown(rating)}; it must be a Rating"
                )
        for question_id, answer in self.answers.items():
            check_text("the id of a question", question_id, "answers")
            check_text(f"the answer to {question_id!r}", answer, "answers")
        check_text("letter", self.letter)
        if self.catalog != "":
            check_list_name(self.catalog)
        _check_kind("not_this_year", self.not_this_year, NotThisYear)
        for name in ("goals", "answers"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))
        self._arrange("choices", Choice)
        self._arrange("check_ins", CheckIn)
        # A file holds all check-ins of one time together.
        in_order = tuple(sorted(self.check_ins, key=lambda check_in: check_in.order))
        object.__setattr__(self, "check_ins", in_order)
        _freeze_extra(self, _REFLECTION_FIELDS - ENTRIES.keys())

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said in this year yet, or nothing but that it is not rated."""
        said = (self.goals, self.answers, self.letter, self.choices, self.check_ins, self.compared)
        return not any(said)

    @property
    def is_skipped(self) -> bool:
        """Whether one sentence stands in the place of all ratings."""
        return self.not_this_year is not None and not self.goals

    def rate(self, goal_id: str, **changes: Unpack[RatingChanges]) -> "Reflection":
        """Return a copy in which the goal's rating has these changes; a new goal is added.

        Raises ``InvalidValueError`` as ``Rating`` does.
        """
        rating = replace(self.goals.get(goal_id, Rating()), **changes)
        return self.with_goals({**self.goals, goal_id: rating})

    def with_goals(self, goals: Mapping[str, Rating]) -> "Reflection":
        """Return a copy with these goals; beside a sentence none that was only looked at."""
        if self.not_this_year:
            goals = {goal_id: rating for goal_id, rating in goals.items() if not rating.is_blank}
        return replace(self, goals=goals)

    def with_sentence(self, sentence: str, day: date) -> "Reflection":
        """Return a copy with a sentence about the year, written on a day; empty text takes it back.

        Goals that were only looked at are left out: they are no ratings that it could stand beside.

        >>> day = date(2026, 12, 14)
        >>> said = Reflection(year=2026).with_sentence("A year to get through.", day)
        >>> said.is_skipped, said.with_sentence("", day) == Reflection(year=2026)
        (True, True)
        """
        if not sentence.strip():
            return replace(self, not_this_year=None)
        before = self.not_this_year
        if before is not None and before.sentence == sentence:
            return self
        extra = before.extra if before else {}
        said = NotThisYear(date=day, sentence=sentence, extra=extra)
        return replace(self, not_this_year=said).with_goals(self.goals)

    def without_dated_entries(self) -> "Reflection":
        """Return a copy without what was put to its goals from the person's own notes.

        >>> entry = DatedEntry(date="2026-03-14", text="Shipped the parser")
        >>> mine = Reflection(year=2026).rate("great-scale", importance=7)
        >>> mine.rate("great-scale", entries=(entry,)).without_dated_entries() == mine
        True
        """
        return replace(self, goals=bare(self.goals))

    def entries(self, name: EntriesName) -> dict[Place, Entry | Plain]:
        """Return all that stands under ``choices`` or ``check_ins`` in the file, by its place.

        What is no entry follows the others, as it was read.
        """
        typed = self.choices if name == "choices" else self.check_ins
        return {**{entry.place: entry for entry in typed}, **self._unread(name)}

    def with_entries(
        self, name: EntriesName, entries: Mapping[Place, Entry | Plain]
    ) -> "Reflection":
        """Return a copy with these in the place of its own ``entries``."""
        unread: dict[Place, Plain] = {}
        for place, entry in entries.items():
            if not isinstance(entry, Entry):
                unread[place] = entry
        extra = {**self.extra, name: nested(unread)}
        if name == "choices":
            choices = tuple(entry for entry in entries.values() if isinstance(entry, Choice))
            return replace(self, choices=choices, extra=extra)
        check_ins = tuple(entry for entry in entries.values() if isinstance(entry, CheckIn))
        return replace(self, check_ins=check_ins, extra=extra)

    def _unread(self, name: EntriesName) -> dict[Place, Plain]:
        return by_place(self.extra.get(name, {}), ENTRIES[name])

    def _arrange(self, name: EntriesName, kind: type[Entry]) -> None:
        """Bring the entries into the form in which they come back from a file."""
        entries = tuple(getattr(self, name))
        if not all(isinstance(entry, kind) for entry in entries):
            raise InvalidValueError(name, f"{name} must hold nothing but {kind.__name__}")
        unread = self._unread(name)
        places = {*unread, *(entry.place for entry in entries)}
        if len(places) < len(unread) + len(entries):
            raise InvalidValueError(name, f"{name} must not hold two entries at one place")
        others = {key: value for key, value in self.extra.items() if key != name}
        object.__setattr__(self, name, entries)
        object.__setattr__(self, "extra", others | ({name: nested(unread)} if unread else {}))


def bare(goals: Mapping[str, Rating]) -> dict[str, Rating]:
    """Return the ratings without their entries.

    >>> bare({"great-scale": Rating(importance=7)})["great-scale"].importance
    7
    """
    return {
        goal_id: replace(rating, entries=()) if rating.entries else rating
        for goal_id, rating in goals.items()
    }


def read_year(text: str) -> int:
    """Return the year that a person typed.

    Raises ``ValueError`` unless it is four digits that do not start with 0.

    >>> read_year("2026")
    2026
    """
    if not re.fullmatch(r"[1-9][0-9]{3}", text):
        raise ValueError(f'year is "{text[:40]}"; it must be a four-digit number, such as 2026')
    return int(text)


def stamp(time: datetime) -> str:
    """Return a time as the key of an entry.

    >>> stamp(datetime(2026, 6, 12, 18, 30))
    '2026-06-12 18:30:00.000'
    """
    return time.isoformat(" ", "milliseconds")


def at_free_place(entry: _Entry, taken: Collection[Place]) -> _Entry:
    """Return the entry as begun in the next millisecond in which its place is not taken."""
    begun, (_, *goal) = entry.begun, entry.place
    while (stamp(begun), *goal) in taken:
        begun += timedelta(milliseconds=1)
    return entry if begun == entry.begun else replace(entry, begun=begun)


def by_place(value: Plain, depth: int) -> dict[Place, Plain]:
    """Return what stands in a mapping so many keys deep, by these keys.

    What is no mapping stands under ``BY_HAND``.

    >>> by_place({"2026-06-12": {"give-a-talk": 1}, "in June": 2}, 2)
    {('2026-06-12', 'give-a-talk'): 1, ('in June', 'by hand'): 2}
    """
    if depth == 0:
        return {(): value}
    held = value if isinstance(value, dict) else {BY_HAND: value}
    return {
        (key, *place): entry
        for key, inner in held.items()
        for place, entry in by_place(inner, depth - 1).items()
    }


def nested(entries: Mapping[Place, Plain]) -> dict[str, Plain]:
    """Return the mapping that holds these entries at their places.

    >>> nested({("2026-06-12", "give-a-talk"): 1, ("2026-06-12", "go-freelance"): 2})
    {'2026-06-12': {'give-a-talk': 1, 'go-freelance': 2}}
    """
    held: dict[str, Plain] = {}
    below: dict[str, dict[Place, Plain]] = {}
    for (key, *rest), entry in entries.items():
        held[key] = entry
        if rest:
            below.setdefault(key, {})[tuple(rest)] = entry
    return held | {key: nested(inner) for key, inner in below.items()}


_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def check_text(words: str, value: object, field: str = "") -> None:
    """Raise ``InvalidValueError`` unless a value is text that can be saved.

    ``words`` name the value in the sentence; ``field`` is its field, if it is called otherwise.
    """
    if not isinstance(value, str):
        raise InvalidValueError(field or words, f"{words} is {_shown(value)}; it must be text")
    if not value.isascii() and _HALF_CHARACTER.search(value):
        raise InvalidValueError(
            field or words, f"{words} holds half a character (a lone surrogate); type it again"
        )


def check_stage(value: object) -> None:
    """Raise ``InvalidValueError`` unless a value is one of ``STAGES`` or empty text."""
    if value != "" and value not in STAGES:
        allowed = ", ".join(f'"{stage}"' for stage in STAGES)
        raise InvalidValueError(
            "stage", f"stage is {_shown(value)}; it must be one of {allowed}, or be left out"
        )


def check_list_name(value: object) -> None:
    """Raise ``InvalidValueError`` unless a value can be the name of a list of goals."""
    # Windows would ask another machine for a file whose name starts with two slashes, of any kind.
    if not isinstance(value, str) or not value or re.match(r"\s*[/\\]{2}", value):
        raise InvalidValueError(
            "catalog",
            f"catalog is {_shown(value)}; it must be the name of a list or a .csv file on this "
            "machine, or be left out",
        )
    check_text("catalog", value)


def _is_date(text: str) -> bool:
    match = re.fullmatch(r"([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?", text, re.ASCII)
    try:
        return match is not None and bool(date(*(int(part or 1) for part in match.groups())))
    except ValueError:
        return False


def _dated_entries(entries: Sequence[DatedEntry]) -> tuple[DatedEntry, ...]:
    """Return the entries of a goal in the order of their dates, each once."""
    if not isinstance(entries, tuple | list) or not all(
        isinstance(entry, DatedEntry) for entry in entries
    ):
        raise InvalidValueError("entries", "entries must hold nothing but DatedEntry")
    return tuple(sorted(dict.fromkeys(entries), key=lambda entry: entry.date))


def _check_tick(name: str, value: object, or_else: str = "") -> None:
    if not isinstance(value, bool):
        raise InvalidValueError(
            name, f"{name} is {_shown(value)}; it must be true or false{or_else}"
        )


def _check_kind(name: str, value: object, kind: type[Judgements] | type[NotThisYear]) -> None:
    if value is not None and not isinstance(value, kind):
        raise InvalidValueError(name, f"{name} is {_shown(value)}; it must be {kind.__name__}")


def _check_on_scale(name: str, value: object) -> None:
    if value is not None and (type(value) is not int or value not in SCALE):
        raise InvalidValueError(
            name,
            f"{name} is {_shown(value)}; it must be a whole number from {SCALE[0]} to "
            f"{SCALE[-1]}, or be left out",
        )


def _freeze_extra(
    owner: DatedEntry | Rating | Choice | CheckIn | NotThisYear | Reflection, known: Collection[str]
) -> None:
    if taken := owner.extra.keys() & {*known}:
        raise InvalidValueError(
            "extra", f"extra holds {min(taken)!r}, for which there is a field of its own"
        )
    object.__setattr__(owner, "extra", MappingProxyType(dict(owner.extra)))


def _fix_offset(name: str, value: object) -> datetime | None:
    """Return a time with its UTC offset but without its zone's rules, as a file keeps it."""
    if value is None:
        return None
    if not isinstance(value, datetime):
        raise InvalidValueError(
            name, f"{name} is {_shown(value)}; it must be a time, or be left out"
        )
    offset = value.utcoffset()
    return value if offset is None else value.replace(tzinfo=timezone(offset), fold=0)


def _moment(value: object) -> datetime:
    """Return the time at which an entry was begun, as the key of a file keeps it."""
    time = _fix_offset("begun", value)
    # An entry at a place that is taken moves on, for which there must be room.
    if time is None or time.year >= YEARS[-1]:
        raise InvalidValueError(
            "begun", f"begun is {_shown(value)}; it must be a time before {YEARS[-1]}"
        )
    return time.replace(microsecond=time.microsecond // 1000 * 1000, fold=0)


def _shown(value: object) -> str:
    """Return a value as it stands in a sentence, cut short where a file holds too much."""
    words = repr(value)
    return words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN]}…"


_MOST_SHOWN = 60
_RATING_FIELDS = {field.name for field in fields(Rating)} - {"extra"}
_REFLECTION_FIELDS = {field.name for field in fields(Reflection)} - {"extra"}
