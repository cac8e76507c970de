"""Hold one person's answers of one year as values that are checked when they are made."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from types import MappingProxyType

SCALE = range(1, 11)
"""The values of every rating, 1 (hardly) to 10 (very much); not rated is ``None``, not a number."""

STAGES = ("not begun", "begun", "well along", "done", "given up")
"""How far along a goal is; where nobody said, it is empty text, which is no stage."""

YEARS = range(1000, 10000)
"""The years that can be used: four digits, as in the name of a year's file."""

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]
"""A value that YAML can hold: the type of values under keys that careerkit does not know."""


@dataclass(frozen=True, kw_only=True)
class Rating:
    """What one person said about one goal in one year.

    ``importance``, ``satisfaction`` and ``expectation`` are whole numbers on ``SCALE``, or
    ``None`` when not rated. Only a lived goal can have a ``satisfaction``; it keeps its
    ``expectation`` from before as the forecast. ``goal`` and ``category`` are the words as they
    were shown; ``extra`` keeps keys that this careerkit does not know.

    ``step``, ``when`` and ``obstacle`` are a first step in the person's own words, when and where
    they mean to take it, and what could get in the way. ``stage`` is one of ``STAGES``.

    Raises ``ValueError`` for a rating off the scale, a wrong type, or text that can't be saved.

    >>> Rating(importance=8, priority=True).importance
    8
    >>> Rating(importance=11)
    Traceback (most recent call last):
    ValueError: importance is 11; it must be a whole number from 1 to 10, or be left out
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
    extra: Mapping[str, Plain] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in ("goal", "category", "detail", "note", "step", "when", "obstacle"):
            check_text(name, getattr(self, name))
        check_stage(self.stage)
        for name in ("priority", "lived"):
            if not isinstance(getattr(self, name), bool):
                raise ValueError(f"{name} is {getattr(self, name)!r}; it must be true or false")
        for name in ("importance", "satisfaction", "expectation"):
            _check_rating(name, getattr(self, name))
        if self.satisfaction is not None and not self.lived:
            raise ValueError(
                "satisfaction is given for a goal that is not lived; "
                "set lived to true or leave satisfaction out"
            )
        object.__setattr__(self, "extra", MappingProxyType(dict(self.extra)))


@dataclass(frozen=True, kw_only=True)
class Reflection:
    """Everything one person said in one year.

    ``goals`` maps the id of each goal looked at to its ``Rating``; ``answers`` maps the id of
    each question answered to the answer. ``begun`` and ``saved`` are times, or ``None`` before
    the first save. ``extra`` keeps top-level keys that this careerkit does not know.

    Raises ``ValueError`` for a year without four digits, a wrong type, or text that can't be
    saved.

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
    extra: Mapping[str, Plain] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if type(self.year) is not int or self.year not in YEARS:
            raise ValueError(f"year is {self.year!r}; it must be a four-digit number")
        for name in ("begun", "saved"):
            object.__setattr__(self, name, _fix_offset(name, getattr(self, name)))
        for goal_id, rating in self.goals.items():
            check_text("the id of a goal", goal_id)
            if not isinstance(rating, Rating):
                raise ValueError(f"goal {goal_id!r} is {rating!r}; it must be a Rating")
        for name, answer in self.answers.items():
            check_text("the id of a question", name)
            check_text(f"the answer to {name!r}", answer)
        check_text("letter", self.letter)
        for name in ("goals", "answers", "extra"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))

    def rate(self, goal_id: str, **changes: str | int | bool | None) -> "Reflection":
        """Return a copy in which the goal's rating has these changes; a new goal is added.

        Raises ``ValueError`` as ``Rating`` does.
        """
        rating = replace(self.goals.get(goal_id, Rating()), **changes)
        return replace(self, goals={**self.goals, goal_id: rating})


def read_year(text: str) -> int:
    """Return the year that a person typed.

    Raises ``ValueError`` unless it is four digits that do not start with 0.

    >>> read_year("2026")
    2026
    """
    if not re.fullmatch(r"[1-9][0-9]{3}", text):
        raise ValueError(f'year is "{text[:40]}"; it must be a four-digit number, such as 2026')
    return int(text)


_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def check_text(name: str, value: object) -> None:
    """Raise ``ValueError`` unless a value is text that can be saved."""
    if not isinstance(value, str):
        raise ValueError(f"{name} is {value!r}; it must be text")
    if not value.isascii() and _HALF_CHARACTER.search(value):
        raise ValueError(f"{name} holds half a character (a lone surrogate); type it again")


def check_stage(value: object) -> None:
    """Raise ``ValueError`` unless a value is one of ``STAGES`` or empty text."""
    if value != "" and value not in STAGES:
        shown = value[:40] if isinstance(value, str) else value
        allowed = ", ".join(f'"{each}"' for each in STAGES)
        raise ValueError(f"stage is {shown!r}; it must be one of {allowed}, or be left out")


def _check_rating(name: str, value: object) -> None:
    if value is not None and (type(value) is not int or value not in SCALE):
        raise ValueError(
            f"{name} is {value!r}; it must be a whole number from {SCALE[0]} to {SCALE[-1]}, "
            "or be left out"
        )


def _fix_offset(name: str, value: object) -> datetime | None:
    """Return a time with its UTC offset but without its zone's rules, as a file keeps it."""
    if value is not None and not isinstance(value, datetime):
        raise ValueError(f"{name} is {value!r}; it must be a time, or be left out")
    offset = value.utcoffset() if value else None
    return value if offset is None else value.replace(tzinfo=timezone(offset), fold=0)
