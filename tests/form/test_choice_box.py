"""Choosing among the goals at the top, in a workbook without a browser."""

from html import escape

import pytest
from support.turned import TurnedLoop

import careerkit as ck
from careerkit.catalog.own_goals import set_aside
from careerkit.choices.made import choices_made
from careerkit.form.choice_box import PAUSE, ChoiceBox
from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection
from careerkit.session.session import Session
from careerkit.table import facts_of
from careerkit.views.what_matters import goals_shown
from careerkit.views.years_table import years_table

GOALS = ck.load_catalog()["id"].tolist()


@pytest.fixture
def journal(tmp_path):
    """A journal in whose year every goal is rated 7."""
    mine = Reflection(year=2026)
    for each in ck.load_catalog().itertuples():
        mine = mine.rate(each.id, importance=7, goal=each.goal, category=each.category)
    journal = Journal(tmp_path)
    journal.save(mine)
    return journal


def start(journal, year=2026):
    book = ck.open_workbook(journal, year)
    return book, book.choice()


def text(box):
    return box.children[1].value + box.children[2].value


def words_of(goal_id):
    return escape(ck.load_catalog().set_index("id").loc[goal_id, "goal"])


def choose(box, times=100):
    """Pick the first that can be picked, so many times or until it ends."""
    box.press("start")
    for _ in range(times):
        if not box.is_choosing:
            break
        box.press("2" if 'data-press="1" disabled' in text(box) else "1")


def test_a_person_who_rates_all_goals_alike_chooses_among_goals_picked_at_random(journal):
    _, box = start(journal)
    said = "77 goals share a rating, too many to all take part; 15 were picked at random."
    assert said in text(box)
    assert 'data-press="start"' in text(box)


def test_showing_the_choice_changes_nothing_on_disk(journal, tmp_path):
    before = (tmp_path / "2026.yaml").read_bytes()
    _, box = start(journal)
    box.press("start")
    box.press("stop")
    assert (tmp_path / "2026.yaml").read_bytes() == before


def test_it_waits_until_enough_is_rated(tmp_path):
    book, box = start(Journal(tmp_path))
    for goal_id in GOALS[:19]:
        book.session.rate(goal_id, importance=9)
    assert "goals or more, then choose here" in text(box)
    book.session.rate(GOALS[19], importance=9)
    assert 'data-press="start"' in text(box)


def test_each_pick_is_saved_at_once(journal):
    _, box = start(journal)
    choose(box, 3)
    first, second = choices_made(journal.load(2026))
    assert (first.most, first.least) == first.of[:2]
    assert (second.most, second.least) == (second.of[0], "")


def test_a_new_kernel_goes_on_with_the_set_that_was_begun(journal):
    _, box = start(journal)
    choose(box, 3)
    shown = text(box)
    _, later = start(journal)
    later.press("start")
    assert text(later) == shown


@pytest.mark.slow
def test_charts_follow_the_choices_only_when_the_person_stops(journal):
    book, box = start(journal)
    chart = book.chart(ck.what_matters)
    choose(box, 8)
    assert "order of your choices" not in chart.children[0].html
    assert facts_of(book.table).levels == {}
    box.press("stop")
    assert "don’t tell these 15 goals apart" in ck.what_matters.sentence(book.table)
    assert "tell these 15" in chart.children[0].html


def test_the_order_stands_in_every_table_of_the_journal(journal):
    _, box = start(journal)
    choose(box)
    assert set(facts_of(journal.table()).levels[2026]) == set(
        goals_shown(years_table(journal.table()))["id"]
    )


def test_what_was_written_by_hand_in_the_place_of_choices_is_kept(journal, tmp_path):
    path = tmp_path / "2026.yaml"
    path.write_text(path.read_text().replace("goals:\n", "choices: [I, chose]\ngoals:\n", 1))
    _, box = start(Journal(tmp_path))
    choose(box, 2)
    kept = Journal(tmp_path).load(2026)
    assert kept.extra["choices"]["by hand"] == ["I", "chose"]
    assert len(choices_made(kept)) == 1


def test_two_workbooks_lose_none_of_each_others_choices(journal, tmp_path):
    (_, one), (_, other) = start(journal), start(Journal(tmp_path))
    choose(one, 6)
    choose(other, 4)
    choose(one, 2)
    made = choices_made(Journal(tmp_path).load(2026))
    assert len(made) == 6
    assert all(each.least for each in made)


def test_an_earlier_years_choices_stay_out_of_sight_until_the_comparison(journal):
    _, box = start(journal)
    choose(box)
    book, later = start(journal, 2027)
    assert "goals or more, then choose here" in text(later)
    assert facts_of(book.table).levels == {}


def test_a_goal_set_aside_is_not_chosen_among(journal):
    book, box = start(journal)
    box.press("start")
    shown = next(each for each in GOALS if words_of(each) in text(box))
    book.session.change_list(lambda own, shipped: set_aside(own, shipped, shown))
    assert words_of(shown) not in text(box)


def test_in_a_notebook_ratings_wait_for_a_pause_and_picks_do_not(journal):
    loop = TurnedLoop()
    session = Session(journal, 2026, clock=loop, loop=loop)
    box = ChoiceBox(session, lambda: None)
    before = text(box)
    session.rate(GOALS[0], importance=8)
    assert text(box) == before

    loop.turn(PAUSE)
    assert text(box) != before

    box.press("start")
    asked = text(box)
    box.press("1")
    box.press("2")
    assert text(box) != asked


def test_nothing_is_asked_before_the_person_starts(journal):
    _, box = start(journal)
    before = text(box)
    for key in ("1", "x", ""):
        box.press(key)
    assert text(box) == before
    assert "<em>most</em>" not in before
    assert choices_made(journal.load(2026)) == ()


def test_the_goal_that_matters_most_can_not_be_picked_as_the_least(journal):
    _, box = start(journal)
    for key in ("start", "2", "2"):
        box.press(key)
    assert "<em>least</em>" in text(box)
    assert text(box).count(" disabled") == 1
    box.press("1")
    (choice,) = choices_made(journal.load(2026))
    assert (choice.most, choice.least) == (choice.of[1], choice.of[0])


def test_undo_goes_on_choosing_and_needs_something_to_undo(journal):
    _, box = start(journal)
    box.press("undo")
    assert not box.is_choosing
    choose(box, 2)
    box.press("stop")
    box.press("undo")
    assert box.is_choosing
    (choice,) = choices_made(journal.load(2026))
    assert choice.least == ""


def test_stopping_says_how_far_one_got(journal):
    _, box = start(journal)
    choose(box, 4)
    box.press("stop")
    assert "2 of 12 sets done. “What matters most?” follows your choices after 3 sets." in text(box)


def test_after_the_last_set_nothing_is_left_to_start(journal):
    _, box = start(journal)
    choose(box)
    assert not box.is_choosing
    assert "12 sets done. “What matters most?” now follows your choices." in text(box)
    assert 'data-press="start"' not in text(box)


def test_words_are_shown_literally_and_a_notebook_keeps_none(journal):
    words = "Give a <b>talk</b> for $5$ or $6$"
    reflection = journal.load(2026)
    for goal_id in reflection.goals:
        reflection = reflection.rate(goal_id, goal=words)
    journal.save(reflection)
    _, box = start(journal)
    box.press("start")
    assert "Give a &lt;b&gt;talk&lt;/b&gt; for $5$ or $6$" in text(box)
    assert repr(box) == "<careerkit choice>"
