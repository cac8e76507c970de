"""Facts about being asked again: when it is offered, what it keeps, what it tells."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from support.parts import part, parts

import careerkit as ck
from careerkit.reflection import Reflection
from careerkit.retest.asked_again import repeats
from careerkit.views.noise import noise_of
from careerkit.workbook.asking_again import AskingAgain

CATALOG = ck.load_catalog()
MONDAY = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


class Clock:
    """A clock that a test sets."""

    def __init__(self, time):
        self.time = time

    def __call__(self):
        return self.time


@pytest.fixture
def clock():
    return Clock(MONDAY)


@pytest.fixture
def journal(tmp_path):
    return ck.Journal(tmp_path)


def rated(journal, count=30, year=2026, saved=MONDAY - timedelta(hours=1)):
    mine = Reflection(year=year, begun=saved, saved=saved)
    for number, goal in enumerate(CATALOG[:count].itertuples()):
        words = {"goal": goal.goal, "category": goal.category}
        mine = mine.rate(goal.id, importance=number * 7 % 10 + 1, **words)
    return journal.save(mine)


@pytest.fixture
def asking(journal, clock):
    """Open the year, and return the workbook with the box that asks by this clock."""

    def opened(done=lambda: None):
        book = ck.open_workbook(journal, year=2026)
        others = journal.reflections(before=2026)
        return book, AskingAgain(book.form, others, lambda: CATALOG, done, clock)

    return opened


def said(asking):
    return part(asking.box, "ck-again-said").value


def wait_five_minutes(asking, clock):
    clock.time += 5 * MINUTE
    asking._show()


def start(asking):
    part(asking.box, "ck-again-start").click()
    return [part(row, "ck-importance") for row in parts(asking.box, "ck-again-goal")]


def test_before_twenty_goals_are_rated_it_says_when_it_opens(journal, asking):
    rated(journal, 19)
    _, box = asking()
    assert "Once you have rated 20 goals" in said(box)
    assert parts(box.box, "ck-again-start") == []


def test_goals_rated_in_an_earlier_session_are_asked_at_once(journal, asking):
    rated(journal)
    _, box = asking()
    assert "You can be asked about 8 goals now" in said(box)
    assert len(start(box)) == 8


def test_a_goal_rated_just_now_is_asked_five_minutes_later(journal, asking, clock):
    rated(journal, 20, saved=MONDAY)
    _, box = asking()
    assert "From 18:05 on" in said(box).replace(
        f"{MONDAY.astimezone() + 5 * MINUTE:%H:%M}", "18:05"
    )
    assert parts(box.box, "ck-again-start") == []
    wait_five_minutes(box, clock)
    assert len(start(box)) == 8


def test_rating_a_drawn_goal_anew_puts_it_off(journal, asking, clock):
    mine = rated(journal, 20)
    book, box = asking()
    for goal_id in mine.goals:
        book.form.reflection = book.form.reflection.rate(goal_id, importance=9)
    assert parts(box.box, "ck-again-start") == []


def test_the_button_comes_by_itself_when_it_is_time(journal, asking, clock):
    rated(journal, 20, saved=MONDAY)

    async def wait():
        clock.time = MONDAY + 5 * MINUTE - timedelta(milliseconds=50)
        _, box = asking()
        assert parts(box.box, "ck-again-start") == []
        clock.time = MONDAY + 5 * MINUTE
        await asyncio.sleep(0.2)
        return box

    assert len(parts(asyncio.run(wait()).box, "ck-again-start")) == 1


def test_no_rating_is_shown_while_a_goal_is_asked_again(journal, asking):
    rated(journal)
    _, box = asking()
    assert [each.value for each in start(box)] == [0] * 8
    texts = [each.value for each in parts(box.box, "ck-words")]
    assert not any(character.isdigit() for text in texts for character in _plain(text))


def _plain(text):
    return text.partition(">")[2].rpartition("<")[0]


def test_answers_are_saved_as_they_are_given_and_the_first_ones_stay(journal, asking):
    before = rated(journal)
    _, box = asking()
    sliders = start(box)
    sliders[0].value = 4
    sliders[1].value = 9
    sliders[1].value = 8
    sliders[2].value = 2
    sliders[2].value = 0
    kept = journal.load(2026)
    assert [each.again for each in repeats(kept)] == [4, 8]
    assert all(each.first == before.goals[each.goal].importance for each in repeats(kept))
    assert kept.goals == before.goals


def test_starting_and_stopping_without_an_answer_writes_nothing(journal, asking):
    rated(journal)
    before = journal.path(2026).read_bytes()
    _, box = asking()
    start(box)
    part(box.box, "ck-again-done").click()
    assert journal.path(2026).read_bytes() == before


def test_after_a_stop_the_rest_is_asked_the_same_day_also_by_a_new_workbook(journal, asking, clock):
    rated(journal)
    _, box = asking()
    for slider in start(box)[:3]:
        slider.value = 5
    first = {each.goal for each in repeats(journal.load(2026))}
    part(box.box, "ck-again-done").click()
    assert "Asked again, " in said(box)
    assert "about 5 goals now" in said(box)
    _, other = asking()
    wait_five_minutes(other, clock)
    for slider in start(other):
        slider.value = 5
    everything = [each.goal for each in repeats(journal.load(2026))]
    assert len(everything) == len(set(everything)) == 8
    assert first < set(everything)


def test_after_eight_another_day_asks_about_others(journal, asking, clock):
    rated(journal)
    _, box = asking()
    for slider in start(box):
        slider.value = 5
    part(box.box, "ck-again-done").click()
    assert "On another day" in said(box)
    clock.time += timedelta(days=1)
    _, box = asking()
    wait_five_minutes(box, clock)
    for slider in start(box):
        slider.value = 5
    goals = [each.goal for each in repeats(journal.load(2026))]
    assert len(set(goals)) == 16


def test_nobody_is_asked_after_opening_the_earlier_years(journal, asking):
    rated(journal, year=2025)
    rated(journal)
    book, box = asking()
    part(book.comparison(), "ck-compare").click()
    assert "You have opened your earlier years" in said(box)
    assert parts(box.box, "ck-again-start") == []


def test_repeats_of_earlier_years_count(journal, asking, clock):
    earlier = rated(journal, year=2025)
    asked = {"give-a-talk": {"2025-11-23 18:30:00.000": {"first": 6, "again": 7}}}
    journal.save(Reflection(year=2025, goals=earlier.goals, extra={"asked_again": asked}))
    _, box = asking()
    assert "Asked again, you gave an answer within 1 of the first one." in said(box)


def test_charts_follow_when_the_person_is_done(journal):
    rated(journal, year=2025)
    rated(journal)
    book = ck.open_workbook(journal, year=2026)
    box = book.asked_again()
    drawn = []
    book._charts.add(ck.priority_clusters, lambda shown: drawn.append(shown.table) or shown.table)
    drawn.clear()
    part(box, "ck-again-start").click()
    for row in parts(box, "ck-again-goal"):
        part(row, "ck-importance").value = 5
    assert drawn == []
    part(box, "ck-again-done").click()
    assert noise_of(drawn[-1]) == noise_of(journal.table())


def test_the_words_of_a_goal_are_shown_literally(journal, asking):
    mine = rated(journal)
    for each in mine.goals:
        mine = mine.rate(each, goal="<b>$x$</b>")
    journal.save(mine)
    _, box = asking()
    start(box)
    assert all("&lt;b&gt;" in each.value for each in parts(box.box, "ck-words"))


def test_a_notebook_keeps_no_answer_in_the_boxs_text(journal, asking):
    rated(journal)
    _, box = asking()
    assert repr(box.box) == "<careerkit asking again>"


def test_a_year_that_cannot_be_opened_asks_nothing_again(tmp_path):
    (tmp_path / "2026.yaml").write_text("no")
    box = ck.open_workbook(ck.Journal(tmp_path), year=2026).asked_again()
    assert "once 2026 can be opened" in box.value
