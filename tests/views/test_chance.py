"""How often chance alone would bring about what is said of priorities."""

import numpy as np
import pandas as pd
import pytest
from support.people import CATEGORY, GOALS, PEOPLE, SAME, table_of
from support.thorough import thorough

import careerkit as ck
from careerkit.views.chance import chance_limit, likely_counts, something_to_see
from careerkit.views.noise import LITERATURE
from careerkit.views.priorities_by_size import judged_counts

SIZES = GOALS["category"].value_counts(sort=False).to_dict()
ALL_RATED = table_of([np.full(len(GOALS), 5)], None, [2026])


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


def test_a_category_outside_its_own_range_alone_is_explained_and_not_named():
    priority = np.zeros(len(GOALS), bool)
    people = np.flatnonzero(CATEGORY == "people and leadership")
    others = np.flatnonzero(CATEGORY != "people and leadership")
    priority[[*people[:4], *others[::10][:7]]] = True
    said = ck.priorities_by_size.sentence(table_of([np.full(len(GOALS), 5)], priority, [2026]))
    assert "people and leadership lies outside the grey; of 8 categories, chance easily" in said
    assert "holds more" not in said


@pytest.mark.parametrize("ticked", [12, *thorough(5, 8, 18, 25)])
def test_priorities_ticked_at_random_seldom_single_a_category_out(ticked):
    random = np.random.default_rng(ticked)
    draws = [random.choice(len(GOALS), ticked, replace=False) for _ in range(PEOPLE)]
    told = sum((told_priorities(draw) != "").any() for draw in draws)
    assert told <= SAME * PEOPLE


def test_seven_of_ten_priorities_in_a_category_of_seven_are_told():
    random = np.random.default_rng(6)
    inside = np.flatnonzero(CATEGORY == "product")
    outside = np.flatnonzero(CATEGORY != "product")
    draws = [np.append(inside, random.choice(outside, 3, replace=False)) for _ in range(PEOPLE)]
    assert len(inside) == 7
    assert sum(told_priorities(draw)["product"] == "more" for draw in draws) >= 0.9 * PEOPLE


@pytest.mark.parametrize("ticked", [1, 2, len(GOALS) - 1, len(GOALS)])
def test_with_few_or_nearly_all_ticked_no_category_can_stand_out(ticked):
    table = table_of([np.full(len(GOALS), 5)], np.arange(len(GOALS)) < ticked, [2026])
    assert "no category can stand out yet" in ck.priorities_by_size.sentence(table)
    assert not something_to_see(ticked, SIZES.values())


def test_one_rating_for_everything_is_called_an_answer():
    table = table_of([np.full(len(GOALS), 8)], None, [2026])
    for view in (ck.priority_clusters, ck.what_matters):
        assert "is an answer" in view.sentence(table)


def test_chance_gives_the_counts_that_drawing_goals_gives():
    random = np.random.default_rng(7)
    goals = np.arange(len(GOALS)) < 7
    counts = [random.choice(goals, 10, replace=False).sum() for _ in range(4000)]
    low, high = likely_counts(10, len(GOALS), 7)
    outside = np.mean([not low <= count <= high for count in counts])
    assert outside <= 0.1


@pytest.mark.thorough
def test_a_category_lies_outside_its_own_grey_as_easily_as_is_said():
    random = np.random.default_rng(14)
    clauses = []
    for _ in range(100):
        ticked = np.isin(np.arange(len(GOALS)), random.choice(len(GOALS), 11, replace=False))
        table = ALL_RATED.assign(priority=pd.array(ticked, dtype="boolean"))
        clauses.append("chance easily puts one there" in ck.priorities_by_size.sentence(table))
    assert 0.1 < np.mean(clauses) < 0.5


def test_an_average_passes_its_limit_as_often_as_is_said():
    random = np.random.default_rng(8)
    changes = random.normal(0, LITERATURE.of_change, (20_000, 9)).mean(axis=1)
    assert np.mean(np.abs(changes) > chance_limit(LITERATURE.of_change, 9)) == pytest.approx(
        0.1, abs=0.01
    )


def test_where_two_categories_stand_out_each_is_told_by_itself():
    inside = np.isin(CATEGORY, ["product", "people and leadership"])
    said = ck.priorities_by_size.sentence(table_of([np.full(len(GOALS), 5)], inside, [2026]))
    assert said.endswith(
        "product holds more, 7 where chance would give 0 to 3; people and leadership holds more, "
        "8 where chance would give 0 to 3."
    )


def test_no_category_is_said_to_hold_most_without_what_chance_would_give():
    ticked = np.isin(np.arange(len(GOALS)), [0, 1, 2, 40, 70])
    said = ck.priority_clusters.sentence(table_of([np.arange(len(GOALS)) % 9 + 1], ticked, [2026]))
    assert said == "77 of 77 goals rated, 5 priorities, in 3 categories."
