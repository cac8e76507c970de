"""Which sets are shown, one after the other."""

from collections import Counter
from datetime import datetime
from itertools import combinations

import pytest

from careerkit.choices.made import choices_made, with_pick, without_last_pick
from careerkit.choices.sets import Turn, next_turn
from careerkit.reflection import Reflection

GOALS = [f"goal-{number:02}" for number in range(15)]
NOON = datetime(2026, 11, 23, 12)


def picked(reflection, goals, times):
    """Pick the first that can be picked, so many times or until nothing is left to ask."""
    for _ in range(times):
        turn = next_turn(goals, choices_made(reflection), reflection.year)
        if not turn.of:
            break
        reflection = with_pick(
            reflection, turn.of, next(goal_id for goal_id in turn.of if goal_id != turn.most), NOON
        )
    return reflection


def all_picked(goals):
    return choices_made(picked(Reflection(year=2026), goals, 100))


@pytest.mark.parametrize("count", range(5, 16))
def test_each_goal_comes_up_four_or_five_times_in_at_most_25_picks(count):
    made = all_picked(GOALS[:count])
    came_up = Counter(goal_id for choice in made for goal_id in choice.of)
    assert 2 * len(made) <= 25
    assert set(came_up) == set(GOALS[:count])
    assert min(came_up.values()) == 4
    assert max(came_up.values()) <= 5
    assert {len(choice.of) for choice in made} == ({4} if count <= 12 else {5})


@pytest.mark.parametrize("count", [8, 12, 15])
def test_most_pairs_meet(count):
    made = all_picked(GOALS[:count])
    met = Counter(pair for choice in made for pair in combinations(sorted(choice.of), 2))
    assert len(met) >= 0.8 * count * (count - 1) / 2
    assert max(met.values()) <= 4


def test_the_first_three_sets_show_every_goal():
    for count in range(5, 16):
        shown = {goal_id for choice in all_picked(GOALS[:count])[:3] for goal_id in choice.of}
        assert shown == set(GOALS[:count])


def test_the_same_choices_go_on_with_the_same_set():
    begun = picked(Reflection(year=2026), GOALS, 7)
    turn = next_turn(GOALS, choices_made(begun), 2026)
    assert (turn.number, turn.of_all) == (4, 12)
    assert turn.most == choices_made(begun)[-1].most
    assert next_turn(list(reversed(GOALS)), choices_made(begun), 2026) == turn


@pytest.mark.parametrize("picks", [0, 2, 6])
def test_a_new_set_does_not_depend_on_the_order_of_the_goals(picks):
    made = choices_made(picked(Reflection(year=2026), GOALS, picks))
    turn = next_turn(GOALS, made, 2026)
    assert turn.most == ""
    assert next_turn(list(reversed(GOALS)), made, 2026) == turn


def test_undoing_a_pick_shows_the_same_set_again():
    before = picked(Reflection(year=2026), GOALS, 6)
    after = picked(before, GOALS, 1)
    assert next_turn(GOALS, choices_made(without_last_pick(after)), 2026) == next_turn(
        GOALS, choices_made(before), 2026
    )


def test_another_year_shows_other_sets():
    assert next_turn(GOALS, (), 2026).of != next_turn(GOALS, (), 2027).of


def test_a_goal_that_comes_to_the_top_later_is_asked_about_too():
    done = picked(Reflection(year=2026), GOALS[:10], 100)
    made = choices_made(picked(done, GOALS[:11], 100))
    assert sum(GOALS[10] in choice.of for choice in made) == 4
    assert next_turn(GOALS[:11], made, 2026).of == ()


def test_a_set_begun_is_left_when_one_of_its_goals_is_at_the_top_no_more():
    begun = picked(Reflection(year=2026), GOALS, 1)
    gone = choices_made(begun)[0].of[2]
    turn = next_turn([goal_id for goal_id in GOALS if goal_id != gone], choices_made(begun), 2026)
    assert turn.most == ""
    assert gone not in turn.of


def test_there_is_nothing_to_ask_about_no_goals():
    assert next_turn([], (), 2026) == Turn(number=0, of_all=0)
