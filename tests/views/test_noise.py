"""What is said of changes, moves and forecasts that noise alone would bring about."""

import numpy as np
import pandas as pd
import pytest
from support.noise_only import KINDS, forecasts_of, ratings_of
from support.people import GOALS, ratings, stops, table_of

import careerkit as ck
from careerkit.questions.choose import questions
from careerkit.reflection import Reflection
from careerkit.views.lasting_moves import lasting, lasting_moves
from careerkit.views.missed_forecasts import missed
from careerkit.views.noise import LITERATURE, Noise, own_noise
from careerkit.views.years_table import years_table

ELSEWHERE = np.arange(77) % 7 + 2


def years_with(*importances):
    """Return the table of years in which all goals stay as they are but the first."""
    rated = np.tile(ELSEWHERE.astype(float), (len(importances), 1))
    rated[:, 0] = importances
    return table_of(rated, years=range(2027 - len(importances), 2027))


def forecasts_in(expected, felt):
    """Return a table in which so many goals were expected to feel so, and felt so a year later."""
    before, after = table_of([np.full(len(GOALS), 5), np.full(len(GOALS), 5)]).groupby("year")
    said = pd.concat([before[1], after[1]], ignore_index=True)
    count = len(expected)
    said.loc[: count - 1, "expectation"] = pd.array(expected, "Int64")
    said.loc[len(GOALS) : len(GOALS) + count - 1, "satisfaction"] = pd.array(felt, "Int64")
    said.loc[len(GOALS) : len(GOALS) + count - 1, "lived"] = True
    return said


@pytest.mark.parametrize("count", [1, 8, 40])
def test_forecasts_are_counted_and_called_no_sign_of_hoping_for_too_much(count):
    said = ck.foresight.sentence(forecasts_in(np.full(count, 9), np.full(count, 4)))
    assert said == (
        f"0 of {count} forecast{'s' if count > 1 else ''} came within 2 of how it felt; 0 felt "
        f"better by 3 or more, {count} worse. This can’t show whether you hope for too much: goals "
        "picked because they promise a lot tend to feel a little less."
    )


def test_goals_picked_for_what_they_promise_feel_less_good_though_nobody_hopes_too_much():
    expected, felt = forecasts_of(KINDS["average"], np.random.default_rng(12), 500)
    assert (felt - expected).mean() < -0.8


@pytest.mark.parametrize("name", ["average", "wavers by 2.5", "slips, 5 %", "both ends only"])
def test_of_such_goals_hardly_any_forecast_counts_as_missed(name):
    random, kind = np.random.default_rng(13), KINDS[name]
    then, now = ratings_of(kind, random, 1000, 2).swapaxes(0, 1)
    assert missed(*forecasts_of(kind, random, 1000), then, now).any(axis=-1).mean() <= 0.03


def test_a_forecast_missed_by_the_whole_scale_is_found():
    steady = ELSEWHERE.astype(float)
    felt = missed(np.array([10.0, 8]), np.array([1.0, 7]), steady, steady)
    assert felt.tolist() == [True, False]


def test_without_years_to_compare_no_forecast_counts_as_missed():
    nothing = np.zeros(0)
    assert not missed(np.array([10.0]), np.array([1.0]), nothing, nothing).any()


def test_what_moved_says_how_many_would_if_nothing_had_changed():
    first, last = ratings(np.random.default_rng(9), people=1)[0]
    said = ck.what_moved.sentence(table_of([first, last]))
    assert said == (
        "Since 2025, 1 goal rose and 3 fell by 4 or more; even if nothing had changed, expect "
        "about 3 of 77 to move as far."
    )


def test_a_person_who_wavers_more_has_a_wider_grey():
    first, last = ratings(np.random.default_rng(9), people=1, sd=2.5)[0]
    assert "by 5 or more" in ck.what_moved.sentence(table_of([first, last]))


def test_a_person_who_wavers_less_is_not_said_to_have_goals_that_move_by_chance():
    first = np.arange(77) % 7 + 2
    last = first + np.where(np.arange(77) < 10, 4, 0)
    assert ck.what_moved.sentence(table_of([first, last])) == (
        "Since 2025, 10 goals rose and 0 fell by 4 or more; even if nothing had changed, expect "
        "hardly any of 77 to move as far."
    )


