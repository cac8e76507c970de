"""What a person means to do about a goal: how it is read and changed."""

import pytest

from careerkit.catalog.renames import with_current_ids
from careerkit.journal.new_year import carry_over
from careerkit.reflection import STAGES, Rating, Reflection
from careerkit.steps.plan import Plan, plan_of, plans, with_plan
from careerkit.table import COLUMNS, tidy

MINE = Reflection(year=2026).rate("b", importance=7, priority=True).rate("a").rate("c")


def test_a_plan_stands_beside_the_rating():
    planned = with_plan(MINE, "b", step="Ask a colleague", when="when I am back")
    planned = with_plan(planned, "b", obstacle="the release", stage="not begun")
    assert planned.goals["b"] == Rating(
        importance=7,
        priority=True,
        step="Ask a colleague",
        when="when I am back",
        obstacle="the release",
        stage="not begun",
    )
    assert plan_of(planned, "b") == Plan(
        step="Ask a colleague", when="when I am back", obstacle="the release", stage="not begun"
    )


def test_a_goal_that_nobody_planned_or_looked_at_has_an_empty_plan():
    assert plan_of(MINE, "b") == plan_of(MINE, "never seen") == Plan()
    assert plans(MINE) == {}


def test_a_plan_of_spaces_says_nothing():
    assert plans(with_plan(MINE, "b", step=" \n")) == {}


def test_plans_are_in_the_order_of_the_list_and_others_follow():
    planned = MINE
    for goal_id in ("c", "b", "gone", "a"):
        planned = with_plan(planned, goal_id, stage="begun")
    assert list(plans(planned)) == ["b", "a", "c", "gone"]
    assert list(plans(planned, ["a", "b", "c", "never seen"])) == ["a", "b", "c", "gone"]


def test_a_goal_that_is_no_priority_any_more_keeps_its_plan():
    planned = with_plan(MINE, "b", step="Ask a colleague").rate("b", priority=False)
    assert plans(planned) == {"b": Plan(step="Ask a colleague")}


@pytest.mark.parametrize("stage", STAGES)
def test_every_stage_is_allowed(stage):
    assert plan_of(with_plan(MINE, "b", stage=stage), "b").stage == stage


@pytest.mark.parametrize("stage", ["Begun", "almost", " ", 3, None, True, ["begun"]])
def test_another_stage_is_refused(stage):
    with pytest.raises(ValueError, match=r'^stage is .*one of "not begun", .* or be left out$'):
        with_plan(MINE, "b", stage=stage)


def test_another_part_is_refused():
    with pytest.raises(TypeError, match="importance"):
        with_plan(MINE, "b", importance=3)


def test_a_plan_is_not_carried_over_to_the_next_year():
    planned = with_plan(MINE, "b", step="Ask a colleague", stage="begun")
    assert carry_over([planned])["b"] == Rating()


def test_a_plan_follows_a_goal_with_a_new_id():
    planned = with_plan(MINE, "b", step="Ask a colleague")
    assert plans(with_current_ids(planned, {"b": "new"})) == {"new": Plan(step="Ask a colleague")}


def test_no_words_of_a_plan_are_in_the_table():
    table = tidy([with_plan(MINE, "b", step="Ask a colleague")])
    assert list(table.columns) == list(COLUMNS)
    assert "colleague" not in table.to_csv()
