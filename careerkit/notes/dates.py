"""Read the dates that people write into their notes, and guess none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dateutil.parser import parserinfo

_NAMES = parserinfo()

Order = Literal["", "day first", "month first"]
"""Which of two numbers is the day where a date is written like 3.4.2026; empty if nobody knows."""


@dataclass(frozen=True)
class When:
    """A date as far as it is written: a day, a month, a year, or a part without the larger ones."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        if self.year is None:
            return ""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    @property
    def parts(self) -> int:
        """How fine it is: 3 with a day, 2 with a month, 1 with a year alone, 0 with nothing."""
        return 3 if self.day else 2 if self.month else 1 if self.year else 0

    def within(self, outer: "When") -> "When":
        """Return it with what it leaves to the larger date that it stands below.

        >>> print(When(day=14).within(When(2026, 3)))
        2026-03-14
        """
        if self.year is not None or not self.parts:
            return self
        month = self.month or outer.month
        return _existing(outer.year, month, self.day) or When()


def leading_date(text: str, order: Order = "") -> tuple[When, str] | None:
    """Return the date at the beginning of a line, and the rest of it; ``None`` without a date.

    A date that can be read in two ways is one with no parts.

    >>> when, rest = leading_date("14 Mar 2026: shipped the parser")
    >>> str(when), rest
    ('2026-03-14', 'shipped the parser')
    >>> leading_date("3.4.2026 shipped it")
    (When(year=None, month=None, day=None), 'shipped it')
    """
    text = _MARKS.sub("", text, count=1)
    if not _MAY_BEGIN.match(text):
        return None
    for pattern in _DAYS:
        if (match := pattern.match(text)) and (when := _day_of(match, order)):
            rest = _rest(text[match.end() :])
            if rest is not None and (not rest or _is_meant(match, text)):
                return when, rest
    return None


def whole_date(text: str) -> When | None:
    """Return the month, year, or day of the month that a line is and nothing else.

    >>> whole_date("## March 2026:".strip("# ")), whole_date("14th"), whole_date("May I ask?")
    (When(year=2026, month=3, day=None), When(year=None, month=None, day=14), None)
    """
    text = _MARKS.sub("", text, count=1).rstrip(" \t:.*_>])")
    for pattern in _WHOLES:
        if match := pattern.fullmatch(text):
            return _part_of(match.groupdict())
    return None


def year_among(words: str) -> When | None:
    """Return the year among the words of a heading, if it is the only one there.

    >>> year_among("Work log 2026"), year_among("From 2024 to 2026"), year_among("HTTP 2")
    (When(year=2026, month=None, day=None), None, None)
    """
    years = set(_LONE_YEAR.findall(words))
    return When(int(years.pop())) if len(years) == 1 else None


def date_of_names(names: Sequence[str]) -> When:
    """Return the date that the names of a file and its folders tell, from the outermost.

    >>> print(date_of_names(["2026", "03", "14"]), date_of_names(["journals", "2026_03_14"]))
    2026-03-14 2026-03-14
    """
    when = When()
    for name in names:
        if match := _IN_NAME.search(name):
            year, *parts = (int(part) for part in match.groups() if part)
            when = _existing(year, *parts) or when
        elif when.year and (part := _numbered(name, when) or whole_date(name)):
            when = part.within(when)
    return when


def timestamp_in(text: str) -> tuple[When, str] | None:
    """Return the date of the last timestamp of org in a text, and the text without timestamps.

    >>> when, rest = timestamp_in("DONE Ship the parser <2026-03-14 Sat>")
    >>> str(when), rest
    ('2026-03-14', 'DONE Ship the parser')
    """
    dates = [_existing(*map(int, match.groups())) for match in _TIMESTAMP.finditer(text)]
    when = dates[-1] if dates else None
    return (when, _TIMESTAMP.sub("", text).strip()) if when else None


def order_in(text: str) -> Order:
    """Return which number is the day in a file's dates, if one of them leaves no doubt.

    >>> order_in("3.4.2026 shipped it"), order_in("3.4.2026 shipped it, 14.4.2026 rested")
    ('', 'day first')
    """
    pairs = [(int(match[1]), int(match[3])) for match in _NUMBERS.finditer(text)]
    is_day_first = any(first > 12 >= second for first, second in pairs)
    is_month_first = any(second > 12 >= first for first, second in pairs)
    if is_day_first == is_month_first:
        return ""
    return "day first" if is_day_first else "month first"


def _day_of(match: re.Match[str], order: Order) -> When | None:
    """Return the day that a match tells; without parts where it can be read in two ways."""
    parts = match.groupdict()
    if "first" in parts:
        return _day_of_numbers(int(parts["first"]), int(parts["second"]), int(parts["year"]), order)
    return _part_of(parts)


def _day_of_numbers(first: int, second: int, year: int, order: Order) -> When | None:
    ways = {_existing(year, second, first), _existing(year, first, second)} - {None}
    if len(ways) == 2:
        month, day = (second, first) if order == "day first" else (first, second)
        return _existing(year, month, day) if order else When()
    return next(iter(ways), None)


