"""Facts about what a person can keep, as they pick it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.parts import part, parts

from careerkit.errors import NotSavedError
from careerkit.form.copy_card import PARTS
from careerkit.form.exports import Exports
from careerkit.reflection import DatedEntry
from careerkit.report.share import Share

NOON = datetime(2026, 11, 30, 12, 5, tzinfo=UTC)
RAISE, FREELANCE, TALK = "get-a-raise", "go-freelance", "give-a-talk"


class Writer:
    """Takes note of what is asked for; the yearly reminder alone can't be written."""

    def __init__(self):
        self.copies = []
        self.reports = []
        self.with_entries = []
        self.words = {RAISE: "Get $a$ <raise>", FREELANCE: "Go freelance"}
        self.ticked = {RAISE}
        self.questions = {}

    def goals(self):
        return self.words

    def priorities(self):
        return frozenset(self.ticked)

    def charts(self):
        return {"what_matters": "What matters most?"}

    def answered(self):
        return self.questions

    def report(self, in_front, letter, entries):
        self.reports.append((in_front, letter))
        self.with_entries.append(entries)
        return Path("reports/2026.html")

    def copy(self, share):
        self.copies.append(share)
        return Path("reports/2026-shared.html")

    def reminder(self, check_ins):
        if not check_ins:
            raise NotSavedError("careerkit.ics can't be written (no space left); make room")
        return Path("careerkit.ics")

    def address_of(self, path):
        return f"/files/{path}" if path.parent.name == "reports" else ""


@pytest.fixture
def writer():
    return Writer()


@pytest.fixture
def year(session):
    """This year's session, in which a goal is rated."""
    session.clock = lambda: NOON
    session.rate(RAISE, importance=7)
    return session


@pytest.fixture
def box(year, writer):
    return Exports(year, writer)


def wrote(box, name):
    return part(part(box, name), "ck-wrote").value


def picks(box, name):
    return parts(part(box, name), "ck-pick")


def press(box, name):
    part(box, name).click()


def test_a_written_file_is_named_where_it_was_asked_for_with_a_link_that_opens_it(box):
    press(box, "ck-report-write")

    assert "<span>Written 12:05</span>" in wrote(box, "ck-report")
    assert 'href="/files/reports/2026.html"' in wrote(box, "ck-report")
    assert "<small>2026.html, in reports</small>" in wrote(box, "ck-report")
    assert part(box, "ck-report-write").description == "Write it again"
    assert "Written" not in wrote(box, "ck-share") + wrote(box, "ck-remind")


def test_where_no_server_shows_the_file_its_place_is_told_alone(box):
    part(box, "ck-how-often").value = True
    press(box, "ck-remind-write")

    assert "Written 12:05" in wrote(box, "ck-remind")
    assert "<a" not in wrote(box, "ck-remind")


def test_what_cannot_be_written_is_told_in_its_sentence(box):
    press(box, "ck-remind-write")

    assert "Not written: careerkit.ics can&#x27;t be written" in wrote(box, "ck-remind")
    assert part(box, "ck-remind-write").description == "Write the reminder"


def test_a_year_in_which_nothing_is_said_has_no_report_yet(session, writer):
    box = Exports(session, writer)
    assert part(box, "ck-report-write").disabled
    assert "Rate a goal, and it can be written." in wrote(box, "ck-report")
    session.rate(RAISE, importance=7)

    assert not part(box, "ck-report-write").disabled
    assert wrote(box, "ck-report") == ""


def test_a_copy_holds_the_priorities_and_nothing_else_unless_it_is_picked(box, writer):
    press(box, "ck-share-write")

    assert writer.copies == [Share(goals=frozenset({RAISE}))]


def test_a_copy_of_no_goal_cannot_be_written(box, writer):
    assert "1 goal; nothing else." in wrote(box, "ck-share")
    press(box, "ck-pick-none")

    assert part(box, "ck-share-write").disabled
    assert "Tick a goal, and it can be written." in wrote(box, "ck-share")
    press(box, "ck-pick-priorities")
    assert not part(box, "ck-share-write").disabled


def test_of_a_year_without_goals_no_copy_can_be_written(session, writer):
    writer.words, writer.ticked = {}, set()
    box = Exports(session, writer)
    assert part(box, "ck-share-write").disabled
    assert "Tick a goal, and it can be written." in wrote(box, "ck-share")


def test_a_goal_in_other_words_is_offered_in_these(box, year, writer):
    writer.words = {RAISE: "Be paid more"}
    year.rate(RAISE, importance=8)
    pick, *_ = picks(box, "ck-goals-to-share")
    assert part(pick, "ck-pick-words").value == "Be paid more"


