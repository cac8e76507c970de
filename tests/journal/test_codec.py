"""A year's file as text: it is read back unchanged."""

import importlib
import json
import re
import sys
from dataclasses import fields, replace
from datetime import date, datetime
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from support.entries import by_hand
from support.yaml_schemas import misread
from support.year_sample import SAMPLE

from careerkit import reflection
from careerkit.files.text import read_text
from careerkit.journal import codec
from careerkit.journal.codec import (
    FORMAT,
    RATING_KEYS,
    SENTENCE_KEYS,
    YEAR_KEYS,
    CheckedTexts,
    dumps,
    loads,
    read_only,
)
from careerkit.reflection import (
    SCALE,
    STAGES,
    CheckIn,
    Choice,
    DatedEntry,
    Judgements,
    NotThisYear,
    Rating,
    Reflection,
)

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
    LEAVES, lambda values: st.lists(values, max_size=3) | st.dictionaries(TEXT, values, max_size=3)
)
UNKNOWN = st.dictionaries(TEXT.map("x-{}".format), PLAIN, max_size=2)
# What nobody takes for a rating, a choice or a check-in.
UNREAD = st.dictionaries(TEXT, st.just(5) | st.just([]), min_size=1, max_size=2).map(
    lambda held: {f"x-{key}": value for key, value in held.items()}
)
DATED_ENTRIES = st.lists(
    st.builds(
        DatedEntry,
        date=st.sampled_from(["2026", "2026-03", "2024-02-29"]),
        text=TEXT.filter(str.strip),
        extra=UNKNOWN,
    ),
    max_size=3,
).map(tuple)
RATINGS = st.builds(
    Rating,
    goal=TEXT,
    category=TEXT,
    detail=TEXT,
    importance=STOPS,
    priority=st.booleans(),
    lived=st.just(True),
    now=st.none() | st.booleans(),
    satisfaction=STOPS,
    expectation=STOPS,
    note=TEXT,
    step=TEXT,
    when=TEXT,
    obstacle=TEXT,
    stage=st.sampled_from(["", *STAGES]),
    entries=DATED_ENTRIES,
    before_comparing=st.none()
    | st.builds(
        Judgements,
        importance=STOPS,
        priority=st.booleans(),
        satisfaction=STOPS,
        expectation=STOPS,
    ),
    extra=UNKNOWN | st.builds(lambda held: {"before_comparing": held}, UNREAD),
)
TIMES = st.none() | st.datetimes(
    min_value=datetime(1000, 1, 1), timezones=st.none() | st.timezones(), allow_imaginary=False
)
BEGUN = st.datetimes(
    min_value=datetime(1000, 1, 1),
    max_value=datetime(9998, 1, 1),
    timezones=st.none() | st.timezones(),
    allow_imaginary=False,
)


def entries(builds):
    """Return tuples of entries, no two of them at one place."""
    return st.lists(builds, max_size=3, unique_by=lambda entry: entry.place).map(tuple)


CHOICES = entries(
    st.lists(TEXT.filter(bool), min_size=2, max_size=4, unique=True).flatmap(
        lambda of: st.builds(
            Choice,
            begun=BEGUN,
            of=st.just(tuple(of)),
            most=st.just(of[0]),
            least=st.sampled_from(["", *of[1:]]),
            extra=UNKNOWN,
        )
    )
)
CHECK_INS = entries(
    st.builds(
        CheckIn,
        begun=BEGUN,
        goal=st.sampled_from(["a", "b"]) | TEXT,
        happened=TEXT,
        stage=st.sampled_from(STAGES),
        step=TEXT,
        extra=UNKNOWN,
    )
)
REFLECTIONS = st.builds(
    Reflection,
    year=st.integers(1000, 9999),
    begun=TIMES,
    saved=TIMES,
    goals=st.dictionaries(TEXT, RATINGS, max_size=3),
    answers=st.dictionaries(TEXT, TEXT, max_size=3),
    letter=TEXT,
    catalog=TEXT.filter(lambda name: not re.match(r"\s*[/\\]{2}", name)),
    compared=TIMES,
    choices=CHOICES,
    check_ins=CHECK_INS,
    not_this_year=st.none()
    | st.builds(
        NotThisYear,
        date=st.dates(),
        sentence=TEXT.filter(str.strip),
        extra=UNKNOWN,
    ),
    extra=UNKNOWN
    | st.builds(
        lambda unread: {"choices": unread, "check_ins": {"in June": unread}},
        UNREAD,
    ),
)


