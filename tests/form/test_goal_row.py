"""Facts about the row of a goal: what it asks, and what it makes of the answers."""

import pytest
from support.parts import part

from careerkit.reflection import Rating


def test_a_slider_starts_on_not_rated(talk):
    slider = part(talk, "ck-importance")

    assert slider.options[slider.index] == ("–", 0)
    assert "ck-unrated" in slider._dom_classes
    assert [label for label, _ in slider.options] == ["–", *map(str, range(1, 11))]


def test_gestures_sum_up_in_one_reflection(session, talk):
    part(talk, "ck-importance").value = 8
    part(talk, "ck-priority").value = True
    part(talk, "ck-second").value = 9
    part(talk, "ck-detail").value = "databases"
    part(talk, "ck-note").value = "Once, in front of six people."

    assert session.reflection.goals == {
        "give-a-talk": Rating(
            goal="Give a talk",
            category="communication and community",
            detail="databases",
            importance=8,
            priority=True,
            expectation=9,
            note="Once, in front of six people.",
        )
    }


def test_a_slider_moved_back_is_not_rated_again(session, talk):
    part(talk, "ck-importance").value = 8
    part(talk, "ck-importance").value = 0

    assert session.reflection.goals["give-a-talk"].importance is None
    assert "ck-unrated" in part(talk, "ck-importance")._dom_classes


def test_the_second_slider_asks_nothing_at_first(talk):
    assert "ck-asks" not in talk._dom_classes


def test_the_second_slider_asks_what_a_priority_is_expected_to_feel_like(session, talk):
    part(talk, "ck-priority").value = True
    second = part(talk, "ck-second")
    second.value = 7

    assert (second.description, "ck-asks" in talk._dom_classes) == ("I expect it to feel", True)
    assert session.reflection.goals["give-a-talk"].expectation == 7


def test_an_expectation_stays_in_sight_when_its_priority_goes(talk):
    part(talk, "ck-priority").value = True
    part(talk, "ck-second").value = 7
    part(talk, "ck-priority").value = False

    assert "ck-asks" in talk._dom_classes


@pytest.mark.parametrize("name", ["ck-importance", "ck-priority", "ck-lived"])
def test_the_second_slider_asks_once_something_is_said(talk, name):
    assert "ck-asks" not in talk._dom_classes
    part(talk, name).value = 1

    assert "ck-asks" in talk._dom_classes


def test_what_was_said_stands_below_the_words_of_a_row_that_is_closed(talk):
    for name, value in [("ck-lived", True), ("ck-second", 4), ("ck-note", "It went <by>")]:
        part(talk, name).value = value

    assert "felt 4 · “It went &lt;by&gt;”" in part(talk, "ck-words").value


def test_a_goal_come_to_be_lived_keeps_its_forecast(session, talk):
    part(talk, "ck-priority").value = True
    second = part(talk, "ck-second")
    second.value = 7
    part(talk, "ck-lived").value = True

    assert (second.description, second.value) == ("It felt", 0)
    second.value = 3
    rating = session.reflection.goals["give-a-talk"]
    assert (rating.expectation, rating.satisfaction) == (7, 3)


def test_lived_unticked_by_mistake_loses_no_satisfaction(session, talk):
    part(talk, "ck-lived").value = True
    part(talk, "ck-second").value = 3

    part(talk, "ck-lived").value = False
    assert session.reflection.goals["give-a-talk"].satisfaction is None

    part(talk, "ck-lived").value = True
    assert session.reflection.goals["give-a-talk"].satisfaction == 3
