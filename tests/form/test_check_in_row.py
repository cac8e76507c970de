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
        "give-a-talk",
        lambda **parts: heard.append(parts),
        lambda: heard.append("opened"),
        session,
        Controls(session),
    )


def test_each_answer_is_told_as_it_is_given(row, heard):
    row.show(TALK, is_open=True)
    part(row, "ck-happened").value = "They said yes"
    part(row, "ck-check-in-stage").value = "done"
    part(row, "ck-new-step").value = "Ask Bo"
    part(row, "ck-check-in-stage").value = "–"

    assert heard == [
        {"happened": "They said yes"},
        {"stage": "done"},
        {"step": "Ask Bo"},
        {"stage": ""},
    ]


def test_no_arrow_key_can_put_a_goal_to_rest_on_its_way(row):
    row.show(TALK, is_open=True)
    stages = part(row, "ck-check-in-stage").options
    assert stages == ("–", "not begun", "begun", "well along", "done")


def test_a_goal_that_is_not_open_is_one_line_until_it_is_pressed(row, heard):
    row.show(Shown(words="Give a <talk>", last_stage="given up"), is_open=False)
    line, stage = row.children
    assert (line.description, stage.value) == ("Give a <talk>", "<small>put to rest</small>")
    line.click()

    assert heard == ["opened"]


def test_a_goal_is_put_to_rest_by_one_press_and_taken_up_again_by_another(row, heard):
    row.show(Shown(words="Give a <talk>", stage="begun"), is_open=True)
    part(row, "ck-rest").click()
    row.show(Shown(words="Give a <talk>", stage="given up"), is_open=True)
    words, _ = row.children
    assert "Give a &lt;talk&gt;</span><small>Put to rest. What you said about it" in words.value
    part(row, "ck-take-up").click()

    assert heard == [{"stage": "given up"}, {"stage": "begun"}]


def test_what_was_said_is_shown_and_told_to_nobody(row, heard):
    row.show(Shown(words="Give a talk", happened="Yes", stage="begun", step="Ask Bo"), is_open=True)

    assert part(row, "ck-happened").value == "Yes"
    assert part(row, "ck-check-in-stage").value == "begun"
    assert part(row, "ck-new-step").value == "Ask Bo"
    assert heard == []


def test_words_are_shown_literally(row):
    row.show(TALK, is_open=True)
    shown = part(row, "ck-words").value
    for words in ("Give $a$ &lt;talk&gt;", "Ask &lt;them&gt;", "begun · &lt;b&gt;yes&lt;/b&gt;"):
        assert words in shown
