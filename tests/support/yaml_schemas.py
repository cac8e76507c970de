"""What the three schemas of YAML take for something else than text, as their specifications put it.

The expressions are those of https://yaml.org/type/ (YAML 1.1), and of chapters 10.2 and 10.3 of
https://yaml.org/spec/1.2.2/ (JSON and core schema), blanks in them left out.
"""

import random
import re

import yaml

YAML_1_1 = {
    "bool": "y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF",
    "binary number": "[-+]?0b[0-1_]+",
    "octal number": "[-+]?0[0-7_]+",
    "whole number": "[-+]?(?:0|[1-9][0-9_]*)",
    "hexadecimal number": "[-+]?0x[0-9a-fA-F_]+",
    "number of base 60": "[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+",
    "float": r"[-+]?(?:[0-9][0-9_]*)?\.[0-9.]*(?:[eE][-+][0-9]+)?",
    "float of base 60": r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*",
    "infinity": r"[-+]?\.(?:inf|Inf|INF)",
    "not a number": r"\.(?:nan|NaN|NAN)",
    "null": "~|null|Null|NULL|",
    "date": "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]",
    "time": r"[0-9][0-9][0-9][0-9]-[0-9][0-9]?-[0-9][0-9]?(?:[Tt]|[ \t]+)[0-9][0-9]?:[0-9][0-9]"
    r":[0-9][0-9](?:\.[0-9]*)?(?:(?:[ \t]*)Z|[ \t]*[-+][0-9][0-9]?(?::[0-9][0-9])?)?",
    "merge": "<<",
    "default": "=",
    "YAML itself": "[!&*]",
}

CORE = {
    "null": "null|Null|NULL|~|",
    "bool": "true|True|TRUE|false|False|FALSE",
    "whole number": "[-+]?[0-9]+",
    "octal number": "0o[0-7]+",
    "hexadecimal number": "0x[0-9a-fA-F]+",
    "float": r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?",
    "infinity": r"[-+]?(?:\.inf|\.Inf|\.INF)",
    "not a number": r"\.nan|\.NaN|\.NAN",
}

JSON = {
    "null": "null",
    "bool": "true|false",
    "whole number": "-?(?:0|[1-9][0-9]*)",
    "float": r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?",
}

SCHEMAS = {"YAML 1.1": YAML_1_1, "YAML 1.2 core": CORE, "JSON": JSON}

KINDS = [
    (f"{schema}: {kind}", re.compile(expression))
    for schema, kinds in SCHEMAS.items()
    for kind, expression in kinds.items()
]
"""Each kind of value that a schema knows, by name, with its expression."""

WORDS = ("y", "n", "yes", "no", "on", "off", "true", "false", "null", "inf", "nan")
LOOK_LIKE_MORE = (
    *("1e6", "0o17", "09", "017", "0x1F", "0X1F", "0b11", "0B11", "0O17", "1_000", "1,000"),
    *(".inf", "-.INF", "+.Inf", ".nan", ".NAN", "12:30:45", "12:30", "1:1", "190:20:30.15"),
    *("2026-11-30", "2026-1-1", "2026-11-30T12:30:45Z", "2026-11-30 12:30:45 +1", "12:61"),
    *("~", "=", "<<", "...", ".", "..", "-", "--", "---", "+", "+.", "-_5", "_1", "+_1", "1_"),
    *("?", ":", ":-)", ":no", "!", "&", "*", "!x", "&x", "*x", "%", "@", "`", "|", ">", "#", ","),
    *("[]", "{}", "[", "]", "{", "}", "'", '"', "''", "? a", "- a", ": a", "a: b", "a #b", ""),
    *(" a", "a ", "\ta", "a\t", "a\tb", "a\nb", "\n", "\na", "a\n", " \n a", "a\n # b\n- c"),
    *("\x7f", "a\x85b", "\u2028", "\xa0", "\ufeff", "\x00", "\ufffe", "\U0001f600", "עברית"),
    *("1e", "1e+", "e6", "1e6e6", "0x", "0o", "0b", "0xG", "1M", "3D", "10x", "5 %", "+7", "-0"),
    *("1E400", "-1e-400", "9" * 30, "0" * 30, "1" * 18 + "." + "1" * 18, "0.1e1_0", "1__0"),
    *("on and on: " * 12, "it's # not - a: comment " * 12, "- a ? b " * 20, '"so", he said ' * 12),
    *("C:\\x", "https://example.org/a:b#c", "1:2:3:4", "-1:30", "@home", "a\\nb", "\\", "1.2.3"),
)
"""Text that looks like more, or that YAML gives a meaning."""

_FORMS = (
    *("SDeSD", "S0xD", "S0oD", "S0bD", "S0D", "SD_D", "SD,D", "SD.D", "S.D", "SD.DeSD", "eSD"),
    *("SD:D", "SD:D:D", "SD:D:D.D", "D-D-D", "D-D-DTD:D:DZ", "D-D-D D:D:D.D SD:D", "S.D_D", "SD."),
)
"""Forms of numbers and times: S stands for a sign, D for digits."""


def hostile_texts(count: int) -> list[str]:
    """Return so many different texts that look like numbers, dates and words of YAML."""
    rng = random.Random(26)
    texts = dict.fromkeys(LOOK_LIKE_MORE)
    for word in WORDS:
        texts |= dict.fromkeys((word, word.upper(), word.title(), word[:1] + word[1:].upper()))
    while len(texts) < count:
        texts |= dict.fromkeys(_number(rng) for _ in range(6))
        texts[rng.choice("-+. ") + rng.choice([*texts])] = None
        texts[rng.choice([*texts]) + rng.choice("_.0 \n:")] = None
    return list(texts)[:count]


def _number(rng: random.Random) -> str:
    form = rng.choice(_FORMS)
    form = form.upper() if rng.random() < 0.2 else form
    return "".join(
        rng.choice(("", "-", "+"))
        if letter == "S"
        else "".join(rng.choices("0123456789", k=rng.choice((1, 2, 2, 4))))
        if letter == "D"
        else letter
        for letter in form
    )


def kinds_of(text: str) -> set[str]:
    """Return what any schema takes text for, if it stands without quotes."""
    return {kind for kind, expression in KINDS if expression.fullmatch(text)}


def misread(text: str) -> list[str]:
    """Return what stands without quotes in YAML and is text to one schema and not to another."""
    unquoted = [
        event.value
        for event in yaml.parse(text)
        if isinstance(event, yaml.ScalarEvent) and not event.style
    ]
    schemas = {value: {kind.partition(": ")[0] for kind in kinds_of(value)} for value in unquoted}
    return [value for value, knowing in schemas.items() if knowing not in (set(), {*SCHEMAS})]
