"""Choosing among the goals at the top, in a workbook without a browser."""

import asyncio
from html import escape

import pytest

import careerkit as ck
from careerkit.catalog.own_goals import set_aside
from careerkit.choices.made import choices_made
from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection
from careerkit.views.what_matters import goals_shown

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
    said = "76 goals share a rating, too many to all take part; 15 were picked at random."
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
        book.form.reflection = book.form.reflection.rate(goal_id, importance=9)
    assert "Once you have rated more goals" in text(box)
    book.form.reflection = book.form.reflection.rate(GOALS[19], importance=9)
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


def test_charts_follow_the_choices_only_when_the_person_stops(journal):
    book, box = start(journal)
    chart = book.chart(ck.what_matters)
    choose(box, 8)
    assert "order of your choices" not in chart.children[0].html
    assert "levels" not in book.table.attrs
    box.press("stop")
    assert "don’t tell these 15 goals apart" in ck.what_matters.sentence(book.table)
    assert "tell these 15" in chart.children[0].html


def test_the_order_stands_in_every_table_of_the_journal(journal):
    _, box = start(journal)
    choose(box)
    assert set(journal.table().attrs["levels"][2026]) == set(goals_shown(journal.table())["id"])


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
    assert "Once you have rated more goals" in text(later)
    assert "levels" not in book.table.attrs


def test_a_goal_set_aside_is_not_chosen_among(journal):
    book, box = start(journal)
    box.press("start")
    shown = next(each for each in GOALS if words_of(each) in text(box))
    book._edit(lambda own, shipped: set_aside(own, shipped, shown))
    assert words_of(shown) not in text(box)


def test_in_a_notebook_ratings_wait_for_a_pause_and_picks_do_not(journal):
    async def live():
        book, box = start(journal)
        before = text(box)
        book.form.reflection = book.form.reflection.rate(GOALS[0], importance=8)
        at_once = text(box)
        await asyncio.sleep(0.4)
        later = text(box)
        box.press("start")
        shown = text(box)
        box.press("1")
        box.press("2")
        return before == at_once, before == later, shown == text(box)

    assert asyncio.run(live()) == (True, False, False)
