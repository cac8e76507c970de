"""How often chance alone makes a category rise or fall, and how often a shift is found.

With 1,000 journals a share of a tenth is known to within 1.9 points either way (two standard
errors), which is added to each limit.
"""

import numpy as np
import pandas as pd
import pytest
from support.people import CATEGORY, GOALS, ratings, stops, table_of

import careerkit as ck
from careerkit.views.category_changes import judged_arrays, judged_changes, ups_and_downs
from careerkit.views.noise import LITERATURE, Noise

JOURNALS = 1000
ONE_IN_TEN = 0.1 + 0.019

ROOM, CUT_OFF = "room", "cut off"
TOLD = {
    (ROOM, 3): 0.59,
    (ROOM, 4): 0.75,
    (ROOM, 5): 0.84,
    (ROOM, 6): 0.91,
    (ROOM, 7): 0.95,
    (ROOM, 8): 0.97,
    (ROOM, 19): 1.0,
    (CUT_OFF, 6): 0.78,
    (CUT_OFF, 7): 0.84,
    (CUT_OFF, 8): 0.90,
    (CUT_OFF, 10): 0.95,
}
"""How often a shift of three stops is told in a category of so many goals, as docs say."""


def places(category):
    return pd.factorize(category)[0]


def share_told(people, noise=LITERATURE):
    first, last = people.swapaxes(0, 1)
    return judged_arrays(places(CATEGORY), last - first, noise).stands_out.any(axis=-1).mean()


def test_of_2000_journals_of_noise_alone_at_most_a_tenth_are_told_of_a_category():
    assert share_told(ratings(np.random.default_rng(1), 2000)) <= 0.1


@pytest.mark.parametrize("sd", [0.7, LITERATURE.sd, 2.0])
def test_noise_alone_seldom_makes_a_category_rise_or_fall_however_much_a_person_wavers(sd):
    assert share_told(ratings(np.random.default_rng(2), JOURNALS, sd=sd)) <= ONE_IN_TEN


@pytest.mark.parametrize("mood", [0.5, 1, -1, 2])
def test_a_mood_seldom_singles_a_category_out(mood):
    assert share_told(ratings(np.random.default_rng(3), JOURNALS, mood=mood)) <= ONE_IN_TEN


def test_noise_seldom_moves_a_category_where_the_noise_is_well_known():
    own = Noise(sd=0.7, source="an own estimate", freedom=10)
    people = ratings(np.random.default_rng(4), JOURNALS, sd=0.7)
    assert share_told(people, noise=own) <= ONE_IN_TEN


def test_many_people_are_judged_at_once_as_each_alone():
    first, last = ratings(np.random.default_rng(6), 50, mood=1).swapaxes(0, 1)
    last[:, CATEGORY == "job"] += 2
    together = judged_arrays(places(CATEGORY), last - first, LITERATURE)
    assert together.stands_out.any()
    assert not together.stands_out.all()
    for person, change in enumerate(last - first):
        pairs = pd.DataFrame({"category": CATEGORY, "change": change})
        alone = judged_changes(pairs, LITERATURE)
        assert alone["change"].tolist() == pytest.approx(together.change[person].tolist())
        assert alone["chance_limit"].tolist() == pytest.approx(together.limit[person].tolist())
        assert (alone["way"] != "").tolist() == together.stands_out[person].tolist()


def shifted(random, category, scale, people):
    """Return two years of people, three stops apart in the category of jobs."""
    person = random.normal(0, 1, (people, 1))
    goals = random.normal(0, 1, (people, len(category)))
    if scale == ROOM:
        true = np.clip(4 + 0.8 * person + 1.5 * goals, 2, 6)
    else:
        true = 5.5 + 1.2 * person + 2 * goals
    noise = random.normal(0, LITERATURE.sd, (2, people, len(category)))
    return stops(true + noise[0]), stops(true + np.where(category == "job", 3, 0) + noise[1])


@pytest.mark.parametrize(("scale", "goals"), TOLD)
def test_a_shift_of_three_stops_in_a_category_is_told_as_often_as_is_said(scale, goals):
    category = np.append(CATEGORY[CATEGORY != "job"], ["job"] * goals)
    first, last = shifted(np.random.default_rng(goals), category, scale, 2000)
    judged = judged_arrays(places(category), last - first, LITERATURE)
    told = judged.stands_out[:, judged.places == places(category)[-1]].mean()
    share = TOLD[scale, goals]
    assert told == pytest.approx(share, abs=0.01 + 2 * (share * (1 - share) / 2000) ** 0.5)


def test_the_ups_and_downs_of_goals_are_those_of_the_person():
    random = np.random.default_rng(5)
    for sd in (0.8, 2.0):
        first, last = stops(5.5 + random.normal(0, sd, (2, len(CATEGORY))))
        spread, freedom = ups_and_downs(places(CATEGORY), last - first, LITERATURE)
        assert spread == pytest.approx(sd * 2**0.5, rel=0.2)
        assert freedom == 2 + len(CATEGORY) - 8


def test_the_sentence_of_two_noisy_years_names_no_category():
    first, last = ratings(np.random.default_rng(5), 1)[0]
    said = ck.category_years.sentence(table_of([first, last]))
    assert said == (
        "From 2025 to 2026, no category moved more than the ups and downs of single goals explain."
    )


def test_where_all_goals_moved_together_that_is_said_and_no_category_named():
    first = np.arange(len(GOALS)) % 5 + 2
    said = ck.category_years.sentence(table_of([first, first + 2]))
    assert "all your goals together rose by 2.0 on average" in said
    assert "no category moved more" in said


def test_a_category_outside_the_grey_that_others_nearly_followed_is_explained_and_not_named():
    change = np.resize([-2, 2], len(GOALS))
    change[np.flatnonzero(CATEGORY == "job")] += np.resize([1, 1, 2], 18)
    change[np.flatnonzero(CATEGORY != "job")[::5]] += 1
    first = np.arange(len(GOALS)) % 4 + 4
    said = ck.category_years.sentence(table_of([first, first + change]))
    assert "no category stands out: job moved outside the grey" in said


def test_a_single_category_has_no_others_to_move_further_than():
    goals = np.flatnonzero(CATEGORY == "product")
    pairs = pd.DataFrame({"category": CATEGORY[goals], "change": np.full(len(goals), 4.0)})
    assert judged_changes(pairs, LITERATURE)["way"].tolist() == ["rose"]
