"""Facts about the box that asks what became of the year's priorities."""

import pytest
from support.parts import part, parts

from careerkit.form.check_in_box import CheckInBox
from careerkit.form.check_in_row import Progress

TALK = Progress(
    words="Give $a$ <talk>",
    plan=[("Step", "Ask <them>"), ("When", "on Monday")],
    earlier=[("12 June", "begun · <b>yes</b>")],
)


@pytest.fixture
def heard():
    return []


@pytest.fixture
def box(heard):
    return CheckInBox(
        lambda *said, **more: heard.append((*said, more)), lambda: heard.append("here")
    )


@pytest.fixture
def talk(box):
    box.begin().show("12 June", "Say what you like.", {"give-a-talk": TALK})
    return part(box, "ck-check-in-goal-give-a-talk")


def test_it_is_closed_until_the_button_is_pressed(box, heard):
    assert not box.has_begun
    assert parts(box, "ck-check-in-goals") == []
    part(box, "ck-check-in-start").click()

    assert box.has_begun
    assert heard == ["here"]


def test_each_answer_is_told_as_it_is_given(talk, heard):
    heard.clear()
    part(talk, "ck-happened").value = "They said yes"
    part(talk, "ck-check-in-stage").value = "given up"
    part(talk, "ck-new-step").value = "Ask Bo"
    part(talk, "ck-check-in-stage").value = "–"

    assert heard == [
        ("give-a-talk", {"happened": "They said yes"}),
        ("give-a-talk", {"stage": "given up"}),
        ("give-a-talk", {"step": "Ask Bo"}),
        ("give-a-talk", {"stage": ""}),
    ]


def test_given_up_is_a_stage_like_the_others(talk):
    stages = part(talk, "ck-check-in-stage").options
    assert stages == ("–", "not begun", "begun", "well along", "done", "given up")


def test_what_was_said_is_shown_and_told_to_nobody(box, talk, heard):
    heard.clear()
    said = Progress(words="Give a talk", happened="Yes", stage="begun", step="Ask Bo")
    box.show("12 June", "Say what you like.", {"give-a-talk": said})

    assert part(talk, "ck-happened").value == "Yes"
    assert part(talk, "ck-check-in-stage").value == "begun"
    assert part(talk, "ck-new-step").value == "Ask Bo"
    assert heard == []


def test_words_are_shown_literally(box, talk):
    shown = part(talk, "ck-words").value
    for words in ("Give $a$ &lt;talk&gt;", "Ask &lt;them&gt;", "begun · &lt;b&gt;yes&lt;/b&gt;"):
        assert words in shown
    box.show("<b>", "<i>", {})
    box.show_status("<u>")
    assert part(box, "ck-check-in-heading").value == "<h2>&lt;b&gt;</h2><p>&lt;i&gt;</p>"
    assert "&lt;u&gt;" in part(box, "ck-saved").value


def test_a_goal_that_is_no_priority_any_more_leaves_and_comes_back_as_it_was(box, talk):
    box.show("12 June", "None.", {})
    assert parts(box, "ck-check-in-goal") == []
    box.show("12 June", "Again.", {"give-a-talk": TALK})
    assert parts(box, "ck-check-in-goal") == [talk]


def test_its_text_in_a_notebook_holds_no_word_of_it(talk, box):
    assert repr(box) == "<careerkit check-in>"
