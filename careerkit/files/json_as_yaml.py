"""Turn JSON into YAML that says the same, line by line: some of JSON a YAML 1.1 reader misreads."""

import json
import re

_PARTS = re.compile(r'"(?:[^"\\]|\\.)*"|-?[0-9][0-9.eE+-]*|\t')
_HALF = re.compile("[\ud800-\udfff]")
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def json_as_yaml(text: str) -> str:
    r"""Return text that is JSON as YAML with the same lines, and any other text as it is.

    >>> print(json_as_yaml('{"talk":"\\ud83c\\udf89 a\\/b",\n\t"many": 1E3}'))
    {"talk":"🎉 a/b",
     "many": 1000.0}
    >>> json_as_yaml('{talk: "a\\/b"}')
    '{talk: "a\\/b"}'
    """
    return _PARTS.sub(_part, text) if _is_json(text) else text


def _is_json(text: str) -> bool:
    if not text.lstrip().startswith("{"):
        return False
    try:
        json.loads(text, parse_constant=_refused)
    except (ValueError, RecursionError):
        return False
    return True


def _refused(constant: str) -> float:
    raise ValueError(f"{constant} is not JSON")


def _part(found: re.Match[str]) -> str:
    part = found[0]
    if part == "\t":
        return " "
    if not part.startswith('"'):
        return _number(part)
    words = json.loads(part)
    if _HALF.search(words):
        return part
    written = json.dumps(words, ensure_ascii=False)
    return _ESCAPED.sub(lambda letter: f"\\u{ord(letter[0]):04x}", written)


def _number(part: str) -> str:
    """Return a number as YAML 1.1 has it: with a point before its exponent."""
    written = repr(json.loads(part))
    if "inf" in written:
        return part
    mantissa, exponent, power = written.partition("e")
    return f"{mantissa}{'' if '.' in mantissa or not exponent else '.0'}{exponent}{power}"
