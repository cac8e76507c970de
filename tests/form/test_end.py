"""Facts about what stands after the last goal, and beside the goals."""

from support.parts import part, parts

from careerkit.form.form import ENOUGH_TO_SEE, ROWS_AT_ONCE, Form
from careerkit.form.notices import MANY
from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection
from careerkit.session.session import Session


def rate_all(form, session, **changes):
    for goal in form._goals:
        session.rate(goal.id, **changes)


def open_last(form):
    switch = part(form, "ck-category")
    switch.value = switch.options[-1][1]


def test_after_the_last_goal_it_says_which_are_not_rated_and_where(form, session):
    session.rate(form._goals[0].id, importance=3)
    open_last(form)

    end = part(form, "ck-end")
    assert "That was the last of 3." in part(end, "ck-summary").value
    assert "2 stand on “–” (" in part(end, "ck-summary").value
    assert part(end, "ck-see").description == "See what came out"


def test_what_is_said_there_follows_the_form(form, session):
    open_last(form)
    rate_all(form, session, importance=5)

    assert "You have rated every one." in part(form, "ck-summary").value


def test_a_priority_can_be_let_go_there_and_taken_back_in_its_place(form, session):
    rate_all(form, session, importance=5, priority=True)
    open_last(form)
    ticks = parts(form, "ck-kept-priority")
    ticks[1].value = False

    goals = session.reflection.goals
    assert [goals[goal.id].priority for goal in form._goals] == [True, False, True]
    assert parts(form, "ck-kept-priority") == ticks
    session.undo()
    assert [tick.value for tick in ticks] == [True, True, True]


def test_a_button_leads_to_what_came_out_once_enough_is_rated(form, session):
    # A list of three goals has no ten to rate.
    assert len(form._goals) < ENOUGH_TO_SEE
    assert "ck-can-see" not in form._dom_classes
    rate_all(form, session, importance=5)

    assert "ck-can-see" in form._dom_classes


def test_a_press_of_that_button_is_told_to_the_page(form, session):
    rate_all(form, session, importance=5)
    parts(form, "ck-see")[0].click()

    assert form._page.seen == 1


def test_sections_below_appear_with_the_first_answer(form, session):
    assert "ck-has-begun" not in form._dom_classes
    session.rate(form._goals[0].id, importance=3)
    assert "ck-has-begun" in form._dom_classes


def test_many_priorities_are_told_softly(form):
    said = part(form, "ck-many")
    form._notices.show_priorities(MANY - 1)
    assert said.value == ""
    form._notices.show_priorities(MANY)
    assert f"You have ticked {MANY}. Most people find three to five enough" in said.value


def test_what_was_taken_back_is_told_until_the_next_change(form, session):
    goal = form._goals[0]
    session.rate(goal.id, importance=3)
    session.rate(goal.id, importance=9, priority=True)
    form._take({"undo": True})
    said = part(form, "ck-undone")

    assert "has importance 3 again (was 9) and is not a priority again." in said.value
    assert form._page.shown == [goal.id]
    session.rate(goal.id, importance=4)
    assert said.value == ""
    for _ in range(3):
        form._take({"undo": True})
    assert "There is nothing left to take back." in said.value


def test_the_form_opens_where_the_first_goal_is_not_rated(session):
    first = Form(session)
    for goal in first._goals:
        if goal.category == first._goals[0].category:
            session.rate(goal.id, importance=3)
    again = Form(session)

    assert part(first, "ck-category").value == first._goals[0].category
    assert part(again, "ck-category").value != first._goals[0].category


def test_the_first_goal_that_is_not_rated_has_a_row_however_long_its_category_is(tmp_path):
    goals = [f"g{number},long,Goal {number},,," for number in range(2 * ROWS_AT_ONCE)]
    (tmp_path / "mine.csv").write_text(
        "id,category,goal,detail,examples,bullet\n" + "\n".join(goals)
    )
    journal = Journal(tmp_path / "journal")
    reflection = Reflection(year=2026, catalog=str(tmp_path / "mine.csv"))
    for number in range(ROWS_AT_ONCE + 5):
        reflection = reflection.rate(f"g{number}", importance=3, category="long")
    journal.save(reflection)
    form = Form(Session(journal, 2026))

    assert len(parts(form, f"ck-goal-g{ROWS_AT_ONCE + 5}")) == 1
