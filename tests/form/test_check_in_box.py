"""Facts about a check-in: what it shows, where it is kept, on which day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from support.checking_in import JUNE, RAISE, TALK, Clock, row, say, shown, with_two_priorities
from support.parts import part, parts

from careerkit.form.check_in_box import MOST_EARLIER, CheckInBox
from careerkit.journal.journal import Journal
from careerkit.reflection import CheckIn, Reflection
from careerkit.session.session import Session
from careerkit.steps.check_ins import check_ins, with_check_in
from careerkit.steps.progress import stage_of


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "journal"


@pytest.fixture
def journal(folder):
    """A journal of a year with two priorities, one of them with a step, and of an earlier year."""
    return with_two_priorities(Journal(folder))


def closed(journal, clock):
    """Return a check-in of 2026 by this clock, before its button is pressed."""
    return CheckInBox(Session(journal, 2026, clock), "None yet.")


def opened(journal, clock):
    return closed(journal, clock).begin()


def test_it_waits_out_of_sight_until_there_is_a_priority(journal, clock):
    box = CheckInBox(Session(journal, 2027, clock), "None yet.")
    assert "ck-waits" in box._dom_classes
    box._session.rate(TALK, priority=True)
    assert "ck-waits" not in box._dom_classes


def test_it_is_closed_until_the_button_is_pressed(journal, clock):
    box = closed(journal, clock)
    assert not box.has_begun
    assert parts(box, "ck-check-in-goals") == []
    part(box, "ck-check-in-start").click()

    assert box.has_begun
    assert len(parts(box, "ck-check-in-goal")) == 2


@pytest.fixture
def nine(folder):
    """A journal of a year with nine priorities: the first is done, the last two have a step."""
    mine = Reflection(year=2026)
    for number in range(9):
        mine = mine.rate(f"goal-{number}", goal=f"Goal {number}", priority=True)
    mine = mine.rate("goal-0", stage="done")
    for goal_id in ("goal-7", "goal-8"):
        mine = mine.rate(goal_id, step="Ask a colleague")
    journal = Journal(folder)
    journal.save(mine)
    return journal


def ids(rows):
    return [
        name.removeprefix("ck-check-in-goal-") for each in rows for name in each._dom_classes[1:]
    ]


def open_rows(box):
    return ids(each for each in parts(box, "ck-check-in-goal") if parts(each, "ck-happened"))


def test_of_nine_priorities_three_are_asked_about_those_with_steps_first(nine, clock):
    box = opened(nine, clock)
    order = [f"goal-{number}" for number in (7, 8, 1, 2, 3, 4, 5, 6, 0)]
    assert ids(parts(box, "ck-check-in-goal")) == order
    assert open_rows(box) == order[:3]
    assert "The others open with one press." in part(box, "ck-check-in-heading").value


def test_one_press_opens_another_and_none_closes_or_moves(nine, clock):
    box = opened(nine, clock)
    part(row(box, "goal-5"), "ck-open-goal").click()
    say(box, "goal-5", "ck-new-step", "Begin")
    part(row(box, "goal-7"), "ck-rest").click()
    order = [f"goal-{number}" for number in (7, 8, 1, 2, 3, 4, 5, 6, 0)]

    assert ids(parts(box, "ck-check-in-goal")) == order
    assert open_rows(box) == ["goal-8", "goal-1", "goal-5"]
    assert stage_of(nine.load(2026), "goal-7") == "given up"


def test_what_was_said_today_is_open_when_the_page_comes_back(nine, clock):
    box = opened(nine, clock)
    part(row(box, "goal-5"), "ck-open-goal").click()
    say(box, "goal-5", "ck-happened", "They said yes")

    assert "goal-5" in open_rows(opened(nine, clock))


def test_a_goal_at_rest_stands_last_on_another_day(nine, clock):
    part(row(opened(nine, clock), "goal-7"), "ck-rest").click()
    clock.time = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
    box = opened(nine, clock)

    assert ids(parts(box, "ck-check-in-goal"))[-2:] == ["goal-7", "goal-0"]
    assert "put to rest" in part(row(box, "goal-7"), "ck-last-stage").value


def test_a_goal_that_is_no_priority_any_more_leaves_and_comes_back_as_it_was(journal, clock):
    box = opened(journal, clock)
    talk = row(box, TALK)
    box._session.rate(TALK, priority=False)
    assert parts(box, f"ck-check-in-goal-{TALK}") == []
    box._session.rate(TALK, priority=True)
    assert row(box, TALK) is talk


def test_its_text_in_a_notebook_holds_no_word_of_it(journal, clock):
    assert repr(opened(journal, clock)) == "<careerkit check-in>"


def test_each_answer_is_saved_at_once_with_its_date(journal, clock):
    box = opened(journal, clock)
    say(box, TALK, "ck-happened", "They said yes")
    assert check_ins(journal.load(2026)) == (
        CheckIn(begun=JUNE, goal=TALK, happened="They said yes"),
    )
    say(box, TALK, "ck-check-in-stage", "begun")
    say(box, TALK, "ck-new-step", "Write the outline")
    part(row(box, RAISE), "ck-rest").click()

    reflection = journal.load(2026)
    talk = CheckIn(
        begun=JUNE,
        goal=TALK,
        happened="They said yes",
        stage="begun",
        step="Write the outline",
    )
    assert check_ins(reflection) == (
        talk,
        CheckIn(begun=JUNE, goal=RAISE, stage="given up"),
    )
    assert reflection.goals[TALK].step == "Ask a colleague"
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
    here, there = opened(journal, clock), opened(Journal(journal.folder), clock)
    say(there, TALK, "ck-happened", "There")
    say(here, RAISE, "ck-happened", "Here")

    kept = {each.goal: each.happened for each in check_ins(journal.load(2026))}
    assert kept == {TALK: "There", RAISE: "Here"}
    assert part(row(here, TALK), "ck-happened").value == "There"


def test_a_priority_without_steps_shows_its_words_alone(folder, clock):
    journal = Journal(folder)
    journal.save(Reflection(year=2026).rate(RAISE, goal="Be paid more", priority=True))
    box = opened(journal, clock)
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


def test_on_a_page_left_open_september_takes_nothing_from_june(journal, clock):
    box = opened(journal, clock)
    say(box, TALK, "ck-happened", "They said yes")
    clock.time = september = datetime(2026, 9, 4, 18, 0, tzinfo=UTC)
    say(box, TALK, "ck-happened", "I gave it")

    said = [(each.begun, each.happened) for each in check_ins(journal.load(2026))]
    assert said == [(JUNE, "They said yes"), (september, "I gave it")]
    assert "4 September" in part(box, "ck-check-in-heading").value


def test_the_first_change_on_a_new_day_is_backed_up_before(journal, clock):
    box = opened(journal, clock)
    say(box, TALK, "ck-happened", "They said yes")
    before = journal.path(2026).read_bytes()
    clock.time = datetime(2026, 9, 4, 18, 0, tzinfo=UTC)
    say(box, TALK, "ck-happened", "I gave it")
    assert journal.backups()[-1].path.read_bytes() == before
