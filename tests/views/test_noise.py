"""What is said of changes and forecasts that noise alone would bring about."""

import numpy as np
import pandas as pd
from support.people import GOALS, ratings, table_of

import careerkit as ck
from careerkit.questions.choose import questions
from careerkit.reflection import Reflection
from careerkit.views.chance import reach
from careerkit.views.noise import LITERATURE, Noise, noise_of


def forecasts_of(expected, felt):
    """Return a table in which so many goals were expected to feel so, and felt so a year later."""
    before, after = table_of([np.full(76, 5), np.full(76, 5)]).groupby("year")
    said = pd.concat([before[1], after[1]], ignore_index=True)
    count = len(expected)
    said.loc[: count - 1, "expectation"] = pd.array(expected, "Int64")
    said.loc[76 : 75 + count, "satisfaction"] = pd.array(felt, "Int64")
    said.loc[76 : 75 + count, "lived"] = True
    return said


def test_seven_forecasts_are_cases_and_eight_that_are_all_too_high_lean():
    high, low = np.full(8, 9), np.full(8, 4)
    assert ck.foresight.sentence(forecasts_of(high[:7], low[:7])).startswith("7 forecasts so far:")
    leaning = ck.foresight.sentence(forecasts_of(high, low))
    assert leaning.startswith("Of 8 forecasts")
    assert "neither way" not in leaning


def test_forecasts_with_no_bias_seldom_lean():
    random = np.random.default_rng(12)
    leaning = 0
    for _ in range(100):
        true = random.uniform(3, 8, 12)
        said = np.clip(np.rint(true + random.normal(0, LITERATURE.sd, (2, 12))), 1, 10).astype(int)
        leaning += "neither way" not in ck.foresight.sentence(forecasts_of(*said))
    assert leaning <= 15


def test_what_moved_says_how_many_noise_alone_would_move():
    first, last = ratings(np.random.default_rng(9), people=1)[0]
    said = ck.what_moved.sentence(table_of([first, last]))
    assert "Of 76 goals, noise alone would move about 14 by 3 or more, 5 by 4 or more." in said


def test_a_person_who_wavers_less_has_a_narrower_grey():
    steady = Noise(sd=0.6, source="eight goals asked again")
    assert (steady.medium, steady.strong) < (LITERATURE.medium, LITERATURE.strong)
    assert reach(steady.of_change, 5) < reach(LITERATURE.of_change, 5)


def test_goals_that_came_back_alike_narrow_the_grey_of_every_view():
    first = np.arange(76) % 6 + 3
    last = first.copy()
    last[:4] += 2
    table = table_of([first, last])
    steady = table.copy()
    steady.attrs["asked_again"] = {2026: [(6, 6)] * 24}
    assert (noise_of(steady).medium, noise_of(table).medium) == (2, 3)
    assert "0 moved by 3, 76 hardly moved" in ck.what_moved.sentence(table)
    assert "4 moved by 2, 72 hardly moved" in ck.what_moved.sentence(steady)
    bands = [ck.category_years.numbers(each)["By ups and downs"][0] for each in (table, steady)]
    assert bands == ["up to 1.1", "up to 0.3"]


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


def test_what_changed_is_seldom_asked_of_noise_and_never_more_than_twice():
    people = ratings(np.random.default_rng(10), people=60)
    asked = []
    for person in people:
        found = questions(reflections(person), 2026, GOALS)
        asked.append(sum(each.id.startswith("what-changed") for each in found))
    assert sum(map(bool, asked)) <= 0.15 * len(people)
    assert max(asked) <= 2


def test_what_changed_is_asked_of_a_move_that_stands_out_the_furthest_first():
    first = np.full(76, 5)
    last = first.copy()
    first[[3, 10, 20]], last[[3, 10, 20]] = [2, 1, 10], [9, 10, 2]
    found = questions(reflections([first, last]), 2026, GOALS)
    changed = [each.goal for each in found if each.id.startswith("what-changed")]
    assert changed == [GOALS["id"][10], GOALS["id"][20]]