@pytest.mark.parametrize("sd", [0.7, 1.31, 2.0])
def test_a_persons_own_noise_is_found_though_some_goals_changed_and_some_slipped(sd):
    first, last = stops(5.5 + np.random.default_rng(5).normal(0, sd, (2, 77)))
    last[:8] = 10 - 9 * (first[:8] > 5)
    assert own_noise(last - first).sd == pytest.approx(sd, abs=0.3)


def test_of_few_goals_other_peoples_noise_stands_in():
    assert own_noise(np.zeros(19)) is LITERATURE
    assert own_noise(np.zeros(20)).sd < 0.5


def test_noise_is_given_in_stops_above_0():
    steady = Noise(sd=0.6, source="an own estimate")
    assert (steady.medium, steady.strong) < (LITERATURE.medium, LITERATURE.strong)
    with pytest.raises(ValueError, match="above 0"):
        Noise(sd=0, source="none")


@pytest.mark.parametrize("importances", [(2, 2, 9, 9), (9, 8, 2, 3), (5, 2, 1, 9, 9)])
def test_a_goal_far_from_both_years_before_two_years_in_a_row_moved_for_good(importances):
    moves = lasting_moves(years_table(years_with(*importances)))
    assert moves["id"].tolist() == [GOALS["id"][0]]
    assert moves[["before", "now"]].to_numpy().tolist() == [[importances[-3], importances[-1]]]
    assert "1 goal clearly moved the year before and stayed there." in ck.what_moved.sentence(
        years_with(*importances)
    )


@pytest.mark.parametrize("importances", [(2, 9), (2, 2, 9), (2, 9, 9), (2, 2, 2, 9), (2, 9, 9, 9)])
def test_a_change_that_one_slip_could_make_is_not_told(importances):
    assert lasting_moves(years_table(years_with(*importances))).empty


def test_a_goal_whose_detail_changed_did_not_move():
    table = years_with(2, 2, 9, 9)
    table.loc[table["year"] >= 2025, "detail"] = "another"
    assert lasting_moves(years_table(table)).empty


def test_most_goals_of_average_people_that_moved_by_eight_stops_for_good_are_found():
    random = np.random.default_rng(3)
    four = ratings_of(KINDS["average"], random, 400, 4)
    four[:, :, 0] = stops(np.array([1, 1, 9, 9]) + random.normal(0, LITERATURE.sd, (400, 4)))
    found = lasting(four.swapaxes(1, 2))
    assert found[:, 0].mean() >= 0.6
    assert found[:, 1:].any(axis=-1).mean() <= 0.02


def reflections(importances):
    return [
        Reflection(
            year=2027 - len(importances) + nth,
            goals={
                goal: ck.Rating(goal=goal, importance=int(each))
                for goal, each in zip(GOALS["id"], said, strict=True)
            },
        )
        for nth, said in enumerate(importances)
    ]


def test_the_question_what_changed_is_rarely_asked_about_noise():
    people = ratings_of(KINDS["slips, 5 %"], np.random.default_rng(10), 40, 4)
    asked = [questions(reflections(person), 2026, GOALS) for person in people]
    about = [any(each.id.startswith("what-changed") for each in person) for person in asked]
    assert sum(about) <= 2


def test_what_changed_is_asked_of_goals_that_moved_for_good_the_furthest_first():
    rated = np.tile(ELSEWHERE, (4, 1))
    rated[:, 3], rated[:, 10], rated[:, 20] = (2, 2, 9, 9), (1, 1, 10, 10), (10, 10, 2, 2)
    found = questions(reflections(rated), 2026, GOALS)
    changed = [question.goal for question in found if question.id.startswith("what-changed")]
    assert changed[0] == GOALS["id"][10]


def test_the_question_and_the_report_know_of_the_same_moves():
    people = ratings_of(KINDS["wavers by 0.6"], np.random.default_rng(4), 8, 4)
    people[:4, :, 5] = (2, 1, 9, 10)
    for nth, person in enumerate(people):
        moved = lasting_moves(years_table(table_of(person, years=range(2023, 2027))))["id"]
        asked = questions(reflections(person), 2026, GOALS)
        goals = {each.goal for each in asked if each.id.startswith("what-changed")}
        assert goals == set(moved) == ({GOALS["id"][5]} if nth < 4 else set())
