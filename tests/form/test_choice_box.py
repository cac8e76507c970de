"""The box that asks which of a few goals matters most."""

import pytest

from careerkit.choices.sets import Turn
from careerkit.form.choice_box import ChoiceBox, Offer

WORDS = {"a": "Give a <b>talk</b> for $5$ or $6$", "b": "Go freelance", "c": "Write a book"}
FIRST = Turn(of=("c", "a", "b"), number=1, of_all=5)
THEN = Turn(of=("c", "a", "b"), most="a", number=1, of_all=5)


@pytest.fixture
def said():
    return []


@pytest.fixture
def box(said):
    return ChoiceBox(
        lambda of, goal_id: said.append((of, goal_id)),
        lambda: said.append("undo"),
        lambda is_choosing: said.append(is_choosing),
    )


def offer(turn, **others):
    return Offer(turn=turn, intro="These are your 3 priorities.", words=WORDS, **others)


def text(box):
    return box.children[1].value + box.children[2].value


def test_with_too_few_goals_it_offers_nothing(box, said):
    box.show(Offer(turn=Turn(number=0, of_all=0)))
    box.press("start")
    assert "Once you have rated more goals" in text(box)
    assert "button" not in text(box)
    assert said == []


def test_nothing_is_asked_before_the_person_starts(box, said):
    box.show(offer(FIRST))
    box.press("1")
    assert "These are your 3 priorities." in text(box)
    assert "Go freelance" not in text(box)
    assert said == []


def test_a_number_picks_the_goal_that_stands_there(box, said):
    box.show(offer(FIRST))
    for key in ("start", "2", "9", "x", ""):
        box.press(key)
    assert said == [True, (("c", "a", "b"), "a")]


def test_the_goal_that_matters_most_can_not_be_picked_as_the_least(box, said):
    box.show(offer(THEN))
    for key in ("start", "2", "3"):
        box.press(key)
    assert said == [True, (("c", "a", "b"), "b")]
    assert "<em>least</em>" in text(box)
    assert text(box).count(" disabled") == 1


def test_undo_goes_on_choosing_and_needs_something_to_undo(box, said):
    box.show(offer(FIRST))
    box.press("undo")
    assert said == []
    box.show(offer(Turn(number=5, of_all=5)))
    box.press("undo")
    assert said == [True, "undo"]


def test_stopping_says_how_far_one_got(box, said):
    box.show(offer(Turn(of=("a", "b", "c"), number=3, of_all=5)))
    box.press("start")
    assert "3 of 5" in text(box)
    box.press("stop")
    assert said == [True, False]
    assert "2 of 5 sets done. “What matters most?” follows your choices after 3 sets." in text(box)


def test_after_the_last_set_it_asks_about_contradictions(box, said):
    box.show(offer(FIRST))
    box.press("start")
    box.show(offer(Turn(number=5, of_all=5), contradictions=["What decides <i>?"]))
    assert said == [True, False]
    assert "What decides &lt;i&gt;?" in text(box)
    assert 'data-press="start"' not in text(box)


def test_words_are_shown_literally(box):
    box.show(offer(FIRST))
    box.press("start")
    assert "Give a &lt;b&gt;talk&lt;/b&gt; for $5$ or $6$" in text(box)


def test_a_notebook_keeps_no_goal_of_it(box):
    box.show(offer(FIRST))
    box.press("start")
    assert repr(box) == "<careerkit choice>"
