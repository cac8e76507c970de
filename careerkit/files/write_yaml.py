"""Write YAML that every reader takes for the same names and values.

A word without quotes can be text to one reader and a number, a date or a yes to another: YAML 1.1,
the core schema of YAML 1.2 and its JSON schema each know other ones.
"""

import re

import yaml

from careerkit.reflection import Plain

TAKEN_FOR_MORE = re.compile(
    r"""
    ~ | null | true | false | y | yes | n | no | on | off
    | << | = | :.*
    | [-+]? 0 [box] [0-9a-f_]*
    | [-+]? \.? (?: inf (?: inity )? | nan )
    | [-+]? (?: [0-9_.,:]+ (?: e [-+]? [0-9_]* )? | e [-+]? [0-9_]+ )
    | [-+]? [0-9]+ - [0-9]+ - [0-9]+ (?: [t\s] .* )?
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
"""Text that some reader takes for something else where it stands without quotes.

It covers what the three schemas name, and the forms beside them that readers take for the same: any
case, commas between digits, a number without its digits. A colon in front makes a symbol in Ruby.
"""

_OTHER_BREAKS = re.compile("[\r\x85\u2028\u2029]")


def dump(entries: Plain) -> str:
    """Return names and values as YAML, text in quotes only where it needs them.

    >>> print(dump({"detail": "1e6", "note": "1e6 requests", "09": [9, True, "y"]}), end="")
    detail: '1e6'
    note: 1e6 requests
    '09':
    - 9
    - true
    - 'y'
    """
    text = _dump_with(_FastDumper, entries)
    # The fast dumper writes an emoji as \U0001F600, which nobody can read.
    return _dump_with(_SlowDumper, entries) if "\\U" in text else text


class _WithoutAliases:
    """Writes a value that stands in two places twice, as aliases are not read."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


class _SlowDumper(_WithoutAliases, yaml.SafeDumper):
    """Writes every character as it is, but in Python: six times slower."""


class _FastDumper(_WithoutAliases, getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes characters up to U+FFFF as they are."""


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=_style(text))


def _style(text: str) -> str | None:
    """Return the mark that text begins with, or ``None`` to leave it to the dumper."""
    if _OTHER_BREAKS.search(text):
        # Outside double quotes PyYAML loses these line breaks or turns them into spaces.
        return '"'
    if "\n" in text:
        return "|"
    return "'" if TAKEN_FOR_MORE.fullmatch(text) else None


for _dumper in (_SlowDumper, _FastDumper):
    _dumper.add_representer(str, _represent_text)


def _dump_with(dumper: type, entries: Plain) -> str:
    return str(yaml.dump(entries, Dumper=dumper, sort_keys=False, allow_unicode=True, width=96))
