"""Facts about an open year: how it is changed, who is told, what it refuses."""

import threading
from dataclasses import replace

import pytest

from careerkit.catalog.own_goals import add, reword, set_aside
from careerkit.journal.compared import mark_compared
from careerkit.journal.journal import Journal
from careerkit.reflection import Judgements, Rating, Reflection
from careerkit.session.session import Session

RAISE, FREELANCE = "get-a-raise", "go-freelance"


def test_opening_a_year_changes_nothing_on_disk(session, folder):
    assert session.reflection == Reflection(year=2026)
    assert session.status.startswith("Nothing saved yet. Your answers will go into ")
    assert not folder.exists()


def test_a_change_is_told_with_the_year_before_and_after_it(session):
    told = []
    session.observe(lambda before, after: told.append((before.reflection, after.reflection)))
    before = session.reflection
    session.rate(RAISE, importance=3)

    assert told == [(before, session.reflection)]
    assert session.reflection.goals[RAISE].importance == 3


def test_a_change_to_what_is_there_already_is_told_to_nobody(session, loop):
    session.rate(RAISE, importance=3)
    loop.finish()
    told = []
    session.observe(lambda before, after: told.append(after))
    session.change(lambda reflection: reflection.rate(RAISE, importance=3))

    assert told == []
    assert not loop.saves


def test_a_change_made_by_an_observer_is_told_after_the_one_it_answers(session):
    told = []

    def answer(_before, after):
        if RAISE in after.reflection.goals:
            session.change(lambda reflection: replace(reflection, letter="Dear me"))

    session.observe(answer)
    session.observe(lambda _before, after: told.append(after.reflection.letter))
    session.rate(RAISE, importance=3)

    assert told == ["", "Dear me"]


def test_an_observer_that_fails_loses_no_answer(session, folder, loop):
    def fail(_before, _after):
        raise RuntimeError("no picture")

    session.observe(fail)
    with pytest.raises(RuntimeError, match="no picture"):
        session.rate(RAISE, importance=3)
    session._observers.clear()
    loop.finish()

    assert Journal(folder).load(2026).goals[RAISE].importance == 3


def test_a_goal_starts_from_the_facts_of_earlier_years_and_not_from_their_judgements(folder):
    earlier = Reflection(year=2025).rate(RAISE, lived=True, satisfaction=2, importance=9)
    Journal(folder).save(earlier.rate(RAISE, detail="by a third"))
    session = Session(Journal(folder), 2026)

    assert session.rating(RAISE).lived
    assert session.rating(RAISE).importance is session.rating(RAISE).satisfaction is None
    assert session.reflection.goals == {}

    session.rate(RAISE, importance=4)
    rating = session.reflection.goals[RAISE]
    assert (rating.lived, rating.detail, rating.importance) == (True, "by a third", 4)
    assert (rating.goal, rating.category) == ("Be paid more for the work I do", "job")


def test_a_judgement_changed_after_comparing_keeps_what_it_was_and_no_other_goal_is_marked(
    session, loop
):
    session.rate(RAISE, importance=3)
    session.rate(FREELANCE, importance=5)
    session.change(lambda reflection: mark_compared(reflection, loop.time))
    session.rate(RAISE, importance=8)
    session.rate(RAISE, note="so")

    goals = session.reflection.goals
    assert goals[RAISE].before_comparing == Judgements(importance=3)
    assert goals[FREELANCE].before_comparing is None


