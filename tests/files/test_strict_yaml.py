"""What plain YAML means here, and what is refused, however it is put."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from support import read_alone
from support.hostile import HOSTILE, put

from careerkit.errors import BadFileError
from careerkit.files.strict_yaml import MAX_DEPTH, mapping, parse, plain

SECONDS = 1
MEGABYTES = 100


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """Each hostile file's answer, read in a process of its own."""
    files = []
    for content, _ in HOSTILE.values():
        files.append(tmp_path_factory.mktemp("home") / "2026.yaml")
        put(files[-1], content)
    program = Path(read_alone.__file__)
    lines = subprocess.run(
        [sys.executable, program, *files], stdout=subprocess.PIPE, text=True, check=True
    ).stdout.splitlines()
    return dict(zip(HOSTILE, map(json.loads, lines), strict=True))


def read(text):
    return plain(parse(text, "my.yaml"), "my.yaml")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_answered_in_a_sentence_at_once_and_in_little_memory(answers, name):
    said = answers[name]["said"]
    assert said.removeprefix("2026.yaml, ").removeprefix("2026.yaml: ") == HOSTILE[name][1]
    assert answers[name]["seconds"] < SECONDS
    assert answers[name]["megabytes"] < MEGABYTES


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", False),
        ("TRUE", True),
        ("'no'", "no"),
        ("~", None),
        ("7", 7),
        ("-7", -7),
        ("007", "007"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("20:26", "20:26"),
        ("2.5", 2.5),
        ("1e3", "1e3"),
        (".nan", ".nan"),
        ("2026-11-23", "2026-11-23"),
        ("=", "="),
        ("[a, [b, {c: d}]]", ["a", ["b", {"c": "d"}]]),
    ],
)
def test_an_unknown_value_is_read_as_it_looks_to_a_person(text, value):
    assert read(text) == value
    assert type(read(text)) is type(value)


def test_a_value_may_be_as_deep_as_anybody_writes():
    assert read("[" * MAX_DEPTH + "]" * MAX_DEPTH) is not None
    with pytest.raises(BadFileError, match="over 12 deep"):
        read("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))


def test_a_name_in_quotes_is_only_a_name():
    assert read("'<<': x\n'&a': y\n'!b': z") == {"<<": "x", "&a": "y", "!b": "z"}


def test_a_mapping_knows_the_line_of_each_name():
    found = mapping(parse("a: 1\n\n# more\nb:\n  c: 2", "my.yaml"), "my.yaml", "the file")
    assert {name: line for name, (line, _) in found.items()} == {"a": 1, "b": 4}
