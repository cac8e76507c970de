"""What a reflection holds, and what it refuses."""

import pickle
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from careerkit.errors import InvalidValueError
from careerkit.reflection import (
    ENTRIES,
    SCALE,
    STAGES,
    CheckIn,
    Choice,
    Judgements,
    NotThisYear,
    Rating,
    RatingChanges,
    Reflection,
    read_year,
)

NOON = datetime(2026, 11, 23, 12)
SAID = NotThisYear(date=date(2026, 12, 14), sentence="So it was.")


@pytest.mark.parametrize("name", ["importance", "satisfaction", "expectation"])
@pytest.mark.parametrize("value", [0, 11, -1, 5.0, "5", True, float("nan"), 10**100])
def test_a_rating_off_the_scale_is_refused(name, value):
    with pytest.raises(ValueError, match=rf"^{name} is .*; it must be a whole number from 1 to 10"):
        Rating(lived=True, **{name: value})


@pytest.mark.parametrize("name", ["importance", "satisfaction", "expectation"])
def test_every_value_of_the_scale_and_none_are_allowed(name):
    for stop in (None, *SCALE):
        assert getattr(Rating(lived=True, **{name: stop}), name) == stop


@pytest.mark.parametrize("name", ["priority", "lived"])
@pytest.mark.parametrize("value", [None, 0, 1, "true"])
def test_a_tick_is_true_or_false(name, value):
    with pytest.raises(ValueError, match=rf"^{name} is .*; it must be true or false"):
        Rating(**{name: value})


@pytest.mark.parametrize("stage", ["", *STAGES])
def test_every_stage_is_allowed(stage):
    assert Rating(stage=stage).stage == stage


@pytest.mark.parametrize("stage", ["Begun", "almost", " ", 3, None, True, ["begun"]])
def test_another_stage_is_refused(stage):
    with pytest.raises(ValueError, match=r'^stage is .*one of "not begun", .* or be left out$'):
        Rating(stage=stage)


def test_only_a_lived_goal_can_have_a_satisfaction():
    with pytest.raises(ValueError, match="set lived to true or leave satisfaction out"):
        Rating(satisfaction=5)


@pytest.mark.parametrize("now", [True, False])
def test_only_of_a_lived_goal_can_one_say_whether_it_is_there_now(now):
    assert Rating(lived=True, now=now).now is now
    with pytest.raises(ValueError, match="set lived to true or leave now out"):
        Rating(now=now)


@pytest.mark.parametrize("now", [0, 1, "true", "", 1.0, [True]])
def test_having_it_now_is_true_false_or_not_said(now):
    with pytest.raises(ValueError, match=r"^now is .*; it must be true or false, or be left out$"):
        Rating(lived=True, now=now)


def test_having_it_now_is_a_fact_and_no_judgement():
    lost, kept = (Rating(lived=True, importance=9, now=now) for now in (False, True))
    assert lost.judgements == kept.judgements


def test_a_lived_goal_keeps_its_expectation():
    assert Rating(lived=True, expectation=9, satisfaction=4).expectation == 9


@pytest.mark.parametrize("name", ["goal", "category", "detail", "note", "step", "when", "obstacle"])
def test_texts_must_be_strings_without_half_characters(name):
    with pytest.raises(ValueError, match=rf"^{name} is None; it must be text"):
        Rating(**{name: None})
    with pytest.raises(ValueError, match=rf"^{name} holds half a character"):
        Rating(**{name: "half a smile: \ud83d"})


@pytest.mark.parametrize("year", [999, 10000, 0, -2026, "2026", 2026.0, True, None])
def test_a_year_has_four_digits(year):
    with pytest.raises(ValueError, match="it must be a four-digit number"):
        Reflection(year=year)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ({"goals": {7: Rating()}}, "the id of a goal is 7; it must be text"),
        ({"goals": {"go": {"importance": 3}}}, "goal 'go' is .*; it must be a Rating"),
        ({"answers": {"why": None}}, "the answer to 'why' is None; it must be text"),
        ({"answers": {"\udc00": "so"}}, "the id of a question holds half a character"),
        ({"letter": 3}, "letter is 3; it must be text"),
        ({"saved": "today"}, "saved is 'today'; it must be a time, or be left out"),
    ],
)
def test_a_reflection_refuses_what_can_not_be_saved(content, sentence):
    with pytest.raises(ValueError, match=sentence):
        Reflection(year=2026, **content)


