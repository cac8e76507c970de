"""A year's file that was damaged: it is noticed, or nothing is missing."""

import random

import pytest
from support.year_sample import SAMPLE

from careerkit.errors import BadFileError
from careerkit.files.text import read_text
from careerkit.journal.codec import dumps, loads


def valid_or_refused(content, path):
    """Return the reflection in a file with these bytes, or ``None`` if it is refused."""
    path.write_bytes(content)
    try:
        return loads(read_text(path), path.name)
    except BadFileError:
        return None


def test_a_file_cut_at_any_byte_is_noticed_or_nothing_is_missing(tmp_path):
    content = dumps(SAMPLE).encode()
    read = {
        cut: valid_or_refused(content[:cut], tmp_path / "2026.yaml") for cut in range(len(content))
    }
    assert {
        cut: reflection for cut, reflection in read.items() if reflection not in (None, SAMPLE)
    } == {}
    assert [cut for cut, reflection in read.items() if reflection == SAMPLE] == [len(content) - 1]


@pytest.mark.slow
@pytest.mark.parametrize("times", [1_000, pytest.param(10_000, marks=pytest.mark.thorough)])
def test_a_damaged_file_is_refused_in_one_sentence_or_valid(tmp_path, times):
    chance = random.Random(times)
    content = dumps(SAMPLE).encode()
    path = tmp_path / "2026.yaml"
    read = [valid_or_refused(mutated(content, chance), path) for _ in range(times)]
    # Otherwise the damage was too small or too large to show anything.
    assert 0.1 < read.count(None) / times < 0.9
    for reflection in filter(None, read):
        assert loads(dumps(reflection), path.name) == reflection


def mutated(content, chance):
    """Return the bytes with one to three pieces removed, doubled, reversed or replaced."""
    content = bytearray(content)
    for _ in range(chance.randint(1, 3)):
        here, there = sorted(chance.choices(range(len(content) + 1), k=2))
        there = min(there, here + chance.choice([1, 1, 4, 40]))
        piece = bytes(content[here:there])
        marks = [b":", b"\n", b" ", b"#", b"'", b'"', b"-", b"&", b"!", b"[", b"{", b"\0", b"\xff"]
        content[here:there] = chance.choice([b"", piece * 2, piece[::-1], chance.choice(marks)])
    return bytes(content)


def test_a_file_with_a_byte_order_mark_cut_short_is_noticed(tmp_path):
    content = dumps(SAMPLE).encode("utf-8-sig")[:-10]
    assert valid_or_refused(content, tmp_path / "2026.yaml") is None