def test_a_copy_holds_what_is_picked(box, writer):
    press(box, "ck-pick-others")
    _, freelance = picks(box, "ck-goals-to-share")
    details, *_ = picks(box, "ck-share")[2:]
    chart = picks(box, "ck-share")[-1]
    for pick in (freelance, details, chart):
        pick.pick(True)
    press(box, "ck-share-write")

    charts = frozenset({"what_matters"})
    goals = frozenset({RAISE, FREELANCE})
    assert writer.copies == [Share(goals=goals, charts=charts, details=True)]


def test_other_goals_come_below_the_priorities_however_much_they_matter(box, year, writer):
    writer.ticked = {FREELANCE}
    year.rate(FREELANCE, priority=True)
    press(box, "ck-pick-others")
    words = [part(pick, "ck-pick-words").value for pick in picks(box, "ck-goals-to-share")]
    assert words == ["Go freelance", "Get $a$ &lt;raise&gt;"]


def test_what_is_hidden_again_does_not_go_along(box, writer):
    press(box, "ck-pick-others")
    picks(box, "ck-goals-to-share")[1].pick(True)
    press(box, "ck-pick-others")
    press(box, "ck-share-write")

    assert writer.copies == [Share(goals=frozenset({RAISE}))]


def test_what_the_copy_would_hold_is_said_before_it_is_written(box):
    for pick in picks(box, "ck-share"):
        pick.pick(True)

    told = "1 goal, 1 chart, details, notes, steps, check-ins, answers, letter; nothing else."
    assert told in wrote(box, "ck-share")


def test_a_goal_that_becomes_a_priority_is_ticked_and_one_that_is_none_any_more_leaves(
    box, year, writer
):
    writer.ticked = {FREELANCE}
    year.rate(FREELANCE, priority=True)
    press(box, "ck-share-write")

    assert writer.copies == [Share(goals=frozenset({FREELANCE}))]


@pytest.mark.parametrize("name", [*PARTS, "what_matters"])
def test_a_goal_whose_id_is_also_an_option_is_picked_alone(year, writer, name):
    writer.words, writer.ticked = {name: "A goal of a list of one's own"}, {name}
    press(Exports(year, writer), "ck-share-write")

    assert writer.copies == [Share(goals=frozenset({name}))]


def test_a_copy_can_hold_each_part_of_a_share():
    others = {"goals", "charts", "talk_about"}
    assert set(PARTS) == set(Share.__dataclass_fields__) - others


def test_words_are_shown_literally(box):
    words = part(picks(box, "ck-goals-to-share")[0], "ck-pick-words")
    assert words.value == "Get $a$ &lt;raise&gt;"


def test_before_the_report_is_written_it_asks_which_answers_go_in_front(box, year, writer):
    assert part(part(box, "ck-report"), "ck-keep-asked").value == ""
    writer.questions = {"missing": "What is missing?", "three": "Which three?"}
    answers = {"missing": "Time", "three": "These"}
    year.change(lambda mine: replace(mine, answers=answers))
    missing, _ = picks(box, "ck-answers-in-front")
    missing.pick(False)
    press(box, "ck-report-write")

    assert writer.reports == [(frozenset({"three"}), False)]
    assert "Which answers should go" in part(part(box, "ck-report"), "ck-keep-asked").value


def test_the_letter_is_printed_if_the_person_wants_it(box, year, writer):
    letter = part(box, "ck-print-letter")
    assert "ck-hidden" in letter._dom_classes
    year.change(lambda mine: replace(mine, letter="Dear me"))
    assert "ck-hidden" not in letter._dom_classes
    press(box, "ck-report-write")
    letter.pick(True)
    press(box, "ck-report-write")

    assert writer.reports == [(frozenset(), False), (frozenset(), True)]


def test_a_copy_begins_with_what_the_person_wants_to_talk_about(box, writer):
    part(box, "ck-talk-about").value = "Whether to <stay>"
    press(box, "ck-share-write")

    assert writer.copies == [Share(goals=frozenset({RAISE}), talk_about="Whether to <stay>")]


def test_entries_of_notes_are_offered_once_some_are_put_to_a_goal(box, year, writer):
    wanted = part(box, "ck-show-entries")
    labels = [part(pick, "ck-pick-words").value for pick in picks(box, "ck-share")]
    assert "ck-hidden" in wanted._dom_classes
    assert PARTS["entries"] not in labels

    year.rate(RAISE, entries=(DatedEntry(date="2026-03-14", text="Asked"),))
    labels = [part(pick, "ck-pick-words").value for pick in picks(box, "ck-share")]
    assert "ck-hidden" not in wanted._dom_classes
    assert PARTS["entries"] in labels
    press(box, "ck-report-write")
    wanted.pick(True)
    press(box, "ck-report-write")
    assert writer.with_entries == [False, True]
