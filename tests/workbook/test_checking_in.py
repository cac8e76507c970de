"""Facts about a check-in: what it shows, where it is kept, on which day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from support.checking_in import JUNE, RAISE, TALK, Clock, row, say, shown
from support.entries import content_of
from support.parts import part

import careerkit as ck
from careerkit.form.sheet import Sheet
from careerkit.reflection import Reflection
from careerkit.steps.check_ins import check_ins, with_check_in
from careerkit.workbook.autosave import Autosave
from careerkit.workbook.checking_in import MOST_EARLIER, CheckingIn


@pytest.fixture
def clock():
    return Clock()


def opened(journal, clock, order=(TALK, RAISE)):
    """Open a check-in of 2026 by this clock, kept in the journal."""
    said = journal.load(2026)
    sheet = Sheet(reflection=said)
    autosave = Autosave(journal, sheet, said)
    box = CheckingIn(sheet, lambda _: order, "None yet.", autosave.look_again, clock).box
    return box.begin()


def test_each_answer_is_saved_at_once_with_its_date(journal, clock):
    box = opened(journal, clock)
    say(box, TALK, "ck-happened", "They said yes")
    (talk,) = check_ins(journal.load(2026))
    assert content_of(talk) == (JUNE.date(), TALK, "They said yes", "", "")
    say(box, TALK, "ck-check-in-stage", "begun")
    say(box, TALK, "ck-new-step", "Write the outline")
    say(box, RAISE, "ck-check-in-stage", "given up")

    kept = journal.load(2026)
    assert {content_of(check_in) for check_in in check_ins(kept)} == {
        (JUNE.date(), TALK, "They said yes", "begun", "Write the outline"),
        (JUNE.date(), RAISE, "", "given up", ""),
    }
    assert kept.goals[TALK].step == "Ask a colleague"
    assert "Saved " in part(box, "ck-saved").value


def test_what_is_taken_back_leaves_nothing_behind(journal, clock):
    before = journal.load(2026)
    box = opened(journal, clock)
    for words in ("They", ""):
        say(box, TALK, "ck-happened", words)
    for stage in ("done", "–"):
        say(box, TALK, "ck-check-in-stage", stage)

    assert journal.load(2026).check_ins == before.check_ins
    assert journal.load(2026).goals == before.goals


def test_opened_again_on_the_same_day_it_goes_on(journal, clock):
    say(opened(journal, clock), TALK, "ck-happened", "They said yes")
    clock.time += timedelta(hours=2)
    box = opened(journal, clock)
    assert part(row(box, TALK), "ck-happened").value == "They said yes"
    say(box, TALK, "ck-happened", "They said yes!")

    assert [each.happened for each in check_ins(journal.load(2026))] == ["They said yes!"]


def test_on_another_day_the_page_begins_anew_below_what_was_said(journal, clock):
    box = opened(journal, clock)
    say(box, TALK, "ck-happened", "They said yes")
    say(box, TALK, "ck-check-in-stage", "begun")
    clock.time = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
    box._page._handle_custom_msg({"arrived": True}, [])

    assert "1 September" in part(box, "ck-check-in-heading").value
    assert part(row(box, TALK), "ck-happened").value == ""
    assert part(row(box, TALK), "ck-check-in-stage").value == "–"
    assert '12 June</small> <span dir="auto">begun · They said yes' in shown(box)
    say(box, TALK, "ck-check-in-stage", "done")
    found = [(each.on, each.happened, each.stage) for each in check_ins(journal.load(2026))]
    assert found == [(JUNE.date(), "They said yes", "begun"), (date(2026, 9, 1), "", "done")]


def test_only_the_newest_check_ins_are_shown_and_all_are_kept(journal, clock):
    said = journal.load(2026)
    for day in range(1, 10):
        said = with_check_in(said, TALK, JUNE.replace(month=3, day=day), happened=f"call {day}.")
    journal.save(said)
    text = shown(opened(journal, clock))

    assert [day for day in range(1, 10) if f"call {day}." in text] == list(range(5, 10))
    assert MOST_EARLIER == 5
    assert len(check_ins(journal.load(2026))) == 9


def test_a_new_step_stands_above_the_first_one(journal, clock):
    journal.save(with_check_in(journal.load(2026), TALK, JUNE.replace(month=3), step="Ask Bo"))
    said = part(row(opened(journal, clock), TALK), "ck-words").value
    assert said.index('Step</small> <span dir="auto">Ask Bo') < said.index("First step")
    assert 'First step</small> <span dir="auto">Ask a colleague' in said


def test_check_ins_of_two_windows_are_all_kept_and_shown(journal, clock):
    here, there = opened(journal, clock), opened(ck.Journal(journal.folder), clock)
    say(there, TALK, "ck-happened", "There")
    say(here, RAISE, "ck-happened", "Here")

    kept = {each.goal: each.happened for each in check_ins(journal.load(2026))}
    assert kept == {TALK: "There", RAISE: "Here"}
    assert part(row(here, TALK), "ck-happened").value == "There"


def test_a_priority_without_steps_shows_its_words_alone(folder, clock):
    journal = ck.Journal(folder)
    journal.save(Reflection(year=2026).rate(RAISE, goal="Be paid more", priority=True))
    box = opened(journal, clock, [RAISE])
    said = part(row(box, RAISE), "ck-words").value
    assert said == '<span class="ck-goal-words" dir="auto">Be paid more</span>'
    say(box, RAISE, "ck-check-in-stage", "done")
    assert [each.stage for each in check_ins(journal.load(2026))] == ["done"]


def test_in_january_the_day_is_shown_and_kept_with_its_year(journal, clock):
    clock.time = datetime(2027, 1, 3, 18, 30, tzinfo=UTC)
    box = opened(journal, clock)
    say(box, TALK, "ck-check-in-stage", "done")
    assert "3 January 2027" in part(box, "ck-check-in-heading").value
    assert [each.on for each in check_ins(journal.load(2026))] == [date(2027, 1, 3)]
