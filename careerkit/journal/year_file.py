"""Turn a reflection into the text of its year's file, whole and back."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import datetime
from typing import TypeVar

import yaml

from careerkit.errors import BadFileError
from careerkit.files.strict_yaml import is_null, line_of, mapping, parse, plain
from careerkit.reflection import Plain, Rating, Reflection

FORMAT = 1
"""The number of the file's format; a file of a later one is read by a later careerkit alone."""

_FIRST = "# What one person said about their career goals"
_LAST = "# end"
_HEAD = f"""\
{_FIRST} in {{year}}, kept by careerkit.
# goals, by id: the goal's words as shown that year; importance, satisfaction and
# expectation from 1 (hardly) to 10 (very much); priority: one of that year's priorities;
# lived: reached or had at some time. What was not said is left out.
# The last line is "{_LAST}": where it is missing, the file was cut short.
"""

_OTHER_BREAKS = re.compile("[\r\x85\u2028\u2029]")
_Value = TypeVar("_Value")
_Known = dict[str, tuple[int, yaml.Node]]


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
        "goals": {goal_id: _said(rating) for goal_id, rating in reflection.goals.items()},
        "answers": dict(reflection.answers),
        "letter": reflection.letter,
    }
    said = {name: value for name, value in content.items() if value not in (None, "", {})}
    said |= reflection.extra
    body = _dump(said, _FastDumper)
    if "\\U" in body:
        # The fast dumper writes an emoji as \U0001F600, which nobody can read.
        body = _dump(said, _PlainDumper)
    return f"{_HEAD.format(year=reflection.year)}{body}{_LAST}\n"


