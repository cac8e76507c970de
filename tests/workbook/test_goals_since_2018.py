"""Goals that people have named since the post: none is there before it is asked for."""

import pytest
from support.parts import part, parts, rate

import careerkit as ck
from careerkit.catalog.own_goals import reword

WEEK = "own-shorter-week"
CATEGORY = "work environment"


@pytest.fixture
def press(book):
    """Press the button under the list, and return what it is called by then."""
    return lambda: pressed(book)


def button_of(book):
    return parts(book.form, "ck-since-2018")[0]


def pressed(book):
    button_of(book).click()
    return button_of(book).description


def named_since(book):
    return [goal_id for goal_id in book.catalog["id"] if goal_id.startswith("own-")]


def test_none_of_them_is_asked_about_or_counted_before_it_is_asked_for(book, folder):
    assert named_since(book) == []
    assert len(book.table) == 77
    assert button_of(book).description == "Add 15 goals that people have named since 2018"
    assert not folder.exists()


def test_one_press_adds_them_to_their_categories_and_another_takes_them_out(book, press):
    assert press() == "Take out the goals named since 2018"
    assert len(named_since(book)) == 15
    sizes = ck.priority_clusters.numbers(book.table).set_index("Category")["Goals"]
    assert (sizes["Work environment"], sizes["Other"], sizes.sum()) == (16, 1, 92)
    assert press() == "Add 15 goals that people have named since 2018"
    assert named_since(book) == []
    assert len(book.table) == 77


def test_every_category_offers_them_and_says_so_at_once(book):
    book.form.row("get-a-raise")
    pressed(book)
    names = [button.description for button in parts(book.form, "ck-since-2018")]
    assert names == ["Take out the goals named since 2018"] * 2


def test_they_are_there_again_when_the_workbook_is_opened_next_year(book, folder, press):
    press()
    later = ck.open_workbook(ck.Journal(folder), year=2027)
    assert named_since(later) == named_since(book)
    assert later.journal.own_goals()[WEEK].detail == "How short?"


def test_what_was_said_of_one_that_was_taken_out_is_kept_and_comes_back_with_it(
    book, folder, press
):
    press()
    rate(book, WEEK, 9)
    press()
    assert ck.Journal(folder).load(2026).goals[WEEK].importance == 9
    assert WEEK not in set(book.catalog["id"])
    press()
    assert part(book.form.row(WEEK), "ck-importance").value == 9


def test_one_that_was_reworded_stays_and_keeps_its_words(book, press):
    press()
    book.session.change_list(lambda own, shipped: reword(own, shipped, WEEK, "Work in the morning"))
    assert press() == "Add 14 goals that people have named since 2018"
    assert named_since(book) == [WEEK]
    press()
    assert len(named_since(book)) == 15
    assert "Work in the morning" in set(book.catalog["goal"])


def test_a_list_of_other_categories_does_not_offer_them(folder):
    book = ck.open_workbook(ck.Journal(folder, "research"), year=2026)
    assert parts(book.form, "ck-since-2018") == []


def test_a_list_of_ones_own_is_offered_those_of_its_categories(folder, tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("id,category,goal,detail,examples,bullet\nrest,work environment,Rest,,,\n")
    book = ck.open_workbook(ck.Journal(folder, path), year=2026)
    assert button_of(book).description == "Add 6 goals that people have named since 2018"
    pressed(book)
    assert len(named_since(book)) == 6
    assert set(book.catalog["category"]) == {CATEGORY}


def test_once_added_they_come_along_to_another_list_and_can_be_taken_out_there(
    book, folder, tmp_path, press
):
    press()
    path = tmp_path / "mine.csv"
    path.write_text("id,category,goal,detail,examples,bullet\nrest,work environment,Rest,,,\n")
    other = ck.open_workbook(ck.Journal(folder, path), year=2026)
    assert len(named_since(other)) == 15
    assert pressed(other) == "Add 6 goals that people have named since 2018"
    assert named_since(other) == []
