"""Facts about what a person can keep, as they pick it."""

from pathlib import Path

import pytest
from support.parts import part, parts

from careerkit.errors import NotSavedError
from careerkit.form.exports import PARTS, Exports
from careerkit.report.share import Share


class Writer:
    """Takes note of what is asked for; the yearly reminder alone can't be written."""

    def __init__(self):
        self.copies = []
        self.reports = []
        self.words = {"get-a-raise": "Get $a$ <raise>", "go-freelance": "Go freelance"}

    def goals(self):
        return self.words

    def charts(self):
        return {"what_matters": "What matters most?"}

    def answered(self):
        return {"what-is-missing": "What is missing?", "which-three": "Which three?"}

    def report(self, in_front):
        self.reports.append(in_front)
        return Path("reports/2026.html")

    def copy(self, share):
        self.copies.append(share)
        return Path("reports/2026-shared.html")

    def reminder(self, check_ins):
        if not check_ins:
            raise NotSavedError("careerkit.ics can't be written (no space left); make room")
        return Path("careerkit.ics")


@pytest.fixture
def writer():
    return Writer()


@pytest.fixture
def box(session, writer):
    return Exports(session, writer)


def test_a_written_file_is_named(box):
    part(box, "ck-report").click()

    assert "Written: reports/2026.html" in part(box, "ck-wrote").value


def test_what_cannot_be_written_is_told_in_its_sentence(box):
    part(box, "ck-remind").click()

    assert "Not written: careerkit.ics can&#x27;t be written" in part(box, "ck-wrote").value


def test_a_reminder_may_come_more_often(box):
    part(box, "ck-remind-often").click()

    assert "Written: careerkit.ics" in part(box, "ck-wrote").value


def test_a_copy_holds_nothing_unless_it_is_picked(box, writer):
    part(box, "ck-share").click()
    part(box, "ck-write-copy").click()

    assert writer.copies == [Share(goals=frozenset())]


def test_a_copy_holds_what_is_picked(box, writer):
    part(box, "ck-share").click()
    goal, _, chart, notes, *_ = parts(box, "ck-pick")
    for tick in (goal, chart, notes):
        tick.children[0].value = True
    part(box, "ck-write-copy").click()

    charts = frozenset({"what_matters"})
    assert writer.copies == [Share(goals=frozenset({"get-a-raise"}), charts=charts, notes=True)]


@pytest.mark.parametrize("name", [*PARTS, "what_matters"])
def test_a_goal_whose_id_is_also_an_option_is_picked_alone(box, writer, name):
    writer.words = {name: "A goal of a list of one's own"}
    part(box, "ck-share").click()
    parts(box, "ck-pick")[0].children[0].value = True
    part(box, "ck-write-copy").click()

    assert writer.copies == [Share(goals=frozenset({name}))]


def test_a_copy_can_hold_each_part_of_a_share():
    others = {"goals", "charts", "talk_about"}
    assert set(PARTS) == set(Share.__dataclass_fields__) - others


def test_words_are_shown_literally(box):
    part(box, "ck-share").click()

    assert parts(box, "ck-pick")[0].children[1].value == "Get $a$ &lt;raise&gt;"


def test_all_answers_may_stand_in_front_until_some_are_picked(box, writer):
    part(box, "ck-report").click()
    parts(box, "ck-pick")[0].children[0].value = False
    part(box, "ck-report-again").click()
    part(box, "ck-report").click()

    assert writer.reports == [
        frozenset({"what-is-missing", "which-three"}),
        frozenset({"which-three"}),
        frozenset({"which-three"}),
    ]


def test_a_copy_begins_with_what_the_person_wants_to_talk_about(box, writer):
    part(box, "ck-share").click()
    part(box, "ck-talk-about").value = "Whether to <stay>"
    part(box, "ck-write-copy").click()

    assert writer.copies == [Share(goals=frozenset(), talk_about="Whether to <stay>")]