def loads(text: str, where: str) -> Reflection:
    r"""Return the reflection in the text of a year's file; ``where`` names the file in errors.

    A file of a later format is read as far as this careerkit understands it, to be looked at
    alone: ``read_only`` then says so.

    Raises ``BadFileError`` with the line of the first thing that is not as it can be.

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


def read_only(reflection: Reflection) -> str:
    """Say why a reflection may be looked at but not changed, or nothing."""
    later = reflection.extra.get("format")
    if later is None:
        return ""
    return (
        f"written by a newer careerkit (format {later}; this one reads up to {FORMAT}); "
        "update careerkit to change it"
    )


class _PlainDumper(yaml.SafeDumper):
    """Write every letter as it is: in Python, six times slower."""


class _FastDumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):
    """Write what does not go beyond U+FFFF as it is."""


def _text(dumper: yaml.Dumper, text: str) -> yaml.Node:
    """Write text of several lines as several lines."""
    style = "|" if "\n" in text else None
    if _OTHER_BREAKS.search(text):
        # PyYAML loses them, or makes blanks of them, anywhere but in double quotes.
        style = '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


for _each in (_PlainDumper, _FastDumper):
    _each.add_representer(str, _text)


def _dump(said: Plain, dumper: type) -> str:
    return yaml.dump(said, Dumper=dumper, sort_keys=False, allow_unicode=True, width=96)


def _stamp(time: datetime | None) -> str | None:
    return time.isoformat(" ") if time else None


def _said(rating: Rating) -> dict[str, Plain]:
    known = {each.name: getattr(rating, each.name) for each in fields(Rating)}
    extra = known.pop("extra")
    return {name: value for name, value in known.items() if value not in (None, "", False)} | extra


class _Reader:
    """Read the nodes of one file, naming it in every error."""

    def __init__(self, where: str) -> None:
        self.where = where

    def reflection(self, root: yaml.Node | None) -> Reflection:
        if root is None:
            raise BadFileError.at(
                self.where, None, "the file is empty; restore a backup, or delete it to start over"
            )
        known = mapping(root, self.where, "the file")
        later = self._later_format(known)
        try:
            return self._known(root, known)
        except BadFileError:
            if later:
                raise later from None
            raise

    def _known(self, root: yaml.Node, known: _Known) -> Reflection:
        if "year" not in known:
            raise BadFileError.at(self.where, 1, 'no "year"; add a line such as "year: 2026"')
        return self._make(
            Reflection,
            "",
            line_of(root),
            known,
            year=self._whole,
            begun=self._time,
            saved=self._time,
            goals=self._goals,
            answers=self._answers,
            letter=self._text,
        )

    def _later_format(self, known: _Known) -> BadFileError | None:
        """Return what to say if a file of a later format can't be read; of its own, forget it."""
        if "format" not in known:
            raise BadFileError.at(self.where, 1, f'no "format: {FORMAT}"; add it as the first line')
        line, node = known["format"]
        number = self._whole(node, "format")
        if not isinstance(number, int) or number < 1:
            raise BadFileError.at(
                self.where, line, f'format is {number!r}; it must be "format: {FORMAT}"'
            )
        if number <= FORMAT:
            del known["format"]
            return None
        return BadFileError.at(
            self.where,
            line,
            f"written by a newer careerkit (format {number}; this one reads up to {FORMAT}); "
            "update careerkit to open it",
        )

    def _goals(self, node: yaml.Node, what: str) -> dict[str, Rating]:
        return {
            goal_id: self._rating(goal_id, line, value)
            for goal_id, (line, value) in mapping(node, self.where, what).items()
        }

    def _rating(self, goal_id: str, line: int, node: yaml.Node) -> Rating:
        what = f'goal "{goal_id}"'
        readers = {
            int | None: self._whole,
            bool: self._truth,
            str: self._text,
        }
        known = mapping(node, self.where, what)
        return self._make(
            Rating,
            what,
            line,
            known,
            **{each.name: readers[each.type] for each in fields(Rating) if each.type in readers},
        )

    def _answers(self, node: yaml.Node, what: str) -> dict[str, str]:
        known = mapping(node, self.where, what)
        return {name: self._text(value, f'answer "{name}"') for name, (_, value) in known.items()}

    def _make(
        self,
        kind: type[_Value],
        what: str,
        line: int,
        known: _Known,
        **readers: Callable[[yaml.Node, str], Plain | datetime | Mapping[str, Rating]],
    ) -> _Value:
        """Build a value from the keys it knows; keep the others as they are."""
        values = {
            name: reader(known[name][1], name)
            for name, reader in readers.items()
            if name in known and not is_null(known[name][1])
        }
        extra = {
            name: plain(node, self.where)
            for name, (_, node) in known.items()
            if name not in readers
        }
        try:
            return kind(**values, extra=extra)
        except (ValueError, TypeError) as error:
            name = str(error).partition(" ")[0]
            line = known[name][0] if name in known else line
            what = f"{what}: " if what else ""
            raise BadFileError.at(self.where, line, f"{what}{error}") from None

    def _text(self, node: yaml.Node, what: str) -> str:
        if not isinstance(node, yaml.ScalarNode):
            raise BadFileError.at(
                self.where, line_of(node), f"{what} must be text; put it in quotes"
            )
        return str(node.value)

    def _whole(self, node: yaml.Node, what: str) -> int | str:
        """Return a number, or the words that stand in its place for the value to refuse."""
        text = self._text(node, what)
        return int(text) if re.fullmatch(r"0|-?[1-9][0-9]{0,8}", text) else text[:40]

    def _truth(self, node: yaml.Node, what: str) -> bool | str:
        text = self._text(node, what)
        if node.tag.endswith(":bool"):
            return text.lower() in ("true", "yes", "on")
        return text[:40]

    def _time(self, node: yaml.Node, what: str) -> datetime:
        try:
            return datetime.fromisoformat(self._text(node, what))
        except ValueError:
            raise BadFileError.at(
                self.where,
                line_of(node),
                f'{what} is not a time; write it like "2026-01-31 18:30:00+01:00"',
            ) from None