def test_changing_a_dict_does_not_change_the_reflection_made_from_it():
    goals = {"go": Rating(importance=3)}
    mine = Reflection(year=2026, goals=goals)
    goals["go"] = Rating(importance=9)
    assert mine == Reflection(year=2026).rate("go", importance=3)
    with pytest.raises(TypeError):
        mine.goals["go"] = Rating()


def test_rating_a_goal_returns_a_copy_and_keeps_the_other_goals():
    before = Reflection(year=2026).rate("a", importance=1).rate("b", note="so")
    after = before.rate("a", priority=True)
    assert dict(after.goals) == {"a": Rating(importance=1, priority=True), "b": Rating(note="so")}
    assert before.goals["a"] == Rating(importance=1)


def test_times_in_the_repeated_hour_of_a_clock_change_stay_apart():
    berlin = ZoneInfo("Europe/Berlin")
    first = datetime(2026, 10, 25, 2, 30, tzinfo=berlin)
    second = first.replace(fold=1)
    saved = [Reflection(year=2026, saved=time).saved for time in (first, second)]
    assert saved == [
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    ]
    assert [time.tzinfo for time in saved] == [timezone(timedelta(hours=time)) for time in (2, 1)]


@pytest.mark.parametrize(
    "text",
    ["../../x", "2026/..", "٢٠٢٦", "99999", "CON", "026", "0999", " 2026", "2_026", "", "2026\n"],
)
def test_a_typed_year_is_four_digits_and_nothing_else(text):
    with pytest.raises(ValueError, match="it must be a four-digit number, such as 2026"):
        read_year(text)
    assert read_year("2026") == 2026


@pytest.mark.parametrize(
    ("kind", "content", "field"),
    [
        (Rating, {"importance": 11}, "importance"),
        (Rating, {"satisfaction": 5}, "satisfaction"),
        (Rating, {"priority": "yes"}, "priority"),
        (Rating, {"lived": True, "now": "yes"}, "now"),
        (Rating, {"now": False}, "now"),
        (Rating, {"stage": "almost"}, "stage"),
        (Rating, {"note": 3}, "note"),
        (Rating, {"before_comparing": {"importance": 3}}, "before_comparing"),
        (Judgements, {"expectation": 0}, "expectation"),
        (Reflection, {"year": 26}, "year"),
        (Reflection, {"year": 2026, "goals": {7: Rating()}}, "goals"),
        (Reflection, {"year": 2026, "answers": {"why": 3}}, "answers"),
        (Reflection, {"year": 2026, "compared": "today"}, "compared"),
        (Reflection, {"year": 2026, "catalog": "//far/away.csv"}, "catalog"),
        (Reflection, {"year": 2026, "choices": ("one",)}, "choices"),
        (Choice, {"begun": "today", "of": ("a", "b"), "most": "a"}, "begun"),
        (Choice, {"begun": NOON, "of": ["a", "b"], "most": "a"}, "of"),
        (Choice, {"begun": NOON, "of": ("a", "a"), "most": "a"}, "of"),
        (Choice, {"begun": NOON, "of": ("a", "b"), "most": "c"}, "most"),
        (Choice, {"begun": NOON, "of": ("a", "b"), "most": "a", "least": "a"}, "least"),
        (CheckIn, {"begun": NOON, "goal": "a", "stage": "almost"}, "stage"),
        (CheckIn, {"begun": NOON, "goal": "a"}, "happened"),
        (CheckIn, {"begun": datetime.max, "goal": "a", "stage": "done"}, "begun"),
        (NotThisYear, {"date": "2026-12-14", "sentence": "So it was."}, "date"),
        (NotThisYear, {"date": NOON, "sentence": "So it was."}, "date"),
        (NotThisYear, {"date": NOON.date(), "sentence": 3}, "sentence"),
        (NotThisYear, {"date": NOON.date(), "sentence": " \n"}, "sentence"),
        (NotThisYear, {"date": NOON.date(), "sentence": "\udc00"}, "sentence"),
        (Reflection, {"year": 2026, "not_this_year": "So it was."}, "not_this_year"),
    ],
)
def test_an_invalid_value_names_its_field(kind, content, field):
    with pytest.raises(InvalidValueError) as refused:
        kind(**content)
    assert refused.value.field == field
    assert pickle.loads(pickle.dumps(refused.value)).args == refused.value.args


