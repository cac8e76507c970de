"""How often chance alone would bring about what is said of priorities."""

import numpy as np
import pandas as pd
import pytest
from support.noise_only import PLACE
from support.people import CATEGORY, GOALS, PEOPLE, table_of
from support.thorough import thorough

import careerkit as ck
from careerkit.catalog.categories import with_categories
from careerkit.views.chance import (
    FOR_PRIORITIES,
    count_ways,
    likely_counts,
    something_to_see,
    student_tails,
)
from careerkit.views.priorities_by_size import judged_counts
from careerkit.views.years_table import years_table

SIZES = GOALS["category"].value_counts(sort=False).to_dict()
FIVES = np.full(len(GOALS), 5)


def told_priorities(ticked):
    """Return what is told of each category when the goals at these places are ticked."""
    looked_at = np.array([*SIZES.values()])
    counts = pd.DataFrame(
        {
            "category": [*SIZES],
            "looked_at": looked_at,
            "priorities": [np.isin(CATEGORY[ticked], each).sum() for each in SIZES],
            "by_size": len(ticked) * looked_at / len(GOALS),
        }
    )
    return judged_counts(counts).set_index("category")["stands_out"]


def said_of(ticked):
    """Return the sentence on these priorities, of all goals rated alike."""
    return ck.priorities_by_size.sentence(table_of([FIVES], ticked, [2026]))


def test_a_category_that_chance_explains_is_not_named():
    priority = np.zeros(len(GOALS), bool)
    people = np.flatnonzero(CATEGORY == "people and leadership")
    others = np.flatnonzero(CATEGORY != "people and leadership")
    priority[[*people[:4], *others[::10][:7]]] = True
    assert said_of(priority) == (
        "11 priorities among 77 goals looked at: a random pick could easily look like this."
    )


@pytest.mark.parametrize("ticked", [12, *thorough(5, 8, 18, 25)])
def test_priorities_ticked_at_random_seldom_single_a_category_out(ticked):
    random = np.random.default_rng(ticked)
    draws = [random.choice(len(GOALS), ticked, replace=False) for _ in range(PEOPLE)]
    told = sum((told_priorities(draw) != "").any() for draw in draws)
    assert told <= (FOR_PRIORITIES + 0.014) * PEOPLE


def test_seven_of_ten_priorities_in_a_category_of_seven_are_told():
    random = np.random.default_rng(6)
    inside = np.flatnonzero(CATEGORY == "product")
    outside = np.flatnonzero(CATEGORY != "product")
    draws = [np.append(inside, random.choice(outside, 3, replace=False)) for _ in range(PEOPLE)]
    assert len(inside) == 7
    assert sum(told_priorities(draw)["product"] == "more" for draw in draws) >= 0.9 * PEOPLE


@pytest.mark.parametrize("ticked", [76, 77])
def test_with_nearly_all_ticked_no_category_can_stand_out(ticked):
    assert "no category can stand out" in said_of(np.arange(77) < ticked)
    assert not something_to_see(ticked, SIZES.values())


@pytest.mark.parametrize(("ticked", "more"), [(1, 2), (2, 1)])
def test_with_few_ticked_the_sentence_says_how_many_it_takes(ticked, more):
    said = said_of(np.arange(77) < ticked)
    assert said.endswith(f"among {ticked + more} or more, one could stand out.")
    assert something_to_see(ticked + more, SIZES.values())
    assert not something_to_see(ticked + more - 1, SIZES.values())


def test_one_category_has_no_other_to_be_compared_with():
    everything = table_of([FIVES], np.arange(77) < 10, [2026])
    alone = with_categories(GOALS[CATEGORY == "technical"], ["technical"])
    table = years_table(everything[CATEGORY == "technical"], alone)
    assert "there is no other" in ck.priorities_by_size.sentence(table)


def test_ticks_that_the_pages_order_explains_single_no_category_out():
    said = said_of(np.arange(77) < 10)
    assert said.startswith("10 priorities among 77 goals looked at: they gather where the page")
    assert "technical" not in said


def test_what_stands_out_from_all_goals_before_it_is_no_matter_of_order():
    assert count_ways([0, 7, 3], [17, 7, 52]) == ["", "more", ""]
    assert count_ways([7, 0, 3], [7, 17, 52]) == ["order", "", ""]
    assert count_ways([3, 7, 0], [3, 7, 66])[1] == "order"


def test_a_category_that_is_left_out_stands_out_only_if_later_ones_are_not():
    assert count_ways([20, 0, 25], [22, 20, 30])[1] == "fewer"
    assert count_ways([20, 25, 0], [22, 30, 20])[2] == "order"


def test_one_rating_for_everything_is_called_an_answer():
    table = table_of([np.full(len(GOALS), 8)], None, [2026])
    for view in (ck.priority_clusters, ck.what_matters):
        assert "is an answer" in view.sentence(table)


def test_chance_gives_the_counts_that_drawing_goals_gives():
    random = np.random.default_rng(7)
    goals = np.arange(len(GOALS)) < 7
    counts = [random.choice(goals, 10, replace=False).sum() for _ in range(4000)]
    low, high = likely_counts(10, 77, 7, among=1)
    outside = np.mean([not low <= count <= high for count in counts])
    assert outside <= FOR_PRIORITIES + 0.003


def test_a_count_lies_outside_the_grey_if_it_is_named_and_its_order_is_no_reason():
    random = np.random.default_rng(8)
    sizes = np.bincount(PLACE).tolist()
    for ticked in (8, 20, 40):
        for favourite in (None, 4):
            chance = np.where(favourite == PLACE, 20.0, 1)
            draw = random.choice(77, ticked, replace=False, p=chance / chance.sum())
            counts = np.bincount(PLACE[draw], minlength=len(sizes)).tolist()
            for way, count, size in zip(count_ways(counts, sizes), counts, sizes, strict=True):
                low, high = likely_counts(ticked, 77, size, len(sizes))
                assert (way == "") == (low <= count <= high)


@pytest.mark.parametrize(
    ("t", "freedom", "table"),
    [(2.571, 5, 0.05), (6.869, 5, 0.001), (3.169, 10, 0.01), (4.587, 10, 0.001), (3.46, 60, 0.001)],
)
def test_students_t_is_that_of_the_tables(t, freedom, table):
    assert student_tails(np.array(t), freedom) == pytest.approx(table, rel=0.1)


def test_where_two_categories_stand_out_each_is_told_by_itself():
    inside = np.isin(CATEGORY, ["product", "people and leadership"])
    assert said_of(inside) == (
        "15 priorities among 77 goals looked at: product holds 7 of them, more than a random pick "
        "of 15 would give it (0 to 5); people and leadership holds 8 of them, more than a random "
        "pick of 15 would give it (0 to 5)."
    )


def test_no_category_is_said_to_hold_most_without_what_chance_would_give():
    ticked = np.isin(np.arange(len(GOALS)), [0, 1, 2, 40, 70])
    said = ck.priority_clusters.sentence(table_of([np.arange(len(GOALS)) % 9 + 1], ticked, [2026]))
    assert said == "77 of 77 goals rated, 5 priorities, in 3 categories."
