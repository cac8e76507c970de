"""How often chance alone would bring a statement about, and how often a change is found."""

import numpy as np
import pandas as pd
import pytest

import careerkit as ck
from careerkit.catalog.goals import load_catalog
from careerkit.questions.choose import questions
from careerkit.reflection import Reflection
from careerkit.table import COLUMNS, complete
from careerkit.views.category_changes import judged_changes
from careerkit.views.chance import likely_counts, reach, something_to_see
from careerkit.views.noise import LITERATURE, Noise, noise_of
from careerkit.views.priorities_by_size import priority_counts

GOALS = load_catalog()
CATEGORY = GOALS["category"].to_numpy()
SIZES = GOALS["category"].value_counts().to_dict()
PEOPLE = 200
MOVED = 100
"""So many journals in which a category moved are enough to tell nine of ten."""

SAME = 0.1
"""How many of the journals may be told of a category by chance alone."""


def ratings(random, people=PEOPLE, years=2, sd=LITERATURE.sd):
    """Return people x years x goals: true values that differ by person and goal, with noise."""
    person = random.normal(5.5, 1.2, (people, 1, 1))
    true = person + random.normal(0, 2.0, (people, 1, len(GOALS)))
    heard = true + random.normal(0, sd, (people, years, len(GOALS)))
    return np.clip(np.rint(heard), 1, 10)


def told_of(first, last, noise=LITERATURE):
    """Return the categories that are told to have moved, for one person."""
    pairs = pd.DataFrame({"category": CATEGORY, "change": last - first})
    judged = judged_changes(pairs, noise)
    return judged.loc[judged["way"] != "", "category"].tolist()


def table_of(importances, priorities=None, years=(2025, 2026)):
    """Return a person's table of these years, a row of importances each."""
    frames = [
        GOALS[["id", "category", "goal"]].assign(
            year=year,
            importance=said,
            priority=False if priorities is None else priorities,
            lived=False,
        )
        for year, said in zip(years, importances, strict=True)
    ]
    return pd.concat(frames).reindex(columns=list(COLUMNS)).astype(COLUMNS)


ALL_RATED = complete(table_of([np.full(len(GOALS), 5)], None, [2026]), GOALS)


def told_priorities(ticked):
    """Return what is told of each category when the goals at these places are ticked."""
    priority = pd.array(np.isin(np.arange(len(GOALS)), ticked), dtype="boolean")
    return priority_counts(ALL_RATED.assign(priority=priority)).set_index("category")["told"]


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


def test_a_category_outside_its_own_range_alone_is_explained_and_not_named():
    priority = np.zeros(len(GOALS), bool)
    people = np.flatnonzero(CATEGORY == "people and leadership")
    others = np.flatnonzero(CATEGORY != "people and leadership")
    priority[[*people[:4], *others[::10][:7]]] = True
    said = ck.priorities_by_size.sentence(table_of([np.full(76, 5)], priority, [2026]))
    assert "people and leadership outside the grey, as chance easily puts one of 8" in said
    assert "holds more" not in said


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


@pytest.mark.parametrize("ticked", [5, 8, 12, 18, 25])
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


@pytest.mark.parametrize("ticked", [1, 2, 75, 76])
def test_with_few_or_nearly_all_ticked_there_is_nothing_to_see(ticked):
    table = table_of([np.full(76, 5)], np.arange(76) < ticked, [2026])
    assert "there is nothing to see here yet" in ck.priorities_by_size.sentence(table)
    assert not something_to_see(ticked, SIZES.values())


def test_one_answer_for_everything_is_said_kindly():
    table = table_of([np.full(76, 8)], None, [2026])
    for view in (ck.priority_clusters, ck.what_matters):
        assert "is an answer" in view.sentence(table)


def test_chance_gives_the_counts_that_drawing_goals_gives():
    random = np.random.default_rng(7)
    goals = np.arange(76) < 7
    counts = [random.choice(goals, 10, replace=False).sum() for _ in range(4000)]
    low, high = likely_counts(10, 76, 7)
    outside = np.mean([not low <= count <= high for count in counts])
    assert outside <= 0.1


def test_an_average_passes_its_reach_as_often_as_is_said():
    random = np.random.default_rng(8)
    changes = random.normal(0, LITERATURE.of_change, (20_000, 9)).mean(axis=1)
    assert np.mean(np.abs(changes) > reach(LITERATURE.of_change, 9)) == pytest.approx(0.1, abs=0.01)


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