@pytest.mark.parametrize(
    ("kind", "content", "key"),
    [
        (Rating, {}, "importance"),
        (Reflection, {"year": 2026}, "letter"),
        (Reflection, {"year": 2026}, "compared"),
        (Choice, {"begun": NOON, "of": ("a", "b"), "most": "a"}, "least"),
        (CheckIn, {"begun": NOON, "goal": "a", "stage": "done"}, "step"),
        (NotThisYear, {"date": NOON.date(), "sentence": "So it was."}, "date"),
    ],
)
def test_what_careerkit_knows_is_refused_among_what_it_does_not_know(kind, content, key):
    with pytest.raises(InvalidValueError, match=f"extra holds '{key}'"):
        kind(**content, extra={key: "so"})
    assert kind(**content, extra={"extra": 1}).extra == {"extra": 1}


def test_judgements_from_before_comparing_that_are_still_the_same_are_none():
    before = Judgements(importance=3, priority=True)
    rating = Rating(importance=8, before_comparing=before)
    assert rating.before_comparing == before
    assert rating.judgements == Judgements(importance=8)
    assert replace(rating, importance=3, priority=True).before_comparing is None


def test_a_goal_can_be_rated_with_every_field_of_a_rating():
    assert RatingChanges.__annotations__.keys() == {field.name for field in fields(Rating)}


def test_times_of_entries_are_cut_to_milliseconds():
    begun = datetime(2026, 6, 12, 18, 30, 0, 123987)
    check_in = CheckIn(begun=begun, goal="a", stage="done")
    assert check_in.begun == datetime(2026, 6, 12, 18, 30, 0, 123000)
    assert check_in.place == ("2026-06-12 18:30:00.123", "a")


def test_check_ins_are_in_the_order_of_their_times_and_choices_as_they_were_made():
    first, second = (NOON, NOON.replace(hour=18))
    choices = tuple(Choice(begun=time, of=("a", "b"), most="a") for time in (second, first))
    check_ins = tuple(
        CheckIn(begun=time, goal=goal_id, stage="done")
        for time, goal_id in ((second, "b"), (first, "b"), (second, "a"))
    )
    year = Reflection(year=2026, choices=choices, check_ins=check_ins)
    assert year.choices == choices
    assert year.check_ins == (check_ins[1], check_ins[0], check_ins[2])


@pytest.mark.parametrize(
    "content",
    [
        {"choices": 2 * (Choice(begun=NOON, of=("a", "b"), most="a"),)},
        {"check_ins": 2 * (CheckIn(begun=NOON, goal="a", stage="done"),)},
        {
            "check_ins": (CheckIn(begun=NOON, goal="a", stage="done"),),
            "extra": {"check_ins": {"2026-11-23 12:00:00.000": {"a": "by hand"}}},
        },
    ],
)
def test_two_entries_at_one_place_are_refused(content):
    with pytest.raises(InvalidValueError, match="must not hold two entries at one place"):
        Reflection(year=2026, **content)


def test_entries_can_be_taken_out_and_put_back():
    year = Reflection(
        year=2026,
        choices=(Choice(begun=NOON, of=("a", "b"), most="a"),),
        check_ins=(CheckIn(begun=NOON, goal="a", stage="done"),),
        extra={"later": 1, "check_ins": "by hand", "choices": {"yesterday": None}},
    )
    for name in ENTRIES:
        entries = year.entries(name)
        assert len(entries) == 2
        without = year.with_entries(name, {})
        assert getattr(without, name) == ()
        assert name not in without.extra
        assert without.with_entries(name, entries) == year


def test_a_year_with_a_sentence_is_skipped_until_a_goal_is_rated():
    said = Reflection(year=2026, not_this_year=SAID)
    assert said.is_skipped
    assert not said.rate("go", importance=3).is_skipped
    assert said.rate("go", importance=3).not_this_year == SAID
    assert not Reflection(year=2026).is_skipped


def test_a_sentence_alone_is_no_beginning():
    assert Reflection(year=2026, not_this_year=SAID).is_empty
