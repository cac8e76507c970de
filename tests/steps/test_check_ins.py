"""How check-ins are kept in a year's file, whatever else somebody wrote there."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from support.entries import by_hand, content_of

from careerkit.catalog.renames import with_current_ids
from careerkit.journal.codec import dumps, loads, problems
from careerkit.reflection import CheckIn, Reflection
from careerkit.steps.check_ins import (
    MOST_CHECK_INS,
    before,
    check_in_at,
    check_ins,
    last_begun,
    with_check_in,
    with_check_in_at,
)

JUNE = datetime(2026, 6, 12, 18, 30, tzinfo=UTC)
MINE = Reflection(year=2026).rate("a", priority=True, step="Ask a colleague", stage="not begun")


LATER = JUNE + timedelta(hours=2)
TWICE = with_check_in(
    with_check_in(Reflection(year=2026), "a", JUNE, happened="They said yes"),
    "a",
    LATER,
    stage="done",
)


def test_check_ins_are_in_the_order_of_their_times():
    autumn, june = datetime(2026, 9, 1), datetime(2026, 6, 12)
    year = with_check_in(MINE, "a", autumn, stage="done", happened="It went well")
    year = with_check_in(year, "a", june, stage="begun", step="Write to the organisers")
    assert check_ins(year) == (
        CheckIn(begun=june, goal="a", stage="begun", step="Write to the organisers"),
        CheckIn(begun=autumn, goal="a", happened="It went well", stage="done"),
    )


def test_times_of_two_time_zones_are_in_their_real_order():
    there = datetime(2026, 6, 12, 19, tzinfo=timezone(timedelta(hours=9)))
    year = with_check_in(with_check_in(MINE, "a", there, stage="begun"), "a", JUNE, stage="done")
    assert [check_in.stage for check_in in check_ins(year)] == ["begun", "done"]


def test_the_first_step_stays_as_it_was_said():
    year = with_check_in(MINE, "a", JUNE, step="Write to the organisers", stage="begun")
    assert year.goals == MINE.goals


def test_two_check_ins_in_one_moment_are_both_kept():
    twice = with_check_in(with_check_in(MINE, "a", JUNE, stage="begun"), "a", JUNE, stage="begun")
    assert [content_of(check_in) for check_in in check_ins(twice)] == 2 * [
        (date(2026, 6, 12), "a", "", "begun", "")
    ]


def test_a_check_in_can_be_said_bit_by_bit_and_taken_back():
    typed = with_check_in_at(MINE, "a", JUNE, happened="They")
    typed = with_check_in_at(typed, "a", JUNE, happened="They said yes", stage="begun")
    assert check_ins(typed) == (
        CheckIn(begun=JUNE, goal="a", happened="They said yes", stage="begun"),
    )
    assert with_check_in_at(typed, "a", JUNE, happened=" ") == MINE


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({}, "^nothing is said"),
        ({"happened": " \n"}, "^nothing is said"),
        ({"stage": "almost"}, "^stage is 'almost'"),
        ({"step": "half a smile: \ud83d"}, "^step holds half a character"),
    ],
)
def test_what_is_no_check_in_is_refused(parts, sentence):
    with pytest.raises(ValueError, match=sentence):
        with_check_in(MINE, "a", JUNE, **parts)


def test_check_ins_come_back_from_a_years_file():
    year = with_check_in(
        MINE, "a", JUNE, happened="They said yes: 🎉\nSo.", stage="begun", step="-"
    )
    assert loads(dumps(year), "2026.yaml") == year


def test_a_years_file_can_be_read_without_careerkit():
    year = with_check_in(MINE, "a", JUNE, happened="They said yes", stage="begun")
    assert dumps(year).partition("goals:\n")[2] == (
        "  a:\n"
        "    priority: true\n"
        "    step: Ask a colleague\n"
        "    stage: not begun\n"
        "check_ins:\n"
        "  '2026-06-12 18:30:00.000+00:00':\n"
        "    a:\n"
        "      happened: They said yes\n"
        "      stage: begun\n"
        "# end\n"
    )


def test_a_date_without_a_time_is_accepted():
    year = by_hand(check_ins={"2026-06-12": {"a": {"stage": "begun"}}})
    assert check_ins(year) == (CheckIn(begun=datetime(2026, 6, 12), goal="a", stage="begun"),)


def test_a_renamed_goal_keeps_its_check_ins():
    year = with_check_in(with_check_in(MINE, "a", JUNE, stage="begun"), "b", JUNE, stage="done")
    renamed = check_ins(with_current_ids(year, {"a": "new"}))
    assert [(check_in.goal, check_in.stage) for check_in in renamed] == [
        ("new", "begun"),
        ("b", "done"),
    ]


def test_check_ins_of_the_old_and_the_new_id_in_one_moment_are_both_kept():
    year = with_check_in(with_check_in(MINE, "a", JUNE, stage="begun"), "b", JUNE, stage="done")
    renamed = check_ins(with_current_ids(year, {"a": "b"}))
    assert sorted(check_in.stage for check_in in renamed) == ["begun", "done"]


def test_check_ins_of_two_old_ids_of_a_goal_in_one_moment_are_both_kept():
    year = with_check_in(with_check_in(MINE, "a", JUNE, stage="begun"), "b", JUNE, stage="done")
    renamed = check_ins(with_current_ids(year, {"a": "new", "b": "new"}))
    assert [(check_in.goal, check_in.stage) for check_in in renamed] == [
        ("new", "begun"),
        ("b", "done"),
    ]


MALFORMED = {
    "a number": 5,
    "a word": "none",
    "a list": [{"a": {"stage": "begun"}}],
    "no time": {"in June": {"a": {"stage": "begun"}}},
    "a time that is none": {"2026-02-30": {"a": {"stage": "begun"}}},
    "no goals": {"2026-06-12": "begun"},
    "a list of goals": {"2026-06-12": ["a", "b"]},
    "no mapping": {"2026-06-12": {"a": "begun"}},
    "nothing": {"2026-06-12": {"a": None}},
    "nothing said": {"2026-06-12": {"a": {"happened": "", "stage": ""}}},
    "another stage": {"2026-06-12": {"a": {"happened": "so", "stage": "almost"}}},
    "a number as a stage": {"2026-06-12": {"a": {"stage": 3}}},
    "a list of words": {"2026-06-12": {"a": {"happened": ["so", "so"]}}},
    "a map of words": {"2026-06-12": {"a": {"step": {"so": "so"}}}},
}


@pytest.mark.parametrize("value", MALFORMED.values(), ids=MALFORMED)
def test_what_is_no_check_in_counts_as_none_and_is_never_lost(value):
    written = by_hand(check_ins=value)
    assert check_ins(written) == ()
    assert len(problems(written)) == 1
    checked_in = with_check_in(written, "a", JUNE, stage="begun")
    assert [check_in.stage for check_in in check_ins(checked_in)] == ["begun"]
    assert problems(checked_in) == problems(written)
    for year in (written, checked_in):
        assert loads(dumps(year), "2026.yaml") == year
        assert leaves(value) - leaves(year.extra["check_ins"]) == set()


def leaves(value):
    """Return each value in mappings and lists, as text."""
    if isinstance(value, dict):
        return {leaf for key, inner in value.items() for leaf in {key} | leaves(inner)}
    if isinstance(value, list):
        return {leaf for inner in value for leaf in leaves(inner)}
    return {str(value)}


@pytest.mark.parametrize("value", MALFORMED.values(), ids=MALFORMED)
def test_a_check_in_at_the_time_of_what_is_none_loses_nothing(value):
    written = by_hand(check_ins=value)
    checked_in = with_check_in(written, "b", datetime(2026, 6, 12), stage="begun")
    assert [check_in.goal for check_in in check_ins(checked_in)] == ["b"]
    assert problems(checked_in) == problems(written)


@pytest.mark.parametrize(
    "written", ["words", ["a", "list"], 5, {"stage": "almost"}, {"happened": ["much"]}]
)
def test_a_check_in_in_the_place_of_what_is_none_loses_nothing(written):
    held = by_hand(check_ins={"2026-06-12 18:30:00.000+00:00": {"a": written}})
    checked_in = with_check_in_at(held, "a", JUNE, happened="They said yes")
    (check_in,) = check_ins(checked_in)
    assert (check_in.happened, check_in.extra) == ("They said yes", {"by hand": written})
    assert loads(dumps(checked_in), "2026.yaml") == checked_in


def test_two_times_that_are_one_are_both_kept():
    written = {
        "2026-06-12": {"a": {"stage": "begun"}},
        "2026-06-12 00:00:00.000": {"a": {"stage": "done"}},
    }
    year = by_hand(check_ins=written)
    assert [check_in.stage for check_in in check_ins(year)] == ["begun", "done"]
    assert loads(dumps(year), "2026.yaml") == year


def test_an_unknown_key_of_a_check_in_is_kept():
    value = {"2026-06-12 00:00:00.000": {"a": {"stage": "begun", "mood": "calm"}}}
    midnight = datetime(2026, 6, 12)
    done = with_check_in_at(by_hand(check_ins=value), "a", midnight, stage="done")
    assert check_ins(done) == (
        CheckIn(begun=midnight, goal="a", stage="done", extra={"mood": "calm"}),
    )
    taken_back = with_check_in_at(done, "a", midnight)
    assert check_ins(taken_back) == ()
    assert with_check_in_at(taken_back, "a", midnight, stage="done") == done


def test_other_unknown_keys_stay_where_they_are():
    other = replace(MINE, extra={"later": 1})
    year = with_check_in_at(other, "a", JUNE, stage="done")
    assert with_check_in_at(year, "a", JUNE) == other


def test_of_more_check_ins_than_anybody_makes_the_last_ones_count():
    many = tuple(
        CheckIn(begun=JUNE + timedelta(minutes=number), goal="a", happened=str(number))
        for number in range(MOST_CHECK_INS + 10)
    )
    made = check_ins(Reflection(year=2026, check_ins=many))
    assert (len(made), made[0].happened) == (MOST_CHECK_INS, "10")


def test_the_last_check_in_of_the_day_is_gone_on_with():
    assert last_begun(TWICE, JUNE.date()) == LATER
    assert last_begun(TWICE, date(2026, 6, 11)) is None
    assert last_begun(Reflection(year=2026), JUNE.date()) is None


def test_the_day_is_that_of_the_place_where_it_was_said():
    there = datetime(2026, 6, 13, 1, tzinfo=timezone(timedelta(hours=9)))
    year = with_check_in(Reflection(year=2026), "a", there, stage="begun")
    assert last_begun(year, date(2026, 6, 13)) == there
    assert last_begun(year, date(2026, 6, 12)) is None


def test_what_was_said_is_found_under_its_time():
    assert check_in_at(TWICE, JUNE, "a").happened == "They said yes"
    assert check_in_at(TWICE, LATER, "a").stage == "done"
    assert check_in_at(TWICE, LATER, "b") is None
    assert check_in_at(TWICE, JUNE + timedelta(days=1), "a") is None


def test_what_was_said_before_is_all_but_this_check_in():
    assert check_ins(before(TWICE, LATER)) == check_ins(TWICE)[:1]
    assert before(TWICE, JUNE + timedelta(days=1)) == TWICE


@pytest.mark.parametrize("time", ["in June", "2026-06-31", "2026-06-12 25:00"])
def test_what_is_under_no_time_is_not_gone_on_with(time):
    year = by_hand(check_ins={time: {"a": {"stage": "begun"}}})
    assert last_begun(year, JUNE.date()) is None


@pytest.mark.parametrize("time", ["2026-06-12", "2026-06-12 18:30", "20260612T1830"])
def test_a_time_written_otherwise_by_hand_is_gone_on_with_and_found_again(time):
    year = by_hand(check_ins={time: {"a": {"stage": "begun"}}})
    begun = last_begun(year, JUNE.date())
    done = with_check_in_at(year, "a", begun, stage="done")
    assert [check_in.stage for check_in in check_ins(done)] == ["done"]
    assert last_begun(loads(dumps(done), "2026.yaml"), JUNE.date()) == begun
