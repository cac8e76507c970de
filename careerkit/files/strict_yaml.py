"""Read YAML that a person may have edited, and refuse what YAML would silently misread.

The text becomes a tree of nodes that know their lines. A value's type is not guessed from its
look (``no`` stays text) until the caller asks for one. Aliases, repeated keys, and tags that say
something else than the value itself are refused, and depth and size are limited before anything is
built: an 857-byte merge bomb takes a plain safe_load the better part of a minute.
"""

import re

import yaml

from careerkit.errors import BadFileError
from careerkit.files.json_as_yaml import json_as_yaml
from careerkit.reflection import Plain

MAX_VALUES = 100_000
"""The most names and values in a file; a year of 2,000 goals with everything said has 70,000."""

MAX_DEPTH = 12
_TOO_DEEP = f"lists nested over {MAX_DEPTH} deep; use fewer levels"

_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

_REFUSED = re.compile("[\x7f-\x84\x86-\x9f]")
"""Letters that YAML 1.2 and JSON allow in quotes, and the parser refuses."""

_PRIVATE = 0x10FE00
_STAND_IN = re.compile("[\U0010fe7f-\U0010fe9f]|\\\\U0010fe", re.IGNORECASE)
"""The private letters that the parser reads in place of those."""

# Other ways to write a number (017, 0x1F, 1_000, 20:26) stay text.
_INT = re.compile(r"0|-?[1-9][0-9]{0,300}")
_FLOAT = re.compile(r"-?[0-9]{1,20}\.[0-9]{1,20}(e[+-][0-9]{1,2})?")

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER = yaml.resolver.Resolver()
_TAG = "tag:yaml.org,2002:"


def parse(text: str, where: str) -> yaml.Node | None:
    """Return the root node of the text, or ``None`` if it is empty; ``where`` names it in errors.

    Raises ``BadFileError`` with the line of anything that is not plain YAML, and for two documents.
    """
    if character := _NOT_TEXT.search(text):
        line = text.count("\n", 0, character.start()) + 1
        raise BadFileError.at(where, line, f"U+{ord(character[0]):04X} is not text; remove it")
    readable = json_as_yaml(text)
    if stand_in := bool(_REFUSED.search(readable)) and not _STAND_IN.search(readable):
        readable = _REFUSED.sub(lambda letter: chr(_PRIVATE + ord(letter[0])), readable)
    try:
        _check_events(readable, where)
        root = yaml.compose(readable, Loader=_Loader)
    except yaml.YAMLError as error:
        # The parser reports something missing at the end on the line after the last one.
        line = min(_line(error), text.rstrip().count("\n") + 1)
        raise BadFileError.at(where, line, _reason(error)) from None
    if stand_in:
        _restore(root)
    return root


def _restore(node: yaml.Node | None) -> None:
    """Put back the letters for which others stood while the text was parsed."""
    if isinstance(node, yaml.ScalarNode):
        node.value = _STAND_IN.sub(lambda letter: chr(ord(letter[0]) - _PRIVATE), node.value)
    elif isinstance(node, yaml.CollectionNode):
        for part in node.value:
            for each in part if isinstance(part, tuple) else (part,):
                _restore(each)


def mapping(node: yaml.Node | None, where: str, what: str) -> dict[str, tuple[int, yaml.Node]]:
    """Return a mapping's values by key, each with the line of its key (from 1).

    ``what`` names the mapping in errors, for example "the file".

    Raises ``BadFileError`` when the node is not a mapping or has the same key twice.
    """
    if not isinstance(node, yaml.MappingNode):
        raise BadFileError.at(
            where, line_of(node), f"{what} must be a list of names and values, as in “name: value”"
        )
    values: dict[str, tuple[int, yaml.Node]] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise BadFileError.at(where, line_of(key), f"a name in {what} must be plain text")
        if key.tag == _TAG + "merge":
            raise BadFileError.at(
                where, line_of(key), 'a merge ("<<") is not allowed; write out its names and values'
            )
        if key.value in values:
            raise BadFileError.at(
                where,
                line_of(key),
                f'"{key.value}" is already on line {values[key.value][0]}; keep one of the two',
            )
        values[key.value] = (line_of(key), value)
    return values


def count(node: yaml.Node | None) -> int:
    """Return how many names and values there are, as ``MAX_VALUES`` limits them."""
    if isinstance(node, yaml.MappingNode):
        return 1 + sum(count(part) for pair in node.value for part in pair)
    if isinstance(node, yaml.SequenceNode):
        return 1 + sum(map(count, node.value))
    return int(node is not None)


def is_null(node: yaml.Node) -> bool:
    """Tell whether a value is empty or null."""
    return node.tag == _TAG + "null"


def plain(node: yaml.Node, where: str) -> Plain:
    """Return the value of a node under a key that careerkit does not know, so it can be kept.

    Raises ``BadFileError`` for a mapping in it that ``mapping`` refuses.
    """
    if isinstance(node, yaml.MappingNode):
        entries = mapping(node, where, "a value")
        return {key: plain(value, where) for key, (_, value) in entries.items()}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item, where) for item in node.value]
    kind = node.tag.rpartition(":")[2]
    if kind == "null":
        return None
    if kind == "bool":
        return node.value.lower() in ("true", "yes", "on")
    if kind == "int" and _INT.fullmatch(node.value):
        return int(node.value)
    if kind == "float" and _FLOAT.fullmatch(node.value):
        return float(node.value)
    return str(node.value)


def line_of(place: yaml.Node | yaml.Event | None) -> int:
    """Return the line that a part of the text starts on, counted from 1."""
    mark = place.start_mark if place is not None else None
    return mark.line + 1 if mark else 1


def _check_events(text: str, where: str) -> None:
    depth = documents = values = 0
    for event in yaml.parse(text, Loader=_Loader):
        documents += isinstance(event, yaml.DocumentStartEvent)
        values += isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        problem = _not_plain(event) or _over_limit(documents, values, depth)
        if problem:
            raise BadFileError.at(where, line_of(event), problem)


def _not_plain(event: yaml.Event) -> str:
    """Return what in an event is not allowed, or empty text."""
    if getattr(event, "anchor", None):
        return 'anchors and aliases ("&", "*") are not allowed; quote words that start with one'
    tag = getattr(event, "tag", None)
    if tag and not _says_nothing_new(event, tag):
        return f'a tag ("{tag[:40]}") is not allowed; quote words that start with "!"'
    return ""


def _says_nothing_new(event: yaml.Event, tag: str) -> bool:
    """Tell whether a tag is that of text, of the mapping or list it stands at, or of the value."""
    if isinstance(event, yaml.ScalarEvent):
        return tag == _TAG + "str" or (
            not event.style
            and tag == _RESOLVER.resolve(yaml.ScalarNode, event.value, (True, False))
        )
    return tag == _TAG + ("map" if isinstance(event, yaml.MappingStartEvent) else "seq")


def _over_limit(documents: int, values: int, depth: int) -> str:
    """Return which limit is exceeded, or empty text."""
    if documents > 1:
        return 'a second document ("---") is not allowed; keep one per file'
    if values > MAX_VALUES:
        return f"over {MAX_VALUES} values, the most a file can hold; restore a backup"
    if depth > MAX_DEPTH:
        return _TOO_DEEP
    return ""


def _line(error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return mark.line + 1 if mark else 1


def _reason(error: yaml.YAMLError) -> str:
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "broken"
    if "nesting depth" in problem:
        # Newer parsers refuse a very deep nesting before they report its first levels.
        return _TOO_DEEP
    return f"not valid YAML ({problem}); fix the line, or quote its words"
