"""What the order by choices recovers, in simulated persons whose order is known.

A person holds 76 goals to matter by a normal variable, and wavers as much each time they look at
a goal as makes two of their ratings correlate by .7, be it when they rate it or when they choose.
"""

from datetime import datetime
from itertools import combinations

import numpy as np
import pytest
from support.thorough import thorough

from careerkit.choices.made import choices_made, with_pick
from careerkit.choices.order import estimate, levels
from careerkit.choices.sets import next_turn
from careerkit.reflection import SCALE, Choice, Reflection

WAVER = np.sqrt(0.3 / 0.7)
PEOPLE = 150
NOON = datetime(2026, 11, 23, 12)


def rate(worth, random):
    """Rate on the scale, with a mean of 5.5 and a standard deviation of 2.4 over all goals."""
    looked = (worth + WAVER * random.normal(size=len(worth))) * np.sqrt(0.7)
    return np.clip(np.round(5.5 + 2.4 * looked), SCALE[0], SCALE[-1])


def choose(worth, random, year=2026, sets=99):
    """Choose among goals, named by their number, until nothing is left to ask."""
    goals = [f"{number:02}" for number in range(len(worth))]
    reflection = Reflection(year=year)
    for _ in range(sets):
        turn = next_turn(goals, choices_made(reflection), year)
        if not turn.of:
            break
        seen = {goal_id: worth[int(goal_id)] + WAVER * random.normal() for goal_id in turn.of}
        reflection = with_pick(reflection, turn.of, max(seen, key=seen.get), NOON)
        reflection = with_pick(reflection, turn.of, min(seen, key=seen.get), NOON)
    return reflection


def places(level):
    """Return the first and the last place that each goal's level takes."""
    return {
        goal_id: (
            1 + sum(own > other for other in level.values()),
            sum(own >= other for other in level.values()),
        )
        for goal_id, own in level.items()
    }


def agreement(estimated, worth):
    """Return the share of pairs in the right order; a tie is right half the time."""
    pairs = [
        (estimated[a] - estimated[b]) * (worth[a] - worth[b]) for a, b in combinations(range(15), 2)
    ]
    return np.mean([(pair > 0) + (pair == 0) / 2 for pair in pairs])


@pytest.fixture(scope="module")
def people():
    """Persons: how much the 15 goals they rate highest matter, all ratings, and their choices."""
    random = np.random.default_rng(7)
    persons = []
    for number in range(PEOPLE):
        everything = random.normal(size=76)
        first = rate(everything, random)
        top = np.lexsort((random.random(76), -first))[:15]
        worth = everything[top]
        again = [rate(worth, random), rate(worth, random)]
        again[1][9:] = np.nan  # 24 ratings, for 24 picks
        reflection = choose(worth, random, 2000 + number)
        persons.append((worth, first[top], np.nanmean(again, axis=0), reflection))
    return persons


def worths(reflection):
    return estimate([f"{number:02}" for number in range(15)], choices_made(reflection))[0]


@pytest.mark.slow
def test_24_picks_recover_an_order_better_than_24_ratings(people):
    rated = np.mean([agreement(again, worth) for worth, _, again, _ in people])
    chosen = np.mean([agreement(worths(reflection), worth) for worth, _, _, reflection in people])
    assert rated == pytest.approx(0.76, abs=0.02)
    assert chosen == pytest.approx(0.80, abs=0.02)
    assert chosen > rated + 0.02


def test_after_a_first_rating_24_picks_tell_more_than_24_further_ratings(people):
    once = [agreement(first, worth) for worth, first, _, _ in people]
    # Each rating weighs the same: one before, and 24 of 15 goals since.
    rated = [agreement(first + 1.6 * again, worth) for worth, first, again, _ in people]
    # A stop on the scale is about half a unit of the choices' own.
    chosen = [
        agreement(first / 2 + worths(reflection), worth) for worth, first, _, reflection in people
    ]
    assert np.mean(once) == pytest.approx(0.67, abs=0.02)
    assert np.mean(rated) == pytest.approx(0.80, abs=0.02)
    assert np.mean(chosen) == pytest.approx(0.815, abs=0.02)
    assert np.mean(chosen) > np.mean(rated)


