"""How well the estimate finds a known wavering, on simulated people.

Each person has true values and a wavering of their own, rates 76 goals in whole stops from 1 to
10, and is asked again about goals drawn as the workbook draws them.
"""

import random
from datetime import UTC, datetime, timedelta
from statistics import fmean

import pytest

from careerkit.reflection import Reflection
from careerkit.retest.asked_again import with_answer
from careerkit.retest.draw import goals_of_the_day
from careerkit.retest.wavering import OTHERS_SD, repeated_answers, wavering
from careerkit.table import asked_again, tidy
from careerkit.views.noise import LITERATURE, noise_of

PEOPLE = 300
LEAST, MOST = 0.6, 2.2
GOALS = [f"goal-{number}" for number in range(76)]
FIRST = datetime(2026, 11, 1, 18, tzinfo=UTC)


def rating(chance, true, sd):
    return min(10, max(1, round(chance.gauss(true, sd))))


def asked(seed, sd, days):
    """Return the repeated answers of one person."""
    chance = random.Random(seed)
    true = {each: chance.gauss(5.5, 2) for each in GOALS}
    mine = Reflection(year=2026)
    for each in GOALS:
        mine = mine.rate(each, importance=rating(chance, true[each], sd))
    for day in range(days):
        begun = FIRST + timedelta(day)
        for each in goals_of_the_day(mine, GOALS, begun.date()):
            first = mine.goals[each].importance
            mine = with_answer(mine, each, begun, first, rating(chance, true[each], sd))
    return mine


@pytest.fixture(scope="module", params=[1, 2, 3], ids=lambda days: f"{8 * days} repeats")
def people(request):
    """The known wavering of each person, with their answers, after some days of eight each."""
    chance = random.Random(request.param)
    known = [chance.uniform(LEAST, MOST) for _ in range(PEOPLE)]
    return [
        (sd, repeated_answers(asked(f"{request.param} {number}", sd, request.param)))
        for number, sd in enumerate(known)
    ]


def covered(people):
    found = [(sd, wavering(answers)) for sd, answers in people]
    return fmean(each.low <= sd <= each.high for sd, each in found)


def test_the_interval_holds_the_known_wavering_about_as_often_as_it_says(people):
    assert 0.83 <= covered(people) <= 0.96


@pytest.mark.parametrize(("least", "most"), [(0.6, 1.0), (1.0, 1.6), (1.6, 2.2)])
def test_the_interval_holds_as_often_for_steady_and_for_wavering_people(people, least, most):
    assert covered([each for each in people if least <= each[0] < most]) >= 0.75


def test_the_estimate_is_nearer_to_the_known_wavering_than_the_answers_alone_are(people):
    def raw(answers):
        return fmean((again - first) ** 2 / 2 for first, again in answers) ** 0.5

    shrunk = fmean((wavering(answers).sd - sd) ** 2 for sd, answers in people) ** 0.5
    alone = fmean((raw(answers) - sd) ** 2 for sd, answers in people) ** 0.5
    assert shrunk < alone
    assert shrunk < 0.36


def test_more_answers_make_the_estimate_surer():
    widths = []
    for days in (1, 2, 3, 9):
        found = wavering(repeated_answers(asked("one person", 1.2, days)))
        widths.append(found.high / found.low)
    assert widths == sorted(widths, reverse=True)


def test_without_repeats_it_is_that_of_other_people():
    assert wavering([]).sd == OTHERS_SD == LITERATURE.sd
    assert noise_of(tidy([Reflection(year=2026)])) == LITERATURE


def test_rounding_to_whole_stops_is_taken_off():
    chance = random.Random(0)
    pairs = [
        (rating(chance, true, 0.8), rating(chance, true, 0.8))
        for true in (chance.uniform(4, 7) for _ in range(5000))
    ]
    plain = fmean((again - first) ** 2 / 2 for first, again in pairs) ** 0.5
    assert abs(wavering(pairs).sd - 0.8) < abs(plain - 0.8)


def test_answers_to_one_goal_on_two_days_count_together():
    assert wavering([(6, 7, 5)]).repeats == 2
    assert wavering([(6, 7, 5)]).sd < wavering([(6, 7), (7, 5)]).sd


def test_the_repeats_of_all_years_set_the_noise_of_a_table():
    years = [asked("one person", 0.7, 2), asked("one person", 0.7, 3)]
    years = [Reflection(year=2025, goals=years[0].goals, extra=years[0].extra), years[1]]
    table = tidy(years)
    answers = [each for year in years for each in repeated_answers(year)]
    assert set(asked_again(table)) == {2025, 2026}
    assert noise_of(table).sd == wavering(answers).sd < LITERATURE.sd
