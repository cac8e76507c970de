"""Which goals are asked again, and in which order."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

import careerkit as ck
from careerkit.reflection import Reflection
from careerkit.retest.asked_again import with_answer
from careerkit.retest.draw import GOALS_A_DAY, goals_left, goals_of_the_day

CATALOG = ck.load_catalog()
IDS = CATALOG["id"].tolist()
MONDAY = date(2026, 11, 23)


def rated(count=76, year=2026):
    mine = Reflection(year=year)
    for number, goal in enumerate(CATALOG[:count].itertuples()):
        mine = mine.rate(goal.id, category=goal.category, importance=number * 7 % 10 + 1)
    return mine


def answered(mine, goals, day=MONDAY):
    begun = datetime(day.year, day.month, day.day, 18, tzinfo=UTC)
    for each in goals:
        mine = with_answer(mine, each, begun, mine.goals[each].importance, 5)
    return mine


def test_eight_goals_are_drawn_across_the_scale_and_the_categories():
    mine = rated()
    drawn = goals_of_the_day(mine, IDS, MONDAY)
    stops = sorted(mine.goals[each].importance for each in drawn)
    assert len(drawn) == len(set(drawn)) == GOALS_A_DAY
    assert stops[0] <= 2
    assert stops[-1] >= 9
    assert all(later - one <= 3 for one, later in pairwise(stops))
    assert max(Counter(mine.goals[each].category for each in drawn).values()) <= 2


def test_the_draw_is_the_same_each_time_and_another_in_another_year():
    assert goals_of_the_day(rated(), IDS, MONDAY) == goals_of_the_day(rated(), IDS, MONDAY)
    assert goals_of_the_day(rated(), IDS, MONDAY) != goals_of_the_day(rated(year=2027), IDS, MONDAY)


def test_goals_are_asked_again_in_neither_the_catalogs_order_nor_that_of_the_ratings():
    mine = rated()
    drawn = goals_of_the_day(mine, IDS, MONDAY)
    assert drawn != sorted(drawn, key=IDS.index)
    stops = [mine.goals[each].importance for each in drawn]
    assert stops not in (sorted(stops), sorted(stops, reverse=True))


def test_within_a_day_no_goal_is_asked_twice_and_the_rest_stays_the_same():
    mine = rated()
    drawn = goals_of_the_day(mine, IDS, MONDAY)
    assert goals_left(answered(mine, drawn[:3]), IDS, MONDAY) == drawn[3:]
    assert goals_left(answered(mine, drawn), IDS, MONDAY) == []


def test_a_first_answer_changed_in_between_makes_no_more_than_eight_a_day():
    mine = rated()
    drawn = goals_of_the_day(mine, IDS, MONDAY)
    mine = answered(mine, drawn[:6])
    for each in IDS[::3]:
        mine = mine.rate(each, importance=1)
    left = goals_left(mine, IDS, MONDAY)
    assert len(left) <= 2
    assert not set(left) & set(drawn[:6])


@pytest.mark.parametrize("days", [2, 9])
def test_other_days_ask_about_other_goals_first(days):
    mine, asked = rated(), Counter()
    for day in (MONDAY + timedelta(number) for number in range(days)):
        drawn = goals_of_the_day(mine, IDS, day)
        asked.update(drawn)
        mine = answered(mine, drawn, day)
    assert max(asked.values()) == 1
    assert len(asked) == 8 * days


def test_nothing_is_asked_before_twenty_goals_are_rated():
    assert goals_of_the_day(rated(19), IDS, MONDAY) == []
    assert len(goals_of_the_day(rated(20), IDS, MONDAY)) == GOALS_A_DAY


def test_a_goal_that_is_not_rated_or_left_the_list_is_not_asked():
    mine = rated().rate(IDS[5], importance=None)
    for day in (MONDAY + timedelta(number) for number in range(9)):
        drawn = goals_of_the_day(mine, IDS[4:], day)
        assert set(drawn) <= {*IDS[4:]} - {IDS[5]}
        mine = answered(mine, drawn, day)
