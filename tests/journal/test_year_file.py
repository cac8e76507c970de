"""A year's file as text: it is read back unchanged."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from support.year_sample import SAMPLE

from careerkit.files.text import read_text
from careerkit.journal.year_file import dumps, loads, read_only
from careerkit.journal.year_nodes import FORMAT
from careerkit.reflection import SCALE, STAGES, Rating, Reflection
from careerkit.steps.check_ins import check_ins
from careerkit.steps.plan import PARTS

# A busy machine is slow, not wrong.
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

FORMATS = Path(__file__).parent / "formats"

WORDS = st.text(st.characters(exclude_categories=["Cs"]))
TRICKY = st.sampled_from(
    [
        *("no", "1e3", "~", "null", "#", "<<", "'", '"', "&a", "*a", "!a", "\\U0001F600", "\\"),
        *("{", "[", "|", ">", "%", "---", "...", "=", "?", ":", "-", "@", "`", "a: b", "\n# end"),
        *("a\x85b", "\u2028", "\u2029", " \n", "\t", "\r\n", "\ufeff", "\x00", "\x7f", "\ufffe"),
        *("\u061c\u202eright to left", "👩\u200d👧", "\n\n  a\n", "x\n ", "---\n...", "\xa0"),
    ]
)
TEXT = st.one_of(WORDS, st.lists(TRICKY | WORDS, max_size=6).map("".join))
STOPS = st.none() | st.sampled_from(SCALE)
LEAVES = st.none() | st.booleans() | st.integers(-(10**30), 10**30) | TEXT
PLAIN = st.recursive(
    LEAVES, lambda each: st.lists(each, max_size=3) | st.dictionaries(TEXT, each, max_size=3)
)
UNKNOWN = st.dictionaries(TEXT.map("x-{}".format), PLAIN, max_size=2)
RATINGS = st.builds(
    Rating,
    goal=TEXT,
    category=TEXT,
    detail=TEXT,
    importance=STOPS,
    priority=st.booleans(),
    lived=st.just(True),
    satisfaction=STOPS,
    expectation=STOPS,
    note=TEXT,
    step=TEXT,
    when=TEXT,
    obstacle=TEXT,
    stage=st.sampled_from(["", *STAGES]),
    extra=UNKNOWN,
)
TIMES = st.none() | st.datetimes(
    min_value=datetime(1000, 1, 1), timezones=st.none() | st.timezones(), allow_imaginary=False
)
REFLECTIONS = st.builds(
    Reflection,
    year=st.integers(1000, 9999),
    begun=TIMES,
    saved=TIMES,
    goals=st.dictionaries(TEXT, RATINGS, max_size=3),
    answers=st.dictionaries(TEXT, TEXT, max_size=3),
    letter=TEXT,
    extra=UNKNOWN,
)


def test_the_written_format_has_not_changed():
    assert dumps(SAMPLE) == (FORMATS / f"{FORMAT}.yaml").read_text("utf-8")


@pytest.mark.parametrize("path", sorted(FORMATS.iterdir()), ids=lambda path: path.stem)
def test_a_file_of_every_earlier_format_can_be_read(path):
    assert loads(read_text(path), path.name) == SAMPLE


def test_the_samples_check_ins_can_be_used():
    assert [each.stage for each in check_ins(SAMPLE)] == ["begun", "done"]


def test_a_file_from_before_there_were_steps_and_check_ins_can_be_read():
    kept = [name for name in vars(Rating()) if name not in PARTS]
    goals = {
        goal_id: Rating(**{name: getattr(each, name) for name in kept})
        for goal_id, each in SAMPLE.goals.items()
    }
    before = replace(SAMPLE, goals=goals, extra={"later": SAMPLE.extra["later"]})
    path = FORMATS.parent / "before-steps.yaml"
    assert loads(read_text(path), path.name) == before


def test_every_format_has_a_sample_file():
    assert {int(path.stem) for path in FORMATS.iterdir()} == set(range(1, FORMAT + 1))


@CALM
@given(REFLECTIONS)
@example(Reflection(year=2026, letter="a" * 10_000))
@example(Reflection(year=2026, letter="so\n" * 3_333))
def test_a_reflection_is_equal_after_writing_and_reading(said):
    text = dumps(said)
    assert loads(text, "2026.yaml") == said
    assert dumps(loads(text, "2026.yaml")) == text


@CALM
@given(TEXT)
def test_any_note_and_answer_is_equal_after_saving_and_loading(tmp_path_factory, text):
    path = tmp_path_factory.getbasetemp() / "2026.yaml"
    said = Reflection(year=2026, answers={"why": text}).rate("go", note=text)
    path.write_text(dumps(said), "utf-8", newline="\n")
    assert loads(read_text(path), path.name) == said


@pytest.mark.parametrize("words", ["🎉", "עברית", "日本語", "çédille", "“quoted”", "🎉\n👩‍👩‍👧 so"])
def test_words_are_in_the_file_as_they_were_typed(words):
    text = dumps(Reflection(year=2026).rate("go", note=words))
    assert [line for line in words.split("\n") if line not in text] == []


def test_other_yaml_styles_can_be_read():
    text = """
format: 1
year: 2026
goals:
    go: {importance: 3, priority: yes, lived: On, satisfaction: , note: no, detail: 017}
letter: >
    folded
    words
"""
    assert loads(text, "2026.yaml") == Reflection(
        year=2026,
        goals={"go": Rating(importance=3, priority=True, lived=True, note="no", detail="017")},
        letter="folded words\n",
    )


@pytest.mark.parametrize("end", ["\r\n", "\n\n\n", "  \n"])
def test_other_line_endings_can_be_read(end):
    text = dumps(Reflection(year=2026).rate("go", note="so")).replace("\n", end)
    assert loads(text, "2026.yaml") == Reflection(year=2026).rate("go", note="so")


def test_a_file_with_a_byte_order_mark_can_be_read(tmp_path):
    path = tmp_path / "2026.yaml"
    path.write_text(dumps(SAMPLE), "utf-8-sig")
    assert loads(read_text(path), path.name) == SAMPLE


def test_a_newer_format_is_read_only():
    text = dumps(SAMPLE).replace("format: 1", "format: 2").replace("mood:", "weather:")
    later = loads(text, "2026.yaml")
    assert later.goals["great-scale"] == SAMPLE.goals["great-scale"]
    assert read_only(later) == (
        "written by a newer careerkit (format 2; this one reads up to 1); "
        "update careerkit to change it"
    )
    assert read_only(SAMPLE) == ""
    assert dumps(later) != dumps(SAMPLE)


@pytest.mark.parametrize("year", [1000, 2026, 9999])
def test_what_was_not_said_is_not_in_the_file(year):
    body = dumps(Reflection(year=year).rate("go")).split("short.\n")[1]
    assert body == f"format: 1\nyear: {year}\ngoals:\n  go: {{}}\n# end\n"


@CALM
@given(st.text("\ud800\udbff\udc00\udfff", min_size=1))
def test_half_characters_are_refused_before_saving(text):
    with pytest.raises(ValueError, match="half a character"):
        Rating(note=text)
