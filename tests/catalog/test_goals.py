"""The shipped catalog."""

import re

import pytest

from careerkit.catalog.goals import CATEGORIES, COLUMNS, load_catalog, states_of
from careerkit.files.package_data import package_path

BLANKS = {
    "do-research",
    "make-a-first",
    "follow-curiosity",
    "great-scale",
    "sharpen-a-skill",
    "reach-a-title",
    "chosen-field",
    "paid-for-a-project",
    "something-else",
    "company-milestone",
    "my-way-of-working",
    "better-a-system",
    "teach-a-workshop",
    "change-minds",
    "earn-an-amount",
}
"""The goals whose bullet in the post leaves a blank: X, specific, some, something."""

PAIRS = {3, 27, 37, 50, 55, 58, 66}
"""The post's goals that join two things with a slash, neither of them an example of the other."""

LAST_SECTION = ["kind-and-competent", "learn-at-work"]
"""The goals that the post names outside its list, where it tells what its writer has reached."""


@pytest.fixture(scope="module")
def goals():
    return load_catalog()


def test_the_catalog_holds_the_posts_68_goals_and_two_of_its_last_section(goals):
    assert len(goals) == 77
    assert goals["bullet"].dropna().drop_duplicates().tolist() == list(range(1, 69))
    assert goals.loc[goals["bullet"].isna(), "id"].tolist() == LAST_SECTION


def test_only_goals_joined_by_a_slash_in_the_post_are_two_goals(goals):
    counts = goals["bullet"].value_counts()
    assert set(counts[counts > 1].index) == PAIRS
    assert counts.max() == 2


def test_categories_have_the_posts_order_and_sizes(goals):
    assert dict(goals.groupby("category", sort=False).size()) == dict(
        zip(CATEGORIES, (17, 18, 6, 7, 8, 10, 10, 1), strict=True)
    )


def test_a_goals_words_fit_on_a_row(goals):
    assert goals["goal"].str.len().between(1, 90).all()
    assert not goals["goal"].duplicated().any()
    assert not goals["goal"].str.contains("/").any()


def test_ids_are_lower_case_words_joined_by_hyphens(goals):
    assert [
        goal_id for goal_id in goals["id"] if not re.fullmatch(r"[a-z]+(-[a-z]+)*", goal_id)
    ] == []


def test_each_goal_with_a_blank_asks_for_its_detail(goals):
    assert set(goals["id"]) >= BLANKS
    asking = goals[goals["id"].isin(BLANKS)]
    assert asking["detail"].str.endswith("?").all()
    assert goals["detail"].str.fullmatch(r"|.+\?").all()


@pytest.mark.parametrize("file", ["goals.csv", "goals-since-2018.csv", "research-goals.csv"])
def test_each_goal_of_our_lists_is_an_end_or_a_state(file):
    assert set(load_catalog(package_path(f"data/{file}"))["kind"]) == {"end", "state"}


def test_most_goals_of_job_and_work_environment_are_states(goals):
    is_state = goals["id"].isin(states_of(goals))
    share = is_state.groupby(goals["category"]).mean()
    assert share["job"] > 0.5
    assert share["work environment"] == 1
    assert (share.drop(["job", "work environment", "product", "other"]) < 0.5).all()


def test_all_columns_are_text_except_the_bullet(goals):
    kinds = {name: str(kind) for name, kind in goals.dtypes.items()}
    assert kinds == dict.fromkeys(COLUMNS, "string") | {"bullet": "Int64"}
