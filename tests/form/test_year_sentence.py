"""Facts about the one sentence in a year's header: how it is said, kept, changed and taken back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from support.parts import part, parts
from support.sessions import open_session
from support.skipped import WORDS, skipped
from support.turned import TurnedLoop

from careerkit.form.form import Form
from careerkit.journal.journal import Journal
from careerkit.reflection import NotThisYear, Reflection

NOON = date(2026, 11, 23)


def press(form, name):
    part(form, name).click()


def say(form, words=WORDS):
    press(form, "ck-skip-year")
    part(form, "ck-sentence").value = words
    press(form, "ck-sentence-done")


def is_at_rest(form):
    return "ck-at-rest" in form._dom_classes


def saved(session):
    """Return the year as its file holds it."""
    return Journal(session.journal.folder).load(session.year)


@pytest.fixture
def clock():
    return TurnedLoop()


@pytest.fixture
def session(opened, clock):
    return opened(clock=clock)


def test_a_year_begins_with_one_quiet_button_and_nothing_else(form):
    box = part(form, "ck-year-sentence")
    assert [button.description for button in box.children] == ["Not this year"]
    assert "ck-is-offer" in box._dom_classes
    assert not is_at_rest(form)


def test_pressing_it_says_nothing(form, session):
    press(form, "ck-skip-year")
    press(form, "ck-sentence-done")
    assert session.reflection.is_empty
    assert session.journal.years() == []
    assert len(parts(form, "ck-skip-year")) == 1


def test_a_sentence_is_saved_as_it_is_typed_with_the_day_on_which_it_was_written(form, session):
    press(form, "ck-skip-year")
    part(form, "ck-sentence").value = WORDS
    assert saved(session).not_this_year == NotThisYear(date=NOON, sentence=WORDS)
    assert saved(session).goals == {}


def test_the_day_is_asked_of_the_clock_when_the_sentence_is_written(form, session, clock):
    press(form, "ck-skip-year")
    clock.turn(timedelta(days=3).total_seconds())
    part(form, "ck-sentence").value = WORDS
    assert session.reflection.not_this_year.date == date(2026, 11, 26)


def test_nothing_moves_while_somebody_writes_then_the_page_is_at_rest(form):
    press(form, "ck-skip-year")
    part(form, "ck-sentence").value = WORDS
    assert not is_at_rest(form)
    press(form, "ck-sentence-done")
    assert is_at_rest(form)
    said = part(form, "ck-year-said").value
    assert f"“{WORDS}”" in said
    assert "23 November" in said
    assert parts(form, "ck-sentence") == parts(form, "ck-skip-year") == []


def test_a_year_reopened_is_at_rest_with_nothing_begun_below(opened):
    form = Form(opened(skipped(2026)))
    assert is_at_rest(form)
    assert "ck-has-begun" not in form._dom_classes
    assert "14 December" in part(form, "ck-year-said").value


def test_of_an_earlier_year_the_day_is_named_with_its_year(opened):
    said = NotThisYear(date=date(2027, 1, 2), sentence=WORDS)
    form = Form(opened(Reflection(year=2026, not_this_year=said)))
    assert "2 January 2027" in part(form, "ck-year-said").value


def test_a_person_can_rate_after_all_and_both_stand(opened):
    session = opened(skipped(2026))
    form = Form(session)
    press(form, "ck-rate-after-all")
    assert not is_at_rest(form)
    assert parts(form, "ck-rate-after-all") == []

    part(form.row("give-a-talk"), "ck-importance").value = 7
    assert saved(session).not_this_year == skipped(2026).not_this_year
    assert saved(session).goals["give-a-talk"].importance == 7
    assert WORDS in part(Form(session), "ck-year-said").value
    assert not is_at_rest(Form(session))
    assert "ck-has-begun" in form._dom_classes


def test_rating_after_all_says_nothing_by_itself(opened):
    session = opened(skipped(2026))
    before = saved(session)
    press(Form(session), "ck-rate-after-all")
    assert saved(session) == before
    assert is_at_rest(Form(session))


def test_a_sentence_beside_ratings_hides_nothing(opened):
    form = Form(opened(Reflection(year=2026).rate("give-a-talk", importance=7)))
    say(form)
    assert not is_at_rest(form)
    assert WORDS in part(form, "ck-year-said").value
    assert parts(form, "ck-rate-after-all") == []
    assert "ck-has-begun" in form._dom_classes


def test_a_sentence_that_is_cleared_is_taken_back(form, session):
    say(form)
    press(form, "ck-change-sentence")
    part(form, "ck-sentence").value = " "
    press(form, "ck-sentence-done")
    assert saved(session).not_this_year is None
    assert not is_at_rest(form)
    assert len(parts(form, "ck-skip-year")) == 1


def test_a_sentence_that_is_changed_has_the_new_day_and_keeps_unknown_keys(opened, clock):
    said = replace(skipped(2026).not_this_year, extra={"mood": "calm"})
    session = opened(Reflection(year=2026, not_this_year=said), clock=clock)
    form = Form(session)
    press(form, "ck-change-sentence")
    assert part(form, "ck-sentence").value == WORDS
    part(form, "ck-sentence").value = "Better by now."
    assert session.reflection.not_this_year == NotThisYear(
        date=NOON, sentence="Better by now.", extra={"mood": "calm"}
    )


def test_a_sentence_that_is_looked_at_and_left_keeps_its_day(opened, clock):
    session = opened(skipped(2026), clock=clock)
    form = Form(session)
    press(form, "ck-change-sentence")
    press(form, "ck-sentence-done")
    assert session.reflection.not_this_year == skipped(2026).not_this_year
    assert is_at_rest(form)


def test_words_of_a_sentence_stay_words(form):
    say(form, "<script>alert(1)</script> & more")
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" in part(form, "ck-year-said").value


def test_taking_a_rating_back_leaves_the_sentence(form, session):
    part(form.row("give-a-talk"), "ck-importance").value = 7
    say(form)
    session.undo()
    assert session.reflection.goals == {}
    assert session.reflection.not_this_year.sentence == WORDS
    assert session.undo() is None


def test_a_sentence_written_on_another_page_is_shown_on_this_one(opened, tmp_path):
    session = opened(Reflection(year=2026))
    form, other = Form(session), open_session(tmp_path)
    say(Form(other))
    session.look_again()
    assert WORDS in part(form, "ck-year-said").value
    assert is_at_rest(form)


def test_a_page_at_rest_comes_back_when_something_is_rated_on_another(opened, tmp_path):
    session = opened(skipped(2026))
    form, other = Form(session), open_session(tmp_path)
    other.rate("give-a-talk", importance=3)
    session.look_again()
    assert not is_at_rest(form)
    assert parts(form, "ck-rate-after-all") == []


def test_what_somebody_is_writing_stays_when_another_page_writes(opened, tmp_path):
    session = opened(Reflection(year=2026))
    form, other = Form(session), open_session(tmp_path)
    press(form, "ck-skip-year")
    say(Form(other), "From there.")
    session.look_again()
    assert not is_at_rest(form)
    assert part(form, "ck-sentence").value == "From there."


def test_the_greeting_is_asked_for_anew_when_the_page_comes_to_rest(session):
    greetings = iter(["Your first reflection.", "", "Your first reflection."])
    form = Form(session, greet=lambda: next(greetings))
    say(form)
    assert "Your first reflection." not in part(form, "ck-year").value
    press(form, "ck-change-sentence")
    part(form, "ck-sentence").value = ""
    press(form, "ck-sentence-done")
    assert "Your first reflection." in part(form, "ck-year").value


def test_a_goal_that_was_only_looked_at_does_not_keep_the_page_from_its_rest(form, session):
    session.rate("get-a-raise", importance=5)
    session.rate("get-a-raise", importance=None)
    say(form)
    assert is_at_rest(form)
    assert session.reflection.is_skipped


def test_beside_ratings_the_sentence_says_that_they_stay(form, session):
    session.rate("get-a-raise", importance=5)
    say(form)
    assert not is_at_rest(form)
    assert "your ratings stay, too" in part(form, "ck-year-said").value
    session.rate("get-a-raise", importance=None)
    assert "your ratings stay" not in part(form, "ck-year-said").value
    assert session.reflection.is_skipped
