"""How choices are kept in a year's file, whatever else somebody wrote there."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from support.entries import by_hand

from careerkit.catalog.renames import with_current_ids
from careerkit.choices.made import MOST_CHOICES, choices_made, with_pick, without_last_pick
from careerkit.journal.codec import dumps, loads, problems
from careerkit.reflection import BY_HAND, Choice, Reflection

NOON = datetime(2026, 11, 23, 12)
SHOWN = ("a", "b", "c", "d")


@pytest.fixture
def chosen():
    picked = with_pick(Reflection(year=2026), SHOWN, "b", NOON)
    return with_pick(picked, SHOWN, "d", NOON)


def test_two_picks_are_one_choice(chosen):
    assert choices_made(chosen) == (Choice(begun=NOON, of=SHOWN, most="b", least="d"),)


def test_a_goal_picked_twice_in_a_row_counts_once():
    once = with_pick(Reflection(year=2026), SHOWN, "b", NOON)
    assert with_pick(once, SHOWN, "b", NOON) == once


def test_undoing_takes_one_pick_at_a_time(chosen):
    once = without_last_pick(chosen)
    assert choices_made(once) == (Choice(begun=NOON, of=SHOWN, most="b"),)
    assert without_last_pick(once) == Reflection(year=2026)
    assert without_last_pick(Reflection(year=2026)) == Reflection(year=2026)


def test_two_choices_in_one_moment_are_both_kept(chosen):
    twice = with_pick(chosen, SHOWN, "a", NOON)
    assert [choice.most for choice in choices_made(twice)] == ["b", "a"]


def test_choices_come_back_from_a_years_file(chosen):
    assert loads(dumps(chosen), "2026.yaml") == chosen


def test_a_renamed_goal_keeps_its_choices(chosen):
    renamed = with_current_ids(chosen.rate("b", importance=3), {"b": "new"})
    assert choices_made(renamed) == (
        Choice(begun=NOON, of=("a", "new", "c", "d"), most="new", least="d"),
    )


MALFORMED = {
    "a number": 5,
    "a word": "none",
    "a list": [{"of": ["a", "b"], "most": "a"}],
    "no time": {"yesterday": {"of": ["a", "b"], "most": "a"}},
    "no mapping": {"2026-11-22 12:00": ["a", "b"]},
    "nothing shown": {"2026-11-22 12:00": {"most": "a"}},
    "no goal": {"2026-11-22 12:00": {"of": [1, 2], "most": 1}},
    "one goal": {"2026-11-22 12:00": {"of": ["a"], "most": "a"}},
    "too many goals": {
        "2026-11-22 12:00": {"of": [str(number) for number in range(11)], "most": "1"}
    },
    "a goal twice": {"2026-11-22 12:00": {"of": ["a", "a"], "most": "a"}},
    "a stranger": {"2026-11-22 12:00": {"of": ["a", "b"], "most": "c"}},
    "one goal for both": {"2026-11-22 12:00": {"of": ["a", "b"], "most": "a", "least": "a"}},
    "a stranger least": {"2026-11-22 12:00": {"of": ["a", "b"], "most": "a", "least": "c"}},
    "no words": {"2026-11-22 12:00": {"of": ["a", "b"], "most": None, "least": ["b"]}},
    "maps for goals": {"2026-11-22 12:00": {"of": [{}, {}], "most": {}}},
}


@pytest.mark.parametrize("value", MALFORMED.values(), ids=MALFORMED)
def test_what_is_no_choice_counts_as_none_and_is_never_lost(value):
    written = by_hand(choices=value)
    assert choices_made(written) == ()
    assert len(problems(written)) == 1
    assert without_last_pick(written) == written
    picked = with_pick(written, SHOWN, "a", NOON)
    assert choices_made(picked) == (Choice(begun=NOON, of=SHOWN, most="a"),)
    assert problems(picked) == problems(written)
    for year in (written, picked):
        assert year.extra["choices"] == (value if isinstance(value, dict) else {BY_HAND: value})
        assert loads(dumps(year), "2026.yaml") == year


def test_an_unknown_key_of_a_choice_is_kept():
    written = {"2026-11-22 12:00": {"of": ["a", "b"], "most": "a", "mood": "calm"}}
    picked = with_pick(by_hand(choices=written), ("a", "b"), "b", NOON)
    assert choices_made(picked) == (
        Choice(
            begun=datetime(2026, 11, 22, 12),
            of=("a", "b"),
            most="a",
            least="b",
            extra={"mood": "calm"},
        ),
    )
    assert loads(dumps(picked), "2026.yaml") == picked


def test_a_pick_in_the_moment_of_what_is_no_choice_loses_nothing():
    written = {"2026-11-23 12:00:00.000": "none"}
    picked = with_pick(by_hand(choices=written), SHOWN, "a", NOON)
    assert picked.extra["choices"] == written
    assert choices_made(picked) == (
        Choice(begun=NOON + timedelta(milliseconds=1), of=SHOWN, most="a"),
    )


def test_a_choice_between_the_old_and_the_new_id_of_a_goal_stays_as_it_was(chosen):
    assert with_current_ids(chosen, {"b": "d"}).choices == chosen.choices


def many_choices(sets):
    return Reflection(
        year=2026,
        choices=tuple(
            Choice(begun=NOON + timedelta(minutes=number), of=tuple(of), most=of[0])
            for number, of in enumerate(sets)
        ),
    )


def test_of_more_choices_than_anybody_made_the_last_ones_count():
    many = many_choices(["ab"] * 10 * MOST_CHOICES)
    assert choices_made(many) == many.choices[-MOST_CHOICES:]


def test_of_more_goals_than_anybody_saw_the_last_ones_count():
    many = many_choices([[f"{number}-{place}" for place in range(4)] for number in range(50)])
    assert choices_made(many) == many.choices[-15:]


def test_other_unknown_keys_stay_where_they_are(chosen):
    other = replace(chosen, extra={"later": 1})
    assert without_last_pick(without_last_pick(other)).extra == {"later": 1}