def test_the_written_format_has_not_changed():
    assert dumps(SAMPLE) == (FORMATS / f"{FORMAT}.yaml").read_text("utf-8")


@pytest.mark.parametrize("path", sorted(FORMATS.iterdir()), ids=lambda path: path.stem)
def test_a_file_of_every_earlier_format_can_be_read(path):
    assert loads(read_text(path), path.name) == SAMPLE


def test_the_samples_check_ins_can_be_used():
    assert [check_in.stage for check_in in SAMPLE.check_ins] == ["begun", "done"]


def test_a_file_from_before_there_were_steps_and_check_ins_can_be_read():
    goals = {
        goal_id: replace(rating, step="", when="", obstacle="", stage="", now=None, entries=())
        for goal_id, rating in SAMPLE.goals.items()
    }
    before = replace(SAMPLE, goals=goals, check_ins=(), not_this_year=None)
    path = FORMATS.parent / "before-steps.yaml"
    assert loads(read_text(path), path.name) == before


def test_a_file_from_before_it_could_be_said_what_one_has_now_can_be_read():
    goals = {
        goal_id: replace(rating, now=None, entries=()) for goal_id, rating in SAMPLE.goals.items()
    }
    path = FORMATS.parent / "before-now.yaml"
    assert loads(read_text(path), path.name) == replace(SAMPLE, goals=goals, not_this_year=None)


@pytest.mark.parametrize(
    ("now", "line"), [(True, "    now: true\n"), (False, "    now: false\n"), (None, "")]
)
def test_what_was_not_said_about_having_a_goal_has_no_line(now, line):
    text = dumps(Reflection(year=2026).rate("remote-work", lived=True, now=now))
    body = text.partition("goals:\n")[2]
    assert body == f"  remote-work:\n    lived: true\n{line}# end\n"
    assert loads(text, "2026.yaml").goals["remote-work"].now is now


def test_every_format_has_a_sample_file():
    assert {int(path.stem) for path in FORMATS.iterdir()} == set(range(1, FORMAT + 1))


@CALM
@given(REFLECTIONS)
@example(Reflection(year=2026, letter="a" * 10_000))
@example(Reflection(year=2026, letter="so\n" * 3_333))
def test_a_reflection_is_equal_after_writing_and_reading(reflection):
    text = dumps(reflection)
    assert loads(text, "2026.yaml") == reflection
    assert dumps(loads(text, "2026.yaml")) == text


@CALM
@given(REFLECTIONS, REFLECTIONS)
@example(
    Reflection(year=2026).rate("a", note="x\n\n").rate("b", note=" \n "), Reflection(year=2026)
)
def test_checked_by_its_parts_a_text_is_the_same(first, second):
    texts = CheckedTexts()
    for year in (first, second, first):
        text = texts.of(year, "2026.yaml")
        assert text == dumps(year)
        assert loads(text, "2026.yaml") == year


@CALM
@given(TEXT)
def test_any_note_and_answer_is_equal_after_saving_and_loading(tmp_path_factory, text):
    path = tmp_path_factory.getbasetemp() / "2026.yaml"
    reflection = Reflection(year=2026, answers={"why": text}).rate("go", note=text)
    path.write_text(dumps(reflection), "utf-8", newline="\n")
    assert loads(read_text(path), path.name) == reflection


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


def test_text_that_stands_without_quotes_is_read_as_it_stands_and_written_in_quotes():
    text = "format: 1\nyear: 2026\ngoals: {y: {detail: 1e6, note: 09, step: 12:30}}\nletter: No\n"
    year = loads(text, "2026.yaml")
    assert year.goals == {"y": Rating(detail="1e6", note="09", step="12:30")}
    assert year.letter == "No"
    assert dumps(year).partition("goals:\n")[2] == (
        "  'y':\n    detail: '1e6'\n    note: '09'\n    step: '12:30'\nletter: 'No'\n# end\n"
    )


