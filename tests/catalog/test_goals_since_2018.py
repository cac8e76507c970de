"""The file of goals that people have named since the post."""

from dataclasses import replace
from pathlib import Path

from careerkit.catalog.categories import CATEGORIES
from careerkit.catalog.goals import load_catalog, read_rows
from careerkit.catalog.goals_since_2018 import (
    FILE,
    are_added,
    goals_since_2018,
    with_goals_since_2018,
    without_goals_since_2018,
)
from careerkit.catalog.own_goals import ADDED
from careerkit.files.package_data import package_path

ROWS = [*read_rows(package_path(FILE)).values()]


def test_each_names_a_page_of_its_own_on_which_somebody_named_it():
    sources = [row["source"] for row in ROWS]
    assert all(source.startswith("https://") for source in sources)
    assert len(set(sources)) == len(sources)


def test_they_have_categories_of_the_shipped_list_and_words_of_their_own():
    words = [row["goal"] for row in ROWS]
    assert {row["category"] for row in ROWS} <= set(CATEGORIES)
    assert all(len(each) <= 90 for each in words)
    assert not {*words} & set(load_catalog()["goal"])


def test_their_ids_are_those_of_added_goals_and_never_removed():
    ids = (Path(__file__).parent / "since-2018-ids.txt").read_text().split()
    assert set(ids) <= goals_since_2018(CATEGORIES).keys()
    assert all(goal_id.startswith(ADDED) for goal_id in ids)


def test_those_added_before_goals_had_kinds_can_be_taken_out_like_any_other():
    added = with_goals_since_2018({}, CATEGORIES)
    before = {goal_id: replace(goal, kind="") for goal_id, goal in added.items()}
    assert are_added(before)
    assert without_goals_since_2018(before) == {}


def test_a_category_has_its_own_and_no_others():
    assert list(goals_since_2018(["product"])) == ["own-refuse-harm"]
    assert goals_since_2018(["body"]) == {}


def test_the_page_on_lists_counts_them_as_they_are():
    page = (Path(__file__).parents[2] / "docs" / "lists.md").read_text("utf-8")
    assert f'"Add {len(ROWS)} goals that people have named since 2018"' in page
