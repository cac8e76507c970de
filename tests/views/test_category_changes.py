"""How often chance alone makes a category rise or fall, and how often a shift is found."""

import numpy as np
import pandas as pd
import pytest
from support.noise_only import KINDS, PLACE, Kind, ratings_of
from support.people import CATEGORY, ratings, stops, table_of
from support.thorough import thorough

import careerkit as ck
from careerkit.catalog.categories import categories_of, with_categories
from careerkit.views.category_changes import (
    Pairs,
    category_changes,
    judged_arrays,
    log_likelihoods,
    shift_of_all,
)
from careerkit.views.noise import LITERATURE
from careerkit.views.years_table import years_table

PEOPLE = 1000
CATEGORIES = int(PLACE.max()) + 1

ROOM, CUT_OFF = "room", "cut off"
TOLD = {
    (ROOM, 3): 0.24,
    (ROOM, 4): 0.36,
    (ROOM, 5): 0.46,
    (ROOM, 6): 0.53,
    (ROOM, 7): 0.61,
    (ROOM, 8): 0.66,
    (ROOM, 10): 0.76,
    (ROOM, 17): 0.88,
    (ROOM, 19): 0.90,
    (CUT_OFF, 6): 0.38,
    (CUT_OFF, 8): 0.51,
    (CUT_OFF, 10): 0.60,
    (CUT_OFF, 17): 0.77,
}
"""How often a shift of three stops is told in a category of so many goals, as docs say."""


def judged(first, last, place=PLACE, earlier=()):
    return judged_arrays(Pairs(place, first, last, int(place.max()) + 1), earlier=earlier)


def told(kind, place=PLACE, people=PEOPLE):
    """Return the share of people in whom nothing changes that are told of a category."""
    said = ratings_of(kind, np.random.default_rng(1), people, 2, place)
    return judged(said[:, 0], said[:, 1], place).stands_out.any(axis=-1).mean()


@pytest.mark.parametrize("icc", [0, 0.1, 0.2])
def test_moods_about_categories_seldom_make_one_rise_or_fall(icc):
    assert told(Kind(icc=icc)) <= 0.1


@pytest.mark.parametrize(
    "sizes",
    [[5, 5, 5], [19, 17, 6, 7, 8, 10, 8, 1], *thorough([25] * 3, [4] * 20, [60, 3, 3], [3] * 9)],
)
@pytest.mark.parametrize("kind", [Kind(icc=0.2), *thorough(Kind(), Kind(sd=2.5), Kind(slips=0.05))])
def test_in_lists_of_any_shape_chance_seldom_makes_a_category_rise_or_fall(sizes, kind):
    place = np.repeat(np.arange(len(sizes)), sizes)
    assert told(kind, place, 500) <= 0.1


@pytest.mark.parametrize("sizes", [[20], [20, 20]])
def test_of_one_or_two_categories_none_is_named_but_all_their_goals_together(sizes):
    place = np.repeat(np.arange(len(sizes)), sizes)
    first = np.resize([2.0, 3, 4, 5], len(place))
    together = judged(first, first + 4, place)
    assert not together.stands_out.any()
    assert together.shift == 4


def test_a_scale_used_wider_is_no_change_of_a_category():
    wider = Kind(levels=2.0, stretch=1.6)
    assert told(wider) <= 0.05


def test_many_people_are_judged_at_once_as_each_alone():
    first, last = ratings(np.random.default_rng(6), 20, mood=1).swapaxes(0, 1)
    last[:, CATEGORY == "job"] += 3
    together = judged(first, last)
    assert together.stands_out.any()
    assert not together.stands_out.all()
    for person in range(20):
        alone = judged(first[person], last[person])
        assert alone.change == pytest.approx(together.change[person])
        assert alone.limit == pytest.approx(together.limit[person])
        assert alone.stands_out.tolist() == together.stands_out[person].tolist()


def test_a_category_stands_out_if_it_lies_beyond_its_limit():
    first, last = ratings(np.random.default_rng(6), 200, mood=1).swapaxes(0, 1)
    last[:, CATEGORY == "job"] += 2.5
    found = judged(first, last)
    further = np.abs(found.change - found.as_others) > found.limit
    assert found.stands_out.any(axis=0).sum() >= 1
    assert ((further & (found.goals >= 3)) == found.stands_out).all()


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
    place = pd.factorize(category)[0]
    first, last = shifted(np.random.default_rng(goals), category, scale, PEOPLE)
    share = judged(first, last, place).stands_out[:, place[-1]].mean()
    error = (TOLD[scale, goals] * (1 - TOLD[scale, goals]) / PEOPLE) ** 0.5
    assert share == pytest.approx(TOLD[scale, goals], abs=0.01 + 2 * error)


def test_quiet_years_before_make_a_change_of_a_category_easier_to_tell():
    random = np.random.default_rng(7)
    quiet = ratings_of(KINDS["average"], random, 300, 4)
    known = [
        log_likelihoods(Pairs(PLACE, quiet[:, year], quiet[:, year + 1], CATEGORIES))
        for year in (0, 1)
    ]
    alone = judged(quiet[:, 0], quiet[:, 3]).limit
    assert (judged(quiet[:, 0], quiet[:, 3], earlier=known).limit < alone).mean() > 0.8


def test_the_sentence_of_two_noisy_years_names_no_category():
    first, last = ratings(np.random.default_rng(5), 1)[0]
    said = ck.category_years.sentence(table_of([first, last]))
    assert said == "From 2025 to 2026, no category clearly moved away from the others."


def test_a_category_that_moved_is_named_with_how_far_it_went_beside_the_others():
    first = np.arange(77) % 4 + 3.0
    last = first + np.where(CATEGORY == "technical", 3, 0)
    table = years_table(table_of([first, last]))
    assert category_changes(table).set_index("category")["way"]["technical"] == "rose"
    assert ck.category_years.sentence(table) == (
        "From 2025 to 2026, technical rose by 3.0 on average, beside your other goals."
    )


def test_where_all_goals_moved_together_that_is_said_and_no_category_named():
    first = np.arange(77) % 5 + 2
    table = years_table(table_of([first, first + 2]))
    assert shift_of_all(table) == 2
    assert ck.category_years.sentence(table) == (
        "From 2025 to 2026, all your goals together rose by 2.0 on average, which a mood can "
        "cause; no category clearly moved away from the others."
    )


def test_where_too_little_is_rated_twice_the_sentence_says_how_much_more_it_takes():
    first = np.where(CATEGORY == "job", 5.0, np.nan)
    said = ck.category_years.sentence(table_of([first, first % 2 + np.arange(77) % 7 + 2]))
    assert said == (
        "Too little is rated in both years to compare categories yet: it takes 3 goals each in 2 "
        "more categories."
    )


def test_a_list_of_two_categories_says_that_nobody_can_tell_them_apart():
    kept = np.isin(CATEGORY, ["technical", "job"])
    both = table_of(ratings(np.random.default_rng(2), 1)[0])
    few = both[np.tile(kept, 2)]
    goals = with_categories(ck.load_catalog()[kept], ["technical", "job"])
    assert categories_of(goals) == ["technical", "job"]
    said = ck.category_years.sentence(years_table(few, goals))
    assert said == "With fewer than three categories nobody can tell which of them moved."