def test_nine_in_ten_pairs_on_different_levels_are_in_the_true_order_where_tastes_are_clear(people):
    right, total, first_holds_the_best = 0, 0, []
    for worth, _, _, reflection in people:
        level = np.array([place for _, place in sorted(levels(reflection).items())])
        pairs = [(a, b) for a, b in combinations(range(15), 2) if level[a] != level[b]]
        total += len(pairs)
        right += sum((level[a] < level[b]) == (worth[a] > worth[b]) for a, b in pairs)
        first_holds_the_best.append(level[worth.argmax()] == 1)
    assert right / total >= 0.88
    assert total / PEOPLE >= 0.4 * 105  # so many of all pairs are told apart
    assert np.mean(first_holds_the_best) >= 0.9


@pytest.mark.parametrize(("spread", "told", "true"), [(0.25, 0.14, 0.78), (0.6, 0.69, 0.89)])
def test_where_tastes_are_flatter_fewer_are_told_an_order_and_fewer_pairs_are_true(
    spread, told, true
):
    random, orders, right = np.random.default_rng(9), [], []
    for number in range(120):
        worth = random.normal(size=15) * spread
        chosen = levels(choose(worth, random, 2000 + number))
        level = [place for _, place in sorted(chosen.items())]
        orders.append(max(level) > 1)
        right += [
            (level[a] < level[b]) == (worth[a] > worth[b])
            for a, b in combinations(range(15), 2)
            if level[a] != level[b]
        ]
    assert np.mean(orders) == pytest.approx(told, abs=0.08)
    assert np.mean(right) == pytest.approx(true, abs=0.05)


def test_a_person_who_never_wavers_has_99_in_100_told_pairs_in_their_true_order():
    worth = np.linspace(300, -300, 15)
    right = total = 0
    for year in range(1950, 2050):
        chosen = levels(choose(worth, np.random.default_rng(1), year))
        level = [place for _, place in sorted(chosen.items())]
        assert level[0] == 1
        assert level[-1] >= 3
        pairs = [(one, other) for one, other in combinations(level, 2) if one != other]
        total += len(pairs)
        right += sum(one < other for one, other in pairs)
    assert right / total == pytest.approx(0.99, abs=0.005)


@pytest.mark.parametrize("count", [5, *thorough(10, 15)])
def test_at_most_one_in_ten_who_pick_at_random_are_told_an_order(count):
    random = np.random.default_rng(3)
    people = [choose(np.zeros(count), random, 2000 + number) for number in range(200)]
    assert np.mean([max(levels(reflection).values()) > 1 for reflection in people]) <= 0.1


def test_most_people_are_told_an_order(people):
    assert np.mean([max(levels(reflection).values()) > 1 for *_, reflection in people]) >= 0.8


def test_with_nothing_changed_one_goal_in_twenty_stands_apart_in_two_years(people):
    random = np.random.default_rng(4)
    apart = []
    for worth, _, _, reflection in people[:60]:
        first, second = places(levels(reflection)), places(levels(choose(worth, random, 3000)))
        apart += [
            first[goal_id][1] < second[goal_id][0] or second[goal_id][1] < first[goal_id][0]
            for goal_id in first
        ]
    assert np.mean(apart) == pytest.approx(1 / 20, abs=0.02)


def test_there_is_no_order_before_every_goal_came_up():
    worth, random = np.linspace(1, 0, 15), np.random.default_rng(1)
    assert levels(choose(worth, random, sets=2)) == {}
    assert len(levels(choose(worth, random, sets=3))) == 15


def test_goals_that_contradict_each_other_stand_level():
    circle = [("a", "b"), ("b", "c"), ("c", "a")] * 2
    worth, spread = estimate("abc", [Choice(begun=NOON, of=pair, most=pair[0]) for pair in circle])
    assert worth == pytest.approx([0, 0, 0])
    assert np.diag(spread).min() > 0


def test_a_goal_that_always_won_is_not_infinitely_far_ahead():
    worth, _ = estimate("ab", [Choice(begun=NOON, of=("a", "b"), most="a", least="b")] * 50)
    assert worth[0] == pytest.approx(-worth[1])
    assert 1 < worth[0] < 10
