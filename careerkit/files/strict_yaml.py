"""Read YAML that a person may have edited, refusing whatever would surprise them.

The text becomes a tree of nodes that know their lines; nothing is guessed from how a value
looks (``no`` stays the two letters it is) until the reader of the tree says what it wants.
Aliases, tags and repeated keys are refused, depth and number are capped before anything is built:
an 857-byte merge bomb takes a plain safe_load the better part of a minute.
"""

import re

import yaml

from careerkit.errors import BadFileError
from careerkit.reflection import Plain

MAX_VALUES = 20_000
"""A year in which everything is said about all goals holds 1,500 names and values."""

MAX_DEPTH = 12
_TOO_DEEP = f"lists nested over {MAX_DEPTH} deep; use fewer levels"

_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")

# Other ways to write a number (017, 0x1F, 1_000, 20:26) are kept as the words they are.
_INT = re.compile(r"0|-?[1-9][0-9]{0,300}")
_FLOAT = re.compile(r"-?[0-9]{1,20}\.[0-9]{1,20}(e[+-][0-9]{1,2})?")

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str, where: str) -> yaml.Node | None:
    """Return the root node of the text's one document, or ``None`` where there is none.

    Raises ``BadFileError`` with the line of whatever plain YAML does not have.
    """
    if odd := _NO_TEXT.search(text):
        line = text.count("\n", 0, odd.start()) + 1
        raise BadFileError.at(where, line, f"U+{ord(odd[0]):04X} is not text; remove it")
    try:
        _check_events(text, where)
        return yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        # What is missing at the end is missed on the line after it.
        line = min(_line(error), text.rstrip().count("\n") + 1)
        raise BadFileError.at(where, line, _reason(error)) from None


def mapping(node: yaml.Node | None, where: str, what: str) -> dict[str, tuple[int, yaml.Node]]:
    """Return a mapping's values by key, each with the line its key stands on.

    Raises ``BadFileError`` where the node is something else or a key stands there twice.
    """
    if not isinstance(node, yaml.MappingNode):
        raise BadFileError.at(
            where, line_of(node), f"{what} must be a list of names and values, as in «name: value»"
        )
    found: dict[str, tuple[int, yaml.Node]] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise BadFileError.at(where, line_of(key), f"a name in {what} must be plain text")
        if key.tag == "tag:yaml.org,2002:merge":
            raise BadFileError.at(
                where, line_of(key), 'a merge ("<<") is not allowed; write out its names and values'
            )
        if key.value in found:
            raise BadFileError.at(
                where,
                line_of(key),
                f'"{key.value}" is already on line {found[key.value][0]}; keep one of the two',
            )
        found[key.value] = (line_of(key), value)
    return found


def is_null(node: yaml.Node) -> bool:
    """Tell whether a value was left empty."""
    return node.tag == "tag:yaml.org,2002:null"


def plain(node: yaml.Node, where: str) -> Plain:
    """Return the value of a node that careerkit does not know, so that it can be kept."""
    if isinstance(node, yaml.MappingNode):
        known = mapping(node, where, "a value")
        return {key: plain(value, where) for key, (_, value) in known.items()}
    if isinstance(node, yaml.SequenceNode):
        return [plain(each, where) for each in node.value]
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


def line_of(node: yaml.Node | None) -> int:
    """Return the line a node begins on, counted from 1."""
    return node.start_mark.line + 1 if node is not None else 1


def _check_events(text: str, where: str) -> None:
    depth = documents = values = 0
    for event in yaml.parse(text, Loader=_Loader):
        documents += isinstance(event, yaml.DocumentStartEvent)
        values += isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        surprise = _surprise(event) or _excess(documents, values, depth)
        if surprise:
            raise BadFileError.at(where, event.start_mark.line + 1, surprise)


def _surprise(event: yaml.Event) -> str:
    """Say what in an event plain YAML does not have, or nothing."""
    if getattr(event, "anchor", None):
        return 'anchors and aliases ("&", "*") are not allowed; quote words that start with one'
    if getattr(event, "tag", None):
        return f'a tag ("{event.tag[:40]}") is not allowed; quote words that start with "!"'
    return ""


def _excess(documents: int, values: int, depth: int) -> str:
    """Say what there is too much of, or nothing."""
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
        # Newer parsers give up on an endless depth before they report the first levels of it.
        return _TOO_DEEP
    return f"not valid YAML ({problem}); fix the line, or quote its words"
