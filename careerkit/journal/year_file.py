"""Convert a reflection to the text of its year's file and back."""

import re
from dataclasses import fields
from datetime import datetime

import yaml

from careerkit.errors import BadFileError
from careerkit.files.strict_yaml import parse
from careerkit.files.text import MAX_BYTES
from careerkit.journal.year_nodes import FORMAT, newer_format, read_reflection
from careerkit.reflection import Plain, Rating, Reflection

_FIRST = "# What one person said about their career goals"
_LAST = "# end"
_HEAD = f"""\
{_FIRST} in {{year}}, kept by careerkit.
# goals, by id: the goal's words as shown that year; importance, satisfaction and
# expectation from 1 (hardly) to 10 (very much); priority: one of that year's priorities;
# lived: reached or had at some time. What was not said is left out.
# step, when, obstacle: a first step, when and where, what could get in the way; stage: how far
# along it was. check_ins: by time and then by goal, what became of it during the year.
# The last line is "{_LAST}": where it is missing, the file was cut short.
"""

_OTHER_BREAKS = re.compile("[\r\x85\u2028\u2029]")


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
    content = {
        "format": FORMAT,
        "year": reflection.year,
        "begun": _stamp(reflection.begun),
        "saved": _stamp(reflection.saved),
        "goals": {goal_id: _rating_entries(rating) for goal_id, rating in reflection.goals.items()},
        "answers": dict(reflection.answers),
        "letter": reflection.letter,
    }
    entries = {name: value for name, value in content.items() if value not in (None, "", {})}
    entries |= reflection.extra
    body = _dump(entries, _FastDumper)
    if "\\U" in body:
        # The fast dumper writes an emoji as \U0001F600, which nobody can read.
        body = _dump(entries, _SlowDumper)
    return f"{_HEAD.format(year=reflection.year)}{body}{_LAST}\n"


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
    return read_reflection(parse(text, where), where)


def checked_text(reflection: Reflection, where: str) -> str:
    """Return the text of a year's file, after checking that it reads back the same."""
    text = dumps(reflection)
    if len(text.encode()) > MAX_BYTES:
        raise BadFileError.at(
            where, None, f"it would be over {MAX_BYTES // 10**6} MB; shorten a note"
        )
    if loads(text, where) != reflection:
        raise BadFileError.at(
            where, None, "its text would not read back as the same answers; nothing is written"
        )
    return text


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
    return "" if number is None else newer_format(number, "change")


class _SlowDumper(yaml.SafeDumper):
    """Writes every character as it is, but in Python: six times slower."""


class _FastDumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):
    """Writes characters up to U+FFFF as they are."""


def _text(dumper: yaml.Dumper, text: str) -> yaml.Node:
    """Return text of several lines as a block of several lines."""
    style = "|" if "\n" in text else None
    if _OTHER_BREAKS.search(text):
        # Outside double quotes PyYAML loses these line breaks or turns them into spaces.
        style = '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


for _each in (_SlowDumper, _FastDumper):
    _each.add_representer(str, _text)


def _dump(entries: Plain, dumper: type) -> str:
    return yaml.dump(entries, Dumper=dumper, sort_keys=False, allow_unicode=True, width=96)


def _stamp(time: datetime | None) -> str | None:
    return time.isoformat(" ") if time else None


def _rating_entries(rating: Rating) -> dict[str, Plain]:
    entries = {each.name: getattr(rating, each.name) for each in fields(Rating)}
    extra = entries.pop("extra")
    given = {name: value for name, value in entries.items() if value not in (None, "", False)}
    return given | extra
