"""What a reflection holds, and what it refuses."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from careerkit.reflection import SCALE, Rating, Reflection, read_year


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


def test_only_a_lived_goal_can_have_a_satisfaction():
    with pytest.raises(ValueError, match="set lived to true or leave satisfaction out"):
        Rating(satisfaction=5)


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
    saved = [Reflection(year=2026, saved=each).saved for each in (first, second)]
    assert saved == [
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    ]
    assert [each.tzinfo for each in saved] == [timezone(timedelta(hours=each)) for each in (2, 1)]


@pytest.mark.parametrize(
    "text",
    ["../../x", "2026/..", "٢٠٢٦", "99999", "CON", "026", "0999", " 2026", "2_026", "", "2026\n"],
)
def test_a_typed_year_is_four_digits_and_nothing_else(text):
    with pytest.raises(ValueError, match="it must be a four-digit number, such as 2026"):
        read_year(text)
    assert read_year("2026") == 2026
