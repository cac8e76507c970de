"""What was answered again is kept in the year's file, whatever else stands there."""

from datetime import UTC, date, datetime

import pytest

from careerkit.journal.journal import Journal
from careerkit.journal.year_file import dumps, loads
from careerkit.reflection import Reflection
from careerkit.retest.asked_again import Repeat, renamed, repeats, with_answer

EVENING = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)
MORNING = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MINE = Reflection(year=2026).rate("give-a-talk", importance=6).rate("get-a-raise", importance=3)

BY_HAND = {
    "a word": "later",
    "a number": 7,
    "a list": [{"first": 6, "again": 7}],
    "a goal with a number": {"give-a-talk": 7},
    "a goal with a list": {"give-a-talk": [7, 8]},
    "no time": {"give-a-talk": {"yesterday": {"first": 6, "again": 7}}},
    "off the scale": {"give-a-talk": {str(MORNING): {"first": 0, "again": 11}}},
    "true instead of a number": {"give-a-talk": {str(MORNING): {"first": True, "again": 7}}},
    "half an answer": {"give-a-talk": {str(MORNING): {"again": 7}}},
    "an answer without a name": {"give-a-talk": {str(MORNING): 7}},
}


def without_answer(asked):
    """Return what was written by hand, as it stood before an answer was added to it."""
    stamp = EVENING.isoformat(" ", "milliseconds")
    rounds = {name: each for name, each in asked["give-a-talk"].items() if name != stamp}
    return {"give-a-talk": rounds.get("by hand", rounds)}


def test_an_answer_is_read_back_from_the_file_and_the_first_one_stays():
    mine = with_answer(MINE, "give-a-talk", EVENING, 6, 8)
    found = loads(dumps(mine), "2026.yaml")
    repeat = Repeat(goal="give-a-talk", first=6, again=8, day=date(2026, 11, 23))
    assert repeats(found) == (repeat,)
    assert found.goals == MINE.goals


def test_an_answer_is_replaced_within_its_round_and_kept_beside_that_of_another():
    mine = with_answer(MINE, "give-a-talk", EVENING, 6, 8)
    mine = with_answer(mine, "give-a-talk", EVENING, 6, 7)
    mine = with_answer(mine, "give-a-talk", MORNING, 6, 5)
    assert [each.again for each in repeats(mine)] == [7, 5]


def test_an_answer_that_is_taken_back_leaves_nothing():
    mine = with_answer(MINE, "give-a-talk", EVENING, 6, 8)
    assert with_answer(mine, "give-a-talk", EVENING, 6, None) == MINE


@pytest.mark.parametrize("written", BY_HAND.values(), ids=BY_HAND)
def test_what_is_no_answer_counts_for_nothing_and_is_never_lost(tmp_path, written):
    by_hand = Reflection(year=2026, goals=MINE.goals, extra={"asked_again": written})
    journal = Journal(tmp_path)
    kept = journal.save(by_hand)
    assert repeats(kept) == ()
    now = journal.save(with_answer(kept, "give-a-talk", EVENING, 6, 8), base=kept)
    assert [each.again for each in repeats(now)] == [8]
    found = journal.load(2026).extra["asked_again"]
    assert written in (found.get("by hand"), without_answer(found))


def test_the_answers_of_a_goal_follow_its_new_id():
    mine = with_answer(MINE, "give-talk", EVENING, 6, 8)
    mine = with_answer(mine, "give-a-talk", MORNING, 6, 7)
    now = renamed(mine, {"give-talk": "give-a-talk"})
    assert {(each.goal, each.again) for each in repeats(now)} == {
        ("give-a-talk", 8),
        ("give-a-talk", 7),
    }
