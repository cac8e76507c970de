"""Year's files that can't be read: for each one its bytes and the end of the error message.

A number instead of bytes stands for a file of that many zeros.
"""

from pathlib import Path

from support.mistakes import GOAL, MISTAKES, TOP

_LAUGHS = b"".join(
    b"%c: &%c [%s]\n" % (here, here, b", ".join([b"*%c" % before] * 9))
    for before, here in zip(b"abcdefgh", b"bcdefghi", strict=True)
)
_MERGES = b"".join(
    b"%c: &%c {<<: [%s]}\n" % (here, here, b", ".join([b"*%c" % before] * 9))
    for before, here in zip(b"abcdefgh", b"bcdefghi", strict=True)
)
_DIGITS = b"9" * 5000

ATTACKS = {
    "alias bomb": (
        TOP + b"a: &a [lol]\n" + _LAUGHS,
        'line 3: anchors and aliases ("&", "*") are not allowed; quote words that start with one',
    ),
    "merge bomb": (
        TOP + b"a: &a {x: 1}\n" + _MERGES,
        'line 3: anchors and aliases ("&", "*") are not allowed; quote words that start with one',
    ),
    "a list that holds itself": (
        TOP + b"goals: &me [*me]\n",
        'line 3: anchors and aliases ("&", "*") are not allowed; quote words that start with one',
    ),
    "an alias of nothing": (
        TOP + b"letter: *important*\n",
        "line 3: not valid YAML (did not find expected alphabetic or numeric character); "
        "fix the line, or quote its words",
    ),
    "a merge": (
        GOAL + b"    <<: {importance: 3}\n",
        'line 5: a merge ("<<") is not allowed; write out its names and values',
    ),
    "lists a million deep": (
        TOP + b"goals: " + b"[" * 1_000_000,
        "line 3: lists nested over 12 deep; use fewer levels",
    ),
    "names a million deep": (
        TOP + b"goals: " + b"{a: " * 400_000,
        "line 3: lists nested over 12 deep; use fewer levels",
    ),
    "dashes a million deep": (
        TOP + b"goals:\n " + b"- " * 900_000 + b"\n",
        "line 4: lists nested over 12 deep; use fewer levels",
    ),
    "question marks a million deep": (
        TOP + b"? " * 900_000 + b"\n",
        "line 3: lists nested over 12 deep; use fewer levels",
    ),
    "a list of a million": (
        TOP + b"mine: [" + b"a," * 900_000 + b"]\n",
        "line 3: over 100000 values, the most a file can hold; restore a backup",
    ),
    "a million lines": (
        TOP + b"mine:\n" + b"- \n" * 600_000,
        "line 99997: over 100000 values, the most a file can hold; restore a backup",
    ),
    "a million goals": (
        TOP + b"goals:\n" + b"".join(b" a%d:\n" % number for number in range(200_000)),
        "line 50000: over 100000 values, the most a file can hold; restore a backup",
    ),
    "one endless name": (
        TOP + b"a" * 1_900_000 + b": b\n",
        "line 3: not valid YAML (could not find expected ':'); fix the line, or quote its words",
    ),
    "an endless quote": (
        TOP + b'letter: "' + b"a\n" * 900_000,
        "line 900002: not valid YAML (found unexpected end of stream); "
        "fix the line, or quote its words",
    ),
    "100 MB": (
        100_000_000,
        "over 2 MB, the most a file can hold; check what was added to it",
    ),
    "5,000 digits of importance": (
        GOAL + b"    importance: " + _DIGITS + b"\n",
        f"line 5: goal \"give-a-talk\": importance is '{'9' * 40}'; "
        "it must be a whole number from 1 to 10, or be left out",
    ),
    "5,000 digits of a year": (
        b"format: 1\nyear: " + _DIGITS + b"\n",
        f"line 2: year is '{'9' * 40}'; it must be a four-digit number",
    ),
    "5,000 digits of a format": (
        b"format: " + _DIGITS + b"\nyear: 2026\n",
        f"line 1: format is '{'9' * 40}'; it must be \"format: 1\"",
    ),
    "a tag that runs a program": (
        TOP + b"letter: !!python/object/apply:os.system ['touch owned']\n",
        'line 3: a tag ("tag:yaml.org,2002:python/object/apply:os") is not allowed; '
        'quote words that start with "!"',
    ),
    "a tag of somebody's own": (
        TOP + b"letter: !important now\n",
        'line 3: a tag ("!important") is not allowed; quote words that start with "!"',
    ),
    "binary in a tag": (
        TOP + b"letter: !!binary aGVsbG8=\n",
        'line 3: a tag ("tag:yaml.org,2002:binary") is not allowed; '
        'quote words that start with "!"',
    ),
    "a future version of YAML": (
        b"%YAML 9.9\n---\n" + TOP,
        "line 1: not valid YAML (found incompatible YAML document); "
        "fix the line, or quote its words",
    ),
}

HOSTILE = ATTACKS | MISTAKES


def put(path: Path, content: bytes | int) -> None:
    """Write a file with these bytes, or with that many zeros."""
    with path.open("wb") as file:
        if isinstance(content, int):
            file.truncate(content)
        else:
            file.write(content)
