"""What charts and text tables are made of."""

import json

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import tables

import careerkit as ck
from careerkit.catalog.goals import CATEGORIES, load_catalog
from careerkit.views import lived_goals, what_matters
from careerkit.views.goal_ratings import ratings_in
from careerkit.views.strips import Dot, dots_of
from careerkit.views.years_table import years_table

GOALS = load_catalog()


def table_of(*said, year=2026):
    """A table in which every goal named was looked at: `table_of(dict(id=..., importance=8))`."""
    return tables.table_of(*[tables.row(year, each["id"], **each) for each in said])


def goal_dots(table):
    return pd.DataFrame(dots_of(ratings_in(years_table(table))), columns=list(Dot._fields))


def category_counts(table):
    return years_table(table).category_counts


def lived_and_rated(table):
    return lived_goals.lived_and_rated(years_table(table))


def most_important(table):
    return what_matters.most_important(years_table(table))


stops = st.none() | st.integers(1, 10)
ratings = st.fixed_dictionaries(
    {"importance": stops, "priority": st.booleans(), "lived": st.booleans(), "satisfaction": stops}
)
reflections = st.dictionaries(st.sampled_from(GOALS["id"].tolist()), ratings, max_size=40)


def spoken(reflection):
    return table_of(*[{"id": goal} | rating for goal, rating in reflection.items()])


@given(reflections)
def test_no_two_dots_lie_on_each_other(reflection):
    dots = goal_dots(spoken(reflection))
    assert not dots.duplicated(["category", "importance", "across", "up"]).any()


def test_eighteen_goals_at_one_stop_stay_within_it():
    job = GOALS[GOALS["category"] == "job"]["id"]
    dots = goal_dots(table_of(*[{"id": goal, "importance": 8} for goal in job]))
    assert len(dots) == 18
    assert dots["across"].abs().max() <= 2
    assert dots["up"].between(0, 3).all()


def test_forty_goals_at_one_stop_move_closer_and_stay_within_it():
    dots = goal_dots(table_of(*[{"id": f"own-{n}", "importance": 1} for n in range(40)]))
    assert dots["across"].abs().max() <= 2
    assert dots["up"].between(0, 3.5).all()
    assert not dots.duplicated(["across", "up"]).any()


def test_ticking_a_priority_moves_no_dot():
    rows = [{"id": goal, "importance": 8} for goal in GOALS["id"][:17]]
    before = goal_dots(table_of(*rows))
    rows[5]["priority"] = True
    after = goal_dots(table_of(*rows))
    places = ["words", "importance", "across", "up"]
    assert after[places].equals(before[places])
    assert after["priority"].sum() == 1


def test_rating_a_goal_elsewhere_moves_no_dot():
    rows = [{"id": goal, "importance": 8} for goal in GOALS["id"][:6]]
    before = goal_dots(table_of(*rows))
    after = goal_dots(table_of(*rows, {"id": GOALS["id"][9], "importance": 3}))
    assert after[after["importance"] == 8].reset_index(drop=True).equals(before)


def test_a_small_reflection_is_counted_as_by_hand():
    counts = category_counts(
        table_of(
            {"id": "become-an-expert", "importance": 9, "priority": True},
            {"id": "land-anywhere", "importance": 4},
            {"id": "do-research", "importance": 6, "priority": True},
            {"id": "first-job", "priority": True},
            {"id": "get-a-raise", "importance": 1},
            {"id": "go-freelance", "lived": True},
        )
    ).set_index("category")
    assert counts.index.tolist() == list(CATEGORIES)
    assert counts["size"].tolist() == [17, 18, 6, 7, 8, 10, 10, 1]
    assert counts["rated"].tolist() == [3, 1, 0, 0, 0, 0, 0, 0]
    assert counts["priorities"].tolist() == [2, 1, 0, 0, 0, 0, 0, 0]
    assert counts["unrated"].tolist() == [0, 1, 0, 0, 0, 0, 0, 0]
    assert counts["median"]["technical"] == 6
    assert counts["median"].isna().sum() == 7
    # 3 priorities spread over the 6 goals looked at: 3 x 3 / 6, 3 x 2 / 6, 3 x 1 / 6.
    assert counts["looked_at"].tolist() == [3, 2, 1, 0, 0, 0, 0, 0]
    assert counts["by_size"].tolist() == [1.5, 1, 0.5, 0, 0, 0, 0, 0]


def test_two_rated_goals_have_no_median_and_three_have():
    rows = [{"id": goal, "importance": 7} for goal in GOALS["id"][:3]]
    two, three = (category_counts(table_of(*rows[:n]))["median"][0] for n in (2, 3))
    assert pd.isna(two)
    assert three == 7


def test_only_the_newest_year_is_counted():
    old = table_of({"id": "get-a-raise", "importance": 10, "priority": True}, year=2025)
    new = table_of({"id": "go-freelance", "importance": 2}, year=2026)
    counts = category_counts(pd.concat([old, new])).set_index("category")
    assert counts["rated"].sum() == 1
    assert counts["priorities"].sum() == 0
    assert counts["rated"]["entrepreneurship"] == 1


