"""Which check-in of a day is gone on with, and what stands in it."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from careerkit.reflection import Reflection
from careerkit.steps.check_ins import check_ins, with_check_in
from careerkit.steps.day import before, last_begun, said_at
from careerkit.steps.sittings import CHECK_INS, stamp

JUNE = datetime(2026, 6, 12, 18, 30, tzinfo=UTC)
LATER = JUNE + timedelta(hours=2)
TWICE = with_check_in(
    with_check_in(Reflection(year=2026), "a", JUNE, happened="They said yes"),
    "a",
    LATER,
    stage="done",
)


def test_the_last_check_in_of_the_day_is_gone_on_with():
    assert last_begun(TWICE, JUNE.date()) == LATER
    assert last_begun(TWICE, date(2026, 6, 11)) is None
    assert last_begun(Reflection(year=2026), JUNE.date()) is None


def test_the_day_is_that_of_the_place_where_it_was_said():
    there = datetime(2026, 6, 13, 1, tzinfo=timezone(timedelta(hours=9)))
    said = with_check_in(Reflection(year=2026), "a", there, stage="begun")
    assert last_begun(said, date(2026, 6, 13)) == there
    assert last_begun(said, date(2026, 6, 12)) is None


def test_what_was_said_is_found_under_its_time():
    assert said_at(TWICE, JUNE, "a") == {"happened": "They said yes"}
    assert said_at(TWICE, LATER, "a") == {"stage": "done"}
    assert said_at(TWICE, LATER, "b") == said_at(TWICE, JUNE + timedelta(days=1), "a") == {}


def test_what_was_said_before_is_all_but_this_check_in():
    assert check_ins(before(TWICE, LATER)) == check_ins(TWICE)[:1]
    assert before(TWICE, JUNE + timedelta(days=1)) == TWICE


@pytest.mark.parametrize(
    "written", ["words", ["a", "list"], 5, {"stage": "almost"}, {"happened": ["much"]}]
)
def test_what_somebody_wrote_there_by_hand_is_not_gone_on_with(written):
    said = Reflection(year=2026, extra={CHECK_INS: {stamp(JUNE): {"a": written}}})
    assert last_begun(said, JUNE.date()) is None
    assert said_at(said, JUNE, "a") == {}


@pytest.mark.parametrize("time", ["in June", "2026-06-12", "2026-06-12 18:30"])
def test_a_time_written_otherwise_by_hand_is_not_gone_on_with(time):
    said = Reflection(year=2026, extra={CHECK_INS: {time: {"a": {"stage": "begun"}}}})
    assert last_begun(said, JUNE.date()) is None
