"""Build a reflection from the YAML nodes of a year's file."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import datetime
from typing import TypeVar

import yaml

from careerkit.errors import BadFileError
from careerkit.files.strict_yaml import is_null, line_of, mapping, plain
from careerkit.reflection import Plain, Rating, Reflection

FORMAT = 1
"""The number of the file format; a file with a higher one can be read only in part."""

_Value = TypeVar("_Value")
_Entries = dict[str, tuple[int, yaml.Node]]
"""The values of a mapping by name, each with its line."""


def read_reflection(root: yaml.Node | None, where: str) -> Reflection:
    """Return the reflection in a file's root node; ``where`` names the file in errors.

    A file of a newer format is read as far as possible; its ``extra`` then holds ``format``.

    Raises ``BadFileError`` with the line of the first thing that is not allowed.
    """
    return _Reader(where).reflection(root)


def newer_format(number: Plain, purpose: str) -> str:
    """Return the sentence about a file of a newer format, which needs an update to ``purpose``."""
    return (
        f"written by a newer careerkit (format {number}; this one reads up to {FORMAT}); "
        f"update careerkit to {purpose} it"
    )


class _Reader:
    """Reads the nodes of one file, and names the file in every error."""

    def __init__(self, where: str) -> None:
        self.where = where

    def reflection(self, root: yaml.Node | None) -> Reflection:
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
                problem = newer_format(number, "open")
                raise BadFileError.at(self.where, line, problem) from None
            raise

    def _reflection(self, root: yaml.Node, entries: _Entries) -> Reflection:
        if "year" not in entries:
            raise BadFileError.at(self.where, 1, 'no "year"; add a line such as "year: 2026"')
        return self._build(
            Reflection,
            "",
            line_of(root),
            entries,
            year=self._integer,
            begun=self._time,
            saved=self._time,
            goals=self._goals,
            answers=self._answers,
            letter=self._text,
        )

    def _take_format(self, entries: _Entries) -> int:
        """Return the format's number; leave its entry only if it is newer than ``FORMAT``."""
        if "format" not in entries:
            raise BadFileError.at(self.where, 1, f'no "format: {FORMAT}"; add it as the first line')
        line, node = entries["format"]
        number = self._integer(node, "format")
        if not isinstance(number, int) or number < 1:
            raise BadFileError.at(
                self.where, line, f'format is {number!r}; it must be "format: {FORMAT}"'
            )
        if number <= FORMAT:
            del entries["format"]
        return number

    def _goals(self, node: yaml.Node, what: str) -> dict[str, Rating]:
        return {
            goal_id: self._rating(goal_id, line, value)
            for goal_id, (line, value) in mapping(node, self.where, what).items()
        }

    def _rating(self, goal_id: str, line: int, node: yaml.Node) -> Rating:
        what = f'goal "{goal_id}"'
        readers = {
            int | None: self._integer,
            bool: self._boolean,
            str: self._text,
        }
        entries = mapping(node, self.where, what)
        return self._build(
            Rating,
            what,
            line,
            entries,
            **{each.name: readers[each.type] for each in fields(Rating) if each.type in readers},
        )

    def _answers(self, node: yaml.Node, what: str) -> dict[str, str]:
        entries = mapping(node, self.where, what)
        return {name: self._text(value, f'answer "{name}"') for name, (_, value) in entries.items()}

    def _build(
        self,
        kind: type[_Value],
        what: str,
        line: int,
        entries: _Entries,
        **readers: Callable[[yaml.Node, str], Plain | datetime | Mapping[str, Rating]],
    ) -> _Value:
        """Build a value from the names it has readers for; keep the others in ``extra``."""
        values = {
            name: reader(entries[name][1], name)
            for name, reader in readers.items()
            if name in entries and not is_null(entries[name][1])
        }
        extra = {
            name: plain(node, self.where)
            for name, (_, node) in entries.items()
            if name not in readers
        }
        try:
            return kind(**values, extra=extra)
        except (ValueError, TypeError) as error:
            name = str(error).partition(" ")[0]
            line = entries[name][0] if name in entries else line
            what = f"{what}: " if what else ""
            raise BadFileError.at(self.where, line, f"{what}{error}") from None

    def _text(self, node: yaml.Node, what: str) -> str:
        if not isinstance(node, yaml.ScalarNode):
            raise BadFileError.at(
                self.where, line_of(node), f"{what} must be text; put it in quotes"
            )
        return str(node.value)

    def _integer(self, node: yaml.Node, what: str) -> int | str:
        """Return a whole number, or the text found instead, for the value to refuse."""
        text = self._text(node, what)
        return int(text) if re.fullmatch(r"0|-?[1-9][0-9]{0,8}", text) else text[:40]

    def _boolean(self, node: yaml.Node, what: str) -> bool | str:
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
