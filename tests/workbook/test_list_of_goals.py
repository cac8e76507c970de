"""Facts about a list of goals changed while its year is open."""

from ipywidgets import Widget
from support.parts import part, parts, rate

import careerkit as ck
from careerkit.catalog.own_goals import add, remove, reword, set_aside


def test_a_goal_set_aside_is_counted_nowhere_and_a_goal_added_is(book):
    book.form.row("go-freelance")
    book.session.change_list(lambda own, shipped: set_aside(own, shipped, "go-freelance"))
    book.session.change_list(lambda own, _: add(own, "job", "Open a bakery"))

    sizes = ck.priority_clusters.numbers(book.table).set_index("Category")["Goals"]
    assert (sizes["Entrepreneurship"], sizes["Job"], sizes.sum()) == (5, 19, 77)
    assert "0 of 77 looked at" in part(book.form, "ck-progress").value


def test_a_goal_removed_keeps_its_past_answers(book, folder):
    book.session.change_list(lambda own, _: add(own, "job", "Open a bakery"))
    (own_id,) = [goal_id for goal_id in book.catalog["id"] if goal_id.startswith("own-")]
    rate(book, own_id, 9)
    book.session.change_list(lambda own, _: remove(own, own_id))

    assert ck.Journal(folder).load(2026).goals[own_id].goal == "Open a bakery"
    assert own_id not in set(book.catalog["id"])


def test_a_goal_that_left_the_shipped_list_keeps_its_answers_while_its_year_goes_on(folder):
    before = ck.Reflection(year=2026).rate("become-a-baker", importance=9, note="canary")
    ck.Journal(folder).save(before.rate("something-else", importance=2))
    book = ck.open_workbook(ck.Journal(folder), year=2026)
    rate(book, "get-a-raise", 3)

    goals = ck.Journal(folder).load(2026).goals
    importance = {goal_id: rating.importance for goal_id, rating in goals.items()}
    assert importance == {"become-a-baker": 9, "something-else": 2, "get-a-raise": 3}
    assert goals["become-a-baker"].note == "canary"
    assert "become-a-baker" in set(ck.Journal(folder).table()["id"])
    assert "become-a-baker" not in set(book.catalog["id"])


def test_other_words_for_a_goal_stand_everywhere_at_once(book, folder):
    rate(book, "get-a-raise", 3)
    book.session.change_list(
        lambda own, shipped: reword(own, shipped, "get-a-raise", "Earn what I am worth")
    )

    said = ck.Journal(folder).load(2026).goals["get-a-raise"]
    assert (said.goal, said.importance) == ("Earn what I am worth", 3)
    assert "Earn what I am worth" in set(book.table["goal"])


def test_a_change_to_the_list_that_fails_is_told_and_takes_no_words(book, folder):
    folder.mkdir()
    (folder / "goals.csv").write_text("broken")
    editor = part(book.form, "ck-list")
    part(editor, "ck-add-words").value = "Open a bakery"
    part(editor, "ck-add").click()

    assert book.session.status.startswith("Not changed: goals.csv, line 1")
    assert part(editor, "ck-add-words").value == "Open a bakery"


def test_the_lines_that_change_a_list_are_made_when_they_are_asked_for(book):
    editor = part(book.form, "ck-list")
    before = len(Widget.widgets)
    book.form._show_list()
    assert len(Widget.widgets) - before < 5

    part(editor, "ck-change-list").value = True
    assert len(parts(editor, "ck-line")) == 17
