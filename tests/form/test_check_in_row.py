"""Facts about the row that asks what became of one priority."""

import pytest
from support.parts import part

from careerkit.form.check_in_row import CheckInRow, Shown
from careerkit.form.controls import Controls

TALK = Shown(
    words="Give $a$ <talk>",
    plan=[("Step", "Ask <them>"), ("When", "on Monday")],
    earlier=[("12 June", "begun · <b>yes</b>")],
)


@pytest.fixture
def heard():
    return []


@pytest.fixture
def row(session, heard):
    return CheckInRow(
        "give-a-talk", lambda **parts: heard.append(parts), session, Controls(session)
    )


def test_each_answer_is_told_as_it_is_given(row, heard):
    row.show(TALK)
    part(row, "ck-happened").value = "They said yes"
    part(row, "ck-check-in-stage").value = "given up"
    part(row, "ck-new-step").value = "Ask Bo"
    part(row, "ck-check-in-stage").value = "–"

    assert heard == [
        {"happened": "They said yes"},
        {"stage": "given up"},
        {"step": "Ask Bo"},
        {"stage": ""},
    ]


def test_given_up_is_a_stage_like_the_others(row):
    stages = part(row, "ck-check-in-stage").options
    assert stages == ("–", "not begun", "begun", "well along", "done", "given up")


def test_what_was_said_is_shown_and_told_to_nobody(row, heard):
    row.show(Shown(words="Give a talk", happened="Yes", stage="begun", step="Ask Bo"))

    assert part(row, "ck-happened").value == "Yes"
    assert part(row, "ck-check-in-stage").value == "begun"
    assert part(row, "ck-new-step").value == "Ask Bo"
    assert heard == []


def test_words_are_shown_literally(row):
    row.show(TALK)
    shown = part(row, "ck-words").value
    for words in ("Give $a$ &lt;talk&gt;", "Ask &lt;them&gt;", "begun · &lt;b&gt;yes&lt;/b&gt;"):
        assert words in shown
