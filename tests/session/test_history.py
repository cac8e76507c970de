"""Facts about taking back the latest changes of ratings."""

import pytest

from careerkit.journal.journal import Journal
from careerkit.reflection import Rating, Reflection
from careerkit.session.history import DEPTH
from careerkit.session.session import Session


def test_the_latest_change_is_taken_back_and_then_the_one_before(session):
    for stop in (3, 7):
        session.rate("get-a-raise", importance=stop)
    session.rate("give-a-talk", priority=True)

    assert (session.undo().goal_id, session.rating("give-a-talk").priority) == (
        "give-a-talk",
        False,
    )
    assert (session.undo().parts, session.rating("get-a-raise").importance) == (["importance"], 3)


def test_a_goal_that_nothing_was_said_of_before_is_not_looked_at_again(session):
    session.rate("get-a-raise", importance=3)
    session.undo()

    assert session.reflection == Reflection(year=2026)
    assert session.undo() is None


def test_what_was_written_meanwhile_stays(session):
    session.rate("get-a-raise", importance=3)
    session.rate("get-a-raise", note="Ask in spring")
    session.undo()

    rating = session.reflection.goals["get-a-raise"]
    assert (rating.importance, rating.note) == (None, "Ask in spring")


def test_a_tick_that_took_its_rating_along_comes_back_with_it(session):
    session.rate("get-a-raise", lived=True, satisfaction=8, now=False)
    session.rate("get-a-raise", lived=False, satisfaction=None, now=None)
    session.undo()

    rating = session.rating("get-a-raise")
    assert (rating.lived, rating.satisfaction, rating.now) == (True, 8, False)


def test_whether_one_has_it_now_is_taken_back_to_what_was_said_before(session):
    session.rate("get-a-raise", lived=True)
    for now in (True, False):
        session.rate("get-a-raise", now=now)

    assert (session.undo().parts, session.rating("get-a-raise").now) == (["now"], True)
    assert (session.undo().parts, session.rating("get-a-raise").now) == (["now"], None)


@pytest.mark.parametrize("said", [{"satisfaction": 8}, {"now": False}])
def test_what_was_said_of_a_goal_that_another_page_has_unticked_since_stays_unsaid(session, said):
    session.rate("get-a-raise", lived=True, satisfaction=3, now=True)
    session.rate("get-a-raise", **said)
    unticked = {"lived": False, "satisfaction": None, "now": None}
    session.change(lambda reflection: reflection.rate("get-a-raise", **unticked))
    session.undo()

    rating = session.rating("get-a-raise")
    assert (rating.lived, rating.satisfaction, rating.now) == (False, None, None)


def test_facts_of_an_earlier_year_are_not_taken_back_with_the_first_rating(folder, loop):
    journal = Journal(folder)
    journal.save(Reflection(year=2025, goals={"get-a-raise": Rating(lived=True)}))
    session = Session(journal, 2026, clock=loop, loop=loop)
    session.rate("get-a-raise", importance=3)
    session.undo()

    assert session.rating("get-a-raise").lived
    assert session.reflection.goals == {}


def test_twenty_changes_can_be_taken_back(session):
    for change in range(DEPTH + 5):
        session.rate("get-a-raise", importance=change % 10 + 1)
    undone = [session.undo() for _ in range(DEPTH + 1)]

    assert undone[-1] is None
    assert all(undone[:-1])
    assert session.rating("get-a-raise").importance == 5


def test_what_is_taken_back_is_saved(session, folder, loop):
    session.rate("get-a-raise", importance=3)
    session.rate("get-a-raise", importance=9)
    session.undo()
    loop.finish()

    assert Journal(folder).load(2026).goals["get-a-raise"].importance == 3
