"""Facts about saving: when it writes, what it says when it cannot, what it never loses."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from threading import Event

import pytest

from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection
from careerkit.session.loop import KernelLoop
from careerkit.session.saving import RETRY_SECONDS, SLOW_SECONDS
from careerkit.session.session import Session

RAISE, FREELANCE = "get-a-raise", "go-freelance"


@pytest.fixture
def writes(monkeypatch):
    """The importances that were written, one a save."""
    importances, write = [], Journal.write

    def noted(journal, reflection, base=None):
        result = write(journal, reflection, base)
        importances.append(reflection.goals[RAISE].importance)
        return result

    monkeypatch.setattr(Journal, "write", noted)
    return importances


def load(folder):
    return Journal(folder).load(2026)


def test_the_first_change_makes_the_years_file(session, folder, loop):
    session.rate(RAISE, importance=3)
    loop.finish()

    assert load(folder) == session.reflection
    assert session.reflection.begun == session.reflection.saved == loop.time
    assert session.status == f"Saved 12:00:00 in {folder / '2026.yaml'}."


def test_no_change_waits_for_the_disk(session, folder, loop):
    session.rate(RAISE, importance=3)

    assert session.reflection.goals[RAISE].importance == 3
    assert not folder.exists()
    assert len(loop.saves) == 1


def test_what_is_said_while_a_save_runs_is_saved_by_the_next(session, writes, loop):
    for stop in range(1, 11):
        session.rate(RAISE, importance=stop)
    loop.finish()

    assert writes == [1, 10]


def test_a_save_takes_nothing_back_that_was_said_meanwhile(session, folder, loop):
    session.rate(RAISE, importance=3)
    session.rate(FREELANCE, importance=7)
    loop.saves.popleft()()

    assert session.reflection.goals[FREELANCE].importance == 7
    assert set(load(folder).goals) == {RAISE}
    loop.finish()
    assert set(load(folder).goals) == {RAISE, FREELANCE}


def test_a_save_that_hangs_is_told_of_until_it_ends(session, folder, loop):
    session.rate(RAISE, importance=3)
    loop.finish()
    saved = session.status
    loop.turn(SLOW_SECONDS)
    assert session.status == saved

    session.rate(RAISE, importance=4)
    loop.turn(SLOW_SECONDS - 1)
    assert session.status == saved
    loop.turn(1)
    assert session.status.startswith("Not saved yet: it takes longer than usual.")
    loop.finish()
    assert session.status.startswith("Saved 12:00:")
    assert load(folder).goals[RAISE].importance == 4


def test_in_a_script_a_change_is_saved_before_it_returns(folder):
    session = Session(Journal(folder), 2026)
    for stop in range(1, 11):
        session.rate(RAISE, importance=stop)
        assert load(folder).goals[RAISE].importance == stop


def test_two_sessions_of_one_year_lose_nothing_of_each_other(session, folder, loop):
    other = Session(Journal(folder), 2026, clock=loop, loop=loop)
    session.rate(RAISE, importance=3)
    loop.finish()
    other.rate(FREELANCE, importance=7)
    loop.finish()

    assert {goal_id: rating.importance for goal_id, rating in load(folder).goals.items()} == {
        RAISE: 3,
        FREELANCE: 7,
    }
    assert other.reflection.goals[RAISE].importance == 3
    assert "Be paid more" in other.status


def test_a_save_that_fails_is_told_and_tried_again_until_it_succeeds(session, folder, loop):
    folder.mkdir()
    (folder / "2026.yaml").mkdir()
    session.rate(RAISE, importance=3)
    loop.finish()
    assert session.status.startswith("Not saved: ")
    assert session.status.endswith("Your answers are still here; trying again.")
    assert session.reflection.goals[RAISE].importance == 3

    loop.turn(RETRY_SECONDS)
    loop.finish()
    assert session.status.startswith("Not saved: ")

    (folder / "2026.yaml").rmdir()
    loop.turn(RETRY_SECONDS)
    loop.finish()
    assert load(folder) == session.reflection
    assert session.status.startswith("Saved ")


def test_a_failure_nobody_thought_of_is_told_and_tried_again(session, folder, loop, monkeypatch):
    def fail(_journal, _reflection, base=None):
        raise ZeroDivisionError("no such thing")

    with monkeypatch.context() as broken:
        broken.setattr(Journal, "write", fail)
        session.rate(RAISE, importance=3)
        loop.finish()
    assert session.status.startswith("Not saved: no such thing.")

    loop.turn(RETRY_SECONDS)
    loop.finish()
    assert load(folder).goals[RAISE].importance == 3


def test_a_change_after_a_failed_save_is_saved_at_once(session, folder, loop):
    folder.mkdir()
    (folder / "2026.yaml").mkdir()
    session.rate(RAISE, importance=3)
    loop.finish()
    (folder / "2026.yaml").rmdir()
    session.rate(FREELANCE, importance=7)
    loop.finish()

    assert set(load(folder).goals) == {RAISE, FREELANCE}


@pytest.mark.parametrize("begun", [False, True])
def test_what_is_asked_for_now_is_saved_now(session, folder, writes, loop, begun):
    session.rate(RAISE, importance=3)
    if begun:
        # Another thread has written it, but waits to tell.
        session._saving._write.outcome()
    session.rate(RAISE, importance=8)
    session.save_now()

    assert load(folder) == session.reflection
    assert writes == [3, 8]
    loop.finish()
    assert writes == [3, 8]


def test_asking_for_a_save_now_ends_where_it_can_not_be_saved(session, folder):
    folder.mkdir()
    (folder / "2026.yaml").mkdir()
    session.rate(RAISE, importance=3)
    session.save_now()

    assert session.status.startswith("Not saved: ")


def test_opening_and_looking_again_write_nothing(session, folder, loop):
    session.rate(RAISE, importance=3)
    loop.finish()
    before = (folder / "2026.yaml").stat().st_mtime_ns
    Session(Journal(folder), 2026, clock=loop, loop=loop).look_again()
    session.look_again()
    loop.finish()

    assert (folder / "2026.yaml").stat().st_mtime_ns == before


def test_looking_again_shows_what_was_saved_elsewhere(session, folder, loop):
    session.rate(RAISE, importance=3)
    loop.finish()
    Journal(folder).save(load(folder).rate(FREELANCE, importance=7))
    session.look_again()

    assert session.reflection.goals[FREELANCE].importance == 7
    assert not loop.saves


def test_looking_again_takes_nothing_back_that_is_still_to_be_saved(session, folder, loop):
    session.rate(RAISE, importance=3)
    loop.finish()
    session.rate(RAISE, importance=5)
    Journal(folder).save(replace(load(folder), letter="Dear me"))
    session.look_again()
    assert session.reflection.goals[RAISE].importance == 5

    loop.finish()
    assert load(folder).goals[RAISE].importance == 5
    assert load(folder).letter == "Dear me"


def test_a_year_of_a_later_format_is_shown_but_not_written(folder, loop):
    folder.mkdir()
    later = "format: 99\nyear: 2026\ngoals:\n  get-a-raise:\n    importance: 4\n"
    (folder / "2026.yaml").write_text(later)
    session = Session(Journal(folder), 2026, clock=loop, loop=loop)
    assert "newer careerkit" in session.status

    session.rate(RAISE, importance=3)
    loop.finish()
    assert session.status.startswith("Not saved: ")
    assert (folder / "2026.yaml").read_text() == later


def test_a_year_saved_on_another_day_names_the_day(folder, loop):
    Journal(folder).save(Reflection(year=2026, saved=loop.time - timedelta(days=9)))
    session = Session(Journal(folder), 2026, clock=loop, loop=loop)

    assert session.status.startswith("Saved 14 November 2026 in ")


def test_no_chart_holds_up_a_save_for_long():
    is_drawn, is_saved = Event(), Event()

    async def in_a_kernel():
        loop = KernelLoop()
        loop.draw(lambda: is_drawn.wait(30))
        loop.save(is_saved.set)
        return await asyncio.to_thread(is_saved.wait, 10)

    try:
        assert asyncio.run(in_a_kernel())
    finally:
        is_drawn.set()
