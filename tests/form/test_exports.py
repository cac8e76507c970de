"""Facts about what a person can keep, as they pick it."""

from pathlib import Path

import pytest
from support.parts import part, parts

from careerkit.errors import NotSavedError
from careerkit.form.exports import Exports
from careerkit.report.share import Share


@pytest.fixture
def shared():
    return []


@pytest.fixture
def written():
    return []


@pytest.fixture
def box(shared, written):
    def fail():
        raise NotSavedError("careerkit.ics can't be written (no space left); make room")

    return Exports(
        report=lambda in_front: written.append(in_front) or Path("reports/2026.html"),
        share=lambda share: shared.append(share) or Path("reports/2026-shared.html"),
        remind=fail,
        remind_often=lambda: Path("careerkit.ics"),
        goals=lambda: {"get-a-raise": "Get $a$ <raise>", "go-freelance": "Go freelance"},
        charts=lambda: {"what_matters": "What matters most?"},
        answered=lambda: {"what-is-missing": "What is missing?", "which-three": "Which three?"},
    )


def test_a_written_file_is_named(box):
    part(box, "ck-report").click()

    assert "Written: reports/2026.html" in part(box, "ck-wrote").value


def test_what_cannot_be_written_is_told_in_its_sentence(box):
    part(box, "ck-remind").click()

    assert "Not written: careerkit.ics can&#x27;t be written" in part(box, "ck-wrote").value


def test_a_reminder_may_come_more_often(box):
    part(box, "ck-remind-often").click()

    assert "Written: careerkit.ics" in part(box, "ck-wrote").value


def test_a_copy_holds_nothing_unless_it_is_picked(box, shared):
    part(box, "ck-share").click()
    part(box, "ck-write-copy").click()

    assert shared == [Share(goals=frozenset())]


def test_a_copy_holds_what_is_picked(box, shared):
    part(box, "ck-share").click()
    goal, _, chart, notes, *_ = parts(box, "ck-pick")
    for each in (goal, chart, notes):
        each.children[0].value = True
    part(box, "ck-write-copy").click()

    charts = frozenset({"what_matters"})
    assert shared == [Share(goals=frozenset({"get-a-raise"}), charts=charts, notes=True)]


def test_words_are_shown_literally(box):
    part(box, "ck-share").click()

    assert parts(box, "ck-pick")[0].children[1].value == "Get $a$ &lt;raise&gt;"


def test_all_answers_may_stand_in_front_until_some_are_picked(box, written):
    part(box, "ck-report").click()
    parts(box, "ck-pick")[0].children[0].value = False
    part(box, "ck-report-again").click()
    part(box, "ck-report").click()

    assert written == [
        frozenset({"what-is-missing", "which-three"}),
        frozenset({"which-three"}),
        frozenset({"which-three"}),
    ]


def test_a_copy_begins_with_what_the_person_wants_to_talk_about(box, shared):
    part(box, "ck-share").click()
    part(box, "ck-talk-about").value = "Whether to <stay>"
    part(box, "ck-write-copy").click()

    assert shared == [Share(goals=frozenset(), talk_about="Whether to <stay>")]
