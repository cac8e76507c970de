"""How check-ins are kept in a year's file, whatever else somebody wrote there."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from careerkit.catalog.renames import with_current_ids
from careerkit.journal.year_file import dumps, loads
from careerkit.reflection import Reflection
from careerkit.steps.check_ins import (
    MOST_CHECK_INS,
    CheckIn,
    check_ins,
    problems,
    stage_of,
    step_of,
    with_check_in,
    with_check_in_at,
)
from careerkit.steps.sittings import CHECK_INS, entries

JUNE = datetime(2026, 6, 12, 18, 30, tzinfo=UTC)
MINE = Reflection(year=2026).rate("a", priority=True, step="Ask a colleague", stage="not begun")


def holding(kept):
    return Reflection(year=2026, extra={CHECK_INS: kept})


def test_check_ins_are_in_the_order_of_their_times():
    autumn, june = datetime(2026, 9, 1), datetime(2026, 6, 12)
    said = with_check_in(MINE, "a", autumn, stage="done", happened="It went well")
    said = with_check_in(said, "a", june, stage="begun", step="Write to the organisers")
    assert check_ins(said) == (
        CheckIn(on=june.date(), goal="a", stage="begun", step="Write to the organisers"),
        CheckIn(on=autumn.date(), goal="a", happened="It went well", stage="done"),
    )


def test_times_of_two_time_zones_are_in_their_real_order():
    there = datetime(2026, 6, 12, 19, tzinfo=timezone(timedelta(hours=9)))
    said = with_check_in(with_check_in(MINE, "a", there, stage="begun"), "a", JUNE, stage="done")
    assert [each.stage for each in check_ins(said)] == ["begun", "done"]


def test_the_newest_stage_and_step_count():
    assert (stage_of(MINE, "a"), step_of(MINE, "a")) == ("not begun", "Ask a colleague")
    said = with_check_in(MINE, "a", JUNE, step="Write to the organisers", stage="begun")
    said = with_check_in(said, "b", JUNE + timedelta(days=1), stage="given up")
    said = with_check_in(said, "a", JUNE + timedelta(days=2), happened="Nothing")
    assert (stage_of(said, "a"), step_of(said, "a")) == ("begun", "Write to the organisers")
    assert (stage_of(said, "b"), step_of(said, "b")) == ("given up", "")
    assert (stage_of(said, "never seen"), step_of(said, "never seen")) == ("", "")


def test_the_first_step_stays_as_it_was_said():
    said = with_check_in(MINE, "a", JUNE, step="Write to the organisers", stage="begun")
    assert said.goals == MINE.goals


def test_two_check_ins_in_one_moment_are_both_kept():
    twice = with_check_in(with_check_in(MINE, "a", JUNE, stage="begun"), "a", JUNE, stage="begun")
    assert check_ins(twice) == 2 * (CheckIn(on=date(2026, 6, 12), goal="a", stage="begun"),)


def test_a_check_in_can_be_said_bit_by_bit_and_taken_back():
    typed = with_check_in_at(MINE, "a", JUNE, happened="They")
    typed = with_check_in_at(typed, "a", JUNE, happened="They said yes", stage="begun")
    assert check_ins(typed) == (
        CheckIn(on=date(2026, 6, 12), goal="a", happened="They said yes", stage="begun"),
    )
    assert with_check_in_at(typed, "a", JUNE, happened=" ") == MINE


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "^nothing is said"),
        ({"happened": " \n"}, "^nothing is said"),
        ({"stage": "almost"}, "^stage is 'almost'"),
        ({"step": "half a smile: \ud83d"}, "^step holds half a character"),
    ],
)
def test_what_is_no_check_in_is_refused(said, sentence):
    with pytest.raises(ValueError, match=sentence):
        with_check_in(MINE, "a", JUNE, **said)


def test_check_ins_come_back_from_a_years_file():
    said = with_check_in(
        MINE, "a", JUNE, happened="They said yes: 🎉\nSo.", stage="begun", step="-"
    )
    assert loads(dumps(said), "2026.yaml") == said


def test_a_years_file_can_be_read_without_careerkit():
    said = with_check_in(MINE, "a", JUNE, happened="They said yes", stage="begun")
    assert dumps(said).partition("goals:\n")[2] == (
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
    said = holding({"2026-06-12": {"a": {"stage": "begun"}}})
    assert check_ins(said) == (CheckIn(on=date(2026, 6, 12), goal="a", stage="begun"),)


def test_a_renamed_goal_keeps_its_check_ins():
    said = with_check_in(with_check_in(MINE, "a", JUNE, stage="begun"), "b", JUNE, stage="done")
    now = check_ins(with_current_ids(said, {"a": "new"}))
    assert [(each.goal, each.stage) for each in now] == [("new", "begun"), ("b", "done")]


def test_check_ins_of_the_old_and_the_new_id_in_one_moment_are_both_kept():
    said = with_check_in(with_check_in(MINE, "a", JUNE, stage="begun"), "b", JUNE, stage="done")
    now = check_ins(with_current_ids(said, {"a": "b"}))
    assert sorted(each.stage for each in now) == ["begun", "done"]


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


@pytest.mark.parametrize("kept", MALFORMED.values(), ids=MALFORMED)
def test_what_is_no_check_in_counts_as_none_and_is_never_lost(kept):
    written = holding(kept)
    assert check_ins(written) == ()
    assert len(problems(written)) == 1
    assert (stage_of(written, "a"), step_of(written, "a")) == ("", "")
    said = with_check_in(written, "a", JUNE, stage="begun")
    assert [each.stage for each in check_ins(said)] == ["begun"]
    assert problems(said) == problems(written)
    before, after = entries(written), entries(said)
    assert {name: after.get(name) for name in before} == before
    assert all(str(each) in str(kept) for each in before.values())


@pytest.mark.parametrize("kept", MALFORMED.values(), ids=MALFORMED)
def test_a_check_in_at_the_time_of_what_is_none_loses_nothing(kept):
    said = with_check_in(holding(kept), "b", datetime(2026, 6, 12), stage="begun")
    assert [each.goal for each in check_ins(said)] == ["b"]
    assert len(problems(said)) == 1


def test_an_unknown_key_of_a_check_in_is_kept():
    kept = {"2026-06-12 00:00:00.000": {"a": {"stage": "begun", "mood": "calm"}}}
    said = with_check_in_at(holding(kept), "a", datetime(2026, 6, 12), stage="done")
    assert said.extra[CHECK_INS] == {
        "2026-06-12 00:00:00.000": {"a": {"stage": "done", "mood": "calm"}}
    }


def test_other_unknown_keys_stay_where_they_are():
    other = replace(MINE, extra={"later": 1})
    said = with_check_in_at(other, "a", JUNE, stage="done")
    assert with_check_in_at(said, "a", JUNE) == other


def test_of_more_check_ins_than_anybody_makes_the_last_ones_count():
    said = {
        str(JUNE + timedelta(minutes=number)): {"a": {"happened": str(number)}}
        for number in range(MOST_CHECK_INS + 10)
    }
    made = check_ins(holding(said))
    assert (len(made), made[0].happened) == (MOST_CHECK_INS, "10")
