"""What a person means to do about a goal, and how it went."""

from datetime import date, datetime

import pytest

from careerkit.catalog.renames import with_current_ids
from careerkit.journal.new_year import carry_over
from careerkit.reflection import Rating, Reflection
from careerkit.steps.check_ins import with_check_in
from careerkit.steps.progress import PriorityProgress, priority_progress, stage_of, step_of
from careerkit.table import COLUMNS, tidy

PLANNED = Reflection(year=2026).rate(
    "a", priority=True, step="Ask a colleague", when="When I am back", stage="not begun"
)
JUNE, JULY, AUTUMN = datetime(2026, 6, 12), datetime(2026, 7, 1), datetime(2026, 9, 1)


@pytest.fixture
def checked_in():
    year = with_check_in(PLANNED, "a", JUNE, step="Write to the organisers", stage="begun")
    year = with_check_in(year, "b", JULY, stage="given up")
    return with_check_in(year, "a", AUTUMN, happened="Nothing", step=" ")


def test_the_newest_stage_and_step_count(checked_in):
    assert (stage_of(PLANNED, "a"), step_of(PLANNED, "a")) == ("not begun", "Ask a colleague")
    assert (stage_of(checked_in, "a"), step_of(checked_in, "a")) == (
        "begun",
        "Write to the organisers",
    )
    assert (stage_of(checked_in, "b"), step_of(checked_in, "b")) == ("given up", "")
    assert (stage_of(checked_in, "never seen"), step_of(checked_in, "never seen")) == ("", "")


def test_the_progress_of_priorities_alone_is_summed_up(checked_in):
    assert priority_progress(checked_in.rate("b")) == {
        "a": PriorityProgress(
            step="Write to the organisers",
            stages=("not begun", "begun"),
            check_ins=2,
            ended=date(2026, 6, 12),
        )
    }


def test_a_goal_that_is_no_priority_any_more_keeps_its_plan():
    rating = PLANNED.rate("a", priority=False).goals["a"]
    assert (rating.step, rating.has_plan) == ("Ask a colleague", True)


def test_a_plan_of_spaces_says_nothing():
    assert not Rating(step=" \n", obstacle="\t").has_plan


def test_a_plan_is_not_carried_over_to_the_next_year():
    assert carry_over([PLANNED])["a"] == Rating()


def test_a_plan_follows_a_goal_with_a_new_id():
    assert with_current_ids(PLANNED, {"a": "new"}).goals == {"new": PLANNED.goals["a"]}


def test_no_words_of_a_plan_are_in_the_table():
    table = tidy([PLANNED])
    assert list(table.columns) == list(COLUMNS)
    assert "colleague" not in table.to_csv()
