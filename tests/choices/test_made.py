"""How choices are kept in a year's file, whatever else somebody wrote there."""

from dataclasses import replace
from datetime import datetime

import pytest

from careerkit.catalog.renames import with_current_ids
from careerkit.choices.made import (
    BY_HAND,
    CHOICES,
    MOST_CHOICES,
    Choice,
    choices_made,
    with_pick,
    without_last_pick,
)
from careerkit.journal.year_file import dumps, loads
from careerkit.reflection import Reflection

NOON = datetime(2026, 11, 23, 12)
SHOWN = ("a", "b", "c", "d")


@pytest.fixture
def chosen():
    picked = with_pick(Reflection(year=2026), SHOWN, "b", NOON)
    return with_pick(picked, SHOWN, "d", NOON)


def holding(kept):
    return Reflection(year=2026, extra={CHOICES: kept})


def test_two_picks_are_one_choice(chosen):
    assert choices_made(chosen) == (Choice(of=SHOWN, most="b", least="d"),)


def test_undoing_takes_one_pick_at_a_time(chosen):
    once = without_last_pick(chosen)
    assert choices_made(once) == (Choice(of=SHOWN, most="b"),)
    assert without_last_pick(once) == Reflection(year=2026)
    assert without_last_pick(Reflection(year=2026)) == Reflection(year=2026)


def test_two_choices_in_one_moment_are_both_kept(chosen):
    twice = with_pick(chosen, SHOWN, "a", NOON)
    assert [each.most for each in choices_made(twice)] == ["b", "a"]


def test_choices_come_back_from_a_years_file(chosen):
    assert loads(dumps(chosen), "2026.yaml") == chosen


def test_a_renamed_goal_keeps_its_choices(chosen):
    renamed = with_current_ids(chosen.rate("b", importance=3), {"b": "new"})
    assert choices_made(renamed) == (Choice(of=("a", "new", "c", "d"), most="new", least="d"),)


MALFORMED = {
    "a number": 5,
    "a word": "none",
    "a list": [{"of": ["a", "b"], "most": "a"}],
    "no mapping": {"x": ["a", "b"]},
    "nothing shown": {"x": {"most": "a"}},
    "no goal": {"x": {"of": [1, 2], "most": 1}},
    "one goal": {"x": {"of": ["a"], "most": "a"}},
    "too many goals": {"x": {"of": [str(number) for number in range(11)], "most": "1"}},
    "a goal twice": {"x": {"of": ["a", "a"], "most": "a"}},
    "a stranger": {"x": {"of": ["a", "b"], "most": "c"}},
    "one goal for both": {"x": {"of": ["a", "b"], "most": "a", "least": "a"}},
    "a stranger least": {"x": {"of": ["a", "b"], "most": "a", "least": "c"}},
    "no words": {"x": {"of": ["a", "b"], "most": None, "least": ["b"]}},
    "maps for goals": {"x": {"of": [{}, {}], "most": {}}},
}


@pytest.mark.parametrize("kept", MALFORMED.values(), ids=MALFORMED)
def test_what_is_no_choice_counts_as_none_and_is_never_lost(kept):
    written = holding(kept)
    assert choices_made(written) == ()
    assert without_last_pick(written) == written
    picked = with_pick(written, SHOWN, "a", NOON)
    assert choices_made(picked) == (Choice(of=SHOWN, most="a"),)
    beside = dict(picked.extra[CHOICES])
    beside.popitem()
    assert beside == (kept if isinstance(kept, dict) else {BY_HAND: kept})


def test_an_unknown_key_of_a_choice_is_kept():
    kept = {"x": {"of": ["a", "b"], "most": "a", "mood": "calm"}}
    picked = with_pick(holding(kept), ("a", "b"), "b", NOON)
    assert picked.extra[CHOICES] == {"x": {**kept["x"], "least": "b"}}


def test_of_more_choices_than_anybody_made_the_last_ones_count():
    one = {"of": ["a", "b"], "most": "a", "least": "b"}
    many = holding({str(number): one for number in range(10 * MOST_CHOICES)})
    assert len(choices_made(many)) == MOST_CHOICES


def test_of_more_goals_than_anybody_saw_the_last_ones_count():
    goals = [[f"{number}-{place}" for place in range(4)] for number in range(50)]
    many = holding({each[0]: {"of": each, "most": each[0]} for each in goals})
    assert [choice.of[0] for choice in choices_made(many)] == [f"{n}-0" for n in range(35, 50)]


def test_other_unknown_keys_stay_where_they_are(chosen):
    other = replace(chosen, extra={"later": 1, **chosen.extra})
    assert without_last_pick(without_last_pick(other)).extra == {"later": 1}
