"""A person's own goals beside one list and another."""

from dataclasses import replace

import pytest

from careerkit.catalog.categories import CATEGORIES, categories_of
from careerkit.catalog.goals import frame, load_catalog
from careerkit.catalog.own_goals import (
    add,
    catalog_with_own,
    goals_set_aside,
    reword,
    set_aside,
    with_other_category,
)

SHIPPED = load_catalog()
OTHER_LIST = frame(
    [
        {"id": "give-a-talk", "category": "research", "goal": "Present a poster", "bullet": ""},
        {"id": "teach", "category": "teaching", "goal": "Teach a class", "bullet": ""},
    ]
)


@pytest.fixture
def bakery():
    return add({}, "job", "Open a bakery")


def test_an_added_goal_comes_along_to_another_list(bakery):
    catalog = catalog_with_own(OTHER_LIST, add(bakery, "teaching", "Write a textbook"))
    assert catalog["goal"].tolist()[1:] == ["Teach a class", "Write a textbook", "Open a bakery"]
    assert categories_of(catalog) == ["research", "teaching", "job"]


def test_what_was_changed_in_one_list_changes_nothing_in_another():
    own = reword({}, SHIPPED, "give-a-talk", "Speak at our meetup")
    own = set_aside(own, SHIPPED, "get-a-raise")
    assert catalog_with_own(OTHER_LIST, own).equals(catalog_with_own(OTHER_LIST, {}))
    assert goals_set_aside(OTHER_LIST, own).empty
    with pytest.raises(ValueError, match='uses the id "give-a-talk" for a goal of another list'):
        reword(own, OTHER_LIST, "give-a-talk", "Show a poster")


def test_a_line_of_this_list_under_a_category_it_has_not_is_named_with_what_to_write():
    own = reword({}, SHIPPED, "give-a-talk", "Speak at our meetup")
    assert with_other_category(SHIPPED, own) == []
    # Its category is one of careerkit's list: there it belongs.
    assert with_other_category(OTHER_LIST, own) == []
    wrong = {
        "give-a-talk": replace(own["give-a-talk"], category="comunity"),
        **add({}, "new", "Sail"),
    }
    (sentence,) = with_other_category(SHIPPED, wrong)
    assert sentence == (
        'goals.csv: the line of "give-a-talk" is not used, because its category "comunity" is not '
        'in this list of goals; write "communication and community", or leave it as it is if the '
        "line belongs with another list"
    )
    assert "Speak at our meetup" not in set(catalog_with_own(SHIPPED, wrong)["goal"])


def test_a_category_is_kept_whose_goals_are_all_set_aside():
    catalog = catalog_with_own(SHIPPED, set_aside({}, SHIPPED, "keep-the-love"))
    assert categories_of(catalog) == list(CATEGORIES)
