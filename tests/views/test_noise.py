"""What is said of changes and forecasts that noise alone would bring about."""

import numpy as np
import pandas as pd
import pytest
from support.people import GOALS, SAME, ratings, stops, table_of
from support.thorough import thorough

import careerkit as ck
from careerkit.questions.choose import questions
from careerkit.reflection import Reflection
from careerkit.views.chance import chance_limit, move_stands_out
from careerkit.views.foresight import leaning
from careerkit.views.noise import LITERATURE, Noise


def forecasts_of(expected, felt):
    """Return a table in which so many goals were expected to feel so, and felt so a year later."""
    before, after = table_of([np.full(len(GOALS), 5), np.full(len(GOALS), 5)]).groupby("year")
    said = pd.concat([before[1], after[1]], ignore_index=True)
    count = len(expected)
    said.loc[: count - 1, "expectation"] = pd.array(expected, "Int64")
    said.loc[len(GOALS) : len(GOALS) + count - 1, "satisfaction"] = pd.array(felt, "Int64")
    said.loc[len(GOALS) : len(GOALS) + count - 1, "lived"] = True
    return said


def test_seven_forecasts_are_cases_and_eight_that_are_all_too_high_lean():
    high, low = np.full(8, 9), np.full(8, 4)
    assert ck.foresight.sentence(forecasts_of(high[:7], low[:7])).startswith("7 forecasts so far:")
    leaning = ck.foresight.sentence(forecasts_of(high, low))
    assert leaning.startswith("Of 8 forecasts")
    assert "neither way" not in leaning


@pytest.mark.parametrize("count", [8, *thorough(12, 30)])
@pytest.mark.parametrize("spread", [LITERATURE.sd, 2.5])
def test_at_most_a_tenth_of_people_without_bias_are_told_that_they_lean(count, spread):
    random = np.random.default_rng(12)
    true = random.uniform(3, 8, (2000, 1, count))
    said = stops(true + random.normal(0, spread, (2000, 2, count)))
    leans = [bool(leaning(pd.Series(felt - expected), LITERATURE)) for expected, felt in said]
    # With 2,000 people a tenth is known to within 1.3 points either way (two standard errors).
    assert np.mean(leans) <= SAME + 0.013


def test_most_people_who_expect_too_much_by_three_stops_are_told():
    random = np.random.default_rng(13)
    true = random.uniform(3, 7, (400, 10))
    noise = random.normal(0, LITERATURE.sd, (2, 400, 10))
    off = stops(true + noise[0]) - stops(true + 3 + noise[1])
    assert np.mean([leaning(pd.Series(each), LITERATURE) < 0 for each in off]) >= 0.9


def test_what_moved_says_how_many_noise_alone_would_move():
    first, last = ratings(np.random.default_rng(9), people=1)[0]
    said = ck.what_moved.sentence(table_of([first, last]))
    assert "Of 77 goals, noise alone would move about 14 by 3 or more, 5 by 4 or more." in said


def test_a_person_who_wavers_less_has_a_narrower_grey():
    steady = Noise(sd=0.6, source="an own estimate")
    assert (steady.medium, steady.strong) < (LITERATURE.medium, LITERATURE.strong)
    assert chance_limit(steady.of_change, 5) < chance_limit(LITERATURE.of_change, 5)


def reflections(importances):
    return [
        Reflection(
            year=year,
            goals={
                goal: ck.Rating(goal=goal, importance=int(each))
                for goal, each in zip(GOALS["id"], said, strict=True)
            },
        )
        for year, said in zip((2025, 2026), importances, strict=True)
    ]


def test_of_1000_people_at_most_a_tenth_have_a_move_that_stands_out_by_noise():
    people = ratings(np.random.default_rng(10), 1000)
    furthest = np.abs(people[:, 1] - people[:, 0]).max(axis=1)
    assert np.mean([move_stands_out(each, len(GOALS)) for each in furthest]) <= SAME


def test_the_question_what_changed_is_rarely_asked_about_noise_and_at_most_twice():
    people = ratings(np.random.default_rng(10), people=60)
    asked = []
    for person in people:
        found = questions(reflections(person), 2026, GOALS)
        asked.append(sum(each.id.startswith("what-changed") for each in found))
    assert sum(map(bool, asked)) <= SAME * len(people)
    assert max(asked) <= 2


def test_what_changed_is_asked_of_a_move_that_stands_out_the_furthest_first():
    first = np.full(len(GOALS), 5)
    last = first.copy()
    first[[3, 10, 20]], last[[3, 10, 20]] = [2, 1, 10], [9, 10, 2]
    found = questions(reflections([first, last]), 2026, GOALS)
    changed = [each.goal for each in found if each.id.startswith("what-changed")]
    assert changed == [GOALS["id"][10], GOALS["id"][20]]