def _part_of(parts: dict[str, str | None]) -> When | None:
    name, year, day = parts.get("name"), parts.get("year"), parts.get("day")
    number = parts.get("month")
    month = _NAMES.month(name) if name else int(number) if number else None
    if name and month is None:
        return None
    return _existing(int(year) if year else None, month, int(day) if day else None)


def _existing(year: int | None, month: int | None = None, day: int | None = None) -> When | None:
    """Return the date if the calendar has it; one without a year or month may be in any."""
    try:
        # A leap year, and a month of 31 days.
        date(year or 2000, month or 1, day or 1)
    except ValueError:
        return None
    return When(year, month, day) if year is None or year >= 1000 else None


def _numbered(name: str, when: When) -> When | None:
    """Return the month that a name in a folder of a year is, or the day one of a month begins with.

    A month may be followed by its name, and by nothing else: there may be twelve of anything.
    """
    if not (match := re.match(r"(\d\d)(?!\d)[\s._-]*(.*)", name)):
        return None
    number, rest = int(match[1]), match[2]
    if when.month:
        return _existing(None, None, number)
    is_month = not rest or _NAMES.month(rest) == number
    return _existing(None, number) if is_month else None


def _rest(after: str) -> str | None:
    """Return what follows a date on its line, or ``None`` where the date goes on as a word."""
    match = _AFTER.match(after)
    if match is None:
        return None
    rest = after[match.end() :]
    return None if rest[:1].isalnum() and not match[0] else rest.strip()


def _is_meant(match: re.Match[str], text: str) -> bool:
    """Tell whether words that follow at once may follow a date: not so in "May 5 people came"."""
    parts = match.groupdict()
    if parts.get("year"):
        return True
    if text[match.end() :].lstrip("*_>])")[:1] in (":", ",") or _DASH.match(text, match.end()):
        return True
    return match.start("day") < match.start("name") and str(parts["name"])[:1].isupper()


def _patterns(*texts: str) -> list[re.Pattern[str]]:
    return [re.compile(text, re.IGNORECASE) for text in texts]


_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
_NAME = r"(?P<name>[a-z]{3,9})\b\.?"
_YEAR = r"(?P<year>[1-9]\d{3})(?!\d)"

_DAYS = _patterns(
    rf"(?:{_WEEKDAY},?\s+)?{_YEAR}([-/])(?P<month>\d\d?)\2(?P<day>\d\d?)(?!\d)",
    rf"(?:{_WEEKDAY},?\s+)?{_YEAR}([._])(?P<month>\d\d)\2(?P<day>\d\d)(?!\d)",
    rf"(?:{_WEEKDAY},?\s+)?(?P<first>\d\d?)([./])(?P<second>\d\d?)\2{_YEAR}",
    rf"(?:{_WEEKDAY},?\s+)?{_DAY}\s+(?:of\s+)?{_NAME}(?:,?\s+{_YEAR})?",
    rf"(?:{_WEEKDAY},?\s+)?{_NAME}\s+{_DAY}(?!\d)(?:,?\s+{_YEAR})?",
)
"""The ways to write a day, at the beginning of a line."""

_WHOLES = _patterns(
    rf"{_NAME},?\s+{_YEAR}",
    rf"{_YEAR}[-/._](?P<month>\d\d)",
    _YEAR,
    _NAME,
    rf"(?:{_WEEKDAY},?\s+)?{_DAY}",
    rf"{_DAY},?\s+{_WEEKDAY}",
)
"""The ways to write a larger or smaller part of the calendar, which must be all of a line."""

_MARKS = re.compile(r"(?:x\s+)?(?:\[[ x-]\]\s+)?[*_<\[(]{0,4}", re.IGNORECASE)
"""What may stand before a date: that something is done, and what makes it bold."""

_MAY_BEGIN = re.compile(r"\d|mon|tue|wed|thu|fri|sat|sun|[jfmasond][a-z]{2,8}\.?\s+\d", re.I)
_AFTER = re.compile(
    rf"[*_>\])]*(?:,?\s*\(?{_WEEKDAY}\)?)?(?:[ T]\d\d?:\d\d(?::\d\d)?\S*)?[*_>\])]*"
    r"\s*(?:[:|,]|[-–—]+(?=\s|$))?[*_]*\s*",
    re.IGNORECASE,
)
_DASH = re.compile(r"[*_>\])]*\s*(?:[|–—]|-\s)")
_IN_NAME = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:[-_.](\d\d)(?:[-_.](\d\d))?|(?:(\d\d)(\d\d))?)(?!\d)"
)
_LONE_YEAR = re.compile(r"(?<![\w.-])(?:19|20)\d\d(?![\w-]|\.\d)")
_TIMESTAMP = re.compile(r"[<\[](\d{4})-(\d\d)-(\d\d)(?![\d])[^>\]\n]{0,60}[>\]]")
_NUMBERS = re.compile(r"(?<![\d.])(\d\d?)([./])(\d\d?)\2[1-9]\d{3}(?!\d)")
