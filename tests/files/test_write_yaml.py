"""What is written as YAML is the same to readers of YAML 1.1, of its version 1.2 and of JSON."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from support.yaml_schemas import KINDS, LOOK_LIKE_MORE, WORDS, hostile_texts, kinds_of, misread

from careerkit.files.write_yaml import TAKEN_FOR_MORE, dump

NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
TEXT = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(LOOK_LIKE_MORE)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXT,
    lambda values: st.lists(values, max_size=3) | st.dictionaries(TEXT, values, max_size=3),
)


def unquoted(text):
    """Return which of the words and values written in YAML stand without quotes."""
    events = yaml.parse(dump({text: text}))
    return [each.value for each in events if isinstance(each, yaml.ScalarEvent) and not each.style]


@pytest.mark.parametrize(("kind", "expression"), KINDS, ids=[kind for kind, _ in KINDS])
def test_text_that_a_schema_takes_for_something_else_is_in_quotes(kind, expression):
    @given(st.from_regex(expression, fullmatch=True))
    def in_quotes(text):
        assert unquoted(text) == []

    in_quotes()


def test_hostile_text_is_in_quotes_wherever_a_schema_knows_it():
    texts = [text for text in hostile_texts(2_000) if kinds_of(text)]
    assert len(texts) > 500
    assert [text for text in texts if unquoted(text)] == []


@pytest.mark.parametrize("word", WORDS)
def test_a_word_of_yaml_is_in_quotes_in_any_case(word):
    assert all(map(TAKEN_FOR_MORE.fullmatch, (word, word.upper(), word.title(), word.swapcase())))


@pytest.mark.parametrize(
    "text",
    [
        *("1M requests a second", "10x", "3D", "1k", "5 %", "Yes, if I can", "No more", "on call"),
        *("e-mail", "info", "nano", "C++", "a = b", "Nulls", "0xG", "v1.2", "2 hours", "a@b.org"),
        *("24/7", "2026-2027", "12 o'clock", "+1 engineer", "-able", ".NET", "https://example.org"),
    ],
)
def test_other_text_is_written_as_it_was_typed(text):
    assert dump({"detail": text}) == f"detail: {text}\n"


@given(VALUES)
@example({"y": [True, "true", None, "null", 1e300, "1e300", 0, "0o17"]})
def test_what_stands_without_quotes_is_the_same_in_each_schema(value):
    text = dump({"value": value})
    assert misread(text) == []
    assert yaml.safe_load(text) == {"value": value}


def test_a_value_that_schemas_read_differently_is_found():
    assert misread("[1e6, y, 09, 7, text, 2026-11-30, '1e6', true, 0x1F, 2.5]") == [
        *("1e6", "y", "09", "2026-11-30", "0x1F")
    ]
