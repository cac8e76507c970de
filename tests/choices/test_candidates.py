"""Which goals a person can choose among."""

from hypothesis import given
from hypothesis import strategies as st

from careerkit.choices.candidates import FEWEST, MOST, Candidates, candidates, is_enough_rated
from careerkit.reflection import SCALE, Reflection

IDS = [f"goal-{number:02}" for number in range(40)]
NOTHING = (False, 0)
"""No priority, not rated."""


def rated(ratings, priorities=(), year=2026):
    """A year in which goals were rated in the order of the list."""
    reflection = Reflection(year=year)
    for goal_id, importance in zip(IDS, ratings, strict=False):
        reflection = reflection.rate(goal_id, importance=importance, priority=goal_id in priorities)
    return reflection


def test_priorities_come_alone_if_there_are_five():
    top = candidates(rated([1] * 5 + [10] * 9, IDS[:5]), IDS)
    assert top == Candidates(goals=top.goals)
    assert sorted(top.goals) == IDS[:5]


def test_the_highest_rated_fill_up_with_all_that_are_rated_alike():
    top = candidates(rated([3, 3, 9, 8, 8, 8, 8, 7], IDS[:2]), IDS)
    assert (sorted(top.goals), top.alike) == (IDS[:7], 0)


def test_goals_alike_that_are_too_many_stay_out_if_there_are_enough_without_them():
    top = candidates(rated([9] * 12 + [8] * 4, IDS[:16]), IDS)
    assert sorted(top.goals) == IDS[:12]
    assert (top.alike, top.drawn) == (4, 0)


def test_goals_alike_are_picked_at_random_if_they_are_all_there_is():
    everything_at_8 = rated([8] * 40)
    top = candidates(everything_at_8, IDS)
    assert (len(top.goals), top.alike, top.drawn) == (15, 40, 15)
    assert sorted(top.goals) != IDS[:15]
    assert set(top.goals) != set(candidates(rated([8] * 40, year=2027), IDS).goals)


def test_the_order_of_the_list_decides_nothing():
    reflection = rated([8] * 40)
    assert candidates(reflection, reversed(IDS)) == candidates(reflection, IDS)


def test_a_goal_without_a_rating_is_in_only_as_a_priority():
    reflection = Reflection(year=2026).rate("one", priority=True).rate("other", lived=True)
    assert candidates(reflection, ["one", "other"]).goals == ("one",)


@given(st.lists(st.sampled_from([None, *SCALE]), max_size=40), st.sets(st.sampled_from(IDS)))
def test_nothing_that_is_left_out_stands_above_what_is_in(ratings, priorities):
    reflection = rated(ratings, priorities)
    top = candidates(reflection, IDS)
    inside = [
        (reflection.goals[goal_id].priority, reflection.goals[goal_id].importance or 0)
        for goal_id in top.goals
    ]
    outside = [
        (rating.priority, rating.importance or 0)
        for goal_id, rating in reflection.goals.items()
        if goal_id not in top.goals
    ]
    assert len(top.goals) <= MOST
    assert max(outside, default=NOTHING) <= min(inside, default=NOTHING)
    assert len(top.goals) >= FEWEST or set(outside) <= {NOTHING}


def test_twenty_rated_goals_are_enough_and_half_of_a_short_list():
    assert not is_enough_rated(rated([5] * 19), IDS)
    assert is_enough_rated(rated([5] * 20), IDS)
    assert is_enough_rated(rated([5] * 5), IDS[:10])