@CALM
@given(REFLECTIONS)
def test_no_reader_takes_text_without_quotes_for_something_else(reflection):
    assert misread(dumps(reflection)) == []


def test_a_file_of_json_is_a_years_file():
    text = json.dumps(yaml.safe_load(dumps(SAMPLE)), indent="\t")
    assert loads(text, "2026.yaml") == SAMPLE


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


def rating_by_hand(**keys):
    return by_hand(goals={"go": {"importance": 8, "priority": True, **keys}}).goals["go"]


def test_only_what_has_changed_since_comparing_is_in_the_file():
    rating = Rating(importance=8, before_comparing=Judgements(importance=None, priority=True))
    text = dumps(Reflection(year=2026, goals={"go": rating}))
    assert text.partition("importance: 8\n")[2] == (
        "    before_comparing:\n      importance: null\n      priority: true\n# end\n"
    )


def test_what_has_not_changed_since_comparing_is_as_it_is_now():
    assert rating_by_hand(before_comparing={"importance": 3}).before_comparing == Judgements(
        importance=3, priority=True
    )
    assert rating_by_hand(before_comparing={"importance": None}).before_comparing == Judgements(
        priority=True
    )
    assert rating_by_hand(before_comparing={"importance": 8}).before_comparing is None


@pytest.mark.parametrize(
    "held",
    [
        *(5, "six", False, [3], "", 0),
        *({"importance": 30}, {"priority": "maybe"}, {"priority": None}, {"mood": "calm"}),
        *({"importance": 3, "mood": "calm"}, {"importance": 3, "by hand": {"importance": 5}}),
    ],
)
def test_what_can_not_be_read_as_before_comparing_counts_for_nothing_and_stays(held):
    rating = rating_by_hand(before_comparing=held)
    assert rating.before_comparing is None
    assert rating.extra == {"before_comparing": held}
    marked = replace(rating, before_comparing=Judgements(importance=5))
    for changed in (rating, marked, replace(rating, importance=3), replace(marked, importance=3)):
        year = Reflection(year=2026, goals={"go": changed})
        assert loads(dumps(year), "2026.yaml") == year
        assert changed.extra == {"before_comparing": held}


def test_each_field_has_a_key_and_each_key_a_field():
    assert YEAR_KEYS.keys() | {"extra"} == {field.name for field in fields(Reflection)}
    assert RATING_KEYS.keys() | {"extra"} == {field.name for field in fields(Rating)}
    assert SENTENCE_KEYS.keys() | {"extra"} == {field.name for field in fields(NotThisYear)}


def test_a_day_written_by_hand_is_read_with_and_without_quotes():
    said = NotThisYear(date=date(2026, 12, 14), sentence="So it was.")
    for day in ("2026-12-14", "'2026-12-14'", "20261214"):
        text = f"format: 1\nyear: 2026\nnot_this_year: {{date: {day}, sentence: So it was.}}\n"
        assert loads(text, "2026.yaml") == Reflection(year=2026, not_this_year=said)


def test_what_was_asked_again_stays_as_any_unknown_key():
    rounds = {"get-a-raise": {"2026-11-23 18:30:00.000": {"first": 3, "again": 9}}}
    year = by_hand(asked_again=rounds)
    assert year.extra == {"asked_again": rounds}
    assert by_hand(**yaml.safe_load(dumps(year))) == year


def test_types_that_are_not_evaluated_change_nothing(monkeypatch):
    path = Path(reflection.__file__)
    later = ModuleType(reflection.__name__)
    monkeypatch.setitem(sys.modules, later.__name__, later)
    code = "from __future__ import annotations\n" + path.read_text("utf-8")
    exec(compile(code, path, "exec"), vars(later))
    monkeypatch.delitem(sys.modules, codec.__name__)
    again = importlib.import_module(codec.__name__)
    text = dumps(SAMPLE)
    year = again.loads(text, "2026.yaml")
    assert type(year) is later.Reflection
    assert year.goals["great-scale"].importance == 8
    assert again.dumps(year) == text