def test_a_goal_of_ones_own_counts_in_its_category():
    own = {"id": "own-sail", "category": "other", "goal": "Sail", "importance": 9}
    counts = category_counts(table_of(own)).set_index("category")
    assert counts["size"]["other"] == 2
    assert counts["rated"]["other"] == 1


def test_a_goal_from_a_file_without_words_or_category_keeps_its_dot():
    bare = {"id": "left-the-catalog", "goal": "", "category": "", "importance": 9}
    dots = goal_dots(table_of(bare))
    assert dots[["category", "words"]].to_numpy().tolist() == [["other", "left-the-catalog"]]


def test_a_detail_stands_behind_the_words_of_its_goal():
    dots = goal_dots(table_of({"id": "great-scale", "detail": "1M", "importance": 9}))
    assert dots["words"].tolist() == ["Work on a system of impressive scale or complexity: 1M"]


def test_goals_rated_alike_are_named_together_or_not_at_all():
    rows = [{"id": goal, "importance": 10} for goal in GOALS["id"][:14]]
    rows += [{"id": goal, "importance": 9} for goal in GOALS["id"][14:16]]
    assert most_important(table_of(*rows))["importance"].tolist() == [10] * 14
    fifteen = most_important(table_of(*rows[:15]))
    assert fifteen["importance"].tolist() == [10] * 14 + [9]


def test_more_goals_at_the_top_than_fit_are_counted_and_never_cut():
    rows = [{"id": goal, "importance": 10 if n < 40 else 3} for n, goal in enumerate(GOALS["id"])]
    table = table_of(*rows)
    assert len(ck.what_matters.numbers(table)) == len(most_important(table)) == 40
    assert "40 of 77 rated goals share the highest importance, 10" in ck.what_matters.sentence(
        table
    )
    drawn = json.dumps(ck.what_matters(table).to_dict(), ensure_ascii=False)
    assert [goal for goal in GOALS["goal"] if goal in drawn] == []


def test_where_nearly_all_goals_share_the_top_none_is_named():
    rows = [{"id": goal, "importance": 10} for goal in GOALS["id"]]
    assert most_important(table_of(*rows)).empty


@given(reflections)
def test_at_most_fifteen_goals_matter_most_unless_more_share_the_top(reflection):
    table = spoken(reflection)
    top = most_important(table)
    left_out = sorted(table["importance"].dropna(), reverse=True)[len(top) :]
    assert len(top) <= 15 or top["importance"].nunique() == 1
    assert top["importance"].is_monotonic_decreasing
    assert all(rating < top["importance"].min() for rating in left_out)


def test_a_lived_goal_is_shown_when_both_its_ratings_are_there():
    lived = lived_and_rated(
        table_of(
            {"id": "get-a-raise", "lived": True, "importance": 3, "satisfaction": 6},
            {"id": "first-job", "lived": True, "importance": 3, "satisfaction": 9},
            {"id": "go-freelance", "lived": True, "importance": 8},
            {"id": "give-a-talk", "lived": True, "satisfaction": 8},
            {"id": "start-a-conference", "importance": 8},
        )
    )
    assert lived["words"].tolist() == [
        "Land my first job as a developer",
        "Be paid more for the work I do",
    ]


def test_the_widest_gaps_between_feeling_and_mattering_come_first():
    goals = {
        "get-a-raise": (3, 6),
        "first-job": (9, 2),
        "go-freelance": (8, 8),
        "do-research": (2, 5),
    }
    lived = lived_and_rated(
        table_of(
            *[
                {"id": goal, "lived": True, "importance": importance, "satisfaction": satisfaction}
                for goal, (importance, satisfaction) in goals.items()
            ]
        )
    )
    assert lived["id"].tolist() == ["first-job", "get-a-raise", "do-research", "go-freelance"]


def test_ten_lived_goals_are_drawn_and_the_others_counted():
    lived = {"lived": True, "importance": 8, "satisfaction": 8}
    table = table_of(*[{"id": goal} | lived for goal in GOALS["id"][:12]])
    spec = ck.lived_goals(table).to_dict()
    assert "2 more in the numbers" in spec["title"]["subtitle"][0]
    assert len(ck.lived_goals.numbers(table)) == 12


@given(reflections)
def test_nothing_is_invented_for_what_was_not_rated(reflection):
    table = spoken(reflection)
    rated = sorted(each["importance"] for each in reflection.values() if each["importance"])
    assert sorted(goal_dots(table)["importance"]) == rated
    assert category_counts(table)["rated"].sum() == len(rated)


@pytest.mark.slow
@given(reflections, st.randoms())
def test_the_order_of_the_rows_does_not_matter(reflection, random):
    table = spoken(reflection)
    mixed = tables.shuffled(table, random)
    for summary in (goal_dots, category_counts, lived_and_rated):
        pd.testing.assert_frame_equal(summary(mixed), summary(table))


def test_a_summary_leaves_its_table_alone():
    table = table_of({"id": "get-a-raise", "importance": 3, "lived": True, "satisfaction": 4})
    before = table.copy(deep=True)
    goal_dots(table)
    category_counts(table)
    lived_and_rated(table)
    pd.testing.assert_frame_equal(table, before)