def test_changes_on_two_threads_lose_nothing_of_each_other(folder):
    session = Session(Journal(folder), 2026)

    def rate(goal_id):
        for stop in range(1, 11):
            session.rate(goal_id, importance=stop)
            session.rate(goal_id, note=f"note {stop}")

    threads = [threading.Thread(target=rate, args=[each]) for each in (RAISE, FREELANCE)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    goals = Journal(folder).load(2026).goals
    assert {name: (goal.importance, goal.note) for name, goal in goals.items()} == {
        RAISE: (10, "note 10"),
        FREELANCE: (10, "note 10"),
    }


def test_what_is_serialized_waits_for_what_another_thread_does(session):
    inside, go_on = threading.Event(), threading.Event()
    order = []

    def first():
        inside.set()
        assert go_on.wait(30)
        order.append("first")

    def second():
        inside.wait(30)
        session.serialized(order.append)("second")

    threads = [
        threading.Thread(target=session.serialized(first)),
        threading.Thread(target=second),
    ]
    for each in threads:
        each.start()
    go_on.set()
    for each in threads:
        each.join()
    assert order == ["first", "second"]


def test_a_year_that_can_not_be_read_says_why_and_takes_no_change(folder, loop):
    folder.mkdir()
    broken = "format: 1\nyear: 2026\ngoals:\n  get-a-raise:\n    importance: 11\n"
    (folder / "2026.yaml").write_text(broken)
    session = Session(Journal(folder), 2026, clock=loop, loop=loop)

    assert session.problem.startswith("2026.yaml, line 5: ")
    assert session.status == session.problem
    assert not session.rate(RAISE, importance=3)
    session.save_now()
    session.look_again()
    assert session.reflection == Reflection(year=2026)
    assert not loop.saves
    assert (folder / "2026.yaml").read_text() == broken


def test_a_goal_reworded_set_aside_or_added_changes_what_is_asked(session, loop):
    session.rate(RAISE, importance=3)
    lists = []
    session.observe(lambda before, after: lists.append(after.asked is not before.asked))
    for change in (
        lambda own, shipped: reword(own, shipped, RAISE, "Earn what I am worth"),
        lambda own, shipped: set_aside(own, shipped, FREELANCE),
        lambda own, _: add(own, "job", "Open a bakery"),
    ):
        assert session.change_list(change)
    loop.finish()

    assert session.reflection.goals[RAISE].goal == "Earn what I am worth"
    assert session.asked.aside_ids == {FREELANCE}
    assert "Open a bakery" in set(session.asked.catalog["goal"])
    assert lists[:3] == [True, True, True]


def test_a_change_of_the_list_that_fails_is_told_and_changes_nothing(session, folder):
    folder.mkdir()
    (folder / "goals.csv").write_text("broken")
    asked = session.asked

    assert not session.change_list(lambda own, _: add(own, "job", "Open a bakery"))
    assert session.status.startswith("Not changed: goals.csv, line 1")
    assert session.asked is asked


def test_the_years_that_may_be_spoken_of_are_those_in_view(folder, loop):
    Journal(folder).save(Reflection(year=2025).rate(RAISE, importance=9))
    session = Session(Journal(folder), 2026)
    assert [reflection.year for reflection in session.years_in_view] == [2026]
    session.change(lambda reflection: mark_compared(reflection, loop.time))
    assert [reflection.year for reflection in session.years_in_view] == [2025, 2026]


def test_priorities_stand_in_the_lists_order_and_one_that_left_it_comes_last(session):
    session.change(
        lambda reflection: replace(
            reflection, goals={"gone": Rating(goal="Gone", priority=True), **reflection.goals}
        )
    )
    for goal_id in (FREELANCE, RAISE):
        session.rate(goal_id, priority=True)
    assert session.asked.priorities(session.reflection) == [RAISE, FREELANCE, "gone"]


def test_calls_that_come_fast_are_debounced(session, loop):
    calls = []
    call = session.debounced(lambda: calls.append(loop.time), seconds=0.15)
    for _ in range(10):
        call()
        loop.turn(0.1)
    assert calls == []
    loop.turn(0.1)
    assert len(calls) == 1


def test_in_a_script_nothing_is_put_off(folder):
    session, calls = Session(Journal(folder), 2026), []
    session.debounced(lambda: calls.append("called"), seconds=60)()
    session.draw(lambda: "drawn", calls.append)
    assert calls == ["called", "drawn"]


def test_a_new_day_is_told_before_what_is_said_on_it(session, loop):
    days = []
    session.observe(lambda before, after: days.append((after.day.day, {*after.reflection.goals})))
    session.rate("get-a-raise", importance=3)
    loop.finish()
    loop.turn(24 * 60 * 60)
    session.rate("go-freelance", importance=5)

    assert days[-2:] == [(24, {"get-a-raise"}), (24, {"get-a-raise", "go-freelance"})]


def test_on_a_new_day_the_line_names_the_day_of_the_last_save(session, loop):
    session.rate("get-a-raise", importance=3)
    loop.finish()
    loop.turn(24 * 60 * 60)
    session.look_again()
    assert session.status.startswith("Saved 23 November 2026 in ")
