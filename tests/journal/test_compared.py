"""What is kept of ratings that change after the earlier years were shown."""

from datetime import datetime

import pytest

from careerkit.journal.compared import mark_changes, mark_compared
from careerkit.reflection import Judgements, Reflection

YEAR = Reflection(year=2026).rate("a", importance=3, priority=True).rate("b", importance=5)
SEEN = mark_compared(YEAR, datetime(2026, 11, 23, 18, 30, 15, 500_000))


def changed(before, goal_id, **changes):
    return mark_changes(before, before.rate(goal_id, **changes))


def test_the_first_look_counts_to_the_second():
    assert SEEN.compared == datetime(2026, 11, 23, 18, 30, 15)
    assert mark_compared(SEEN, datetime(2026, 12, 1)) is SEEN


def test_only_the_goal_that_changes_is_marked():
    after = changed(SEEN, "a", importance=8)
    assert after.goals["a"].before_comparing == Judgements(importance=3, priority=True)
    assert after.goals["b"] == SEEN.goals["b"]


def test_what_was_said_first_stays_through_later_changes():
    after = changed(changed(SEEN, "a", importance=8), "a", importance=9, priority=False)
    assert after.goals["a"].before_comparing == Judgements(importance=3, priority=True)


def test_a_change_taken_back_leaves_no_mark():
    assert changed(changed(SEEN, "a", importance=8), "a", importance=3) == SEEN


def test_a_goal_first_rated_after_the_look_was_not_rated_before_it():
    after = changed(SEEN, "c", importance=8)
    assert after.goals["c"].before_comparing == Judgements()


@pytest.mark.parametrize("change", [{"note": "so"}, {"step": "Ask"}, {"detail": "chess"}])
def test_what_is_no_judgement_is_not_marked(change):
    assert changed(SEEN, "a", **change).goals["a"].before_comparing is None


def test_nothing_is_marked_before_the_look_nor_for_it():
    assert changed(YEAR, "a", importance=8).goals["a"].before_comparing is None
    assert mark_changes(YEAR, SEEN) == SEEN
