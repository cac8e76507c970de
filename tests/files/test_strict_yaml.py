"""Which YAML is accepted, and which is refused."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
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


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("!!str 12", "12"),
        ("!!str no", "no"),
        ("!!int 12", 12),
        ("!!map {a: !!seq [!!null ~, !!bool no]}", {"a": [None, False]}),
        ("!!str a: !!str 'b'", {"a": "b"}),
    ],
)
def test_a_tag_that_says_what_the_value_is_anyway_is_read(text, value):
    assert read(text) == value
    assert type(read(text)) is type(value)


@pytest.mark.parametrize(
    "text", ["!!int x", "!!bool 'true'", "!!float 3", "!!set {a}", "!!map []", "! 12", "!!str [a]"]
)
def test_a_tag_that_says_something_else_is_refused(text):
    with pytest.raises(BadFileError, match="is not allowed; quote words"):
        read(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("'a\x7fb'", "a\x7fb"),
        ("a\x7f: [\x80, \x9f]", {"a\x7f": ["\x80", "\x9f"]}),
        ("\x84", "\x84"),
    ],
)
def test_letters_that_only_yaml_1_2_allows_are_read(text, value):
    assert read(text) == value


def test_a_letter_that_stands_for_another_is_not_taken_for_it():
    assert read('"\U0010fe7f"') == "\U0010fe7f"
    with pytest.raises(BadFileError, match="control characters"):
        read('"\U0010fe7f\x7f"')
    with pytest.raises(BadFileError, match="control characters"):
        read('"\\U0010FE7F\x7f"')


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda values: (
        st.lists(values, max_size=3) | st.dictionaries(st.text("aé\U0001f600/\x85"), values)
    ),
    max_leaves=8,
)


@given(JSON, st.booleans(), st.sampled_from([None, "\t", 2]), st.sampled_from([None, (",", ":")]))
def test_json_is_read_as_json(value, in_ascii, indent, separators):
    text = json.dumps({"": value}, ensure_ascii=in_ascii, indent=indent, separators=separators)
    assert read(text.replace("/", "\\/")) == {"": value}


def test_a_number_of_json_is_a_number():
    assert read('{"a": [1e3, -2.5E-1, 1E+30, 0.5, -0]}') == {"a": [1000.0, -0.25, 1e30, 0.5, 0]}


def test_a_mistake_in_json_is_found_on_its_line():
    with pytest.raises(BadFileError, match='line 3: "b" is already on line 2'):
        read('{\n\t"b": "\\/",\n\t"b": 2\n}')


def test_nesting_is_allowed_up_to_the_limit():
    assert read("[" * MAX_DEPTH + "]" * MAX_DEPTH) is not None
    with pytest.raises(BadFileError, match="over 12 deep"):
        read("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))


def test_quoted_names_may_start_with_special_characters():
    assert read("'<<': x\n'&a': y\n'!b': z") == {"<<": "x", "&a": "y", "!b": "z"}


def test_a_mapping_gives_the_line_of_each_name():
    values = mapping(parse("a: 1\n\n# more\nb:\n  c: 2", "my.yaml"), "my.yaml", "the file")
    assert {name: line for name, (line, _) in values.items()} == {"a": 1, "b": 4}
