"""How often noise alone, or a real change, makes a category rise or fall."""

import numpy as np
import pandas as pd
import pytest
from support.people import CATEGORY, GOALS, PEOPLE, SAME, ratings, table_of

import careerkit as ck
from careerkit.views.category_changes import judged_changes
from careerkit.views.noise import LITERATURE

SIZES = GOALS["category"].value_counts().to_dict()
MOVED = 100
"""So many journals in which a category moved are enough to tell nine of ten."""


def told_of(first, last, noise=LITERATURE):
    """Return the categories that are told to have moved, for one person."""
    pairs = pd.DataFrame({"category": CATEGORY, "change": last - first})
    judged = judged_changes(pairs, noise)
    return judged.loc[judged["way"] != "", "category"].tolist()


def test_noise_alone_seldom_makes_a_category_rise_or_fall():
    random = np.random.default_rng(1)
    people = ratings(random)
    told = sum(bool(told_of(first, last)) for first, last in people)
    assert told <= SAME * PEOPLE


@pytest.mark.parametrize("sd", [0.7, 2.0])
def test_nor_does_the_noise_of_people_who_waver_less_or_more(sd):
    people = ratings(np.random.default_rng(2), sd=sd)
    assert sum(bool(told_of(first, last)) for first, last in people) <= SAME * PEOPLE


@pytest.mark.parametrize("category", [name for name, size in SIZES.items() if size > 1])
def test_a_shift_of_three_stops_in_a_whole_category_is_told(category):
    random = np.random.default_rng(3)
    person = random.normal(0, 0.8, (MOVED, 1))
    true = np.clip(4 + person + random.normal(0, 1.5, (MOVED, len(GOALS))), 2, 6)
    shift = np.where(category == CATEGORY, 3, 0)
    noise = random.normal(0, LITERATURE.sd, (2, MOVED, len(GOALS)))
    first, last = (
        np.clip(np.rint(true + moved + each), 1, 10)
        for moved, each in zip((0, shift), noise, strict=True)
    )
    told = sum(category in told_of(*both) for both in zip(first, last, strict=True))
    # The noise of the average of six goals leaves a tenth of such shifts, or a little more, untold.
    assert told >= (0.9 if SIZES[category] > 6 else 0.84) * MOVED


def test_the_sentence_of_two_noisy_years_names_no_category():
    first, last = ratings(np.random.default_rng(4), people=1)[0]
    said = ck.category_years.sentence(table_of([first, last]))
    assert said == (
        "From 2025 to 2026, no category moved more than the ups and downs of single goals explain."
    )


def test_where_all_goals_moved_together_that_is_said_and_no_category_named():
    first = np.arange(76) % 5 + 2
    said = ck.category_years.sentence(table_of([first, first + 2]))
    assert "your goals rose all together, by 2.0 on average" in said
    assert "no category moved more" in said


def test_a_mood_seldom_singles_a_category_out():
    random = np.random.default_rng(11)
    true = np.clip(random.normal(5, 1.5, (PEOPLE, 1, len(GOALS))), 2, 8)
    noise = random.normal(0, LITERATURE.sd, (PEOPLE, 2, len(GOALS)))
    people = np.clip(np.rint(true + noise + [[0], [1]]), 1, 10)
    assert sum(bool(told_of(first, last)) for first, last in people) <= 0.12 * PEOPLE
