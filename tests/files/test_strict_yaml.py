"""Which YAML is accepted, and which is refused."""

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
def results(tmp_path_factory):
    """The result for each hostile file, read in its own process."""
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
def test_a_hostile_file_is_refused_in_one_sentence_quickly_and_in_little_memory(results, name):
    message = results[name]["message"]
    assert message.removeprefix("2026.yaml, ").removeprefix("2026.yaml: ") == HOSTILE[name][1]
    assert results[name]["seconds"] < SECONDS
    assert results[name]["megabytes"] < MEGABYTES


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
def test_an_unknown_value_is_read_as_a_person_would_read_it(text, value):
    assert read(text) == value
    assert type(read(text)) is type(value)


def test_nesting_is_allowed_up_to_the_limit():
    assert read("[" * MAX_DEPTH + "]" * MAX_DEPTH) is not None
    with pytest.raises(BadFileError, match="over 12 deep"):
        read("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))


def test_quoted_names_may_start_with_special_characters():
    assert read("'<<': x\n'&a': y\n'!b': z") == {"<<": "x", "&a": "y", "!b": "z"}


def test_a_mapping_gives_the_line_of_each_name():
    values = mapping(parse("a: 1\n\n# more\nb:\n  c: 2", "my.yaml"), "my.yaml", "the file")
    assert {name: line for name, (line, _) in values.items()} == {"a": 1, "b": 4}
