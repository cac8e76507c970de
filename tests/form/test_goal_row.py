"""Facts about the row of a goal: what it asks, and what it makes of the answers."""

import pytest
from support.catalogs import CATALOG
from support.parts import part, parts

from careerkit.catalog.own_goals import add
from careerkit.form.form import Form
from careerkit.form.notices import undone_in_words
from careerkit.journal.journal import Journal
from careerkit.reflection import Rating, Reflection
from careerkit.session.history import RatingChange
from careerkit.session.session import Session


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


@pytest.fixture
def raised(opened):
    """The row of a goal that one has for as long as it lasts."""
    return Form(opened(catalog=CATALOG.assign(kind=["end", "", "state"]))).row("get-a-raise")


def buttons(row, name="ck-now"):
    return part(row, name).children


def answer(row, place, name="ck-now"):
    """Press one of two answers, or take it back."""
    button = buttons(row, name)[place]
    button.value = not button.value


def pressed(row, name="ck-now"):
    return [button.description for button in buttons(row, name) if button.value]


def said_in(row):
    return part(row, "ck-words").value.partition("ck-said")[2]


def test_a_state_is_asked_about_once_it_is_lived(raised):
    assert parts(raised, "ck-now") == []
    part(raised, "ck-lived").value = True

    assert [button.description for button in buttons(raised)] == ["now", "not any more"]
    assert pressed(raised) == []
    assert "ck-is-state" in raised._dom_classes


def test_an_end_and_a_goal_of_no_kind_are_asked_nothing_more(opened):
    form = Form(opened(catalog=CATALOG.assign(kind=["end", "", "state"])))
    for goal_id in ("give-a-talk", "write-a-book"):
        row = form.row(goal_id)
        part(row, "ck-lived").value = True
        assert parts(row, "ck-now") == []
        assert "ck-is-state" not in row._dom_classes


def test_now_is_said_and_said_otherwise_and_taken_back(raised):
    part(raised, "ck-lived").value = True
    told = []
    for place in (0, 1, 1):
        answer(raised, place)
        told.append((raised._rating.now, pressed(raised)))

    assert told == [(True, ["now"]), (False, ["not any more"]), (None, [])]


def test_what_was_said_of_having_it_stands_in_a_row_that_is_closed(raised):
    part(raised, "ck-lived").value = True
    words = []
    for place in (0, 1, 1):
        answer(raised, place)
        words.append(said_in(raised))

    assert ["have it now" in words[0], "not any more" in words[1]] == [True, True]
    assert "any more" not in words[2]


def test_lived_unticked_by_mistake_loses_nothing_of_what_is_there_now(raised):
    part(raised, "ck-lived").value = True
    answer(raised, 1)

    part(raised, "ck-lived").value = False
    assert (raised._rating.now, pressed(raised)) == (None, [])

    part(raised, "ck-lived").value = True
    assert (raised._rating.now, pressed(raised)) == (False, ["not any more"])


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (None, True, "is neither “now” nor “not any more” again (was “now”)"),
        (True, False, "is “now” again (was “not any more”)"),
        (False, None, "is “not any more” again (was neither “now” nor “not any more”)"),
    ],
)
def test_what_is_taken_back_says_what_holds_again(before, after, words):
    one, other = (Rating(goal="Work remotely", lived=True, now=now) for now in (before, after))
    sentence = undone_in_words(RatingChange("remote-work", one, other))
    assert sentence == f"Taken back: “Work remotely” {words}."


def test_what_a_file_says_of_a_goal_that_is_no_state_can_be_changed(opened):
    talk = Rating(goal="Give a talk", lived=True, now=True)
    row = Form(opened(Reflection(year=2026, goals={"give-a-talk": talk}))).row("give-a-talk")
    assert pressed(row) == ["now"]
    answer(row, 0)
    assert row._rating.now is None


@pytest.fixture
def garden(opened):
    """The form of a year in which the person has added a goal of their own, and its id."""
    session = opened()
    session.change_list(lambda own, _: add(own, "job", "Have a garden at work"))
    (goal_id,) = session.asked.own
    return Form(session), session, goal_id


def test_of_which_kind_a_goal_of_ones_own_is_is_asked_once_something_is_said_of_it(garden):
    form, _, goal_id = garden
    row = form.row(goal_id)
    assert parts(row, "ck-kind") == []
    part(row, "ck-importance").value = 8

    assert [button.description for button in buttons(row, "ck-kinds")] == [
        "reach once",
        "have for a time",
    ]


def test_its_kind_is_kept_in_the_persons_list_and_the_row_stays_the_same_one(garden):
    form, session, goal_id = garden
    row = form.row(goal_id)
    part(row, "ck-lived").value = True
    answer(row, 1, "ck-kinds")

    assert session.asked.own[goal_id].kind == "state"
    assert Journal(session.journal.folder).own_goals(2026)[goal_id].kind == "state"
    assert form.row(goal_id) is row
    assert (pressed(row, "ck-kinds"), pressed(row)) == (["have for a time"], [])
    answer(row, 0)
    assert session.reflection.goals[goal_id].now is True


def test_a_kind_pressed_by_mistake_is_another_or_none_at_the_next_press(garden):
    form, session, goal_id = garden
    row = form.row(goal_id)
    part(row, "ck-importance").value = 8
    kinds = []
    for place in (1, 0, 0):
        answer(row, place, "ck-kinds")
        kinds.append((session.asked.own[goal_id].kind, pressed(row, "ck-kinds")))

    assert kinds == [("state", ["have for a time"]), ("end", ["reach once"]), ("", [])]


def test_a_goal_whose_kind_was_said_is_not_asked_again(garden):
    form, session, goal_id = garden
    part(form.row(goal_id), "ck-importance").value = 8
    answer(form.row(goal_id), 0, "ck-kinds")

    again = Form(Session(session.journal, 2026)).row(goal_id)
    assert parts(again, "ck-kind") == []
